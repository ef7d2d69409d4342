#include "app/importcommand.h"

#include "app/casefiles.h"
#include "app/importoptions.h"
#include "app/options.h"
#include "app/probescommand.h"
#include "app/readingoptions.h"
#include "models/intake/import.h"
#include "models/intake/reciperepository.h"
#include "models/text/json.h"
#include "views/intake/words.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>
#include <future>

namespace xunwang {

namespace {

/// "FIELD=VALUE" of --map and --set.
Result<std::pair<ListingField, QString>> assignment(const QString& text) {
    const auto field = fieldNamed(text.section(u'=', 0, 0));
    if (!field || !text.contains(u'='))
        return fail(ErrorCode::Validation, QStringLiteral("import.assignment"), {text});
    return std::pair{*field, text.section(u'=', 1)};
}

/// The column with this heading, else the one with this number, counted from 1: not every column has a heading. -1:
/// there is none.
int columnNamed(const ImportPlan& plan, const QString& name) {
    const auto headed = plan.headings.indexOf(name);
    if (headed >= 0)
        return static_cast<int>(headed);
    bool isNumber = false;
    const int number = name.toInt(&isNumber);
    return isNumber && number >= 1 && number <= plan.width() ? number - 1 : -1;
}

/// How the file is to be read: by its looks, by a recipe where one is named, and by what the call says.
struct Planned {
    FileGuess looked;
    InspectWishes wishes;
    ImportPlan plan;
};

Result<Planned> planned(CaseFile& file, const CommandParser& parser, const InspectWishes& wishes) {
    const QString path = parser.positional().constFirst();
    const QString recipeName = parser.value(QStringLiteral("recipe"));
    Planned planned{{}, wishes, {}};
    QStringList missing;
    if (recipeName.isEmpty() && !parser.isSet(QStringLiteral("save-recipe"))) {
        auto looked = inspectListings(path, wishes);
        XW_TRY(looked);
        planned.looked = std::move(*looked);
        planned.plan = planImport(path, planned.looked);
    } else {
        auto looked = inspectListings(path);
        XW_TRY(looked);
        planned.looked = std::move(*looked);
        std::optional<Stored<Recipe>> recipe;
        if (!recipeName.isEmpty()) {
            auto found = file.read([&](Reader& reader) { return recipeByName(reader, recipeName); }).result();
            XW_TRY(found);
            recipe = std::move(*found);
        }
        auto reading
            = recipe ? readBy(recipe->value, path, planned.looked, wishes) : readAs(path, planned.looked, wishes);
        XW_TRY(reading);
        planned.wishes = reading->wishes;
        planned.plan = std::move(reading->plan);
        missing = reading->missing;
    }
    ImportPlan& plan = planned.plan;
    for (const QString& text : parser.values(QStringLiteral("map"))) {
        auto map = assignment(text);
        XW_TRY(map);
        const int column = columnNamed(plan, map->second);
        if (column < 0)
            return fail(ErrorCode::Validation, QStringLiteral("import.no-such-column"), {map->second});
        plan.columns[static_cast<size_t>(map->first)] = column;
        plan.constants[static_cast<size_t>(map->first)].clear(); // a recipe's
    }
    for (const QString& text : parser.values(QStringLiteral("set"))) {
        auto set = assignment(text);
        XW_TRY(set);
        plan.constants[static_cast<size_t>(set->first)] = set->second;
    }
    if (!missing.isEmpty())
        return fail(ErrorCode::Validation, QStringLiteral("recipe.misfit"),
            {recipeName, QFileInfo(path).fileName(), missing.join(QStringLiteral(", "))});
    return planned;
}

/// A repair is a person's decision; that there is one to be made is said.
void sayWhatCouldBeRepaired(const RepairOffer& offer, Repair chosen) {
    if (offer.repair == Repair::None || chosen != Repair::None)
        return;
    const RepairOffer::Example& example = offer.examples.front();
    const QString text = translated(QT_TRANSLATE_NOOP("CommandLine",
        "Text seems to have been read in a wrong encoding once: “%1” would be “%2”. It is taken as it stands; --repair "
        "%3 repairs it."));
    std::fputs(
        (text.arg(example.before, example.after, repairName(offer.repair)) + u'\n').toUtf8().constData(), stderr);
}

QString summary(const ImportOutcome& outcome, const ImportPlan& plan) {
    QStringList lines;
    if (outcome.sameFile)
        lines
            += translated(QT_TRANSLATE_NOOP("CommandLine", "This very file was imported before. Nothing was changed."));
    lines += translated(
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
    if (outcome.shops > 0)
        lines += translated(QT_TRANSLATE_NOOP("CommandLine", "Shops not seen before: %1")).arg(outcome.shops);
    for (const RuleCount& rule : outcome.rules)
        lines += QStringLiteral("  %1 %2: %3").arg(rule.rule, intake::titleOf(rule)).arg(rule.leads);
    if (outcome.badCodes > 0)
        lines += translated(QT_TRANSLATE_NOOP("CommandLine", "Credit codes that do not check, taken as they stand: %1"))
                     .arg(outcome.badCodes);
    if (!plan.notTaken().isEmpty() || !outcome.otherKeys.isEmpty())
        lines += translated(QT_TRANSLATE_NOOP("CommandLine", "Columns not taken: %1"))
                     .arg(intake::columnNames(plan.headings, plan.notTaken(), outcome.otherKeys));
    lines += probeLines(outcome.probes);
    return lines.join(u'\n');
}

QString jsonOf(const ImportOutcome& outcome, const ImportPlan& plan) {
    QJsonObject rules;
    for (const RuleCount& rule : outcome.rules)
        rules.insert(rule.rule, rule.leads);
    QJsonArray columns = columnsJson(plan.headings, plan.notTaken());
    for (const QString& key : outcome.otherKeys)
        columns.append(key);
    QJsonObject json{{QStringLiteral("rows"), outcome.rows}, {QStringLiteral("new"), outcome.created},
        {QStringLiteral("updated"), outcome.updated}, {QStringLiteral("unchanged"), outcome.unchanged},
        {QStringLiteral("duplicate"), outcome.duplicate}, {QStringLiteral("rejected"), outcome.rejected},
        {QStringLiteral("leads"), outcome.leads}, {QStringLiteral("seconds"), outcome.seconds},
        {QStringLiteral("same_file"), outcome.sameFile}, {QStringLiteral("shops"), outcome.shops},
        {QStringLiteral("rules"), rules}, {QStringLiteral("bad_codes"), outcome.badCodes},
        {QStringLiteral("warnings"), rejectsJson(outcome.warnings)},
        {QStringLiteral("rejects"), rejectsJson(outcome.rejects)}, {QStringLiteral("columns_not_taken"), columns},
        {QStringLiteral("recipe"), plan.recipeName}};
    if (outcome.probes.tried() > 0)
        json.insert(QStringLiteral("probes"), probesJson(outcome.probes));
    if (outcome.batch)
        json.insert(QStringLiteral("batch"), QString::number(*outcome.batch));
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

} // namespace

ExitCode importCommand(const QStringList& arguments) {
    QList<QCommandLineOption> options{intoOption(),
        option("recipe",
            translated(QT_TRANSLATE_NOOP(
                "CommandLine", "Read it by this recipe of the case database; other options have the last word.")),
            QStringLiteral("NAME")),
        option("map",
            translated(QT_TRANSLATE_NOOP("CommandLine",
                "Take a field from the column with this heading, else with this number (the first is 1).")),
            QStringLiteral("FIELD=COLUMN")),
        option("set", translated(QT_TRANSLATE_NOOP("CommandLine", "Give a field this value in every row.")),
            QStringLiteral("FIELD=VALUE")),
        option("save-recipe",
            translated(QT_TRANSLATE_NOOP(
                "CommandLine", "Once it is imported, keep under this name how; a recipe of this name is replaced.")),
            QStringLiteral("NAME")),
        rejectsOption(),
        option("keep-file",
            translated(QT_TRANSLATE_NOOP("CommandLine", "Keep the whole file as evidence of the import."))),
        asOption(), jsonOption()};
    options += readingOptions();
    CommandParser parser("import",
        {{QStringLiteral("LISTINGS"), translated(QT_TRANSLATE_NOOP("CommandLine", "The file of listings."))}}, options);
    if (const auto answered = parser.answer(arguments))
        return *answered;
    if (const auto wrong = xunwang::missing(parser, "into"))
        return *wrong;
    const Interruptible feedback;
    const auto wishes = readingWishes(parser);
    if (!wishes)
        return ExitCode::Usage;
    const QString into = parser.value(QStringLiteral("into"));
    RejectsAsked rejects;
    if (const auto wrong = rejects.open(parser))
        return *wrong;

    auto open = openToWrite(into, parser.value(QStringLiteral("as")));
    if (!open)
        return report(open.error());
    auto compiling = std::async(
        std::launch::async | std::launch::deferred, [&file = *open->file] { return matcherInForce(file); });
    auto how = planned(*open->file, parser, *wishes);
    if (!how)
        return report(how.error());
    sayWhatCouldBeRepaired(how->looked.repair, how->plan.format.repair);
    const QString saveAs = parser.value(QStringLiteral("save-recipe")).simplified();
    if (!saveAs.isEmpty())
        how->plan.recipeName = saveAs;

    ImportExtras extras;
    extras.keepFile = parser.isSet(QStringLiteral("keep-file"));
    if (rejects.asked())
        extras.beforeClosing = [&rejects](RejectedRows& rows, const Feedback& f) { return rejects.fill(rows, f); };
    CompiledRules compiled;
    const auto rules = [&]() -> Result<const Matcher*> {
        auto matcher = compiling.get();
        XW_TRY(matcher);
        compiled = std::move(*matcher);
        return compiled.get();
    };
    auto outcome = importListings(*open->file, open->actor, how->plan, rules, *feedback, extras);
    if (!outcome)
        return report(outcome.error());
    if (outcome->sameFile && outcome->rejected > 0 && rejects.asked()) {
        auto again = rejectedAgain(how->plan, open->file->zone(), open->file->clock().now(), *feedback);
        if (!again)
            return report(again.error());
        outcome->rejectedRows = std::move(*again);
        if (outcome->rejectedRows)
            if (auto filled = extras.beforeClosing(*outcome->rejectedRows, *feedback); !filled)
                return report(filled.error());
    }
    if (auto written = rejects.commit(); !written)
        return report(written.error());
    if (!saveAs.isEmpty()) {
        Recipe recipe = makeRecipe(how->looked, how->wishes, how->plan);
        recipe.name = saveAs;
        auto kept = open->file
                        ->write(open->actor,
                            [&](Writer& writer) { return keepRecipe(writer, recipe, QStringLiteral("--save-recipe")); })
                        .result();
        if (!kept)
            return report(kept.error());
    }
    if (parser.isSet(QStringLiteral("json")))
        return say(jsonOf(*outcome, how->plan));
    printAll(outcome->rejects);
    printAll(outcome->warnings);
    return say(summary(*outcome, how->plan));
}

ExitCode recipesCommand(const QStringList& arguments) {
    CommandParser parser("recipes", {}, {inOption(), jsonOption()});
    if (const auto answered = parser.answer(arguments))
        return *answered;
    if (const auto wrong = missing(parser, "in"))
        return *wrong;
    auto open = openToRead(parser.value(QStringLiteral("in")));
    if (!open)
        return report(open.error());
    auto found = (*open)->read([](Reader& reader) { return recipes(reader); }).result();
    if (!found)
        return report(found.error());
    Output output;
    for (const auto& recipe : *found) {
        if (parser.isSet(QStringLiteral("json"))) {
            QJsonObject json = QJsonDocument::fromJson(recipe.value.content.toUtf8()).object();
            json.insert(QStringLiteral("name"), recipe.value.name);
            json.insert(QStringLiteral("id"), recipe.id.text());
            output.buffer() += QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
        } else {
            output.buffer() += recipe.value.name.toUtf8() + '\n';
        }
    }
    if (auto written = output.flush(); !written)
        return report(written.error());
    return ExitCode::Done;
}

} // namespace xunwang
