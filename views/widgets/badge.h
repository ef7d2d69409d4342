#pragma once

#include "views/widgets/theme.h"

#include <QWidget>

namespace xunwang {

/// "▲ High" on its ground, or another short text with the sign of a tone. Lists paint the same through
/// Cell::tone.
class Badge : public QWidget {
    Q_OBJECT
public:
    explicit Badge(Tone tone, QWidget* parent = nullptr);
    Badge(Tone tone, const QString& text, QWidget* parent = nullptr);

    void set(Tone tone, const QString& text);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Tone m_tone;
    QString m_text;
};

} // namespace xunwang
