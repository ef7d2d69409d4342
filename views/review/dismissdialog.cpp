#include "views/review/dismissdialog.h"

#include "views/widgets/form.h"
#include "views/widgets/format.h"
#include "views/widgets/plainlabel.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace xunwang {

namespace {
constexpr int kWidth = 440;
}

DismissDialog::DismissDialog(const QVariantMap& args)
    : Dialog(tr("Dismiss"))
    , m_usual({tr("The words mean something else here"), tr("The name of a sales channel or brand"),
          tr("The seller shows the permit"), tr("The item is no longer on sale")})
    , m_own(new QLineEdit(this)) {
    setMinimumWidth(kWidth);
    const int count = args.value(QStringLiteral("count"), 1).toInt();
    auto* about
        = new PlainLabel(count > 1 ? tr("%n lead(s)", nullptr, count) : args.value(QStringLiteral("title")).toString(),
            Type::Heading, this);
    about->setWordWrap(true);
    body()->addWidget(about);
    auto* usual = new QVBoxLayout;
    usual->setSpacing(Space::xs);
    for (int i = 0; i < m_usual.size(); ++i) {
        auto* button = new Button(m_usual[i], Button::Kind::Plain, this);
        button->setKeyCap(QString::number(i + 1));
        button->setLeftAligned(true);
        connect(button, &Button::clicked, this, [this, i] {
            m_own->setText(m_usual[i]);
            accept();
        });
        usual->addWidget(button);
    }
    body()->addLayout(usual);
    auto* form = new Form(this);
    form->add(tr("Or in words of your own"), m_own, tr("May stay empty."));
    body()->addWidget(form);
    auto* primary = setPrimary(tr("Dismiss"));
    connect(primary, &Button::clicked, this, &QDialog::accept);
    primary->setFocus();
}

QString DismissDialog::reason() const {
    return m_own->text().trimmed();
}

void DismissDialog::keyPressEvent(QKeyEvent* event) {
    const int digit = event->key() - Qt::Key_1;
    if (digit >= 0 && digit < m_usual.size() && event->modifiers() == Qt::NoModifier) {
        m_own->setText(m_usual[digit]);
        return accept();
    }
    Dialog::keyPressEvent(event);
}

} // namespace xunwang
