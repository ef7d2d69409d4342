#pragma once

#include "models/base/result.h"

#include <cstdio>
#include <memory>
#include <vector>

namespace xunwang {

/// Counts how many different numbers there were among any number of them, with some 16 MB of memory: more lie in a
/// temporary file without a name.
class DistinctCount {
public:
    /// Io "file.write".
    Result<void> add(quint64 number) {
        m_numbers.push_back(number);
        return m_numbers.size() < m_atOnce ? Result<void>() : spill();
    }
    /// Once, at the end. Io "file.read-failed".
    Result<qint64> count();

    /// `atOnce`: numbers in memory.
    explicit DistinctCount(size_t atOnce = size_t(1) << 20) : m_atOnce(atOnce) { }

private:
    struct Close {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };
    Result<void> spill();
    void sortOut();

    size_t m_atOnce;
    std::vector<quint64> m_numbers;
    std::unique_ptr<std::FILE, Close> m_file;
    std::vector<size_t> m_runs; ///< lengths of the sorted runs in the file
};

} // namespace xunwang
