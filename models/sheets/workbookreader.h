#pragma once

#include "models/sheets/readerprocess.h"
#include "models/sheets/rowsource.h"

#include <sys/stat.h>

namespace xunwang {

/// Reads a sheet of an XLSX or ODS workbook, in `xunwang-reader`: dates as ISO text, numbers in their shortest exact
/// form, formulas by their stored value, of merged cells the first, hidden rows and columns like others. Numbers of
/// lines are those of the sheet's rows; rows without content are none.
class WorkbookReader final : public RowSource {
public:
    /// Errors as in `openRows`; Validation "workbook.…", "file.old-workbook"; Io "workbook.no-reader".
    Result<void> open(const QString& path, const FileFormat& format, RawObserver observer = {}, Canceled canceled = {});
    /// A row with more cells than it should have has the fault TooMany; cells that are missing at its end are empty.
    /// "file.changed": somebody wrote to the file meanwhile.
    Result<bool> next(Row& row) override;

    qint64 bytesRead() const override { return m_bytesRead; }
    qint64 size() const override { return m_file.size(); }

    /// The name of the sheet, once the first row is there.
    const QString& sheet() const { return m_sheet; }
    const QStringList& sheets() const { return m_sheets; } ///< filled by `openToInspect`
    int hiddenSheets() const { return m_hiddenSheets; }
    qint64 rowsUntil() const { return m_recordAtProgress; } ///< rows up to `bytesRead`
    /// The same, but first it lists the sheets, and there are no headings to be passed over.
    Result<void> openToInspect(const QString& path, const QString& sheet);

private:
    Result<void> begin(const QString& path, const QStringList& arguments, Canceled canceled);
    Result<void> observe(const RawObserver& observer, const Canceled& canceled);
    Result<void> takeSheets(std::string_view body);
    Result<bool> takeRow(std::string_view body, Row& row);
    tl::unexpected<Error> trouble(std::string_view body) const;
    tl::unexpected<Error> misunderstood() const;
    QString name() const;

    QFile m_file;
    struct stat m_before { };
    ReaderProcess m_process;
    qint64 m_headerLine = 0;
    size_t m_columns = 0;
    qint64 m_bytesRead = 0;
    QString m_sheet;
    QStringList m_sheets;
    int m_hiddenSheets = 0;
    std::vector<std::string_view> m_cells;
    std::vector<size_t> m_lengths;
    qint64 m_record = 0;
    qint64 m_recordAtProgress = 0;
};

/// Whether a file that starts like this is for `WorkbookReader`: a zip, or an OLE file (XLS, or XLSX with a password),
/// which it refuses with the right words.
bool isWorkbook(std::string_view start);

} // namespace xunwang
