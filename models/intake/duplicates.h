#pragma once

#include "models/base/money.h"
#include "models/market/likeness.h"
#include "models/market/sameness.h"
#include "models/store/casefile.h"

namespace xunwang {

/// One of two that may be the same, with what tells a person whether they are.
struct DuplicateSide {
    SameSide side;
    qint64 key = 0; ///< `keyOf` the side
    qint64 leads = 0;
    // of a shop
    QStringList creditCodes; ///< as files gave them, unsound ones too
    QStringList phones;
    QStringList addresses;
    qint64 listings = 0;
    // of an item
    qint64 listing = 0;
    QString category;
    std::optional<Money> price; ///< this and the next as last seen
    QDateTime seenAt; ///< UTC
};

struct DuplicateProposal {
    SameSubject subject = SameSubject::Shop;
    DuplicateSide first;
    DuplicateSide second;
    Likeness likeness;
};

/// Where something rests on it comes first: those with leads, then the likeliest.
struct DuplicateProposals {
    std::vector<DuplicateProposal> shops;
    std::vector<DuplicateProposal> items;
    qint64 shopsFound = 0; ///< all that were found; more than are listed where there are very many
    qint64 itemsFound = 0;
};

inline constexpr size_t kMostProposals = 500; ///< of each subject
/// Of a group that is alike by one rule only so many are compared at once: the others come when these are decided.
inline constexpr size_t kMostAlike = 20;

/// Compares the shops with each other, and the items of each shop (merged ones count as one), leaving out what people
/// have decided. Long work for a job, in memory that depends on the number of shops and leads; `feedback` counts
/// listings. Nothing is written. Canceled.
Result<DuplicateProposals> proposeDuplicates(CaseFile& file, Feedback& feedback, size_t most = kMostProposals);

/// Says that two are the same or are not, in the name of the person at work; the rules that proposed it are kept.
/// Constraint "may.refused", "same.said-different" (someone said that these, or ones merged with them, are not the
/// same), "same.merged" (they are merged already, maybe by way of others), Validation "same.itself".
Result<Stored<Sameness>> decideSameness(Writer& writer, SameSubject subject, SameVerdict verdict, const SameSide& first,
    const SameSide& second, const std::vector<LikenessReason>& because);
/// Takes it back, whoever said it; the two can be proposed again.
Result<void> withdrawSameness(Writer& writer, SamenessId id, qint64 revision, const QString& reason);
/// Takes back this person's last action after the entry `since` of this station's ledger, if it was one of these.
/// NotFound "same.nothing-to-undo"; otherwise as Ledger::undo.
Result<Stored<Sameness>> undoLastSameness(Writer& writer, qint64 since);
/// What stands, the newest first, at most `limit`.
Result<std::vector<Stored<Sameness>>> decidedSameness(Reader& reader, SameVerdict verdict, int limit);

/// The text form of reasons in a record.
QString encodeReasons(const std::vector<LikenessReason>& reasons);
std::vector<LikenessReason> decodeReasons(const QString& text);

} // namespace xunwang
