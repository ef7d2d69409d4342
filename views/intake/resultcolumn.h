#pragma once

#include "views/widgets/card.h"
#include "views/widgets/theme.h"

class QGridLayout;
class QVBoxLayout;

namespace xunwang {

class Button;

/// What came of an import, in figures with what they mean, and below them in words.
class ResultColumn : public Card {
    Q_OBJECT
public:
    explicit ResultColumn(QWidget* parent = nullptr);

    void clear();
    void addNumber(qint64 figure, const QString& name, const QString& meaning, Token token = Token::Text);
    /// A figure that opens what it counts.
    Button* addLink(qint64 figure, const QString& name, const QString& meaning);
    void addLine();
    void addFact(const QString& text);
    void addFact(QWidget* widget);

private:
    void add(qint64 figure, const QString& name, const QString& meaning, QWidget* number);

    QGridLayout* m_figures;
    QVBoxLayout* m_facts;
    int m_rows = 0; ///< of the figures
};

} // namespace xunwang
