#include "views/enforcement/enforcementdesk.h"

#include "views/enforcement/casedialog.h"
#include "views/enforcement/measuredialog.h"
#include "views/records/cells.h"
#include "views/records/recorddesk.h"
#include "views/widgets/format.h"

#include <QCoreApplication>

namespace xunwang {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(EnforcementDesk)
};

QString key(const char* text) {
    return QString::fromLatin1(text);
}

QString word(MeasureKind kind) {
    return words::term("measure", enumText(kind));
}
QString word(CaseStage stage) {
    return words::term("stage", enumText(stage));
}

Tone tone(CaseStage stage) {
    switch (stage) {
    case CaseStage::Filed:
        return Tone::Medium;
    case CaseStage::Decided:
    case CaseStage::Transferred:
        return Tone::Low;
    case CaseStage::Concluded:
        break;
    }
    return Tone::Good;
}

/// What a measure counts as: "47 items", "3 kinds of product", "12 shops".
QString amount(const Measure& measure) {
    QStringList parts;
    if (const qint64 kinds = measure.products.size() + measure.unnamedKinds.value_or(0); kinds > 0)
        parts << Tr::tr("%n kind(s)", nullptr, static_cast<int>(kinds));
    if (measure.items > 0)
        parts << Tr::tr("%n item(s)", nullptr, static_cast<int>(measure.items));
    if (measure.shops > 0)
        parts << Tr::tr("%n shop(s)", nullptr, static_cast<int>(measure.shops));
    return format::joined(parts);
}

bool overdue(const Measure& measure, QDate today) {
    return measure.dueOn.isValid() && measure.dueOn < today;
}

QString due(const Measure& measure, QDate today) {
    if (!measure.dueOn.isValid())
        return {};
    const auto days = today.daysTo(measure.dueOn);
    if (days < 0)
        return Tr::tr("%1, %n day(s) over", nullptr, static_cast<int>(-days)).arg(format::date(measure.dueOn));
    return Tr::tr("%1, %n day(s) left", nullptr, static_cast<int>(days)).arg(format::date(measure.dueOn));
}

Sheet sheetOf(const Stored<Measure>& measure, const cells::Source& source, const Names& all) {
    const Measure& value = measure.value;
    Sheet sheet;
    sheet.title = value.target.isEmpty() ? value.platform : value.target;
    sheet.note = format::joined({word(value.kind), format::date(value.takenOn)});
    if (overdue(value, all.today))
        sheet.badges.push_back({Tone::High, Tr::tr("The due date has passed")});
    Sheet::Group fields;
    fields.lines = {{Tr::tr("Taken on"), format::date(value.takenOn)}, {Tr::tr("Platform"), value.platform},
        {Tr::tr("Target"), value.target}, cells::creditCode(value.creditCode),
        {Tr::tr("Items"), value.items > 0 ? format::number(value.items) : QString()},
        {Tr::tr("Shops"), value.shops > 0 ? format::number(value.shops) : QString()},
        {Tr::tr("Kinds of product"), value.products.join(u'\n')},
        {words::field({}, QStringLiteral("unnamed_kinds")),
            value.unnamedKinds ? format::number(*value.unnamedKinds) : QString()},
        {Tr::tr("Due on"), due(value, all.today)}, {Tr::tr("Note"), value.note}};
    cells::addCampaign(value.campaign, all, fields);
    cells::addSource(source, fields);
    sheet.groups.push_back(std::move(fields));
    return sheet;
}

