#pragma once

#include "views/widgets/theme.h"

#include <QLabel>

#include <optional>

namespace xunwang {

/// A label that shows text as it is, whatever it contains: what comes from files is never taken for rich text.
class PlainLabel : public QLabel {
    Q_OBJECT
public:
    explicit PlainLabel(const QString& text = {}, Type type = Type::Body, QWidget* parent = nullptr);

    /// Muted, good, high …; without one the type decides (notes are muted).
    void setToken(Token token);
    /// Text of one line that ends in "…" where it does not fit, with the whole of it as tooltip.
    void setElided(bool elided);
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    std::optional<Token> m_token;
    Type m_type;
    bool m_elided = false;
};

} // namespace xunwang
