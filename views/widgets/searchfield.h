#pragma once

#include <QLineEdit>
#include <QTimer>

namespace xunwang {

/// A field that filters while it is typed in: `searched` comes once the typing rests. Escape empties it.
class SearchField : public QLineEdit {
    Q_OBJECT
public:
    /// `hint` says what is searched ("Title, shop, link").
    explicit SearchField(const QString& hint, QWidget* parent = nullptr);
    QSize sizeHint() const override;

Q_SIGNALS:
    void searched(const QString& text);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QTimer m_rest;
};

} // namespace xunwang
