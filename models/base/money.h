#pragma once

#include "models/base/result.h"

namespace xunwang {

/// An amount of money in whole fen (分, 1/100 yuan). Never a floating point number.
class Money {
public:
    constexpr Money() = default;
    static constexpr Money fromFen(qint64 fen) { return Money(fen); }
    /// "1374026.50", "1,599", "￥599.00" and "12万" are amounts in yuan; more than two decimals (of a yuan), a sign
    /// or anything else is refused (Validation, "money.unreadable").
    static Result<Money> fromYuan(const QString& text);

    constexpr qint64 fen() const { return m_fen; }
    /// "1374026.50": always two decimals, no grouping. For files; people see `views/widgets/format`.
    QString yuan() const;

    auto operator<=>(const Money&) const = default;
    constexpr Money operator+(Money other) const { return Money(m_fen + other.m_fen); }
    Money& operator+=(Money other) {
        m_fen += other.m_fen;
        return *this;
    }

private:
    explicit constexpr Money(qint64 fen) : m_fen(fen) { }
    qint64 m_fen = 0;
};

} // namespace xunwang
