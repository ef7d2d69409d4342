#pragma once

#include "views/widgets/theme.h"

#include <QPushButton>

namespace xunwang {

/// A button. The primary one is one per desk or dialog, at the right.
class Button : public QPushButton {
    Q_OBJECT
public:
    enum class Kind { Plain, Primary, Quiet };
    explicit Button(const QString& text = {}, Kind kind = Kind::Plain, QWidget* parent = nullptr);

    void setKind(Kind kind);
    /// Shown as a key cap behind the text ("A", "⌫"). The key itself is the desk's business.
    void setKeyCap(const QString& key);
    /// Another colour for the text of a quiet button.
    void setToken(Token token);
    /// Text at the left, for buttons that stand in a column.
    void setLeftAligned(bool left);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Kind m_kind = Kind::Plain;
    QString m_key;
    Token m_token = Token::Accent;
    bool m_left = false;
};

} // namespace xunwang
