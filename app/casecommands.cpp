#include "app/casecommands.h"

#include "app/casefiles.h"
#include "models/bureau/bureaurepository.h"
#include "models/intake/import.h"
#include "models/review/reviewrepository.h"
#include "models/schema/caseschema.h"
#include "models/store/backup.h"
#include "models/text/json.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

namespace xunwang {

namespace {

ExitCode say(const QString& text) {
    Output output;
    output.buffer() = text.toUtf8() + '\n';
    if (auto written = output.flush(); !written)
        return report(written.error());
    return ExitCode::Done;
}

QCommandLineOption option(const char* name, const QString& meaning, const QString& value = {}) {
    return {QLatin1String(name), meaning, value};
}

QCommandLineOption intoOption() {
    return option("into", translated(QT_TRANSLATE_NOOP("CommandLine", "The case database that takes them.")),
        QStringLiteral("FILE"));
}
QCommandLineOption inOption() {
    return option("in", translated(QT_TRANSLATE_NOOP("CommandLine", "The case database.")), QStringLiteral("FILE"));
}
QCommandLineOption toOption(const char* value) {
    return option("to", translated(QT_TRANSLATE_NOOP("CommandLine", "Where it goes.")), QLatin1String(value));
}
QCommandLineOption asOption() {
    return option("as",
        translated(
            QT_TRANSLATE_NOOP("CommandLine", "Certificate number of the person who does it; else the default person.")),
        QStringLiteral("CERTIFICATE"));
}
QCommandLineOption jsonOption() {
    return option("json", translated(QT_TRANSLATE_NOOP("CommandLine", "Print JSON for other programs.")));
}

/// Without this option the command does not know what to work on.
std::optional<ExitCode> missing(const CommandParser& parser, const char* name) {
    if (!parser.value(QLatin1String(name)).isEmpty())
        return std::nullopt;
    return usageError(translated(QT_TRANSLATE_NOOP("CommandLine", "--%1 is missing.")).arg(QLatin1String(name)));
}

/// "FIELD=VALUE" of --map and --set.
Result<std::pair<ListingField, QString>> assignment(const QString& text) {
    const auto field = fieldNamed(text.section(u'=', 0, 0));
    if (!field || !text.contains(u'='))
        return fail(ErrorCode::Validation, QStringLiteral("import.assignment"), {text});
    return std::pair{*field, text.section(u'=', 1)};
}

Result<ImportPlan> plannedImport(
    const QString& path, const QStringList& maps, const QStringList& sets, const std::optional<Encoding>& encoding) {
    auto guess = inspect(path, {encoding, {}, {}});
    XW_TRY(guess);
    ImportPlan plan = planImport(path, *guess);
    for (const QString& text : maps) {
        auto map = assignment(text);
        XW_TRY(map);
        const auto column = plan.headings.indexOf(map->second);
        if (column < 0)
            return fail(ErrorCode::Validation, QStringLiteral("import.no-such-heading"), {map->second});
        plan.columns[static_cast<size_t>(map->first)] = static_cast<int>(column);
    }
    for (const QString& text : sets) {
        auto set = assignment(text);
        XW_TRY(set);
        plan.constants[static_cast<size_t>(set->first)] = set->second;
    }
    return plan;
}

QString summary(const ImportOutcome& outcome) {
    QString text = outcome.sameFile
        ? translated(QT_TRANSLATE_NOOP("CommandLine", "This very file was imported before. Nothing was changed."))
            + u'\n'
        : QString();
    return text
        + translated(
            QT_TRANSLATE_NOOP("CommandLine",
                "%1 rows: %2 new, %3 updated, %4 unchanged, %5 duplicate, %6 rejected; %7 leads, in %8 seconds"))
              .arg(outcome.rows)
              .arg(outcome.created)
              .arg(outcome.updated)
              .arg(outcome.unchanged)
              .arg(outcome.duplicate)
              .arg(outcome.rejected)
              .arg(outcome.leads)
              .arg(outcome.seconds, 0, 'f', 1);
}

QString jsonOf(const ImportOutcome& outcome) {
    const QJsonObject json{{QStringLiteral("rows"), outcome.rows}, {QStringLiteral("new"), outcome.created},
        {QStringLiteral("updated"), outcome.updated}, {QStringLiteral("unchanged"), outcome.unchanged},
        {QStringLiteral("duplicate"), outcome.duplicate}, {QStringLiteral("rejected"), outcome.rejected},
        {QStringLiteral("leads"), outcome.leads}, {QStringLiteral("seconds"), outcome.seconds}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

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

ExitCode importCommand(const QStringList& arguments) {
    CommandParser parser("import",
        {{QStringLiteral("LISTINGS"), translated(QT_TRANSLATE_NOOP("CommandLine", "The file of listings."))}},
        {intoOption(),
            option("map",
                translated(QT_TRANSLATE_NOOP("CommandLine", "Take a field from the column with this heading.")),
                QStringLiteral("FIELD=HEADER")),
            option("set", translated(QT_TRANSLATE_NOOP("CommandLine", "Give a field this value in every row.")),
                QStringLiteral("FIELD=VALUE")),
            option("encoding",
                translated(
                    QT_TRANSLATE_NOOP("CommandLine", "utf-8, gb18030, big5, utf-16le or utf-16be; else guessed.")),
                QStringLiteral("E")),
            asOption(), jsonOption()});
    if (const auto answered = parser.answer(arguments))
        return *answered;
    if (const auto wrong = missing(parser, "into"))
        return *wrong;
    const Interruptible feedback;
    std::optional<Encoding> encoding;
    if (parser.isSet(QStringLiteral("encoding"))) {
        encoding = encodingNamed(parser.value(QStringLiteral("encoding")));
        if (!encoding)
            return usageError(translated(QT_TRANSLATE_NOOP("CommandLine", "There is no encoding “%1”."))
                                  .arg(parser.value(QStringLiteral("encoding"))));
    }
    auto plan = plannedImport(parser.positional().constFirst(), parser.values(QStringLiteral("map")),
        parser.values(QStringLiteral("set")), encoding);
    if (!plan)
        return report(plan.error());
    auto matcher = builtInMatcher();
    if (!matcher)
        return report(matcher.error());
    auto open = openToWrite(parser.value(QStringLiteral("into")), parser.value(QStringLiteral("as")));
    if (!open)
        return report(open.error());
    auto outcome = importListings(*open->file, open->actor, *plan, *matcher, *feedback);
    if (!outcome)
        return report(outcome.error());
    if (parser.isSet(QStringLiteral("json")))
        return say(jsonOf(*outcome));
    for (const Reject& reject : outcome->rejects)
        std::fputs((rejectSentence(reject) + u'\n').toUtf8().constData(), stderr);
    return say(summary(*outcome));
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