/// The case as a timeline: each step with its day, and what is still open.
Sheet::Group timeline(const Case& value) {
    Sheet::Group group{Tr::tr("Timeline"), {}};
    for (const CaseStep& step : stepsOf(value)) {
        Sheet::Line line{format::date(step.on), sign(Tone::Good) + QLatin1Char(' ') + word(step.stage)};
        if (step.stage == CaseStage::Decided)
            line.note
                = format::joined({value.fine.fen() > 0 ? Tr::tr("Fine %1").arg(format::price(value.fine)) : QString(),
                    value.confiscation.fen() > 0 ? Tr::tr("Confiscation %1").arg(format::price(value.confiscation))
                                                 : QString()});
        if (step.stage == CaseStage::Transferred)
            line.note = format::joined({words::term("receiver", enumText(value.receiver)), value.transferredTo});
        group.lines.push_back(std::move(line));
    }
    if (!value.decidedOn.isValid() && !value.transferredOn.isValid() && !value.concludedOn.isValid())
        group.lines.push_back({Tr::tr("Open"), sign(Tone::Low) + QLatin1Char(' ') + word(CaseStage::Decided)});
    if (!value.concludedOn.isValid())
        group.lines.push_back({Tr::tr("Open"), sign(Tone::Low) + QLatin1Char(' ') + word(CaseStage::Concluded)});
    return group;
}

Sheet sheetOf(const Stored<Case>& one, const cells::Source& source, const Names& all) {
    const Case& value = one.value;
    Sheet sheet;
    sheet.title = value.party;
    sheet.note = format::joined({value.number, value.cause});
    sheet.badges.push_back({tone(stageOf(value)), word(stageOf(value))});
    sheet.groups.push_back(timeline(value));
    Sheet::Group fields{Tr::tr("The case"), {}};
    fields.lines = {{Tr::tr("Case number"), value.number}, {Tr::tr("Cause"), value.cause},
        {Tr::tr("Filed on"), format::date(value.filedOn)}, cells::creditCode(value.creditCode),
        {Tr::tr("Platform"), value.platform}, {Tr::tr("Officers"), cells::people(value.officers, all, true)},
        {Tr::tr("Case value"), value.value.fen() > 0 ? format::price(value.value) : QString()},
        {Tr::tr("Fine and confiscation"),
            value.decidedOn.isValid() ? format::price(value.fine + value.confiscation) : QString()},
        {Tr::tr("Note"), value.note}};
    cells::addCampaign(value.campaign, all, fields);
    cells::addSource(source, fields);
    sheet.groups.push_back(std::move(fields));
    return sheet;
}

RecordTab measureTab() {
    RecordTab tab;
    tab.kind = key("measure");
    tab.table = key(Measure::type().table);
    tab.title = Tr::tr("Measures");
    tab.create = Tr::tr("New measure…");
    tab.dialog = key("enforcement.measure");
    tab.columns = {{Tr::tr("Taken"), 13, SortBy::Date}, {Tr::tr("Target"), 0, SortBy::Target},
        {Tr::tr("Measure"), 23, SortBy::Kind}, {Tr::tr("Due"), 15}};
    tab.facets = {{key("measure"), Tr::tr("All measures"), cells::choices<MeasureKind>("measure")}};
    tab.emptyTitle = Tr::tr("No measures yet");
    tab.emptyText = Tr::tr("What is done short of a penalty: guidance, talks, rectification orders, deletions and "
                           "takedowns asked of platforms, closures. Filing and penalty belong to a case.");
    tab.ids = [](Reader& reader, const RecordFilter& base, const Filter& filter) -> Result<std::vector<qint64>> {
        return numbersOf(measureIds(reader, {base, enumFromText<MeasureKind>(filter.value(key("measure")))}));
    };
    tab.rows = [](Reader& reader, const std::vector<qint64>& ids) -> Result<RecordTab::Rows> {
        auto page = measures(reader, idsFrom<Measure>(ids));
        XW_TRY(page);
        return rowsOf(std::move(*page), [](const Stored<Measure>& measure, const Names& all) {
            const Measure& value = measure.value;
            Cell until = cells::date(value.dueOn);
            if (overdue(value, all.today))
                until = cells::badge(Tone::High, format::date(value.dueOn));
            until.tip = due(value, all.today);
            return std::vector<Cell>{cells::date(value.takenOn),
                cells::text(value.target.isEmpty() ? value.platform : value.target,
                    format::joined({value.target.isEmpty() ? QString() : value.platform, value.creditCode})),
                cells::text(word(value.kind), amount(value)), until};
        });
    };
    tab.sheet = [](Reader& reader, qint64 id) -> Result<RecordTab::MakeSheet> {
        auto found = measure(reader, MeasureId(id));
        XW_TRY(found);
        auto source
            = cells::readSource(reader, found->value.lead, found->value.inspectionKind, found->value.inspection);
        XW_TRY(source);
        return RecordTab::MakeSheet([found = std::move(*found), source = std::move(*source)](
                                        const Names& all) { return sheetOf(found, source, all); });
    };
    tab.withdraw = [](Writer& writer, qint64 id, qint64 revision, const QString& reason) {
        return withdrawMeasure(writer, MeasureId(id), revision, reason);
    };
    return tab;
}

