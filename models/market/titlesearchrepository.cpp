#include "models/market/titlesearch.h"

#include "models/market/titleblocks.h"
#include "models/store/faststatement.h"
#include "models/text/folding.h"

#include <cstring>
#include <limits>
#include <set>

namespace xunwang {

namespace {

/// Titles of one kind: the rows that hold them, and the table of what is kept of them, folded.
struct Titles {
    const char* table;
    const char* blocks;
};
constexpr Titles kOfListings{"listing", "listing_titles"};
constexpr Titles kOfObservations{"observation", "observation_titles"}; // NULL: the listing's

const QString kVisible = QStringLiteral("batch IN (SELECT id FROM batch)"); // no import that is under way
const QString kTakenBack = QStringLiteral("batch IN (SELECT id FROM batch WHERE withdrawn = 1)");
constexpr qint64 kLastId = std::numeric_limits<qint64>::max();

class Search {
public:
    Search(Reader& reader, std::string_view needle, const Feedback& feedback)
        : m_reader(reader)
        , m_needle(needle)
        , m_feedback(feedback) { }

    /// Calls `visit(id, takenBack)` for each row whose title holds the needle; takenBack: its import was.
    template <typename F>
    Result<void> scan(const Titles& titles, F visit) {
        auto blocks = FastStatement::prepare(m_reader,
            QStringLiteral("SELECT first, rows, sum, text, %3 FROM %1 INDEXED BY %1_first WHERE %2 ORDER BY "
                           "first")
                .arg(QLatin1String(titles.blocks), kVisible, kTakenBack));
        XW_TRY(blocks);
        qint64 expected = 0; // the first id that no block has covered yet
        while (true) {
            if (m_feedback.canceled())
                return canceledError();
            auto row = blocks->step();
            XW_TRY(row);
            if (!*row)
                return scanRows(titles, expected, kLastId, visit);
            const qint64 first = blocks->integer(0);
            const qint64 rows = blocks->integer(1);
            const std::string_view text = blocks->text(3);
            if (first < expected || rows < 1 || titleSum(first, rows, text) != blocks->integer(2)) {
                m_stale = true;
                continue; // its rows are read themselves
            }
            if (first > expected)
                XW_TRY(scanRows(titles, expected, first, visit));
            scanBlock(text, first, [&, takenBack = blocks->integer(4) != 0](qint64 id) { visit(id, takenBack); });
            expected = first + rows;
        }
    }

    bool holds(std::string_view title) {
        foldText(title, m_folded);
        return m_folded.text().find(m_needle) != std::string_view::npos;
    }
    bool stale() const { return m_stale; }

private:
    template <typename F>
    void scanBlock(std::string_view text, qint64 first, F visit) {
        const char* line = text.data();
        const char* const end = line + text.size();
        for (qint64 id = first; line < end; ++id) {
            const auto* hit = static_cast<const char*>(
                memmem(line, static_cast<size_t>(end - line), m_needle.data(), m_needle.size()));
            if (!hit)
                return;
            id += std::count(line, hit, '\n');
            visit(id);
            const auto* lineEnd = static_cast<const char*>(std::memchr(hit, '\n', static_cast<size_t>(end - hit)));
            line = lineEnd ? lineEnd + 1 : end;
        }
    }

    /// Rows that no sound block covers; where nothing is missing, there are none.
    template <typename F>
    Result<void> scanRows(const Titles& titles, qint64 from, qint64 to, F visit) {
        auto rows = FastStatement::prepare(m_reader,
            QStringLiteral("SELECT id, title, %3 FROM %1 WHERE id >= ? AND id < ? AND %2 ORDER BY id")
                .arg(QLatin1String(titles.table), kVisible, kTakenBack));
        XW_TRY(rows);
        rows->bind(1, from);
        rows->bind(2, to);
        while (true) {
            auto row = rows->step();
            XW_TRY(row);
            if (!*row)
                return {};
            m_stale = m_stale || rows->integer(2) == 0; // what stayed of an import that was taken back comes later
            if (m_feedback.canceled())
                return canceledError();
            if (holds(rows->text(1)))
                visit(rows->integer(0), rows->integer(2) != 0);
        }
    }

