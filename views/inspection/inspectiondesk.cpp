#include "views/inspection/inspectiondesk.h"

#include "models/enforcement/enforcementrepository.h"
#include "views/inspection/inspectiondialogs.h"
#include "views/records/cells.h"
#include "views/records/recorddesk.h"
#include "views/records/words.h"
#include "views/widgets/format.h"

#include <QCoreApplication>

namespace xunwang {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(InspectionDesk)
};

QString key(const char* text) {
    return QString::fromLatin1(text);
}

/// What the records of others say about an inspection.
struct Around {
    cells::Source source;
    std::vector<Stored<Measure>> measures;
    std::vector<Stored<Case>> cases;
};

Result<Around> readAround(Reader& reader, const QString& kind, qint64 id, std::optional<qint64> lead) {
    Around around;
    auto source = cells::readSource(reader, lead);
    XW_TRY(source);
    around.source = std::move(*source);
    auto measures = measuresAfter(reader, kind, id);
    XW_TRY(measures);
    around.measures = std::move(*measures);
    auto cases = casesAfter(reader, kind, id);
    XW_TRY(cases);
    around.cases = std::move(*cases);
    return around;
}

/// The answers, those that are as the law does not want them first.
Sheet::Group checklist(const QString& name, const Answers& answers) {
    static const auto lists = allChecklists();
    Sheet::Group group{Tr::tr("Checklist"), {}};
    if (answers.empty())
        return group;
    group.lines.push_back({Tr::tr("Answers"), words::answers(answers), {}, {}, words::checklist(name)});
    if (!lists)
        return group;
    for (const Answer wanted : {Answer::No, Answer::Yes, Answer::NotApplicable})
        for (const Checklist& list : *lists)
            for (const Question& question : list.questions) {
                const auto found = answers.find(question.code);
                if (list.name != name || found == answers.end() || found->second != wanted)
                    continue;
                const QString said = words::of(wanted);
                group.lines.push_back({wanted == Answer::No ? sign(Tone::High) + QLatin1Char(' ') + said : said,
                    words::question(question), {}, {}, words::article(question)});
            }
    return group;
}

void addAround(const Around& around, Sheet& sheet) {
    cells::addSource(around.source, sheet.groups.front());
    Sheet::Group after{Tr::tr("What followed"), {}};
    for (const auto& measure : around.measures)
        if (!measure.withdrawn)
            after.lines.push_back(
                {format::date(measure.value.takenOn), words::term("measure", enumText(measure.value.kind)), {},
                    Place{key("enforcement"), {{key("kind"), key("measure")}}, measure.id.value()}});
    for (const auto& one : around.cases)
        if (!one.withdrawn)
            after.lines.push_back({format::date(one.value.filedOn),
                format::joined({words::kind(key("case")), one.value.number, one.value.cause}), {},
                Place{key("enforcement"), {{key("kind"), key("case")}}, one.id.value()}});
    if (!after.lines.empty())
        sheet.groups.push_back(std::move(after));
}

Sheet sheetOf(const Stored<OnlineCheck>& check, const Around& around, const Names& all) {
    const OnlineCheck& value = check.value;
    Sheet sheet;
    sheet.title = value.target.isEmpty() ? value.link : value.target;
    sheet.note = format::joined({words::kind(key("online_check")), format::date(value.completedOn)});
    sheet.badges.push_back({words::tone(value.finding), words::of(value.finding)});
    Sheet::Group fields;
    fields.lines = {{Tr::tr("What was checked"), words::of(value.entity)}, {Tr::tr("Platform"), value.platform},
        {Tr::tr("Link"), value.link}, cells::creditCode(value.creditCode),
        {Tr::tr("Completed on"),
            value.checkedAt.isValid() ? format::moment(value.checkedAt, all.zone) : format::date(value.completedOn)},
        {Tr::tr("Officers"), cells::people(value.officers, all, true, value.otherOfficers)},
        {Tr::tr("Note"), value.note}};
    cells::addCampaign(value.campaign, all, fields);
    sheet.groups.push_back(std::move(fields));
    addAround(around, sheet);
    sheet.groups.push_back(checklist(value.checklist, value.answers));
    return sheet;
}

