#include "models/screening/packtext.h"

#include <algorithm>

namespace xunwang::packtext {

std::optional<QByteArray> indentOf(const QByteArray& json, qsizetype at) {
    const qsizetype line = at == 0 ? 0 : json.lastIndexOf('\n', at - 1) + 1;
    QByteArray indent = json.mid(line, at - line);
    const bool blank = std::all_of(indent.begin(), indent.end(), [](char c) { return c == ' ' || c == '\t'; });
    return blank ? std::optional(indent) : std::nullopt;
}

QByteArray lineEnd(const QByteArray& json) {
    return json.contains("\r\n") ? QByteArray("\r\n") : QByteArray("\n");
}

PackPlace placeOf(const QByteArray& json, qsizetype begin, qsizetype end) {
    const qsizetype at = std::clamp<qsizetype>(begin, 0, json.size());
    const qsizetype line = at == 0 ? 0 : json.lastIndexOf('\n', at - 1) + 1;
    const auto units = [&](qsizetype from, qsizetype to) {
        return static_cast<int>(QString::fromUtf8(json.constData() + from, to - from).size());
    };
    PackPlace place;
    place.line = static_cast<int>(std::count(json.begin(), json.begin() + at, '\n')) + 1;
    place.column = units(line, at) + 1;
    if (end > at) {
        const qsizetype lineBreak = json.indexOf('\n', at);
        place.length = units(at, lineBreak < 0 ? end : std::min(end, lineBreak));
    }
    return place;
}

qsizetype byteAt(const QByteArray& json, int line, int column) {
    qsizetype begin = 0;
    for (int i = 1; i < line; ++i) {
        const qsizetype next = json.indexOf('\n', begin);
        if (next < 0)
            return json.size();
        begin = next + 1;
    }
    const qsizetype lineBreak = json.indexOf('\n', begin);
    const qsizetype end = lineBreak < 0 ? json.size() : lineBreak;
    const QString text = QString::fromUtf8(json.constData() + begin, end - begin);
    return begin + text.left(std::max(column - 1, 0)).toUtf8().size();
}

namespace {

/// An object or list that is open.
struct Level {
    qsizetype begin;
    bool isObject;
    bool expectsKey;
    JsonPath path; // its own
    JsonPath below; // of a value in it: under the last key of an object

    const JsonPath& next() const { return expectsKey ? path : below; }
};

} // namespace

Outline outlineOf(const QByteArray& json, qsizetype at) {
    Outline outline;
    std::vector<Level> levels;
    bool told = false;
    const auto open = [&levels](qsizetype begin, bool isObject) {
        const JsonPath path = levels.empty() ? JsonPath() : levels.back().below;
        levels.push_back({begin, isObject, isObject, path, path + JsonPath{isObject ? QByteArray() : QByteArray("#")}});
    };
    const auto tell = [&] {
        outline.path = levels.empty() ? JsonPath() : levels.back().next();
        outline.within = levels.empty() ? -1 : levels.back().begin;
        outline.expectsKey = !levels.empty() && levels.back().expectsKey;
        told = true;
    };
    for (qsizetype i = 0; i < json.size(); ++i) {
        if (i >= at && !told)
            tell();
        switch (json[i]) {
        case '{':
            open(i, true);
            break;
        case '[':
            open(i, false);
            break;
        case '}':
        case ']':
            if (!levels.empty())
                levels.pop_back();
            break;
        case ':':
            if (!levels.empty())
                levels.back().expectsKey = false;
            break;
        case ',':
            if (!levels.empty())
                levels.back().expectsKey = levels.back().isObject;
            break;
        case '"': {
            TextToken token{levels.empty() ? JsonPath() : levels.back().next(),
                levels.empty() ? -1 : levels.back().begin, !levels.empty() && levels.back().expectsKey, i + 1, i + 1,
                false};
            for (; token.end < json.size() && json[token.end] != '\n'; ++token.end) {
                if (json[token.end] == '\\') {
                    ++token.end;
                } else if (json[token.end] == '"') {
                    token.closed = true;
                    break;
                }
            }
            token.end = std::min(token.end, json.size());
            if (token.isKey)
                levels.back().below.back() = json.mid(token.begin, token.end - token.begin);
            i = token.closed ? token.end : token.end - 1;
            outline.tokens.push_back(std::move(token));
            break;
        }
        default:
            break;
        }
    }
    if (!told)
        tell();
    return outline;
}

} // namespace xunwang::packtext
