#pragma once

#include "models/registers/registerplan.h"
#include "models/store/session.h"

namespace xunwang {

/// The first rows of a register as an import by `plan` would take them.
struct RegisterPreview {
    enum class Fate {
        New,
        Unchanged, ///< an earlier register brought it
        Duplicate, ///< equal in every cell to an earlier row
        Rejected,
    };
    struct Row {
        qint64 line = 0;
        QStringList cells;
        Fate fate = Fate::New;
        Reject reject; ///< where it is rejected
        /// What the record would say where it is new: columns and values of its kind, those that say something. A
        /// campaign that would be made stands by its name.
        std::vector<std::pair<QString, Value>> record;
    };
    std::vector<Row> rows;
    QStringList strangers; ///< officers who are nobody in the case database
    QStringList campaigns; ///< that would be made
    qint64 count(Fate fate) const;
};

/// `guess` is of the file that `plan` is for. Changes nothing. Errors as in `checkPlan`; what the store says.
Result<RegisterPreview> previewRegister(Reader& reader, Actor actor, const FileGuess& guess, const RegisterPlan& plan);

} // namespace xunwang
