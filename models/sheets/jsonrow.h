#pragma once

#include <QStringList>

#include <memory>
#include <span>
#include <string_view>

namespace xunwang {

/// Makes cells of one JSON value: of an object its members, of an array its items. Text as it reads, numbers as they
/// stand, null as nothing, what is nested as JSON. Strict: RFC 8259, no zero character, no
/// half of a surrogate pair, at most 64 levels.
class JsonRow {
public:
    enum class Outcome {
        Row,
        Bad, ///< no object or array, or not well-formed
        KeyTwice,
        More, ///< the value does not end in this text
    };

    /// `keys`: the members that are the columns. With `learn`, other members become columns too.
    explicit JsonRow(const QStringList& keys = {}, bool learn = false);
    ~JsonRow();
    JsonRow(JsonRow&&) noexcept;
    JsonRow& operator=(JsonRow&&) noexcept;

    /// Reads the value at the front of `text`. With `last`, no text follows.
    Outcome parse(std::string_view text, bool last);
    size_t used() const; ///< bytes of the value
    /// Valid until the next call. Of an object one for each key, and one more if it has other members: these, as an
    /// object.
    std::span<const std::string_view> cells() const;
    bool isArray() const;

    QStringList keys() const; ///< of the columns
    bool hasKeys() const;
    QStringList otherKeys() const; ///< met so far that are none of the columns, at most a thousand

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace xunwang
