#pragma once

#include "models/enforcement/enforcement.h"
#include "models/inspection/inspection.h"

namespace xunwang {

// What people write into the cells of a register, as the values of records. Blanks, signs, the case of letters and
// full-width forms don't matter; the English names of the values count too. What is not known is refused, never
// guessed.

std::optional<EntityKind> entityKindIn(const QString& cell);
std::optional<VisitPlace> visitPlaceIn(const QString& cell);
std::optional<MeasureKind> measureKindIn(const QString& cell);

/// A finding, and what stands behind it: "未发现问题；页面已截图".
struct WrittenFinding {
    Finding finding = Finding::None;
    QString remark;
};
std::optional<WrittenFinding> findingIn(const QString& cell);

/// Whether the row is a sum (合计) and no record.
bool saysTotal(const QString& cell);

/// The officers that a cell names: parted by 、 , ， ; ； / and line ends, Chinese names by blanks too; each may carry
/// a certificate in brackets.
struct WrittenOfficer {
    QString name;
    QString certificate;
    bool operator==(const WrittenOfficer&) const = default;
};
struct WrittenOfficers {
    std::vector<WrittenOfficer> named;
    bool more = false; ///< 等, 等3人: there were others, who are not named
};
WrittenOfficers officersIn(const QString& cell);

/// Names of things, parted as above but not by blanks.
QStringList namesIn(const QString& cell);

} // namespace xunwang
