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

const std::vector<RuleHit>& Matcher::scan(const ScreenedFields& fields, QDate date, Scratch& scratch) const {
    Evaluation(*this, fields, date, scratch).run();
    return scratch.m_hits;
}

} // namespace xunwang
