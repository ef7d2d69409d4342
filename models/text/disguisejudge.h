#pragma once

#include "models/text/disguisetext.h"

namespace xunwang {

/// Whether what could stand for the slots of a form, piece by piece, is a disguise of it and not chance: this is what
/// keeps honest texts out. Repeats before and behind belong to it: they become pieces too. For disguises.cpp alone.
bool isDisguise(
    const DisguiseText& text, const DisguiseIndex::Form& form, std::vector<DisguiseFinder::Scratch::Piece>& pieces);

/// Whether a piece is made of letters that spell a character or begin to.
inline bool isLatin(const DisguiseFinder::Scratch::Piece& piece) {
    return piece.layer == FoldLayer::Pinyin || piece.layer == FoldLayer::Initials;
}

} // namespace xunwang
