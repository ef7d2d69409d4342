#pragma once

#include "models/leads/lead.h"
#include "models/leads/packs.h"
#include "models/store/casefile.h"

namespace xunwang {

// Screening stored listings anew (重新筛查) when the rules have changed. Every sighting that is shown is judged on the
// day on which it was seen and by the very fields that an import screens; listings that were seen more than once are
// also judged by their history, which no import can. First a preview, which writes nothing; what it tells is then
// applied as a batch of its own.
//
// A lead keeps its own copy of the listing, and that is what is judged; what people decided about it stays. Where its
// rules change it gets a revision. Where none hits any more it lapses: it is no longer open, and comes back if a rule
// hits it again. An open lead whose own copy lapses, but whose listing was seen otherwise later, goes on with the
// sighting that hits.

/// The codes of rules that are in one pack and not in the other, or that read otherwise there in anything that decides
/// what they hit or that a lead keeps of them (not: examples, owner, lines of the file).
QStringList changedRules(const RulePack& from, const RulePack& to);

/// A listing as the preview shows it.
struct RescreenSample {
    qint64 listing = 0;
    std::optional<LeadId> lead; ///< none: it would be a new one
    bool decided = false;
    QString platform;
    QString shop;
    QString title; ///< of the sighting that is judged
    std::vector<LeadHit> hits; ///< by this rule: those it would have, or has so far
};

/// How one rule fares.
struct RescreenRule {
    enum class Change { Same, Added, Changed, Removed };
    QString code;
    PackText title; ///< as it reads in the new pack, else in the old one
    Severity severity = Severity::Low;
    Change change = Change::Same; ///< from pack to pack
    struct Count {
        qint64 listings = 0;
        qint64 decided = 0; ///< of these: with a lead that people have decided
    };
    Count newly; ///< listings that it newly hits
    Count gone; ///< leads that it no longer hits
    Count stays;
    std::vector<RescreenSample> newlySamples; ///< the first ones, at most kRescreenSamples
    std::vector<RescreenSample> goneSamples;
};
inline constexpr size_t kRescreenSamples = 50;

/// What a rescreening would change, in full: it can be applied. Holds what differs and nothing of what doesn't.
struct RescreenPreview {
    QString from; ///< "starter 3"; empty: not told
    QString to;
    qint64 listings = 0; ///< looked at
    qint64 sightings = 0; ///< of them
    qint64 leads = 0; ///< looked at
    qint64 newLeads = 0;
    qint64 changed = 0; ///< leads under other rules than before, or whose rules read otherwise
    qint64 lapsed = 0; ///< leads that no rule hits any more
    qint64 lapsedDecided = 0; ///< of these: decided ones, which stay so
    qint64 returned = 0; ///< lapsed leads that a rule hits again; they are not among `changed`
    std::vector<RescreenRule>
        rules; ///< those of which anything is told, in the order of the new pack, then removed ones
    double seconds = 0;

    struct Difference {
        qint64 listing = 0;
        qint64 observation = 0; ///< the sighting it goes by; 0: the listing's own row
        qint64 lead = 0; ///< 0: a new one
        bool lapsed = false;
        bool moved = false; ///< to this sighting, from the one that the lead has copied
        Severity severity = Severity::Low;
        quint32 rules = 0; ///< which of `texts`
        std::string hits; ///< as they are stored
    };
    std::vector<Difference> differences; ///< in the order of the listings
    std::vector<std::string> texts; ///< rules as they are stored: few differ
    std::shared_ptr<const Matcher> matcher; ///< of the new pack
    /// The state of the case database that it is about.
    struct Base {
        qint64 newestBatch = 0;
        qint64 takenBack = 0; ///< batches
        bool operator==(const Base&) const = default;
    };
    Base base;
};

/// Judges everything that is shown by the rules of `to` that are not as in `from`; what was last screened by another
/// pack than `from`, or where there is no `from`, by all of its rules. For a job: reads on one of the reading threads
/// and matches on two more, in memory that does not grow with the listings but with what differs. `feedback` counts
/// listings. Errors: Canceled, what the store says.
Result<RescreenPreview> previewRescreen(
    CaseFile& file, std::shared_ptr<const Matcher> from, std::shared_ptr<const Matcher> to, Feedback& feedback);

struct RescreenOutcome {
    BatchId batch{0};
    qint64 newLeads = 0;
    qint64 revisions = 0; ///< leads that read otherwise now
    double seconds = 0;
};

/// Does what a preview tells, as a batch: all or nothing, in slices that people's writes go between. With `inForce`
/// that version, whose rules must be those previewed, is put in force in the last transaction. Taken back like any
/// batch, the newest rescreening first; the pack stays in force. For a job; `feedback` counts differences. Errors:
/// Conflict "rescreen.moved-on" (listings came or went since the preview: make it anew), "rescreen.other-pack" {its
/// name and version, those previewed}; Validation, what `packForForce` says; Busy "batch.open"; Constraint
/// "may.refused"; Canceled; what the store says.
Result<RescreenOutcome> applyRescreen(
    CaseFile& file, Actor actor, const RescreenPreview& preview, std::optional<PackChoice> inForce, Feedback& feedback);

/// By which pack a listing was screened last: "starter 3". Empty: by none that is known.
Result<QString> screenedLastBy(Reader& reader, qint64 listing);

} // namespace xunwang
