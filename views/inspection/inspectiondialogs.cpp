#include "views/inspection/inspectiondialogs.h"

#include "views/inspection/checklisteditor.h"
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

constexpr QSize kSize(1040, 640);
constexpr int kFormWidth = 400;
constexpr int kChecklistWidth = 400;
constexpr int kNoteHeight = 64;
constexpr int kEvidenceHeight = 120;

QString key(const char* text) {
    return QString::fromLatin1(text);
}

template <typename E>
void addChoices(QComboBox* box, const QList<E>& values) {
    for (const E value : values)
        box->addItem(words::of(value), enumText(value));
}

template <typename E>
E chosen(const QComboBox* box) {
    return enumFromText<E>(box->currentData().toString()).value_or(E{});
}

} // namespace

Result<InspectionDialog::Known> InspectionDialog::readKnown(Reader& reader, std::optional<qint64> lead) {
    Known known;
    auto names = readNames(reader);
    XW_TRY(names);
    known.names = std::move(*names);
    auto platforms = platformsOf(reader, {key(OnlineCheck::type().table), key(SiteVisit::type().table)});
    XW_TRY(platforms);
    known.platforms = std::move(*platforms);
    if (lead) {
        auto found = leadById(reader, LeadId(*lead));
        XW_TRY(found);
        known.lead = std::move(*found);
    }
    return known;
}

InspectionDialog::InspectionDialog(
    Shell& shell, Workplace& place, const QString& kind, const QVariantMap& args, const QString& title)
    : RecordDialog(shell, place, kind, args, title)
    , m_form(new Form)
    , m_leadNote(new HighlightLabel(Type::Note, this))
    , m_checklist(new ChecklistEditor)
    , m_evidence(new EvidenceList)
    , m_args(args) {
    resize(kSize);
    m_leadNote->hide();
    body()->addWidget(m_leadNote);
    m_evidence->setCollects(true);
}

std::optional<qint64> InspectionDialog::leadArg() const {
    const qint64 lead = m_args.value(key("lead")).toLongLong();
    return lead > 0 ? std::optional(lead) : std::nullopt;
}

void InspectionDialog::addTarget(const QString& label, const QString& note) {
    m_target = new QLineEdit(m_form);
    m_form->add(label, m_target, note);
    sayAt(key("inspection.target"), m_form, m_target);
}

void InspectionDialog::addPlatform() {
    m_platform = new PlatformBox(m_form);
    m_form->add(tr("Platform"), m_platform, tr("Empty for a site of its own."));
}

void InspectionDialog::addLink() {
    m_link = new QLineEdit(m_form);
    m_form->add(tr("Link"), m_link);
}

void InspectionDialog::addCreditCode() {
    m_code = new CreditCodeEdit(m_form);
    m_form->add(tr("Credit code"), m_code);
    sayAt(key("credit-code."), m_form, m_code);
}

void InspectionDialog::addDate(const QString& label, QWidget* time) {
    auto* both = new QWidget(m_form);
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Space::s);
    m_date = new DateEdit(false, both);
    row->addWidget(m_date, 3);
    if (time)
        row->addWidget(time, 2);
    both->setFocusProxy(m_date);
    m_form->add(label, both);
    sayAt(key("inspection.date"), m_form, both);
}

void InspectionDialog::addOfficers(const QString& note) {
    m_officers = new OfficerPicker(m_form);
    m_form->add(tr("Officers"), m_officers, note);
    for (const char* one : {"visit.officers", "officers.", "inspection.officer"})
        sayAt(key(one), m_form, m_officers);
}

void InspectionDialog::addFindings(const QList<Finding>& findings) {
    m_finding = new QComboBox(m_form);
    addChoices(m_finding, findings);
    m_form->add(tr("Finding"), m_finding);
}

void InspectionDialog::addRest() {
    m_note = new QPlainTextEdit(m_form);
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(kNoteHeight);
    m_form->add(tr("Note"), m_note);
    m_campaign = new CampaignBox(m_form);
    m_form->add(tr("Campaign"), m_campaign);
    sayAt(key("campaign."), m_form, m_campaign);
}

void InspectionDialog::finish() {
    auto* panels = new Panels(this);
    auto* left = new QWidget;
    auto* rows = new QVBoxLayout(left);
    rows->setContentsMargins(0, 0, Space::m, 0);
    rows->addWidget(m_form);
    rows->addStretch();
    auto* leftArea = scrolling(left, panels);
    leftArea->setMinimumWidth(0);
    panels->add(leftArea, kFormWidth, 2);
    auto* card = new Card(panels);
    card->body()->setContentsMargins(1, Space::s, 1, Space::xs);
    card->body()->addWidget(scrolling(m_checklist, card), 1);
    auto* right = new QWidget;
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::s);
    column->addWidget(card, 1);
    column->addWidget(new PlainLabel(tr("Evidence"), Type::Heading, right));
    auto* pieces = scrolling(m_evidence, right);
    pieces->setMaximumHeight(kEvidenceHeight);
    column->addWidget(pieces);
    panels->add(right, kChecklistWidth, 3, tr("Checklist and evidence"));
    body()->addWidget(panels, 1);
    finishLayout(m_evidence);
    m_target->setFocus();
}

