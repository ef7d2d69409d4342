#include "models/sheets/jsonrow.h"

#include "models/sheets/rowparser.h"
#include "models/text/utf8.h"

#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <map>
#include <set>

namespace xunwang {

namespace {

constexpr int kDeepest = 64;
constexpr size_t kOtherKeysKept = 1000;
constexpr size_t kOther = SIZE_MAX; ///< column of a member that has none

using JsonWriter = rapidjson::Writer<rapidjson::StringBuffer>;
using Size = rapidjson::SizeType;

} // namespace

/// Takes rapidjson's events: values of the first level become cells, everything deeper is written as JSON again.
struct JsonRow::Private : rapidjson::BaseReaderHandler<rapidjson::UTF8<>, JsonRow::Private> {
    struct Piece {
        size_t begin = 0;
        size_t size = 0;
    };

    bool learn = false;
    std::vector<std::string> keys;
    std::map<std::string, size_t, std::less<>> columns;
    std::vector<int64_t> setBy; ///< a column, the row that set it last
    int64_t row = 0;
    std::set<std::string, std::less<>> others; ///< ever
    std::set<std::string, std::less<>> othersHere; ///< of this row

    rapidjson::Reader reader;
    std::string text; ///< what the pieces are of
    std::vector<Piece> pieces;
    std::vector<std::string_view> cells;
    rapidjson::StringBuffer nested;
    JsonWriter nestedWriter{nested};
    rapidjson::StringBuffer rest;
    JsonWriter restWriter{rest};
    int depth = 0;
    size_t column = 0; ///< of the value to come
    size_t expected = 0; ///< keys mostly come in the same order
    bool array = false;
    bool twice = false;
    size_t used = 0;

    void addKey(std::string key) {
        columns.emplace(key, keys.size());
        keys.push_back(std::move(key));
        setBy.push_back(-1);
    }

    JsonWriter& writer() { return column == kOther ? restWriter : nestedWriter; }

    bool put(std::string_view value) {
        if (array) {
            if (pieces.size() >= RowParser::kMostCells)
                return false;
            pieces.emplace_back();
            column = pieces.size() - 1;
        }
        pieces[column] = {text.size(), value.size()};
        text += value;
        return true;
    }
    /// A scalar: a cell with `value`, or deeper or without a column as `write` puts it into JSON.
    template <typename Write>
    bool scalar(std::string_view value, Write write) {
        if (depth == 0)
            return false;
        return depth == 1 && column != kOther ? put(value) : write(writer());
    }
    /// Neither a zero nor the second half of a character alone, which rapidjson lets pass where it is escaped.
    static bool isText(const char* value, Size size) {
        return std::memchr(value, 0, size) == nullptr
            && (std::memchr(value, 0xed, size) == nullptr || findBrokenUtf8({value, size}) == std::string_view::npos);
    }

    bool Null() {
        return scalar({}, [](JsonWriter& to) { return to.Null(); });
    }
    bool Bool(bool value) {
        return scalar(value ? "true" : "false", [value](JsonWriter& to) { return to.Bool(value); });
    }
    bool RawNumber(const char* value, Size size, bool) {
        return scalar(
            {value, size}, [value, size](JsonWriter& to) { return to.RawValue(value, size, rapidjson::kNumberType); });
    }
    bool String(const char* value, Size size, bool) {
        return isText(value, size)
            && scalar({value, size}, [value, size](JsonWriter& to) { return to.String(value, size); });
    }

    bool start(bool asArray) {
        if (depth == 0) {
            array = asArray;
            if (array)
                pieces.clear();
        } else {
            if (depth == 1 && column != kOther)
                nestedWriter.Reset(nested);
            asArray ? writer().StartArray() : writer().StartObject();
        }
        return ++depth <= kDeepest;
    }
    bool end(bool asArray) {
        if (--depth == 0)
            return true;
        asArray ? writer().EndArray() : writer().EndObject();
        if (depth > 1 || column == kOther)
            return true;
        const bool done = put({nested.GetString(), nested.GetSize()});
        nested.Clear();
        return done;
    }
    bool StartObject() { return start(false); }
    bool EndObject(Size) { return end(false); }
    bool StartArray() { return start(true); }
    bool EndArray(Size) { return end(true); }

    bool Key(const char* value, Size size, bool) {
        if (!isText(value, size))
            return false;
        if (depth > 1)
            return writer().Key(value, size);
        const std::string_view key(value, size);
        if (expected < keys.size() && keys[expected] == key) {
            column = expected;
        } else {
            auto found = columns.find(key);
            if (found == columns.end() && learn && keys.size() < RowParser::kMostCells) {
                addKey(std::string(key));
                pieces.resize(keys.size());
                found = columns.find(key);
            }
            column = found == columns.end() ? kOther : found->second;
        }
        if (column == kOther) {
            twice = !othersHere.emplace(key).second;
            if (others.size() < kOtherKeysKept)
                others.emplace(key);
            return !twice && restWriter.Key(value, size);
        }
        expected = column + 1;
        twice = setBy[column] == row;
        setBy[column] = row;
        return !twice;
    }
};

JsonRow::JsonRow(const QStringList& keys, bool learn) : m_private(std::make_unique<Private>()) {
    m_private->learn = learn;
    for (const QString& key : keys)
        m_private->addKey(key.toStdString());
}
JsonRow::~JsonRow() = default;
JsonRow::JsonRow(JsonRow&&) noexcept = default;
JsonRow& JsonRow::operator=(JsonRow&&) noexcept = default;

JsonRow::Outcome JsonRow::parse(std::string_view text, bool last) {
    Private& d = *m_private;
    ++d.row;
    d.text.clear();
    d.pieces.assign(d.keys.size(), {});
    d.nested.Clear();
    d.rest.Clear();
    d.restWriter.Reset(d.rest);
    d.restWriter.StartObject();
    d.othersHere.clear();
    d.depth = 0;
    d.column = 0;
    d.expected = 0;
    d.array = false;
    d.twice = false;
    rapidjson::MemoryStream stream(text.data(), text.size());
    constexpr unsigned kFlags = rapidjson::kParseNumbersAsStringsFlag | rapidjson::kParseStopWhenDoneFlag;
    const auto result = d.reader.Parse<kFlags>(stream, d);
    d.used = stream.Tell();
    if (result.IsError()) {
        const bool cutOff = d.used == text.size() && result.Code() != rapidjson::kParseErrorTermination;
        return d.twice ? Outcome::KeyTwice : cutOff && !last ? Outcome::More : Outcome::Bad;
    }
    if (!d.othersHere.empty()) {
        d.restWriter.EndObject();
        d.pieces.push_back({d.text.size(), d.rest.GetSize()});
        d.text.append(d.rest.GetString(), d.rest.GetSize());
    }
    d.cells.clear();
    for (const auto& piece : d.pieces)
        d.cells.emplace_back(d.text.data() + piece.begin, piece.size);
    return Outcome::Row;
}

size_t JsonRow::used() const {
    return m_private->used;
}

std::span<const std::string_view> JsonRow::cells() const {
    return m_private->cells;
}

bool JsonRow::isArray() const {
    return m_private->array;
}

QStringList JsonRow::keys() const {
    QStringList keys;
    for (const std::string& key : m_private->keys)
        keys += QString::fromStdString(key);
    return keys;
}

bool JsonRow::hasKeys() const {
    return !m_private->keys.empty();
}

QStringList JsonRow::otherKeys() const {
    QStringList keys;
    for (const std::string& key : m_private->others)
        keys += QString::fromStdString(key);
    return keys;
}

} // namespace xunwang
