#pragma once

#include "models/sheets/header.h"
#include "models/sheets/rowsource.h"

namespace xunwang {

/// What a person has already decided; the rest is guessed to fit it.
struct InspectWishes {
    std::optional<Encoding> encoding = {};
    std::optional<Dialect> dialect = {};
    std::optional<qint64> headerLine = {}; ///< 0: there are no headings
    std::optional<QString> sheet = {}; ///< of a workbook, by its name
    std::optional<int> headerRows = {}; ///< of `headerLine`, if not 1
    std::optional<FileKind> kind = {}; ///< of text: whether it is to be read as JSON or as delimited
    std::optional<Repair> repair = {}; ///< none is done unless wished
};

/// What a file seems to be, from its first megabyte or its first 5,000 rows. Whether all of it is, only reading it
/// shows.
struct FileGuess {
    FileFormat format;
    bool certain = true; ///< the encoding; false: ask
    bool compressed = false; ///< gzip is around it; it is read as it is
    QStringList sheets; ///< names of a workbook's sheets in their order, the hidden ones last
    int hiddenSheets = 0; ///< how many of them are hidden
    QStringList headings; ///< empty without a header row
    std::vector<PreviewRow> rows; ///< the first 100 below the headings
    qint64 size = 0; ///< bytes
    qint64 rowsEstimated = 0; ///< below the headings; exact where the whole file was seen
    bool rowsExact = false;
    RepairOffer repair; ///< what could be done, whether it was wished or not
};

/// Looks at the start of a file, in well under 200 ms whatever its size; the shared strings of a workbook and the
/// sheets of an ODS may take longer. Errors as in `openRows` and `guessEncoding`; "text.bad-byte", "csv.…" where the
/// start itself can't be read as wished.
Result<FileGuess> inspect(const QString& path, const InspectWishes& wishes = {});

} // namespace xunwang
