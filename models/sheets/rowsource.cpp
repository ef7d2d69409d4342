#include "models/sheets/rowsource.h"

#include "models/sheets/delimitedreader.h"
#include "models/sheets/jsonreader.h"
#include "models/sheets/workbookreader.h"

#include <deque>

namespace xunwang {

namespace {

/// Mends the cells of another source's rows; a row in which something is lost is damaged.
class MendingSource final : public RowSource {
public:
    MendingSource(std::unique_ptr<RowSource> source, Repair repair) : m_source(std::move(source)), m_repair(repair) { }

    Result<bool> next(Row& row) override {
        const auto found = m_source->next(row);
        if (!found || !*found || row.fault != RowFault::None)
            return found;
        m_cells.assign(row.cells.begin(), row.cells.end());
        m_texts.clear();
        for (std::string_view& cell : m_cells) {
            const Mended mended = mend(cell, m_repair, m_mended);
            if (mended == Mended::Lost) {
                row.fault = RowFault::Unrepairable;
                return true;
            }
            if (mended == Mended::Yes)
                cell = m_texts.emplace_back(m_mended);
        }
        row.cells = m_cells;
        return true;
    }
    qint64 bytesRead() const override { return m_source->bytesRead(); }
    qint64 size() const override { return m_source->size(); }
    QStringList otherKeys() const override { return m_source->otherKeys(); }

private:
    std::unique_ptr<RowSource> m_source;
    Repair m_repair;
    std::string m_mended;
    std::deque<std::string> m_texts; ///< what mended cells point to
    std::vector<std::string_view> m_cells;
};

template <typename Reader>
Result<std::unique_ptr<RowSource>> opened(
    const QString& path, const FileFormat& format, RawObserver observer, Canceled canceled) {
    auto reader = std::make_unique<Reader>();
    XW_TRY(reader->open(path, format, std::move(observer), std::move(canceled)));
    return std::unique_ptr<RowSource>(std::move(reader));
}

} // namespace

const char* faultKey(RowFault fault) {
    switch (fault) {
    case RowFault::None:
        break;
    case RowFault::BadQuote:
        return "row.quote";
    case RowFault::TooFew:
        return "row.too-few";
    case RowFault::TooMany:
        return "row.too-many";
    case RowFault::NoJson:
        return "row.json";
    case RowFault::KeyTwice:
        return "row.key-twice";
    case RowFault::Unrepairable:
        return "row.unrepairable";
    }
    return "";
}

Result<std::unique_ptr<RowSource>> openRows(
    const QString& path, const FileFormat& format, RawObserver observer, Canceled canceled) {
    const auto open = format.kind == FileKind::Workbook ? &opened<WorkbookReader>
        : format.kind == FileKind::Delimited            ? &opened<DelimitedReader>
                                                        : &opened<JsonReader>;
    auto source = open(path, format, std::move(observer), std::move(canceled));
    if (!source || format.repair == Repair::None)
        return source;
    return std::unique_ptr<RowSource>(std::make_unique<MendingSource>(std::move(*source), format.repair));
}

} // namespace xunwang
