#include "models/screening/exactsearch.h"

#include "models/text/utf8.h"

namespace xunwang {

namespace {
constexpr size_t kLongest = 8192; // UTF-16 units
} // namespace

ExactText::ExactText(std::string_view folded) {
    const char* at = folded.data();
    const char* const end = at + folded.size();
    while (at != end && m_bytes.size() < kLongest) {
        const auto byte = static_cast<size_t>(at - folded.data());
        const char32_t character = nextCodePoint(at, end);
        const auto units = static_cast<size_t>(QChar::requiresSurrogates(character) ? 2 : 1);
        m_bytes.insert(m_bytes.end(), units, byte);
        m_text += QStringView(QChar::fromUcs4(character));
    }
    m_bytes.push_back(static_cast<size_t>(at - folded.data()));
}

std::optional<std::vector<ExactText::Match>> ExactText::find(const QRegularExpression& pattern) const {
    std::vector<Match> matches;
    for (qsizetype from = 0; from <= m_text.size();) {
        const auto match = pattern.match(m_text, from);
        if (!match.isValid())
            return std::nullopt;
        if (!match.hasMatch())
            break;
        if (match.capturedLength() > 0)
            matches.push_back({m_bytes[static_cast<size_t>(match.capturedStart())],
                m_bytes[static_cast<size_t>(match.capturedEnd())]});
        from = std::max(match.capturedEnd(), match.capturedStart() + 1);
    }
    return matches;
}

} // namespace xunwang
