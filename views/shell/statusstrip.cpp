#include "views/shell/statusstrip.h"

#include "views/shell/jobstrip.h"
#include "views/shell/shell.h"
#include "views/widgets/badge.h"
#include "views/widgets/format.h"
#include "views/widgets/paint.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QMenu>
#include <QTimer>

namespace xunwang {

namespace {
constexpr int kHeight = 30;
constexpr int kCompactUnder = 1200;
constexpr int kMinuteMs = 60'000;
constexpr qint64 kStaleSeconds = 3 * 24 * 3600;
} // namespace

/// A muted name and a value; with a menu it can be clicked.
class StatusItem : public QAbstractButton {
public:
    StatusItem(Shell& shell, std::optional<Shell::Menu> menu, QWidget* parent)
        : QAbstractButton(parent)
        , m_hasMenu(menu.has_value()) {
        setFont(theme().font(Type::Note));
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        setFocusPolicy(menu ? Qt::TabFocus : Qt::NoFocus);
        setAttribute(Qt::WA_Hover);
        if (!menu)
            return;
        connect(this, &QAbstractButton::clicked, this, [this, &shell, which = *menu] {
            const auto& fill = shell.menu(which);
            if (!fill)
                return;
            auto* list = new QMenu(this);
            list->setAttribute(Qt::WA_DeleteOnClose);
            fill(*list);
            list->popup(mapToGlobal(QPoint(0, -list->sizeHint().height() - Space::xs)));
        });
    }
    void set(const QString& name, const QString& value, std::optional<Tone> tone = {}) {
        m_name = name;
        setText(tone ? sign(*tone) + QLatin1Char(' ') + value : value);
        m_tone = tone;
        if (toolTip().isEmpty() || toolTip() == accessibleName())
            setToolTip(name.isEmpty() ? value : name + QLatin1String(": ") + value);
        setAccessibleName(name.isEmpty() ? value : name + QLatin1String(": ") + value);
        setVisible(!value.isEmpty());
        updateGeometry();
        update();
    }
    /// Without the name, which stays for screen readers and as tooltip.
    void setCompact(bool compact) {
        m_compact = compact;
        updateGeometry();
        update();
    }
    QSize sizeHint() const override {
        const int arrow = m_hasMenu ? 14 : 0;
        return {nameWidth() + fontMetrics().horizontalAdvance(text()) + arrow + 2 * kPad, kHeight - Space::xs};
    }
    QSize minimumSizeHint() const override {
        return {std::min(sizeHint().width(), nameWidth() + 60), kHeight - Space::xs};
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        if (m_hasMenu && underMouse())
            paint::surface(painter, rect(), 4, theme().color(Token::AccentGround));
        if (hasFocus())
            paint::focusRing(painter, rect(), 4);
        painter.setPen(theme().color(Token::Muted));
        painter.drawText(
            rect().adjusted(kPad, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_compact ? QString() : m_name);
        painter.setPen(m_tone ? theme().color(*m_tone) : theme().color(Token::Text));
        const QRect room = rect().adjusted(kPad + nameWidth(), 0, m_hasMenu ? -14 - kPad : -kPad, 0);
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
            fontMetrics().elidedText(text(), Qt::ElideMiddle, room.width() + 1));
        if (m_hasMenu)
            paint::chevron(painter, QRectF(width() - kPad - 12, 0, 12, height()), theme().color(Token::Muted), true);
    }

private:
    static constexpr int kPad = 6;
    int nameWidth() const {
        return m_name.isEmpty() || m_compact ? 0 : fontMetrics().horizontalAdvance(m_name) + Space::xs;
    }
    QString m_name;
    std::optional<Tone> m_tone;
    bool m_hasMenu;
    bool m_compact = false;
};

StatusStrip::StatusStrip(Shell& shell, QWidget* parent)
    : QWidget(parent)
    , m_shell(shell)
    , m_database(new StatusItem(shell, Shell::Menu::Database, this))
    , m_station(new StatusItem(shell, {}, this))
    , m_person(new StatusItem(shell, Shell::Menu::Person, this))
    , m_backup(new StatusItem(shell, {}, this))
    , m_jobs(new JobStrip(shell.jobs(), this))
    , m_demonstration(new Badge(Tone::Medium, tr("Demonstration"), this)) {
    setFixedHeight(kHeight);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(Space::s, 1, Space::s, 0);
    layout->setSpacing(Space::s);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_database, m_demonstration, m_station, m_person})
        layout->addWidget(widget);
    layout->addStretch(1);
    layout->addWidget(m_jobs);
    layout->addWidget(m_backup);
    connect(&shell, &Shell::statusChanged, this, &StatusStrip::refresh);
    auto* minute = new QTimer(this);
    connect(minute, &QTimer::timeout, this, &StatusStrip::refresh);
    minute->start(kMinuteMs);
    refresh();
}

void StatusStrip::refresh() {
    const Status status = m_shell.status();
    m_database->set(tr("Case database"), status.database.isEmpty() ? tr("none") : status.database);
    m_database->setToolTip(status.path);
    m_demonstration->setVisible(status.demonstration);
    m_station->set(tr("Station"), status.station);
    m_person->set(status.role, status.person);
    const bool open = !status.database.isEmpty();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (open && !status.backup.isValid())
        m_backup->set({}, tr("No verified backup yet"), Tone::Medium);
    else if (open && status.backup.secsTo(now) > kStaleSeconds)
        m_backup->set(tr("Verified backup"), format::age(status.backup, now), Tone::Medium);
    else
        m_backup->set(tr("Verified backup"), open ? format::age(status.backup, now) : QString());
}

void StatusStrip::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const bool compact = width() < kCompactUnder;
    m_jobs->setCompact(compact);
    m_database->setCompact(compact);
    m_person->setCompact(compact);
}

void StatusStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme().color(Token::Surface));
    painter.fillRect(0, 0, width(), 1, theme().color(Token::Line));
}

} // namespace xunwang
