#pragma once

// What compiler and scan of a matcher share; nobody else includes it.

#include "models/screening/matcher.h"

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

struct Matcher::Use {
    enum Role { Any, All, None, CategoryAny, CategoryNone, Exempt };
    int rule;
    Role role;
    int index; // of the group or the exemption
};

struct Matcher::Atom {
    size_t length = 0; // of a word, in bytes; 0: a pattern, which reports its beginning itself
    std::vector<size_t> gaps; // where the text must have one, in bytes from the beginning
    std::vector<Use> uses;
};

struct Matcher::Database {
    struct Free {
        void operator()(hs_database* database) const { hs_free_database(database); }
    };
    std::vector<Atom> atoms;
    std::unique_ptr<hs_database, Free> compiled; // none without atoms
};

} // namespace xunwang
