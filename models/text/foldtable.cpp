#include "models/text/foldtable.h"

#include "models/text/texttables.h"

#include <QtGlobal>

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uniset.h>
#include <unicode/unistr.h>
#include <unicode/usetiter.h>

#include <map>

namespace xunwang {

namespace {

// Without its data ICU cannot fold at all, and a program that folded differently would miss what it should find.
void require(UErrorCode status) {
    if (U_FAILURE(status))
        qFatal("ICU: %s", u_errorName(status));
}

icu::UnicodeSet set(const char16_t* pattern) {
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeSet result(icu::UnicodeString(pattern), status);
    require(status);
    return result;
}

const icu::Normalizer2& caseFolding() {
    UErrorCode status = U_ZERO_ERROR;
    const auto* normalizer = icu::Normalizer2::getNFKCCasefoldInstance(status);
    require(status);
    return *normalizer;
}

template <typename Function>
void forEachIn(const icu::UnicodeSet& characters, Function function) {
    for (icu::UnicodeSetIterator i(characters); i.next();)
        function(i.getCodepoint());
}

std::string utf8(const icu::UnicodeString& text) {
    std::string result;
    text.toUTF8String(result);
    return result;
}

// Other forms of a character, and letters of other scripts that look like a Latin one.
std::map<UChar32, UChar32> readVariants() {
    std::map<UChar32, UChar32> variants;
    forEachPiece(viewOf(textTable("variants.txt")), '\n', [&](std::string_view line) {
        const auto from = decodeUtf8(takePiece(line, '\t'));
        variants.emplace(from.front(), decodeUtf8(line).front());
    });
    return variants;
}

} // namespace

const FoldTable& FoldTable::instance() {
    static const FoldTable table;
    return table;
}

std::u32string FoldTable::normalized(const std::u32string& text) {
    UErrorCode status = U_ZERO_ERROR;
    const auto input = icu::UnicodeString::fromUTF32(
        reinterpret_cast<const UChar32*>(text.data()), static_cast<int32_t>(text.size()));
    const icu::UnicodeString output = caseFolding().normalize(input, status);
    require(status);
    std::u32string result;
    for (int32_t i = 0; i < output.length(); i = output.moveIndex32(i, 1))
        result += static_cast<char32_t>(output.char32At(i));
    return result;
}

FoldTable::FoldTable() {
    std::vector<uint32_t> flat(0x110000, Separate);
    const auto fill = [&flat](const icu::UnicodeSet& characters, uint32_t bits) {
        for (int32_t i = 0; i < characters.getRangeCount(); ++i)
            std::fill(flat.begin() + characters.getRangeStart(i), flat.begin() + characters.getRangeEnd(i) + 1, bits);
    };
    fill(set(u"[[:L:][:N:][:M:]]"), Copy);
    const icu::UnicodeSet vanishing = set(u"[[:Default_Ignorable_Code_Point:][:Cf:]]");
    fill(vanishing, Vanish);

    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Transliterator> simplifier(
        icu::Transliterator::createInstance(u"Traditional-Simplified", UTRANS_FORWARD, status));
    require(status);
    icu::UnicodeSet traditional;
    simplifier->getSourceSet(traditional);
    const std::map<UChar32, UChar32> variants = readVariants();
    const auto simplified = [&](const icu::UnicodeString& text) {
        icu::UnicodeString result;
        for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
            icu::UnicodeString one(text.char32At(i));
            // A few simplified forms are themselves a source of another pair, and so are some forms that variants have.
            for (int round = 0; round < 4; ++round) {
                if (traditional.containsSome(one))
                    simplifier->transliterate(one);
                else if (const auto variant = variants.find(one.char32At(0)); variant != variants.end())
                    one = variant->second;
            }
            result += one;
        }
        return result;
    };

