#include "views/intake/resultcolumn.h"

#include "views/widgets/button.h"
#include "views/widgets/format.h"
#include "views/widgets/plainlabel.h"

#include <QGridLayout>
#include <QScrollArea>

namespace xunwang {

namespace {

constexpr int kWidth = 440;

void empty(QLayout* layout) {
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
}

} // namespace

ResultColumn::ResultColumn(QWidget* parent) : Card(parent), m_figures(new QGridLayout), m_facts(new QVBoxLayout) {
    auto* inside = new QWidget(this);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(Space::l, Space::m, Space::l, Space::m);
    column->setSpacing(Space::m);
    m_figures->setHorizontalSpacing(Space::m);
    m_figures->setVerticalSpacing(Space::xs);
    m_figures->setColumnStretch(1, 1);
    column->addLayout(m_figures);
    column->addWidget(separator(this));
    m_facts->setSpacing(Space::xs);
    column->addLayout(m_facts);
    column->addStretch();
    body()->setContentsMargins(1, 1, 1, Space::xs);
    body()->addWidget(scrolling(inside, this));
    setFixedWidth(kWidth);
}

void ResultColumn::clear() {
    empty(m_figures);
    empty(m_facts);
    m_rows = 0;
}

void ResultColumn::add(qint64 figure, const QString& name, const QString& meaning, QWidget* number) {
    const int row = m_rows++;
    auto* words = new QWidget(this);
    auto* lines = new QVBoxLayout(words);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    for (const auto& [text, type] : {std::pair{name, Type::Body}, std::pair{meaning, Type::Note}}) {
        if (text.isEmpty())
            continue;
        auto* label = new PlainLabel(text, type, this);
        label->setWordWrap(true);
        lines->addWidget(label);
    }
    number->setAccessibleName(tr("%1 %2").arg(format::number(figure), name));
    m_figures->addWidget(number, row, 0, Qt::AlignRight | Qt::AlignTop);
    m_figures->addWidget(words, row, 1);
}

void ResultColumn::addNumber(qint64 figure, const QString& name, const QString& meaning, Token token) {
    auto* number = new PlainLabel(format::number(figure), Type::Heading, this);
    number->setToken(token);
    number->setContentsMargins(0, 0, Space::s + 2, 0); // as far in as the numbers that are buttons
    add(figure, name, meaning, number);
}

Button* ResultColumn::addLink(qint64 figure, const QString& name, const QString& meaning) {
    auto* number = new Button(format::number(figure), Button::Kind::Quiet, this);
    number->setFont(theme().font(Type::Heading));
    number->setFixedHeight(number->fontMetrics().height());
    add(figure, name, meaning, number);
    return number;
}

void ResultColumn::addLine() {
    m_figures->addWidget(separator(this), m_rows++, 0, 1, 2);
}

void ResultColumn::addFact(const QString& text) {
    auto* label = new PlainLabel(text, Type::Note, this);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_facts->addWidget(label);
}

void ResultColumn::addFact(QWidget* widget) {
    m_facts->addWidget(widget, 0, Qt::AlignLeft);
}

} // namespace xunwang
