#include "models/leads/rescreening.h"

namespace xunwang {

namespace {

/// All of a rule that decides what it hits, or that a lead keeps of it, as one text.
class RuleText {
public:
    RuleText(const RulePack& pack, const Rule& rule) {
        add(rule.severity);
        add(rule.title);
        list(rule.fields);
        add(rule.any);
        list(rule.all);
        add(rule.none);
        list(rule.in);
        list(rule.missing);
        list(rule.licence);
        add(rule.price);
        add(rule.listPrice);
        add(rule.discount);
        add(rule.sales);
        add(rule.reviews);
        add(rule.history);
        add(rule.peers);
        list(rule.exemptions);
        list(rule.basis);
        const bool promotions = rule.history
            || std::any_of(rule.exemptions.begin(), rule.exemptions.end(),
                [](const Exemption& exemption) { return exemption.promotions; });
        if (promotions)
            for (const Promotion& promotion : pack.promotions) {
                add(promotion.from);
                add(promotion.until);
            }
    }
    const QString& text() const { return m_text; }

private:
    void add(const QString& text) { m_text += QString::number(text.size()) + u':' + text; }
    template <typename T>
    requires std::is_arithmetic_v<T>
    void add(T number) { m_text += QString::number(number) + u';'; }
    template <typename T>
    requires std::is_enum_v<T>
    void add(T value) { add(int(value)); }
    void add(Money money) { add(money.fen()); }
    void add(QDate date) { add(date.isValid() ? date.toJulianDay() : 0); }
    template <typename T>
    void add(const std::optional<T>& value) {
        add(value.has_value());
        if (value)
            add(*value);
    }
    template <typename T>
    void list(const std::vector<T>& values) {
        add(values.size());
        for (const T& value : values)
            add(value);
    }
    void add(const PackText& text) {
        add(text.zh);
        add(text.en);
    }
    void add(const RuleTerm& term) {
        add(term.text);
        add(term.isPattern);
        add(term.layers);
    }
    void add(const NearTerms& near) {
        list(near.of);
        list(near.with);
        add(near.within);
        add(near.side);
    }
    void add(const RuleTerms& terms) {
        list(terms.single);
        list(terms.near);
    }
    void add(const FieldCondition& condition) {
        add(condition.field);
        add(condition.any);
        add(condition.none);
        add(condition.lacks);
    }
    template <typename T>
    void add(const Range<T>& range) {
        add(range.from);
        add(range.to);
    }
    void add(const HistoryCondition& history) {
        add(history.measure);
        add(history.times);
        add(history.days);
        add(history.atLeast);
        add(history.reviews);
        add(history.salesFall);
    }
    void add(const PeerCondition& peers) {
        add(peers.atLeast);
        add(peers.below);
        add(peers.above);
    }
    void add(const LegalBasis& basis) {
        add(basis.law);
        add(basis.article);
        add(basis.from);
        add(basis.until);
    }
    void add(const Exemption& exemption) {
        add(exemption.any);
        add(exemption.promotions);
        add(exemption.wholeListing);
        add(exemption.why);
        add(exemption.basis);
    }

    QString m_text;
};

QHash<QString, QString> textsOf(const RulePack& pack) {
    QHash<QString, QString> texts;
    for (const Rule& rule : pack.rules)
        texts.insert(rule.code, RuleText(pack, rule).text());
    return texts;
}

} // namespace

QStringList changedRules(const RulePack& from, const RulePack& to) {
    const auto before = textsOf(from);
    const auto after = textsOf(to);
    QStringList changed;
    for (const Rule& rule : to.rules)
        if (const auto same = before.find(rule.code); same == before.end() || *same != after[rule.code])
            changed.append(rule.code);
    for (const Rule& rule : from.rules)
        if (!after.contains(rule.code))
            changed.append(rule.code);
    return changed;
}

} // namespace xunwang
