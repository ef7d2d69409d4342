#pragma once

#include <QMap>
#include <QMetaType>
#include <QString>

#include <optional>

namespace xunwang {

/// Somewhere in the window: a desk, how its list is filtered, and maybe one record. Every number, bar and link is one.
struct Place {
    QString desk;
    QMap<QString, QString> filter = {};
    std::optional<qint64> record = {};

    bool operator==(const Place&) const = default;
};

} // namespace xunwang
