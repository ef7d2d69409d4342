#pragma once

#include "models/leads/lead.h"
#include "models/market/marketrepository.h"

#include <unordered_map>

namespace xunwang {

struct FoundLead {
    LeadId id;
    Lead lead;
};

/// The bulk tables of leads and of their revisions, behind those of the market in the schema.
std::vector<BulkInfo> leadTables();
inline constexpr size_t kLeadTable = 3;
inline constexpr size_t kLeadRevisionTable = 4;

/// The leads of these ids, in the order of the ids; unknown ones are left out.
Result<std::vector<FoundLead>> leadsByIds(Reader& reader, const std::vector<qint64>& ids);
Result<FoundLead> leadById(Reader& reader, LeadId id);

/// How a lead was judged once (筛查记录).
struct LeadJudgement {
    QDateTime at; ///< UTC: when the import or the rescreening began
    bool rescreening = false; ///< else an import
    QString pack; ///< name and version
    bool lapsed = false; ///< no rule hit any more; rules and hits are those of before
    QString title; ///< of the sighting that it went by
    std::vector<LeadRule> rules;
    std::vector<LeadHit> hits;
};
/// From the first on, of those that were not taken back; the last one is how the lead reads now.
Result<std::vector<LeadJudgement>> leadJudgements(Reader& reader, LeadId id);

/// The leads of these listings, by listing; those without one are left out.
Result<std::unordered_map<qint64, LeadId>> leadsOfListings(Reader& reader, const std::vector<qint64>& listings);

/// How many leads a rule has made.
struct RuleCount {
    QString rule; ///< code
    PackText title; ///< as it read when it hit
    Severity severity = Severity::Low;
    qint64 leads = 0;
};
/// Of the leads that came with a batch, also while it is open; most first. A lead under several rules counts under
/// each.
Result<std::vector<RuleCount>> leadsByRule(Reader& reader, qint64 batch);

/// What screening found in one row, in the text forms that are stored: made beside the writer's thread, not on it.
struct PreparedLead {
    Severity severity = Severity::Low;
    std::string rules;
    std::string hits;
    qint64 sourceLine = 0; ///< filled in by whoever reads the file
    std::string sourceRow;
};

/// What a lead keeps of its hits.
struct FoundRules {
    std::vector<LeadRule> rules; ///< the most severe first
    std::vector<LeadHit> hits;
};
/// Of these hits of a pack's rules, as the rules read on the days they were judged by.
FoundRules foundRules(const RulePack& pack, const std::vector<RuleHit>& hits);
/// The lead for them (not empty).
PreparedLead prepareLead(const FoundRules& found);
inline PreparedLead prepareLead(const RulePack& pack, const std::vector<RuleHit>& hits) {
    return prepareLead(foundRules(pack, hits));
}

/// Stores leads under the open batch: one per listing, whatever the number of rules or days. Used on the writer's
/// thread.
class LeadWriter {
public:
    LeadWriter(std::shared_ptr<BulkBatch> batch, std::string pack)
        : m_batch(std::move(batch))
        , m_pack(std::move(pack)) { }

    Result<void> beginSlice(Writer& writer);
    void endSlice();
    /// A listing has one lead. Where there is one that has lapsed and nobody decided, it goes on with this sighting.
    Result<void> flag(qint64 listing, const SeenItem& seen, const PreparedLead& lead);
    /// How a lead reads from now on: `lapsed`, or by these rules; `moved` to another sighting, where one is given.
    Result<void> revise(qint64 lead, bool lapsed, const PreparedLead& reads, const SeenItem* moved);
    qint64 created() const { return m_batch->rows(kLeadTable); }
    qint64 revised() const { return m_batch->rows(kLeadRevisionTable); }

private:
    std::shared_ptr<BulkBatch> m_batch;
    std::string m_pack;
    std::optional<FastStatement> m_known;
    std::optional<FastStatement> m_lapsed;
    std::unordered_set<qint64> m_returned; ///< leads that had lapsed
};

} // namespace xunwang
