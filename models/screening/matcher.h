#pragma once

#include "models/screening/rulepack.h"
#include "models/text/disguises.h"
#include "models/text/folding.h"
#include "models/text/words.h"

#include <set>

struct hs_database;
struct hs_scratch;

namespace xunwang {

/// An exemption of a rule whose words stand in the listing, but not where the rule hit.
struct MetExemption {
    int exemption = 0; ///< index in the rule
    QString text; ///< as it stands in the original
};

/// One piece of a disguise that came off, in the loose layers.
struct HitStep {
    FoldLayer layer = FoldLayer::Sound;
    TextSpan codePoints; ///< of the original field
    QString text; ///< as it stands there
    QString meant; ///< empty for what is merely repeated
};

/// Where a rule hit, and what it saw.
struct RuleHit {
    int rule = 0; ///< index in the pack
    RuleField field = RuleField::Title;
    TextSpan codePoints; ///< of the original field, for people and files; empty where the field is no text
    TextSpan utf16; ///< the same for QString
    QString text; ///< as it stands in the original; of numbers and history what was seen, free of language
    QString folded; ///< strictly; as `canonical` empty where the field is no text
    QString canonical; ///< as the rule read it: folded in the layers that it asks for, or as the rule itself has it
    std::vector<HitStep> steps; ///< from `folded` to `canonical`, in order
    QDate on; ///< the day by which it was judged
    /// All other exemptions of the rule were tried, too, and nothing of them stands in the listing.
    std::vector<MetExemption> met;

    /// How the disguise came off: "特🈲供", "特供"; "忑🈲供", "忑供", "特供". Empty where text and canonical form are the
    /// same but for case.
    QStringList path() const;
};

/// What would have been a hit, and what exempts it.
struct ExemptedHit {
    int rule = 0;
    int exemption = 0;
    bool operator==(const ExemptedHit&) const = default;
};

/// A pattern that could not be decided on some texts within its limits; they count as not hit.
struct UndecidedPattern {
    int line = 0; ///< in the pack
    qint64 texts = 0;
    bool givenUp = false; ///< after so many or so long that it is not tried again with this scratch
};

/// A rule pack compiled: all words and patterns of all rules in one pass over the folded text, in time linear in the
/// text whatever a pattern says (Vectorscan has no backtracking). What it cannot do, look-around and back references,
/// PCRE decides on candidates, within limits. Immutable, for all threads; each brings its Scratch.
///
/// A word matches across what folding removed, unless that breaks real words: with a visible gap inside ("特 供"), no
/// word of the Chinese dictionary may reach over either end ("独特 供应"). Latin letters and digits match whole words
/// and numbers only. Where a term itself has a sign between two digits ("1:1", "7664-93-9") the text must have one
/// there too.
///
/// Rules that ask for loose layers are tried twice: on the folded text, and, where it holds words of theirs in
/// disguise, on the text with the disguises undone, in which only what needed that can hit.
class Matcher {
public:
    /// Validation, "pack.*", the line of the pack first in the context. Compiled patterns are kept in `cacheFolder`,
    /// where one is given.
    static Result<Matcher> compile(RulePack pack, const QString& cacheFolder = {});
    Matcher(Matcher&&) noexcept;
    Matcher& operator=(Matcher&&) noexcept;
    ~Matcher();

    /// What one thread needs for scanning with one matcher; lives no longer than it.
    class Scratch {
    public:
        explicit Scratch(const Matcher& matcher);
        /// The title of the last scan, folded. Valid until the next one.
        const FoldedText& foldedTitle() const {
            return m_titleAhead != nullptr ? m_titleAhead->folded : m_folded[static_cast<size_t>(RuleField::Title)];
        }

        /// What the last scan found and an exemption cancelled.
        const std::vector<ExemptedHit>& exempted() const { return m_exempted; }
        /// Since this scratch was made.
        std::vector<UndecidedPattern> undecided() const;

    private:
        friend class Matcher;
        /// As Vectorscan reports it.
        struct Match {
            uint32_t atom;
            size_t begin; // of a word not known yet
            size_t end;
        };
        struct Found {
            uint32_t atom;
            RuleField field;
            size_t begin; // in the folded text
            size_t end;
        };
        /// What is known of a title before it is scanned.
        struct Ahead {
            std::string_view title;
            FoldedText folded;
            std::vector<Match> words;
            std::vector<Disguise> disguises;
        };
        struct Effort {
            UndecidedPattern pattern;
            qint64 slowNanoseconds = 0;
        };
        struct Free {
            void operator()(hs_scratch* scratch) const;
        };
        std::unique_ptr<hs_scratch, Free> m_scratch;
        std::array<FoldedText, kTextFields> m_folded;
        /// A category or shop without disguises, and the words that stand there: they come again and again in the rows
        /// of a file.
        struct Known {
            size_t field = 0;
            std::string text;
            std::vector<Found> words;
        };
        std::vector<Known> m_known; // by their hashes
        std::vector<Ahead> m_ahead; // those in use come first
        size_t m_nextAhead = 0;
        size_t m_aheadEnd = 0;
        const Ahead* m_titleAhead = nullptr; // of the last scan
        std::vector<Match> m_matches;
        std::vector<Found> m_words;
        std::vector<Found> m_context;
        DisguiseFinder::Scratch m_search;
        std::array<FoldedText, kTextFields> m_undressed; // folded, and disguises undone
        std::array<std::vector<Disguise>, kTextFields> m_disguises;
        std::array<std::vector<TextSpan>, kTextFields> m_places; // of the disguises in m_undressed
        std::vector<RuleHit> m_hits;
        std::vector<ExemptedHit> m_exempted;
        std::vector<Effort> m_efforts; // one a pattern for PCRE
        WordEdges m_edges;
    };

    /// The hits by the rules in force on `date`, ordered by field, place and rule; hits of one rule that overlap are
    /// one. Rules on history hit by the date of what was seen. Valid until the next scan with this scratch. Never
    /// fails: what is no UTF-8 is a gap.
    const std::vector<RuleHit>& scan(const ScreenedFields& fields, QDate date, Scratch& scratch) const;

    /// Does for some titles what depends on nothing else, one kind of work after the other: what each looks up stays at
    /// hand then, and some dozens of titles take a tenth less time. The next scans with this scratch take it up as long
    /// as their titles are these very views, one after the other; the first other one ends it. Until then the texts
    /// must stay as they are.
    void readAhead(std::span<const std::string_view> titles, Scratch& scratch) const;

    const RulePack& pack() const { return m_pack; }
    /// Finds the words of rules that ask for loose layers.
    const DisguiseFinder& disguises() const { return *m_disguises; }

private:
    struct Atom; // a distinct word or pattern
    struct Use; // what a rule wants of it
    struct Pair; // two of them near each other
    struct Exact; // a pattern for PCRE
    struct FactRule;
    struct Database;
    class Compiler;
    class Evaluation;
    friend class Scratch;

    Matcher();

    RulePack m_pack;
    std::unique_ptr<Database> m_words; // what rules look for
    std::unique_ptr<Database> m_context; // conditions and exemptions: scanned only where a word was found
    std::unique_ptr<DisguiseFinder> m_disguises; // words of rules that ask for loose layers
    std::array<bool, kTextFields> m_loose{}; // whether such a rule hits in the field
    std::vector<Pair> m_pairs;
    std::vector<Exact> m_exact;
    std::set<std::pair<int, QString>> m_unfolded; // words that folding changes, by rule, as the pack has them
    std::vector<FactRule> m_factRules; // that look for no words
    std::array<bool, kTextFields> m_reads{}; // whether any rule reads the field
};

} // namespace xunwang
