#include "views/widgets/keylegend.h"

#include "views/widgets/flowlayout.h"
#include "views/widgets/paint.h"

namespace xunwang {

namespace {

class Item : public QWidget {
public:
    Item(KeyLegend::Entry entry, QWidget* parent) : QWidget(parent), m_entry(std::move(entry)) {
        setFont(theme().font(Type::Note));
        setAccessibleName(m_entry.key + QLatin1String(": ") + m_entry.text);
    }
    QSize sizeHint() const override {
        const QSize cap = paint::keyCapSize(m_entry.key);
        return {cap.width() + Space::xs + fontMetrics().horizontalAdvance(m_entry.text) + Space::s, cap.height()};
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const QSize cap = paint::keyCapSize(m_entry.key);
        paint::keyCap(painter, {QPoint(0, 0), cap}, m_entry.key);
        painter.setPen(theme().color(Token::Muted));
        painter.drawText(
            rect().adjusted(cap.width() + Space::xs, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_entry.text);
    }

private:
    KeyLegend::Entry m_entry;
};

} // namespace

KeyLegend::KeyLegend(const QList<Entry>& entries, QWidget* parent) : QWidget(parent) {
    auto* layout = new FlowLayout(this);
    for (const Entry& entry : entries)
        layout->addWidget(new Item(entry, this));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

} // namespace xunwang
