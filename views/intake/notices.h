#pragma once

#include <QList>
#include <QWidget>

namespace xunwang {

class Button;
class PlainLabel;
class TableView;

/// What a person should look at before rows are taken: how many things, and on a click which. Says that there is
/// nothing where there is nothing.
class Notices : public QWidget {
    Q_OBJECT
public:
    struct Notice {
        QString text;
        int row = -1; ///< of the preview that it is about
    };
    explicit Notices(QWidget* parent = nullptr);

    /// `looked`: everything was looked at.
    void set(QList<Notice> notices, bool looked);

    /// Where a notice leads that is chosen: to its row.
    void leadTo(TableView* table);

Q_SIGNALS:
    /// One was chosen; -1: it is about no row.
    void chosen(int row);

private:
    void open();

    Button* m_button;
    PlainLabel* m_fine;
    QList<Notice> m_notices;
};

} // namespace xunwang
