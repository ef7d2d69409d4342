#include "models/registers/registerchecker.h"

#include "models/bureau/bureaurepository.h"
#include "models/bureau/permissions.h"
#include "models/enforcement/enforcementrepository.h"
#include "models/inspection/inspectionrepository.h"

namespace xunwang {

Result<OnlineCheck> sound(Reader& reader, OnlineCheck check) {
    return soundCheck(reader, std::move(check));
}
Result<SiteVisit> sound(Reader& reader, SiteVisit visit) {
    return soundVisit(reader, std::move(visit));
}
Result<Measure> sound(Reader& reader, Measure measure) {
    return soundMeasure(reader, std::move(measure));
}
Result<Case> sound(Reader& reader, Case value) {
    return soundCase(reader, std::move(value));
}

std::optional<Reject> rejectOf(const Error& error, qint64 line) {
    if (error.code != ErrorCode::Validation && error.code != ErrorCode::Constraint)
        return std::nullopt;
    const QString reason = error.detail == QLatin1String("credit-code.damaged")
        ? QStringLiteral("row.credit-code-damaged")
        : QStringLiteral("row.") + error.detail.section(u'.', 1);
    return Reject{line, reason, error.context.value(0)};
}

Result<bool> mayMakeCampaigns(Reader& reader, Actor actor) {
    if (!actor.person)
        return false;
    auto worker = person(reader, PersonId(*actor.person));
    XW_TRY(worker);
    return may(worker->value.role, Act::Campaigns);
}

} // namespace xunwang
