#include "models/market/titleblocks.h"

#include "models/store/faststatement.h"

namespace xunwang {

namespace {
constexpr size_t kBlockBytes = 60 << 10;
}

qint64 titleSum(qint64 first, qint64 rows, std::string_view text) {
    return static_cast<qint64>(quickHash(text, static_cast<quint64>(first) ^ static_cast<quint64>(rows) << 32));
}

Result<void> TitleBlocks::add(qint64 id, std::string_view folded) {
    if (id != m_first + m_rows)
        XW_TRY(flush());
    if (m_rows == 0)
        m_first = id;
    ++m_rows;
    m_text.append(folded);
    m_text.push_back('\n');
    return m_text.size() >= kBlockBytes ? flush() : Result<void>();
}

Result<void> TitleBlocks::flush() {
    if (m_rows == 0)
        return {};
    const std::array<BulkValue, 4> values{m_first, m_rows, titleSum(m_first, m_rows, m_text), std::string_view(m_text)};
    m_rows = 0;
    XW_TRY(m_store(values));
    m_text.clear();
    return {};
}

} // namespace xunwang
