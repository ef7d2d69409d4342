#include "models/screening/comparison.h"

#include "models/screening/examples.h"

#include <algorithm>
#include <map>
#include <random>

namespace xunwang {

const RuleComparison* Comparison::find(const QString& code) const {
    const auto found
        = std::find_if(rules.begin(), rules.end(), [&](const RuleComparison& rule) { return rule.code == code; });
    return found == rules.end() ? nullptr : &*found;
}

namespace {

/// Rows drawn evenly from however many come: each has the same chance to stay.
class Drawn {
public:
    explicit Drawn(std::vector<ComparedSample>& samples) : m_samples(samples) { }
    /// The place for one more; null: it is not drawn.
    ComparedSample* next(std::mt19937_64& random) {
        ++m_seen;
        if (m_samples.size() < RuleComparison::kSamples)
            return &m_samples.emplace_back();
        const quint64 place = random() % m_seen;
        return place < m_samples.size() ? &m_samples[place] : nullptr;
    }

private:
    std::vector<ComparedSample>& m_samples;
    quint64 m_seen = 0;
};

} // namespace

class Comparer::Parts {
public:
    Parts(const Matcher& a, const Matcher* b) {
        if (b != nullptr)
            m_b.emplace(*b);
        m_a.emplace(a);
        m_result.hasB = b != nullptr;
        if (m_b)
            m_b->numbers = numbers(m_b->matcher.pack(), &RuleComparison::inB);
        m_a->numbers = numbers(a.pack(), &RuleComparison::inA);
        for (RuleComparison& rule : m_result.rules)
            m_drawn.push_back({Drawn(rule.samplesA), Drawn(rule.samplesB), Drawn(rule.samplesBoth)});
        m_hit.resize(m_result.rules.size());
    }

    void add(qint64 row, const ScreenedFields& fields, QDate day) {
        ++m_result.rows;
        scan(*m_a, fields, day, InA);
        if (m_b)
            scan(*m_b, fields, day, InB);
        const bool a = !m_a->hits->empty();
        const bool b = m_b && !m_b->hits->empty();
        m_result.rowsA += a;
        m_result.rowsB += b;
        m_result.onlyA += a && !b;
        m_result.onlyB += b && !a;
        for (const size_t number : m_touched)
            count(number, std::exchange(m_hit[number], quint8(0)), row, fields, day);
        m_touched.clear();
    }

    Comparison take() {
        for (RuleComparison& rule : m_result.rules)
            for (auto* samples : {&rule.samplesA, &rule.samplesB, &rule.samplesBoth})
                std::sort(samples->begin(), samples->end(),
                    [](const ComparedSample& one, const ComparedSample& other) { return one.row < other.row; });
        return std::move(m_result);
    }

    Comparison m_result;

private:
    enum : quint8 { InA = 1, InB = 2 };
    struct Side {
        explicit Side(const Matcher& own) : matcher(own), scratch(own) { }
        const Matcher& matcher;
        Matcher::Scratch scratch;
        std::vector<size_t> numbers; // of the pack's rules in the result
        const std::vector<RuleHit>* hits = nullptr;
    };

    std::vector<size_t> numbers(const RulePack& pack, bool RuleComparison::*in) {
        std::vector<size_t> numbers;
        for (const Rule& rule : pack.rules) {
            const auto [known, isNew] = m_byCode.emplace(rule.code, m_result.rules.size());
            if (isNew) {
                RuleComparison& added = m_result.rules.emplace_back();
                added.code = rule.code;
                added.title = rule.title;
                added.severity = rule.severity;
            }
            m_result.rules[known->second].*in = true;
            numbers.push_back(known->second);
        }
        return numbers;
    }

    void scan(Side& side, const ScreenedFields& fields, QDate day, quint8 mark) {
        side.hits = &side.matcher.scan(fields, day, side.scratch);
        for (const RuleHit& hit : *side.hits) {
            const size_t number = side.numbers[static_cast<size_t>(hit.rule)];
            if (m_hit[number] == 0)
                m_touched.push_back(number);
            m_hit[number] |= mark;
        }
    }

    void count(size_t number, quint8 hit, qint64 row, const ScreenedFields& fields, QDate day) {
        RuleComparison& rule = m_result.rules[number];
        rule.hitsA += (hit & InA) != 0;
        rule.hitsB += (hit & InB) != 0;
        rule.onlyA += hit == InA;
        rule.onlyB += hit == InB;
        ComparedSample* const sample = m_drawn[number][hit - 1U].next(m_random);
        if (sample == nullptr)
            return;
        *sample = {row, exampleOf(fields, day), {}};
        const Side& side = (hit & InB) != 0 ? *m_b : *m_a;
        for (const RuleHit& one : *side.hits)
            if (side.numbers[static_cast<size_t>(one.rule)] == number)
                sample->hits.push_back(one);
    }

    std::optional<Side> m_a;
    std::optional<Side> m_b;
    std::map<QString, size_t> m_byCode;
    std::vector<std::array<Drawn, 3>> m_drawn; // by rule: only A, only B, both
    std::vector<quint8> m_hit; // by rule, in the present row
    std::vector<size_t> m_touched; // rules that hit there
    std::mt19937_64 m_random; // from its own seed: the same rows every time
};

Comparer::Comparer(const Matcher& a, const Matcher* b) : m_parts(std::make_unique<Parts>(a, b)) { }
Comparer::~Comparer() = default;

void Comparer::add(qint64 row, const ScreenedFields& fields, QDate day) {
    m_parts->add(row, fields, day);
}

void Comparer::reject() {
    ++m_parts->m_result.rejected;
}

Comparison Comparer::take() {
    return m_parts->take();
}

Comparison tryOnTexts(const QStringList& texts, const Matcher& a, const Matcher* b, QDate day) {
    Comparer comparer(a, b);
    ScreenedFields fields;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const std::string title = texts[i].toStdString();
        fields[RuleField::Title] = title;
        comparer.add(i + 1, fields, day);
    }
    return comparer.take();
}

} // namespace xunwang
