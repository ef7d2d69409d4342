#pragma once

#include <QString>

#include <functional>
#include <optional>

namespace xunwang {

/// The id of one record of kind `Tag`: 20 bits of station, 43 bits of running number, unique across laptops.
/// Never null: where there may be none, it is an `std::optional<Id<…>>`. Text in JSON and sheets.
template <typename Tag>
class Id {
public:
    explicit constexpr Id(qint64 value) : m_value(value) { }

    /// What `text()` wrote; nothing else is accepted.
    static std::optional<Id> fromText(const QString& text) {
        bool ok = false;
        const qint64 value = text.toLongLong(&ok);
        return ok && value > 0 ? std::optional<Id>(Id(value)) : std::nullopt;
    }

    constexpr qint64 value() const { return m_value; }
    QString text() const { return QString::number(m_value); }
    auto operator<=>(const Id&) const = default;

private:
    qint64 m_value;
};

template <typename Tag>
size_t qHash(const Id<Tag>& id, size_t seed = 0) {
    return ::qHash(id.value(), seed);
}

} // namespace xunwang

template <typename Tag>
struct std::hash<xunwang::Id<Tag>> {
    size_t operator()(const xunwang::Id<Tag>& id) const noexcept { return std::hash<qint64>()(id.value()); }
};
