#include "models/screening/matcher.h"

#include "models/text/utf8.h"

#include <hs/hs.h>

#include <map>

namespace xunwang {

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

namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}
bool isLetter(char c) {
    return c >= 'a' && c <= 'z';
}
bool isContinuation(char c) {
    return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

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

Matcher::Matcher() : m_words(std::make_unique<Database>()), m_context(std::make_unique<Database>()) { }
Matcher::Matcher(Matcher&&) noexcept = default;
Matcher& Matcher::operator=(Matcher&&) noexcept = default;
Matcher::~Matcher() = default;

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

QStringList RuleHit::path() const {
    return text.compare(canonical, Qt::CaseInsensitive) == 0 ? QStringList() : QStringList{text, canonical};
}

void Matcher::Scratch::Free::operator()(hs_scratch* scratch) const {
    hs_free_scratch(scratch);
}

Matcher::Scratch::Scratch(const Matcher& matcher) {
    hs_scratch* scratch = nullptr;
    for (const Database* database : {matcher.m_words.get(), matcher.m_context.get()})
        if (database->compiled && hs_alloc_scratch(database->compiled.get(), &scratch) != HS_SUCCESS)
            throw std::bad_alloc();
    m_scratch.reset(scratch);
}

/// One listing under one matcher.
class Matcher::Evaluation {
public:
    using Found = Scratch::Found;

    Evaluation(const Matcher& matcher, const ScreenedFields& fields, QDate date, Scratch& scratch)
        : m_matcher(matcher)
        , m_fields(fields)
        , m_date(date)
        , m_scratch(scratch) { }

    void run() {
        for (size_t field = 0; field < kRuleFieldCount; ++field)
            foldText(m_fields.text[field], m_scratch.m_folded[field]);
        search(*m_matcher.m_words, m_scratch.m_words);
        if (m_scratch.m_words.empty())
            return;
        search(*m_matcher.m_context, m_scratch.m_context);
        std::map<int, std::vector<Found>> byRule;
        for (const Found& found : m_scratch.m_words)
            for (const Use& use : m_matcher.m_words->atoms[found.atom].uses)
                byRule[use.rule].push_back(found);
        for (const auto& [rule, found] : byRule)
            collect(rule, found);
        locate();
    }

private:
    struct Search {
        Evaluation* evaluation;
        const Database* database;
        std::vector<Found>* found;
        RuleField field;
    };

    void search(const Database& database, std::vector<Found>& found) {
        found.clear();
        if (!database.compiled)
            return;
        for (size_t field = 0; field < kRuleFieldCount; ++field) {
            const std::string_view text = m_scratch.m_folded[field].text();
            if (text.empty())
                continue;
            Search search{this, &database, &found, static_cast<RuleField>(field)};
            hs_scan(
                database.compiled.get(), text.data(), static_cast<unsigned>(text.size()), 0, m_scratch.m_scratch.get(),
                [](unsigned id, unsigned long long from, unsigned long long to, unsigned, void* context) {
                    const auto& self = *static_cast<Search*>(context);
                    self.evaluation->take(self, id, from, to);
                    return 0;
                },
                &search);
        }
    }

    void take(const Search& search, unsigned id, size_t from, size_t to) {
        const Atom& atom = search.database->atoms[id];
        const size_t begin = atom.length == 0 ? from : to - atom.length;
        const FoldedText& folded = m_scratch.m_folded[static_cast<size_t>(search.field)];
        const std::string_view text = folded.text();
        const auto inside = [&](size_t edge) {
            if (edge == 0 || edge == text.size() || folded.gapBefore(edge))
                return false;
            return (isDigit(text[edge - 1]) && isDigit(text[edge]))
                || (isLetter(text[edge - 1]) && isLetter(text[edge]));
        };
        if (inside(begin) || inside(to))
            return;
        for (const size_t gap : atom.gaps)
            if (!folded.gapBefore(begin + gap))
                return;
        search.found->push_back({id, search.field, begin, to});
    }

    /// What the context says about one rule.
    struct Context {
        std::vector<bool> groups; // of `all`: found
        bool forbidden = false; // something of `none`, or of the categories that must not be
        bool category = false; // one of the categories that must be
        bool exempt = false; // as a whole
        std::array<std::vector<TextSpan>, kRuleFieldCount> spans; // exempt, ordered; `end` is the furthest so far
    };

    Context contextOf(int number) const {
        const Rule& rule = m_matcher.m_pack.rules[static_cast<size_t>(number)];
        Context context;
        context.groups.resize(rule.all.size());
        for (const Found& found : m_scratch.m_context)
            for (const Use& use : m_matcher.m_context->atoms[found.atom].uses) {
                if (use.rule != number)
                    continue;
                const auto index = static_cast<size_t>(use.index);
                if (use.role == Use::Exempt && rule.exemptions[index].wholeListing)
                    context.exempt = true;
                else if (use.role == Use::Exempt)
                    context.spans[static_cast<size_t>(found.field)].push_back(
                        {static_cast<qsizetype>(found.begin), static_cast<qsizetype>(found.end)});
                else if (use.role == Use::CategoryAny)
                    context.category = context.category || found.field == RuleField::Category;
                else if (use.role == Use::CategoryNone)
                    context.forbidden = context.forbidden || found.field == RuleField::Category;
                else if (found.field == RuleField::Shop)
                    continue;
                else if (use.role == Use::All)
                    context.groups[index] = true;
                else
                    context.forbidden = true;
            }
        for (auto& spans : context.spans) {
            std::sort(spans.begin(), spans.end(), [](TextSpan a, TextSpan b) { return a.begin < b.begin; });
            for (size_t i = 1; i < spans.size(); ++i)
                spans[i].end = std::max(spans[i].end, spans[i - 1].end);
        }
        return context;
    }

    bool applies(const Rule& rule, const Context& context) const {
        if (!rule.inForce(m_date))
            return false;
        if ((rule.priceFrom || rule.priceTo) && !m_fields.price)
            return false;
        if ((rule.priceFrom && *m_fields.price < *rule.priceFrom) || (rule.priceTo && *m_fields.price > *rule.priceTo))
            return false;
        return !context.forbidden && !context.exempt && (context.category || rule.categoryAny.empty())
            && std::find(context.groups.begin(), context.groups.end(), false) == context.groups.end();
    }

    static bool exempt(const Context& context, const Found& hit) {
        const auto& spans = context.spans[static_cast<size_t>(hit.field)];
        const auto behind = std::partition_point(
            spans.begin(), spans.end(), [&](TextSpan span) { return span.begin < static_cast<qsizetype>(hit.end); });
        return behind != spans.begin() && std::prev(behind)->end > static_cast<qsizetype>(hit.begin);
    }

    // A visible gap inside: words that reach over an end show that the characters only happen to stand together.
    bool breaksWords(const Found& hit) {
        const FoldedText& folded = m_scratch.m_folded[static_cast<size_t>(hit.field)];
        if (!folded.gapInside(hit.begin, hit.end))
            return false;
        const std::string_view text = folded.text();
        constexpr size_t reach = 24; // bytes: eight characters
        size_t left = hit.begin;
        while (left > 0 && hit.begin - left < reach && !folded.gapBefore(left))
            while (isContinuation(text[--left])) { }
        size_t firstEnd = hit.begin + 1;
        while (firstEnd < hit.end && (isContinuation(text[firstEnd]) || !folded.gapBefore(firstEnd)))
            ++firstEnd;
        size_t lastBegin = hit.end - 1;
        while (isContinuation(text[lastBegin]) || !folded.gapBefore(lastBegin))
            --lastBegin;
        size_t right = hit.end;
        while (right < text.size() && (right - hit.end < reach || isContinuation(text[right]))
            && (isContinuation(text[right]) || !folded.gapBefore(right)))
            ++right;
        return !m_scratch.m_edges.atEdge(text.substr(left, firstEnd - left), hit.begin - left)
            || !m_scratch.m_edges.atEdge(text.substr(lastBegin, right - lastBegin), hit.end - lastBegin);
    }

    void collect(int number, const std::vector<Found>& found) {
        const Rule& rule = m_matcher.m_pack.rules[static_cast<size_t>(number)];
        const Context context = contextOf(number);
        if (!applies(rule, context))
            return;
        std::vector<Found> hits;
        for (const Found& hit : found)
            if (std::find(rule.fields.begin(), rule.fields.end(), hit.field) != rule.fields.end()
                && !exempt(context, hit) && !breaksWords(hit))
                hits.push_back(hit);
        std::sort(hits.begin(), hits.end(), [](const Found& a, const Found& b) {
            return std::tie(a.field, a.begin, a.end) < std::tie(b.field, b.begin, b.end);
        });
        for (size_t i = 0; i < hits.size();) {
            Found merged = hits[i];
            for (++i; i < hits.size() && hits[i].field == merged.field && hits[i].begin < merged.end; ++i)
                merged.end = std::max(merged.end, hits[i].end);
            RuleHit& hit = m_scratch.m_hits.emplace_back();
            hit.rule = number;
            hit.field = merged.field;
            // Bytes for now; locate() makes them characters.
            const auto& folded = m_scratch.m_folded[static_cast<size_t>(merged.field)];
            hit.codePoints = folded.original(merged.begin, merged.end);
            const auto canonical = folded.text().substr(merged.begin, merged.end - merged.begin);
            hit.canonical = QString::fromUtf8(canonical.data(), static_cast<qsizetype>(canonical.size()));
        }
    }

    void locate() {
        auto& hits = m_scratch.m_hits;
        std::sort(hits.begin(), hits.end(), [](const RuleHit& a, const RuleHit& b) {
            return std::tie(a.field, a.codePoints.begin, a.rule) < std::tie(b.field, b.codePoints.begin, b.rule);
        });
        std::array<TextOffsets, kRuleFieldCount> offsets{
            TextOffsets(m_fields.text[0]), TextOffsets(m_fields.text[1]), TextOffsets(m_fields.text[2])};
        for (RuleHit& hit : hits) {
            const auto field = static_cast<size_t>(hit.field);
            const auto begin = static_cast<size_t>(hit.codePoints.begin);
            const auto end = static_cast<size_t>(hit.codePoints.end);
            const std::string_view text = m_fields.text[field].substr(begin, end - begin);
            hit.text = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
            const auto from = offsets[field].at(begin);
            TextOffsets inside(text);
            const auto length = inside.at(text.size());
            hit.codePoints = {from.codePoints, from.codePoints + length.codePoints};
            hit.utf16 = {from.utf16, from.utf16 + length.utf16};
        }
    }

    const Matcher& m_matcher;
    const ScreenedFields& m_fields;
    QDate m_date;
    Scratch& m_scratch;
};

const std::vector<RuleHit>& Matcher::scan(const ScreenedFields& fields, QDate date, Scratch& scratch) const {
    scratch.m_hits.clear();
    Evaluation(*this, fields, date, scratch).run();
    return scratch.m_hits;
}

} // namespace xunwang
