#include "models/screening/matcher.h"

#include "models/screening/evaluation.h"

namespace xunwang {

Matcher::Matcher() : m_words(std::make_unique<Database>()), m_context(std::make_unique<Database>()) { }
Matcher::Matcher(Matcher&&) noexcept = default;
Matcher& Matcher::operator=(Matcher&&) noexcept = default;
Matcher::~Matcher() = default;

QStringList RuleHit::path() const {
    QStringList path{text};
    for (const QString& next : {folded, canonical})
        if (!next.isEmpty() && path.constLast().compare(next, Qt::CaseInsensitive) != 0)
            path.append(next);
    return path.size() > 1 ? path : QStringList();
}

void Matcher::Scratch::Free::operator()(hs_scratch* scratch) const {
    hs_free_scratch(scratch);
}

Matcher::Scratch::Scratch(const Matcher& matcher) : m_efforts(matcher.m_exact.size()) {
    hs_scratch* scratch = nullptr;
    for (const Database* database : {matcher.m_words.get(), matcher.m_context.get()})
        if (database->compiled && hs_alloc_scratch(database->compiled.get(), &scratch) != HS_SUCCESS)
            throw std::bad_alloc();
    m_scratch.reset(scratch);
    for (size_t i = 0; i < m_efforts.size(); ++i)
        m_efforts[i].pattern.line = matcher.m_exact[i].line;
}

std::vector<UndecidedPattern> Matcher::Scratch::undecided() const {
    std::vector<UndecidedPattern> patterns;
    for (const Effort& effort : m_efforts)
        if (effort.pattern.texts > 0)
            patterns.push_back(effort.pattern);
    return patterns;
}

void Matcher::Database::search(std::string_view text, hs_scratch* scratch, std::vector<Scratch::Match>& matches) const {
    matches.clear();
    hs_scan(
        compiled.get(), text.data(), static_cast<unsigned>(text.size()), 0, scratch,
        [](unsigned atom, unsigned long long from, unsigned long long to, unsigned, void* context) {
            static_cast<std::vector<Scratch::Match>*>(context)->push_back({atom, from, to});
            return 0;
        },
        &matches);
}

void Matcher::readAhead(std::span<const std::string_view> titles, Scratch& scratch) const {
    auto& all = scratch.m_ahead;
    scratch.m_nextAhead = 0;
    scratch.m_aheadEnd = titles.size();
    scratch.m_titleAhead = nullptr;
    if (all.size() < titles.size())
        all.resize(titles.size());
    const std::span ahead(all.data(), titles.size());
    for (size_t i = 0; i < titles.size(); ++i) {
        ahead[i].title = titles[i];
        foldText(titles[i], ahead[i].folded);
    }
    for (Scratch::Ahead& one : ahead)
        if (m_words->compiled)
            m_words->search(one.folded.text(), scratch.m_scratch.get(), one.words);
    for (Scratch::Ahead& one : ahead)
        if (m_loose[static_cast<size_t>(RuleField::Title)])
            one.disguises = m_disguises->find(one.title, one.folded, scratch.m_search);
}

const std::vector<RuleHit>& Matcher::scan(const ScreenedFields& fields, QDate date, Scratch& scratch) const {
    Evaluation(*this, fields, date, scratch).run();
    return scratch.m_hits;
}

} // namespace xunwang
