#pragma once

#include "views/widgets/theme.h"

#include <QAbstractButton>

namespace xunwang {

/// A figure with its name, unit and a note; clicked, it opens the rows behind the figure.
class Tile : public QAbstractButton {
    Q_OBJECT
public:
    explicit Tile(const QString& label, QWidget* parent = nullptr);

    /// `exact` becomes the tooltip (such as the yuan behind 万元).
    void setFigure(const QString& figure, const QString& unit = {}, const QString& exact = {});
    void setNote(const QString& note, Token token = Token::Muted);
    QString figure() const { return m_figure; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void describe();
    QString m_figure;
    QString m_unit;
    QString m_note;
    Token m_noteToken = Token::Muted;
};

} // namespace xunwang
