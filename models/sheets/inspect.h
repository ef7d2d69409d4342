#pragma once

#include "models/sheets/header.h"
#include "models/sheets/rowsource.h"

namespace xunwang {

/// What a person has already decided; the rest is guessed to fit it.
struct InspectWishes {
    std::optional<Encoding> encoding;
    std::optional<Dialect> dialect;
    std::optional<qint64> headerLine; ///< 0: there are no headings
    std::optional<QString> sheet = {}; ///< of a workbook, by its name
};

/// What a text file seems to be, from its first megabyte. Whether all of it is, only reading it shows.
struct FileGuess {
    FileFormat format;
    bool certain = true; ///< the encoding; false: ask
    QStringList sheets; ///< names of a workbook's sheets in their order, the hidden ones last
    QStringList headings; ///< empty without a header row
    std::vector<PreviewRow> rows; ///< the first 100 below the headings
    qint64 size = 0; ///< bytes
    qint64 rowsEstimated = 0; ///< below the headings; exact where the whole file was seen
    bool rowsExact = false;
};

/// Looks at the start of a file, in well under 200 ms whatever its size. Errors as in `DelimitedReader::open` and
/// `guessEncoding`; "text.bad-byte", "csv.…" where the start itself can't be read as wished.
Result<FileGuess> inspect(const QString& path, const InspectWishes& wishes = {});

/// The delimiter under which the rows of `text` agree best, and whether cells are quoted. One cell a line where none
/// makes them agree.
Dialect guessDialect(std::string_view text, bool whole);

} // namespace xunwang
