#pragma once

#include "models/leads/lead.h"
#include "models/store/record.h"

namespace xunwang {

enum class Verdict {
    Confirmed, ///< 确认线索: worth a check
    Dismissed, ///< 排除
    Doubtful, ///< 存疑: for a second reader
};
inline constexpr auto namesOf(Verdict) {
    return std::array{std::pair{Verdict::Confirmed, "confirmed"}, std::pair{Verdict::Dismissed, "dismissed"},
        std::pair{Verdict::Doubtful, "doubtful"}};
}

/// What a person decided about a lead (线索审阅). At most one that is not withdrawn for each lead.
struct Decision {
    LeadId lead{0};
    Verdict verdict = Verdict::Confirmed;
    QString note; ///< why, for a dismissal
    QDate decidedOn; ///< the bureau's date
    std::optional<qint64> campaign;

    static const RecordType<Decision>& type();
};

} // namespace xunwang
