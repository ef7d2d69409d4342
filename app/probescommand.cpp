#include "app/probescommand.h"

#include "app/casefiles.h"
#include "app/options.h"
#include "models/intake/probing.h"
#include "models/leads/packs.h"
#include "models/leads/proberecords.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace xunwang {

namespace {

using Outcome = ProbeFinding::Outcome;

const char* nameOf(Outcome outcome) {
    switch (outcome) {
    case Outcome::Found:
        return "found";
    case Outcome::Missed:
        return "missed";
    case Outcome::NotInForce:
        return "not-in-force";
    case Outcome::NoRule:
        return "no-rule";
    case Outcome::NotRead:
        break;
    }
    return "not-read";
}

QString jsonText(const QJsonObject& json) {
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

/// Adds the probes of a file to the case database.
Result<qint64> addFrom(const QString& path, OpenCaseFile& open) {
    const auto text = textFrom(path);
    XW_TRY(text);
    auto probes = readProbes(*text);
    XW_TRY(probes);
    return open.file->write(open.actor, [&](Writer& writer) { return addProbes(writer, *probes); }).result();
}

/// The newest runs of a case database.
ExitCode sayRuns(CaseFile& file, bool json) {
    const auto runs = file.read([](Reader& reader) { return probeRuns(reader, 100); }).result();
    if (!runs)
        return report(runs.error());
    Output output;
    for (const auto& run : *runs) {
        const ProbeRun& one = run.value;
        QJsonArray missed;
        QStringList marks;
        for (const MissedProbe& probe : decodeMisses(one.misses)) {
            missed.append(QJsonObject{{QStringLiteral("mark"), probe.mark}, {QStringLiteral("rule"), probe.rule},
                {QStringLiteral("title"), probe.title}, {QStringLiteral("read"), probe.read}});
            marks.append(probe.mark);
        }
        if (json)
            output.buffer()
                += jsonText({{QStringLiteral("id"), run.id.text()}, {QStringLiteral("pack"), one.pack},
                                {QStringLiteral("batch"),
                                    one.batch ? QJsonValue(QString::number(*one.batch)) : QJsonValue()},
                                {QStringLiteral("at"), one.ranAt.toString(Qt::ISODate)},
                                {QStringLiteral("tried"), one.tried}, {QStringLiteral("found"), one.found},
                                {QStringLiteral("untried"), one.untried}, {QStringLiteral("missed"), missed}})
                       .toUtf8()
                + '\n';
        else
            output.buffer()
                += QStringList{one.ranAt.toTimeZone(file.zone()).toString(QStringLiteral("yyyy-MM-dd hh:mm")), one.pack,
                       one.batch ? QString::number(*one.batch) : QString(),
                       QStringLiteral("%1/%2").arg(one.found).arg(one.tried), marks.join(QStringLiteral(", "))}
                       .join(u'\t')
                       .toUtf8()
                + '\n';
    }
    const auto written = output.flush();
    return written ? ExitCode::Done : report(written.error());
}

} // namespace

QStringList probeLines(const ProbeReport& report) {
    QStringList lines;
    if (report.tried() == 0)
        return lines;
    lines += translated(QT_TRANSLATE_NOOP("CommandLine", "Probes: %1 of %2 were hit"))
                 .arg(report.count(Outcome::Found))
                 .arg(report.tried());
    for (const ProbeFinding& one : report.findings) {
        if (one.outcome == Outcome::Missed)
            lines += translated(QT_TRANSLATE_NOOP("CommandLine", "  %1: the rule %2 misses “%3”"))
                         .arg(one.probe.mark, one.probe.rule, one.probe.title);
        else if (one.outcome == Outcome::NotRead)
            lines += translated(QT_TRANSLATE_NOOP("CommandLine", "  %1: “%2” was not taken as a row"))
                         .arg(one.probe.mark, one.probe.title);
    }
    return lines;
}

QJsonObject probesJson(const ProbeReport& report) {
    QJsonArray findings;
    for (const ProbeFinding& one : report.findings)
        findings.append(QJsonObject{{QStringLiteral("mark"), one.probe.mark},
            {QStringLiteral("title"), one.probe.title}, {QStringLiteral("rule"), one.probe.rule},
            {QStringLiteral("outcome"), QLatin1String(nameOf(one.outcome))},
            {QStringLiteral("hit_by"), QJsonArray::fromStringList(one.hitBy)},
            {QStringLiteral("path"), QJsonArray::fromStringList(one.path)}});
    return {{QStringLiteral("pack"), report.pack}, {QStringLiteral("on"), report.on.toString(Qt::ISODate)},
        {QStringLiteral("tried"), report.tried()}, {QStringLiteral("found"), report.count(Outcome::Found)},
        {QStringLiteral("probes"), findings}};
}

ExitCode probesCommand(const QStringList& arguments) {
    CommandParser parser("probes", {},
        {option("into",
             translated(QT_TRANSLATE_NOOP("CommandLine",
                 "The case database whose probes and pack are meant too; without --add or --run its runs are listed.")),
             QStringLiteral("FILE")),
            option("add", translated(QT_TRANSLATE_NOOP("CommandLine", "Add the probes of this file to it.")),
                QStringLiteral("PROBES")),
            option("run",
                translated(QT_TRANSLATE_NOOP(
                    "CommandLine", "Run all probes and keep the result. Ends with 1 where one is missed."))),
            option("pack",
                translated(
                    QT_TRANSLATE_NOOP("CommandLine", "Run them through this pack; the result is not kept then.")),
                QStringLiteral("PACK")),
            asOption(), jsonOption()});
    if (const auto answered = parser.answer(arguments))
        return *answered;
    const QString into = parser.value(QStringLiteral("into"));
    const QString add = parser.value(QStringLiteral("add"));
    const bool json = parser.isSet(QStringLiteral("json"));
    const bool othersPack = parser.isSet(QStringLiteral("pack"));
    const bool run = parser.isSet(QStringLiteral("run")) || othersPack || into.isEmpty();
    if (!add.isEmpty())
        if (const auto wrong = missing(parser, "into"))
            return *wrong;
    OpenCaseFile open;
    if (!into.isEmpty()) {
        if (!add.isEmpty() || (run && !othersPack)) {
            auto writing = openToWrite(into, parser.value(QStringLiteral("as")));
            if (!writing)
                return report(writing.error());
            open = std::move(*writing);
        } else {
            auto reading = openToRead(into);
            if (!reading)
                return report(reading.error());
            open.file = std::move(*reading);
        }
    }
    if (!add.isEmpty()) {
        const auto added = addFrom(add, open);
        if (!added)
            return report(added.error());
        if (!run)
            return say(json ? jsonText({{QStringLiteral("added"), *added}})
                            : translated(QT_TRANSLATE_NOOP("CommandLine", "Probes added: %1")).arg(*added));
    }
    if (!run)
        return sayRuns(*open.file, json);

    const auto matcher = othersPack ? matcherFrom(parser.value(QStringLiteral("pack")))
        : open.file                 ? matcherInForce(*open.file)
                                    : builtInMatcher();
    if (!matcher)
        return report(matcher.error());
    auto probes = open.file ? open.file->read([](Reader& reader) { return allProbes(reader); }).result()
                            : Result<std::vector<ProbeListing>>(stockProbes());
    if (!probes)
        return report(probes.error());
    const auto result
        = probeAsRows(**matcher, *probes, open.file ? open.file->zone() : QTimeZone(defaultZone()), Clock().now());
    if (!result)
        return report(result.error());
    if (open.file && !othersPack) {
        const auto kept
            = open.file->write(open.actor, [&](Writer& writer) { return keepProbeRun(writer, *result, std::nullopt); })
                  .result();
        if (!kept)
            return report(kept.error());
    }
    const ExitCode code = say(json ? jsonText(probesJson(*result)) : probeLines(*result).join(u'\n'));
    return code == ExitCode::Done && result->count(Outcome::Found) < result->tried() ? ExitCode::BadInput : code;
}

} // namespace xunwang
