#include "app/reader/archive.h"

#include "app/reader/limits.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <sys/stat.h>
#include <unistd.h>
#include <zip.h>

namespace xunwang::reader {

namespace {

/// Reads at places of its own choice: whoever handed the descriptor over may be reading from it too.
struct Input {
    int descriptor;
    int64_t size;
    int64_t at = 0;
    zip_error_t error{};
};

zip_int64_t inputCall(void* state, void* data, zip_uint64_t length, zip_source_cmd_t command) {
    auto& input = *static_cast<Input*>(state);
    switch (command) {
    case ZIP_SOURCE_OPEN:
        input.at = 0;
        return 0;
    case ZIP_SOURCE_READ: {
        ssize_t got = -1;
        do
            got = ::pread(input.descriptor, data, length, input.at);
        while (got < 0 && errno == EINTR);
        if (got < 0)
            zip_error_set(&input.error, ZIP_ER_READ, errno);
        else
            input.at += got;
        return got;
    }
    case ZIP_SOURCE_SEEK: {
        const zip_int64_t to = zip_source_seek_compute_offset(
            static_cast<zip_uint64_t>(input.at), static_cast<zip_uint64_t>(input.size), data, length, &input.error);
        if (to < 0)
            return -1;
        input.at = to;
        return 0;
    }
    case ZIP_SOURCE_TELL:
        return input.at;
    case ZIP_SOURCE_STAT: {
        auto* stat = static_cast<zip_stat_t*>(data);
        zip_stat_init(stat);
        stat->valid = ZIP_STAT_SIZE;
        stat->size = static_cast<zip_uint64_t>(input.size);
        return sizeof(zip_stat_t);
    }
    case ZIP_SOURCE_ERROR:
        return zip_error_to_data(&input.error, data, length);
    case ZIP_SOURCE_CLOSE:
        return 0;
    case ZIP_SOURCE_FREE:
        delete &input;
        return 0;
    case ZIP_SOURCE_SUPPORTS:
        return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL,
            ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_CLOSE, ZIP_SOURCE_FREE, -1);
    default:
        zip_error_set(&input.error, ZIP_ER_OPNOTSUPP, 0);
        return -1;
    }
}

[[noreturn]] void refuse(const zip_error_t* error, const std::string& part) {
    switch (zip_error_code_zip(error)) {
    case ZIP_ER_MEMORY:
        throw std::bad_alloc();
    case ZIP_ER_READ:
        throw Failure{Trouble::ReadFailed, std::strerror(zip_error_code_system(error))};
    case ZIP_ER_NOZIP:
        throw Failure{Trouble::NoWorkbook};
    default:
        throw Failure{Trouble::Damaged, part};
    }
}

std::string plainName(std::string_view name) {
    std::string plain(name.substr(std::min(name.find_first_not_of("/\\"), name.size())));
    for (char& c : plain)
        c = c == '\\' ? '/' : c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return plain;
}

uint64_t littleEndian(std::string_view bytes) {
    uint64_t value = 0;
    for (size_t i = bytes.size(); i-- > 0;)
        value = value << 8 | static_cast<unsigned char>(bytes[i]);
    return value;
}

/// How many parts the record at the end of the file speaks of. libzip takes memory for each before it can be asked.
uint64_t announcedParts(int descriptor, int64_t size) {
    constexpr size_t kRecord = 22;
    constexpr size_t kLocator = 20; // of the record of an archive with more parts, in front of the other
    constexpr size_t kLargeRecord = 56;
    std::string tail(static_cast<size_t>(std::min<int64_t>(size, kLocator + kRecord + 65535)), '\0');
    const auto tailAt = size - static_cast<int64_t>(tail.size());
    if (::pread(descriptor, tail.data(), tail.size(), tailAt) != static_cast<ssize_t>(tail.size()))
        return 0;
    const size_t at = tail.rfind("PK\5\6");
    if (at == std::string::npos || at + kRecord > tail.size())
        return 0;
    const uint64_t count = littleEndian(std::string_view(tail).substr(at + 10, 2));
    if (count < 0xffff || at < kLocator || tail.compare(at - kLocator, 4, "PK\6\7") != 0)
        return count;
    const auto largeAt = static_cast<int64_t>(littleEndian(std::string_view(tail).substr(at - kLocator + 8, 8)));
    std::string large(kLargeRecord, '\0');
    if (largeAt < 0 || ::pread(descriptor, large.data(), kLargeRecord, largeAt) != ssize_t(kLargeRecord))
        return count;
    return littleEndian(std::string_view(large).substr(32, 8));
}

bool isXml(const std::string& name) {
    return name.ends_with(".xml") || name.ends_with(".rels");
}

bool isBomb(uint64_t size, uint64_t packed) {
    return size > kFreeRatio && size / kMostRatio > packed;
}

} // namespace

