#include "models/screening/examples.h"

namespace xunwang {

ExampleListing::ExampleListing(const RuleExample& example) : m_history(example.history) {
    for (size_t i = 0; i < kTextFields; ++i) {
        m_texts[i] = example.text[i].toStdString();
        if (!example.text[i].isNull())
            m_fields.text[i] = m_texts[i];
    }
    m_fields.price = example.price;
    m_fields.listPrice = example.listPrice;
    m_fields.sales = example.sales;
    m_fields.reviews = example.reviews;
    m_fields.licenceUntil = example.licenceUntil;
    m_fields.history = m_history;
    m_fields.peers = example.peers;
}

RuleExample exampleOf(const ScreenedFields& fields, QDate on) {
    RuleExample example;
    for (size_t i = 0; i < kTextFields; ++i)
        if (const std::string_view text = fields.text[i]; text.data() != nullptr)
            example.text[i] = text.empty() ? QStringLiteral("")
                                           : QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    example.price = fields.price;
    example.listPrice = fields.listPrice;
    example.sales = fields.sales;
    example.reviews = fields.reviews;
    example.licenceUntil = fields.licenceUntil;
    example.on = on;
    return example;
}

std::vector<FailedExample> failedExamples(const Matcher& matcher) {
    std::vector<FailedExample> failed;
    Matcher::Scratch scratch(matcher);
    const auto& rules = matcher.pack().rules;
    for (size_t number = 0; number < rules.size(); ++number) {
        const Rule& rule = rules[number];
        const auto check = [&](const std::vector<RuleExample>& examples, bool mustHit) {
            for (const RuleExample& example : examples) {
                const ExampleListing listing(example);
                const QDate date = example.on.isValid() ? example.on : rule.basis.front().from;
                const auto& hits = matcher.scan(listing.fields(), date, scratch);
                const bool hit = std::any_of(hits.begin(), hits.end(),
                    [&](const RuleHit& found) { return found.rule == static_cast<int>(number); });
                if (hit != mustHit)
                    failed.push_back({static_cast<int>(number), mustHit, example.line, example.text[0]});
            }
        };
        check(rule.mustHit, true);
        check(rule.mustMiss, false);
    }
    return failed;
}

} // namespace xunwang
