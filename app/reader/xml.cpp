#include "app/reader/xml.h"

#include "app/reader/limits.h"

#include <cstring>
#include <expat.h>
#include <new>

namespace xunwang::reader {

namespace {

constexpr int kPiece = 64 << 10;
constexpr char kSeparator = '\n'; // between a namespace and a name; no name can hold it

XmlName split(const char* name) {
    const std::string_view whole(name);
    const size_t at = whole.rfind(kSeparator);
    return at == std::string_view::npos ? XmlName{{}, whole} : XmlName{whole.substr(0, at), whole.substr(at + 1)};
}

} // namespace

const char* XmlAttributes::plain(std::string_view local) const {
    for (const char** pair = m_pairs; *pair; pair += 2)
        if (local == *pair)
            return pair[1];
    return nullptr;
}

const char* XmlAttributes::in(std::string_view space, std::string_view local) const {
    for (const char** pair = m_pairs; *pair; pair += 2) {
        const XmlName name = split(*pair);
        if (name.local == local && name.space.ends_with(space))
            return pair[1];
    }
    return nullptr;
}

/// What expat calls. It is C: nothing may be thrown through it.
struct XmlReader::Calls {
    static XmlReader& reader(void* user) { return *static_cast<XmlReader*>(user); }

    static void start(void* user, const char* name, const char** attributes) {
        reader(user).guarded([&] {
            if (++reader(user).m_depth > kMostDepth)
                throw Failure{Trouble::Damaged, reader(user).m_part->name()};
            reader(user).m_handler.start(split(name), XmlAttributes(attributes));
        });
    }
    static void end(void* user, const char* name) {
        reader(user).guarded([&] {
            --reader(user).m_depth;
            reader(user).m_handler.end(split(name));
        });
    }
    static void text(void* user, const char* piece, int length) {
        reader(user).guarded([&] { reader(user).m_handler.text({piece, static_cast<size_t>(length)}); });
    }
    static void docType(void* user, const char*, const char*, const char*, int) {
        reader(user).guarded([&] { throw Failure{Trouble::DocumentType, reader(user).m_part->name()}; });
    }
};

template <typename F>
void XmlReader::guarded(const F& call) {
    if (m_thrown)
        return; // expat may still deliver what belongs to the same tag
    try {
        call();
    } catch (...) {
        m_thrown = std::current_exception();
        XML_StopParser(m_parser, XML_FALSE);
    }
}

XmlReader::XmlReader(std::unique_ptr<Part> part, XmlHandler& handler)
    : m_part(std::move(part))
    , m_handler(handler)
    , m_parser(XML_ParserCreateNS(nullptr, kSeparator)) {
    if (!m_parser)
        throw std::bad_alloc();
    XML_SetUserData(m_parser, this);
    XML_SetElementHandler(m_parser, Calls::start, Calls::end);
    XML_SetCharacterDataHandler(m_parser, Calls::text);
    XML_SetStartDoctypeDeclHandler(m_parser, Calls::docType);
}

XmlReader::~XmlReader() {
    XML_ParserFree(m_parser);
}

uint64_t XmlReader::done() const {
    const auto index = XML_GetCurrentByteIndex(m_parser);
    return index < 0 ? m_fed : static_cast<uint64_t>(index);
}

bool XmlReader::step() {
    void* room = XML_GetBuffer(m_parser, kPiece);
    if (!room)
        throw std::bad_alloc();
    const size_t got = m_part->read(static_cast<char*>(room), kPiece);
    const auto status = XML_ParseBuffer(m_parser, static_cast<int>(got), got == 0);
    if (m_thrown)
        std::rethrow_exception(m_thrown);
    if (status != XML_STATUS_OK) {
        if (XML_GetErrorCode(m_parser) == XML_ERROR_NO_MEMORY)
            throw std::bad_alloc();
        throw Failure{Trouble::Damaged, m_part->name()};
    }
    m_fed += got;
    // A tag without an end is read again from its start with every piece.
    if (got > 0 && m_fed - done() > kLongestToken)
        throw Failure{Trouble::Damaged, m_part->name()};
    return got > 0;
}

} // namespace xunwang::reader
