#include "models/bureau/permissions.h"
#include "models/leads/proberecords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace xunwang {

const RecordType<Probe>& Probe::type() {
    static const RecordType<Probe> type{"probe", "probe",
        {field("mark", &Probe::mark), field("title", &Probe::title), field("category", &Probe::category),
            field("shop", &Probe::shop), field("credit_code", &Probe::creditCode), field("price", &Probe::price),
            field("list_price", &Probe::listPrice), field("sales", &Probe::sales), field("rule", &Probe::rule),
            field("note", &Probe::note)}};
    return type;
}

ProbeListing Probe::listing() const {
    return {mark, title, category, shop, creditCode, price, listPrice, sales, rule, note};
}

const RecordType<ProbeRun>& ProbeRun::type() {
    using R = ProbeRun;
    static const RecordType<ProbeRun> type{"probe_run", "probe_run",
        {field("batch", &R::batch), field("pack", &R::pack), field("ran_at", &R::ranAt), field("tried", &R::tried),
            field("found", &R::found), field("untried", &R::untried), field("misses", &R::misses)}};
    return type;
}

QString encodeMisses(const ProbeReport& report) {
    using Outcome = ProbeFinding::Outcome;
    QJsonArray misses;
    for (const ProbeFinding& one : report.findings)
        if (one.outcome == Outcome::Missed || one.outcome == Outcome::NotRead)
            misses.append(QJsonObject{{QStringLiteral("mark"), one.probe.mark},
                {QStringLiteral("title"), one.probe.title}, {QStringLiteral("rule"), one.probe.rule},
                {QStringLiteral("read"), one.outcome == Outcome::Missed}});
    return QString::fromUtf8(QJsonDocument(misses).toJson(QJsonDocument::Compact));
}

std::vector<MissedProbe> decodeMisses(const QString& text) {
    std::vector<MissedProbe> misses;
    const auto array = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const auto& one : array)
        misses.push_back({one[QLatin1String("mark")].toString(), one[QLatin1String("title")].toString(),
            one[QLatin1String("rule")].toString(), one[QLatin1String("read")].toBool(true)});
    return misses;
}

Result<qint64> addProbes(Writer& writer, const std::vector<ProbeListing>& probes) {
    XW_TRY(require(writer, Act::Rules));
    auto known = allProbes(writer);
    XW_TRY(known);
    for (const ProbeListing& probe : probes) {
        for (const QString& needed : {probe.mark, probe.title, probe.rule})
            if (needed.trimmed().isEmpty())
                return fail(ErrorCode::Validation, QStringLiteral("probe.incomplete"), {probe.mark});
        if (std::any_of(
                known->begin(), known->end(), [&](const ProbeListing& other) { return other.mark == probe.mark; }))
            return fail(ErrorCode::Conflict, QStringLiteral("probe.mark-known"), {probe.mark});
        known->push_back(probe);
        XW_TRY(Records<Probe>::add(writer,
            {probe.mark, probe.title, probe.category, probe.shop, probe.creditCode, probe.price, probe.listPrice,
                probe.sales, probe.rule, probe.note}));
    }
    return qint64(probes.size());
}

Result<void> withdrawProbe(Writer& writer, ProbeId id, qint64 revision, const QString& reason) {
    XW_TRY(require(writer, Act::Rules));
    return Records<Probe>::withdraw(writer, id, revision, reason);
}

Result<std::vector<Stored<Probe>>> ownProbes(Reader& reader) {
    return Records<Probe>::select(reader, QStringLiteral("WHERE withdrawn = 0 ORDER BY mark"));
}

Result<std::vector<ProbeListing>> allProbes(Reader& reader) {
    auto own = ownProbes(reader);
    XW_TRY(own);
    std::vector<ProbeListing> all = stockProbes();
    for (const auto& one : *own)
        all.push_back(one.value.listing());
    return all;
}

Result<std::optional<Stored<ProbeRun>>> keepProbeRun(
    Writer& writer, const ProbeReport& report, std::optional<qint64> batch) {
    const qint64 tried = report.tried();
    if (tried == 0)
        return std::optional<Stored<ProbeRun>>();
    auto run = Records<ProbeRun>::add(writer,
        {batch, report.pack, writer.clock().now(), tried, report.count(ProbeFinding::Outcome::Found),
            qint64(report.findings.size()) - tried, encodeMisses(report)});
    XW_TRY(run);
    return std::optional(std::move(*run));
}

Result<std::vector<Stored<ProbeRun>>> probeRuns(Reader& reader, int limit) {
    return Records<ProbeRun>::select(
        reader, QStringLiteral("WHERE withdrawn = 0 ORDER BY id DESC LIMIT ?"), {qint64(limit)});
}

Result<std::optional<Stored<ProbeRun>>> probeRunOf(Reader& reader, qint64 batch) {
    auto runs = Records<ProbeRun>::select(
        reader, QStringLiteral("WHERE withdrawn = 0 AND batch = ? ORDER BY id DESC LIMIT 1"), {batch});
    XW_TRY(runs);
    return runs->empty() ? std::optional<Stored<ProbeRun>>() : std::optional(std::move(runs->front()));
}

} // namespace xunwang
