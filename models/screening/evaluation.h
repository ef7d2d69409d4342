#pragma once

#include "models/screening/exactsearch.h"
#include "models/screening/matcherparts.h"

#include <map>

namespace xunwang {

/// One listing under one matcher.
class Matcher::Evaluation {
public:
    Evaluation(const Matcher& matcher, const ScreenedFields& fields, QDate date, Scratch& scratch);
    void run();

private:
    using Found = Scratch::Found;
    struct Place {
        RuleField field = RuleField::Title;
        size_t begin = 0; // in the folded text
        size_t end = 0;
        bool isPair = false; // whose parts break no words
    };
    struct Evidence {
        Use use;
        Place place;
    };
    /// What was found for one rule.
    struct Candidate {
        std::vector<Place> hits;
        std::vector<Evidence> context;
        std::map<int, std::array<std::vector<Place>, 2>> pairs; // the parts of each, in order of their beginnings
        bool isFact = false;
    };
    /// Where an exemption holds, ordered; `furthest` is the end that is furthest behind so far, and whose it is.
    struct ExemptSpan {
        size_t begin;
        size_t furthest;
        int exemption;
    };
    /// What the context says about a rule.
    struct Context {
        std::vector<bool> groups; // of `all`: found
        std::vector<bool> present; // of `in`: one of its `any` found
        bool forbidden = false; // something that must not stand there does
        std::optional<int> exempt; // as a whole, by this
        std::array<std::vector<ExemptSpan>, kTextFields> spans;
        std::map<int, Place> met; // the first place of each exemption that was found
    };
    /// What a rule without words hit.
    struct Fact {
        RuleField field;
        QString seen;
        QDate on;
    };

    /// As it is read in this pass.
    const FoldedText& folded(RuleField field) const {
        const auto number = static_cast<size_t>(field);
        return m_undressed[number] ? m_scratch.m_undressed[number] : dressed(field);
    }
    const FoldedText& dressed(RuleField field) const {
        return m_ahead != nullptr && field == RuleField::Title ? m_ahead->folded
                                                               : m_scratch.m_folded[static_cast<size_t>(field)];
    }
    const Rule& rule(int number) const { return m_matcher.m_pack.rules[static_cast<size_t>(number)]; }

    Scratch::Known& placeOf(size_t field);
    const Scratch::Known* knownText(size_t field);
    void remember();
    Scratch::Ahead* takeAhead();
    bool isSettled(Facts facts) const;
    void fold(size_t field);
    void evaluate();
    bool undress();
    template <typename Function>
    void forEachDisguise(const Place& place, Function function) const;
    bool needsUndressing(const Place& place, FoldLayers layers) const;
    void search(const Database& database, std::vector<Found>& found);
    void take(const Database& database, std::vector<Found>& found, RuleField field, const Scratch::Match& match);
    void decide(const Database& database, std::vector<Found>& found, RuleField field);
    void sortOut();
    void add(const Use& use, const Place& place);
    void join(const Pair& pair, const std::array<std::vector<Place>, 2>& parts);
    bool breaksWords(const Place& hit);
    Context contextOf(const Rule& rule, const Candidate& candidate) const;
    bool applies(const Rule& rule, const Context& context) const;
    bool mayHit(const Rule& rule) const;
    bool factsHold(const Rule& rule) const;
    std::optional<Fact> licenceFault(const Rule& rule) const;
    std::optional<Fact> factOf(const Rule& rule) const;
    void collect(int number, const Candidate& candidate);
    void addHit(int number, const Place& place, const Context& context);
    void addFact(int number, const Context& context);
    std::vector<MetExemption> metBy(const Context& context) const;
    QString original(const Place& place) const;
    void merge();
    bool isWrittenSo(const RuleHit& hit) const;
    void locate();

    const Matcher& m_matcher;
    const ScreenedFields& m_fields;
    QDate m_date;
    Scratch& m_scratch;
    std::map<int, Candidate> m_candidates; // by rule
    Scratch::Ahead* m_ahead = nullptr; // of the title
    std::array<const Scratch::Known*, kTextFields> m_known{}; // fields that are not folded, until it is needed
    bool m_exactly = false; // PCRE was asked
    bool m_secondPass = false; // with disguises undone
    std::array<bool, kTextFields> m_undressed{}; // in which fields
    std::vector<uint32_t> m_undecided; // atoms that PCRE must decide in the field being searched
};

} // namespace xunwang
