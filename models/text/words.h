#pragma once

#include <memory>
#include <string_view>
#include <vector>

namespace xunwang {

/// Where words begin and end, by ICU's Chinese dictionary: folding removes the blank in "独特 供应", and only a
/// dictionary knows that 特 there belongs to 独特 and not to 特供. Costs microseconds, so it is for candidates, not for
/// every text. One for each thread; made when first asked.
class WordEdges {
public:
    WordEdges();
    ~WordEdges();
    WordEdges(WordEdges&&) noexcept;
    WordEdges& operator=(WordEdges&&) noexcept;

    /// Whether one word ends and another begins at this byte of a UTF-8 text; true at both ends.
    bool atEdge(std::string_view text, size_t byte);
    /// Where the words of a UTF-8 text end, in bytes, in order. Valid until the next call.
    const std::vector<size_t>& edges(std::string_view text);

private:
    struct Private;
    void open(std::string_view text);

    std::unique_ptr<Private> m_private;
};

} // namespace xunwang
