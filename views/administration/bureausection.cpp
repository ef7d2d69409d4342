#include "views/administration/bureausection.h"

#include "views/sentences/sentences.h"
#include "views/shell/atwork.h"
#include "views/shell/workplace.h"
#include "views/widgets/button.h"
#include "views/widgets/card.h"
#include "views/widgets/form.h"
#include "views/widgets/format.h"
#include "views/widgets/plainlabel.h"

#include <QComboBox>
#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>

namespace xunwang {

namespace {
constexpr int kForm = 560;
}

BureauSection::BureauSection(Workplace& place, AtWork& atWork, QWidget* parent)
    : Section(parent)
    , m_place(place)
    , m_atWork(atWork)
    , m_form(new Form(this))
    , m_name(new QLineEdit(this))
    , m_area(new QLineEdit(this))
    , m_person(new QComboBox(this))
    , m_reason(new QLineEdit(this))
    , m_note(new PlainLabel({}, Type::Note, this))
    , m_save(new Button(tr("Save"), Button::Kind::Primary, this)) {
    m_buttons = {m_save};
    auto* columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(Space::m);
    auto* card = new Card(this);
    m_form->addHeading(tr("Bureau"));
    m_form->add(tr("Name of the bureau"), m_name, tr("As reports and documents have it."));
    m_form->add(tr("Word for its area"), m_area, tr("The sentence for the press begins with it: 全市, 全区, 全省."));
    m_form->add(tr("Default person"), m_person,
        tr("At work until someone else is chosen, and in the command line unless it names someone."));
    m_form->add(tr("Reason of the correction"), m_reason, tr("Stands in the ledger with what was there before."));
    m_note->setWordWrap(true);
    m_form->addWidget(m_note);
    m_form->setMaximumWidth(kForm);
    card->body()->addWidget(scrolling(m_form, card), 1);
    columns->addWidget(card, 3);
    columns->addWidget(makeFile(), 2);
    setFocusProxy(m_name);
    connect(m_save, &Button::clicked, this, &BureauSection::save);
    for (QLineEdit* edit : {m_name, m_area, m_reason})
        connect(edit, &QLineEdit::textChanged, this, &BureauSection::showRights);
    connect(m_person, &QComboBox::currentIndexChanged, this, &BureauSection::showRights);
    connect(&atWork, &AtWork::changed, this, [this] { edited() ? showRights() : reload(); });
    connect(&place.file, &CaseFile::changed, this, [this](const Changes& changes) {
        if (changes.touches(QString::fromLatin1(Bureau::type().kind)))
            reload();
    });
    showRights();
}

QWidget* BureauSection::makeFile() {
    auto* card = new Card(this);
    card->addHeading(tr("This case database"));
    const auto line = [&](const QString& label, const QString& text) {
        card->body()->addSpacing(Space::xs);
        card->body()->addWidget(new PlainLabel(label, Type::Note, card));
        auto* value = new PlainLabel(text, Type::Body, card);
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        card->body()->addWidget(value);
    };
    const CaseFile& file = m_place.file;
    line(tr("File"), QDir::toNativeSeparators(file.path()));
    line(tr("Station number"), QString::number(file.station()));
    line(tr("Time zone of its dates"), QString::fromLatin1(file.zone().id()));
    line(tr("Identity"), file.setId());
    if (file.demonstration())
        line(tr("Kind"), tr("Demonstration: all of it is invented"));
    card->body()->addStretch();
    return card;
}

void BureauSection::open(const Place&) {
    if (!edited())
        reload();
    Q_EMIT summaryChanged(m_bureau ? m_bureau->value.name : QString());
}

void BureauSection::reload() {
    m_reading.ask<Stored<Bureau>>(this, m_place.file.read([](Reader& reader) { return bureau(reader); }),
        [this](const Result<Stored<Bureau>>& found) {
            m_loaded = true;
            if (!found)
                return Q_EMIT failed(found.error());
            if (edited())
                return; // what someone is typing is not overwritten
            m_bureau = *found;
            m_name->setText(found->value.name);
            m_area->setText(found->value.area);
            m_person->clear();
            for (const auto& one : m_atWork.people())
                m_person->addItem(format::joined({one.value.name, one.value.certificate}), one.id.value());
            m_person->setCurrentIndex(
                found->value.defaultPerson ? m_person->findData(found->value.defaultPerson->value()) : -1);
            m_reason->clear();
            m_form->clearErrors();
            showRights();
            if (isVisible())
                Q_EMIT summaryChanged(found->value.name);
        });
}

Bureau BureauSection::entered() const {
    Bureau bureau = m_bureau->value;
    bureau.name = m_name->text().simplified();
    bureau.area = m_area->text().simplified();
    if (m_person->currentIndex() >= 0)
        bureau.defaultPerson = PersonId(m_person->currentData().toLongLong());
    return bureau;
}

bool BureauSection::edited() const {
    if (!m_bureau)
        return false;
    const Bureau now = entered();
    const Bureau& then = m_bureau->value;
    return now.name != then.name || now.area != then.area || now.defaultPerson != then.defaultPerson
        || !m_reason->text().isEmpty();
}

void BureauSection::showRights() {
    const bool mine = m_atWork.mayDo(Act::Administer);
    for (QWidget* field : std::initializer_list<QWidget*>{m_name, m_area, m_person, m_reason})
        field->setEnabled(mine);
    m_save->setEnabled(mine && edited());
    m_note->setText(mine ? QString() : tr("Only an administrator corrects the bureau."));
}

void BureauSection::save() {
    m_form->clearErrors();
    ask<Stored<Bureau>>(this,
        m_place.file.write(m_place.actor(),
            [value = entered(), revision = m_bureau->revision, reason = m_reason->text().trimmed()](
                Writer& writer) { return correctBureau(writer, revision, value, reason); }),
        [this](const Result<Stored<Bureau>>& written) {
            if (written) {
                m_bureau = *written;
                m_reason->clear();
                return reload();
            }
            const Error& error = written.error();
            if (error.detail == QLatin1String("record.reason-missing"))
                m_form->setError(m_reason, sentence(error));
            else if (error.detail == QLatin1String("bureau.name-missing"))
                m_form->setError(m_name, sentence(error));
            else
                Q_EMIT failed(error);
        });
}

} // namespace xunwang
