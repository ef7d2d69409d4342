#include "models/screening/matcherparts.h"
#include "models/screening/patterncache.h"
#include "models/text/utf8.h"

#include <map>
#include <unordered_map>

namespace xunwang {

namespace {

constexpr unsigned kPatternFlags = HS_FLAG_UTF8 | HS_FLAG_DOTALL | HS_FLAG_SOM_LEFTMOST;
constexpr unsigned kCandidateFlags = HS_FLAG_UTF8 | HS_FLAG_DOTALL | HS_FLAG_PREFILTER;
constexpr qsizetype kLongestPattern = 8000; // bytes, lists included
constexpr unsigned kNarrowestPattern = 2; // bytes that a match must cover
constexpr unsigned kWidestPattern = 400; // bytes that it may cover

// Of steps at one place of a text, and of memory: what an honest pattern never needs on a listing.
const QString kExactLimits = QStringLiteral("(*LIMIT_MATCH=20000)(*LIMIT_DEPTH=1000)(*LIMIT_HEAP=2000)");

} // namespace

/// Collects the words and patterns of a pack.
class Matcher::Compiler {
public:
    using Done = Result<void>;

    Compiler(Matcher& matcher, const QString& cacheFolder) : m_matcher(matcher), m_cache(cacheFolder) { }

    Done run() {
        const auto& rules = m_matcher.m_pack.rules;
        for (size_t i = 0; i < rules.size(); ++i)
            XW_TRY(add(rules[i], static_cast<int>(i)));
        XW_TRY(compile(*m_matcher.m_words));
        XW_TRY(compile(*m_matcher.m_context));
        std::vector<DisguiseFinder::Word> words;
        for (const auto& [text, layers] : m_disguised)
            words.push_back({text, layers});
        m_matcher.m_disguises = std::make_unique<DisguiseFinder>(std::move(words));
        return Done();
    }

private:
    Done add(const Rule& rule, int number) {
        const auto use = [number](Use::Role role, size_t index = 0) {
            return Use{number, role, static_cast<int>(index)};
        };
        const auto reads = [this](RuleField field) { m_matcher.m_reads[static_cast<size_t>(field)] = true; };
        reads(RuleField::Title);
        reads(RuleField::Category);
        std::for_each(rule.fields.begin(), rule.fields.end(), reads);
        if (rule.any.empty())
            m_matcher.m_factRules.push_back({number, needsOf(rule)});
        Use hit = use(Use::Any);
        hit.fields = 0;
        for (const RuleField field : rule.fields) {
            hit.fields |= static_cast<TextFields>(1u << static_cast<unsigned>(field));
            if (asksForLayers(rule.any))
                m_matcher.m_loose[static_cast<size_t>(field)] = true;
        }
        XW_TRY(add(rule.any, hit));
        for (size_t group = 0; group < rule.all.size(); ++group)
            XW_TRY(add(rule.all[group], use(Use::All, group)));
        XW_TRY(add(rule.none, use(Use::None)));
        for (size_t i = 0; i < rule.in.size(); ++i) {
            reads(rule.in[i].field);
            XW_TRY(add(rule.in[i].any, use(Use::FieldAny, i)));
            XW_TRY(add(rule.in[i].none, use(Use::FieldNone, i)));
            XW_TRY(add(rule.in[i].lacks, use(Use::FieldLacks, i)));
        }
        for (size_t exemption = 0; exemption < rule.exemptions.size(); ++exemption) {
            if (rule.exemptions[exemption].wholeListing)
                for (const RuleField field : {RuleField::Shop, RuleField::Licence, RuleField::Scope, RuleField::Permit})
                    reads(field);
            XW_TRY(add(rule.exemptions[exemption].any, use(Use::Exempt, exemption)));
        }
        return Done();
    }

    static Facts needsOf(const Rule& rule) {
        Facts needs = 0;
        const auto need = [&needs](bool needed, RuleField field) { needs |= needed ? factBit(field) : Facts(); };
        for (const RuleField field : rule.missing)
            need(true, field);
        need(rule.history.has_value(), RuleField::History);
        need(rule.price.given() || rule.discount.given() || rule.peers, RuleField::Price);
        need(rule.listPrice.given() || rule.discount.given(), RuleField::ListPrice);
        need(rule.sales.given(), RuleField::Sales);
        need(rule.reviews.given(), RuleField::Reviews);
        if (!rule.licence.empty()) {
            const auto expired = std::count(rule.licence.begin(), rule.licence.end(), LicenceFault::Expired);
            need(expired == std::ssize(rule.licence), RuleField::LicenceUntil);
            need(expired == 0, RuleField::Licence);
        }
        return needs;
    }