Sheet sheetOf(const Stored<SiteVisit>& visit, const Around& around, const Names& all) {
    const SiteVisit& value = visit.value;
    Sheet sheet;
    sheet.title = value.target;
    sheet.note = format::joined({words::kind(key("site_visit")), format::date(value.visitedOn)});
    sheet.badges.push_back({words::tone(value.finding), words::of(value.finding)});
    Sheet::Group fields;
    fields.lines = {{Tr::tr("What was visited"), words::of(value.place)}, {Tr::tr("Address"), value.address},
        {Tr::tr("Visited on"), format::date(value.visitedOn)},
        {Tr::tr("Officers"), cells::people(value.officers, all, true, value.otherOfficers)},
        cells::creditCode(value.creditCode), {Tr::tr("Platform"), value.platform}, {Tr::tr("Link"), value.link},
        {Tr::tr("Note"), value.note}};
    cells::addCampaign(value.campaign, all, fields);
    sheet.groups.push_back(std::move(fields));
    addAround(around, sheet);
    sheet.groups.push_back(checklist(value.checklist, value.answers));
    return sheet;
}

/// What usually follows an inspection, one key each.
QList<RecordTab::Act> nextSteps(Shell& shell, const QString& kind) {
    const auto follow = [&shell, kind](const char* dialog) {
        return [&shell, kind, id = key(dialog)](qint64 inspection) {
            (void)shell.openDialog(id, {{key("inspection_kind"), kind}, {key("inspection"), inspection}});
        };
    };
    return {{Tr::tr("Measure…"), Qt::Key_M, follow("enforcement.measure")},
        {Tr::tr("File a case…"), Qt::Key_F, follow("enforcement.case")}};
}

RecordTab checkTab(Shell& shell) {
    RecordTab tab;
    tab.kind = key("online_check");
    tab.table = key(OnlineCheck::type().table);
    tab.title = Tr::tr("Online checks");
    tab.create = Tr::tr("New online check…");
    tab.dialog = key("inspection.check");
    tab.acts = nextSteps(shell, tab.kind);
    tab.columns = {{Tr::tr("Completed"), 14, SortBy::Date}, {Tr::tr("Site or shop"), 0, SortBy::Target},
        {Tr::tr("Kind"), 13, SortBy::Kind}, {Tr::tr("Finding"), 21}};
    tab.facets = {{key("finding"), Tr::tr("All findings"), cells::choices<Finding>("finding")},
        {key("entity"), Tr::tr("All kinds"), cells::choices<EntityKind>("entity")}};
    tab.emptyTitle = Tr::tr("No online checks yet");
    tab.emptyText
        = Tr::tr("A check of a site, shop or account on the screen: what was looked at, with the questions of "
                 "the law, what was found, and screenshots. Each counts once in the tally (T01).");
    tab.ids = [](Reader& reader, const RecordFilter& base, const Filter& filter) -> Result<std::vector<qint64>> {
        CheckFilter wanted{base, enumFromText<EntityKind>(filter.value(key("entity"))),
            enumFromText<Finding>(filter.value(key("finding")))};
        return numbersOf(checkIds(reader, wanted));
    };
    tab.rows = [](Reader& reader, const std::vector<qint64>& ids) -> Result<RecordTab::Rows> {
        auto page = checks(reader, idsFrom<OnlineCheck>(ids));
        XW_TRY(page);
        return rowsOf(std::move(*page), [](const Stored<OnlineCheck>& check, const Names& all) {
            const OnlineCheck& value = check.value;
            return std::vector<Cell>{cells::text(format::date(value.completedOn),
                                         cells::people(value.officers, all, false, value.otherOfficers)),
                cells::text(value.target.isEmpty() ? value.link : value.target,
                    format::joined({value.platform, value.creditCode})),
                cells::text(words::of(value.entity)),
                cells::badge(words::tone(value.finding), words::of(value.finding))};
        });
    };
    tab.sheet = [](Reader& reader, qint64 id) -> Result<RecordTab::MakeSheet> {
        auto check = onlineCheck(reader, OnlineCheckId(id));
        XW_TRY(check);
        auto around = readAround(reader, key("online_check"), id, check->value.lead);
        XW_TRY(around);
        return RecordTab::MakeSheet([check = std::move(*check), around = std::move(*around)](
                                        const Names& all) { return sheetOf(check, around, all); });
    };
    tab.withdraw = [](Writer& writer, qint64 id, qint64 revision, const QString& reason) {
        return withdrawCheck(writer, OnlineCheckId(id), revision, reason);
    };
    return tab;
}

