#include "models/base/creditcode.h"
#include "models/intake/duplicates.h"
#include "models/intake/likepairs.h"
#include "models/market/item.h"
#include "models/store/faststatement.h"

#include <QElapsedTimer>

#include <algorithm>
#include <map>

namespace xunwang {

namespace {

constexpr int kReadMs = 80; // of one look into the database: other questions go between
constexpr size_t kRun = 50'000; // listings of one shop that are compared with each other

QString toQString(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// A shop with its rows: files give it other credit codes, so it has one row for each.
struct Shop {
    ShopMarks marks;
    qint64 key;
    std::vector<qint64> rows;
    qint64 leads = 0;
};

/// One that may be proposed, by its place in a list or by its row, before it is looked at closely.
struct Candidate {
    qint64 first;
    qint64 second;
    bool leads; ///< on one of the two at least
    double score;
    bool operator<(const Candidate& other) const {
        return std::tie(other.leads, other.score, first, second) < std::tie(leads, score, other.first, other.second);
    }
};

/// The best ones, in bounded memory.
class Best {
public:
    explicit Best(size_t most) : m_most(most) { }
    void add(const Candidate& candidate) {
        ++found;
        m_candidates.push_back(candidate);
        if (m_candidates.size() >= 2 * m_most + 1000)
            cut();
    }
    std::vector<Candidate> take() {
        cut();
        return std::move(m_candidates);
    }
    qint64 found = 0;

private:
    void cut() {
        std::sort(m_candidates.begin(), m_candidates.end());
        if (m_candidates.size() > m_most)
            m_candidates.erase(m_candidates.begin() + static_cast<std::ptrdiff_t>(m_most), m_candidates.end());
    }
    size_t m_most;
    std::vector<Candidate> m_candidates;
};

class Search {
public:
    Search(CaseFile& file, Feedback& feedback, size_t most)
        : m_file(file)
        , m_feedback(feedback)
        , m_shopPairs(most)
        , m_itemPairs(most) { }

    Result<DuplicateProposals> run();

private:
    Result<void> readShops(Reader& reader);
    Result<void> readLeads(Reader& reader);
    void compareAllShops();
    Result<void> compareItems();
    Result<qint64> readListings(FastStatement& statement, qint64 shop, qint64 after);
    void compareRun();
    Result<DuplicateProposals> describe(Reader& reader);
    Result<void> describeShop(Reader& reader, const Shop& shop, DuplicateSide& side);
    Result<std::optional<DuplicateSide>> describeItem(Reader& reader, qint64 listing);
    struct ShopRow {
        qint64 id;
        bool lastOfShop; ///< and of all that are the same
    };
    std::vector<ShopRow> shopRows() const;

    CaseFile& m_file;
    Feedback& m_feedback;
    std::vector<Shop> m_shops;
    SamenessMap m_sameShops;
    SamenessMap m_sameItems;
    std::unordered_map<qint64, qint64> m_leads; ///< by listing
    Best m_shopPairs;
    Best m_itemPairs;
    qint64 m_listings = 0;
    qint64 m_seen = 0;
    std::vector<LikeItem> m_run;
    std::string m_titles; ///< of the run, one behind the other
    LikePairs m_likePairs;
};

Result<void> Search::readShops(Reader& reader) {
    auto statement = FastStatement::prepare(reader,
        QStringLiteral(
            "SELECT id, platform, name, credit_code FROM shown_shop WHERE name <> '' ORDER BY platform, name, id"));
    XW_TRY(statement);
    while (true) {
        auto row = statement->step();
        XW_TRY(row);
        if (!*row)
            break;
        const QString platform = toQString(statement->text(1));
        const QString name = toQString(statement->text(2));
        if (m_shops.empty() || m_shops.back().marks.name != name || m_shops.back().marks.platform != platform)
            m_shops.push_back(
                {ShopMarks(platform, name), stableHash(shopIdentity(statement->text(1), statement->text(2))), {}});
        Shop& shop = m_shops.back();
        shop.rows.push_back(statement->integer(0));
        if (const QString code = toQString(statement->text(3)).trimmed();
            CreditCode::fault(code) == CreditCode::Fault::None)
            shop.marks.creditCodes.push_back(code);
        if (m_feedback.canceled())
            return canceledError();
    }
    auto listings = reader.integer(QStringLiteral("SELECT count(*) FROM listing"));
    XW_TRY(listings);
    m_listings = *listings;
    auto sameShops = SamenessMap::load(reader, SameSubject::Shop);
    XW_TRY(sameShops);
    m_sameShops = std::move(*sameShops);
    auto sameItems = SamenessMap::load(reader, SameSubject::Item);
    XW_TRY(sameItems);
    m_sameItems = std::move(*sameItems);
    return {};
}

Result<void> Search::readLeads(Reader& reader) {
    auto statement = FastStatement::prepare(reader, QStringLiteral("SELECT listing, platform, shop FROM shown_lead"));
    XW_TRY(statement);
    std::unordered_map<qint64, qint64> byShop;
    while (true) {
        auto row = statement->step();
        XW_TRY(row);
        if (!*row)
            break;
        ++m_leads[statement->integer(0)];
        ++byShop[stableHash(shopIdentity(statement->text(1), statement->text(2)))];
        if (m_feedback.canceled())
            return canceledError();
    }
    for (Shop& shop : m_shops)
        if (const auto found = byShop.find(shop.key); found != byShop.end())
            shop.leads = found->second;
    return {};
}

void Search::compareAllShops() {
    // What two shops must share one of, to be compared at all.
    std::map<std::pair<LikenessRule, QString>, std::vector<size_t>> sharing;
    for (size_t i = 0; i < m_shops.size(); ++i) {
        const ShopMarks& marks = m_shops[i].marks;
        const auto share = [&](LikenessRule rule, const QString& what) {
            if (!what.isEmpty())
                sharing[{rule, what}].push_back(i);
        };
        share(LikenessRule::Name, marks.nameKey);
        share(LikenessRule::NameBut, marks.core);
        for (const QString& code : marks.creditCodes)
            share(LikenessRule::CreditCode, code);
        for (const QString& phone : marks.phones)
            share(LikenessRule::Phone, phone);
        for (const QString& address : marks.addresses)
            share(LikenessRule::Address, address);
    }
    std::map<std::pair<size_t, size_t>, double> pairs;
    for (auto& [what, shops] : sharing) {
        // The number or address of very many is that of a platform or a warehouse.
        if (shops.size() > kMostAlike && (what.first == LikenessRule::Phone || what.first == LikenessRule::Address))
            continue;
        keepSome(
            shops, kMostAlike, [this](size_t i) { return m_sameShops.group(m_shops[i].key); },
            [this](size_t i) { return m_shops[i].leads > 0; });
        for (size_t a = 0; a < shops.size(); ++a)
            for (size_t b = a + 1; b < shops.size(); ++b) {
                const auto [one, other] = std::minmax(shops[a], shops[b]);
                if (m_sameShops.different(m_shops[one].key, m_shops[other].key))
                    continue;
                if (const Likeness likeness = compareShops(m_shops[one].marks, m_shops[other].marks);
                    likeness.score > 0)
                    pairs[{one, other}] = likeness.score;
            }
    }
    std::vector<Candidate> candidates;
    for (const auto& [pair, score] : pairs)
        candidates.push_back({qint64(pair.first), qint64(pair.second),
            m_shops[pair.first].leads + m_shops[pair.second].leads > 0, score});
    std::sort(candidates.begin(), candidates.end());
    Joined joined;
    for (const Candidate& candidate : candidates)
        if (joined.join(m_sameShops.group(m_shops[static_cast<size_t>(candidate.first)].key),
                m_sameShops.group(m_shops[static_cast<size_t>(candidate.second)].key), qint64(kMostAlike)))
            m_shopPairs.add(candidate);
}

/// The rows of all shops, those of shops that are the same side by side; the ones with leads first.
std::vector<Search::ShopRow> Search::shopRows() const {
    struct Group {
        std::vector<qint64> rows;
        qint64 leads = 0;
    };
    std::map<qint64, Group> byKey;
    for (const Shop& shop : m_shops) {
        Group& group = byKey[m_sameShops.group(shop.key)];
        group.rows.insert(group.rows.end(), shop.rows.begin(), shop.rows.end());
        group.leads += shop.leads;
    }
    std::vector<Group> groups;
    for (auto& [key, group] : byKey)
        groups.push_back(std::move(group));
    std::stable_sort(groups.begin(), groups.end(), [](const Group& a, const Group& b) { return a.leads > b.leads; });
    std::vector<ShopRow> rows;
    for (const Group& group : groups)
        for (const qint64 row : group.rows)
            rows.push_back({row, row == group.rows.back()});
    return rows;
}

void Search::compareRun() {
    if (m_run.size() > 1)
        m_likePairs.find(m_run, m_titles, m_sameItems, [this](const LikeItem& a, const LikeItem& b, double score) {
            m_itemPairs.add(
                {std::min(a.listing, b.listing), std::max(a.listing, b.listing), a.leads || b.leads, score});
        });
    m_run.clear();
    m_titles.clear();
}

/// Adds the listings of a shop's row behind `after` to the run, which may become full; 0: there are no more, else the
/// last one.
Result<qint64> Search::readListings(FastStatement& statement, qint64 shop, qint64 after) {
    statement.reset();
    statement.bind(1, shop);
    statement.bind(2, after);
    while (m_run.size() < kRun) {
        auto row = statement.step();
        XW_TRY(row);
        if (!*row)
            return 0;
        const std::string_view title = statement.text(2);
        after = statement.integer(0);
        m_run.push_back({after, statement.integer(1), m_leads.count(after) > 0, static_cast<quint32>(m_titles.size()),
            static_cast<quint32>(title.size())});
        m_titles.append(title);
        ++m_seen;
    }
    return after;
}

Result<void> Search::compareItems() {
    const auto rows = shopRows();
    auto next = rows.begin();
    qint64 after = 0;
    const auto some = [&](Reader& reader) -> Result<bool> {
        auto statement = FastStatement::prepare(reader,
            QStringLiteral(
                "SELECT i.id, i.key, i.title FROM shown_shop_listing p JOIN listing i ON i.id = p.listing WHERE p.shop "
                "= ? AND p.listing > ? ORDER BY p.listing"));
        XW_TRY(statement);
        QElapsedTimer timer;
        timer.start();
        for (; next != rows.end() && timer.elapsed() < kReadMs;) {
            auto last = readListings(*statement, next->id, after);
            XW_TRY(last);
            after = *last;
            if (after > 0 || next->lastOfShop)
                compareRun();
            if (after == 0)
                ++next;
        }
        return next != rows.end();
    };
    while (true) {
        auto more = m_file.read(some).result();
        XW_TRY(more);
        m_feedback.progress(m_seen, m_listings);
        if (m_feedback.canceled())
            return canceledError();
        if (!*more)
            return {};
    }
}

Result<void> Search::describeShop(Reader& reader, const Shop& shop, DuplicateSide& side) {
    side.side = shopSide(shop.marks.platform, shop.marks.name);
    side.key = shop.key;
    side.leads = shop.leads;
    for (const qint64 row : shop.rows) {
        auto statement = reader.prepare(QStringLiteral("SELECT credit_code, (SELECT count(*) FROM shown_shop_listing i "
                                                       "WHERE i.shop = s.id) FROM shop s WHERE id = ?"));
        XW_TRY(statement);
        auto found = statement->bind(row).step();
        XW_TRY(found);
        if (!*found)
            continue;
        if (const QString code = statement->text(0); !code.isEmpty() && !side.creditCodes.contains(code))
            side.creditCodes.append(code);
        side.listings += statement->integer(1);
    }
    return {};
}

/// Nothing where it has gone since.
Result<std::optional<DuplicateSide>> Search::describeItem(Reader& reader, qint64 listing) {
    auto statement = reader.prepare(QStringLiteral(
        "SELECT s.platform, s.name, i.item_id, i.title, i.link, i.category FROM shown_listing i JOIN shop "
        "s ON s.id = i.shop WHERE i.id = ?"));
    XW_TRY(statement);
    auto row = statement->bind(listing).step();
    XW_TRY(row);
    if (!*row)
        return std::optional<DuplicateSide>();
    DuplicateSide side;
    side.side = {statement->text(0), statement->text(1), statement->text(2), statement->text(3), statement->text(4)};
    side.key = keyOf(SameSubject::Item, side.side);
    side.listing = listing;
    side.category = statement->text(5);
    auto seen = reader.prepare(
        QStringLiteral("SELECT price, seen_at FROM shown_sighting WHERE listing = ? ORDER BY seen_at DESC LIMIT 1"));
    XW_TRY(seen);
    auto last = seen->bind(listing).step();
    XW_TRY(last);
    if (*last && !seen->isNull(0))
        side.price = Money::fromFen(seen->integer(0));
    if (*last)
        side.seenAt = QDateTime::fromMSecsSinceEpoch(seen->integer(1), Qt::UTC);
    if (const auto leads = m_leads.find(listing); leads != m_leads.end())
        side.leads = leads->second;
    return std::optional(std::move(side));
}

Result<DuplicateProposals> Search::describe(Reader& reader) {
    DuplicateProposals proposals;
    proposals.shopsFound = m_shopPairs.found;
    proposals.itemsFound = m_itemPairs.found;
    for (const Candidate& candidate : m_shopPairs.take()) {
        const Shop& first = m_shops[static_cast<size_t>(candidate.first)];
        const Shop& second = m_shops[static_cast<size_t>(candidate.second)];
        DuplicateProposal proposal{SameSubject::Shop, {}, {}, compareShops(first.marks, second.marks)};
        XW_TRY(describeShop(reader, first, proposal.first));
        XW_TRY(describeShop(reader, second, proposal.second));
        proposals.shops.push_back(std::move(proposal));
    }
    TitleMarks one;
    TitleMarks other;
    for (const Candidate& candidate : m_itemPairs.take()) {
        auto first = describeItem(reader, candidate.first);
        XW_TRY(first);
        auto second = describeItem(reader, candidate.second);
        XW_TRY(second);
        if (!*first || !*second)
            continue;
        readTitle((*first)->side.title.toStdString(), one);
        readTitle((*second)->side.title.toStdString(), other);
        DuplicateProposal proposal{
            SameSubject::Item, std::move(**first), std::move(**second), compareTitles(one, other)};
        if (proposal.likeness.reasons.empty())
            continue; // hashes were equal and texts are not
        if (proposal.first.price && proposal.first.price == proposal.second.price)
            proposal.likeness.add(LikenessRule::Price, 0.2, proposal.first.price->yuan());
        proposals.items.push_back(std::move(proposal));
    }
    return proposals;
}

Result<DuplicateProposals> Search::run() {
    auto known = m_file
                     .read([this](Reader& reader) -> Result<int> {
                         XW_TRY(readShops(reader));
                         XW_TRY(readLeads(reader));
                         return 0;
                     })
                     .result();
    XW_TRY(known);
    compareAllShops();
    XW_TRY(compareItems());
    return m_file.read([this](Reader& reader) { return describe(reader); }).result();
}

} // namespace

Result<DuplicateProposals> proposeDuplicates(CaseFile& file, Feedback& feedback, size_t most) {
    return Search(file, feedback, most).run();
}

} // namespace xunwang
