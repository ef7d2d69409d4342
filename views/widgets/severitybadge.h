#pragma once

#include "views/widgets/theme.h"

#include <QWidget>

namespace xunwang {

/// "▲ High" on its ground, or another short text with the sign of a severity. Lists paint the same through
/// Cell::severity.
class SeverityBadge : public QWidget {
    Q_OBJECT
public:
    explicit SeverityBadge(Severity severity, QWidget* parent = nullptr);
    SeverityBadge(Severity severity, const QString& text, QWidget* parent = nullptr);

    void set(Severity severity, const QString& text);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Severity m_severity;
    QString m_text;
};

} // namespace xunwang