    Done add(const RuleTerms& terms, const Use& use) {
        Database& first = use.role == Use::Any ? *m_matcher.m_words : *m_matcher.m_context;
        XW_TRY(add(first, terms.single, use));
        for (const NearTerms& near : terms.near) {
            Use part = use;
            part.pair = static_cast<int>(m_matcher.m_pairs.size());
            Use whole = use;
            whole.layers = layersOf(near.of) | layersOf(near.with);
            m_matcher.m_pairs.push_back({whole, near.within, near.side});
            XW_TRY(add(first, near.of, part));
            part.with = true;
            XW_TRY(add(*m_matcher.m_context, near.with, part));
        }
        return Done();
    }

    Done add(Database& database, const std::vector<RuleTerm>& terms, const Use& use) {
        auto& collected = m_collected[&database];
        for (const RuleTerm& term : terms) {
            Expression expression{{}, 0, &term};
            Atom atom;
            XW_TRY(term.isPattern ? readPattern(term, expression, atom) : readWord(term, use, expression, atom));
            std::string key = expression.text;
            for (const size_t gap : atom.gaps)
                key += ' ' + std::to_string(gap);
            const auto [place, isNew] = collected.numbers.emplace(key, collected.expressions.size());
            if (isNew) {
                collected.expressions.push_back(std::move(expression));
                database.atoms.push_back(std::move(atom));
            }
            Atom& kept = database.atoms[place->second];
            kept.uses.emplace_back(use).layers |= term.layers;
            kept.fields |= use.fields;
            database.fields |= use.fields;
            if (term.layers != 0)
                addDisguised(term);
        }
        return Done();
    }

    static FoldLayers layersOf(const std::vector<RuleTerm>& terms) {
        FoldLayers layers = 0;
        for (const RuleTerm& term : terms)
            layers |= term.layers;
        return layers;
    }

    static bool asksForLayers(const RuleTerms& terms) {
        return layersOf(terms.single) != 0
            || std::any_of(terms.near.begin(), terms.near.end(),
                [](const NearTerms& near) { return (layersOf(near.of) | layersOf(near.with)) != 0; });
    }

    // The word, or the words that a pattern is made of: what stands between its signs, but not in brackets of choice.
    void addDisguised(const RuleTerm& term) {
        const std::string text = term.text.toStdString();
        if (!term.isPattern) {
            foldText(text, m_folded);
            m_disguised[std::string(m_folded.text())] |= term.layers;
            return;
        }
        std::string word;
        bool choice = false;
        for (const char c : text + '|') {
            choice = c == '[' || (choice && c != ']');
            if (!choice && static_cast<unsigned char>(c) >= 0x80) {
                word += c;
            } else if (!word.empty()) {
                m_disguised[word] |= term.layers;
                word.clear();
            }
        }
    }

    Done compile(Database& database) {
        const auto& collected = m_collected[&database];
        if (database.atoms.empty())
            return Done();
        std::vector<const char*> expressions;
        std::vector<unsigned> flags;
        std::vector<unsigned> ids;
        QByteArray source;
        for (const Expression& expression : collected.expressions) {
            expressions.push_back(expression.text.c_str());
            flags.push_back(expression.flags);
            ids.push_back(static_cast<unsigned>(ids.size()));
            source.append(expression.text.c_str())
                .append('\n')
                .append(QByteArray::number(expression.flags))
                .append('\n');
        }
        const QByteArray key = PatternCache::key(source);
        database.compiled.reset(m_cache.load(key));
        if (database.compiled)
            return Done();
        hs_database* compiled = nullptr;
        hs_compile_error* error = nullptr;
        if (hs_compile_multi(expressions.data(), flags.data(), ids.data(), static_cast<unsigned>(expressions.size()),
                HS_MODE_BLOCK, nullptr, &compiled, &error)
            != HS_SUCCESS) {
            const int which = error->expression;
            const QString message = QString::fromUtf8(error->message);
            hs_free_compile_error(error);
            if (which < 0)
                return fail(ErrorCode::Validation, QStringLiteral("pack.too-large"), {QStringLiteral("1"), message});
            return badPattern(*collected.expressions[static_cast<size_t>(which)].term, message);
        }
        database.compiled.reset(compiled);
        m_cache.store(key, compiled);
        return Done();
    }

    struct Expression {
        std::string text;
        unsigned flags;
        const RuleTerm* term;
    };

    static tl::unexpected<Error> badPattern(const RuleTerm& term, const QString& message) {
        return fail(ErrorCode::Validation, QStringLiteral("pack.pattern-bad"),
            {QString::number(term.line), term.text, message});
    }

