#include "app/reader/output.h"

#include "app/reader/limits.h"

#include <algorithm>
#include <cerrno>
#include <unistd.h>

namespace xunwang::reader {

namespace {

constexpr size_t kEnough = 64 << 10;
constexpr std::chrono::milliseconds kLongestSilence{500};

} // namespace

void CellRow::clear() {
    m_cells.clear();
    m_text.clear();
}

void CellRow::add(uint32_t column, std::string_view text) {
    if (text.empty())
        return;
    m_cells.push_back({column, static_cast<uint32_t>(text.size()), m_text.size()});
    m_text.append(text);
}

void Output::sheets(const std::vector<Sheet>& all) {
    const size_t body = readerwire::openFrame(m_buffer, readerwire::Frame::Sheets);
    readerwire::appendNumber(m_buffer, all.size());
    for (const Sheet& sheet : all) {
        readerwire::appendNumber(m_buffer, sheet.hidden ? 1 : 0);
        readerwire::appendText(m_buffer, sheet.name);
    }
    readerwire::closeFrame(m_buffer, body);
    passOn();
}

void Output::sheet(std::string_view name) {
    const size_t body = readerwire::openFrame(m_buffer, readerwire::Frame::Sheet);
    readerwire::appendText(m_buffer, name);
    readerwire::closeFrame(m_buffer, body);
}

void Output::row(uint64_t number, CellRow& row) {
    auto& cells = row.m_cells;
    const auto before = [](const CellRow::Cell& a, const CellRow::Cell& b) { return a.column < b.column; };
    if (!std::is_sorted(cells.begin(), cells.end(), before))
        std::stable_sort(cells.begin(), cells.end(), before);
    const auto superseded
        = [&cells](const CellRow::Cell& cell) { return &cell != &cells.back() && (&cell)[1].column == cell.column; };
    const uint64_t count = cells.back().column + uint64_t(1);
    if (row.m_text.size() + count > kLongestRow)
        throw Failure{Trouble::RowTooLong, {}, number};

    const size_t before0 = m_buffer.size();
    const size_t body = readerwire::openFrame(m_buffer, readerwire::Frame::Row);
    readerwire::appendNumber(m_buffer, number);
    readerwire::appendNumber(m_buffer, count);
    uint32_t column = 0;
    for (const auto& cell : cells) {
        if (superseded(cell))
            continue;
        m_buffer.append(cell.column - column, '\0');
        readerwire::appendNumber(m_buffer, cell.size);
        column = cell.column + 1;
    }
    column = 0;
    for (const auto& cell : cells) {
        if (superseded(cell))
            continue;
        m_buffer.append(cell.column - column, '\t');
        m_buffer.append(row.m_text, cell.begin, cell.size);
        column = cell.column;
    }
    readerwire::closeFrame(m_buffer, body);
    m_written += m_buffer.size() - before0;
    if (m_written > kMostUnpacked)
        throw Failure{Trouble::TooLarge};
    passOn();
}

void Output::alive() {
    if (std::chrono::steady_clock::now() - m_flushed > kLongestSilence) {
        addProgress();
        flush();
    }
}

void Output::trouble(const Failure& failure) {
    const size_t body = readerwire::openFrame(m_buffer, readerwire::Frame::Trouble);
    readerwire::appendNumber(m_buffer, static_cast<uint64_t>(failure.trouble));
    readerwire::appendNumber(m_buffer, failure.number);
    readerwire::appendText(m_buffer, failure.text);
    readerwire::closeFrame(m_buffer, body);
    flush();
}

void Output::end() {
    addProgress();
    readerwire::closeFrame(m_buffer, readerwire::openFrame(m_buffer, readerwire::Frame::End));
    flush();
}

void Output::addProgress() {
    const size_t body = readerwire::openFrame(m_buffer, readerwire::Frame::Progress);
    readerwire::appendNumber(m_buffer, m_done);
    readerwire::appendNumber(m_buffer, m_total);
    readerwire::closeFrame(m_buffer, body);
}

void Output::passOn() {
    if (m_buffer.size() < kEnough)
        return;
    addProgress();
    flush();
}

void Output::flush() {
    for (std::string_view rest = m_buffer; !rest.empty();) {
        const ssize_t written = ::write(m_descriptor, rest.data(), rest.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            ::_exit(1); // nobody listens any more
        rest.remove_prefix(static_cast<size_t>(written));
    }
    m_buffer.clear();
    m_flushed = std::chrono::steady_clock::now();
}

} // namespace xunwang::reader
