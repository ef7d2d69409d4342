#include "models/screening/matcherparts.h"

#include "models/text/utf8.h"

#include <map>

namespace xunwang {

namespace {

constexpr unsigned kPatternFlags = HS_FLAG_UTF8 | HS_FLAG_DOTALL | HS_FLAG_SOM_LEFTMOST;
constexpr qsizetype kLongestPattern = 8000; // bytes, lists included
constexpr unsigned kWidestPattern = 400; // bytes that a match may cover

} // namespace

/// Collects the words and patterns of a pack.
class Matcher::Compiler {
public:
    using Done = Result<void>;

    Done add(Database& database, const RuleTerms& terms, const Use& use) {
        auto& collected = m_collected[&database];
        for (const RuleTerm& term : terms) {
            std::string expression;
            Atom atom;
            XW_TRY(term.isPattern ? readPattern(term, expression) : readWord(term, use.role, expression, atom));
            std::string key = expression;
            for (const size_t gap : atom.gaps)
                key += ' ' + std::to_string(gap);
            const auto [place, isNew] = collected.numbers.emplace(key, collected.expressions.size());
            if (isNew) {
                collected.expressions.push_back(expression);
                collected.lines.push_back(&term);
                database.atoms.push_back(std::move(atom));
            }
            database.atoms[place->second].uses.push_back(use);
        }
        return Done();
    }

    Done compile(Database& database) {
        const auto& collected = m_collected[&database];
        if (database.atoms.empty())
            return Done();
        std::vector<const char*> expressions;
        std::vector<unsigned> flags;
        std::vector<unsigned> ids;
        for (size_t i = 0; i < database.atoms.size(); ++i) {
            expressions.push_back(collected.expressions[i].c_str());
            flags.push_back(database.atoms[i].length == 0 ? kPatternFlags : 0u);
            ids.push_back(static_cast<unsigned>(i));
        }
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
            return badPattern(*collected.lines[static_cast<size_t>(which)], message);
        }
        database.compiled.reset(compiled);
        return Done();
    }

private:
    static tl::unexpected<Error> badPattern(const RuleTerm& term, const QString& message) {
        return fail(ErrorCode::Validation, QStringLiteral("pack.pattern-bad"),
            {QString::number(term.line), term.text, message});
    }

    // The folded word, byte by byte as Vectorscan writes it.
    Done readWord(const RuleTerm& term, Use::Role role, std::string& expression, Atom& atom) {
        const std::string original = term.text.toStdString();
        foldText(original, m_folded);
        const std::string_view text = m_folded.text();
        const auto characters = std::count_if(text.begin(), text.end(), [](char c) { return !isContinuation(c); });
        if (characters < (role == Use::Any ? 2 : 1))
            return fail(
                ErrorCode::Validation, QStringLiteral("pack.term-short"), {QString::number(term.line), term.text});
        atom.length = text.size();
        for (size_t i = 0; i < text.size(); ++i) {
            if (i > 0 && isDigit(text[i - 1]) && isDigit(text[i]) && m_folded.gapBefore(i))
                atom.gaps.push_back(i);
            static constexpr char hex[] = "0123456789abcdef";
            const auto byte = static_cast<unsigned char>(text[i]);
            expression += "\\x";
            expression += hex[byte >> 4];
            expression += hex[byte & 15];
        }
        return Done();
    }

    // A pattern must be written in folded characters, or it could never match; its matches must be bounded.
    Done readPattern(const RuleTerm& term, std::string& expression) {
        expression = term.text.toStdString();
        if (term.text.size() > kLongestPattern)
            return badPattern(term, QStringLiteral("too long"));
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
        hs_expr_info* info = nullptr;
        hs_compile_error* error = nullptr;
        if (hs_expression_info(expression.c_str(), kPatternFlags, &info, &error) != HS_SUCCESS) {
            const QString message = QString::fromUtf8(error->message);
            hs_free_compile_error(error);
            return badPattern(term, message);
        }
        const unsigned narrowest = info->min_width;
        const unsigned widest = info->max_width;
        free(info);
        if (narrowest < 2 || widest > kWidestPattern)
            return badPattern(term, QStringLiteral("a match must have %1 to %2 bytes").arg(2).arg(kWidestPattern));
        return Done();
    }

    struct Collected {
        std::map<std::string, size_t> numbers;
        std::vector<std::string> expressions;
        std::vector<const RuleTerm*> lines;
    };
    std::map<const Database*, Collected> m_collected;
    FoldedText m_folded;
};

Result<Matcher> Matcher::compile(RulePack pack) {
    Matcher matcher;
    matcher.m_pack = std::move(pack);
    Compiler compiler;
    const auto& rules = matcher.m_pack.rules;
    for (size_t i = 0; i < rules.size(); ++i) {
        const Rule& rule = rules[i];
        const auto use = [&](Use::Role role, size_t index = 0) {
            return Use{static_cast<int>(i), role, static_cast<int>(index)};
        };
        Database& context = *matcher.m_context;
        XW_TRY(compiler.add(*matcher.m_words, rule.any, use(Use::Any)));
        for (size_t group = 0; group < rule.all.size(); ++group)
            XW_TRY(compiler.add(context, rule.all[group], use(Use::All, group)));
        XW_TRY(compiler.add(context, rule.none, use(Use::None)));
        XW_TRY(compiler.add(context, rule.categoryAny, use(Use::CategoryAny)));
        XW_TRY(compiler.add(context, rule.categoryNone, use(Use::CategoryNone)));
        for (size_t exemption = 0; exemption < rule.exemptions.size(); ++exemption)
            XW_TRY(compiler.add(context, rule.exemptions[exemption].any, use(Use::Exempt, exemption)));
    }
    XW_TRY(compiler.compile(*matcher.m_words));
    XW_TRY(compiler.compile(*matcher.m_context));
    return matcher;
}

} // namespace xunwang
