#include "views/enforcement/measuredialog.h"

#include "views/records/evidencelist.h"
#include "views/records/fields.h"
#include "views/records/words.h"
#include "views/widgets/card.h"
#include "views/widgets/dateedit.h"
#include "views/widgets/format.h"
#include "views/widgets/highlightlabel.h"
#include "views/widgets/plainlabel.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

namespace xunwang {

namespace {

constexpr QSize kSize(640, 660);
constexpr int kNoteHeight = 64;
constexpr int kMostItems = 1'000'000'000;

QString key(const char* text) {
    return QString::fromLatin1(text);
}

bool hasDue(MeasureKind kind) {
    return kind != MeasureKind::Closure;
}

} // namespace

/// What the dialog has to know before it can be filled in.
struct MeasureDialog::Known {
    Names names;
    QStringList platforms;
    std::optional<Stored<Measure>> measure;
    cells::Source source;
    Measure start; ///< of a new one: what it takes over from the lead or inspection
};

MeasureDialog::MeasureDialog(Shell& shell, Workplace& place, const QVariantMap& args)
    : RecordDialog(
        shell, place, key("measure"), args, args.contains(key("id")) ? tr("Correct a measure") : tr("New measure"))
    , m_args(args)
    , m_column(new QWidget)
    , m_form(new Form)
    , m_rest(new Form)
    , m_source(new HighlightLabel(Type::Note, this))
    , m_kind(new QComboBox)
    , m_taken(new DateEdit)
    , m_platform(new PlatformBox)
    , m_target(new QLineEdit)
    , m_code(new CreditCodeEdit)
    , m_items(new QSpinBox)
    , m_shops(new QSpinBox)
    , m_products(new QPlainTextEdit)
    , m_unnamed(new QSpinBox)
    , m_due(new DateEdit(true))
    , m_note(new QPlainTextEdit)
    , m_campaign(new CampaignBox)
    , m_evidence(new EvidenceList) {
    resize(kSize);
    setSaveText(correcting() ? tr("Save the correction") : tr("Save the measure"));
    build();
    read();
}

Form* MeasureDialog::part(const QString& label, QWidget* editor, const QString& note, const QString& error) {
    auto* form = new Form(m_column);
    form->add(label, editor, note);
    sayAt(error, form, editor);
    return form;
}

void MeasureDialog::build() {
    m_source->hide();
    body()->addWidget(m_source);
    for (const auto& [value, name] : namesOf(MeasureKind{})) {
        Q_UNUSED(value)
        m_kind->addItem(words::term("measure", QString::fromLatin1(name)), QString::fromLatin1(name));
    }
    m_form->add(tr("Kind of measure"), m_kind);
    m_form->add(tr("Taken on"), m_taken);
    m_form->add(tr("Platform"), m_platform, tr("To which it is put, or on which the target sells."));
    m_form->add(tr("Site, shop or operator"), m_target, tr("Empty where the platform itself is meant."));
    m_form->add(tr("Credit code"), m_code);
    sayAt(key("measure.date"), m_form, m_taken);
    sayAt(key("measure.target"), m_form, m_target);
    sayAt(key("credit-code."), m_form, m_code);
    for (QSpinBox* box : {m_items, m_shops, m_unnamed}) {
        box->setRange(0, kMostItems);
        box->setGroupSeparatorShown(true);
        box->setFocusPolicy(Qt::StrongFocus);
    }
    for (QPlainTextEdit* edit : {m_products, m_note}) {
        edit->setFixedHeight(kNoteHeight);
        edit->setTabChangesFocus(true);
    }
    m_itemsPart
        = part(tr("Items"), m_items, tr("How many pieces of information or listings it names."), key("measure.items"));
    m_shopsPart = part(tr("Shops"), m_shops, tr("How many shops are to be served no longer."), key("measure.shops"));
    m_productsPart = part(tr("Kinds of product"), m_products,
        tr("One a line. Each different kind counts once in the tally (T12)."), key("measure.products"));
    m_productsPart->add(words::field({}, key("unnamed_kinds")), m_unnamed,
        tr("How many more there are whose names are not known. Each counts as a different one."));
    m_duePart
        = part(tr("Due on"), m_due, tr("Until when it has to be done; empty: no date was set."), key("measure.due"));
    m_rest->add(tr("Note"), m_note);
    m_rest->add(tr("Campaign"), m_campaign);
    sayAt(key("campaign."), m_rest, m_campaign);
    m_rest->addHeading(tr("Evidence"));
    m_rest->addWidget(m_evidence);
    m_evidence->setCollects(true);

    auto* rows = new QVBoxLayout(m_column);
    rows->setContentsMargins(0, 0, Space::m, 0);
    rows->setSpacing(Space::m);
    for (Form* form : {m_form, m_itemsPart, m_shopsPart, m_productsPart, m_duePart, m_rest})
        rows->addWidget(form);
    rows->addStretch();
    body()->addWidget(scrolling(m_column, this), 1);
    finishLayout(m_evidence);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &MeasureDialog::showFields);
    m_kind->setCurrentIndex(
        std::max(0, m_kind->findData(m_args.value(key("measure"), enumText(MeasureKind::Rectification)))));
    showFields();
    m_kind->setFocus();
}