    // The folded word, byte by byte as Vectorscan writes it. What is looked for alone has two characters at least.
    Done readWord(const RuleTerm& term, const Use& use, Expression& expression, Atom& atom) {
        const std::string original = term.text.toStdString();
        foldText(original, m_folded);
        const std::string_view text = m_folded.text();
        const auto characters = std::count_if(text.begin(), text.end(), [](char c) { return !isContinuation(c); });
        if (characters < (use.role == Use::Any && use.pair < 0 ? 2 : 1))
            return fail(
                ErrorCode::Validation, QStringLiteral("pack.term-short"), {QString::number(term.line), term.text});
        if (const QString word = term.text.toCaseFolded(); use.role == Use::Any && word.toStdString() != text)
            m_matcher.m_unfolded.emplace(use.rule, word);
        atom.length = text.size();
        for (size_t i = 0; i < text.size(); ++i) {
            if (i > 0 && isDigit(text[i - 1]) && isDigit(text[i]) && m_folded.gapBefore(i))
                atom.gaps.push_back(i);
            static constexpr char hex[] = "0123456789abcdef";
            const auto byte = static_cast<unsigned char>(text[i]);
            expression.text += "\\x";
            expression.text += hex[byte >> 4];
            expression.text += hex[byte & 15];
        }
        return Done();
    }

    // A pattern must be written in folded characters, or it could never match; its matches must be bounded.
    Done readPattern(const RuleTerm& term, Expression& expression, Atom& atom) {
        expression.text = term.text.toStdString();
        if (term.text.size() > kLongestPattern)
            return badPattern(term, QStringLiteral("too long"));
        XW_TRY(isFolded(term, expression.text));
        hs_compile_error* error = nullptr;
        Width width;
        expression.flags = kPatternFlags;
        if (measure(expression, width, error)) {
            hs_free_compile_error(error);
            XW_TRY(readExact(term, expression, atom, width));
        }
        if (width.least < kNarrowestPattern || (atom.exact < 0 && width.most > kWidestPattern))
            return badPattern(
                term, QStringLiteral("a match must have %1 to %2 bytes").arg(kNarrowestPattern).arg(kWidestPattern));
        return Done();
    }

    Done isFolded(const RuleTerm& term, const std::string& expression) {
        const char* at = expression.data();
        const char* const end = at + expression.size();
        while (at != end) {
            const char* const here = at;
            const char32_t c = nextCodePoint(at, end);
            const bool escape = c == U'\\' && at != end;
            if (escape) {
                nextCodePoint(at, end);
                continue;
            }
            const std::string_view character(here, static_cast<size_t>(at - here));
            foldText(character, m_folded);
            const bool syntax = c < 0x80 && c > 0x20 && !(c >= U'A' && c <= U'Z');
            if (!syntax && m_folded.text() != character)
                return fail(ErrorCode::Validation, QStringLiteral("pack.pattern-unfolded"),
                    {QString::number(term.line), term.text, QString::fromUtf8(character.data(), at - here)});
        }
        return Done();
    }

    struct Width {
        unsigned least = 0;
        unsigned most = 0;
    };

    // What Vectorscan has against it; nothing: null.
    static bool measure(const Expression& expression, Width& width, hs_compile_error*& error) {
        hs_expr_info* info = nullptr;
        if (hs_expression_info(expression.text.c_str(), expression.flags, &info, &error) != HS_SUCCESS)
            return true;
        width = {info->min_width, info->max_width};
        free(info);
        return false;
    }

    // Vectorscan looks for something that includes it, PCRE decides.
    Done readExact(const RuleTerm& term, Expression& expression, Atom& atom, Width& width) {
        const QRegularExpression pattern(kExactLimits + term.text, QRegularExpression::DotMatchesEverythingOption);
        if (!pattern.isValid())
            return badPattern(term, pattern.errorString());
        expression.flags = kCandidateFlags;
        hs_compile_error* error = nullptr;
        if (measure(expression, width, error)) {
            const QString message = QString::fromUtf8(error->message);
            hs_free_compile_error(error);
            return badPattern(term, message);
        }
        atom.exact = static_cast<int>(m_matcher.m_exact.size());
        m_matcher.m_exact.push_back({pattern, term.line});
        return Done();
    }

    struct Collected {
        std::unordered_map<std::string, size_t> numbers;
        std::vector<Expression> expressions;
    };
    Matcher& m_matcher;
    PatternCache m_cache;
    std::map<const Database*, Collected> m_collected;
    std::map<std::string, FoldLayers> m_disguised; // words that rules want to see in disguise, folded
    FoldedText m_folded;
};

Result<Matcher> Matcher::compile(RulePack pack, const QString& cacheFolder) {
    Matcher matcher;
    matcher.m_pack = std::move(pack);
    XW_TRY(Compiler(matcher, cacheFolder).run());
    return matcher;
}

} // namespace xunwang
