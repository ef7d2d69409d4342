#include "models/sheets/formatjson.h"

#include <QJsonArray>

#include <array>

namespace xunwang {

namespace {

constexpr std::array kKinds{std::pair{FileKind::Delimited, "delimited"}, std::pair{FileKind::JsonLines, "json-lines"},
    std::pair{FileKind::JsonArray, "json-array"}, std::pair{FileKind::Workbook, "workbook"}};

template <typename Names, typename T>
QString nameIn(const Names& names, T value) {
    for (const auto& [candidate, name] : names)
        if (candidate == value)
            return QString::fromLatin1(name);
    return {};
}

template <typename Names>
auto valueIn(const Names& names, const QString& wanted) -> std::optional<decltype(names[0].first)> {
    for (const auto& [value, name] : names)
        if (wanted == QLatin1String(name))
            return value;
    return std::nullopt;
}

const QString kKind = QStringLiteral("kind");
const QString kEncoding = QStringLiteral("encoding");
const QString kDelimiter = QStringLiteral("delimiter");
const QString kQuotes = QStringLiteral("quotes");
const QString kQuote = QStringLiteral("quote");
const QString kEscape = QStringLiteral("escape");
const QString kHeaderLine = QStringLiteral("header_line");
const QString kHeaderRows = QStringLiteral("header_rows");
const QString kSheet = QStringLiteral("sheet");
const QString kRepair = QStringLiteral("repair");

/// An ASCII character, or `other`.
char signIn(const QJsonValue& value, char other) {
    const QString text = value.toString();
    return text.size() == 1 && text[0] < QChar(0x80) ? text[0].toLatin1() : other;
}

} // namespace

QString kindName(FileKind kind) {
    return nameIn(kKinds, kind);
}

std::optional<FileKind> kindNamed(const QString& name) {
    return valueIn(kKinds, name);
}

QJsonObject toJson(const FileFormat& format) {
    const bool json = format.kind == FileKind::JsonLines || format.kind == FileKind::JsonArray;
    QJsonObject out{{kKind, kindName(format.kind)}};
    if (format.kind != FileKind::Workbook)
        out.insert(kEncoding, encodingName(format.encoding));
    if (format.kind == FileKind::Delimited) {
        out.insert(kDelimiter, QString::fromStdString(format.dialect.delimiter));
        out.insert(kQuotes, format.dialect.quotes);
        if (format.dialect.quotes && format.dialect.quote != Dialect().quote)
            out.insert(kQuote, QString(QLatin1Char(format.dialect.quote)));
        if (format.dialect.escape != 0)
            out.insert(kEscape, QString(QLatin1Char(format.dialect.escape)));
    }
    if (format.kind == FileKind::Workbook)
        out.insert(kSheet, format.sheet);
    if (json) {
        out.insert(QStringLiteral("keys"), QJsonArray::fromStringList(format.keys));
    } else {
        out.insert(kHeaderLine, format.headerLine);
        out.insert(kHeaderRows, format.headerRows);
    }
    if (format.repair != Repair::None)
        out.insert(kRepair, repairName(format.repair));
    return out;
}

QStringList namesOf(const InspectWishes& wishes) {
    QStringList names;
    const auto add = [&names](bool set, const QString& name) {
        if (set)
            names += name;
    };
    add(wishes.kind.has_value(), kKind);
    add(wishes.encoding.has_value(), kEncoding);
    add(wishes.dialect.has_value(), kDelimiter);
    add(wishes.headerLine.has_value(), kHeaderLine);
    add(wishes.headerRows.has_value(), kHeaderRows);
    add(wishes.sheet.has_value(), kSheet);
    add(wishes.repair.has_value(), kRepair);
    return names;
}

InspectWishes wishesFrom(const QJsonObject& format, const QStringList& names) {
    InspectWishes wishes;
    const auto wished = [&](const QString& name) { return names.contains(name) && format.contains(name); };
    if (wished(kKind))
        wishes.kind = kindNamed(format[kKind].toString());
    if (wished(kEncoding))
        wishes.encoding = encodingNamed(format[kEncoding].toString());
    if (wished(kDelimiter))
        wishes.dialect = Dialect{format[kDelimiter].toString().toStdString(), format[kQuotes].toBool(true),
            signIn(format[kQuote], Dialect().quote), signIn(format[kEscape], Dialect().escape)};
    if (wished(kHeaderLine))
        wishes.headerLine = format[kHeaderLine].toInteger();
    if (wished(kHeaderRows))
        wishes.headerRows = format[kHeaderRows].toInt(1);
    if (wished(kSheet))
        wishes.sheet = format[kSheet].toString();
    if (names.contains(kRepair)) // left out where nothing is repaired
        wishes.repair = repairNamed(format[kRepair].toString()).value_or(Repair::None);
    return wishes;
}

InspectWishes merged(InspectWishes wishes, const InspectWishes& over) {
    const auto take = [](auto& mine, const auto& other) {
        if (other)
            mine = other;
    };
    take(wishes.encoding, over.encoding);
    take(wishes.dialect, over.dialect);
    take(wishes.headerLine, over.headerLine);
    take(wishes.sheet, over.sheet);
    take(wishes.headerRows, over.headerRows);
    take(wishes.kind, over.kind);
    take(wishes.repair, over.repair);
    return wishes;
}

} // namespace xunwang
