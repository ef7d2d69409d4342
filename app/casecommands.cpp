#include "app/casecommands.h"

#include "app/casefiles.h"
#include "app/options.h"
#include "models/bureau/bureaurepository.h"
#include "models/review/reviewrepository.h"
#include "models/schema/caseschema.h"
#include "models/store/backup.h"
#include "models/text/json.h"

#include <QCoreApplication>

namespace xunwang {

namespace {

QByteArray jsonOf(const FoundLead& found, const QString& state) {
    QByteArray out = "{\"id\": ";
    appendJsonText(out, found.id.text());
    const auto text = [&out](const char* key, const QString& value) {
        out.append(", \"").append(key).append("\": ");
        appendJsonText(out, value);
    };
    text("state", state);
    text("severity", severityName(found.lead.severity));
    text("platform", found.lead.platform);
    text("shop", found.lead.shop);
    text("item_id", found.lead.itemId);
    text("title", found.lead.title);
    out.append(", \"rules\": [");
    const char* separator = "";
    for (const LeadRule& rule : found.lead.rules) {
        out.append(std::exchange(separator, ", "));
        appendJsonText(out, rule.code);
    }
    out.append("], \"exemptions_tried\": [");
    separator = "";
    for (const LeadRule& rule : found.lead.rules)
        for (const LeadExemption& exemption : rule.exemptions) {
            out.append(std::exchange(separator, ", ")).append("{\"rule\": ");
            appendJsonText(out, rule.code);
            text("why", exemption.why.zh);
            text("basis", exemption.basis);
            text("elsewhere", exemption.met);
            out.append('}');
        }
    out.append("], \"hits\": [");
    separator = "";
    for (const LeadHit& hit : found.lead.hits) {
        out.append(std::exchange(separator, ", ")).append("{\"field\": ");
        appendJsonText(out, ruleFieldName(hit.field));
        text("rule", hit.rule);
        out.append(", \"start\": ").append(QByteArray::number(hit.codePoints.begin));
        out.append(", \"end\": ").append(QByteArray::number(hit.codePoints.end));
        text("text", hit.text);
        out.append('}');
    }
    return out.append("]}\n");
}

QByteArray lineOf(const FoundLead& found, const QString& state) {
    QStringList rules;
    for (const LeadRule& rule : found.lead.rules)
        rules.append(rule.code);
    return QStringList{found.id.text(), state, severityName(found.lead.severity), rules.join(u','), found.lead.platform,
               found.lead.shop, found.lead.title}
               .join(u'\t')
               .toUtf8()
        + '\n';
}

} // namespace

ExitCode newCommand(const QStringList& arguments) {
    CommandParser parser("new",
        {{QStringLiteral("FILE"), translated(QT_TRANSLATE_NOOP("CommandLine", "The case database to make."))}},
        {option("station",
             translated(QT_TRANSLATE_NOOP("CommandLine", "Number of this station, 1 to 1048575; else random.")),
             QStringLiteral("N")),
            option(
                "bureau", translated(QT_TRANSLATE_NOOP("CommandLine", "Name of the bureau.")), QStringLiteral("NAME")),
            option("area", translated(QT_TRANSLATE_NOOP("CommandLine", "What its press calls the area, else 全市.")),
                QStringLiteral("WORD")),
            option("person",
                translated(QT_TRANSLATE_NOOP("CommandLine", "Name of the first person, who becomes administrator.")),
                QStringLiteral("NAME")),
            option("certificate", translated(QT_TRANSLATE_NOOP("CommandLine", "That person's certificate number.")),
                QStringLiteral("NUMBER"))});
    if (const auto answered = parser.answer(arguments))
        return *answered;
    CaseFile::Setup setup;
    if (parser.isSet(QStringLiteral("station"))) {
        bool ok = false;
        setup.station = parser.value(QStringLiteral("station")).toLongLong(&ok);
        if (!ok)
            return usageError(translated(QT_TRANSLATE_NOOP("CommandLine", "--station takes a whole number.")));
    }
    const auto given = [&](const char* name, const QString& otherwise) {
        const QString value = parser.value(QLatin1String(name)).trimmed();
        return value.isEmpty() ? otherwise : value;
    };
    const Bureau bureau{given("bureau", QStringLiteral("市场监督管理局")), given("area", QStringLiteral("全市")), {}};
    const Person person{given("person", QStringLiteral("执法人员甲")), given("certificate", QStringLiteral("0001")), {},
        Role::Administrator};
    const Clock clock;
    const QString path = parser.positional().constFirst();
    auto made = CaseFile::create(path, setup, caseSchema(), clock, [&](Writer& writer) -> Result<void> {
        XW_TRY(foundBureau(writer, bureau, person));
        return {};
    });
    if (!made)
        return report(made.error());
    return say(translated(QT_TRANSLATE_NOOP("CommandLine", "Made %1 for %2; %3 (certificate %4) is its administrator."))
                   .arg(path, bureau.name, person.name, person.certificate));
}

ExitCode leadsCommand(const QStringList& arguments) {
    CommandParser parser("leads", {}, {inOption(), jsonOption()});
    if (const auto answered = parser.answer(arguments))
        return *answered;
    if (const auto wrong = missing(parser, "in"))
        return *wrong;
    auto open = openToRead(parser.value(QStringLiteral("in")));
    if (!open)
        return report(open.error());
    const bool json = parser.isSet(QStringLiteral("json"));
    auto printed = (*open)
                       ->read([json](Reader& reader) -> Result<void> {
                           auto ids = leadIds(reader, {});
                           XW_TRY(ids);
                           auto states = leadStates(reader, *ids);
                           XW_TRY(states);
                           Output output;
                           for (const qint64 id : *ids) {
                               auto lead = leadById(reader, LeadId(id));
                               XW_TRY(lead);
                               output.buffer() += json ? jsonOf(*lead, states->at(id)) : lineOf(*lead, states->at(id));
                               XW_TRY(output.passOn());
                           }
                           return output.flush();
                       })
                       .result();
    return printed ? ExitCode::Done : report(printed.error());
}

ExitCode verifyCommand(const QStringList& arguments) {
    CommandParser parser(
        "verify", {{QStringLiteral("FILE"), translated(QT_TRANSLATE_NOOP("CommandLine", "The case database."))}});
    if (const auto answered = parser.answer(arguments))
        return *answered;
    auto open = openToRead(parser.positional().constFirst());
    if (!open)
        return report(open.error());
    const Interruptible feedback;
    auto verified = verifyCaseFile(**open, *feedback);
    if (!verified && verified.error().detail == QLatin1String("market.derived")) {
        // Computed from what was found sound before: that is mended, not restored.
        open->reset();
        report(verified.error());
        if (auto mended = mendDerived(parser.positional().constFirst(), *feedback); !mended)
            return report(mended.error());
        open = openToRead(parser.positional().constFirst());
        if (!open)
            return report(open.error());
        verified = verifyCaseFile(**open, *feedback);
    }
    if (!verified)
        return report(verified.error());
    return say(translated(
        QT_TRANSLATE_NOOP("CommandLine",
            "Sound: %1 ledger entries, %2 records, %3 imports with %4 rows, %5 evidence files. Head of the ledger: %6"))
                   .arg(verified->entries)
                   .arg(verified->records)
                   .arg(verified->batches)
                   .arg(verified->rows)
                   .arg(verified->files)
                   .arg(verified->head.left(10)));
}

ExitCode backupCommand(const QStringList& arguments) {
    CommandParser parser("backup",
        {{QStringLiteral("FILE"), translated(QT_TRANSLATE_NOOP("CommandLine", "The case database."))}},
        {toOption("FOLDER")});
    if (const auto answered = parser.answer(arguments))
        return *answered;
    if (const auto wrong = missing(parser, "to"))
        return *wrong;
    const Interruptible feedback;
    const Clock clock;
    auto made
        = backUp(parser.positional().constFirst(), parser.value(QStringLiteral("to")), caseSchema(), clock, &*feedback);
    return made ? say(made->path) : report(made.error());
}

ExitCode restoreCommand(const QStringList& arguments) {
    CommandParser parser("restore",
        {{QStringLiteral("BACKUP"), translated(QT_TRANSLATE_NOOP("CommandLine", "The backup."))}}, {toOption("FILE")});
    if (const auto answered = parser.answer(arguments))
        return *answered;
    if (const auto wrong = missing(parser, "to"))
        return *wrong;
    const Interruptible feedback;
    const Clock clock;
    const QString target = parser.value(QStringLiteral("to"));
    auto aside = restore(parser.positional().constFirst(), target, caseSchema(), clock, &*feedback);
    if (!aside)
        return report(aside.error());
    return say(aside->isEmpty()
            ? translated(QT_TRANSLATE_NOOP("CommandLine", "Restored %1.")).arg(target)
            : translated(QT_TRANSLATE_NOOP("CommandLine", "Restored %1. What stood there is now %2."))
                  .arg(target, *aside));
}

} // namespace xunwang
