#include "app/trycommand.h"

#include "app/casefiles.h"
#include "app/options.h"
#include "app/readingoptions.h"
#include "models/intake/filetrial.h"
#include "models/leads/packs.h"
#include "models/review/trial.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

namespace xunwang {

namespace {

QString translatedPart(const std::optional<double>& part) {
    return part ? QString::number(*part * 100, 'f', 1) + u'%' : QStringLiteral("-");
}

QJsonValue jsonPart(const std::optional<double>& part) {
    return part ? QJsonValue(*part) : QJsonValue();
}

QJsonArray jsonIds(const std::vector<qint64>& ids) {
    QJsonArray array;
    for (const qint64 id : ids)
        array.append(QString::number(id));
    return array;
}

QString number(size_t count) {
    return QString::number(count);
}

// History.

QJsonObject jsonOf(const RuleTrial& rule) {
    return {{QStringLiteral("rule"), rule.code}, {QStringLiteral("family"), rule.family},
        {QStringLiteral("in_pack"), rule.inPack}, {QStringLiteral("tried"), rule.tried},
        {QStringLiteral("precision"), jsonPart(rule.precision())}, {QStringLiteral("recall"), jsonPart(rule.recall())},
        {QStringLiteral("confirmed"), jsonIds(rule.confirmed)}, {QStringLiteral("dismissed"), jsonIds(rule.dismissed)},
        {QStringLiteral("doubtful"), jsonIds(rule.doubtful)}, {QStringLiteral("undecided"), jsonIds(rule.undecided)},
        {QStringLiteral("lost_confirmed"), jsonIds(rule.lostConfirmed)},
        {QStringLiteral("lost_dismissed"), jsonIds(rule.lostDismissed)},
        {QStringLiteral("lost_other"), jsonIds(rule.lostOther)},
        {QStringLiteral("readings_found"), jsonIds(rule.foundReadings)},
        {QStringLiteral("readings_missed"), jsonIds(rule.missedReadings)},
        {QStringLiteral("readings_wrongly_hit"), jsonIds(rule.wrongReadings)}};
}

QJsonObject jsonOf(const Trial& trial) {
    QJsonArray rules;
    for (const RuleTrial& rule : trial.rules)
        rules.append(jsonOf(rule));
    QJsonArray families;
    for (const FamilyTrial& family : trial.families)
        families.append(QJsonObject{{QStringLiteral("family"), family.family},
            {QStringLiteral("readings_found"), jsonIds(family.foundReadings)},
            {QStringLiteral("readings_missed"), jsonIds(family.missedReadings)}});
    return {{QStringLiteral("pack"), trial.pack}, {QStringLiteral("leads"), trial.leads},
        {QStringLiteral("readings"), trial.readings}, {QStringLiteral("precision"), jsonPart(trial.precision())},
        {QStringLiteral("confirmed"), qint64(trial.confirmed)}, {QStringLiteral("dismissed"), qint64(trial.dismissed)},
        {QStringLiteral("doubtful"), qint64(trial.doubtful)}, {QStringLiteral("undecided"), qint64(trial.undecided)},
        {QStringLiteral("lost_confirmed"), jsonIds(trial.lostConfirmed)},
        {QStringLiteral("lost_dismissed"), jsonIds(trial.lostDismissed)},
        {QStringLiteral("lost_other"), jsonIds(trial.lostOther)}, {QStringLiteral("rules"), rules},
        {QStringLiteral("families"), families}};
}

QJsonArray jsonOf(const std::vector<RuleChange>& changes) {
    const auto leads = [](const RuleChange::Leads& all) {
        return QJsonObject{{QStringLiteral("confirmed"), jsonIds(all.confirmed)},
            {QStringLiteral("dismissed"), jsonIds(all.dismissed)}, {QStringLiteral("doubtful"), jsonIds(all.doubtful)},
            {QStringLiteral("undecided"), jsonIds(all.undecided)}};
    };
    QJsonArray array;
    for (const RuleChange& change : changes)
        if (!change.none())
            array.append(QJsonObject{{QStringLiteral("rule"), change.code},
                {QStringLiteral("gained"), leads(change.gained)}, {QStringLiteral("lost"), leads(change.lost)},
                {QStringLiteral("readings_gained"), jsonIds(change.gainedReadings)},
                {QStringLiteral("readings_lost"), jsonIds(change.lostReadings)}});
    return array;
}

/// Rules that nothing is to be said of are left out.
QStringList linesOf(const Trial& trial) {
    QStringList lines{
        translated(QT_TRANSLATE_NOOP("CommandLine",
                       "%1 on %2 leads and %3 second readings: precision %4 (%5 confirmed, %6 dismissed), "
                       "%7 doubtful, %8 undecided"))
            .arg(trial.pack)
            .arg(trial.leads)
            .arg(trial.readings)
            .arg(translatedPart(trial.precision()))
            .arg(trial.confirmed)
            .arg(trial.dismissed)
            .arg(trial.doubtful)
            .arg(trial.undecided)};
    lines += translated(QT_TRANSLATE_NOOP("CommandLine",
        "rule\tprecision\tconfirmed\tdismissed\tdoubtful\tundecided\tno longer hit\trecall\tfound\tmissed"));
    for (const RuleTrial& rule : trial.rules) {
        const size_t lost = rule.lostConfirmed.size() + rule.lostDismissed.size() + rule.lostOther.size();
        if (rule.leads() + lost + rule.foundReadings.size() + rule.missedReadings.size() > 0)
            lines += QStringList{rule.code, translatedPart(rule.precision()), number(rule.confirmed.size()),
                number(rule.dismissed.size()), number(rule.doubtful.size()), number(rule.undecided.size()),
                number(lost), translatedPart(rule.recall()), rule.recall() ? number(rule.found()) : QStringLiteral("-"),
                rule.recall() ? number(rule.missed()) : QStringLiteral("-")}
                         .join(u'\t');
    }
    return lines;
}

QStringList linesOf(const std::vector<RuleChange>& changes) {
    QStringList lines{translated(QT_TRANSLATE_NOOP("CommandLine",
        "rule\tnewly hit: confirmed, dismissed, other\tno longer: confirmed, dismissed, "
        "other"))};
    const auto counts = [](const RuleChange::Leads& leads) {
        return QStringList{number(leads.confirmed.size()), number(leads.dismissed.size()),
            number(leads.doubtful.size() + leads.undecided.size())}
            .join(QStringLiteral(", "));
    };
    for (const RuleChange& change : changes)
        if (!change.none())
            lines += QStringList{change.code, counts(change.gained), counts(change.lost)}.join(u'\t');
    return lines;
}

// A file.

QJsonArray jsonOf(const std::vector<ComparedSample>& samples) {
    QJsonArray array;
    for (const ComparedSample& sample : samples) {
        QJsonArray hits;
        for (const RuleHit& hit : sample.hits)
            hits.append(QJsonObject{{QStringLiteral("field"), ruleFieldName(hit.field)},
                {QStringLiteral("start"), qint64(hit.codePoints.begin)},
                {QStringLiteral("end"), qint64(hit.codePoints.end)}, {QStringLiteral("text"), hit.text},
                {QStringLiteral("path"), QJsonArray::fromStringList(hit.path())}});
        array.append(QJsonObject{{QStringLiteral("line"), sample.row}, {QStringLiteral("title"), sample.title()},
            {QStringLiteral("hits"), hits}});
    }
    return array;
}

QJsonObject jsonOf(const Comparison& comparison) {
    QJsonArray rules;
    for (const RuleComparison& rule : comparison.rules) {
        QJsonObject json{{QStringLiteral("rule"), rule.code}, {QStringLiteral("in_a"), rule.inA},
            {QStringLiteral("hits_a"), rule.hitsA}, {QStringLiteral("samples_a"), jsonOf(rule.samplesA)}};
        if (comparison.hasB) {
            json.insert(QStringLiteral("in_b"), rule.inB);
            json.insert(QStringLiteral("hits_b"), rule.hitsB);
            json.insert(QStringLiteral("only_a"), rule.onlyA);
            json.insert(QStringLiteral("only_b"), rule.onlyB);
            json.insert(QStringLiteral("samples_b"), jsonOf(rule.samplesB));
            json.insert(QStringLiteral("samples_both"), jsonOf(rule.samplesBoth));
        }
        rules.append(json);
    }
    QJsonObject json{{QStringLiteral("rows"), comparison.rows}, {QStringLiteral("rejected"), comparison.rejected},
        {QStringLiteral("rows_a"), comparison.rowsA}, {QStringLiteral("rules"), rules}};
    if (comparison.hasB) {
        json.insert(QStringLiteral("rows_b"), comparison.rowsB);
        json.insert(QStringLiteral("only_a"), comparison.onlyA);
        json.insert(QStringLiteral("only_b"), comparison.onlyB);
    }
    return json;
}

QStringList linesOf(const Comparison& comparison, const QStringList& packs) {
    QStringList lines{
        translated(QT_TRANSLATE_NOOP("CommandLine", "%1 rows (%2 more cannot be taken); %3 are hit under %4"))
            .arg(comparison.rows)
            .arg(comparison.rejected)
            .arg(comparison.rowsA)
            .arg(packs[0])};
    if (comparison.hasB) {
        lines
            += translated(QT_TRANSLATE_NOOP("CommandLine", "%1 are hit under %2; only under %3: %4; only under %2: %5"))
                   .arg(comparison.rowsB)
                   .arg(packs[1], packs[0])
                   .arg(comparison.onlyA)
                   .arg(comparison.onlyB);
        lines += translated(QT_TRANSLATE_NOOP("CommandLine", "rule\tfirst\tsecond\tonly first\tonly second"));
    }
    for (const RuleComparison& rule : comparison.rules) {
        QStringList cells{rule.code, QString::number(rule.hitsA)};
        if (comparison.hasB)
            cells += {QString::number(rule.hitsB), QString::number(rule.onlyA), QString::number(rule.onlyB)};
        if (rule.hitsA + rule.hitsB > 0)
            lines += cells.join(u'\t');
    }
    return lines;
}

// The packs.

/// Those that were named; else the one in force in the case database, or the program's own.
Result<std::vector<CompiledRules>> matchers(const QStringList& files, CaseFile* file) {
    std::vector<CompiledRules> all;
    for (const QString& path : files) {
        auto matcher = matcherFrom(path);
        XW_TRY(matcher);
        all.push_back(std::move(*matcher));
    }
    if (!all.empty())
        return all;
    auto matcher = file ? matcherInForce(*file) : builtInMatcher();
    XW_TRY(matcher);
    all.push_back(std::move(*matcher));
    return all;
}

} // namespace

ExitCode tryCommand(const QStringList& arguments) {
    QList<QCommandLineOption> options{
        option("pack",
            translated(QT_TRANSLATE_NOOP(
                "CommandLine", "The rule pack to try; given twice, two are compared. Without it the pack in force.")),
            QStringLiteral("PACK")),
        {{QStringLiteral("into"), QStringLiteral("in")},
            translated(QT_TRANSLATE_NOOP(
                "CommandLine", "The case database on whose decided leads and second readings it is tried.")),
            QStringLiteral("FILE")},
        jsonOption()};
    options += readingOptions();
    CommandParser parser("try",
        {{QStringLiteral("[LISTINGS]"),
            translated(QT_TRANSLATE_NOOP("CommandLine", "A file of listings on which it is tried; may be left out."))}},
        options);
    if (const auto answered = parser.answer(arguments))
        return *answered;
    const QString into = parser.value(QStringLiteral("into"));
    const QStringList packs = parser.values(QStringLiteral("pack"));
    if ((into.isEmpty() && parser.positional().isEmpty()) || packs.size() > 2)
        return usageError(translated(QT_TRANSLATE_NOOP(
            "CommandLine", "Name a file of listings or a case database (--into), and at most two packs.")));
    const auto wishes = readingWishes(parser);
    if (!wishes)
        return ExitCode::Usage;
    const Interruptible feedback;

    std::unique_ptr<CaseFile> file;
    if (!into.isEmpty()) {
        auto open = openToRead(into);
        if (!open)
            return report(open.error());
        file = std::move(*open);
    }
    const auto tried = matchers(packs, file.get());
    if (!tried)
        return report(tried.error());
    QStringList names;
    for (const CompiledRules& rules : *tried)
        names += packName(rules->pack());
    QStringList lines;
    QJsonObject json;
    if (file) {
        std::vector<Trial> trials;
        QJsonArray history;
        for (const CompiledRules& rules : *tried) {
            auto trial = tryOnHistory(*file, *rules, *feedback);
            if (!trial)
                return report(trial.error());
            history.append(jsonOf(*trial));
            lines += linesOf(*trial);
            trials.push_back(std::move(*trial));
        }
        json.insert(QStringLiteral("history"), history);
        if (trials.size() == 2) {
            const auto changes = compareTrials(trials[0], trials[1]);
            json.insert(QStringLiteral("changes"), jsonOf(changes));
            lines += linesOf(changes);
        }
    }
    if (!parser.positional().isEmpty()) {
        const QString path = parser.positional().constFirst();
        const auto guess = inspectListings(path, *wishes);
        if (!guess)
            return report(guess.error());
        const auto comparison = tryOnFile(planImport(path, *guess), file ? file->zone() : QTimeZone(defaultZone()),
            Clock().now(), *tried->front(), tried->size() == 2 ? tried->back().get() : nullptr, *feedback);
        if (!comparison)
            return report(comparison.error());
        json.insert(QStringLiteral("file"), jsonOf(*comparison));
        lines += linesOf(*comparison, names);
    }
    json.insert(QStringLiteral("packs"), QJsonArray::fromStringList(names));
    return say(parser.isSet(QStringLiteral("json"))
            ? QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact))
            : lines.join(u'\n'));
}

} // namespace xunwang
