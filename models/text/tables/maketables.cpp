// Makes, at build time, the tables that folding reads: from ICU, Unicode's and CLDR's data and Rime's stroke and
// reading tables, as Debian packages them. Unihan's files come unpacked on stdin.
//
//   maketables UNICODE CLDR RIME OUT
//
// writes into OUT, as text in UTF-8, fields separated by tabs:
//   characters.txt  character, readings (the commonest first, without tones, ü as v), strokes in the order of writing
//                   (h s p n z; several orders), radical.strokes-beside-it, the tone of the first reading, the rank by
//                   how often it is used (only the commonest have one), 1 if it is of none of the first two levels of
//                   the Table of General Standard Chinese Characters; readings, strokes and radicals by commas
//   variants.txt    character, what it is another form of, or a letter of another script, the Latin one it looks like
//   emoji.txt       emoji, its Chinese names and keywords by commas
// and words.bin: the hashes of ordinary words of two to four characters, 32 bits each, rising.

#include "models/text/tables/wordhash.h"

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/uniset.h>
#include <unicode/usetiter.h>
#include <unicode/uspoof.h>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace {

using Character = UChar32;
template <typename Value>
using Table = std::map<Character, Value>;
constexpr Character kTableEnd = 0xA000; // readings of rarer characters are not kept

struct Readings {
    std::vector<std::string> syllables; // without tones, the commonest first: ICU's one, then those of a share in Rime
    int tone = 0; // of the first
};

[[noreturn]] void giveUp(const std::string& what) {
    std::cerr << "maketables: " << what << '\n';
    std::exit(1);
}

std::ifstream opened(const std::string& path) {
    std::ifstream file(path);
    if (!file)
        giveUp("cannot read " + path);
    return file;
}

std::ofstream created(const std::string& path) {
    std::ofstream file(path);
    if (!file)
        giveUp("cannot write " + path);
    return file;
}

void require(UErrorCode status) {
    if (U_FAILURE(status))
        giveUp(u_errorName(status));
}

std::string utf8(const icu::UnicodeString& text) {
    std::string result;
    return text.toUTF8String(result);
}
std::string utf8(Character c) {
    return utf8(icu::UnicodeString(c));
}

std::vector<std::string> split(const std::string& text, char separator) {
    std::vector<std::string> parts;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, separator);)
        parts.push_back(part);
    return parts;
}

/// The character that a text is, or -1.
Character single(const std::string& text) {
    const auto characters = icu::UnicodeString::fromUTF8(text);
    return characters.countChar32() == 1 ? characters.char32At(0) : -1;
}

std::string withoutSelector(const std::string& picture) {
    auto text = icu::UnicodeString::fromUTF8(picture);
    text.findAndReplace(u"\uFE0F", u"");
    return utf8(text);
}

/// "U+9397" and "U+9397<kMatthews".
Character codePoint(const std::string& text) {
    return static_cast<Character>(std::stol(text.substr(text.find('+') + 1), nullptr, 16));
}

struct Unihan {
    std::set<Character> standard; // of the Table of General Standard Chinese Characters
    std::set<Character> usual; // of its first two levels; the third is for names
    Table<std::vector<std::string>> radicals;
    Table<std::vector<std::pair<std::string, Character>>> variants;

    void read(std::istream& in) {
        for (std::string line; std::getline(in, line);) {
            const auto fields = split(line, '\t');
            if (fields.size() != 3 || fields[0].rfind("U+", 0) != 0)
                continue;
            const Character c = codePoint(fields[0]);
            if (fields[1] == "kTGH") { // 2013:6501
                constexpr int lastOfSecondLevel = 6500;
                standard.insert(c);
                if (std::stoi(fields[2].substr(fields[2].find(':') + 1)) <= lastOfSecondLevel)
                    usual.insert(c);
            } else if (fields[1] == "kRSUnicode")
                radicals[c] = split(fields[2], ' ');
            else if (fields[1] == "kSimplifiedVariant" || fields[1] == "kZVariant" || fields[1] == "kSemanticVariant"
                || fields[1] == "kSpoofingVariant" || fields[1] == "kTraditionalVariant")
                for (const auto& other : split(fields[2], ' '))
                    variants[c].emplace_back(fields[1], codePoint(other));
            else if (fields[1] == "kJinmeiyoKanji" && fields[2].find('+') != std::string::npos)
                variants[codePoint(fields[2])].emplace_back(fields[1], c); // "2010:U+5FB3": its form in Japan
        }
        if (standard.empty() || radicals.empty() || variants.empty())
            giveUp("no Unihan data on stdin");
    }
};