void InspectionDialog::showKnown(const Known& known, bool certified, std::optional<CampaignId> campaign) {
    m_names = known.names;
    m_officers->setNames(known.names, certified);
    m_platform->setPlatforms(known.platforms);
    m_platform->setEditText(m_args.value(key("platform")).toString());
    if (!correcting() && m_args.contains(key("campaign")))
        campaign = CampaignId::fromText(m_args.value(key("campaign")).toString());
    m_campaign->setCampaigns(known.names, campaign);
    if (known.lead)
        showLead(*known.lead);
    if (correcting())
        return;
    m_date->setValue(known.names.today);
    // Who enters it was there, if they may be an officer of it.
    const auto* me = known.names.find(workplace().actor().person.value_or(0));
    if (me && !me->withdrawn && (!certified || !me->value.certificate.isEmpty()))
        m_officers->setValue({me->id});
}

void InspectionDialog::showLead(const FoundLead& lead) {
    m_lead = lead.id.value();
    m_leadNote->setText(tr("Follows the lead: %1").arg(format::joined({lead.lead.title, lead.lead.shop})));
    m_leadNote->setVisible(true);
    if (correcting())
        return;
    m_target->setText(lead.lead.shop);
    m_platform->setEditText(lead.lead.platform);
    m_link->setText(lead.lead.link);
    m_code->edit()->setText(lead.lead.creditCode);
    m_finding->setCurrentIndex(std::max(0, m_finding->findData(enumText(Finding::Suspected))));
}

void InspectionDialog::askChecklist(const Result<Checklist>& checklist) {
    if (!checklist)
        return showError(checklist.error());
    m_checklist->setChecklist(*checklist);
}

template <typename R>
void InspectionDialog::show(const R& record) {
    m_target->setText(record.target);
    m_platform->setEditText(record.platform);
    m_link->setText(record.link);
    m_code->edit()->setText(record.creditCode);
    m_officers->setValue(record.officers);
    m_officers->setOthers(record.otherOfficers);
    m_finding->setCurrentIndex(std::max(0, m_finding->findData(enumText(record.finding))));
    m_note->setPlainText(record.note);
    m_lead = record.lead;
}

template <typename R>
void InspectionDialog::collect(R& record) const {
    record.target = m_target->text();
    record.platform = m_platform->currentText();
    record.link = m_link->text();
    record.creditCode = m_code->edit()->text();
    record.officers = m_officers->value();
    record.otherOfficers = m_officers->others();
    record.finding = chosen<Finding>(m_finding);
    record.note = m_note->toPlainText();
    record.lead = m_lead;
    record.campaign = m_campaign->value();
    record.answers = m_checklist->answers();
    record.checklist = record.answers.empty() ? QString() : m_checklist->checklist();
}

CheckDialog::CheckDialog(Shell& shell, Workplace& place, const QVariantMap& args)
    : InspectionDialog(shell, place, key("online_check"), args,
        args.contains(key("id")) ? tr("Correct an online check") : tr("New online check"))
    , m_entity(new QComboBox) {
    setSaveText(correcting() ? tr("Save the correction") : tr("Save the check"));
    m_form->add(tr("What is checked"), m_entity);
    addChoices<EntityKind>(m_entity,
        {EntityKind::Shop, EntityKind::Website, EntityKind::Platform, EntityKind::Account, EntityKind::MiniProgram,
            EntityKind::App});
    addTarget(tr("Name of the site or shop"), {});
    addPlatform();
    addLink();
    addCreditCode();
    addFindings({Finding::None, Finding::Suspected, Finding::Corrected, Finding::Unreachable, Finding::Inactive,
        Finding::Obstructed});
    m_time = new TimeEdit;
    m_time->setAccessibleName(tr("At"));
    addDate(tr("Completed on, at"), m_time);
    sayAt(key("inspection.time"), m_form, m_date->parentWidget());
    addOfficers({});
    addRest();
    finish();
    connect(m_entity, &QComboBox::currentIndexChanged, this, &CheckDialog::askQuestions);
    connect(m_date, &DateEdit::dateChanged, this, &CheckDialog::askQuestions);

    using Read = std::pair<Known, std::optional<Stored<OnlineCheck>>>;
    const auto id = args.value(key("id")).toLongLong();
    load<Read>(
        [id, lead = leadArg()](Reader& reader) -> Result<Read> {
            std::optional<Stored<OnlineCheck>> check;
            if (id > 0) {
                auto found = onlineCheck(reader, OnlineCheckId(id));
                XW_TRY(found);
                check = std::move(*found);
            }
            auto known = readKnown(reader, check ? check->value.lead : lead);
            XW_TRY(known);
            return Read{std::move(*known), std::move(check)};
        },
        [this](const Read& read) { fill(read.first, read.second); });
}

