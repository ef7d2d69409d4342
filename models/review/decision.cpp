#include "models/review/decision.h"

namespace xunwang {

const RecordType<Decision>& Decision::type() {
    static const RecordType<Decision> type{"decision", "decision",
        {field("lead", &Decision::lead), field("verdict", &Decision::verdict), field("note", &Decision::note),
            field("decided_on", &Decision::decidedOn), field("campaign", &Decision::campaign)}};
    return type;
}

} // namespace xunwang
