#pragma once

#include "models/base/result.h"
#include "models/sheets/bytesource.h"
#include "models/sheets/encoding.h"
#include "models/sheets/rowparser.h"
#include "models/text/mojibake.h"

#include <QStringList>

namespace xunwang {

/// What kind of table a file holds.
enum class FileKind {
    Delimited, ///< CSV, TSV and their kin
    JsonLines, ///< one JSON object a line
    JsonArray, ///< one array of JSON objects
    Workbook, ///< XLSX or ODS
};

/// Everything that must be known to read a file; `inspect` guesses it, a person may change it.
struct FileFormat {
    FileKind kind = FileKind::Delimited;
    Encoding encoding = Encoding::Utf8; ///< of text and JSON
    Dialect dialect = {}; ///< of delimited text
    qint64 headerLine = 0; ///< line (of a sheet: row) with the headings; rows up to it are passed over; 0: none
    size_t columns = 0; ///< cells that every row should have; 0: any number
    QString sheet = {}; ///< of a workbook, by its name; empty: the first that holds a table
    int headerRows = 1; ///< how many rows the headings are joined from; the last of them stands on `headerLine`
    QStringList keys = {}; ///< of JSON objects: the members that are the columns, in this order
    Repair repair = Repair::None; ///< what is done to cells that were once read in a wrong encoding

    bool operator==(const FileFormat&) const = default;
};

/// The rows of a file below its headings, one after the other, with bounded memory whatever its size. One thread at a
/// time.
class RowSource {
public:
    RowSource() = default;
    RowSource(const RowSource&) = delete;
    RowSource& operator=(const RowSource&) = delete;
    virtual ~RowSource() = default;

    /// The next row; false: there is none. A damaged row is handed out with its fault. After an error nothing more is
    /// to be had, and the caller takes back what it did.
    virtual Result<bool> next(Row& row) = 0;
    /// How much of the file has been read, of `size`: for the progress.
    virtual qint64 bytesRead() const = 0;
    virtual qint64 size() const = 0;
    /// Of JSON: members met so far that no column stands for, at most a thousand of them. A row that has some carries
    /// them in one more cell at its end, as a JSON object.
    virtual QStringList otherKeys() const { return {}; }
};

/// The key of the sentence that says what is wrong with a row: "row.quote", … Not for None.
const char* faultKey(RowFault fault);

/// Opens a file of any kind for reading. NotFound "file.missing"; Io "file.no-right", "file.read-failed"; Validation
/// "file.is-folder", "file.empty", "text.mark-differs", and what the readers of the kinds say.
/// `canceled` lets go of a wait that may take long.
Result<std::unique_ptr<RowSource>> openRows(
    const QString& path, const FileFormat& format, RawObserver observer = {}, Canceled canceled = {});

} // namespace xunwang