    Reader& m_reader;
    std::string_view m_needle;
    const Feedback& m_feedback;
    FoldedText m_folded;
    bool m_stale = false;
};

} // namespace

Result<FoundTitles> searchTitles(Reader& reader, const QString& text, size_t limit, const Feedback& feedback) {
    FoldedText folded;
    foldText(text.toStdString(), folded);
    if (folded.text().empty())
        return fail(ErrorCode::Validation, QStringLiteral("search.nothing"), {text});
    Search search(reader, folded.text(), feedback);
    FoundTitles found;

    // Items that were others, whose first title does not hold it or was taken back; few.
    std::set<qint64> others;
    auto title = FastStatement::prepare(reader,
        QStringLiteral("SELECT o.listing, l.title, l.%1 FROM observation o JOIN listing l ON l.id = o.listing WHERE "
                       "o.id = ?")
            .arg(kTakenBack));
    XW_TRY(title);
    std::vector<qint64> observations;
    XW_TRY(search.scan(kOfObservations, [&](qint64 id, bool takenBack) {
        if (!takenBack)
            observations.push_back(id);
    }));
    for (const qint64 observation : observations) {
        title->reset();
        title->bind(1, observation);
        auto row = title->step();
        XW_TRY(row);
        if (*row && (title->integer(2) != 0 || !search.holds(title->text(1))))
            others.insert(title->integer(0));
    }

    std::vector<qint64> takenBackHits;
    XW_TRY(search.scan(kOfListings, [&](qint64 id, bool takenBack) {
        if (takenBack) {
            takenBackHits.push_back(id);
            return;
        }
        ++found.count;
        if (found.listings.size() < limit)
            found.listings.push_back(id);
    }));
    auto seenAgain = FastStatement::prepare(
        reader, QStringLiteral("SELECT 1 FROM shown_observation WHERE listing = ? AND title IS NULL"));
    XW_TRY(seenAgain);
    for (const qint64 listing : takenBackHits) {
        seenAgain->reset();
        seenAgain->bind(1, listing);
        auto row = seenAgain->step();
        XW_TRY(row);
        if (*row)
            others.insert(listing);
    }
    found.count += static_cast<qint64>(others.size());
    found.listings.insert(found.listings.end(), others.begin(), others.end());
    std::sort(found.listings.begin(), found.listings.end());
    found.listings.resize(std::min(found.listings.size(), limit));
    found.stale = search.stale();
    return found;
}

std::optional<TextSpan> placeInTitle(const QString& title, const QString& text) {
    FoldedText folded;
    foldText(text.toStdString(), folded);
    const std::string needle(folded.text());
    const std::string original = title.toStdString();
    foldText(original, folded);
    const size_t found = needle.empty() ? std::string::npos : folded.text().find(needle);
    if (found == std::string::npos)
        return std::nullopt;
    const TextSpan bytes = folded.original(found, found + needle.size());
    const auto units = [&](qsizetype end) { return QString::fromUtf8(original.data(), end).size(); };
    return TextSpan{units(bytes.begin), units(bytes.end)};
}

Result<std::vector<ListingRow>> listingRows(Reader& reader, const std::vector<qint64>& ids) {
    auto row = reader.prepare(
        QStringLiteral("SELECT l.id, s.platform, s.name, l.item_id, l.title, l.link FROM shown_listing l "
                       "JOIN shop s ON s.id = l.shop WHERE l.id = ?"));
    XW_TRY(row);
    std::vector<ListingRow> rows;
    for (const qint64 id : ids) {
        auto found = row->bind(id).step();
        XW_TRY(found);
        if (*found)
            rows.push_back({row->integer(0), row->text(1), row->text(2), row->text(3), row->text(4), row->text(5)});
    }
    return rows;
}

} // namespace xunwang
