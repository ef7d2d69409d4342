#include "models/screening/matcher.h"

#include "models/screening/matcherparts.h"

#include <map>

namespace xunwang {

Matcher::Matcher() : m_words(std::make_unique<Database>()), m_context(std::make_unique<Database>()) { }
Matcher::Matcher(Matcher&&) noexcept = default;
Matcher& Matcher::operator=(Matcher&&) noexcept = default;
Matcher::~Matcher() = default;

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
