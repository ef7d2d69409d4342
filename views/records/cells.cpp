#include "views/records/cells.h"

#include "models/inspection/inspectionrepository.h"
#include "models/leads/leadrepository.h"
#include "views/records/fields.h"
#include "views/records/records.h"
#include "views/widgets/format.h"

#include <QCoreApplication>

namespace xunwang::cells {

namespace {
struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Cells)
};
} // namespace

Cell date(QDate day) {
    return text(format::date(day));
}

Cell text(const QString& text, const QString& note) {
    Cell cell;
    cell.text = text;
    cell.note = note;
    return cell;
}

Cell badge(Tone tone, const QString& text) {
    Cell cell;
    cell.tone = tone;
    cell.badge = text;
    return cell;
}

Cell money(Money amount) {
    Cell cell = text(amount.fen() == 0 ? QString() : format::price(amount));
    cell.right = true;
    return cell;
}

QString people(
    const std::vector<PersonId>& officers, const Names& names, bool certificates, const QStringList& others) {
    QStringList parts;
    for (const PersonId id : officers)
        parts << (certificates ? names.officer(id.value()) : names.person(id.value()));
    parts << others;
    return parts.join(words::chinese() ? QStringLiteral("、") : QStringLiteral(", "));
}

Sheet::Line creditCode(const QString& code) {
    Sheet::Line line{words::field({}, QStringLiteral("credit_code")), code};
    const auto fault = code.isEmpty() ? CreditCode::Fault::None : CreditCode::fault(code);
    if (fault != CreditCode::Fault::None)
        line.note = sign(Tone::Medium) + QLatin1Char(' ') + faultText(fault);
    return line;
}

void addCampaign(const std::optional<CampaignId>& campaign, const Names& names, Sheet::Group& group) {
    if (campaign)
        group.lines.push_back({words::kind(QStringLiteral("campaign")), names.campaign(campaign->value()), {},
            placeOf(QStringLiteral("campaign"), campaign->value())});
}

Result<Source> readSource(Reader& reader, const std::optional<qint64>& lead, const QString& inspectionKind,
    const std::optional<qint64>& inspection) {
    Source source{lead, {}, inspectionKind, inspection, {}};
    if (lead) {
        auto found = leadsByIds(reader, {*lead});
        XW_TRY(found);
        source.leadTitle = found->empty() ? QString::number(*lead) : found->front().lead.title;
    }
    if (!inspection)
        return source;
    if (inspectionKind == QLatin1String(SiteVisit::type().kind)) {
        auto visit = siteVisit(reader, SiteVisitId(*inspection));
        XW_TRY(visit);
        source.inspectionTitle = visit->value.target;
    } else {
        auto check = onlineCheck(reader, OnlineCheckId(*inspection));
        XW_TRY(check);
        source.inspectionTitle = check->value.target.isEmpty() ? check->value.link : check->value.target;
    }
    return source;
}

void addSource(const Source& source, Sheet::Group& group) {
    if (source.lead)
        group.lines.push_back(
            {Tr::tr("Follows the lead"), source.leadTitle, {}, Place{QStringLiteral("review"), {}, *source.lead}});
    if (source.inspection)
        group.lines.push_back({Tr::tr("Follows the inspection"),
            format::joined({words::kind(source.inspectionKind), source.inspectionTitle}), {},
            placeOf(source.inspectionKind, *source.inspection)});
}

QString sourceText(const Source& source) {
    if (source.inspection)
        return Tr::tr("Follows the inspection: %1")
            .arg(format::joined({words::kind(source.inspectionKind), source.inspectionTitle}));
    return source.lead ? Tr::tr("Follows the lead: %1").arg(source.leadTitle) : QString();
}

Result<Subject> readSubject(Reader& reader, const Source& source) {
    const auto taken = [](const auto& inspection) {
        return Subject{inspection.target, inspection.platform, inspection.creditCode, inspection.officers,
            inspection.campaign, inspection.lead};
    };
    if (source.inspection && source.inspectionKind == QLatin1String(SiteVisit::type().kind)) {
        auto visit = siteVisit(reader, SiteVisitId(*source.inspection));
        XW_TRY(visit);
        return taken(visit->value);
    }
    if (source.inspection) {
        auto check = onlineCheck(reader, OnlineCheckId(*source.inspection));
        XW_TRY(check);
        return taken(check->value);
    }
    if (!source.lead)
        return Subject{};
    auto found = leadsByIds(reader, {*source.lead});
    XW_TRY(found);
    if (found->empty())
        return Subject{};
    const Lead& lead = found->front().lead;
    return Subject{lead.shop, lead.platform, lead.creditCode, {}, {}, source.lead};
}

} // namespace xunwang::cells
