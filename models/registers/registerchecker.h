#pragma once

#include "models/registers/registerpeople.h"
#include "models/registers/registerplan.h"

namespace xunwang {

// What the rooms say to records of registers, by one name for all kinds.
Result<OnlineCheck> sound(Reader& reader, OnlineCheck check);
Result<SiteVisit> sound(Reader& reader, SiteVisit visit);
Result<Measure> sound(Reader& reader, Measure measure);
Result<Case> sound(Reader& reader, Case value);

/// What a room says against a record, as the reason for its row; nothing where it is no fault of the row.
std::optional<Reject> rejectOf(const Error& error, qint64 line);

/// Whether this person may make the campaigns that a register names.
Result<bool> mayMakeCampaigns(Reader& reader, Actor actor);

/// Fills in who a row's people and campaign are, and asks its room.
class RowChecker {
public:
    RowChecker(const RegisterPlan& plan, const RegisterNames& names, bool mayMakeCampaigns)
        : m_plan(plan)
        , m_names(names)
        , m_mayMakeCampaigns(mayMakeCampaigns) { }

    template <typename R>
    struct Checked {
        R record;
        QStringList strangers;
        QString newCampaign;
    };
    /// A record or a reject; an error where the work itself fails.
    template <typename R>
    Result<std::variant<Checked<R>, Reject>> check(Reader& reader, const RegisterRow& row) const {
        using Verdict = std::variant<Checked<R>, Reject>;
        Checked<R> checked{std::get<R>(row.record), {}, {}};
        const auto reject = [&](const char* reason, const QString& found) {
            return Verdict(Reject{row.line, QLatin1String(reason), found});
        };
        if constexpr (requires(R r) { r.otherOfficers; }) {
            const auto officers = m_names.officers(row.officers);
            if (!officers.ambiguous.isEmpty())
                return reject("row.officer-ambiguous", officers.ambiguous);
            if (m_plan.strict && !officers.others.isEmpty())
                return reject("row.officer-unknown", officers.others.first());
            checked.record.officers = officers.known;
            checked.record.otherOfficers = checked.strangers = officers.others;
        }
        if (!row.campaign.isEmpty()) {
            checked.record.campaign = m_names.campaign(row.campaign);
            if (!checked.record.campaign && (m_plan.strict || !m_mayMakeCampaigns))
                return reject("row.campaign-unknown", row.campaign);
            if (!checked.record.campaign)
                checked.newCampaign = row.campaign;
        }
        auto found = sound(reader, checked.record);
        if (!found) {
            if (auto refused = rejectOf(found.error(), row.line))
                return Verdict(std::move(*refused));
            return fail(found.error());
        }
        checked.record = std::move(*found);
        return Verdict(std::move(checked));
    }

private:
    const RegisterPlan& m_plan;
    const RegisterNames& m_names;
    bool m_mayMakeCampaigns;
};

/// Calls `work` with a record of the kind.
template <typename F>
auto withRecord(RegisterKind kind, const F& work) {
    switch (kind) {
    case RegisterKind::Checks:
        return work(OnlineCheck());
    case RegisterKind::Visits:
        return work(SiteVisit());
    case RegisterKind::Measures:
        return work(Measure());
    case RegisterKind::Cases:
        break;
    }
    return work(Case());
}

} // namespace xunwang
