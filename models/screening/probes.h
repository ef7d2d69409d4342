#pragma once

#include "models/screening/matcher.h"

namespace xunwang {

/// A probe (探针): a known test item that a rule must hit. It proves that detection still works, and is never a
/// listing, a lead or in any count.
struct ProbeListing {
    QString mark; ///< by which it is known, no two alike: "stock-01"
    QString title;
    QString category;
    QString shop;
    QString creditCode; ///< as the shop shows it
    std::optional<Money> price;
    std::optional<Money> listPrice;
    std::optional<qint64> sales;
    QString rule; ///< code of the rule that must hit it
    QString note; ///< what it tries
    bool operator==(const ProbeListing&) const = default;
};

/// What became of one probe.
struct ProbeFinding {
    enum class Outcome {
        Found, ///< 命中: its rule hit
        Missed, ///< 未命中
        NotInForce, ///< 规则不在有效期: on that day, so no miss
        NoRule, ///< 包内无此规则: the pack does not have its rule, so nothing was tried
        NotRead, ///< 未能读入: it did not come through the reading of rows (imports only)
    };
    ProbeListing probe;
    Outcome outcome = Outcome::Missed;
    QStringList hitBy; ///< codes of all rules that hit it
    QStringList path; ///< where its rule hit: how the disguise came off; empty where there is none
};

/// A run of probes through one pack (探针结果).
struct ProbeReport {
    QString pack; ///< name and version
    QDate on; ///< the day whose law counts
    std::vector<ProbeFinding> findings; ///< in the order of the probes

    qint64 count(ProbeFinding::Outcome outcome) const;
    /// Those that were tried: found, missed or not read.
    qint64 tried() const;
};

/// What a finding is, from the hits of a scan.
ProbeFinding judgeProbe(const ProbeListing& probe, const RulePack& pack, const std::vector<RuleHit>& hits, QDate on);
/// Screens probes as an import screens rows, from the texts on. Never fails.
ProbeReport runProbes(const Matcher& matcher, const std::vector<ProbeListing>& probes, QDate on);

/// Probes as a person wrote them: JSON, {"format": "xunwang-probes-1", "probes": […]}, each with `mark`, `title` and
/// `rule`, and perhaps `category`, `shop`, `creditCode`, `price`, `listPrice` (yuan as text), `sales`, `note`.
/// Validation, "json.*" and "pack.*" as of rule packs, "probe.mark-twice" {line, mark}; the line first in the context.
Result<std::vector<ProbeListing>> readProbes(const QByteArray& json);
/// Those that come with the program (resources/probes/stock.json): disguised spellings of several families, for the
/// rules of its own pack.
const std::vector<ProbeListing>& stockProbes();

} // namespace xunwang
