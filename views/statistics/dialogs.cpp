#include "views/statistics/dialogs.h"

#include "views/widgets/dateedit.h"
#include "views/widgets/form.h"
#include "views/widgets/plainlabel.h"

#include <QApplication>
#include <QClipboard>
#include <QVBoxLayout>

namespace xunwang {

namespace {
constexpr int kWidth = 560;
constexpr int kPeriodWidth = 300;
} // namespace

SentenceDialog::SentenceDialog(const QString& sentence) : Dialog(tr("Sentence for the press")) {
    setMinimumWidth(kWidth);
    auto* text = new PlainLabel(sentence);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    body()->addWidget(text);
    auto* note = new PlainLabel(
        tr("Parts that are zero are left out. Money is cut to 万元, with 余 where something was cut."), Type::Note);
    note->setWordWrap(true);
    body()->addWidget(note);
    setCloseOnly();
    Button* copy = setPrimary(tr("Copy"));
    connect(copy, &Button::clicked, this, [this, sentence] {
        QApplication::clipboard()->setText(sentence);
        accept();
    });
}

PeriodDialog::PeriodDialog(const Period& period)
    : Dialog(tr("Choose a period"))
    , m_form(new Form(this))
    , m_from(new DateEdit(false, this))
    , m_to(new DateEdit(false, this)) {
    m_form->setMinimumWidth(kPeriodWidth);
    m_from->setValue(period.from);
    m_to->setValue(period.to);
    m_form->add(tr("First day"), m_from);
    m_form->add(tr("Last day"), m_to, tr("Both days are included."));
    body()->addWidget(m_form);
    connect(setPrimary(tr("Show")), &Button::clicked, this, &PeriodDialog::check);
}

Period PeriodDialog::period() const {
    return {m_from->value(), m_to->value()};
}

void PeriodDialog::check() {
    m_form->clearErrors();
    if (period().isValid())
        accept();
    else
        m_form->setError(m_to, tr("The last day lies before the first one. Choose a later day."));
}

} // namespace xunwang
