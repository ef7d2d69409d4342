#include "app/batchcommands.h"

#include "app/casefiles.h"
#include "app/options.h"
#include "models/intake/batchrepository.h"
#include "models/intake/takeback.h"
#include "models/registers/takeback.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <limits>

namespace xunwang {

namespace {

QString isoOf(const QDateTime& moment) {
    return moment.toString(Qt::ISODate);
}

QByteArray jsonOf(const PastImport& past) {
    const Batch& batch = past.batch.value;
    const auto object = [](const QString& text) { return QJsonDocument::fromJson(text.toUtf8()).object(); };
    QJsonObject json{{QStringLiteral("id"), past.batch.id.text()}, {QStringLiteral("file"), batch.name},
        {QStringLiteral("kind"),
            isRescreening(batch)    ? QString(kRescreening)
                : isRegister(batch) ? QStringLiteral("register")
                                    : QStringLiteral("listings")},
        {QStringLiteral("sha256"), batch.sha256}, {QStringLiteral("size"), batch.size},
        {QStringLiteral("recipe"), batch.recipeName}, {QStringLiteral("read_as"), object(batch.recipe)},
        {QStringLiteral("rules"), batch.pack}, {QStringLiteral("at"), isoOf(batch.openedAt)},
        {QStringLiteral("by"), past.person}, {QStringLiteral("counts"), object(batch.counts)}};
    if (past.takenBack)
        json.insert(QStringLiteral("taken_back"),
            QJsonObject{{QStringLiteral("at"), isoOf(past.takenBack->at)},
                {QStringLiteral("by"), past.takenBack->person}, {QStringLiteral("reason"), past.takenBack->reason}});
    return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
}

QByteArray lineOf(const PastImport& past, const QTimeZone& zone) {
    const auto when
        = [&](const QDateTime& moment) { return moment.toTimeZone(zone).toString(QStringLiteral("yyyy-MM-dd hh:mm")); };
    const Batch& batch = past.batch.value;
    QStringList line{past.batch.id.text(), when(batch.openedAt), past.person,
        isRescreening(batch) ? translated(QT_TRANSLATE_NOOP("CommandLine", "Screened anew by %1")).arg(batch.pack)
                             : batch.name,
        batch.sha256.left(12), QString::number(batch.size), batch.recipeName,
        translated(QT_TRANSLATE_NOOP("CommandLine", "%1 rows, %2 new, %3 leads"))
            .arg(past.counts.rows)
            .arg(past.counts.created)
            .arg(past.counts.leads)};
    if (past.takenBack)
        line += translated(QT_TRANSLATE_NOOP("CommandLine", "taken back %1 by %2: %3"))
                    .arg(when(past.takenBack->at), past.takenBack->person, past.takenBack->reason);
    return line.join(u'\t').toUtf8() + '\n';
}

QString summary(const ImportTakeBack& means) {
    QStringList lines{means.rescreening
            ? translated(QT_TRANSLATE_NOOP("CommandLine",
                             "The rescreening by %1 was taken back. Leads gone: %2; leads that read as before: %3."))
                  .arg(means.name)
                  .arg(means.leads)
                  .arg(means.revisions)
            : translated(QT_TRANSLATE_NOOP("CommandLine", "%1 was taken back. Listings gone: %2; leads gone: %3."))
                  .arg(means.name)
                  .arg(means.listings)
                  .arg(means.leads)};
    if (means.leadsWorkedOn > 0)
        lines += translated(QT_TRANSLATE_NOOP("CommandLine", "Leads that stay because people worked on them: %1"))
                     .arg(means.leadsWorkedOn);
    if (means.listingsStay > 0)
        lines += translated(QT_TRANSLATE_NOOP("CommandLine",
                                "Listings that stay because another import has seen them: %1, with %2 leads"))
                     .arg(means.listingsStay)
                     .arg(means.leadsStay);
    if (means.sightings > 0)
        lines += translated(QT_TRANSLATE_NOOP("CommandLine", "Later sightings of other imports' listings gone: %1"))
                     .arg(means.sightings);
    if (means.later > 0)
        lines += translated(QT_TRANSLATE_NOOP("CommandLine",
                                "Imports after it with rows that were there already: %1. Import their files again."))
                     .arg(means.later);
    return lines.join(u'\n');
}

ExitCode takeBackListings(
    const OpenCaseFile& open, const ImportTakeBack& means, BatchId batch, const QString& reason, bool json) {
    if (auto taken = takeBackImport(*open.file, open.actor, batch, reason); !taken)
        return report(taken.error());
    const Interruptible feedback;
    const auto cleared = clearTakenBack(*open.file, *feedback);
    if (!cleared && cleared.error().code != ErrorCode::Canceled)
        return report(cleared.error());
    if (!json) {
        if (!cleared)
            std::fputs((translated(QT_TRANSLATE_NOOP("CommandLine",
                            "Its rows are out of every list; the next import removes what is left of them."))
                           + u'\n')
                           .toUtf8()
                           .constData(),
                stderr);
        return say(summary(means));
    }
    const QJsonObject out{{QStringLiteral("batch"), batch.text()}, {QStringLiteral("file"), means.name},
        {QStringLiteral("listings"), means.listings}, {QStringLiteral("listings_stay"), means.listingsStay},
        {QStringLiteral("sightings"), means.sightings}, {QStringLiteral("leads"), means.leads},
        {QStringLiteral("leads_worked_on"), means.leadsWorkedOn}, {QStringLiteral("revisions"), means.revisions},
        {QStringLiteral("leads_stay"), means.leadsStay}, {QStringLiteral("later_imports"), means.later},
        {QStringLiteral("cleared"), cleared.has_value()}};
    return say(QString::fromUtf8(QJsonDocument(out).toJson(QJsonDocument::Compact)));
}

ExitCode takeBackRecords(const OpenCaseFile& open, BatchId batch, const QString& reason, bool anyway, bool json) {
    const Interruptible feedback;
    auto taken = takeBackRegister(*open.file, open.actor, batch, reason, anyway, *feedback);
    if (!taken)
        return report(taken.error());
    if (!json)
        return say(translated(QT_TRANSLATE_NOOP("CommandLine", "The register was taken back: %1 records withdrawn."))
                       .arg(taken->records));
    const QJsonObject out{{QStringLiteral("batch"), batch.text()}, {QStringLiteral("kind"), enumText(taken->kind)},
        {QStringLiteral("records"), taken->records}, {QStringLiteral("changed"), taken->changed},
        {QStringLiteral("built_upon"), taken->builtUpon}};
    return say(QString::fromUtf8(QJsonDocument(out).toJson(QJsonDocument::Compact)));
}

} // namespace

ExitCode batchesCommand(const QStringList& arguments) {
    CommandParser parser("batches",
        {{QStringLiteral("FILE"), translated(QT_TRANSLATE_NOOP("CommandLine", "The case database."))}}, {jsonOption()});
    if (const auto answered = parser.answer(arguments))
        return *answered;
    auto open = openToRead(parser.positional().constFirst());
    if (!open)
        return report(open.error());
    auto imports
        = (*open)->read([](Reader& reader) { return pastImports(reader, std::numeric_limits<int>::max()); }).result();
    if (!imports)
        return report(imports.error());
    Output output;
    for (const PastImport& past : *imports)
        output.buffer() += parser.isSet(QStringLiteral("json")) ? jsonOf(past) : lineOf(past, (*open)->zone());
    if (auto written = output.flush(); !written)
        return report(written.error());
    return ExitCode::Done;
}

ExitCode takeBackCommand(const QStringList& arguments) {
    CommandParser parser("takeback",
        {{QStringLiteral("FILE"), translated(QT_TRANSLATE_NOOP("CommandLine", "The case database."))}},
        {option("batch", translated(QT_TRANSLATE_NOOP("CommandLine", "The import, as “batches” names it.")),
             QStringLiteral("ID")),
            option("reason", translated(QT_TRANSLATE_NOOP("CommandLine", "Why it is taken back.")),
                QStringLiteral("TEXT")),
            option("anyway",
                translated(QT_TRANSLATE_NOOP(
                    "CommandLine", "Of a register also the records that were corrected or built upon since."))),
            asOption(), jsonOption()});
    if (const auto answered = parser.answer(arguments))
        return *answered;
    for (const char* name : {"batch", "reason"})
        if (const auto wrong = missing(parser, name))
            return *wrong;
    const auto batch = BatchId::fromText(parser.value(QStringLiteral("batch")));
    if (!batch)
        return usageError(
            translated(QT_TRANSLATE_NOOP("CommandLine", "--batch takes a number that “batches” prints.")));
    const QString reason = parser.value(QStringLiteral("reason"));
    const bool json = parser.isSet(QStringLiteral("json"));
    auto open = openToWrite(parser.positional().constFirst(), parser.value(QStringLiteral("as")));
    if (!open)
        return report(open.error());
    auto means = open->file->read([batch](Reader& reader) { return lookAtTakingBackImport(reader, *batch); }).result();
    if (means)
        return takeBackListings(*open, *means, *batch, reason, json);
    if (means.error().detail == QLatin1String("import.is-register"))
        return takeBackRecords(*open, *batch, reason, parser.isSet(QStringLiteral("anyway")), json);
    return report(means.error());
}

} // namespace xunwang
