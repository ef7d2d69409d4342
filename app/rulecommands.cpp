#include "app/rulecommands.h"

#include "app/casefiles.h"
#include "app/options.h"
#include "models/leads/packs.h"
#include "models/leads/rescreening.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace xunwang {

namespace {

const QString kBuiltIn = QStringLiteral("built-in");
constexpr size_t kSamplesPrinted = 5;

QString nameOf(const PackVersion& pack) {
    return QStringLiteral("%1 %2").arg(pack.name).arg(pack.version);
}

QByteArray lineOf(const QJsonObject& json) {
    return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
}

/// "starter 4", or "4" where only one pack has a version 4.
Result<Stored<PackVersion>> packNamed(Reader& reader, const QString& text) {
    auto all = packVersions(reader);
    XW_TRY(all);
    std::vector<Stored<PackVersion>> found;
    for (auto& pack : *all)
        if (text == nameOf(pack.value) || text == QString::number(pack.value.version))
            found.push_back(std::move(pack));
    if (found.size() == 1)
        return std::move(found.front());
    return fail(
        ErrorCode::NotFound, QStringLiteral("pack.unknown"), {text.section(u' ', 0, -2), text.section(u' ', -1)});
}

ExitCode listPacks(CaseFile& file, bool json) {
    auto own = builtInPack();
    if (!own)
        return report(own.error());
    const auto builtIn = RulePack::read(*own);
    if (!builtIn)
        return report(builtIn.error());
    auto stored = file.read([](Reader& reader) { return packVersions(reader); }).result();
    if (!stored)
        return report(stored.error());
    const bool mine = std::none_of(
        stored->begin(), stored->end(), [](const auto& pack) { return pack.value.state == PackState::InForce; });
    Output output;
    const auto print = [&](const QString& id, const PackVersion& pack) {
        if (json)
            output.buffer() += lineOf({{QStringLiteral("id"), id}, {QStringLiteral("name"), pack.name},
                {QStringLiteral("version"), pack.version}, {QStringLiteral("state"), enumText(pack.state)},
                {QStringLiteral("note"), pack.note}});
        else
            output.buffer()
                += QStringList{nameOf(pack), enumText(pack.state), id, pack.note}.join(u'\t').toUtf8() + '\n';
    };
    print(kBuiltIn, {builtIn->name, builtIn->version, mine ? PackState::InForce : PackState::Retired, {}, {}});
    for (const auto& pack : *stored)
        print(pack.id.text(), pack.value);
    const auto written = output.flush();
    return written ? ExitCode::Done : report(written.error());
}

ExitCode exportPack(CaseFile& file, const QString& which) {
    Result<QByteArray> text = which == kBuiltIn ? builtInPack()
                                                : file.read([&](Reader& reader) -> Result<QByteArray> {
                                                          auto pack = packNamed(reader, which);
                                                          XW_TRY(pack);
                                                          return pack->value.content.toUtf8();
                                                      })
                                                      .result();
    if (!text)
        return report(text.error());
    Output output;
    output.buffer() = *text;
    const auto written = output.flush();
    return written ? ExitCode::Done : report(written.error());
}

ExitCode addPack(const OpenCaseFile& open, const QString& path, const QString& note) {
    auto text = textFrom(path);
    if (!text)
        return report(text.error());
    auto pack = CheckedPack::check(*text, patternFolder());
    if (!pack)
        return report(pack.error());
    auto saved
        = open.file->write(open.actor, [&](Writer& writer) { return savePackDraft(writer, {}, *pack, note); }).result();
    if (!saved)
        return report(saved.error());
    return say(translated(QT_TRANSLATE_NOOP("CommandLine", "%1 was added as a draft.")).arg(nameOf(saved->value)));
}

ExitCode usePack(const OpenCaseFile& open, const QString& which) {
    auto used = open.file
                    ->write(open.actor,
                        [&](Writer& writer) -> Result<void> {
                            if (which == kBuiltIn)
                                return putBuiltInInForce(writer);
                            auto pack = packNamed(writer, which);
                            XW_TRY(pack);
                            XW_TRY(putInForce(writer, pack->id));
                            return {};
                        })
                    .result();
    if (!used)
        return report(used.error());
    return say(translated(QT_TRANSLATE_NOOP("CommandLine", "In force for the next import: %1")).arg(which));
}

/// What listings are screened by, and by what they were.
struct RescreenRules {
    CompiledRules from; ///< none: all rules are tried
    CompiledRules to;
    std::optional<CheckedPack> file; ///< a pack that is not stored yet
    std::optional<PackChoice> inForce; ///< to be put in force
};

Result<RescreenRules> rulesFor(CaseFile& file, const CommandParser& parser) {
    RescreenRules rules;
    auto inForce = matcherInForce(file);
    XW_TRY(inForce);
    rules.to = *inForce;
    if (const QString path = parser.value(QStringLiteral("pack")); !path.isEmpty()) {
        auto text = textFrom(path);
        XW_TRY(text);
        auto pack = CheckedPack::check(*text, patternFolder());
        XW_TRY(pack);
        rules.to = pack->matcher();
        rules.file = std::move(*pack);
    } else if (const QString version = parser.value(QStringLiteral("version")); version == kBuiltIn) {
        auto matcher = builtInMatcher();
        XW_TRY(matcher);
        rules.to = std::move(*matcher);
        rules.inForce.emplace();
    } else if (!version.isEmpty()) {
        auto pack = file.read([&](Reader& reader) { return packNamed(reader, version); }).result();
        XW_TRY(pack);
        auto matcher = compiled(pack->value.content.toUtf8());
        XW_TRY(matcher);
        rules.to = std::move(*matcher);
        rules.inForce = PackChoice{pack->id};
    }
    if (!parser.isSet(QStringLiteral("all")))
        rules.from = std::move(*inForce);
    return rules;
}

const char* changeName(RescreenRule::Change change) {
    switch (change) {
    case RescreenRule::Change::Added:
        return "added";
    case RescreenRule::Change::Changed:
        return "changed";
    case RescreenRule::Change::Removed:
        return "removed";
    case RescreenRule::Change::Same:
        break;
    }
    return "same";
}

QJsonArray jsonOf(const std::vector<RescreenSample>& samples) {
    QJsonArray array;
    for (size_t i = 0; i < samples.size() && i < kSamplesPrinted; ++i) {
        QJsonObject sample{{QStringLiteral("listing"), QString::number(samples[i].listing)},
            {QStringLiteral("title"), samples[i].title}, {QStringLiteral("shop"), samples[i].shop},
            {QStringLiteral("decided"), samples[i].decided}};
        if (samples[i].lead)
            sample.insert(QStringLiteral("lead"), samples[i].lead->text());
        array.append(sample);
    }
    return array;
}

QJsonObject jsonOf(const RescreenRule::Count& count) {
    return {{QStringLiteral("listings"), count.listings}, {QStringLiteral("decided"), count.decided}};
}

QJsonObject jsonOf(const RescreenPreview& preview) {
    QJsonArray rules;
    for (const RescreenRule& rule : preview.rules)
        rules.append(QJsonObject{{QStringLiteral("rule"), rule.code},
            {QStringLiteral("change"), QLatin1String(changeName(rule.change))},
            {QStringLiteral("newly"), jsonOf(rule.newly)}, {QStringLiteral("gone"), jsonOf(rule.gone)},
            {QStringLiteral("stays"), jsonOf(rule.stays)}, {QStringLiteral("newly_samples"), jsonOf(rule.newlySamples)},
            {QStringLiteral("gone_samples"), jsonOf(rule.goneSamples)}});
    return {{QStringLiteral("from"), preview.from}, {QStringLiteral("to"), preview.to},
        {QStringLiteral("listings"), preview.listings}, {QStringLiteral("sightings"), preview.sightings},
        {QStringLiteral("leads"), preview.leads}, {QStringLiteral("new_leads"), preview.newLeads},
        {QStringLiteral("changed"), preview.changed}, {QStringLiteral("lapsed"), preview.lapsed},
        {QStringLiteral("lapsed_decided"), preview.lapsedDecided}, {QStringLiteral("returned"), preview.returned},
        {QStringLiteral("rules"), rules}, {QStringLiteral("seconds"), preview.seconds}};
}

/// A line for each rule: code, what became of it, newly, no longer, still; in brackets how many of these are decided.
QString textOf(const RescreenPreview& preview) {
    const bool chinese = QLocale().language() == QLocale::Chinese;
    QStringList lines;
    const auto numbers = [](const RescreenRule::Count& count) {
        return count.decided > 0 ? QStringLiteral("%1 (%2)").arg(count.listings).arg(count.decided)
                                 : QString::number(count.listings);
    };
    for (const RescreenRule& rule : preview.rules)
        lines << QStringList{rule.code, QLatin1String(changeName(rule.change)), u'+' + numbers(rule.newly),
            u'-' + numbers(rule.gone), u'=' + numbers(rule.stays), chinese ? rule.title.zh : rule.title.en}
                     .join(u'\t');
    lines << translated(QT_TRANSLATE_NOOP("CommandLine",
                            "By %1: %2 listings, %3 leads looked at. New leads: %4; leads that read otherwise: %5; no "
                            "longer hit: %6, of these decided: %7; hit again: %8."))
                 .arg(preview.to)
                 .arg(preview.listings)
                 .arg(preview.leads)
                 .arg(preview.newLeads)
                 .arg(preview.changed)
                 .arg(preview.lapsed)
                 .arg(preview.lapsedDecided)
                 .arg(preview.returned);
    return lines.join(u'\n');
}

Result<RescreenOutcome> apply(
    const OpenCaseFile& open, const RescreenRules& rules, const RescreenPreview& preview, Feedback& feedback) {
    std::optional<PackChoice> pack = rules.inForce;
    if (rules.file) {
        auto saved
            = open.file->write(open.actor, [&](Writer& writer) { return savePackDraft(writer, {}, *rules.file, {}); })
                  .result();
        XW_TRY(saved);
        pack = PackChoice{saved->id};
    }
    return applyRescreen(*open.file, open.actor, preview, pack, feedback);
}

} // namespace

