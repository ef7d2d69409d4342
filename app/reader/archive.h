#pragma once

#include "app/reader/output.h"

#include <memory>
#include <unordered_map>

struct zip;
struct zip_file;

namespace xunwang::reader {

/// One part of the archive, unpacked as it is read.
class Part {
public:
    Part(zip_file* file, std::string name, uint64_t size, Output& output);
    Part(const Part&) = delete;
    Part& operator=(const Part&) = delete;
    ~Part();

    /// Up to `room` bytes; 0: the end. Failure Damaged: the packed data, their sum or their length are wrong.
    size_t read(char* to, size_t room);
    const std::string& name() const { return m_name; }
    uint64_t size() const { return m_size; } ///< unpacked

private:
    zip_file* m_file;
    std::string m_name;
    uint64_t m_size;
    uint64_t m_read = 0;
    Output& m_output;
};

/// The parts of a workbook. Names are compared without regard to case, a slash at their start, or which slash it is.
class Archive {
public:
    /// Reads the directory at the end of the file, and refuses by it what can't be a workbook before anything is
    /// unpacked: Failure NoWorkbook, Damaged, TooManyParts, TooLarge, Bomb, ReadFailed. `descriptor` is a plain file.
    Archive(int descriptor, Output& output);
    ~Archive();
    Archive(const Archive&) = delete;
    Archive& operator=(const Archive&) = delete;

    bool has(std::string_view name) const;
    /// Failure Damaged: it is not there; Password: it is encrypted.
    std::unique_ptr<Part> open(std::string_view name) const;

private:
    zip* m_zip = nullptr;
    std::unordered_map<std::string, uint64_t> m_parts; ///< index by name
    Output& m_output;
};

} // namespace xunwang::reader
