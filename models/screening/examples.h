#pragma once

#include "models/screening/matcher.h"

namespace xunwang {

/// An example of a rule as it is scanned; keeps what its fields point to.
class ExampleListing {
public:
    explicit ExampleListing(const RuleExample& example);
    ExampleListing(const ExampleListing&) = delete;
    ExampleListing& operator=(const ExampleListing&) = delete;

    const ScreenedFields& fields() const { return m_fields; }

private:
    std::array<std::string, kTextFields> m_texts;
    std::vector<PriceObservation> m_history;
    ScreenedFields m_fields;
};

/// What was screened on a day, as an example: what is known of it, but not what was seen over time.
RuleExample exampleOf(const ScreenedFields& fields, QDate on);

/// An example that a rule does not keep.
struct FailedExample {
    int rule = 0; ///< index in the pack
    bool mustHit = false;
    int line = 0; ///< in the pack
    QString title;
};

/// The rules' own tests: each must hit and must miss what it says it does, on the day that the example names, or one
/// on which the rule is in force.
std::vector<FailedExample> failedExamples(const Matcher& matcher);

} // namespace xunwang