Part::Part(zip_file* file, std::string name, uint64_t size, Output& output)
    : m_file(file)
    , m_name(std::move(name))
    , m_size(size)
    , m_output(output) { }

Part::~Part() {
    zip_fclose(m_file);
}

size_t Part::read(char* to, size_t room) {
    const zip_int64_t got = zip_fread(m_file, to, room);
    if (got < 0)
        refuse(zip_file_get_error(m_file), m_name);
    m_read += static_cast<uint64_t>(got);
    if (m_read > m_size || (got == 0 && m_read < m_size))
        throw Failure{Trouble::Damaged, m_name};
    m_output.alive();
    return static_cast<size_t>(got);
}

Archive::Archive(int descriptor, Output& output) : m_output(output) {
    struct stat status { };
    if (::fstat(descriptor, &status) < 0)
        throw Failure{Trouble::ReadFailed, std::strerror(errno)};
    if (!S_ISREG(status.st_mode))
        throw Failure{Trouble::NoWorkbook};
    if (const uint64_t parts = announcedParts(descriptor, status.st_size); parts > kMostParts)
        throw Failure{Trouble::TooManyParts, {}, parts};
    zip_error_t error{};
    auto input = std::make_unique<Input>(Input{descriptor, status.st_size});
    zip_source_t* source = zip_source_function_create(inputCall, input.get(), &error);
    if (!source)
        refuse(&error, {});
    input.release();
    m_zip = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (!m_zip) {
        zip_source_free(source);
        refuse(&error, {});
    }

    const auto count = static_cast<uint64_t>(zip_get_num_entries(m_zip, 0));
    if (count > kMostParts)
        throw Failure{Trouble::TooManyParts, {}, count};
    uint64_t size = 0;
    uint64_t packed = 0;
    for (uint64_t i = 0; i < count; ++i) {
        zip_stat_t stat{};
        if (zip_stat_index(m_zip, i, ZIP_FL_ENC_RAW, &stat) < 0)
            refuse(zip_get_error(m_zip), {});
        std::string name = plainName(stat.name);
        if (isXml(name)) { // pictures and the like are never unpacked
            if (isBomb(stat.size, stat.comp_size))
                throw Failure{Trouble::Bomb, name};
            size += std::min(stat.size, kMostUnpacked + 1);
            packed += std::min(stat.comp_size, kMostUnpacked + 1);
        }
        m_parts.emplace(std::move(name), i);
    }
    if (size > kMostUnpacked)
        throw Failure{Trouble::TooLarge};
    if (isBomb(size, packed))
        throw Failure{Trouble::Bomb};
}

Archive::~Archive() {
    zip_discard(m_zip);
}

bool Archive::has(std::string_view name) const {
    return m_parts.count(plainName(name)) > 0;
}

std::unique_ptr<Part> Archive::open(std::string_view name) const {
    const auto found = m_parts.find(plainName(name));
    if (found == m_parts.end())
        throw Failure{Trouble::Damaged, std::string(name)};
    zip_stat_t stat{};
    if (zip_stat_index(m_zip, found->second, 0, &stat) < 0)
        refuse(zip_get_error(m_zip), found->first);
    if (stat.encryption_method != ZIP_EM_NONE)
        throw Failure{Trouble::Password};
    // No spreadsheet program packs in another way, and each way is one more library to trust.
    if (stat.comp_method != ZIP_CM_STORE && stat.comp_method != ZIP_CM_DEFLATE)
        throw Failure{Trouble::Damaged, found->first};
    if (isBomb(stat.size, stat.comp_size) || stat.size > kMostUnpacked)
        throw Failure{Trouble::Bomb, found->first};
    zip_file* file = zip_fopen_index(m_zip, found->second, 0);
    if (!file)
        refuse(zip_get_error(m_zip), found->first);
    return std::make_unique<Part>(file, found->first, stat.size, m_output);
}

} // namespace xunwang::reader
