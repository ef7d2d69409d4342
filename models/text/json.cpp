#include "models/text/json.h"

#include "models/text/utf8.h"

#include <cmath>

namespace xunwang {

namespace {

class Reader {
public:
    Reader(const QByteArray& utf8, JsonNode::Lines lines)
        : m_at(utf8.constData())
        , m_begin(m_at)
        , m_end(m_at + utf8.size())
        , m_lines(lines) { }

    Result<JsonNode> document() {
        if (m_end - m_at >= 3 && QByteArrayView(m_at, 3) == QByteArrayView("\xEF\xBB\xBF"))
            m_at += 3;
        JsonNode root;
        XW_TRY(value(root, 0));
        skip();
        if (m_at != m_end)
            return bad("something follows the end");
        return root;
    }

private:
    using Done = Result<void>;

    tl::unexpected<Error> bad(const char* reason) const {
        return fail(ErrorCode::Validation, QStringLiteral("json.syntax"),
            {QString::number(line()), QString::fromLatin1(reason)});
    }

    int line() const { return m_lines == JsonNode::Lines::Counted ? m_line : static_cast<int>(m_at - m_begin); }

    void skip() {
        for (; m_at != m_end && (*m_at == ' ' || *m_at == '\t' || *m_at == '\r' || *m_at == '\n'); ++m_at)
            m_line += *m_at == '\n';
    }

    bool take(char c) {
        skip();
        if (m_at == m_end || *m_at != c)
            return false;
        ++m_at;
        return true;
    }

    bool takeWord(QByteArrayView word) {
        if (m_end - m_at < word.size() || QByteArrayView(m_at, word.size()) != word)
            return false;
        m_at += word.size();
        return true;
    }

    Done value(JsonNode& node, int depth) {
        skip();
        node.line = line();
        node.begin = m_at - m_begin;
        XW_TRY(anyValue(node, depth));
        node.end = m_at - m_begin;
        return Done();
    }

    Done anyValue(JsonNode& node, int depth) {
        if (depth > 32)
            return bad("too many levels");
        if (m_at == m_end)
            return bad("the end comes too early");
        switch (*m_at) {
        case '{':
            return object(node, depth);
        case '[':
            return list(node, depth);
        case '"':
            node.kind = JsonNode::Kind::Text;
            return string(node.text);
        default:
            if (takeWord("null"))
                return Done();
            node.kind = JsonNode::Kind::Bool;
            node.boolean = takeWord("true");
            if (node.boolean || takeWord("false"))
                return Done();
            return number(node);
        }
    }

    Done object(JsonNode& node, int depth) {
        node.kind = JsonNode::Kind::Object;
        ++m_at;
        if (take('}'))
            return Done();
        do {
            skip();
            if (m_at == m_end || *m_at != '"')
                return bad("a key in quotes is expected");
            QString key;
            XW_TRY(string(key));
            if (node.keys.contains(key))
                return fail(ErrorCode::Validation, QStringLiteral("json.key-twice"), {QString::number(line()), key});
            if (!take(':'))
                return bad("a colon is expected");
            node.keys.append(key);
            XW_TRY(value(node.items.emplace_back(), depth + 1));
        } while (take(','));
        return take('}') ? Done() : bad("a comma or } is expected");
    }

    Done list(JsonNode& node, int depth) {
        node.kind = JsonNode::Kind::List;
        ++m_at;
        if (take(']'))
            return Done();
        do
            XW_TRY(value(node.items.emplace_back(), depth + 1));
        while (take(','));
        return take(']') ? Done() : bad("a comma or ] is expected");
    }

    Done number(JsonNode& node) {
        node.kind = JsonNode::Kind::Number;
        const char* const begin = m_at;
        while (m_at != m_end && (std::strchr("+-.eE", *m_at) != nullptr || (*m_at >= '0' && *m_at <= '9')))
            ++m_at;
        bool ok = false;
        node.number = QByteArrayView(begin, m_at - begin).toDouble(&ok);
        return ok && std::isfinite(node.number) ? Done() : bad("no value");
    }

    Done string(QString& text) {
        ++m_at;
        for (;;) {
            if (m_at == m_end || static_cast<unsigned char>(*m_at) < 0x20)
                return bad("a quote is not closed on its line");
            if (*m_at == '"') {
                ++m_at;
                return Done();
            }
            if (*m_at == '\\') {
                XW_TRY(escape(text));
                continue;
            }
            const char32_t c = nextCodePoint(m_at, m_end);
            if (c == kBrokenUtf8)
                return bad("bytes that are no UTF-8");
            text += QStringView(QChar::fromUcs4(c));
        }
    }

    Done escape(QString& text) {
        static constexpr QByteArrayView names("\"\\/bfnrt");
        static constexpr QByteArrayView values("\"\\/\b\f\n\r\t");
        if (m_end - m_at < 2)
            return bad("the end comes too early");
        const char name = m_at[1];
        m_at += 2;
        if (const auto which = names.indexOf(name); which >= 0) {
            text += QLatin1Char(values[which]);
            return Done();
        }
        bool ok = false;
        const ushort unit = m_end - m_at >= 4 ? QByteArray(m_at, 4).toUShort(&ok, 16) : static_cast<ushort>(0);
        if (name != 'u' || !ok)
            return bad("an escape that JSON does not know");
        m_at += 4;
        text += QChar(unit);
        return Done();
    }

    const char* m_at;
    const char* const m_begin;
    const char* const m_end;
    const JsonNode::Lines m_lines;
    int m_line = 1;
};

} // namespace

Result<JsonNode> JsonNode::parse(const QByteArray& utf8, Lines lines) {
    return Reader(utf8, lines).document();
}

const JsonNode* JsonNode::find(QStringView key) const {
    for (qsizetype i = 0; i < keys.size(); ++i)
        if (keys[i] == key)
            return &items[static_cast<size_t>(i)];
    return nullptr;
}

void appendJsonText(QByteArray& out, const QString& text) {
    const QByteArray utf8 = text.toUtf8();
    appendJsonText(out, std::string_view(utf8.constData(), static_cast<size_t>(utf8.size())));
}

void appendJsonText(QByteArray& out, std::string_view utf8) {
    out += '"';
    for (const char c : utf8) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte == '"' || byte == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20) {
            out += "\\u00";
            out += QByteArray(1, c).toHex();
        } else {
            out += c;
        }
    }
    out += '"';
}

} // namespace xunwang
