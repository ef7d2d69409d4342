#include "models/intake/rowmaker.h"

#include "models/sheets/rowsource.h"

namespace xunwang {

namespace {

/// Without blanks at either end, the ideographic and the no-break one included.
std::string_view trimmed(std::string_view text) {
    // Nearly always there is nothing to take away: no blank of one byte, and none that begins or ends as those of two
    // and three do.
    const auto plain = [](char c, std::string_view edges) {
        return static_cast<unsigned char>(c) > ' ' && edges.find(c) == std::string_view::npos;
    };
    if (text.empty() || (plain(text.front(), "\xe3\xc2") && plain(text.back(), "\x80\xa0")))
        return text;
    for (bool again = true; again;) {
        again = false;
        for (const std::string_view blank : {" ", "\t", "\r", "\n", "\u3000", "\u00a0"}) {
            if (text.starts_with(blank)) {
                text.remove_prefix(blank.size());
                again = true;
            }
            if (text.ends_with(blank)) {
                text.remove_suffix(blank.size());
                again = true;
            }
        }
    }
    return text;
}

/// What exports write where they have no value.
bool saysNothing(std::string_view text) {
    if (text.size() > 6)
        return false;
    for (const std::string_view word : {"", "-", "--", "—", "——", "/", "\\N", "null", "NULL", "None", "NaN", "nan",
             "N/A", "#N/A", "暂无", "无", "未知"})
        if (text == word)
            return true;
    return false;
}

QString toQString(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

void keep(std::string_view& text, std::pmr::memory_resource& memory) {
    auto* place = static_cast<char*>(memory.allocate(text.size(), 1));
    std::copy(text.begin(), text.end(), place);
    text = {place, text.size()};
}

void keep(SeenItem& seen, std::string_view& raw, std::pmr::memory_resource& memory) {
    // Most cells are parts of the row as it stands there, and are so of its copy.
    const std::array texts{&seen.item.platform, &seen.item.shop, &seen.item.itemId, &seen.item.title, &seen.item.link,
        &seen.creditCode, &seen.category};
    const auto isInside = [whole = raw](std::string_view text) {
        return !std::less<>()(text.data(), whole.data())
            && !std::less<>()(whole.data() + whole.size(), text.data() + text.size());
    };
    size_t size = raw.size();
    for (const std::string_view* text : texts)
        size += isInside(*text) ? 0 : text->size();
    auto* const begin = static_cast<char*>(memory.allocate(size, 1));
    char* place = std::copy(raw.begin(), raw.end(), begin);
    for (std::string_view* text : texts)
        if (isInside(*text)) {
            *text = {begin + (text->data() - raw.data()), text->size()};
        } else {
            char* const own = place;
            place = std::copy(text->begin(), text->end(), own);
            *text = {own, text->size()};
        }
    raw = {begin, raw.size()};
}

void expect(const SeenItem& kept) {
    for (const std::string_view text : {kept.item.platform, kept.item.title, kept.item.link, kept.category})
        __builtin_prefetch(text.data());
    __builtin_prefetch(kept.item.title.data() + 64);
    __builtin_prefetch(kept.foldedTitle.data());
}

std::optional<Reject> damageOf(const Row& row) {
    if (row.fault == RowFault::None)
        return std::nullopt;
    return Reject{row.line, QLatin1String(faultKey(row.fault)), toQString(row.raw.substr(0, 200))};
}

QString saidBy(std::string_view cell) {
    cell = trimmed(cell);
    return saysNothing(cell) ? QString() : toQString(cell);
}

RowMaker::RowMaker(const FieldColumns& columns, std::array<QString, kListingFields> constants, const QTimeZone& zone,
    QDateTime importedAt)
    : m_columns(columns)
    , m_moments(zone)
    , m_plainMoments(zone)
    , m_importedAt(importedAt.toMSecsSinceEpoch()) {
    for (size_t i = 0; i < constants.size(); ++i)
        m_constants[i] = constants[i].trimmed().toStdString();
}

std::string_view RowMaker::cell(const Row& row, ListingField field) const {
    const auto index = static_cast<size_t>(field);
    if (!m_constants[index].empty())
        return m_constants[index];
    const int column = m_columns[index];
    if (column < 0 || static_cast<size_t>(column) >= row.cells.size())
        return {};
    return trimmed(row.cells[static_cast<size_t>(column)]);
}

std::optional<SeenItem> RowMaker::make(const Row& row, Reject& reject) {
    const auto refuse = [&](const char* reason, std::string_view found) {
        reject = {row.line, QLatin1String(reason), toQString(found.substr(0, 200))};
        return std::nullopt;
    };
    if (auto damage = damageOf(row)) {
        reject = std::move(*damage);
        return std::nullopt;
    }
    SeenItem seen;
    seen.item.title = cell(row, ListingField::Title);
    if (saysNothing(seen.item.title))
        return refuse("row.no-title", row.raw);

    const auto number = [&](ListingField field, std::optional<qint64>& value) {
        const std::string_view text = cell(row, field);
        if (saysNothing(text))
            return true;
        value = plainDecimal(text, field == ListingField::Sales ? 0 : 2);
        if (value)
            return true;
        const QString asText = toQString(text);
        if (field == ListingField::Sales) {
            const auto count = readCount(asText);
            if (count)
                value = *count;
            return count.has_value();
        }
        const auto price = readPrice(asText);
        if (price)
            value = price->fen();
        return price.has_value();
    };
    if (!number(ListingField::Price, seen.price))
        return refuse("row.price", cell(row, ListingField::Price));
    if (!number(ListingField::ListPrice, seen.listPrice))
        return refuse("row.list-price", cell(row, ListingField::ListPrice));
    if (!number(ListingField::Sales, seen.sales))
        return refuse("row.sales", cell(row, ListingField::Sales));

    seen.seenAt = m_importedAt;
    if (const std::string_view text = cell(row, ListingField::SeenAt); !saysNothing(text)) {
        if (const auto plain = m_plainMoments.read(text)) {
            seen.seenAt = *plain;
        } else {
            const auto moment = m_moments.read(toQString(text));
            if (!moment)
                return refuse("row.time", text);
            seen.seenAt = moment->toMSecsSinceEpoch();
        }
    }
    seen.creditCode = cell(row, ListingField::CreditCode);
    m_codeFault = CreditCode::Fault::None;
    if (saysNothing(seen.creditCode))
        seen.creditCode = {};
    else if (!CreditCode::isSound(seen.creditCode))
        m_codeFault = CreditCode::fault(toQString(seen.creditCode));
    if (m_codeFault == CreditCode::Fault::Damaged)
        return refuse("row.credit-code-damaged", seen.creditCode);

    seen.item.platform = cell(row, ListingField::Platform);
    seen.item.shop = cell(row, ListingField::Shop);
    seen.item.itemId = cell(row, ListingField::ItemId);
    seen.item.link = cell(row, ListingField::Link);
    seen.category = cell(row, ListingField::Category);
    itemIdentity(seen.item, m_identity);
    seen.key = stableHash(m_identity);
    seen.print = printOf(seen);
    m_rowHash = 0;
    for (const std::string_view text : row.cells)
        m_rowHash = quickHash(text, m_rowHash);
    return seen;
}

} // namespace xunwang
