#pragma once

#include "models/leads/leadrepository.h"
#include "models/review/trial.h"
#include "models/screening/packediting.h"

namespace xunwang {

/// What an exemption would do beside cancelling the false hit that it is for.
struct ExemptEffect {
    QByteArray text; ///< of the pack, with the exemption and its example
    /// Leads that the rule would not hit any more, by what was decided; the false hit itself, where it is a lead, among
    /// them.
    RuleChange::Leads lost;
    struct Lost {
        FoundLead found;
        QString state; ///< as in LeadStates
    };
    std::vector<Lost> samples; ///< of these, confirmed ones first
    static constexpr size_t kSamples = 50;
    QStringList lostExamples; ///< titles that the rule must hit and would not
};

/// Tries an exemption on the history; writes nothing. For a job. Errors of `exempt` and `tryOnHistory`.
Result<ExemptEffect> exemptEffect(
    CaseFile& file, const QByteArray& json, const QString& rule, const Exempting& exempting, Feedback& feedback);

} // namespace xunwang
