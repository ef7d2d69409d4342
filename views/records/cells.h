#pragma once

#include "models/campaign/campaign.h"
#include "models/store/session.h"
#include "views/records/names.h"
#include "views/records/sheet.h"
#include "views/records/words.h"
#include "views/widgets/celldelegate.h"

/// Cells of lists and lines of sheets that several kinds of record share.
namespace xunwang::cells {

Cell date(QDate day);
Cell text(const QString& text, const QString& note = {});
Cell badge(Tone tone, const QString& text);
/// In yuan, exact; nothing for zero.
Cell money(Money amount);

/// The officers' names, with their certificates on request; `others`: those who are nobody here.
QString people(const std::vector<PersonId>& officers, const Names& names, bool certificates = false,
    const QStringList& others = {});
/// A credit code, and what is wrong with it.
Sheet::Line creditCode(const QString& code);
/// Adds a link to the campaign, where there is one.
void addCampaign(const std::optional<CampaignId>& campaign, const Names& names, Sheet::Group& group);

/// What a record says of the lead and the inspection it followed.
struct Source {
    std::optional<qint64> lead;
    QString leadTitle;
    QString inspectionKind;
    std::optional<qint64> inspection;
    QString inspectionTitle;
};
Result<Source> readSource(Reader& reader, const std::optional<qint64>& lead, const QString& inspectionKind = {},
    const std::optional<qint64>& inspection = {});
void addSource(const Source& source, Sheet::Group& group);
/// "Follows the online check: 某某店"; empty where it follows nothing.
QString sourceText(const Source& source);

/// Whom the lead or the inspection is about: what a new record takes over from it.
struct Subject {
    QString target;
    QString platform;
    QString creditCode;
    std::vector<PersonId> officers;
    std::optional<CampaignId> campaign;
    std::optional<qint64> lead;
};
Result<Subject> readSubject(Reader& reader, const Source& source);

/// The choices of a facet: every value of an enum with its word.
template <typename E>
QList<std::pair<QString, QString>> choices(const char* group) {
    QList<std::pair<QString, QString>> all;
    for (const auto& [value, name] : namesOf(E{})) {
        Q_UNUSED(value)
        all.append({QString::fromLatin1(name), words::term(group, QString::fromLatin1(name))});
    }
    return all;
}

} // namespace xunwang::cells
