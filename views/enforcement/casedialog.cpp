#include "views/enforcement/casedialog.h"

#include "views/records/evidencelist.h"
#include "views/records/fields.h"
#include "views/records/words.h"
#include "views/sentences/sentences.h"
#include "views/widgets/card.h"
#include "views/widgets/dateedit.h"
#include "views/widgets/format.h"
#include "views/widgets/highlightlabel.h"
#include "views/widgets/panels.h"
#include "views/widgets/plainlabel.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QVBoxLayout>

namespace xunwang {

namespace {

constexpr QSize kSize(960, 660);
constexpr int kFilingWidth = 400;
constexpr int kStepsWidth = 380;
constexpr int kNoteHeight = 64;

QString key(const char* text) {
    return QString::fromLatin1(text);
}

} // namespace

QString stepsAdded(const Case& before, const Case& after) {
    static const QStringList kSteps{key("decided_on"), key("fine"), key("confiscation"), key("transferred_on"),
        key("receiver"), key("transferred_to"), key("concluded_on"), key("number")};
    for (const auto& field : Case::type().fields) {
        const Value old = field.get(before);
        const bool wasOpen = isNull(old) || old == Value(QString()) || old == Value(qint64(0));
        if (old != field.get(after) && !(wasOpen && kSteps.contains(QLatin1String(field.column))))
            return {};
    }
    QStringList added;
    const auto earlier = stepsOf(before);
    for (const CaseStep& step : stepsOf(after))
        if (std::find(earlier.begin(), earlier.end(), step) == earlier.end())
            added << words::term("stage", enumText(step.stage));
    return added.join(words::chinese() ? QStringLiteral("、") : QStringLiteral(", "));
}

/// What the dialog has to know before it can be filled in.
struct CaseDialog::Known {
    Names names;
    QStringList platforms;
    std::optional<Stored<Case>> stored;
    cells::Source source;
    Case start;
};

CaseDialog::CaseDialog(Shell& shell, Workplace& place, const QVariantMap& args)
    : RecordDialog(
        shell, place, key("case"), args, args.contains(key("id")) ? tr("Go on with the case") : tr("File a case"))
    , m_args(args)
    , m_filing(new Form)
    , m_decision(new Form)
    , m_transfer(new Form)
    , m_conclusion(new Form)
    , m_source(new HighlightLabel(Type::Note, this))
    , m_number(new QLineEdit)
    , m_filedOn(new DateEdit)
    , m_cause(new QLineEdit)
    , m_party(new QLineEdit)
    , m_code(new CreditCodeEdit)
    , m_platform(new PlatformBox)
    , m_officers(new OfficerPicker)
    , m_value(new MoneyEdit)
    , m_note(new QPlainTextEdit)
    , m_campaign(new CampaignBox)
    , m_decidedOn(new DateEdit(true))
    , m_fine(new MoneyEdit)
    , m_confiscation(new MoneyEdit)
    , m_sum(new PlainLabel({}, Type::Note))
    , m_receiver(new QComboBox)
    , m_transferredTo(new QLineEdit)
    , m_transferredOn(new DateEdit(true))
    , m_concludedOn(new DateEdit(true))
    , m_evidence(new EvidenceList) {
    resize(kSize);
    setSaveText(correcting() ? tr("Save") : tr("File the case"));
    m_source->hide();
    body()->addWidget(m_source);
    buildFiling();
    buildSteps();

    auto* panels = new Panels(this);
    auto* left = new QWidget;
    auto* leftRows = new QVBoxLayout(left);
    leftRows->setContentsMargins(0, 0, Space::m, 0);
    leftRows->addWidget(m_filing);
    leftRows->addStretch();
    panels->add(scrolling(left, panels), kFilingWidth, 1);
    auto* right = new QWidget;
    auto* rightRows = new QVBoxLayout(right);
    rightRows->setContentsMargins(0, 0, Space::s, 0);
    rightRows->setSpacing(Space::m);
    for (Form* form : {m_decision, m_transfer, m_conclusion}) {
        auto* step = new Card(right, Card::Ground::Inset);
        step->body()->addWidget(form);
        rightRows->addWidget(step);
    }
    rightRows->addStretch();
    panels->add(scrolling(right, panels), kStepsWidth, 1, tr("What followed"));
    body()->addWidget(panels, 1);
    finishLayout(m_evidence);
    m_party->setFocus();
    read();
}

void CaseDialog::buildFiling() {
    m_filing->addHeading(tr("1 Filing"));
    m_filing->add(tr("Party"), m_party);
    m_filing->add(tr("Cause"), m_cause);
    m_filing->add(tr("Filed on"), m_filedOn);
    m_filing->add(tr("Case number"), m_number, tr("May come later."));
    m_filing->add(tr("Officers"), m_officers,
        tr("None named yet, or at least two with certificates: Provisions on Procedure, article 19."));
    m_filing->add(tr("Case value in yuan"), m_value);
    m_filing->add(tr("Credit code"), m_code);
    m_filing->add(tr("Platform"), m_platform);
    m_note->setFixedHeight(kNoteHeight);
    m_note->setTabChangesFocus(true);
    m_filing->add(tr("Note"), m_note);
    m_filing->add(tr("Campaign"), m_campaign);
    m_filing->addHeading(tr("Evidence"));
    m_filing->addWidget(m_evidence);
    m_evidence->setCollects(true);
    sayAt(key("case.party"), m_filing, m_party);
    sayAt(key("case.cause"), m_filing, m_cause);
    sayAt(key("case.date"), m_filing, m_filedOn);
    sayAt(key("case.number"), m_filing, m_number);
    sayAt(key("case.officers"), m_filing, m_officers);
    sayAt(key("officers."), m_filing, m_officers);
    sayAt(key("credit-code."), m_filing, m_code);
    sayAt(key("campaign."), m_filing, m_campaign);
}

void CaseDialog::buildSteps() {
    m_decision->addHeading(tr("2 Decision"));
    m_decision->add(tr("Decided on"), m_decidedOn, tr("Fine and confiscation count on this day (T08)."));
    m_decision->add(tr("Fine in yuan"), m_fine);
    m_decision->add(tr("Confiscation in yuan"), m_confiscation);
    m_decision->addWidget(m_sum);
    m_sum->hide();
    sayAt(key("case.money"), m_decision, m_decidedOn);
    sayAt(key("case.before-filing"), m_decision, m_decidedOn);
    for (MoneyEdit* edit : {m_fine, m_confiscation})
        connect(edit->edit(), &QLineEdit::textChanged, this, &CaseDialog::showSum);

    m_transfer->addHeading(tr("3 Transfer, where there is one"));
    for (const auto& [value, name] : namesOf(Receiver{})) {
        Q_UNUSED(value)
        m_receiver->addItem(words::term("receiver", QString::fromLatin1(name)), QString::fromLatin1(name));
    }
    m_transfer->add(tr("Transferred to"), m_receiver, tr("Only what goes to the police counts as T10."));
    m_transfer->add(tr("Name of the receiver"), m_transferredTo);
    m_transfer->add(tr("Transferred on"), m_transferredOn);
    sayAt(key("case.receiver"), m_transfer, m_receiver);
    sayAt(key("case.transfer-date"), m_transfer, m_transferredOn);

    m_conclusion->addHeading(tr("4 Conclusion"));
    m_conclusion->add(tr("Concluded on"), m_concludedOn);
    sayAt(key("case.concluded"), m_conclusion, m_concludedOn);
}

void CaseDialog::showSum() {
    const auto fine = m_fine->value();
    const auto confiscation = m_confiscation->value();
    const bool both = fine && confiscation && fine->fen() > 0 && confiscation->fen() > 0;
    if (both)
        m_sum->setText(tr("Together %1").arg(format::price(*fine + *confiscation)));
    m_sum->setVisible(both);
}

void CaseDialog::read() {
    const auto number = [this](const char* name) -> std::optional<qint64> {
        const qint64 value = m_args.value(key(name)).toLongLong();
        return value > 0 ? std::optional(value) : std::nullopt;
    };
    Case start;
    start.lead = number("lead");
    start.inspectionKind = m_args.value(key("inspection_kind")).toString();
    start.inspection = number("inspection");
    start.campaign = CampaignId::fromText(m_args.value(key("campaign")).toString());
    load<std::shared_ptr<Known>>(
        [id = number("id"), start](Reader& reader) -> Result<std::shared_ptr<Known>> {
            auto known = std::make_shared<Known>();
            known->start = start;
            auto names = readNames(reader);
            XW_TRY(names);
            known->names = std::move(*names);
            auto platforms = platformsOf(reader,
                {key(OnlineCheck::type().table), key(SiteVisit::type().table), key(Measure::type().table),
                    key(Case::type().table)});
            XW_TRY(platforms);
            known->platforms = std::move(*platforms);
            if (id) {
                auto found = caseFile(reader, CaseId(*id));
                XW_TRY(found);
                known->stored = std::move(*found);
            }
            const Case& shown = known->stored ? known->stored->value : known->start;
            auto source = cells::readSource(reader, shown.lead, shown.inspectionKind, shown.inspection);
            XW_TRY(source);
            known->source = std::move(*source);
            if (!known->stored) {
                auto subject = cells::readSubject(reader, known->source);
                XW_TRY(subject);
                known->start.party = subject->target;
                known->start.platform = subject->platform;
                known->start.creditCode = subject->creditCode;
                known->start.officers = subject->officers;
                if (!known->start.campaign)
                    known->start.campaign = subject->campaign;
                if (!known->start.lead)
                    known->start.lead = subject->lead;
            }
            return known;
        },
        [this](const std::shared_ptr<Known>& known) { fill(*known); });
}

void CaseDialog::fill(const Known& known) {
    m_base = known.stored ? known.stored->value : known.start;
    m_platform->setPlatforms(known.platforms);
    m_officers->setNames(known.names, true);
    m_campaign->setCampaigns(known.names, m_base.campaign);
    m_source->setText(cells::sourceText(known.source));
    m_source->setHidden(m_source->text().isEmpty());
    m_party->setText(m_base.party);
    m_platform->setEditText(m_base.platform);
    m_code->edit()->setText(m_base.creditCode);
    m_officers->setValue(m_base.officers.size() >= 2 ? m_base.officers : std::vector<PersonId>());
    m_filedOn->setValue(known.stored ? m_base.filedOn : known.names.today);
    if (!known.stored)
        return;
    setRevision(known.stored->revision);
    m_officers->setValue(m_base.officers);
    m_number->setText(m_base.number);
    m_cause->setText(m_base.cause);
    m_value->setValue(m_base.value);
    m_note->setPlainText(m_base.note);
    m_decidedOn->setValue(m_base.decidedOn);
    m_fine->setValue(m_base.fine);
    m_confiscation->setValue(m_base.confiscation);
    m_receiver->setCurrentIndex(std::max(0, m_receiver->findData(enumText(m_base.receiver))));
    m_transferredTo->setText(m_base.transferredTo);
    m_transferredOn->setValue(m_base.transferredOn);
    m_concludedOn->setValue(m_base.concludedOn);
}

std::optional<Case> CaseDialog::collect() {
    Case value = m_base;
    bool readable = true;
    const auto amount = [&](MoneyEdit* edit, Form* form) {
        const auto read = edit->value();
        if (!read) {
            form->setError(edit, sentence(read.error()));
            readable = false;
        }
        return read.value_or(Money());
    };
    value.value = amount(m_value, m_filing);
    value.fine = amount(m_fine, m_decision);
    value.confiscation = amount(m_confiscation, m_decision);
    value.number = m_number->text();
    value.filedOn = m_filedOn->value();
    value.cause = m_cause->text();
    value.party = m_party->text();
    value.creditCode = m_code->edit()->text();
    value.platform = m_platform->currentText();
    value.officers = m_officers->value();
    value.note = m_note->toPlainText();
    value.campaign = m_campaign->value();
    value.decidedOn = m_decidedOn->value();
    value.receiver = enumFromText<Receiver>(m_receiver->currentData().toString()).value_or(Receiver::None);
    value.transferredTo = m_transferredTo->text();
    value.transferredOn = m_transferredOn->value();
    value.concludedOn = m_concludedOn->value();
    return readable ? std::optional(value) : std::nullopt;
}

void CaseDialog::save() {
    const auto value = collect();
    if (!value)
        return;
    if (correcting() && reason()->text().trimmed().isEmpty())
        reason()->setText(stepsAdded(m_base, *value));
    write([value = *value, correcting = correcting(), id = record(), revision = revision()](
              Writer& writer, const QString& why) -> Result<qint64> {
        auto done = correcting ? correctCase(writer, CaseId(id), revision, value, why) : recordCase(writer, value);
        XW_TRY(done);
        return done->id.value();
    });
}

} // namespace xunwang
