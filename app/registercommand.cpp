#include "app/registercommand.h"

#include "app/casefiles.h"
#include "app/importoptions.h"
#include "app/options.h"
#include "app/readingoptions.h"
#include "models/registers/registerimport.h"
#include "models/store/codec.h"
#include "views/intake/words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace xunwang {

namespace {

QString kindNames() {
    QStringList names;
    for (const auto& [kind, name] : namesOf(RegisterKind{}))
        names.append(QString::fromLatin1(name));
    return names.join(QStringLiteral(", "));
}

Result<RegisterPlan> planned(
    const QString& path, RegisterKind kind, const InspectWishes& wishes, const QStringList& maps) {
    auto guess = inspectListings(path, wishes);
    XW_TRY(guess);
    RegisterPlan plan = planRegister(path, kind, *guess);
    for (const QString& text : maps) {
        const auto field = registerFieldNamed(kind, text.section(u'=', 0, 0));
        if (!field || !text.contains(u'='))
            return fail(ErrorCode::Validation, QStringLiteral("import.assignment"), {text});
        const QString heading = text.section(u'=', 1);
        const auto column = plan.headings.indexOf(heading);
        if (column < 0 && !heading.isEmpty())
            return fail(ErrorCode::Validation, QStringLiteral("import.no-such-column"), {heading});
        plan.take(*field, static_cast<int>(column));
    }
    return plan;
}

QString listed(const std::vector<NameCount>& names) {
    QStringList parts;
    for (const NameCount& one : names)
        parts.append(QStringLiteral("%1 (%2)").arg(one.name).arg(one.rows));
    return parts.join(QStringLiteral(", "));
}

QString summary(const RegisterOutcome& outcome, const RegisterPlan& plan) {
    QStringList lines;
    if (outcome.sameFile && outcome.created == 0)
        lines
            += translated(QT_TRANSLATE_NOOP("CommandLine", "This very file was imported before. Nothing was changed."));
    lines += translated(
        QT_TRANSLATE_NOOP("CommandLine", "%1 rows: %2 new, %3 unchanged, %4 duplicate, %5 rejected; in %6 seconds"))
                 .arg(outcome.rows)
                 .arg(outcome.created)
                 .arg(outcome.unchanged)
                 .arg(outcome.duplicate)
                 .arg(outcome.rejected)
                 .arg(outcome.seconds, 0, 'f', 1);
    if (!outcome.campaigns.empty())
        lines
            += translated(QT_TRANSLATE_NOOP("CommandLine", "Campaigns made (rows): %1")).arg(listed(outcome.campaigns));
    if (!outcome.strangers.empty())
        lines += translated(QT_TRANSLATE_NOOP("CommandLine",
                                "Officers kept by name, for they are nobody in the case database (rows): %1"))
                     .arg(listed(outcome.strangers));
    if (outcome.badCodes > 0)
        lines += translated(QT_TRANSLATE_NOOP("CommandLine", "Credit codes that do not check, taken as they stand: %1"))
                     .arg(outcome.badCodes);
    if (!plan.notTaken().isEmpty())
        lines += translated(QT_TRANSLATE_NOOP("CommandLine", "Columns not taken: %1"))
                     .arg(intake::columnNames(plan.headings, plan.notTaken()));
    return lines.join(u'\n');
}

QJsonArray jsonOf(const std::vector<NameCount>& names) {
    QJsonArray list;
    for (const NameCount& one : names)
        list.append(QJsonObject{{QStringLiteral("name"), one.name}, {QStringLiteral("rows"), one.rows}});
    return list;
}

QString jsonOf(const RegisterOutcome& outcome, const RegisterPlan& plan) {
    QJsonObject json{{QStringLiteral("kind"), enumText(plan.kind)}, {QStringLiteral("rows"), outcome.rows},
        {QStringLiteral("new"), outcome.created}, {QStringLiteral("unchanged"), outcome.unchanged},
        {QStringLiteral("duplicate"), outcome.duplicate}, {QStringLiteral("rejected"), outcome.rejected},
        {QStringLiteral("seconds"), outcome.seconds}, {QStringLiteral("same_file"), outcome.sameFile},
        {QStringLiteral("campaigns"), jsonOf(outcome.campaigns)},
        {QStringLiteral("officers"), jsonOf(outcome.strangers)}, {QStringLiteral("bad_codes"), outcome.badCodes},
        {QStringLiteral("warnings"), rejectsJson(outcome.warnings)},
        {QStringLiteral("rejects"), rejectsJson(outcome.rejects)},
        {QStringLiteral("columns_not_taken"), columnsJson(plan.headings, plan.notTaken())}};
    if (outcome.batch)
        json.insert(QStringLiteral("batch"), QString::number(*outcome.batch));
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

} // namespace

ExitCode registerCommand(const QStringList& arguments) {
    QList<QCommandLineOption> options{
        option("kind", translated(QT_TRANSLATE_NOOP("CommandLine", "What its rows are: %1.")).arg(kindNames()),
            QStringLiteral("KIND")),
        intoOption(),
        option("map",
            translated(QT_TRANSLATE_NOOP(
                "CommandLine", "Take a field from the column with this heading; FIELD= takes it from none.")),
            QStringLiteral("FIELD=HEADER")),
        option("strict",
            translated(QT_TRANSLATE_NOOP(
                "CommandLine", "Reject rows that name a person or campaign who is not in the case database."))),
        rejectsOption(), asOption(), jsonOption()};
    options += readingOptions();
    CommandParser parser("register",
        {{QStringLiteral("FILE"), translated(QT_TRANSLATE_NOOP("CommandLine", "The file with the register."))}},
        options);
    if (const auto answered = parser.answer(arguments))
        return *answered;
    for (const char* needed : {"kind", "into"})
        if (const auto wrong = missing(parser, needed))
            return *wrong;
    const auto kind = enumFromText<RegisterKind>(parser.value(QStringLiteral("kind")));
    if (!kind)
        return usageError(translated(QT_TRANSLATE_NOOP("CommandLine", "There is no kind of register “%1”: %2."))
                              .arg(parser.value(QStringLiteral("kind")), kindNames()));
    const Interruptible feedback;
    const auto wishes = readingWishes(parser);
    if (!wishes)
        return ExitCode::Usage;
    RejectsAsked rejects;
    if (const auto wrong = rejects.open(parser))
        return *wrong;
    auto plan = planned(parser.positional().constFirst(), *kind, *wishes, parser.values(QStringLiteral("map")));
    if (!plan)
        return report(plan.error());
    plan->strict = parser.isSet(QStringLiteral("strict"));
    auto open = openToWrite(parser.value(QStringLiteral("into")), parser.value(QStringLiteral("as")));
    if (!open)
        return report(open.error());
    std::function<Result<void>(RejectedRows&, const Feedback&)> beforeWriting;
    if (rejects.asked())
        beforeWriting = [&rejects](RejectedRows& rows, const Feedback& f) { return rejects.fill(rows, f); };
    auto outcome = importRegister(*open->file, open->actor, *plan, *feedback, beforeWriting);
    if (!outcome)
        return report(outcome.error());
    if (auto written = rejects.commit(); !written)
        return report(written.error());
    if (parser.isSet(QStringLiteral("json")))
        return say(jsonOf(*outcome, *plan));
    printAll(outcome->rejects);
    printAll(outcome->warnings);
    return say(summary(*outcome, *plan));
}

} // namespace xunwang