bool isRadical(const Unihan& unihan, Character c) {
    const auto found = unihan.radicals.find(c);
    return found != unihan.radicals.end()
        && std::any_of(found->second.begin(), found->second.end(),
            [](const std::string& one) { return one.size() > 2 && one.substr(one.size() - 2) == ".0"; });
}

/// What is no standard character and a form of just one that is: 鎗 of 枪, 敎 of 教, 徳 of 德. Forms in meaning must
/// sound the same, or a homophone would become something else.
void addVariants(const Unihan& unihan, const Table<Readings>& readings, const Table<std::vector<std::string>>& strokes,
    const Table<Character>& radicals, Table<Character>& result) {
    // An old form that is a piece of the other (叚 of 假) is wanted as a piece.
    const auto isPartOf = [&](Character c, Character whole) {
        const auto own = strokes.find(c);
        const auto all = strokes.find(whole);
        return own != strokes.end() && all != strokes.end() && all->second[0].find(own->second[0]) != std::string::npos;
    };
    const auto sounds = [&](Character c) {
        const auto found = readings.find(c);
        return found == readings.end() ? std::string() : found->second.syllables.front();
    };
    const auto standardOf = [&](Character c, const char* kind) {
        std::set<Character> found;
        if (const auto known = unihan.variants.find(c); known != unihan.variants.end())
            for (const auto& [name, other] : known->second)
                if (name == kind)
                    found.insert(other);
        return found;
    };
    // So are the forms of radicals (冫 of 冰), but for those that Japan writes alone (竜).
    std::set<Character> pieces;
    for (const auto& [radical, c] : radicals)
        if (standardOf(c, "kJinmeiyoKanji").empty())
            pieces.insert(c);
    for (const auto& [c, all] : unihan.variants) {
        if (unihan.standard.count(c) != 0 || pieces.count(c) != 0)
            continue;
        for (const char* kind :
            {"kSimplifiedVariant", "kZVariant", "kSemanticVariant", "kSpoofingVariant", "kJinmeiyoKanji"}) {
            std::set<Character> targets;
            for (const Character other : standardOf(c, kind)) {
                if (unihan.standard.count(other) != 0)
                    targets.insert(other);
                else
                    for (const Character simple : standardOf(other, "kSimplifiedVariant"))
                        if (unihan.standard.count(simple) != 0)
                            targets.insert(simple);
            }
            if (targets.empty())
                continue;
            if (targets.size() == 1 && *targets.begin() < kTableEnd
                && (std::string(kind) != "kSemanticVariant"
                    || (sounds(c) == sounds(*targets.begin()) && !isPartOf(c, *targets.begin()))))
                result.emplace(c, *targets.begin());
            break;
        }
    }
}

/// Radicals that stand for themselves (⺾), and the ideograph that each is.
Table<Character> radicalSigns(const std::string& unicode) {
    Table<Character> result;
    auto file = opened(unicode + "/EquivalentUnifiedIdeograph.txt");
    for (std::string line; std::getline(file, line);) {
        const auto fields = split(line.substr(0, line.find('#')), ';');
        if (fields.size() != 2)
            continue;
        const auto dots = fields[0].find("..");
        const auto first = std::stol(fields[0], nullptr, 16);
        const auto last = dots == std::string::npos ? first : std::stol(fields[0].substr(dots + 2), nullptr, 16);
        for (auto c = first; c <= last; ++c)
            result.emplace(static_cast<Character>(c), static_cast<Character>(std::stol(fields[1], nullptr, 16)));
    }
    return result;
}