ExitCode packsCommand(const QStringList& arguments) {
    const QString add = QStringLiteral("add");
    const QString write = QStringLiteral("export");
    const QString use = QStringLiteral("use");
    CommandParser parser("packs",
        {{QStringLiteral("FILE"), translated(QT_TRANSLATE_NOOP("CommandLine", "The case database."))}},
        {option("add", translated(QT_TRANSLATE_NOOP("CommandLine", "Add this rule pack as a draft.")),
             QStringLiteral("PACKFILE")),
            option("note", translated(QT_TRANSLATE_NOOP("CommandLine", "What is new in it.")), QStringLiteral("TEXT")),
            option("export",
                translated(QT_TRANSLATE_NOOP("CommandLine", "Print this version, like “starter 4”, or “built-in”.")),
                QStringLiteral("VERSION")),
            option("use",
                translated(QT_TRANSLATE_NOOP("CommandLine",
                    "Put this version, or “built-in”, in force for coming imports; see rescreen for what is stored.")),
                QStringLiteral("VERSION")),
            asOption(), jsonOption()});
    if (const auto answered = parser.answer(arguments))
        return *answered;
    const QString path = parser.positional().constFirst();
    if (!parser.isSet(add) && !parser.isSet(use)) {
        auto file = openToRead(path);
        if (!file)
            return report(file.error());
        return parser.isSet(write) ? exportPack(**file, parser.value(write))
                                   : listPacks(**file, parser.isSet(QStringLiteral("json")));
    }
    auto open = openToWrite(path, parser.value(QStringLiteral("as")));
    if (!open)
        return report(open.error());
    return parser.isSet(add) ? addPack(*open, parser.value(add), parser.value(QStringLiteral("note")))
                             : usePack(*open, parser.value(use));
}