void CheckDialog::fill(const Known& known, const std::optional<Stored<OnlineCheck>>& check) {
    showKnown(known, false, check ? check->value.campaign : std::nullopt);
    if (!check) {
        m_time->setValue(known.names.now.toTimeZone(known.names.zone).time());
        return askQuestions();
    }
    setRevision(check->revision);
    const OnlineCheck& value = check->value;
    m_entity->setCurrentIndex(std::max(0, m_entity->findData(enumText(value.entity))));
    m_date->setValue(value.completedOn);
    if (value.checkedAt.isValid())
        m_time->setValue(value.checkedAt.toTimeZone(known.names.zone).time());
    show(value);
    askQuestions();
    m_checklist->setAnswers(value.answers);
}

void CheckDialog::askQuestions() {
    askChecklist(checklistFor(chosen<EntityKind>(m_entity), m_date->value()));
}

void CheckDialog::save() {
    bool ok = false;
    const QTime time = m_time->value(&ok);
    if (!ok)
        return m_form->setError(
            m_date->parentWidget(), tr("This is no time of day. Write it like 14:30, or leave it empty."));
    OnlineCheck check;
    collect(check);
    check.entity = chosen<EntityKind>(m_entity);
    check.completedOn = m_date->value();
    if (time.isValid())
        check.checkedAt = QDateTime(check.completedOn, time, m_names.zone).toUTC();
    write([check, correcting = correcting(), id = record(), revision = revision()](
              Writer& writer, const QString& reason) -> Result<qint64> {
        auto done = correcting ? correctCheck(writer, OnlineCheckId(id), revision, check, reason)
                               : recordCheck(writer, check);
        XW_TRY(done);
        return done->id.value();
    });
}

VisitDialog::VisitDialog(Shell& shell, Workplace& place, const QVariantMap& args)
    : InspectionDialog(shell, place, key("site_visit"), args,
        args.contains(key("id")) ? tr("Correct a site visit") : tr("New site visit"))
    , m_place(new QComboBox)
    , m_address(new QLineEdit) {
    setSaveText(correcting() ? tr("Save the correction") : tr("Save the visit"));
    m_form->add(
        tr("What is visited"), m_place, tr("A production unit is counted apart; a visit never counts as both."));
    addChoices<VisitPlace>(m_place, {VisitPlace::Premises, VisitPlace::Production});
    addTarget(tr("Name of the operator or unit"), {});
    m_form->add(tr("Address"), m_address);
    sayAt(key("visit.address"), m_form, m_address);
    addOfficers(tr("At least two with certificates, who show them: Provisions on Procedure, article 22."));
    addFindings({Finding::None, Finding::Suspected, Finding::Corrected, Finding::Unreachable, Finding::Inactive,
        Finding::Obstructed});
    addDate(tr("Visited on"), nullptr);
    addCreditCode();
    addPlatform();
    addLink();
    addRest();
    finish();
    connect(m_place, &QComboBox::currentIndexChanged, this, &VisitDialog::askQuestions);
    connect(m_date, &DateEdit::dateChanged, this, &VisitDialog::askQuestions);

    using Read = std::pair<Known, std::optional<Stored<SiteVisit>>>;
    const auto id = args.value(key("id")).toLongLong();
    load<Read>(
        [id, lead = leadArg()](Reader& reader) -> Result<Read> {
            std::optional<Stored<SiteVisit>> visit;
            if (id > 0) {
                auto found = siteVisit(reader, SiteVisitId(id));
                XW_TRY(found);
                visit = std::move(*found);
            }
            auto known = readKnown(reader, visit ? visit->value.lead : lead);
            XW_TRY(known);
            return Read{std::move(*known), std::move(visit)};
        },
        [this](const Read& read) { fill(read.first, read.second); });
}

void VisitDialog::fill(const Known& known, const std::optional<Stored<SiteVisit>>& visit) {
    showKnown(known, true, visit ? visit->value.campaign : std::nullopt);
    if (!visit)
        return askQuestions();
    setRevision(visit->revision);
    m_place->setCurrentIndex(std::max(0, m_place->findData(enumText(visit->value.place))));
    m_date->setValue(visit->value.visitedOn);
    m_address->setText(visit->value.address);
    show(visit->value);
    askQuestions();
    m_checklist->setAnswers(visit->value.answers);
}

void VisitDialog::askQuestions() {
    askChecklist(checklistFor(chosen<VisitPlace>(m_place), m_date->value()));
}

void VisitDialog::save() {
    SiteVisit visit;
    collect(visit);
    visit.place = chosen<VisitPlace>(m_place);
    visit.address = m_address->text();
    visit.visitedOn = m_date->value();
    write([visit, correcting = correcting(), id = record(), revision = revision()](
              Writer& writer, const QString& reason) -> Result<qint64> {
        auto done
            = correcting ? correctVisit(writer, SiteVisitId(id), revision, visit, reason) : recordVisit(writer, visit);
        XW_TRY(done);
        return done->id.value();
    });
}

} // namespace xunwang
