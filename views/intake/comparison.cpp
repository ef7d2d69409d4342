#include "views/intake/comparison.h"

#include "views/widgets/card.h"
#include "views/widgets/highlightlabel.h"
#include "views/widgets/plainlabel.h"

#include <QGridLayout>

namespace xunwang {

namespace {
enum Column { Name, Sign, First, Second, Columns };
}

Comparison::Comparison(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins(Space::l, Space::l, Space::l, Space::m);
    m_grid->setHorizontalSpacing(Space::m);
    m_grid->setVerticalSpacing(Space::xs);
    m_grid->setColumnStretch(First, 1);
    m_grid->setColumnStretch(Second, 1);
}

void Comparison::clear() {
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (int row = 0; row < m_row; ++row)
        m_grid->setRowStretch(row, 0);
    m_row = 0;
}

void Comparison::add(QWidget* widget, int column, int span) {
    m_grid->addWidget(widget, m_row, column, 1, span, Qt::AlignTop);
}

void Comparison::show(const QString& heading, const QString& why, const std::vector<ComparedField>& fields) {
    setUpdatesEnabled(false);
    clear();
    auto* title = new PlainLabel(heading, Type::Heading, this);
    add(title, Name, Columns);
    ++m_row;
    auto* reason = new PlainLabel(why, Type::Note, this);
    reason->setWordWrap(true);
    add(reason, Name, Columns);
    ++m_row;
    for (const ComparedField& field : fields) {
        add(separator(this), Name, Columns);
        ++m_row;
        add(new PlainLabel(field.name, Type::Note, this), Name);
        const bool known = !field.texts[0].isEmpty() && !field.texts[1].isEmpty();
        auto* sign = new PlainLabel(field.equal() ? QStringLiteral("=")
                : known                           ? QStringLiteral("≠")
                                                  : QString(),
            Type::Body, this);
        sign->setToken(field.equal() ? Token::Muted : Token::Text);
        sign->setAccessibleName(field.equal() ? tr("%1: equal").arg(field.name)
                : known                       ? tr("%1: differs").arg(field.name)
                                              : tr("%1: known on one side").arg(field.name));
        add(sign, Sign);
        for (const size_t side : {size_t(0), size_t(1)}) {
            const Column column = side == 0 ? First : Second;
            if (field.texts[side].isEmpty()) {
                auto* unknown = new PlainLabel(QStringLiteral("—"), Type::Note, this);
                unknown->setAccessibleName(tr("%1: not known").arg(field.name));
                add(unknown, column);
                continue;
            }
            auto* text = new HighlightLabel(Type::Body, this);
            text->setText(field.texts[side], field.marks[side]);
            add(text, column);
        }
        ++m_row;
    }
    m_grid->setRowStretch(m_row++, 1);
    setUpdatesEnabled(true);
}

} // namespace xunwang
