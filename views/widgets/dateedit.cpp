#include "views/widgets/dateedit.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace xunwang {

namespace {
/// Stands for "no date": earlier than any a bureau writes down.
constexpr int kNoYear = 1900;
} // namespace

DateEdit::DateEdit(bool optional, QWidget* parent) : QDateEdit(parent), m_optional(optional) {
    setCalendarPopup(true);
    setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    setMinimumDate(QDate(kNoYear, 1, 1));
    if (optional) {
        setSpecialValueText(tr("no date"));
        setDate(minimumDate());
    } else {
        setDate(QDate::currentDate());
    }
}

QDate DateEdit::value() const {
    return m_optional && date() == minimumDate() ? QDate() : date();
}

void DateEdit::setValue(QDate date) {
    setDate(date.isValid() ? date : m_optional ? minimumDate() : QDate::currentDate());
}

void DateEdit::keyPressEvent(QKeyEvent* event) {
    const bool clears = event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace;
    if (m_optional && clears)
        return setDate(minimumDate());
    if (m_optional && !value().isValid() && !event->text().isEmpty() && event->text().at(0).isDigit())
        setDate(QDate::currentDate());
    QDateEdit::keyPressEvent(event);
}

void DateEdit::mousePressEvent(QMouseEvent* event) {
    // The calendar of an empty field opens at today, not at the year that stands for none.
    if (m_optional && !value().isValid())
        setDate(QDate::currentDate());
    QDateEdit::mousePressEvent(event);
}

} // namespace xunwang
