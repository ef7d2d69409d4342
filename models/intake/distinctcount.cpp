#include "models/intake/distinctcount.h"

#include "models/base/radixsort.h"

#include <algorithm>
#include <queue>

namespace xunwang {

namespace {

constexpr size_t kBlock = 16 << 10; // numbers of a run that are read at a time

tl::unexpected<Error> ioError(const char* key) {
    return fail(ErrorCode::Io, QLatin1String(key), {QStringLiteral("tmp"), qt_error_string(errno)});
}

/// A sorted run in the file.
struct Run {
    size_t place; ///< in the file, in numbers
    size_t left;
    std::vector<quint64> block;
    size_t next = 0;

    bool read(std::FILE* file) {
        block.resize(std::min(left, kBlock));
        next = 0;
        const bool done = std::fseek(file, static_cast<long>(place * sizeof(quint64)), SEEK_SET) == 0
            && std::fread(block.data(), sizeof(quint64), block.size(), file) == block.size();
        place += block.size();
        left -= block.size();
        return done;
    }
};

} // namespace

void DistinctCount::sortOut() {
    radixSort(m_numbers, [](quint64 number) { return number; });
    m_numbers.erase(std::unique(m_numbers.begin(), m_numbers.end()), m_numbers.end());
}

Result<void> DistinctCount::spill() {
    sortOut();
    if (!m_file)
        m_file.reset(std::tmpfile());
    if (!m_file || std::fwrite(m_numbers.data(), sizeof(quint64), m_numbers.size(), m_file.get()) != m_numbers.size()
        || std::fflush(m_file.get()) != 0)
        return ioError("file.write");
    m_runs.push_back(m_numbers.size());
    m_numbers.clear();
    return {};
}

Result<qint64> DistinctCount::count() {
    if (m_runs.empty()) {
        sortOut();
        return static_cast<qint64>(m_numbers.size());
    }
    XW_TRY(spill());
    std::vector<Run> runs;
    size_t place = 0;
    using Head = std::pair<quint64, size_t>; // the next number of a run
    std::priority_queue<Head, std::vector<Head>, std::greater<>> heads;
    const auto advance = [&](size_t index) -> Result<void> {
        Run& run = runs[index];
        if (run.next == run.block.size()) {
            if (run.left == 0)
                return {};
            if (!run.read(m_file.get()))
                return ioError("file.read-failed");
        }
        heads.emplace(run.block[run.next++], index);
        return {};
    };
    for (const size_t length : m_runs) {
        runs.push_back({place, length, {}});
        place += length;
    }
    for (size_t i = 0; i < runs.size(); ++i)
        XW_TRY(advance(i));
    qint64 different = 0;
    for (std::optional<quint64> last; !heads.empty();) {
        const auto [number, run] = heads.top();
        heads.pop();
        different += last != number;
        last = number;
        XW_TRY(advance(run));
    }
    return different;
}

} // namespace xunwang
