#include "models/text/words.h"

#include <QtGlobal>

#include <unicode/brkiter.h>
#include <unicode/utext.h>

namespace xunwang {

struct WordEdges::Private {
    std::unique_ptr<icu::BreakIterator> iterator;
};

WordEdges::WordEdges() = default;
WordEdges::~WordEdges() = default;
WordEdges::WordEdges(WordEdges&&) noexcept = default;
WordEdges& WordEdges::operator=(WordEdges&&) noexcept = default;

bool WordEdges::atEdge(std::string_view text, size_t byte) {
    UErrorCode status = U_ZERO_ERROR;
    if (!m_private) {
        m_private = std::make_unique<Private>();
        m_private->iterator.reset(icu::BreakIterator::createWordInstance(icu::Locale("zh"), status));
    }
    UText utext = UTEXT_INITIALIZER;
    utext_openUTF8(&utext, text.data(), static_cast<int64_t>(text.size()), &status);
    if (U_SUCCESS(status))
        m_private->iterator->setText(&utext, status);
    if (U_FAILURE(status))
        qFatal("ICU: %s", u_errorName(status));
    const bool edge = m_private->iterator->isBoundary(static_cast<int32_t>(byte)) != 0;
    utext_close(&utext);
    return edge;
}

} // namespace xunwang
