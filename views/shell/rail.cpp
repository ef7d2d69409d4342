#include "views/shell/rail.h"

#include "views/shell/shell.h"
#include "views/widgets/format.h"
#include "views/widgets/paint.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QMenu>
#include <QShortcut>
#include <QVBoxLayout>

namespace xunwang {

namespace {

constexpr int kWidth = 176;
constexpr int kFoldedWidth = 56;
constexpr int kItem = 38;

/// An icon of the theme in one colour: Breeze has no icons in the accent.
void paintTinted(QPainter& painter, const QRect& rect, const QString& name, const QColor& color) {
    QPixmap pixmap = theme().icon(name).pixmap(rect.size(), painter.device()->devicePixelRatioF());
    QPainter tint(&pixmap);
    tint.setCompositionMode(QPainter::CompositionMode_SourceIn);
    tint.fillRect(QRect(QPoint(), rect.size()), color);
    tint.end();
    painter.drawPixmap(rect.topLeft(), pixmap);
}

} // namespace

class RailItem : public QAbstractButton {
    Q_DECLARE_TR_FUNCTIONS(RailItem)
public:
    RailItem(Shell& shell, const DeskInfo& info, QWidget* parent)
        : QAbstractButton(parent)
        , m_shell(shell)
        , m_id(info.id)
        , m_icon(info.icon) {
        setText(info.title());
        setCheckable(true);
        setAutoExclusive(false);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::TabFocus);
        setFixedHeight(kItem);
        m_keys = info.shortcut.toString(QKeySequence::NativeText);
        showCount();
        connect(&shell, &Shell::countChanged, this, [this](const QString& desk) {
            if (desk == m_id)
                showCount();
        });
        if (!info.shortcut.isEmpty()) {
            auto* key = new QShortcut(info.shortcut, this);
            connect(key, &QShortcut::activated, this, &QAbstractButton::click);
        }
    }
    const QString& id() const { return m_id; }
    void setFolded(bool folded) {
        m_folded = folded;
        describe();
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const QRect ground = rect().adjusted(Space::s, 1, -Space::s, -1);
        if (isChecked())
            paint::surface(painter, ground, Size::controlRadius, theme().color(Token::AccentGround));
        else if (underMouse())
            paint::surface(painter, ground, Size::controlRadius, theme().color(Token::Window));
        if (hasFocus())
            paint::focusRing(painter, ground, Size::controlRadius);
        const QColor color = theme().color(isChecked() ? Token::Accent : Token::Text);
        const int icon = m_folded ? 22 : Size::icon;
        const int left = m_folded ? (width() - icon) / 2 : Space::l + 2;
        paintTinted(painter, {left, (height() - icon) / 2, icon, icon}, m_icon, color);
        if (m_folded) {
            if (m_count)
                paint::surface(painter, QRectF(width() / 2.0 + 9, 7, 7, 7), 3.5, theme().color(Token::Accent));
            return;
        }
        const QFont small = theme().font(Type::Note, isChecked());
        const QString number = m_count ? format::number(*m_count) : QString();
        const int room = QFontMetrics(small).horizontalAdvance(number);
        painter.setPen(color);
        painter.setFont(theme().font(Type::Body, isChecked()));
        const QRect name(left + icon + 10, 0, width() - left - icon - 10 - room - Space::l - Space::xs, height());
        painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetrics(painter.font()).elidedText(text(), Qt::ElideRight, name.width()));
        painter.setPen(theme().color(isChecked() ? Token::Accent : Token::Muted));
        painter.setFont(small);
        painter.drawText(rect().adjusted(0, 0, -Space::l - 2, 0), Qt::AlignRight | Qt::AlignVCenter, number);
    }

private:
    void showCount() {
        m_count = m_shell.count(m_id);
        describe();
    }
    void describe() {
        const QString number = m_count ? format::number(*m_count) : QString();
        setAccessibleName(number.isEmpty() ? text() : tr("%1, %2 waiting").arg(text(), number));
        QStringList tip;
        if (m_folded)
            tip << (number.isEmpty() ? text() : text() + QLatin1Char(' ') + number);
        if (!m_keys.isEmpty())
            tip << m_keys;
        setToolTip(tip.join(QStringLiteral(" · ")));
        update();
    }

    Shell& m_shell;
    QString m_id;
    QString m_icon;
    QString m_keys;
    std::optional<qint64> m_count;
    bool m_folded = false;
};

/// The program's name, which opens its menu.
class RailTitle : public QAbstractButton {
public:
    RailTitle(Shell& shell, const QString& name, const QString& tip, QWidget* parent) : QAbstractButton(parent) {
        setText(name);
        setAccessibleName(tip);
        setToolTip(tip);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::TabFocus);
        setFixedHeight(kItem);
        connect(this, &QAbstractButton::clicked, this, [this, &shell] {
            const auto& fill = shell.menu(Shell::Menu::Program);
            if (!fill)
                return;
            auto* menu = new QMenu(this);
            menu->setAttribute(Qt::WA_DeleteOnClose);
            fill(*menu);
            menu->popup(mapToGlobal(QPoint(Space::s, height())));
        });
    }
    void setFolded(bool folded) {
        m_folded = folded;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const QRect ground = rect().adjusted(Space::s, 1, -Space::s, -1);
        if (underMouse())
            paint::surface(painter, ground, Size::controlRadius, theme().color(Token::Window));
        if (hasFocus())
            paint::focusRing(painter, ground, Size::controlRadius);
        const QColor color = theme().color(Token::Text);
        if (m_folded)
            return paintTinted(
                painter, {(width() - 22) / 2, (height() - 22) / 2, 22, 22}, QStringLiteral("application-menu"), color);
        QFont font = theme().font(Type::Heading);
        font.setPointSizeF(12);
        painter.setFont(font);
        painter.setPen(color);
        painter.drawText(rect().adjusted(Space::l + 2, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text());
        paint::chevron(painter, QRectF(width() - Space::xl - 6, 0, 14, height()), theme().color(Token::Muted));
    }

private:
    bool m_folded = false;
};

Rail::Rail(Shell& shell, QWidget* parent) : QWidget(parent), m_shell(shell) {
    setAccessibleName(tr("Desks"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, Space::s, 1, Space::s);
    layout->setSpacing(0);
    m_title = new RailTitle(shell, tr("Xunwang"), tr("Menu of the program"), this);
    layout->addWidget(m_title);
    layout->addSpacing(Space::s);
    const auto add = [&](bool bottom) {
        for (const DeskInfo& info : shell.desks()) {
            if (info.bottom != bottom)
                continue;
            auto* item = new RailItem(shell, info, this);
            connect(item, &RailItem::clicked, this, [this, item] {
                // Clicked again it goes back to the desk's beginning.
                (void)m_shell.open(Place{item->id()});
                showCurrent();
            });
            layout->addWidget(item);
            m_items << item;
        }
    };
    add(false);
    layout->addStretch();
    add(true);
    connect(&shell, &Shell::placeChanged, this, &Rail::showCurrent);
    setFolded(false);
}

void Rail::setFolded(bool folded) {
    m_folded = folded;
    setFixedWidth(folded ? kFoldedWidth : kWidth);
    m_title->setFolded(folded);
    for (RailItem* item : std::as_const(m_items))
        item->setFolded(folded);
}

void Rail::showCurrent() {
    const QString current = m_shell.place().desk;
    for (RailItem* item : std::as_const(m_items))
        item->setChecked(item->id() == current);
}

void Rail::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme().color(Token::Surface));
    painter.fillRect(width() - 1, 0, 1, height(), theme().color(Token::Line));
}

} // namespace xunwang
