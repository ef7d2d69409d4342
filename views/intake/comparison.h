#pragma once

#include "views/intake/comparedfields.h"

#include <QWidget>

class QGridLayout;

namespace xunwang {

/// Two that may be the same, side by side: a line a field, a sign whether it is equal, what differs marked.
class Comparison : public QWidget {
    Q_OBJECT
public:
    explicit Comparison(QWidget* parent = nullptr);

    void show(const QString& heading, const QString& why, const std::vector<ComparedField>& fields);
    void clear();

private:
    void add(QWidget* widget, int column, int span = 1);
    QGridLayout* m_grid;
    int m_row = 0;
};

} // namespace xunwang
