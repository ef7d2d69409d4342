#include "views/rules/jsonhighlighter.h"

#include "views/widgets/theme.h"

#include <algorithm>

namespace xunwang {

JsonHighlighter::JsonHighlighter(QTextDocument* document) : QSyntaxHighlighter(document) {
    connect(&theme(), &Theme::changed, this, &QSyntaxHighlighter::rehighlight);
}

void JsonHighlighter::highlightBlock(const QString& text) {
    const auto paint = [this](qsizetype from, qsizetype to, Token token) {
        setFormat(static_cast<int>(from), static_cast<int>(to - from), theme().color(token));
    };
    qsizetype at = 0;
    while (at < text.size()) {
        const QChar c = text[at];
        if (c == QLatin1Char('"')) {
            qsizetype end = at + 1;
            while (end < text.size() && text[end] != QLatin1Char('"'))
                end += text[end] == QLatin1Char('\\') ? 2 : 1;
            end = std::min(end + 1, text.size());
            qsizetype next = end;
            while (next < text.size() && text[next].isSpace())
                ++next;
            const bool key = next < text.size() && text[next] == QLatin1Char(':');
            const bool reference = at + 1 < text.size() && text[at + 1] == QLatin1Char('@');
            paint(at, end, key ? Token::Accent : reference ? Token::Medium : Token::Good);
            at = end;
        } else if (c.isLetterOrNumber() || c == QLatin1Char('-')) {
            qsizetype end = at + 1;
            while (end < text.size() && (text[end].isLetterOrNumber() || text[end] == QLatin1Char('.')))
                ++end;
            paint(at, end, Token::Medium);
            at = end;
        } else {
            if (!c.isSpace())
                paint(at, at + 1, Token::Muted);
            ++at;
        }
    }
}

} // namespace xunwang