/// Letters that look like a Latin one (а of Cyrillic), in capitals too (Т), small capitals and letters in black circles
/// and squares by their names; kana and bopomofo that look like a Chinese character (ロ).
void addLookalikes(Table<Character>& result) {
    UErrorCode status = U_ZERO_ERROR;
    USpoofChecker* checker = uspoof_open(&status);
    require(status);
    const auto skeleton = [&](Character c) {
        icu::UnicodeString target;
        uspoof_getSkeletonUnicodeString(checker, 0, icu::UnicodeString(c), target, &status);
        require(status);
        return target;
    };
    std::map<icu::UnicodeString, Character> capitals;
    std::map<icu::UnicodeString, Character> small; // apart, for I looks like l
    for (Character c = 'a'; c <= 'z'; ++c) {
        capitals[skeleton(c - 'a' + 'A')] = c;
        small[skeleton(c)] = c;
    }
    std::map<icu::UnicodeString, Character> han;
    for (Character c = 0x4E00; c < kTableEnd; ++c)
        han.emplace(skeleton(c), c);
    const auto add = [&](const char16_t* pattern, const auto& find) {
        const icu::UnicodeSet letters(pattern, status);
        require(status);
        for (icu::UnicodeSetIterator i(letters); i.next();)
            if (const Character target = find(i.getCodepoint()); target != 0)
                result.emplace(i.getCodepoint(), target);
    };
    const auto in = [&](const std::map<icu::UnicodeString, Character>& known, Character c) {
        const auto found = known.find(skeleton(c));
        return found == known.end() ? 0 : found->second;
    };
    add(u"[[[:L:]-[:Lm:]]-[:Script=Latin:]-[:Script=Common:]-[:Script=Han:]-[:Script=Hiragana:]-[:Script=Katakana:]"
        u"-[:Script=Bopomofo:]-[:Script=Hangul:]-[:Script=Yi:]-[:Script=Arabic:]-[:Script=Hebrew:]]",
        [&](Character c) {
            const Character capital = in(capitals, u_toupper(c));
            const Character letter = in(small, c);
            return letter == 0 || (capital != 0 && u_isupper(c)) ? capital : letter;
        });
    add(u"[[[:Script=Katakana:][:Script=Bopomofo:]]&[:Lo:]]", [&](Character c) { return in(han, c); });
    const icu::UnicodeSet symbols(u"[[:L:][:So:]]", status);
    require(status);
    for (icu::UnicodeSetIterator i(symbols); i.next();) {
        char buffer[128];
        UErrorCode unnamed = U_ZERO_ERROR;
        u_charName(i.getCodepoint(), U_UNICODE_CHAR_NAME, buffer, sizeof buffer, &unnamed);
        const std::string name(buffer);
        for (const char* start : {"LATIN LETTER SMALL CAPITAL ", "NEGATIVE CIRCLED LATIN CAPITAL LETTER ",
                 "NEGATIVE SQUARED LATIN CAPITAL LETTER "})
            if (name.rfind(start, 0) == 0 && name.size() == std::string(start).size() + 1)
                result.emplace(i.getCodepoint(), name.back() - 'A' + 'a');
    }
    uspoof_close(checker);
}

int toneOf(const icu::UnicodeString& syllable) {
    UErrorCode status = U_ZERO_ERROR;
    const auto* decomposition = icu::Normalizer2::getNFDInstance(status);
    const icu::UnicodeString parts = decomposition->normalize(syllable, status);
    require(status);
    const icu::UnicodeString marks(u"\u0304\u0301\u030C\u0300");
    for (int32_t i = 0; i < parts.length(); ++i)
        if (const int32_t tone = marks.indexOf(parts[i]); tone >= 0)
            return tone + 1;
    return 0;
}

Table<Readings> readings(const std::string& rime) {
    Table<Readings> result;
    UErrorCode status = U_ZERO_ERROR;
    UParseError place;
    const std::unique_ptr<icu::Transliterator> han(
        icu::Transliterator::createInstance(u"Han-Latin; NFC", UTRANS_FORWARD, status));
    const std::unique_ptr<icu::Transliterator> umlaut(
        icu::Transliterator::createFromRules(u"umlaut", u"[üǖǘǚǜ] > v;", UTRANS_FORWARD, place, status));
    const std::unique_ptr<icu::Transliterator> ascii(
        icu::Transliterator::createInstance(u"Latin-ASCII", UTRANS_FORWARD, status));
    require(status);
    const auto isSyllable = [](const std::string& text) {
        return !text.empty() && text.size() < 7
            && std::all_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    };
    for (Character c = 0x3400; c < kTableEnd; ++c) {
        icu::UnicodeString text(c);
        han->transliterate(text);
        const int tone = toneOf(text);
        umlaut->transliterate(text);
        ascii->transliterate(text);
        if (const std::string syllable = utf8(text); isSyllable(syllable))
            result[c] = {{syllable}, tone};
    }
    auto file = opened(rime + "/luna_pinyin.dict.yaml");
    for (std::string line; std::getline(file, line);) {
        const auto fields = split(line, '\t');
        const Character c = fields.size() >= 2 ? single(fields[0]) : -1;
        if (c < 0x3400 || c >= kTableEnd || !isSyllable(fields[1]))
            continue;
        const double share = fields.size() > 2 ? std::strtod(fields[2].c_str(), nullptr) : 100;
        auto& known = result[c].syllables;
        if (share >= 5 && std::find(known.begin(), known.end(), fields[1]) == known.end())
            known.push_back(fields[1]);
    }
    return result;
}

