#pragma once

#include "models/base/localdays.h"
#include "models/leads/peers.h"
#include "models/leads/rescreenrepository.h"

namespace xunwang {

/// What a rescreening goes by, the same for all threads.
struct RescreenPlan {
    std::shared_ptr<const Matcher> matcher;
    /// Of the affected rules alone, where they are few: what it does not hit the whole pack need not look at.
    std::shared_ptr<const Matcher> filter;
    QString from; ///< name of the pack whose unchanged rules are passed over; empty: none are
    std::vector<bool> affected; ///< rules of the new pack, by index: judged where `from` screened last
    QHash<QString, int> numbers; ///< of the rules in the new pack, by code
    QSet<QString> affectedCodes; ///< the same and those that are gone
    ScreeningPacks packs;
    QTimeZone zone;
    bool history = false; ///< whether a rule of the new pack asks for it
    std::optional<Peers> peers; ///< where a rule that is judged asks for them
};

/// What came of some listings, in their order.
struct Rescreened {
    struct Found {
        RescreenPreview::Difference difference; ///< `rules` not set yet
        std::string rules;
    };
    std::vector<Found> found;
    std::map<QString, RescreenRule> rules; ///< by code; only counts and samples
    RescreenPreview counts; ///< only the numbers
};

/// Judges listings anew; one for each thread. Pure: it reads no database.
class Rescreener {
public:
    explicit Rescreener(const RescreenPlan& plan) : m_plan(plan), m_scratch(*plan.matcher), m_days(plan.zone) {
        if (plan.filter)
            m_filterScratch.emplace(*plan.filter);
    }

    Rescreened judge(const std::vector<StoredListing>& listings);

private:
    void judgeNew(const StoredListing& listing);
    void judgeLead(const StoredListing& listing);
    void setHistory(const StoredListing& listing);
    /// `more`: also by what no single sighting knows, history and peers.
    std::vector<RuleHit> scan(const SeenItem& seen, bool firstOfShop, bool all, bool more);
    std::vector<RuleHit> scan(const StoredListing& listing, const StoredSighting& sighting, bool all, bool more);
    bool asFrom(const QString& pack) const { return !m_plan.from.isEmpty() && pack == m_plan.from; }
    void keep(RescreenPreview::Difference difference, const PreparedLead& lead);
    void count(const StoredListing& listing, const SeenItem& judged, const FoundRules& before, const FoundRules& now);

    const RescreenPlan& m_plan;
    Matcher::Scratch m_scratch;
    std::optional<Matcher::Scratch> m_filterScratch;
    LocalDays m_days;
    std::vector<PriceObservation> m_history;
    FoldedText m_folded;
    Rescreened m_result;
};

} // namespace xunwang
