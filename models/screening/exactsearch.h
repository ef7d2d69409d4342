#pragma once

#include <QRegularExpression>

#include <string_view>
#include <vector>

namespace xunwang {

/// A folded text as PCRE reads it: for patterns that Vectorscan cannot decide, on the few texts that may match.
class ExactText {
public:
    struct Match {
        size_t begin = 0; // in bytes of the folded text
        size_t end = 0;
    };

    /// Of a very long text the beginning.
    explicit ExactText(std::string_view folded);

    /// The matches in order, none inside another. Nothing: the pattern reached its limits.
    std::optional<std::vector<Match>> find(const QRegularExpression& pattern) const;

private:
    QString m_text;
    std::vector<size_t> m_bytes; // where each UTF-16 unit begins, and the end
};

} // namespace xunwang
