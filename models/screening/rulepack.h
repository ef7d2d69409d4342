#pragma once

#include "models/base/money.h"

#include <QDate>

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace xunwang {

enum class Severity { High, Medium, Low };

/// What of a listing a rule looks at.
enum class RuleField { Title, Category, Shop };
constexpr int kRuleFieldCount = 3;
/// "title", "category", "shop": as packs and output name them.
QString ruleFieldName(RuleField field);
QString severityName(Severity severity);

/// What of a listing is screened, UTF-8. What is not known stays empty.
struct ScreenedFields {
    std::array<std::string_view, kRuleFieldCount> text;
    std::optional<Money> price;
};

/// A text of a pack in both languages. Data, not interface: a bureau writes its own.
struct PackText {
    QString zh;
    QString en;
};

/// A word, or a pattern, that is looked for in folded text.
struct RuleTerm {
    QString text;
    bool isPattern = false;
    int line = 0; ///< in the pack
};
using RuleTerms = std::vector<RuleTerm>;

/// Why what a rule matches may be allowed. It cancels the hits that it overlaps, or every hit of the rule in the
/// listing.
struct Exemption {
    RuleTerms any;
    bool wholeListing = false;
    PackText why;
};

/// The provision that a hit may violate, in force from `from` to `until` (both included; none: open).
struct LegalBasis {
    QString law;
    QString article;
    QDate from;
    QDate until;
    bool inForce(QDate date) const { return from <= date && (!until.isValid() || date <= until); }
};

/// A listing that a rule must hit or must not: the rule's own test.
struct RuleExample {
    std::array<QString, kRuleFieldCount> text;
    std::optional<Money> price;
    int line = 0;
};

/// One rule. It hits where one of `any` stands in one of its fields, if all its conditions hold and nothing exempts it.
/// A hit is a lead, never a finding.
struct Rule {
    QString code; ///< stable: records refer to it
    QString family;
    Severity severity = Severity::Medium;
    PackText title;
    std::vector<RuleField> fields;
    RuleTerms any;
    std::vector<RuleTerms> all; ///< of each group one must stand in title or category
    RuleTerms none; ///< none of these may stand there
    RuleTerms categoryAny; ///< one of these must stand in the category
    RuleTerms categoryNone;
    std::optional<Money> priceFrom; ///< a listing without a price never satisfies either
    std::optional<Money> priceTo;
    std::vector<Exemption> exemptions;
    std::vector<LegalBasis> basis;
    QString certainty; ///< of the basis: S read, S2 full but second-hand, Sx excerpt, M to be verified, I inferred
    std::vector<RuleExample> mustHit;
    std::vector<RuleExample> mustMiss;
    int line = 0;

    /// In force while one of its articles is.
    bool inForce(QDate date) const;
};

/// A rule pack as a person wrote it: JSON, its form is described in resources/rulepacks/README.md.
struct RulePack {
    QString name;
    int version = 0;
    std::vector<Rule> rules;

    /// Reads and checks a pack; the first thing that is wrong is refused with its line. Validation, "json.*" and
    /// "pack.*", the line first in the context. Patterns are judged by Matcher::compile.
    static Result<RulePack> read(const QByteArray& json);
};

} // namespace xunwang
