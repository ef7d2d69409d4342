#include "models/intake/preview.h"

#include "models/leads/screenedfields.h"

namespace xunwang {

namespace {

/// The column whose cell a reason speaks of.
int columnOf(const QString& reason, const FieldColumns& columns) {
    static constexpr std::array<std::pair<const char*, ListingField>, 6> kFields = {{
        {"row.no-title", ListingField::Title},
        {"row.price", ListingField::Price},
        {"row.list-price", ListingField::ListPrice},
        {"row.sales", ListingField::Sales},
        {"row.time", ListingField::SeenAt},
        {"row.credit-code-damaged", ListingField::CreditCode},
    }};
    for (const auto& [key, field] : kFields)
        if (reason == QLatin1String(key))
            return columns[static_cast<size_t>(field)];
    return -1;
}

std::optional<ListingField> fieldOf(RuleField field) {
    switch (field) {
    case RuleField::Title:
        return ListingField::Title;
    case RuleField::Category:
        return ListingField::Category;
    case RuleField::Shop:
        return ListingField::Shop;
    case RuleField::Licence:
        return ListingField::CreditCode;
    case RuleField::Price:
        return ListingField::Price;
    case RuleField::ListPrice:
        return ListingField::ListPrice;
    case RuleField::Sales:
        return ListingField::Sales;
    case RuleField::Description:
    case RuleField::Scope:
    case RuleField::Permit:
    case RuleField::LicenceUntil:
    case RuleField::Reviews:
    case RuleField::History:
        break;
    }
    return std::nullopt;
}

} // namespace

ImportPreview previewImport(
    const FileGuess& guess, const ImportPlan& plan, const Matcher& matcher, const QTimeZone& zone, QDateTime now) {
    ImportPreview preview;
    preview.columns = static_cast<int>(plan.width());
    RowMaker maker(plan.columns, plan.constants, zone, now);
    Matcher::Scratch scratch(matcher);
    ShopNumbers shops;
    const int codeColumn = plan.columns[static_cast<size_t>(ListingField::CreditCode)];
    const bool titled = plan.columns[static_cast<size_t>(ListingField::Title)] >= 0;
    for (const PreviewRow& shown : guess.rows) {
        std::vector<std::string> texts;
        std::vector<std::string_view> cells;
        ImportPreview::Row row;
        row.line = shown.line;
        const bool mended = !plan.added.empty() && shown.fault == RowFault::None;
        const QStringList stripped = mended ? plan.added.strip(shown.cells) : shown.cells;
        for (const QString& text : stripped) {
            texts.push_back(text.toStdString());
            row.cells.push_back({text, {}, CreditCode::Fault::None});
        }
        cells.assign(texts.begin(), texts.end());
        preview.columns = std::max(preview.columns, static_cast<int>(cells.size()));

        Reject reject;
        const Row raw{cells, cells.empty() ? std::string_view() : cells.front(), shown.line, 0, shown.fault};
        auto seen = maker.make(raw, reject);
        // Without a column of titles every row would be refused for the same reason; that is said once, elsewhere.
        if (!seen && (titled || shown.fault != RowFault::None)) {
            row.reject = reject.reason;
            row.rejectColumn = columnOf(reject.reason, plan.columns);
            ++preview.rejected;
        }
        if (codeColumn >= 0 && shown.fault == RowFault::None && static_cast<size_t>(codeColumn) < row.cells.size()) {
            auto& code = row.cells[static_cast<size_t>(codeColumn)];
            // What says nothing ("-", "无") was taken as nothing by the row maker.
            if (!seen || !seen->creditCode.empty())
                code.fault = code.text.trimmed().isEmpty() ? CreditCode::Fault::None : CreditCode::fault(code.text);
            if (seen && code.fault != CreditCode::Fault::None)
                ++preview.badCodes;
        }
        if (seen) {
            shops.number(std::array{&*seen});
            const auto date = localDate(QDateTime::fromMSecsSinceEpoch(seen->seenAt, Qt::UTC), zone);
            const auto& hits = matcher.scan(screenedFields(*seen, seen->firstOfShop), date, scratch);
            preview.hits += hits.empty() ? 0 : 1;
            for (const RuleHit& hit : hits) {
                const auto field = fieldOf(hit.field);
                const int column = field ? plan.columns[static_cast<size_t>(*field)] : -1;
                if (column < 0 || static_cast<size_t>(column) >= row.cells.size())
                    continue;
                // The row maker drops blanks at the ends of a cell.
                auto& cell = row.cells[static_cast<size_t>(column)];
                const qsizetype before = cell.text.indexOf(cell.text.trimmed());
                cell.hits.push_back({hit.utf16.begin + before, hit.utf16.end + before});
            }
        }
        preview.rows.push_back(std::move(row));
    }
    return preview;
}

} // namespace xunwang