Table<std::vector<std::string>> strokes(const std::string& rime) {
    Table<std::vector<std::string>> result;
    auto file = opened(rime + "/stroke.dict.yaml");
    for (std::string line; std::getline(file, line);) {
        const auto fields = split(line, '\t');
        if (fields.size() >= 2 && fields[1].find_first_not_of("hspnz") == std::string::npos)
            if (const Character c = single(fields[0]); c >= 0)
                result[c].push_back(fields[1]);
    }
    return result;
}

std::string unescaped(std::string text) {
    for (const auto& [entity, character] : {std::pair("&lt;", "<"), {"&gt;", ">"}, {"&quot;", "\""}, {"&amp;", "&"}})
        for (size_t at = 0; (at = text.find(entity, at)) != std::string::npos; ++at)
            text.replace(at, std::string(entity).size(), character);
    return text;
}

Table<std::set<std::string>> emojiNames(const std::string& cldr, const std::string& rime) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeSet emoji(u"[[:Emoji:]-[\\u0000-\\u00FF]-[:Emoji_Modifier:]]", status);
    const icu::UnicodeSet han(u"[:Script=Han:]", status);
    require(status);
    Table<std::set<std::string>> result;
    const auto* compatibility = icu::Normalizer2::getNFKCInstance(status);
    require(status);
    for (icu::UnicodeSetIterator i(emoji); i.next();) { // 🈲 is a compatibility form of 禁
        const icu::UnicodeString text = compatibility->normalize(icu::UnicodeString(i.getCodepoint()), status);
        if (!text.isEmpty() && han.containsAll(text))
            result[i.getCodepoint()].insert(utf8(text));
    }
    const std::unique_ptr<icu::Transliterator> simplifier(
        icu::Transliterator::createInstance(u"Traditional-Simplified", UTRANS_FORWARD, status));
    require(status);
    std::string all;
    for (const char* language : {"zh", "zh_Hant", "yue_Hans"}) {
        auto file = opened(cldr + "/common/annotations/" + language + ".xml");
        all += std::string(std::istreambuf_iterator<char>(file), {});
    }
    std::istringstream lines(all);
    for (std::string line; std::getline(lines, line);) {
        const auto cp = line.find("cp=\"");
        const auto begin = line.find('>');
        const auto end = line.find("</annotation>");
        if (cp == std::string::npos || begin == std::string::npos || end == std::string::npos)
            continue;
        const Character c = single(unescaped(line.substr(cp + 4, line.find('"', cp + 4) - cp - 4)));
        if (c < 0 || !emoji.contains(c))
            continue;
        for (std::string name : split(unescaped(line.substr(begin + 1, end - begin - 1)), '|')) {
            name.erase(0, name.find_first_not_of(' '));
            name.erase(name.find_last_not_of(' ') + 1);
            auto text = icu::UnicodeString::fromUTF8(name);
            simplifier->transliterate(text);
            if (!text.isEmpty() && han.containsAll(text))
                result[c].insert(utf8(text));
        }
    }
    auto file = opened(rime + "/opencc/emoji_word.txt"); // 手枪	手枪 🔫 🔫️
    for (std::string line; std::getline(file, line);) {
        const auto fields = split(line, '\t');
        auto word = icu::UnicodeString::fromUTF8(fields[0]);
        simplifier->transliterate(word);
        if (fields.size() < 2 || !han.containsAll(word))
            continue;
        for (const auto& picture : split(fields[1], ' '))
            if (const Character c = single(withoutSelector(picture)); c >= 0 && emoji.contains(c))
                result[c].insert(utf8(word));
    }
    return result;
}

struct Usage {
    std::vector<uint32_t> words; // hashes
    Table<int> ranks;
};

