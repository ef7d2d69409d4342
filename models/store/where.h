#pragma once

#include "models/store/value.h"

#include <QDate>
#include <QStringList>

#include <vector>

namespace xunwang {

/// The conditions of a list, joined by AND, with their values; for repository files.
class Where {
public:
    Where& add(const QString& condition, std::initializer_list<Value> values = {}) {
        m_conditions.append(condition);
        m_values.insert(m_values.end(), values);
        return *this;
    }
    /// Both bounds included; an invalid date bounds nothing.
    Where& between(const QString& column, QDate from, QDate to) {
        if (from.isValid())
            add(column + QStringLiteral(" >= ?"), {from.toString(Qt::ISODate)});
        if (to.isValid())
            add(column + QStringLiteral(" <= ?"), {to.toString(Qt::ISODate)});
        return *this;
    }

    /// "WHERE … ", or nothing.
    QString text() const {
        return m_conditions.isEmpty() ? QString()
                                      : QStringLiteral("WHERE ") + m_conditions.join(QStringLiteral(" AND ")) + u' ';
    }
    const std::vector<Value>& values() const { return m_values; }

private:
    QStringList m_conditions;
    std::vector<Value> m_values;
};

} // namespace xunwang
