#pragma once

#include <QWidget>

namespace xunwang {

/// Which keys do what on a desk, as a row of caps that wraps.
class KeyLegend : public QWidget {
    Q_OBJECT
public:
    struct Entry {
        QString key;
        QString text;
    };
    explicit KeyLegend(const QList<Entry>& entries, QWidget* parent = nullptr);
};

} // namespace xunwang
