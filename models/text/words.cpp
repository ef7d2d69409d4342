#include "models/text/words.h"

#include <QtGlobal>

#include <unicode/brkiter.h>
#include <unicode/utext.h>

namespace xunwang {

struct WordEdges::Private {
    std::unique_ptr<icu::BreakIterator> iterator;
    UText text = UTEXT_INITIALIZER;
    std::vector<size_t> edges;

    Private() = default;
    ~Private() { utext_close(&text); }
    Q_DISABLE_COPY_MOVE(Private)
};

WordEdges::WordEdges() = default;
WordEdges::~WordEdges() = default;
WordEdges::WordEdges(WordEdges&&) noexcept = default;
WordEdges& WordEdges::operator=(WordEdges&&) noexcept = default;

void WordEdges::open(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    if (!m_private) {
        m_private = std::make_unique<Private>();
        m_private->iterator.reset(icu::BreakIterator::createWordInstance(icu::Locale("zh"), status));
    }
    utext_openUTF8(&m_private->text, text.data(), static_cast<int64_t>(text.size()), &status);
    if (U_SUCCESS(status))
        m_private->iterator->setText(&m_private->text, status);
    if (U_FAILURE(status))
        qFatal("ICU: %s", u_errorName(status));
}

bool WordEdges::atEdge(std::string_view text, size_t byte) {
    open(text);
    return m_private->iterator->isBoundary(static_cast<int32_t>(byte)) != 0;
}

const std::vector<size_t>& WordEdges::edges(std::string_view text) {
    open(text);
    auto& edges = m_private->edges;
    edges.clear();
    m_private->iterator->first();
    for (int32_t edge; (edge = m_private->iterator->next()) != icu::BreakIterator::DONE;)
        edges.push_back(static_cast<size_t>(edge));
    return edges;
}

} // namespace xunwang
