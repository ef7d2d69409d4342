#pragma once

#include "models/statistics/period.h"
#include "views/shell/dialog.h"

namespace xunwang {

class DateEdit;
class Form;
class PlainLabel;

/// The sentence for the press, to be copied.
class SentenceDialog : public Dialog {
    Q_OBJECT
public:
    explicit SentenceDialog(const QString& sentence);
};

/// Any two dates, both included.
class PeriodDialog : public Dialog {
    Q_OBJECT
public:
    explicit PeriodDialog(const Period& period);
    Period period() const;

private:
    void check();
    Form* m_form;
    DateEdit* m_from;
    DateEdit* m_to;
};

} // namespace xunwang
