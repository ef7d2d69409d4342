#include "models/market/listings.h"

namespace xunwang {

namespace {

const QString kSighting = QStringLiteral("seen_at, title, price, list_price, sales");

std::optional<Money> amount(const Statement& statement, int column) {
    return statement.isNull(column) ? std::nullopt : std::optional(Money::fromFen(statement.integer(column)));
}

ListingSighting sighting(const Statement& statement) {
    return {QDateTime::fromMSecsSinceEpoch(statement.integer(0), Qt::UTC), statement.text(1), amount(statement, 2),
        amount(statement, 3), statement.isNull(4) ? std::nullopt : std::optional(statement.integer(4))};
}

} // namespace

Result<std::vector<Listing>> listingsByIds(Reader& reader, const std::vector<qint64>& ids) {
    auto rows = listingRows(reader, ids);
    XW_TRY(rows);
    auto more = reader.prepare(
        QStringLiteral("SELECT s.credit_code, l.category FROM listing l JOIN shop s ON s.id = l.shop WHERE l.id = ?"));
    XW_TRY(more);
    auto seen = reader.prepare(QStringLiteral("SELECT min(seen_at), count(*) FROM shown_sighting WHERE listing = ?"));
    XW_TRY(seen);
    auto last = reader.prepare(
        QStringLiteral("SELECT %1 FROM shown_sighting WHERE listing = ? ORDER BY seen_at DESC LIMIT 1").arg(kSighting));
    XW_TRY(last);
    std::vector<Listing> listings;
    for (ListingRow& row : *rows) {
        for (Statement* statement : {&*more, &*seen, &*last}) {
            auto found = statement->bind(row.id).step();
            XW_TRY(found);
        }
        listings.push_back({std::move(row), more->text(0), more->text(1), sighting(*last),
            QDateTime::fromMSecsSinceEpoch(seen->integer(0), Qt::UTC), seen->integer(1)});
    }
    return listings;
}

Result<std::vector<ListingSighting>> sightingsOf(Reader& reader, qint64 listing) {
    auto statement = reader.prepare(
        QStringLiteral("SELECT %1 FROM shown_sighting WHERE listing = ? ORDER BY seen_at DESC").arg(kSighting));
    XW_TRY(statement);
    statement->bind(listing);
    std::vector<ListingSighting> sightings;
    while (true) {
        auto row = statement->step();
        XW_TRY(row);
        if (!*row)
            return sightings;
        sightings.push_back(sighting(*statement));
    }
}

} // namespace xunwang
