#pragma once

#include <QComboBox>

namespace xunwang {

/// A choice that stands in a line of text: the chosen words and a chevron, without a frame.
class QuietCombo : public QComboBox {
    Q_OBJECT
public:
    /// `name` is its accessible name and tooltip.
    explicit QuietCombo(const QString& name, QWidget* parent = nullptr);

    /// Bold on an accent; muted where `setMuted` says that nothing is chosen.
    void setBold(bool bold);
    void setMuted(bool muted);
    /// The row that holds `data`; -1: none. Emits nothing.
    void choose(const QVariant& value);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    bool m_bold = false;
    bool m_muted = false;
};

} // namespace xunwang