RecordTab visitTab(Shell& shell) {
    RecordTab tab;
    tab.kind = key("site_visit");
    tab.table = key(SiteVisit::type().table);
    tab.title = Tr::tr("Site visits");
    tab.create = Tr::tr("New site visit…");
    tab.dialog = key("inspection.visit");
    tab.acts = nextSteps(shell, tab.kind);
    tab.columns = {{Tr::tr("Visited"), 14, SortBy::Date}, {Tr::tr("Operator or unit"), 0, SortBy::Target},
        {Tr::tr("Place"), 16, SortBy::Kind}, {Tr::tr("Finding"), 21}};
    tab.facets = {{key("finding"), Tr::tr("All findings"), cells::choices<Finding>("finding")},
        {key("place"), Tr::tr("All places"), cells::choices<VisitPlace>("place")}};
    tab.emptyTitle = Tr::tr("No site visits yet");
    tab.emptyText = Tr::tr("A visit to the operator of a site or shop, or to a production unit, by at least two "
                           "officers with certificates: the address, what was looked at, what was found, and photos.");
    tab.ids = [](Reader& reader, const RecordFilter& base, const Filter& filter) -> Result<std::vector<qint64>> {
        VisitFilter wanted{base, enumFromText<VisitPlace>(filter.value(key("place"))),
            enumFromText<Finding>(filter.value(key("finding")))};
        return numbersOf(visitIds(reader, wanted));
    };
    tab.rows = [](Reader& reader, const std::vector<qint64>& ids) -> Result<RecordTab::Rows> {
        auto page = visits(reader, idsFrom<SiteVisit>(ids));
        XW_TRY(page);
        return rowsOf(std::move(*page), [](const Stored<SiteVisit>& visit, const Names& all) {
            const SiteVisit& value = visit.value;
            return std::vector<Cell>{cells::text(format::date(value.visitedOn),
                                         cells::people(value.officers, all, false, value.otherOfficers)),
                cells::text(value.target, value.address), cells::text(words::of(value.place)),
                cells::badge(words::tone(value.finding), words::of(value.finding))};
        });
    };
    tab.sheet = [](Reader& reader, qint64 id) -> Result<RecordTab::MakeSheet> {
        auto visit = siteVisit(reader, SiteVisitId(id));
        XW_TRY(visit);
        auto around = readAround(reader, key("site_visit"), id, visit->value.lead);
        XW_TRY(around);
        return RecordTab::MakeSheet([visit = std::move(*visit), around = std::move(*around)](
                                        const Names& all) { return sheetOf(visit, around, all); });
    };
    tab.withdraw = [](Writer& writer, qint64 id, qint64 revision, const QString& reason) {
        return withdrawVisit(writer, SiteVisitId(id), revision, reason);
    };
    return tab;
}

} // namespace

void addInspectionDesk(Shell& shell, Workplace& place) {
    shell.addDesk(
        {key("inspection"), [] { return Tr::tr("Inspection"); }, key("document-preview"), false, Qt::CTRL | Qt::Key_4,
            [&place](Shell& s) {
                return new RecordDesk(s, place, key("inspection"), {checkTab(s), visitTab(s)});
            },
            [] {
                return std::vector<Place>{{key("inspection"), {{key("kind"), key("online_check")}}},
                    {key("inspection"), {{key("kind"), key("site_visit")}}}};
            }});
    shell.addDialog({key("inspection.check"),
        [&place](Shell& s, const QVariantMap& args) { return new CheckDialog(s, place, args); }, {}});
    shell.addDialog({key("inspection.visit"),
        [&place](Shell& s, const QVariantMap& args) { return new VisitDialog(s, place, args); }, {}});
}

} // namespace xunwang
