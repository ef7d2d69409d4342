#pragma once

#include <QDateEdit>

namespace xunwang {

/// A date that may be open: typed as yyyy-MM-dd or picked from the calendar; Delete or Backspace on an empty day clears
/// it.
class DateEdit : public QDateEdit {
    Q_OBJECT
public:
    /// `optional`: may hold no date.
    explicit DateEdit(bool optional = false, QWidget* parent = nullptr);
    /// Null: none.
    QDate value() const;
    void setValue(QDate date);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    bool m_optional;
};

} // namespace xunwang