ExitCode rescreenCommand(const QStringList& arguments) {
    CommandParser parser("rescreen", {},
        {intoOption(),
            option("pack",
                translated(QT_TRANSLATE_NOOP("CommandLine", "By this rule pack; applied, it is added and in force.")),
                QStringLiteral("FILE")),
            option("version",
                translated(QT_TRANSLATE_NOOP(
                    "CommandLine", "By this version in the case database, or “built-in”; applied, it is in force.")),
                QStringLiteral("VERSION")),
            option("all",
                translated(QT_TRANSLATE_NOOP(
                    "CommandLine", "By all rules, not only those that differ from the ones in force."))),
            option("apply", translated(QT_TRANSLATE_NOOP("CommandLine", "Do it; else it is only told."))), asOption(),
            jsonOption()});
    if (const auto answered = parser.answer(arguments))
        return *answered;
    if (const auto wrong = missing(parser, "into"))
        return *wrong;
    const Interruptible feedback;
    const bool applying = parser.isSet(QStringLiteral("apply"));
    const bool json = parser.isSet(QStringLiteral("json"));
    const QString into = parser.value(QStringLiteral("into"));
    OpenCaseFile open;
    if (applying) {
        auto opened = openToWrite(into, parser.value(QStringLiteral("as")));
        if (!opened)
            return report(opened.error());
        open = std::move(*opened);
    } else {
        auto opened = openToRead(into);
        if (!opened)
            return report(opened.error());
        open.file = std::move(*opened);
    }
    auto rules = rulesFor(*open.file, parser);
    if (!rules)
        return report(rules.error());
    const auto preview = previewRescreen(*open.file, rules->from, rules->to, *feedback);
    if (!preview)
        return report(preview.error());
    if (!applying)
        return say(json ? QString::fromUtf8(QJsonDocument(jsonOf(*preview)).toJson(QJsonDocument::Compact))
                        : textOf(*preview));
    const auto outcome = apply(open, *rules, *preview, *feedback);
    if (!outcome)
        return report(outcome.error());
    if (!json)
        return say(textOf(*preview) + u'\n'
            + translated(QT_TRANSLATE_NOOP("CommandLine", "It was applied as batch %1.")).arg(outcome->batch.text()));
    QJsonObject out = jsonOf(*preview);
    out.insert(QStringLiteral("applied"),
        QJsonObject{{QStringLiteral("batch"), outcome->batch.text()}, {QStringLiteral("new_leads"), outcome->newLeads},
            {QStringLiteral("revisions"), outcome->revisions}, {QStringLiteral("seconds"), outcome->seconds}});
    return say(QString::fromUtf8(QJsonDocument(out).toJson(QJsonDocument::Compact)));
}

} // namespace xunwang
