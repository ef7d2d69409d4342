#pragma once

#include "models/base/id.h"
#include "models/base/money.h"
#include "models/store/value.h"

#include <QDate>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

#include <optional>
#include <vector>

namespace xunwang {

/// How the members of records become column values and back. `decode` answers nothing for a value that is no such
/// thing, which is damage. An enum is stored by
/// the name that `namesOf` beside it gives.
template <typename T>
struct Codec;

template <>
struct Codec<QString> {
    static Value encode(const QString& text) { return text; }
    static std::optional<QString> decode(const Value& value) { return toText(value); }
};

template <>
struct Codec<qint64> {
    static Value encode(qint64 number) { return number; }
    static std::optional<qint64> decode(const Value& value) {
        const auto* number = std::get_if<qint64>(&value);
        return number ? std::optional(*number) : std::nullopt;
    }
};

template <>
struct Codec<bool> {
    static Value encode(bool flag) { return qint64(flag ? 1 : 0); }
    static std::optional<bool> decode(const Value& value) {
        const auto number = Codec<qint64>::decode(value);
        return number ? std::optional(*number != 0) : std::nullopt;
    }
};

/// Fen.
template <>
struct Codec<Money> {
    static Value encode(Money money) { return money.fen(); }
    static std::optional<Money> decode(const Value& value) {
        const auto number = Codec<qint64>::decode(value);
        return number ? std::optional(Money::fromFen(*number)) : std::nullopt;
    }
};

/// A legal date, "2026-11-21"; an invalid date is no date.
template <>
struct Codec<QDate> {
    static Value encode(QDate date) { return date.isValid() ? Value(date.toString(Qt::ISODate)) : Value(); }
    static std::optional<QDate> decode(const Value& value) {
        if (isNull(value))
            return QDate();
        const QDate date = QDate::fromString(toText(value), Qt::ISODate);
        return date.isValid() ? std::optional(date) : std::nullopt;
    }
};

/// UTC milliseconds; an invalid moment is none.
template <>
struct Codec<QDateTime> {
    static Value encode(const QDateTime& at) { return at.isValid() ? Value(at.toMSecsSinceEpoch()) : Value(); }
    static std::optional<QDateTime> decode(const Value& value) {
        if (isNull(value))
            return QDateTime();
        const auto number = Codec<qint64>::decode(value);
        return number ? std::optional(QDateTime::fromMSecsSinceEpoch(*number, Qt::UTC)) : std::nullopt;
    }
};

template <typename Tag>
struct Codec<Id<Tag>> {
    static Value encode(Id<Tag> id) { return id.value(); }
    static std::optional<Id<Tag>> decode(const Value& value) {
        const auto number = Codec<qint64>::decode(value);
        return number ? std::optional(Id<Tag>(*number)) : std::nullopt;
    }
};

template <typename T>
struct Codec<std::optional<T>> {
    static Value encode(const std::optional<T>& inner) { return inner ? Codec<T>::encode(*inner) : Value(); }
    static std::optional<std::optional<T>> decode(const Value& value) {
        if (isNull(value))
            return std::optional<T>();
        const auto inner = Codec<T>::decode(value);
        return inner ? std::optional(std::optional<T>(*inner)) : std::nullopt;
    }
};

/// A JSON array of texts: officers, kinds of product.
template <>
struct Codec<QStringList> {
    static Value encode(const QStringList& list) {
        return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(list)).toJson(QJsonDocument::Compact));
    }
    static std::optional<QStringList> decode(const Value& value) {
        const auto json = QJsonDocument::fromJson(toText(value).toUtf8());
        if (!json.isArray())
            return std::nullopt;
        QStringList list;
        const QJsonArray items = json.array();
        for (const auto& item : items)
            list.append(item.toString());
        return list;
    }
};

/// A JSON array of ids, as texts.
template <typename Tag>
struct Codec<std::vector<Id<Tag>>> {
    static Value encode(const std::vector<Id<Tag>>& ids) {
        QStringList texts;
        for (const auto& id : ids)
            texts.append(id.text());
        return Codec<QStringList>::encode(texts);
    }
    static std::optional<std::vector<Id<Tag>>> decode(const Value& value) {
        const auto texts = Codec<QStringList>::decode(value);
        if (!texts)
            return std::nullopt;
        std::vector<Id<Tag>> ids;
        for (const QString& text : *texts) {
            const auto id = Id<Tag>::fromText(text);
            if (!id)
                return std::nullopt;
            ids.push_back(*id);
        }
        return ids;
    }
};

/// The text of an enum's value in the database and in JSON; `T` has `namesOf(T)` beside it: an array of pairs.
template <typename T>
requires std::is_enum_v<T> QString enumText(T value) {
    for (const auto& [candidate, name] : namesOf(T{}))
        if (candidate == value)
            return QString::fromLatin1(name);
    return {};
}

template <typename T>
requires std::is_enum_v<T> std::optional<T> enumFromText(const QString& text) {
    for (const auto& [candidate, name] : namesOf(T{}))
        if (text == QLatin1String(name))
            return candidate;
    return std::nullopt;
}

template <typename T>
requires std::is_enum_v<T>
struct Codec<T> {
    static Value encode(T value) { return enumText(value); }
    static std::optional<T> decode(const Value& value) { return enumFromText<T>(toText(value)); }
};

} // namespace xunwang
