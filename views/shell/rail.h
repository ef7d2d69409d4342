#pragma once

#include <QWidget>

namespace xunwang {

class RailItem;
class RailTitle;
class Shell;

/// The desks by name, icon and count; folded, by icon.
class Rail : public QWidget {
    Q_OBJECT
public:
    explicit Rail(Shell& shell, QWidget* parent = nullptr);
    void setFolded(bool folded);
    bool folded() const { return m_folded; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showCurrent();
    Shell& m_shell;
    RailTitle* m_title;
    QList<RailItem*> m_items;
    bool m_folded = false;
};

} // namespace xunwang
