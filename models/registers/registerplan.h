#pragma once

#include "models/intake/rejectcolumns.h"
#include "models/registers/registerrow.h"
#include "models/sheets/inspect.h"

namespace xunwang {

/// How a register is to be read: guessed by `planRegister`, changed by a person, and kept with its batch.
struct RegisterPlan {
    QString path;
    RegisterKind kind = RegisterKind::Checks;
    FileFormat format;
    QStringList headings;
    RegisterColumns columns = kNoRegisterColumns;
    RejectColumns
        added; ///< where the file holds rows that an earlier import rejected: left out of headings and columns
    /// Rows that name a person or campaign who is not in the case database are rejected. Otherwise people are kept by
    /// their names, and campaigns made.
    bool strict = false;

    QString recipe() const; ///< every choice that decides what is read, as JSON
    QList<int> notTaken() const; ///< columns that become no field
    /// Takes a field from a column, and from no other; -1: from none.
    void take(RegisterField field, int column);
};

/// Of which kind the register was that came in by this recipe; nothing: it was no register.
std::optional<RegisterKind> registerKindIn(const QString& recipe);
/// The plan that the file's own headings suggest; `guess` is of `inspectListings`.
RegisterPlan planRegister(const QString& path, RegisterKind kind, const FileGuess& guess);
/// Validation "register.no-column" {heading}: without this column no row can be taken; "register.unit" {heading}: the
/// unit of money there is not understood.
Result<void> checkPlan(const RegisterPlan& plan);
/// Reads rows as the plan says. Errors as in `checkPlan`.
Result<RegisterRowMaker> makerOf(const RegisterPlan& plan, const QTimeZone& zone);

} // namespace xunwang
