#include "models/sheets/clipboard.h"

#include "models/sheets/textwriter.h"

#include <QMap>
#include <QStringList>

#include <algorithm>

namespace xunwang {

namespace {

using Rows = std::vector<QStringList>;

constexpr int kWidestSpan = 256; // columns that one cell of a web page may say it covers

/// A tag of HTML: "td", "/td"; of its attributes only the one that moves cells.
struct Tag {
    QString name;
    int span = 1;
};

/// Reads the tag behind a "<"; `at` is left behind its ">".
Tag readTag(const QString& html, qsizetype& at) {
    if (html.mid(at, 3) == QLatin1String("!--")) {
        const qsizetype end = html.indexOf(QLatin1String("-->"), at);
        at = end < 0 ? html.size() : end + 3;
        return {};
    }
    qsizetype end = at;
    QChar quote;
    while (end < html.size() && (html[end] != u'>' || !quote.isNull())) {
        if (html[end] == quote)
            quote = {};
        else if (quote.isNull() && (html[end] == u'"' || html[end] == u'\''))
            quote = html[end];
        ++end;
    }
    const QString inside = html.mid(at, end - at);
    at = std::min(end + 1, html.size());
    qsizetype name = 0;
    while (name < inside.size() && !inside[name].isSpace() && (inside[name] != u'/' || name == 0))
        ++name;
    Tag tag{inside.left(name).toLower(), 1};
    const qsizetype span = inside.indexOf(QLatin1String("colspan"), 0, Qt::CaseInsensitive);
    if (span >= 0) {
        QString digits;
        for (qsizetype i = span + 7; i < inside.size() && (digits.isEmpty() || inside[i].isDigit()); ++i)
            if (inside[i].isDigit())
                digits += inside[i];
            else if (QStringLiteral(" =\"'").indexOf(inside[i]) < 0)
                break;
        tag.span = std::clamp(digits.toInt(), 1, kWidestSpan);
    }
    return tag;
}

/// "&amp;", "&#160;", "&#x4e00;" behind the "&"; `at` is left behind the ";". What is none stays as it is.
QString readEntity(const QString& html, qsizetype& at) {
    const QString name = html.mid(at, 10).section(u';', 0, 0);
    const qsizetype end = at + name.size();
    if (end >= html.size() || html[end] != u';')
        return QStringLiteral("&");
    QString text;
    if (name.startsWith(u'#')) {
        const bool hex = name.mid(1, 1).toLower() == QLatin1String("x");
        bool ok = false;
        const char32_t code = name.mid(hex ? 2 : 1).toUInt(&ok, hex ? 16 : 10);
        if (ok && code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff))
            text = QString::fromUcs4(&code, 1);
    } else {
        static const QMap<QString, QString> known{{QStringLiteral("amp"), QStringLiteral("&")},
            {QStringLiteral("lt"), QStringLiteral("<")}, {QStringLiteral("gt"), QStringLiteral(">")},
            {QStringLiteral("quot"), QStringLiteral("\"")}, {QStringLiteral("apos"), QStringLiteral("'")},
            {QStringLiteral("nbsp"), QStringLiteral(" ")}, {QStringLiteral("yen"), QStringLiteral("¥")}};
        text = known.value(name);
    }
    if (text.isEmpty())
        return QStringLiteral("&");
    at = end + 1;
    return text;
}

/// The cells of the first table.
Rows tableIn(const QString& html) {
    Rows rows;
    QString cell;
    bool inTable = false;
    bool inCell = false;
    bool blank = false; // between two words, however many blanks and line ends there are in the source
    int span = 1;
    const auto endCell = [&] {
        if (!inCell)
            return;
        if (rows.empty())
            rows.emplace_back();
        rows.back() += cell;
        for (int i = 1; i < span; ++i)
            rows.back() += QString();
        cell.clear();
        inCell = false;
        blank = false;
    };
    for (qsizetype at = 0; at < html.size();) {
        const QChar c = html[at++];
        if (c == u'<') {
            const Tag tag = readTag(html, at);
            if (tag.name == QLatin1String("table")) {
                inTable = true;
            } else if (tag.name == QLatin1String("/table")) {
                endCell();
                if (!rows.empty())
                    break;
            } else if (tag.name == QLatin1String("style") || tag.name == QLatin1String("script")) {
                const qsizetype end = html.indexOf(QLatin1String("</") + tag.name, at, Qt::CaseInsensitive);
                at = end < 0 ? html.size() : end;
            } else if (inTable && tag.name == QLatin1String("tr")) {
                endCell();
                rows.emplace_back();
            } else if (inTable && (tag.name == QLatin1String("td") || tag.name == QLatin1String("th"))) {
                endCell();
                inCell = true;
                span = tag.span;
            } else if (tag.name == QLatin1String("/td") || tag.name == QLatin1String("/th")
                || tag.name == QLatin1String("/tr")) {
                endCell();
            } else if (inCell
                && (tag.name == QLatin1String("br") || (tag.name == QLatin1String("p") && !cell.isEmpty()))) {
                cell += u'\n';
                blank = false;
            }
            continue;
        }
        if (!inCell)
            continue;
        if (c == u' ' || c == u'\n' || c == u'\r' || c == u'\t') {
            blank = true;
            continue;
        }
        if (blank && !cell.isEmpty() && !cell.endsWith(u'\n'))
            cell += u' ';
        blank = false;
        cell += c == u'&' ? readEntity(html, at) : QString(c);
    }
    endCell();
    rows.erase(
        std::remove_if(rows.begin(), rows.end(), [](const QStringList& row) { return row.isEmpty(); }), rows.end());
    return rows;
}

bool evenRows(const QByteArray& text) {
    RowParser parser({"\t", true}, 0);
    std::string_view rest(text.constData(), static_cast<size_t>(text.size()));
    Row row;
    size_t width = 0;
    while (true) {
        const auto outcome = parser.next(rest, true, row);
        if (outcome == RowParser::Outcome::End)
            return width > 0;
        if (outcome != RowParser::Outcome::Row || row.fault != RowFault::None
            || (width > 0 && row.cells.size() != width))
            return false;
        width = row.cells.size();
    }
}

} // namespace

Result<QByteArray> rowsFromClipboard(const QString& text, const QString& html) {
    QByteArray plain = text.toUtf8().replace('\0', "\xef\xbf\xbd");
    const bool cells = text.contains(u'\t') || text.trimmed().contains(u'\n');
    if (cells && evenRows(plain))
        return plain;
    const Rows rows = tableIn(html);
    const bool table = rows.size() > 1 || (!rows.empty() && rows.front().size() > 1);
    if (!table)
        return cells ? Result<QByteArray>(std::move(plain))
                     : Result<QByteArray>(fail(ErrorCode::Validation, QStringLiteral("clipboard.no-table")));
    std::string out;
    for (const QStringList& row : rows) {
        std::vector<std::string> texts;
        for (const QString& cell : row)
            texts.push_back(cell.toStdString());
        const std::vector<std::string_view> views(texts.begin(), texts.end());
        appendRow(out, views, {{"\t", true}, false, false});
    }
    return QByteArray::fromStdString(out);
}

} // namespace xunwang