/// From Rime's vocabulary, whose traditional characters become simplified ones.
Usage usage(const std::string& rime) {
    constexpr int ranked = 2500;
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Transliterator> simplifier(
        icu::Transliterator::createInstance(u"Traditional-Simplified", UTRANS_FORWARD, status));
    const icu::UnicodeSet han(u"[:Script=Han:]", status);
    require(status);
    Table<Character> simple;
    const auto simplified = [&](Character c) {
        const auto [place, isNew] = simple.emplace(c, c);
        if (isNew) {
            icu::UnicodeString text(c);
            simplifier->transliterate(text);
            place->second = text.char32At(0);
        }
        return place->second;
    };
    Usage result;
    std::map<Character, double> used;
    auto file = opened(rime + "/essay.txt");
    for (std::string line; std::getline(file, line);) {
        const auto fields = split(line, '\t');
        const double weight = fields.size() == 2 ? std::strtod(fields[1].c_str(), nullptr) : 0;
        if (weight < 1)
            continue;
        const auto word = icu::UnicodeString::fromUTF8(fields[0]);
        if (!han.containsAll(word))
            continue;
        uint32_t hash = xunwang::kWordHashStart;
        for (int32_t i = 0; i < word.length(); i = word.moveIndex32(i, 1)) {
            const Character c = simplified(word.char32At(i));
            used[c] += weight;
            hash = xunwang::wordHash(hash, static_cast<char32_t>(c));
        }
        if (const int32_t length = word.countChar32(); length >= 2 && length <= 4)
            result.words.push_back(hash);
    }
    std::sort(result.words.begin(), result.words.end());
    result.words.erase(std::unique(result.words.begin(), result.words.end()), result.words.end());
    std::vector<std::pair<double, Character>> order;
    for (const auto& [c, weight] : used)
        order.emplace_back(-weight, c);
    std::sort(order.begin(), order.end());
    for (size_t i = 0; i < order.size() && i < ranked; ++i)
        result.ranks[order[i].second] = static_cast<int>(i) + 1;
    return result;
}

/// Other forms of a rare character, which are folded to it, have readings that it lacks: 俔 is 伣, xian, but also qian.
void addReadingsOfForms(const Table<Character>& variants, const Table<int>& ranks, Table<Readings>& readings) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Transliterator> simplifier(
        icu::Transliterator::createInstance(u"Traditional-Simplified", UTRANS_FORWARD, status));
    require(status);
    for (const auto& [c, reading] : Table<Readings>(readings)) {
        icu::UnicodeString text(c);
        simplifier->transliterate(text);
        const auto variant = variants.find(c);
        const Character standard = variant == variants.end() ? text.char32At(0) : variant->second;
        const auto known = readings.find(standard);
        if (standard == c || known == readings.end() || ranks.count(standard) != 0)
            continue;
        auto& syllables = known->second.syllables;
        for (const auto& syllable : reading.syllables)
            if (std::find(syllables.begin(), syllables.end(), syllable) == syllables.end())
                syllables.push_back(syllable);
    }
}

template <typename Container>
std::string joined(const Container& parts) {
    std::string result;
    for (const auto& part : parts)
        (result.empty() ? result : result += ',') += part;
    return result;
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 5)
        giveUp("usage: maketables UNICODE CLDR RIME OUT");
    const std::string unicode = argv[1];
    const std::string out = argv[4];
    Unihan unihan;
    unihan.read(std::cin);

    auto read = readings(argv[3]);
    const auto written = strokes(argv[3]);
    const Table<Character> signs = radicalSigns(unicode);
    Table<Character> variants = signs;
    addVariants(unihan, read, written, signs, variants);
    addLookalikes(variants);
    auto variantFile = created(out + "/variants.txt");
    for (const auto& [from, to] : variants)
        variantFile << utf8(from) << '\t' << utf8(to) << '\n';

    const Usage used = usage(argv[3]);
    addReadingsOfForms(variants, used.ranks, read);
    auto characterFile = created(out + "/characters.txt");
    const auto of = [](const auto& table, Character c) {
        const auto found = table.find(c);
        return found == table.end() ? typename std::decay_t<decltype(table)>::mapped_type() : found->second;
    };
    for (const auto& [c, radicals] : unihan.radicals) {
        if (c >= kTableEnd && !isRadical(unihan, c))
            continue;
        const Readings reading = of(read, c);
        characterFile << utf8(c) << '\t' << joined(reading.syllables) << '\t' << joined(of(written, c)) << '\t'
                      << joined(radicals) << '\t' << reading.tone << '\t' << of(used.ranks, c) << '\t'
                      << (unihan.usual.count(c) == 0) << '\n';
    }
    auto wordFile = created(out + "/words.bin");
    wordFile.write(reinterpret_cast<const char*>(used.words.data()),
        static_cast<std::streamsize>(used.words.size() * sizeof(uint32_t)));
    auto emojiFile = created(out + "/emoji.txt");
    for (const auto& [c, names] : emojiNames(argv[2], argv[3]))
        emojiFile << utf8(c) << '\t' << joined(names) << '\n';
    for (auto* file : {&variantFile, &characterFile, &emojiFile, &wordFile})
        if (!file->flush())
            giveUp("cannot write the tables");
    return 0;
}
