#pragma once

#include <QList>
#include <QWidget>

namespace xunwang {

/// Panels side by side, the main one first. Where they no longer fit, those that have a name fold, the last first, to a
/// tab at the right edge that opens them over the others.
class Panels : public QWidget {
    Q_OBJECT
public:
    explicit Panels(QWidget* parent = nullptr);
    ~Panels() override;

    /// `minimum` in device-independent pixels; `stretch` 0: always as wide as that. Without a `name` it never folds.
    void add(QWidget* panel, int minimum, int stretch, const QString& name = {});
    bool folded(const QWidget* panel) const;
    /// Opens a folded panel over the others (a single key may ask for it).
    void unfold(QWidget* panel);

    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Panel {
        QWidget* widget;
        int minimum;
        int stretch;
        class PanelTab* tab;
        bool folded = false;
    };
    void arrange();
    void close();

    QList<Panel> m_panels;
    QWidget* m_open = nullptr;
};

} // namespace xunwang
