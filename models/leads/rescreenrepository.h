#pragma once

#include "models/leads/leadrepository.h"
#include "models/leads/rescreening.h"

#include <memory_resource>

namespace xunwang {

/// A listing as it was seen once, as it is stored. Texts live in the memory that was given.
struct StoredSighting {
    qint64 observation = 0; ///< 0: the first one, the listing's own row
    qint64 batch = 0; ///< that brought it
    SeenItem seen; ///< without item id and link
};

/// A lead with its own copy of the listing, as it is shown.
struct StoredLead {
    qint64 id = 0;
    qint64 judged = 0; ///< batch by which it was judged last
    bool decided = false;
    bool lapsed = false;
    Severity severity = Severity::Low;
    SeenItem seen;
    std::string_view pack;
    std::string_view rules;
    std::string_view hits;
};

/// A listing with every sighting that is shown, the first that came in first, then in order of time, and its lead.
struct StoredListing {
    qint64 id = 0;
    bool firstOfShop = false; ///< of those whose first sighting is shown
    std::vector<StoredSighting> sightings; ///< may be none where there is a lead
    std::optional<StoredLead> lead;
    /// The newest sighting in time; null: there is none.
    const SeenItem* lastSeen() const {
        const auto last = std::max_element(sightings.begin(), sightings.end(),
            [](const StoredSighting& a, const StoredSighting& b) { return a.seen.seenAt < b.seen.seenAt; });
        return last == sightings.end() ? nullptr : &last->seen;
    }
};

/// Walks over all listings of which a sighting or a lead is shown, in the order of their ids: tables read side by side,
/// nothing is kept. Lives inside one transaction.
class StoredListings {
public:
    static Result<StoredListings> open(Reader& reader);
    /// The next one; false when there is none left.
    Result<bool> next(StoredListing& listing, std::pmr::memory_resource& memory);

private:
    StoredListings(FastStatement listings, FastStatement observations, FastStatement leads)
        : m_listings(std::move(listings))
        , m_observations(std::move(observations))
        , m_leads(std::move(leads)) { }

    FastStatement m_listings;
    FastStatement m_observations;
    FastStatement m_leads;
    bool m_begun = false;
    bool m_observation = false; ///< the statement stands on a row
    bool m_lead = false;
    std::unordered_set<qint64> m_shops; ///< of which a listing came
};

/// One sighting of a listing with everything a lead copies; `observation` as in StoredSighting.
class SightingLoader {
public:
    static Result<SightingLoader> prepare(Reader& reader);
    /// Texts live until the next call. Corrupt "store.corrupt" where there is none.
    Result<SeenItem> load(qint64 listing, qint64 observation);

private:
    SightingLoader(FastStatement listing, FastStatement observation)
        : m_listing(std::move(listing))
        , m_observation(std::move(observation)) { }
    FastStatement m_listing;
    FastStatement m_observation;
};

/// Which pack screened what a batch brought, the newest rescreening after it included.
class ScreeningPacks {
public:
    static Result<ScreeningPacks> load(Reader& reader);
    /// "starter 3"; empty where nothing is known.
    const QString& of(qint64 batch) const;
    /// … of what a lead that was judged by `batch` last says that it was.
    QString of(qint64 batch, std::string_view own) const;

private:
    std::unordered_map<qint64, QString> m_packs;
    qint64 m_rescreening = 0;
    QString m_rescreenedBy;
};

Result<RescreenPreview::Base> rescreenBase(Reader& reader);
/// All listings there are, shown or not.
Result<qint64> storedListings(Reader& reader);
/// Whether a decision on the lead holds.
Result<bool> isDecided(Reader& reader, LeadId lead);

} // namespace xunwang