void MeasureDialog::showFields() {
    const auto kind = enumFromText<MeasureKind>(m_kind->currentData().toString()).value_or(MeasureKind::Guidance);
    m_itemsPart->setVisible(kind == MeasureKind::Deletion || kind == MeasureKind::Takedown);
    m_shopsPart->setVisible(kind == MeasureKind::Suspension);
    m_productsPart->setVisible(kind == MeasureKind::Takedown);
    m_duePart->setVisible(hasDue(kind));
}

void MeasureDialog::read() {
    const auto number = [this](const char* name) -> std::optional<qint64> {
        const qint64 value = m_args.value(key(name)).toLongLong();
        return value > 0 ? std::optional(value) : std::nullopt;
    };
    Measure start;
    start.lead = number("lead");
    start.inspectionKind = m_args.value(key("inspection_kind")).toString();
    start.inspection = number("inspection");
    start.campaign = CampaignId::fromText(m_args.value(key("campaign")).toString());
    start.platform = m_args.value(key("platform")).toString();
    load<std::shared_ptr<Known>>(
        [id = number("id"), start](Reader& reader) -> Result<std::shared_ptr<Known>> {
            auto known = std::make_shared<Known>();
            known->start = start;
            auto names = readNames(reader);
            XW_TRY(names);
            known->names = std::move(*names);
            auto platforms = platformsOf(
                reader, {key(OnlineCheck::type().table), key(SiteVisit::type().table), key(Measure::type().table)});
            XW_TRY(platforms);
            known->platforms = std::move(*platforms);
            if (id) {
                auto found = measure(reader, MeasureId(*id));
                XW_TRY(found);
                known->measure = std::move(*found);
            }
            const Measure& shown = known->measure ? known->measure->value : known->start;
            auto source = cells::readSource(reader, shown.lead, shown.inspectionKind, shown.inspection);
            XW_TRY(source);
            known->source = std::move(*source);
            if (!known->measure) {
                auto subject = cells::readSubject(reader, known->source);
                XW_TRY(subject);
                if (!subject->target.isEmpty()) {
                    known->start.target = subject->target;
                    known->start.platform = subject->platform;
                    known->start.creditCode = subject->creditCode;
                }
                if (!known->start.campaign)
                    known->start.campaign = subject->campaign;
                if (!known->start.lead)
                    known->start.lead = subject->lead;
            }
            return known;
        },
        [this](const std::shared_ptr<Known>& known) { fill(*known); });
}

void MeasureDialog::fill(const Known& known) {
    m_base = known.measure ? known.measure->value : known.start;
    m_platform->setPlatforms(known.platforms);
    m_campaign->setCampaigns(known.names, m_base.campaign);
    m_source->setText(cells::sourceText(known.source));
    m_source->setHidden(m_source->text().isEmpty());
    m_platform->setEditText(m_base.platform);
    m_target->setText(m_base.target);
    m_code->edit()->setText(m_base.creditCode);
    m_taken->setValue(known.measure ? m_base.takenOn : known.names.today);
    if (!known.measure)
        return;
    setRevision(known.measure->revision);
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(enumText(m_base.kind))));
    m_items->setValue(static_cast<int>(m_base.items));
    m_shops->setValue(static_cast<int>(m_base.shops));
    m_products->setPlainText(m_base.products.join(u'\n'));
    m_unnamed->setValue(static_cast<int>(m_base.unnamedKinds.value_or(0)));
    m_due->setValue(m_base.dueOn);
    m_note->setPlainText(m_base.note);
}

void MeasureDialog::save() {
    Measure value = m_base;
    value.kind = enumFromText<MeasureKind>(m_kind->currentData().toString()).value_or(value.kind);
    value.takenOn = m_taken->value();
    value.platform = m_platform->currentText();
    value.target = m_target->text();
    value.creditCode = m_code->edit()->text();
    // What the kind has no field for is not kept from another kind.
    value.items = m_itemsPart->isHidden() ? 0 : m_items->value();
    value.shops = m_shopsPart->isHidden() ? 0 : m_shops->value();
    value.products.clear();
    value.unnamedKinds = m_productsPart->isHidden() ? 0 : m_unnamed->value();
    if (!m_productsPart->isHidden())
        for (const QString& line : m_products->toPlainText().split(u'\n'))
            if (!line.trimmed().isEmpty())
                value.products << line.trimmed();
    value.dueOn = m_duePart->isHidden() ? QDate() : m_due->value();
    value.note = m_note->toPlainText();
    value.campaign = m_campaign->value();
    write([value, correcting = correcting(), id = record(), revision = revision()](
              Writer& writer, const QString& reason) -> Result<qint64> {
        auto done = correcting ? correctMeasure(writer, MeasureId(id), revision, value, reason)
                               : recordMeasure(writer, value);
        XW_TRY(done);
        return done->id.value();
    });
}

} // namespace xunwang