RecordTab caseTab() {
    RecordTab tab;
    tab.kind = key("case");
    tab.table = key(Case::type().table);
    tab.title = Tr::tr("Cases");
    tab.create = Tr::tr("File a case…");
    tab.dialog = key("enforcement.case");
    tab.columns = {{Tr::tr("Filed"), 13, SortBy::Date}, {Tr::tr("Party"), 0, SortBy::Target}, {Tr::tr("Stage"), 14},
        {Tr::tr("Fine and confiscation"), 20, {}, true}};
    tab.facets = {{key("stage"), Tr::tr("All stages"), cells::choices<CaseStage>("stage")}};
    tab.emptyTitle = Tr::tr("No cases yet");
    tab.emptyText
        = Tr::tr("A case begins with its filing: party, cause, officers. Decision, transfer and conclusion are "
                 "added when they happen, each with its date, and count in the tally by that date.");
    tab.ids = [](Reader& reader, const RecordFilter& base, const Filter& filter) -> Result<std::vector<qint64>> {
        return numbersOf(caseIds(reader, {base, enumFromText<CaseStage>(filter.value(key("stage")))}));
    };
    tab.rows = [](Reader& reader, const std::vector<qint64>& ids) -> Result<RecordTab::Rows> {
        auto page = cases(reader, idsFrom<Case>(ids));
        XW_TRY(page);
        return rowsOf(std::move(*page), [](const Stored<Case>& one, const Names& all) {
            Q_UNUSED(all)
            const Case& value = one.value;
            return std::vector<Cell>{cells::date(value.filedOn),
                cells::text(value.party, format::joined({value.number, value.cause})),
                cells::badge(tone(stageOf(value)), word(stageOf(value))),
                cells::money(value.fine + value.confiscation)};
        });
    };
    tab.sheet = [](Reader& reader, qint64 id) -> Result<RecordTab::MakeSheet> {
        auto found = caseFile(reader, CaseId(id));
        XW_TRY(found);
        auto source
            = cells::readSource(reader, found->value.lead, found->value.inspectionKind, found->value.inspection);
        XW_TRY(source);
        return RecordTab::MakeSheet([found = std::move(*found), source = std::move(*source)](
                                        const Names& all) { return sheetOf(found, source, all); });
    };
    tab.withdraw = [](Writer& writer, qint64 id, qint64 revision, const QString& reason) {
        return withdrawCase(writer, CaseId(id), revision, reason);
    };
    return tab;
}

} // namespace

void addEnforcementDesk(Shell& shell, Workplace& place) {
    shell.addDesk({key("enforcement"), [] { return Tr::tr("Enforcement"); }, key("document-edit-sign"), false,
        Qt::CTRL | Qt::Key_5,
        [&place](Shell& s) {
            return new RecordDesk(s, place, key("enforcement"), {measureTab(), caseTab()});
        },
        [] {
            return std::vector<Place>{{key("enforcement"), {{key("kind"), key("measure")}}},
                {key("enforcement"), {{key("kind"), key("case")}}}};
        }});
    shell.addDialog({key("enforcement.measure"),
        [&place](Shell& s, const QVariantMap& args) { return new MeasureDialog(s, place, args); },
        [] {
            return QVariantMap{{key("measure"), key("takedown")}};
        }});
    shell.addDialog({key("enforcement.case"),
        [&place](Shell& s, const QVariantMap& args) { return new CaseDialog(s, place, args); }, {}});
}

} // namespace xunwang
