#pragma once

#include "models/screening/probes.h"
#include "models/store/record.h"

namespace xunwang {

/// A probe (探针) of the bureau's own, beside those that come with the program. It is no listing and makes no lead.
struct Probe {
    QString mark;
    QString title;
    QString category;
    QString shop;
    QString creditCode;
    std::optional<Money> price;
    std::optional<Money> listPrice;
    std::optional<qint64> sales;
    QString rule; ///< code of the rule that must hit it
    QString note;

    static const RecordType<Probe>& type();
    ProbeListing listing() const;
};
using ProbeId = Id<Probe>;

/// What became of all probes once (探针结果): in an import, or when somebody ran them.
struct ProbeRun {
    std::optional<qint64> batch; ///< the import; none: by itself
    QString pack; ///< name and version
    QDateTime ranAt; ///< UTC
    qint64 tried = 0; ///< found or missed
    qint64 found = 0;
    qint64 untried = 0; ///< whose rule the pack does not have, or is not in force
    QString misses; ///< see `encodeMisses`

    static const RecordType<ProbeRun>& type();
};
using ProbeRunId = Id<ProbeRun>;

/// A probe that its rule did not hit, as a run keeps it.
struct MissedProbe {
    QString mark;
    QString title;
    QString rule;
    bool read = true; ///< false: it did not even come through the reading of rows
};
QString encodeMisses(const ProbeReport& report);
std::vector<MissedProbe> decodeMisses(const QString& text);

/// Stores probes, all or none; each with an entry of its own, in one action. Conflict "probe.mark-known" {mark}: the
/// program's or the bureau's own probes have it; Validation "probe.incomplete" {mark} (mark, title or rule is empty);
/// Constraint "may.refused" (who may put rules in force).
Result<qint64> addProbes(Writer& writer, const std::vector<ProbeListing>& probes);
/// Takes one back, with a reason.
Result<void> withdrawProbe(Writer& writer, ProbeId id, qint64 revision, const QString& reason);
/// The bureau's own, by mark.
Result<std::vector<Stored<Probe>>> ownProbes(Reader& reader);
/// All that are run: those that come with the program, and the bureau's own.
Result<std::vector<ProbeListing>> allProbes(Reader& reader);

/// Keeps what became of the probes. Nothing was tried (a pack that knows none of their rules): nothing is kept.
Result<std::optional<Stored<ProbeRun>>> keepProbeRun(
    Writer& writer, const ProbeReport& report, std::optional<qint64> batch);
/// The newest ones, at most `limit`.
Result<std::vector<Stored<ProbeRun>>> probeRuns(Reader& reader, int limit);
/// Of one import; none: nothing was tried.
Result<std::optional<Stored<ProbeRun>>> probeRunOf(Reader& reader, qint64 batch);

} // namespace xunwang
