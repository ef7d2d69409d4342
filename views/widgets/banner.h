#pragma once

#include <QWidget>

namespace xunwang {

class Button;
class PlainLabel;

/// A sentence across a desk: information, something to heed, or an error, with at most one action. Hidden while empty.
class Banner : public QWidget {
    Q_OBJECT
public:
    enum class Kind { Info, Good, Warning, Error };
    explicit Banner(QWidget* parent = nullptr);

    void show(Kind kind, const QString& text, const QString& action = {});
    void clear();

Q_SIGNALS:
    void actionTriggered();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Kind m_kind = Kind::Info;
    PlainLabel* m_sign;
    PlainLabel* m_text;
    Button* m_action;
};

} // namespace xunwang
