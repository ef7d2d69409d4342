#pragma once

#include "models/intake/duplicates.h"
#include "views/widgets/paint.h"

#include <QTimeZone>

namespace xunwang {

/// One field of two that may be the same, as both sides have it.
struct ComparedField {
    QString name;
    std::array<QString, 2> texts; ///< empty: not known
    std::array<QList<Mark>, 2> marks; ///< what the other side does not have
    bool equal() const { return texts[0] == texts[1]; }
};

/// Both sides field by field, in the present language; what neither side has is left out.
std::vector<ComparedField> comparedFields(const DuplicateProposal& proposal, const QTimeZone& zone);
/// The same of two sides that were decided, by what the record kept of them.
std::vector<ComparedField> comparedFields(const Sameness& said);

/// Where each text has what the other has not, character by character.
std::array<QList<Mark>, 2> differences(const QString& first, const QString& second);

} // namespace xunwang
