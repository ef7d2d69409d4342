#pragma once

#include "models/screening/rulepack.h"

#include <memory>

namespace xunwang {

// A rule pack as the text that a person writes. Every edit gives a new text in which only what it is about differs:
// all other bytes, blanks and line ends stay. UTF-8 in and out. Pure, for any thread.

/// A false hit that a rule shall not make again (设为豁免).
struct Exempting {
    QStringList words; ///< that allow it: where one of them overlaps a hit, it is none
    PackText why; ///< the reason, in both languages
    RuleExample example; ///< the listing that was hit wrongly: it becomes one that the rule must miss
    bool wholeListing = false; ///< the words may stand anywhere in the listing
    QString law; ///< the provision that allows it: short name of one of the pack's laws; empty: none
    QString article;
};

/// The text with one exemption and one must-miss example more in the rule. Validation: "pack.rule-unknown" {code},
/// "pack.exemption-empty" (no words, reason or title), "pack.exemption-void" {code, title, what it reads there} (the
/// rule would still hit the example: the words stand elsewhere, or it reads something else there), and what
/// RulePack::read says of the text.
Result<QByteArray> exempt(const QByteArray& json, const QString& rule, const Exempting& exempting);

/// A law that a pack names.
struct PackLaw {
    QString name; ///< short, by which rules refer to it
    QString law; ///< "中华人民共和国广告法"
};
/// Those of a text, in its order; none where it is no JSON.
std::vector<PackLaw> lawsOf(const QByteArray& json);

/// A rule's own text, from its brace to its brace. Validation, "pack.rule-unknown".
Result<QByteArray> ruleText(const QByteArray& json, const QString& rule);
/// Another text in its place; only that it is one JSON object is checked. Validation, "pack.rule-unknown",
/// "pack.rule-no-object", "json.…" with the line within the text.
Result<QByteArray> replaceRule(const QByteArray& json, const QString& rule, const QByteArray& text);
/// A rule more, as the last one. Errors as above.
Result<QByteArray> addRule(const QByteArray& json, const QByteArray& text);
/// Another number under "version". Validation, "json.…", "pack.key-missing".
Result<QByteArray> withVersion(const QByteArray& json, int version);

/// Where in a text: what editors count.
struct PackPlace {
    int line = 1; ///< from 1
    int column = 1; ///< from 1, in UTF-16 units
    int length = 0; ///< UTF-16 units of this line; 0: not known
};

/// One thing that is wrong with a pack.
struct PackProblem {
    PackPlace place;
    QString rule; ///< code of the rule it stands in; empty: outside of the rules, or a rule without a code
    /// As RulePack::read and Matcher::compile give it, the line first; or Validation "pack.example-missed",
    /// "pack.example-hit" {line, rule, title}: an example that the rule does not keep.
    Error error;
};

/// Checks a pack again and again while a person writes it: what was checked before and has not changed is not compiled
/// and tried again. One thread at a time.
class PackChecker {
public:
    PackChecker();
    ~PackChecker();
    PackChecker(PackChecker&&) noexcept;
    PackChecker& operator=(PackChecker&&) noexcept;

    /// Everything that is wrong, in order of the text: of what is no JSON the first place, else the first problem of
    /// each task, list, law and rule, and each example that fails.
    std::vector<PackProblem> check(const QByteArray& json);

private:
    class Memory;
    std::unique_ptr<Memory> m_memory;
};
/// The same, once.
std::vector<PackProblem> checkPack(const QByteArray& json);

/// What may stand somewhere in a pack.
struct PackCompletion {
    QString text; ///< to be put in, with its quotes where there are none yet
    QString detail; ///< what it is: the name of a task, how many words a list has; may be empty
};
struct PackCompletions {
    int from = 1; ///< columns of the line between which the text goes
    int to = 1;
    std::vector<PackCompletion> all; ///< sorted; those that begin with what stands there
};
/// What may stand at a place of a text that may be half written: keys and choices as the schema has them, names of
/// lists
/// ("@name" in words, "<name>" in patterns), tasks, laws, families and beginnings of codes as the text has them.
PackCompletions completions(const QByteArray& json, int line, int column);

} // namespace xunwang
