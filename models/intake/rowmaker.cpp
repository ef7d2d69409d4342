#include "models/intake/rowmaker.h"

namespace xunwang {

namespace {

/// Without blanks at either end, the ideographic and the no-break one included.
std::string_view trimmed(std::string_view text) {
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
    for (const std::string_view word : {"", "-", "--", "/", "null", "NULL", "None", "NaN", "nan", "N/A", "暂无", "无"})
        if (text == word)
            return true;
    return false;
}

QString toQString(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

std::string_view copied(std::string_view text, std::pmr::memory_resource& memory) {
    if (text.empty())
        return {};
    auto* place = static_cast<char*>(memory.allocate(text.size(), 1));
    std::copy(text.begin(), text.end(), place);
    return {place, text.size()};
}

} // namespace

RowMaker::RowMaker(const FieldColumns& columns, std::array<QString, kListingFields> constants, const QTimeZone& zone,
    QDateTime importedAt)
    : m_columns(columns)
    , m_moments(zone)
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

std::optional<SeenItem> RowMaker::make(const Row& row, std::pmr::memory_resource& memory, Reject& reject) {
    const auto refuse = [&](const char* reason, std::string_view found) {
        reject = {row.line, QLatin1String(reason), toQString(found.substr(0, 200))};
        return std::nullopt;
    };
    switch (row.fault) {
    case RowFault::None:
        break;
    case RowFault::BadQuote:
        return refuse("row.quote", row.raw);
    case RowFault::TooFew:
        return refuse("row.too-few", row.raw);
    case RowFault::TooMany:
        return refuse("row.too-many", row.raw);
    }
    SeenItem seen;
    seen.item.title = cell(row, ListingField::Title);
    if (saysNothing(seen.item.title))
        return refuse("row.no-title", row.raw);

    const auto number = [&](ListingField field, std::optional<qint64>& value) {
        const std::string_view text = cell(row, field);
        if (saysNothing(text))
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
        const auto moment = m_moments.read(toQString(text));
        if (!moment)
            return refuse("row.time", text);
        seen.seenAt = moment->toMSecsSinceEpoch();
    }
    seen.creditCode = cell(row, ListingField::CreditCode);
    m_codeFault = CreditCode::Fault::None;
    if (saysNothing(seen.creditCode))
        seen.creditCode = {};
    else
        m_codeFault = CreditCode::fault(toQString(seen.creditCode));
    if (m_codeFault == CreditCode::Fault::Damaged)
        return refuse("row.credit-code-damaged", seen.creditCode);

    seen.item.title = copied(seen.item.title, memory);
    seen.item.platform = copied(cell(row, ListingField::Platform), memory);
    seen.item.shop = copied(cell(row, ListingField::Shop), memory);
    seen.item.itemId = copied(cell(row, ListingField::ItemId), memory);
    seen.item.link = copied(cell(row, ListingField::Link), memory);
    seen.creditCode = copied(seen.creditCode, memory);
    seen.category = copied(cell(row, ListingField::Category), memory);
    seen.key = stableHash(itemIdentity(seen.item));

    thread_local std::string cells;
    cells.clear();
    for (const std::string_view text : row.cells) {
        cells.append(text);
        cells.push_back('\x1e');
    }
    seen.rowHash = stableHash(cells);
    return seen;
}

} // namespace xunwang
