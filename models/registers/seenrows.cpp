#include "models/registers/seenrows.h"

#include "models/store/files.h"

namespace xunwang {

namespace {

QString keyOf(const RegisterRow& row) {
    std::string said;
    const auto say = [&said](const char* name, const QString& value) {
        if (!value.isEmpty())
            said.append(name).append("\x1f").append(value.simplified().toStdString()).append("\x1e");
    };
    std::visit(
        [&say]<typename R>(const R& record) {
            for (const auto& field : R::type().fields) {
                const Value value = field.get(record);
                if (!saysNothing(value))
                    say(field.column, toText(value));
            }
        },
        row.record);
    QStringList officers;
    for (const WrittenOfficer& officer : row.officers.named)
        officers.append(officer.name + u'\x1d' + officer.certificate);
    officers.sort();
    say("by officers", officers.join(u'\x1c'));
    say("of campaign", row.campaign);
    return digestOf(said).left(32);
}

QString digestOfCells(const Row& row) {
    std::string cells;
    for (const std::string_view cell : row.cells)
        cells.append(cell).push_back('\x1e');
    return digestOf(cells).left(32);
}

} // namespace

bool saysNothing(const Value& value) {
    static const QStringList nothing{{}, QStringLiteral("0"), QStringLiteral("[]"), QStringLiteral("{}")};
    return nothing.contains(toText(value));
}

SeenRows::Seen SeenRows::see(const RegisterRow& made, const Row& row, QString& key) {
    const QString cells = digestOfCells(row);
    if (m_rows.contains(cells))
        return Seen::Twice;
    m_rows.insert(cells);
    key = keyOf(made);
    // The second row that says the same but is not equal in every cell, as by a running number, is another one.
    if (const int before = m_said[key]++; before > 0)
        key += u'#' + QString::number(before + 1);
    return m_known.contains(key) ? Seen::Before : Seen::Never;
}

} // namespace xunwang
