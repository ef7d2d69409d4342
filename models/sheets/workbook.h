#pragma once

#include "models/base/result.h"
#include "models/sheets/table.h"
#include "models/sheets/textwriter.h"

#include <QByteArray>

#include <span>

namespace xunwang {

/// A sheet of a workbook: a table with its headings frozen, and a picture (PNG) to the right of it, or alone.
struct WorkbookSheet {
    Table table;
    QByteArray picture;
};

/// Writes an XLSX workbook: text as strings, money as numbers in yuan, dates as dates; whole numbers of more than 15
/// digits, which spreadsheets would round, as text. The target keeps its old content until everything is written, read
/// back and found whole. Validation "workbook.too-many-rows" (%1 sheet), "workbook.cell-too-long" (%1 sheet, %2 row);
/// Io "file.write-failed" (%1 name, %2 what the system says), "workbook.incomplete" (%1 name: the disk was full).
Result<void> writeXlsx(const QString& path, std::span<const WorkbookSheet> sheets);

/// Writes one sheet of texts a row at a time; the first row is the headings, frozen. Errors as in `writeXlsx`.
class WorkbookWriter final : public RowWriter {
public:
    WorkbookWriter();
    ~WorkbookWriter() override;

    Result<void> open(const QString& path, const QString& title);
    Result<void> writeRow(std::span<const std::string_view> cells) override;
    Result<void> finish() override;
    Result<void> commit() override;

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace xunwang
