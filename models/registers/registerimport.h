#pragma once

#include "models/intake/import.h"
#include "models/registers/registerfields.h"
#include "models/registers/registerpeople.h"
#include "models/sheets/inspect.h"
#include "models/store/casefile.h"

namespace xunwang {

/// How a register is to be read: guessed by `planRegister`, changed by a person, and kept with its batch.
struct RegisterPlan {
    QString path;
    RegisterKind kind = RegisterKind::Checks;
    FileFormat format;
    QStringList headings;
    RegisterColumns columns;
    /// Rows that name a person or campaign who is not in the case database are rejected. Otherwise people are kept by
    /// their names, and campaigns made.
    bool strict = false;

    QString recipe() const; ///< every choice that decides what is read, as JSON
    QStringList notTaken() const; ///< the headings of columns that become no field
};

/// The plan that the file's own headings suggest.
RegisterPlan planRegister(const QString& path, RegisterKind kind, const FileGuess& guess);
/// Validation "register.no-column" {heading}: without this column no row can be taken; "register.unit" {heading}: the
/// unit of money there is not understood.
Result<void> checkPlan(const RegisterPlan& plan);

/// How many rows rest on a name that the case database does not have.
struct NameCount {
    QString name;
    qint64 rows = 0;
    bool operator==(const NameCount&) const = default;
};

struct RegisterOutcome {
    qint64 rows = 0; ///< created + unchanged + duplicate + rejected; blank ones don't count
    qint64 created = 0; ///< records entered ("new")
    qint64 unchanged = 0; ///< rows that an earlier register brought already and that was not taken back
    qint64 duplicate = 0; ///< equal in every cell to an earlier row of this file
    qint64 rejected = 0;
    qint64 badCodes = 0; ///< credit codes that do not check, taken as they stand
    double seconds = 0;
    bool sameFile = false; ///< this very file came in before
    std::optional<qint64> batch; ///< nothing where nothing was entered
    std::vector<NameCount> strangers; ///< officers who are nobody in this case database, most rows first
    std::vector<NameCount> campaigns; ///< that were made
    std::vector<Reject> rejects; ///< the first thousand
};
/// So many rows a register may have; a longer one is refused and can be split.
inline constexpr qint64 kMostRegisterRows = 200'000;

/// Enters the rows of a register as records, each with its entry in the ledger, by the checks of their rooms. All or
/// nothing: everything is read and checked first, on this thread; then it is written in one transaction. That gives way
/// to a person who writes meanwhile, and begins anew. Call it in a job. `feedback` counts rows.
///
/// A row that an earlier register brought is left alone, whatever people did to its record since, until that register
/// is taken back. Errors: as in `openRows` and `checkPlan`; Validation "register.no-rows", "register.too-long" {rows};
/// Busy "batch.open", "register.moved-on" (people, campaigns or cases kept changing); Constraint "may.refused"; what
/// the store says.
Result<RegisterOutcome> importRegister(CaseFile& file, Actor actor, const RegisterPlan& plan, Feedback& feedback);

/// The first rows of a register as an import by `plan` would take them.
struct RegisterPreview {
    struct Row {
        qint64 line = 0;
        QStringList cells;
        std::optional<Reject> reject;
    };
    std::vector<Row> rows;
    qint64 rejected = 0;
    QStringList strangers;
    QStringList campaigns; ///< that would be made
};
Result<RegisterPreview> previewRegister(Reader& reader, Actor actor, const FileGuess& guess, const RegisterPlan& plan);

} // namespace xunwang
