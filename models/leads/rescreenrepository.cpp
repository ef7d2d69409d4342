#include "models/leads/rescreenrepository.h"

#include <cstring>

namespace xunwang {

namespace {

const QString kShown
    = QStringLiteral("%1.batch IS NOT (SELECT id FROM open_batch) AND %1.batch NOT IN (SELECT id FROM batch WHERE "
                     "withdrawn = 1)");
const QString kListings = QStringLiteral("SELECT l.id, l.batch, l.shop, s.platform, s.name, s.credit_code, l.title, "
                                         "l.category, l.seen_at, l.price, l.list_price, l.sales, %1 FROM listing l "
                                         "CROSS JOIN shop s ON s.id = l.shop ORDER BY l.id")
                              .arg(kShown.arg(QLatin1Char('l')));
const QString kObservations
    = QStringLiteral("SELECT o.listing, o.id, o.batch, o.title, o.seen_at, o.price, o.list_price, o.sales FROM "
                     "observation o INDEXED BY observation_listing WHERE %1 ORDER BY o.listing, o.seen_at")
          .arg(kShown.arg(QLatin1Char('o')));
const QString kLeads = QStringLiteral(
    "SELECT l.listing, l.id, l.judged, l.severity, l.lapsed, l.platform, l.shop, l.credit_code, l.title, l.category, "
    "l.seen_at, l.price, l.list_price, l.sales, l.pack, l.rules, l.hits, EXISTS (SELECT 1 FROM decided_lead d WHERE "
    "d.lead = l.id) FROM shown_lead l ORDER BY l.listing");
const QString kSighting
    = QStringLiteral("SELECT s.platform, s.name, s.credit_code, l.item_id, l.title, l.link, l.category, l.seen_at, "
                     "l.price, l.list_price, l.sales FROM listing l JOIN shop s ON s.id = l.shop WHERE l.id = ?");
const QString kObservation
    = QStringLiteral("SELECT title, seen_at, price, list_price, sales FROM observation WHERE id = ?");

std::optional<qint64> number(const FastStatement& row, int column) {
    return row.isNull(column) ? std::nullopt : std::optional(row.integer(column));
}

/// Moment, price, list price and sales, side by side from `column` on.
void readValues(SeenItem& seen, const FastStatement& row, int column) {
    seen.seenAt = row.integer(column);
    seen.price = number(row, column + 1);
    seen.listPrice = number(row, column + 2);
    seen.sales = number(row, column + 3);
}

std::string_view kept(std::string_view text, std::pmr::memory_resource& memory) {
    if (text.empty())
        return "";
    auto* const copy = static_cast<char*>(memory.allocate(text.size(), 1));
    std::memcpy(copy, text.data(), text.size());
    return {copy, text.size()};
}

} // namespace

Result<StoredListings> StoredListings::open(Reader& reader) {
    auto listings = FastStatement::prepare(reader, kListings);
    XW_TRY(listings);
    auto observations = FastStatement::prepare(reader, kObservations);
    XW_TRY(observations);
    auto leads = FastStatement::prepare(reader, kLeads);
    XW_TRY(leads);
    return StoredListings(std::move(*listings), std::move(*observations), std::move(*leads));
}

Result<bool> StoredListings::next(StoredListing& listing, std::pmr::memory_resource& memory) {
    const auto step = [](FastStatement& statement, bool& stands) -> Result<void> {
        auto row = statement.step();
        XW_TRY(row);
        stands = *row;
        return {};
    };
    if (!std::exchange(m_begun, true)) {
        XW_TRY(step(m_observations, m_observation));
        XW_TRY(step(m_leads, m_lead));
    }
    while (true) {
        auto row = m_listings.step();
        XW_TRY(row);
        if (!*row)
            return false;
        listing.id = m_listings.integer(0);
        listing.firstOfShop = false;
        listing.sightings.clear();
        listing.lead.reset();
        StoredSighting first;
        const bool shown = m_listings.integer(12) != 0;
        while (m_observation && m_observations.integer(0) < listing.id)
            XW_TRY(step(m_observations, m_observation));
        while (m_lead && m_leads.integer(0) < listing.id)
            XW_TRY(step(m_leads, m_lead));
        const bool seenAgain = m_observation && m_observations.integer(0) == listing.id;
        if (shown || seenAgain) {
            first.batch = m_listings.integer(1);
            first.seen.item.platform = kept(m_listings.text(3), memory);
            first.seen.item.shop = kept(m_listings.text(4), memory);
            first.seen.creditCode = kept(m_listings.text(5), memory);
            first.seen.item.title = kept(m_listings.text(6), memory);
            first.seen.category = kept(m_listings.text(7), memory);
            readValues(first.seen, m_listings, 8);
            listing.firstOfShop = m_shops.insert(m_listings.integer(2)).second;
        }
        if (shown)
            listing.sightings.push_back(first);
        while (m_observation && m_observations.integer(0) == listing.id) {
            StoredSighting& again = listing.sightings.emplace_back(first);
            again.observation = m_observations.integer(1);
            again.batch = m_observations.integer(2);
            if (!m_observations.isNull(3))
                again.seen.item.title = kept(m_observations.text(3), memory);
            readValues(again.seen, m_observations, 4);
            XW_TRY(step(m_observations, m_observation));
        }
        if (m_lead && m_leads.integer(0) == listing.id) {
            StoredLead& lead = listing.lead.emplace();
            lead.id = m_leads.integer(1);
            lead.judged = m_leads.integer(2);
            lead.severity = Severity(m_leads.integer(3));
            lead.lapsed = m_leads.integer(4) != 0;
            lead.seen.item.platform = kept(m_leads.text(5), memory);
            lead.seen.item.shop = kept(m_leads.text(6), memory);
            lead.seen.creditCode = kept(m_leads.text(7), memory);
            lead.seen.item.title = kept(m_leads.text(8), memory);
            lead.seen.category = kept(m_leads.text(9), memory);
            readValues(lead.seen, m_leads, 10);
            lead.pack = kept(m_leads.text(14), memory);
            lead.rules = kept(m_leads.text(15), memory);
            lead.hits = kept(m_leads.text(16), memory);
            lead.decided = m_leads.integer(17) != 0;
            XW_TRY(step(m_leads, m_lead));
        }
        if (!listing.sightings.empty() || listing.lead)
            return true;
    }
}

Result<SightingLoader> SightingLoader::prepare(Reader& reader) {
    auto listing = FastStatement::prepare(reader, kSighting);
    XW_TRY(listing);
    auto observation = FastStatement::prepare(reader, kObservation);
    XW_TRY(observation);
    return SightingLoader(std::move(*listing), std::move(*observation));
}

Result<SeenItem> SightingLoader::load(qint64 listing, qint64 observation) {
    const auto find = [](FastStatement& statement, qint64 id) -> Result<void> {
        statement.reset();
        statement.bind(1, id);
        auto row = statement.step();
        XW_TRY(row);
        if (!*row)
            return fail(ErrorCode::Corrupt, QStringLiteral("store.corrupt"), {QString::number(id)});
        return {};
    };
    XW_TRY(find(m_listing, listing));
    SeenItem seen;
    seen.item = {m_listing.text(0), m_listing.text(1), m_listing.text(3), m_listing.text(4), m_listing.text(5)};
    seen.creditCode = m_listing.text(2);
    seen.category = m_listing.text(6);
    readValues(seen, m_listing, 7);
    if (observation != 0) {
        XW_TRY(find(m_observation, observation));
        if (!m_observation.isNull(0))
            seen.item.title = m_observation.text(0);
        readValues(seen, m_observation, 1);
    }
    return seen;
}

Result<ScreeningPacks> ScreeningPacks::load(Reader& reader) {
    auto batches
        = reader.prepare(QStringLiteral("SELECT id, pack, subject FROM batch WHERE withdrawn = 0 ORDER BY id"));
    XW_TRY(batches);
    ScreeningPacks packs;
    while (true) {
        auto row = batches->step();
        XW_TRY(row);
        if (!*row)
            return packs;
        packs.m_packs.emplace(batches->integer(0), batches->text(1));
        if (batches->text(2) == kRescreening) {
            packs.m_rescreening = batches->integer(0);
            packs.m_rescreenedBy = batches->text(1);
        }
    }
}

const QString& ScreeningPacks::of(qint64 batch) const {
    static const QString none;
    if (batch < m_rescreening)
        return m_rescreenedBy;
    const auto found = m_packs.find(batch);
    return found == m_packs.end() ? none : found->second;
}

QString ScreeningPacks::of(qint64 batch, std::string_view own) const {
    return batch < m_rescreening ? m_rescreenedBy : QString::fromUtf8(own.data(), static_cast<qsizetype>(own.size()));
}

Result<RescreenPreview::Base> rescreenBase(Reader& reader) {
    auto newest = reader.integer(QStringLiteral("SELECT coalesce(max(id), 0) FROM batch"));
    XW_TRY(newest);
    auto takenBack = reader.integer(QStringLiteral("SELECT count(*) FROM batch WHERE withdrawn = 1"));
    XW_TRY(takenBack);
    return RescreenPreview::Base{*newest, *takenBack};
}

Result<qint64> storedListings(Reader& reader) {
    return reader.integer(QStringLiteral("SELECT count(*) FROM listing"));
}

Result<bool> isDecided(Reader& reader, LeadId lead) {
    auto decisions = reader.integer(QStringLiteral("SELECT count(*) FROM decided_lead WHERE lead = ?"), {lead.value()});
    XW_TRY(decisions);
    return *decisions > 0;
}

Result<QString> screenedLastBy(Reader& reader, qint64 listing) {
    auto statement = reader.prepare(
        QStringLiteral("SELECT b.pack FROM batch b WHERE b.withdrawn = 0 AND b.id IN (SELECT batch FROM listing WHERE "
                       "id = ? UNION ALL SELECT batch FROM observation WHERE listing = ? UNION ALL SELECT max(id) FROM "
                       "batch WHERE subject = ? AND withdrawn = 0) ORDER BY b.id DESC LIMIT 1"));
    XW_TRY(statement);
    auto row = statement->bind(listing).bind(listing).bind(QString(kRescreening)).step();
    XW_TRY(row);
    return *row ? statement->text(0) : QString();
}

} // namespace xunwang
