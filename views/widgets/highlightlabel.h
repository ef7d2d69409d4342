#pragma once

#include "views/widgets/paint.h"

#include <QWidget>

namespace xunwang {

/// A text in full, wrapped, with its matched words marked in place. "Copy" in its context menu, Ctrl+C with the focus.
class HighlightLabel : public QWidget {
    Q_OBJECT
public:
    explicit HighlightLabel(Type type = Type::Title, QWidget* parent = nullptr);

    void setText(const QString& text, const QList<Mark>& spans = {});
    QString text() const { return m_text; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void copy() const;
    Type m_type;
    QString m_text;
    QList<Mark> m_spans;
};

} // namespace xunwang
