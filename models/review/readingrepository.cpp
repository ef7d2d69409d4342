#include "models/bureau/permissions.h"
#include "models/review/reading.h"

#include <algorithm>
#include <numeric>
#include <random>
#include <unordered_set>

namespace xunwang {

namespace {

/// Where each of the ids is as likely as any other to come next, and none comes twice.
class IdDraw {
public:
    IdDraw(qint64 first, qint64 last, size_t most, quint32 seed) : m_first(first), m_last(last), m_random(seed) {
        const auto range = static_cast<quint64>(last - first) + 1;
        m_left = std::min<quint64>(most, range);
        if (range <= most) {
            m_all.resize(range);
            std::iota(m_all.begin(), m_all.end(), first);
            std::shuffle(m_all.begin(), m_all.end(), m_random);
        }
    }
    std::optional<qint64> next() {
        if (m_left == 0)
            return std::nullopt;
        --m_left;
        if (!m_all.empty())
            return m_all[m_left];
        while (true) {
            const qint64 id = std::uniform_int_distribution<qint64>(m_first, m_last)(m_random);
            if (m_drawn.insert(id).second)
                return id;
        }
    }

private:
    qint64 m_first;
    qint64 m_last;
    std::mt19937_64 m_random;
    quint64 m_left;
    std::vector<qint64> m_all; // where they are few
    std::unordered_set<qint64> m_drawn;
};

std::optional<Money> moneyAt(const Statement& row, int column) {
    return row.isNull(column) ? std::nullopt : std::optional(Money::fromFen(row.integer(column)));
}

} // namespace

Result<std::vector<Reading>> sampleUnflagged(Reader& reader, int count, quint32 seed) {
    std::vector<Reading> sample;
    auto bounds = reader.prepare(QStringLiteral("SELECT min(id), max(id) FROM listing"));
    XW_TRY(bounds);
    auto some = bounds->step();
    XW_TRY(some);
    if (!*some || bounds->isNull(0))
        return sample;
    auto item = reader.prepare(QStringLiteral(
        "SELECT s.platform, s.name, s.credit_code, i.item_id, i.link, i.category FROM shown_listing i JOIN shop s ON "
        "s.id = i.shop WHERE i.id = ? AND NOT EXISTS (SELECT 1 FROM shown_lead l WHERE l.listing = i.id) AND NOT "
        "EXISTS (SELECT 1 FROM reading r WHERE r.listing = i.id AND r.withdrawn = 0)"));
    XW_TRY(item);
    auto seen = reader.prepare(QStringLiteral("SELECT title, price, list_price, sales, seen_at FROM shown_sighting "
                                              "WHERE listing = ? ORDER BY seen_at DESC LIMIT 1"));
    XW_TRY(seen);
    // Where most items have leads, or were taken back, even many draws may find none.
    const auto most = static_cast<size_t>(std::max(count, 0)) * 50 + 1000;
    IdDraw draw(bounds->integer(0), bounds->integer(1), most, seed);
    while (sample.size() < static_cast<size_t>(std::max(count, 0))) {
        const auto id = draw.next();
        if (!id)
            break;
        auto found = item->bind(*id).step();
        XW_TRY(found);
        if (!*found)
            continue;
        auto newest = seen->bind(*id).step();
        XW_TRY(newest);
        if (!*newest)
            continue;
        Reading& one = sample.emplace_back();
        one.listing = *id;
        one.platform = item->text(0);
        one.shop = item->text(1);
        one.creditCode = item->text(2);
        one.itemId = item->text(3);
        one.link = item->text(4);
        one.category = item->text(5);
        one.title = seen->text(0);
        one.price = moneyAt(*seen, 1);
        one.listPrice = moneyAt(*seen, 2);
        if (!seen->isNull(3))
            one.sales = seen->integer(3);
        one.seenAt = QDateTime::fromMSecsSinceEpoch(seen->integer(4), Qt::UTC);
    }
    return sample;
}

Result<Stored<Reading>> saveReading(Writer& writer, Reading reading) {
    XW_TRY(require(writer, Act::Review));
    const bool named = !reading.rule.isEmpty() || !reading.family.isEmpty();
    if (reading.flagged && !named)
        return fail(ErrorCode::Validation, QStringLiteral("reading.rule-missing"));
    if (!reading.flagged && named)
        return fail(ErrorCode::Validation, QStringLiteral("reading.not-flagged"));
    auto known = writer.integer(QStringLiteral("SELECT count(*) FROM shown_listing WHERE id = ?"), {reading.listing});
    XW_TRY(known);
    if (*known == 0)
        return fail(ErrorCode::NotFound, QStringLiteral("record.not-found"),
            {QStringLiteral("listing"), QString::number(reading.listing)});
    reading.readOn = writer.today();
    auto before
        = Records<Reading>::select(writer, QStringLiteral("WHERE listing = ? AND withdrawn = 0"), {reading.listing});
    XW_TRY(before);
    if (before->empty())
        return Records<Reading>::add(writer, reading);
    const auto& old = before->front();
    return Records<Reading>::correct(
        writer, old.id, old.revision, reading, reading.note.isEmpty() ? QStringLiteral("重新复看") : reading.note);
}

Result<void> withdrawReading(Writer& writer, ReadingId id, qint64 revision, const QString& reason) {
    XW_TRY(require(writer, Act::Review));
    return Records<Reading>::withdraw(writer, id, revision, reason);
}

Result<std::vector<Stored<Reading>>> readings(Reader& reader, qint64 after, int limit) {
    return Records<Reading>::select(
        reader, QStringLiteral("WHERE withdrawn = 0 AND id > ? ORDER BY id LIMIT ?"), {after, qint64(limit)});
}

Result<qint64> readingCount(Reader& reader) {
    return reader.integer(QStringLiteral("SELECT count(*) FROM reading WHERE withdrawn = 0"));
}

Result<std::vector<Stored<Reading>>> readingsByIds(Reader& reader, const std::vector<qint64>& ids) {
    std::vector<ReadingId> page;
    for (const qint64 id : ids)
        page.emplace_back(id);
    return Records<Reading>::page(reader, page);
}

} // namespace xunwang