    // An accent of no script (İ folds to i and a dot) is kept only where it has melted into a letter.
    const icu::UnicodeSet decorations = set(u"[[:M:]&[:Script=Inherited:]]");
    std::map<std::string, uint32_t> numbers;
    const auto become = [&](UChar32 c, const icu::UnicodeString& target) {
        icu::UnicodeString kept;
        for (int32_t i = 0; i < target.length(); i = target.moveIndex32(i, 1))
            if (const UChar32 part = target.char32At(i);
                (flat[static_cast<size_t>(part)] & 7) != Separate && !decorations.contains(part))
                kept += part;
        uint32_t& bits = flat[static_cast<size_t>(c)];
        if (kept.isEmpty()) {
            bits = target.isEmpty() ? Vanish : Separate;
        } else if (kept.countChar32() == 1) {
            bits = kept.char32At(0) == c ? Copy : Replace | static_cast<uint32_t>(kept.char32At(0)) << 4;
        } else {
            const auto [place, isNew] = numbers.emplace(utf8(kept), static_cast<uint32_t>(m_expansions.size()));
            if (isNew)
                m_expansions.push_back(place->first);
            bits = Expand | place->second << 4;
        }
    };
    icu::UnicodeSet changing = set(u"[:Changes_When_NFKC_Casefolded:]");
    changing.addAll(traditional);
    for (const auto& [variant, standard] : variants)
        changing.add(variant);
    changing.removeAll(vanishing);
    const icu::Normalizer2& normalizer = caseFolding();
    // First all targets, then their fates: a part is judged by what it is.
    std::vector<std::pair<UChar32, icu::UnicodeString>> targets;
    forEachIn(changing, [&](UChar32 c) {
        // Н looks like H, and its small letter like no n: what a letter looks like is asked before its case goes.
        const auto variant = variants.find(c);
        const icu::UnicodeString from(variant == variants.end() ? c : variant->second);
        targets.emplace_back(c, simplified(normalizer.normalize(from, status)));
    });
    require(status);
    for (const auto& [c, target] : targets)
        become(c, target);

    // What has no boundary before it may melt with its neighbour: accents, vowel signs, Hangul jamo.
    icu::UnicodeSet melting
        = set(u"[[:M:][:Hangul_Syllable_Type=V:][:Hangul_Syllable_Type=T:][:Changes_When_NFKC_Casefolded:]]");
    melting.removeAll(vanishing);
    forEachIn(melting, [&](UChar32 c) {
        if (decorations.contains(c))
            flat[static_cast<size_t>(c)] = Decorate;
        else if (!normalizer.hasBoundaryBefore(c))
            flat[static_cast<size_t>(c)] = Combine;
    });

    fill(set(u"[[:Emoji_Presentation:]\\u2120\\u2122]"), Separate);
    forEachIn(set(u"[[:Emoji:]-[\\u0000-\\u007F]]"), [&](UChar32 c) { flat[static_cast<size_t>(c)] |= 8; });
    flat[0xFE0F] = Picture;

    std::map<std::vector<uint32_t>, uint32_t> seen;
    for (size_t block = 0; block < m_blocks.size(); ++block) {
        const auto begin = flat.begin() + static_cast<std::ptrdiff_t>(block << kShift);
        const std::vector<uint32_t> content(begin, begin + (1 << kShift));
        const auto [place, isNew] = seen.emplace(content, static_cast<uint32_t>(m_entries.size()));
        if (isNew)
            m_entries.insert(m_entries.end(), content.begin(), content.end());
        m_blocks[block] = place->second;
    }
    for (char32_t c = 0; c < m_plain.size(); ++c) {
        const Entry known = entry(c);
        const char32_t to = known.action == Replace ? known.payload : c;
        if (known.emoji)
            continue;
        if (known.action <= Replace && to > kGoes && to < m_plain.size())
            m_plain[c] = static_cast<char16_t>(to);
        else if (known.action == Separate && !isOpening(c))
            m_plain[c] = kGoes;
        if (m_plain[c] == c)
            m_stays[c / 64] |= uint64_t(1) << c % 64;
    }
}

} // namespace xunwang
