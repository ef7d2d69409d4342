#include "views/widgets/chip.h"

#include "views/widgets/flowlayout.h"
#include "views/widgets/format.h"
#include "views/widgets/paint.h"

namespace xunwang {

namespace {
constexpr int kHeight = 24;
constexpr int kPad = 9;
} // namespace

Chip::Chip(const QString& text, QWidget* parent) : QAbstractButton(parent) {
    setText(text);
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setFont(theme().font(Type::Note));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

Chip::Chip(const QString& text, qint64 count, QWidget* parent) : Chip(text, parent) {
    setCount(count);
}

void Chip::setCount(std::optional<qint64> count) {
    m_count = count;
    setAccessibleName(shown());
    updateGeometry();
    update();
}

void Chip::setTone(Tone tone) {
    m_tone = tone;
    setAccessibleName(shown());
    updateGeometry();
    update();
}

QString Chip::shown() const {
    QString result = m_tone ? sign(*m_tone) + QLatin1Char(' ') + text() : text();
    if (m_count)
        result += QLatin1Char(' ') + format::number(*m_count);
    return result;
}

QSize Chip::sizeHint() const {
    return {fontMetrics().horizontalAdvance(shown()) + 2 * kPad, kHeight};
}

void Chip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const bool hover = underMouse() && isEnabled();
    paint::surface(painter, QRectF(rect()).adjusted(0, 1, 0, -1), kHeight / 2.0 - 1,
        isChecked() ? theme().color(Token::AccentGround)
            : hover ? theme().color(Token::Surface)
                    : QColor(),
        isChecked() ? theme().color(Token::AccentGround) : theme().color(Token::Line));
    if (hasFocus())
        paint::focusRing(painter, QRectF(rect()).adjusted(0, 1, 0, -1), kHeight / 2.0 - 2);
    painter.setPen(theme().color(isChecked() ? Token::Accent : m_tone ? Token::Text : Token::Muted));
    painter.drawText(rect(), Qt::AlignCenter, shown());
}

ChipBar::ChipBar(bool exclusive, QWidget* parent) : QWidget(parent), m_exclusive(exclusive) {
    auto* layout = new FlowLayout(this);
    Q_UNUSED(layout)
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChipBar::setFacets(const QList<Facet>& facets) {
    const QStringList before = chosen();
    qDeleteAll(m_chips);
    m_chips.clear();
    for (const Facet& facet : facets) {
        auto* chip = new Chip(facet.text, this);
        chip->setObjectName(facet.key);
        chip->setCount(facet.count);
        if (facet.tone)
            chip->setTone(*facet.tone);
        layout()->addWidget(chip);
        m_chips << chip;
        connect(chip, &Chip::clicked, this, [this, chip] { clicked(chip); });
        chip->show();
    }
    setChosen(before);
    updateGeometry();
}

QStringList ChipBar::chosen() const {
    QStringList keys;
    for (const Chip* chip : m_chips) {
        if (chip->isChecked())
            keys << chip->objectName();
    }
    return keys;
}

void ChipBar::setChosen(const QStringList& keys) {
    for (Chip* chip : std::as_const(m_chips))
        chip->setChecked(keys.contains(chip->objectName()));
}

void ChipBar::clicked(Chip* chip) {
    if (m_exclusive)
        setChosen({chip->objectName()});
    Q_EMIT chosenChanged(chosen());
}

} // namespace xunwang
