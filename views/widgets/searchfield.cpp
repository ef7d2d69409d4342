#include "views/widgets/searchfield.h"

#include "views/widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace xunwang {

namespace {
constexpr int kRestMs = 180;
constexpr int kWidth = 230;
} // namespace

SearchField::SearchField(const QString& hint, QWidget* parent) : QLineEdit(parent) {
    setPlaceholderText(hint);
    setAccessibleName(tr("Search: %1").arg(hint));
    setToolTip(hint);
    setClearButtonEnabled(true);
    setTextMargins(Size::icon + Space::xs, 0, 0, 0);
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    connect(&m_rest, &QTimer::timeout, this, [this] { Q_EMIT searched(text()); });
    connect(this, &QLineEdit::textChanged, &m_rest, qOverload<>(&QTimer::start));
}

QSize SearchField::sizeHint() const {
    return {kWidth, Size::control};
}

void SearchField::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && !text().isEmpty())
        return clear();
    if (event->key() == Qt::Key_Return && m_rest.isActive()) {
        m_rest.stop();
        Q_EMIT searched(text());
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::paintEvent(QPaintEvent* event) {
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    theme()
        .icon(QStringLiteral("search"))
        .paint(&painter, Space::s + 2, (height() - Size::icon) / 2, Size::icon, Size::icon);
}

} // namespace xunwang
