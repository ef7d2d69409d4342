#pragma once

#include "app/reader/failure.h"

#include <chrono>
#include <vector>

namespace xunwang::reader {

struct Sheet {
    std::string name;
    bool hidden = false;
    std::string part = {}; ///< of XLSX
};

/// A row as it is put together: its cells in any order.
class CellRow {
public:
    void clear();
    /// Empty cells are not kept; of two in one column the later one counts.
    void add(uint32_t column, std::string_view text);
    bool empty() const { return m_cells.empty(); }
    size_t size() const { return m_text.size() + m_cells.size(); } ///< bytes, about

private:
    friend class Output;
    struct Cell {
        uint32_t column;
        uint32_t size;
        size_t begin;
    };
    std::vector<Cell> m_cells;
    std::string m_text;
};

/// The frames on their way to the program. Writing waits for it, so neither side ever holds more than a pipe full.
class Output {
public:
    explicit Output(int descriptor) : m_descriptor(descriptor) { }

    void sheets(const std::vector<Sheet>& all);
    void sheet(std::string_view name);
    /// Failure RowTooLong; TooLarge where repeated rows or cells unpack to more than a file may hold.
    void row(uint64_t number, CellRow& row);
    /// How far the sheet is read, passed on now and then.
    void progress(uint64_t done, uint64_t total) {
        m_done = done;
        m_total = total;
    }
    /// To be called now and then: whoever is silent for long is taken for dead.
    void alive();
    void trouble(const Failure& failure);
    void end();

private:
    void passOn();
    void flush();
    void addProgress();

    int m_descriptor;
    std::string m_buffer;
    uint64_t m_written = 0;
    uint64_t m_done = 0;
    uint64_t m_total = 0;
    std::chrono::steady_clock::time_point m_flushed = std::chrono::steady_clock::now();
};

} // namespace xunwang::reader
