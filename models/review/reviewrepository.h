#pragma once

#include "models/leads/leadrepository.h"
#include "models/market/sameness.h"
#include "models/review/decision.h"

namespace xunwang {

/// Decides these leads in one action, undone as one. A lead decided before is decided anew by a correction, whose
/// reason is the note.
Result<qint64> decide(Writer& writer, const std::vector<LeadId>& leads, Verdict verdict, const QString& note,
    std::optional<qint64> campaign);

/// Undecided, and no rule hits it any more (规则不再命中): not open, until one does again or somebody decides it.
inline constexpr QLatin1String kLapsedState("lapsed");

/// "open", "lapsed" or the name of the verdict.
using LeadStates = std::unordered_map<qint64, QString>;

struct LeadFilter {
    std::optional<QString> state; ///< "open", "lapsed", "confirmed", …; none: all
    std::optional<Severity> severity;
    QString rule; ///< code
    QString platform;
    QString shop; ///< with a platform: this shop and those that are the same
    std::optional<qint64> batch; ///< the import that it came with
    QString text; ///< in title, shop, item id or link; folded, so traditional and full width don't matter
};

/// Their ids, the most severe first, then in the order they came.
Result<std::vector<qint64>> leadIds(Reader& reader, const LeadFilter& filter);
Result<LeadStates> leadStates(Reader& reader, const std::vector<qint64>& ids);
/// The open leads of the same shop, or of one that people said is the same, under the same rules, this one included
/// while it is open. A lead without a shop is like no other.
Result<std::vector<qint64>> similarOpen(Reader& reader, LeadId lead);

/// Takes back this person's last action after the entry `since` of this station's ledger, if it was a decision; the
/// leads it was about. NotFound "review.nothing-to-undo"; otherwise as Ledger::undo.
Result<std::vector<qint64>> undoLastDecision(Writer& writer, qint64 since);

/// A lead as the list of the review shows it.
struct ReviewRow {
    FoundLead found;
    QString state; ///< as in LeadStates
    qint64 similar = 0; ///< as many as `similarOpen` gives
};
/// In the order of the ids; unknown ones are left out.
Result<std::vector<ReviewRow>> reviewRows(Reader& reader, const std::vector<qint64>& ids);

/// What is known about a lead beside its own copy of the listing.
struct LeadContext {
    ReviewRow row;
    QDateTime firstSeen; ///< UTC, of the item and of those that are the same
    qint64 timesSeen = 0;
    struct SameItem {
        SameSide item;
        std::optional<LeadId> lead;
        QString state; ///< of the lead, as in LeadStates
    };
    std::vector<SameItem> sameItems; ///< other links of the item, as people said
    struct Shop {
        std::vector<SameSide> sameShops; ///< others that people said are the same; they count below
        qint64 listings = 0;
        qint64 leads = 0;
        std::array<qint64, 3> decided{}; ///< by Verdict
    };
    std::optional<Shop> shop; ///< none where the lead has no shop
    std::optional<Stored<Decision>> decision; ///< the one that holds
    struct Entry {
        QDateTime at; ///< UTC
        QString person; ///< empty: not known
        QString act; ///< a name of LedgerAct
        std::optional<Verdict> verdict; ///< decided so; none: taken back
        QString note;
        QString reason; ///< of a correction or withdrawal
    };
    std::vector<Entry> history; ///< of all its decisions, oldest first
    std::vector<LeadJudgement> judgements; ///< see `leadJudgements`
};
Result<LeadContext> leadContext(Reader& reader, LeadId lead);

/// How many leads of one state there are by rule, platform and severity, how many are open, and what was decided today.
struct LeadFacets {
    struct Count {
        QString key;
        PackText title; ///< of a rule
        qint64 leads = 0;
    };
    qint64 open = 0;
    qint64 all = 0; ///< in this state
    std::vector<Count> rules; ///< most leads first
    std::vector<Count> platforms;
    std::array<qint64, 3> severities{};
    qint64 decidedToday = 0;
    QString batch; ///< name of the file, where the leads of one import are counted; of a rescreening, that of the pack
};
/// `state` and `batch` as in LeadFilter.
Result<LeadFacets> leadFacets(Reader& reader, const std::optional<QString>& state = QStringLiteral("open"),
    const std::optional<qint64>& batch = {});
/// How many wait.
Result<qint64> openLeads(Reader& reader);

} // namespace xunwang
