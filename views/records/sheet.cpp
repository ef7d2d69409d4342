#include "views/records/sheet.h"

#include "views/shell/shell.h"
#include "views/widgets/badge.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/highlightlabel.h"
#include "views/widgets/paint.h"
#include "views/widgets/plainlabel.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace xunwang {

namespace {
constexpr int kLabel = 108;

/// A text that wraps and can be copied.
HighlightLabel* text(const QString& text, Type type, QWidget* parent) {
    auto* label = new HighlightLabel(type, parent);
    label->setText(text);
    return label;
}
} // namespace

Link::Link(const QString& text, QWidget* parent) : QAbstractButton(parent) {
    setText(text);
    setAccessibleName(text);
    setToolTip(text);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setFont(theme().font(Type::Body));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize Link::sizeHint() const {
    return {fontMetrics().horizontalAdvance(text()) + 4, fontMetrics().height() + 2};
}

void Link::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    QFont font = this->font();
    font.setUnderline(underMouse() || hasFocus());
    painter.setFont(font);
    painter.setPen(theme().color(Token::Accent));
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        fontMetrics().elidedText(text(), Qt::ElideRight, width()));
    if (hasFocus())
        paint::focusRing(painter, rect(), 3);
}

SheetView::SheetView(Shell& shell, QWidget* parent) : QWidget(parent), m_shell(shell), m_rows(new QVBoxLayout(this)) {
    m_rows->setContentsMargins(0, 0, 0, 0);
}

void SheetView::show(const Sheet& sheet) {
    delete m_content;
    m_content = new QWidget(this);
    auto* layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::s);
    layout->addWidget(text(sheet.title, Type::Title, m_content));
    if (!sheet.note.isEmpty())
        layout->addWidget(text(sheet.note, Type::Note, m_content));
    if (!sheet.badges.empty()) {
        auto* badges = new QWidget(m_content);
        auto* flow = new FlowLayout(badges);
        for (const Sheet::Badge& badge : sheet.badges)
            flow->addWidget(new Badge(badge.tone, badge.text, badges));
        layout->addWidget(badges);
    }
    m_rows->addWidget(m_content);
    for (const Sheet::Group& group : sheet.groups)
        add(group);
    m_content->setVisible(true);
}

void SheetView::add(const Sheet::Group& group) {
    auto* layout = static_cast<QVBoxLayout*>(m_content->layout());
    if (group.lines.empty())
        return;
    if (!group.heading.isEmpty()) {
        layout->addSpacing(Space::xs);
        layout->addWidget(new PlainLabel(group.heading, Type::Heading, m_content));
    }
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(Space::m);
    grid->setVerticalSpacing(Space::s);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const Sheet::Line& line : group.lines) {
        if (line.text.isEmpty())
            continue;
        int column = 0;
        if (!line.label.isEmpty()) {
            auto* label = new PlainLabel(line.label, Type::Note, m_content);
            label->setFixedWidth(kLabel);
            label->setWordWrap(true);
            label->setContentsMargins(0, 2, 0, 0);
            grid->addWidget(label, row, column++, Qt::AlignTop);
        }
        const int span = line.label.isEmpty() ? 2 : 1;
        if (line.link) {
            auto* link = new Link(line.text, m_content);
            connect(link, &Link::clicked, this, [this, place = *line.link] { (void)m_shell.open(place); });
            grid->addWidget(link, row, column, 1, span);
        } else if (line.tone) {
            grid->addWidget(new Badge(*line.tone, line.text, m_content), row, column, 1, span, Qt::AlignLeft);
        } else {
            grid->addWidget(text(line.text, Type::Body, m_content), row, column, 1, span);
        }
        if (!line.note.isEmpty())
            grid->addWidget(text(line.note, Type::Note, m_content), ++row, column, 1, span);
        ++row;
    }
    layout->addLayout(grid);
}

} // namespace xunwang
