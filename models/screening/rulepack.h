#pragma once

#include "models/base/result.h"
#include "models/screening/history.h"
#include "models/screening/listingfacts.h"
#include "models/text/disguises.h"

#include <vector>

namespace xunwang {

enum class Severity { High, Medium, Low };
QString severityName(Severity severity);

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
    FoldLayers layers = 0; ///< disguises that are undone to find it; of a pattern, those of the words in it
};

/// Two words with at most `within` folded characters between them: `of`, and `with` on one side of it or on either.
struct NearTerms {
    enum class Side { Either, Before, After };
    std::vector<RuleTerm> of;
    std::vector<RuleTerm> with;
    int within = 0;
    Side side = Side::Either;
};

/// What is looked for: one of these words, patterns and pairs.
struct RuleTerms {
    std::vector<RuleTerm> single;
    std::vector<NearTerms> near;
    bool empty() const { return single.empty() && near.empty(); }
};

/// The provision that a hit may violate, in force from `from` to `until` (both included; none: open).
struct LegalBasis {
    QString law;
    QString article;
    QDate from;
    QDate until;
    bool inForce(QDate date) const { return from <= date && (!until.isValid() || date <= until); }
};

/// Why what a rule matches may be allowed. It cancels the hits that it overlaps, or every hit of the rule in the
/// listing; on a day of the pack's promotions, if it says so.
struct Exemption {
    RuleTerms any;
    bool promotions = false;
    bool wholeListing = false;
    PackText why;
    std::optional<LegalBasis> basis; ///< the provision that allows it
};

/// What must, must not, and is missing to stand in one text field.
struct FieldCondition {
    RuleField field = RuleField::Category;
    RuleTerms any; ///< one of these must stand there
    RuleTerms none; ///< none of these may
    RuleTerms lacks; ///< none of these does, although the field is known
};

/// A condition on a number; who does not know the number never satisfies it.
template <class T>
struct Range {
    std::optional<T> from; ///< both included
    std::optional<T> to;
    bool given() const { return from || to; }
    bool holds(const std::optional<T>& value) const {
        return !given() || (value && (!from || *value >= *from) && (!to || *value <= *to));
    }
};

/// The price lies outside what the same goods cost elsewhere: below `below` or above `above` times the median of at
/// least `atLeast` offers.
struct PeerCondition {
    int atLeast = 0;
    std::optional<double> below;
    std::optional<double> above;
    bool holds(const ScreenedFields& fields) const;
};

/// What may be wrong with a credit code or licence that is shown.
enum class LicenceFault { Shape, CheckDigit, Expired };

/// A listing that a rule must hit or must not: the rule's own test. A text that is null is not known.
struct RuleExample {
    std::array<QString, kTextFields> text;
    std::optional<Money> price;
    std::optional<Money> listPrice;
    std::optional<qint64> sales;
    std::optional<qint64> reviews;
    std::optional<QDate> licenceUntil;
    std::vector<PriceObservation> history;
    std::optional<PeerPrices> peers;
    QDate on; ///< the day it was seen; none: any
    int line = 0;
};

/// One rule. It hits where one of `any` stands in one of its fields, if all its conditions hold and nothing exempts it;
/// without `any` a condition on facts (numbers, licence, history) is what hits. A hit is a lead, never a finding.
struct Rule {
    QString code; ///< stable: records refer to it
    QString family;
    QStringList tasks; ///< names of the pack's campaign tasks
    QString owner; ///< who keeps the rule
    Severity severity = Severity::Medium;
    PackText title;
    std::vector<RuleField> fields;
    RuleTerms any;
    std::vector<RuleTerms> all; ///< of each group one must stand in title or category
    RuleTerms none; ///< none of these may stand there
    std::vector<FieldCondition> in;
    std::vector<RuleField> missing; ///< known to be blank, all of them
    std::vector<LicenceFault> licence; ///< one of these faults
    Range<Money> price;
    Range<Money> listPrice;
    Range<double> discount; ///< price divided by list price
    Range<qint64> sales;
    Range<qint64> reviews;
    std::optional<HistoryCondition> history;
    std::optional<PeerCondition> peers;
    std::vector<Exemption> exemptions;
    std::vector<LegalBasis> basis;
    QString certainty; ///< of the basis: S read, S2 full but second-hand, Sx excerpt, M to be verified, I inferred
    std::vector<RuleExample> mustHit;
    std::vector<RuleExample> mustMiss;
    int line = 0;

    /// In force while one of its articles is.
    bool inForce(QDate date) const;
    /// Whether it asks for what was seen over time or elsewhere, which no single row knows.
    bool needsHistory() const { return history || peers; }
};

/// A task of a campaign: rules name theirs.
struct CampaignTask {
    QString name;
    PackText title;
};

/// Days in which prices and sales move by custom (a yearly promotion), month and day, both included.
struct Promotion {
    PackText title;
    int from = 0; ///< month * 100 + day
    int until = 0; ///< may lie before `from`: over the turn of the year
    bool holds(QDate date) const;
};

/// A rule pack as a person wrote it: JSON, its form is described in resources/rulepacks/README.md.
struct RulePack {
    QString name;
    int version = 0;
    std::vector<CampaignTask> tasks;
    std::vector<Promotion> promotions;
    std::vector<Rule> rules;

    /// Reads and checks a pack; the first thing that is wrong is refused with its line. Validation, "json.*" and
    /// "pack.*", the line first in the context. Patterns are judged by Matcher::compile.
    static Result<RulePack> read(const QByteArray& json);

    bool isPromotion(QDate date) const;
};

} // namespace xunwang
