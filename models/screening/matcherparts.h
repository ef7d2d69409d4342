#pragma once

// What compiler and scan of a matcher share; nobody else includes it.

#include "models/screening/matcher.h"

#include <QRegularExpression>

#include <hs/hs.h>

namespace xunwang {

// Of folded text, where letters are small.
inline bool isDigit(char c) {
    return c >= '0' && c <= '9';
}
inline bool isLetter(char c) {
    return c >= 'a' && c <= 'z';
}
inline bool isContinuation(char c) {
    return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

/// A set of text fields, a bit each.
using TextFields = uint8_t;
constexpr TextFields kAllTextFields = (1u << kTextFields) - 1;
constexpr bool holds(TextFields fields, RuleField field) {
    return (fields >> static_cast<unsigned>(field) & 1) != 0;
}

/// What of a listing is there, a bit for each RuleField.
using Facts = uint16_t;
constexpr Facts factBit(RuleField field) {
    return static_cast<Facts>(1u << static_cast<unsigned>(field));
}

/// A rule that looks for no words, and without what it cannot hit.
struct Matcher::FactRule {
    int rule = 0;
    Facts needs = 0;
    bool mayHit(Facts there) const { return (needs & ~there) == 0; }
};

/// What a rule wants of a word, a pattern or a pair.
struct Matcher::Use {
    enum Role { Any, All, None, FieldAny, FieldNone, FieldLacks, Exempt };
    int rule = 0;
    Role role = Any;
    int index = 0; // of the group, the field condition or the exemption
    int pair = -1; // the pair that this is a part of
    bool with = false; // its second part
    FoldLayers layers = 0; // disguises that may be undone to find it
    TextFields fields = kAllTextFields; // where it may stand
};

struct Matcher::Pair {
    Use use;
    int within;
    NearTerms::Side side;
};

struct Matcher::Atom {
    size_t length = 0; // of a word, in bytes; 0: a pattern, which reports its beginning itself
    std::vector<size_t> gaps; // where the text must have one, in bytes from the beginning
    int exact = -1; // the pattern that decides, where Vectorscan finds candidates only
    std::vector<Use> uses;
    TextFields fields = 0; // where one of them wants it
};

/// A pattern that Vectorscan cannot do (look-around, back references): it looks for something wider, PCRE decides.
struct Matcher::Exact {
    QRegularExpression pattern;
    int line;
};

struct Matcher::Database {
    struct Free {
        void operator()(hs_database* database) const { hs_free_database(database); }
    };
    std::vector<Atom> atoms;
    TextFields fields = 0; // where one of them is wanted
    std::unique_ptr<hs_database, Free> compiled; // none without atoms

    /// All matches in a folded text, in the order of their ends.
    void search(std::string_view text, hs_scratch* scratch, std::vector<Scratch::Match>& matches) const;
};

} // namespace xunwang
