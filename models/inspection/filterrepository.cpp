#include "models/inspection/recordfilter.h"
#include "models/text/foldedkey.h"

namespace xunwang {

Result<std::vector<qint64>> filteredIds(
    Reader& reader, const FilterColumns& columns, const RecordFilter& filter, Where where) {
    where.between(columns.date, filter.from, filter.to);
    if (filter.campaign)
        where.add(QStringLiteral("campaign = ?"), {filter.campaign->value()});
    if (!filter.platform.isEmpty())
        where.add(QStringLiteral("platform = ?"), {filter.platform});
    if (filter.lead)
        where.add(QStringLiteral("lead = ?"), {*filter.lead});
    if (filter.withdrawn != Withdrawn::Shown)
        where.add(QStringLiteral("withdrawn = ?"), {qint64(filter.withdrawn == Withdrawn::Only)});
    const QString wanted = filter.text.trimmed().isEmpty() ? QString() : foldedKey(filter.text);

    const QString direction = filter.descending ? QStringLiteral(" DESC") : QString();
    QString order = columns.date;
    switch (filter.sort) {
    case SortBy::Date:
        break;
    case SortBy::Platform:
        order = QStringLiteral("platform");
        break;
    case SortBy::Target:
        order = columns.target;
        break;
    case SortBy::Kind:
        order = columns.kind;
        break;
    }
    const QString searched
        = wanted.isEmpty() ? QStringLiteral("''") : columns.texts.join(QStringLiteral(" || char(10) || "));
    auto rows = reader.prepare(QStringLiteral("SELECT id, %1 FROM %2 %3ORDER BY %4%6, %5%6, id%6")
                                   .arg(searched, columns.table, where.text(), order, columns.date, direction));
    XW_TRY(rows);
    for (const Value& value : where.values())
        rows->bind(value);
    std::vector<qint64> ids;
    while (true) {
        auto row = rows->step();
        XW_TRY(row);
        if (!*row)
            return ids;
        if (!wanted.isEmpty()) {
            const QStringList parts = rows->text(1).split(u'\n');
            const bool found = std::any_of(
                parts.begin(), parts.end(), [&](const QString& part) { return foldedKey(part).contains(wanted); });
            if (!found)
                continue;
        }
        ids.push_back(rows->integer(0));
    }
}

Result<QStringList> platformsOf(Reader& reader, const QStringList& tables) {
    QStringList parts;
    for (const QString& table : tables)
        parts << QStringLiteral("SELECT platform FROM %1 WHERE platform <> ''").arg(table);
    if (parts.isEmpty())
        return QStringList();
    auto rows = reader.prepare(parts.join(QStringLiteral(" UNION ")) + QStringLiteral(" ORDER BY platform"));
    XW_TRY(rows);
    QStringList platforms;
    while (true) {
        auto row = rows->step();
        XW_TRY(row);
        if (!*row)
            return platforms;
        platforms << rows->text(0);
    }
}

} // namespace xunwang
