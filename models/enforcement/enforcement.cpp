#include "models/enforcement/enforcement.h"

namespace xunwang {

const RecordType<Measure>& Measure::type() {
    using R = Measure;
    static const RecordType<R> type{"measure", "measure",
        {field("kind", &R::kind), field("taken_on", &R::takenOn), field("platform", &R::platform),
            field("target", &R::target), field("credit_code", &R::creditCode), field("items", &R::items),
            field("shops", &R::shops), field("products", &R::products), field("unnamed_kinds", &R::unnamedKinds),
            field("due_on", &R::dueOn), field("note", &R::note), field("lead", &R::lead),
            field("inspection_kind", &R::inspectionKind), field("inspection", &R::inspection),
            field("campaign", &R::campaign)}};
    return type;
}

const RecordType<Case>& Case::type() {
    using R = Case;
    static const RecordType<R> type{"case", "case_file",
        {field("number", &R::number), field("filed_on", &R::filedOn), field("cause", &R::cause),
            field("party", &R::party), field("credit_code", &R::creditCode), field("platform", &R::platform),
            field("officers", &R::officers), field("value", &R::value), field("fine", &R::fine),
            field("confiscation", &R::confiscation), field("decided_on", &R::decidedOn),
            field("transferred_on", &R::transferredOn), field("receiver", &R::receiver),
            field("transferred_to", &R::transferredTo), field("concluded_on", &R::concludedOn), field("note", &R::note),
            field("lead", &R::lead), field("inspection_kind", &R::inspectionKind), field("inspection", &R::inspection),
            field("campaign", &R::campaign)}};
    return type;
}

std::vector<CaseStep> stepsOf(const Case& value) {
    std::vector<CaseStep> steps;
    for (const CaseStep& step :
        {CaseStep{CaseStage::Filed, value.filedOn}, CaseStep{CaseStage::Decided, value.decidedOn},
            CaseStep{CaseStage::Transferred, value.transferredOn}, CaseStep{CaseStage::Concluded, value.concludedOn}})
        if (step.on.isValid())
            steps.push_back(step);
    std::stable_sort(
        steps.begin(), steps.end(), [](const CaseStep& one, const CaseStep& other) { return one.on < other.on; });
    return steps;
}

CaseStage stageOf(const Case& value) {
    if (value.concludedOn.isValid())
        return CaseStage::Concluded;
    const auto steps = stepsOf(value);
    return steps.empty() ? CaseStage::Filed : steps.back().stage;
}

} // namespace xunwang
