#pragma once

#include "models/base/feedback.h"
#include "models/review/decision.h"
#include "models/screening/matcher.h"
#include "models/store/casefile.h"

#include <optional>

namespace xunwang {

// A rule pack tried on what people have judged (试跑): the leads' own copies of the listings, and second readings of
// items that nothing had flagged. Nothing is written.
//
// Precision (准确率) of a rule: of the leads that it hits now and that are decided, the part that was confirmed:
// confirmed / (confirmed + dismissed). Doubtful and undecided leads are told apart and count nowhere.
//
// Recall (召回率) of a rule: of the violations that people know of, the part that it hits now: found / (found +
// missed). Known are the confirmed leads that the rule hits now or hit when the lead was made, and the readings that
// name it. It is told only where at least one reading names the rule, because leads alone know no misses; and as
// readings are a sample and leads are not, it is a bound to watch from pack to pack, no estimate for the whole market.
//
// A decision is about a lead, so it counts for every rule that hits it. Rules on history read all that is on record of
// the listing, as a rescreening does. Not tried are rules that ask for peers.

/// What a rule does to the history. Ids, ascending, each number's own rows.
struct RuleTrial {
    QString code;
    QString family;
    PackText title;
    Severity severity = Severity::Medium;
    bool inPack = true; ///< false: only leads and readings know it; nothing is hit
    bool tried = true; ///< false: it asks for peers, and nothing below counts

    /// Leads that it hits now, by what was decided.
    std::vector<qint64> confirmed;
    std::vector<qint64> dismissed;
    std::vector<qint64> doubtful;
    std::vector<qint64> undecided;
    /// Leads made by it that it does not hit any more, by what was decided.
    std::vector<qint64> lostConfirmed;
    std::vector<qint64> lostDismissed;
    std::vector<qint64> lostOther; ///< doubtful and undecided
    /// Readings.
    std::vector<qint64> foundReadings; ///< name this rule, and it hits
    std::vector<qint64> missedReadings; ///< name this rule, and it does not hit
    std::vector<qint64> wrongReadings; ///< rightly not flagged, says the reader, and it hits

    size_t leads() const { return confirmed.size() + dismissed.size() + doubtful.size() + undecided.size(); }
    size_t found() const { return confirmed.size() + foundReadings.size(); }
    size_t missed() const { return lostConfirmed.size() + missedReadings.size(); }
    std::optional<double> precision() const; ///< 0 to 1; none where nothing is confirmed or dismissed
    std::optional<double> recall() const; ///< 0 to 1; none where no reading names the rule
};

/// Of readings that name a family and no rule: found where any rule of the family hits.
struct FamilyTrial {
    QString family;
    std::vector<qint64> foundReadings;
    std::vector<qint64> missedReadings;
};

/// A pack on the history of one case database.
struct Trial {
    QString pack; ///< name and version
    qint64 leads = 0; ///< tried, decided or not
    qint64 readings = 0;
    std::vector<RuleTrial> rules; ///< as the pack has them; rules that only leads and readings know follow
    std::vector<FamilyTrial> families; ///< only those that readings name, sorted
    /// Leads that no rule hits any more, by what was decided.
    std::vector<qint64> lostConfirmed;
    std::vector<qint64> lostDismissed;
    std::vector<qint64> lostOther;

    const RuleTrial* find(const QString& code) const;
    /// Of all leads together, one under several rules once.
    std::optional<double> precision() const;
    size_t confirmed = 0; ///< leads that any rule hits
    size_t dismissed = 0;
    size_t doubtful = 0;
    size_t undecided = 0;
};

/// Tries all leads and readings. For a job: reads a thousand at a time, matches on the calling thread. Errors:
/// Canceled, and what the store says.
Result<Trial> tryOnHistory(CaseFile& file, const Matcher& matcher, Feedback& feedback);

/// What changes from one trial to another, of the same history, for one rule: ids, ascending.
struct RuleChange {
    QString code;
    PackText title;
    const RuleTrial* before = nullptr; ///< null: the rule is not in that pack; lives as long as the trial
    const RuleTrial* after = nullptr;
    /// Leads that it newly hits, or does not hit any more, by what was decided.
    struct Leads {
        std::vector<qint64> confirmed;
        std::vector<qint64> dismissed;
        std::vector<qint64> doubtful;
        std::vector<qint64> undecided;
        size_t size() const { return confirmed.size() + dismissed.size() + doubtful.size() + undecided.size(); }
    };
    Leads gained;
    Leads lost;
    std::vector<qint64> gainedReadings; ///< missed before, found now
    std::vector<qint64> lostReadings;
    bool none() const {
        return gained.size() == 0 && lost.size() == 0 && gainedReadings.empty() && lostReadings.empty();
    }
};

/// All rules of both, those of `after` first. Pure.
std::vector<RuleChange> compareTrials(const Trial& before, const Trial& after);

} // namespace xunwang
