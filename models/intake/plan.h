#pragma once

#include "models/intake/fields.h"
#include "models/intake/rejectcolumns.h"
#include "models/sheets/inspect.h"

namespace xunwang {

/// How a listing file is to be read: guessed by `planImport`, changed by a person, and kept with the batch. Columns
/// that an earlier import added to a file of rejected rows are known and left out: headings and columns are the
/// original's.
struct ImportPlan {
    QString path;
    FileFormat format;
    QStringList headings; ///< empty: the file has none
    FieldColumns columns = kNoColumns;
    std::array<QString, kListingFields> constants; ///< a value for all rows, in the place of a column
    RejectColumns added; ///< where the file holds rows that an earlier import rejected
    QString recipeName; ///< of the saved recipe that was used; empty: none

    QString recipe() const; ///< every choice that decides what is read, as JSON
    qsizetype width() const; ///< columns of the file, without those added
    QList<int> notTaken() const; ///< columns that become no field
    /// Takes a field from a column, and from no other; a constant for it is dropped.
    void take(ListingField field, int column);
};

/// As `inspect`, and the headings of a file of rejected rows are always found.
Result<FileGuess> inspectListings(const QString& path, const InspectWishes& wishes = {});

/// The plan that the file's own headings suggest.
ImportPlan planImport(const QString& path, const FileGuess& guess);

} // namespace xunwang
