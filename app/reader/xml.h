#pragma once

#include "app/reader/archive.h"

#include <exception>

struct XML_ParserStruct;

namespace xunwang::reader {

/// Name of an element or attribute: its namespace (empty: none) and its name in that, whatever prefix stood there.
struct XmlName {
    std::string_view space;
    std::string_view local;
};

/// The attributes of an element, as the parser has them.
class XmlAttributes {
public:
    explicit XmlAttributes(const char** pairs) : m_pairs(pairs) { }
    /// The value of the attribute with this name and no namespace; nullptr: there is none.
    const char* plain(std::string_view local) const;
    /// The same with a namespace that ends like this.
    const char* in(std::string_view space, std::string_view local) const;

private:
    const char** m_pairs;
};

/// Told of what a part holds, in its order. May throw.
class XmlHandler {
public:
    virtual void start(const XmlName& name, const XmlAttributes& attributes) = 0;
    virtual void end(const XmlName& name) = 0;
    virtual void text(std::string_view piece) { static_cast<void>(piece); }

protected:
    ~XmlHandler() = default;
};

/// Reads a part as XML, a piece at a time. Expat, because it leaves the text in UTF-8 and is three times as fast as
/// QXmlStreamReader. No document type is let in, so there are no entities but XML's own.
class XmlReader {
public:
    /// `handler` outlives it.
    XmlReader(std::unique_ptr<Part> part, XmlHandler& handler);
    ~XmlReader();
    XmlReader(const XmlReader&) = delete;
    XmlReader& operator=(const XmlReader&) = delete;

    /// Reads one more piece; false: that was the last. Failure Damaged, DocumentType, and what the handler throws.
    bool step();
    void finish() {
        while (step()) { }
    }
    uint64_t done() const; ///< bytes, up to what the handler is told of
    uint64_t size() const { return m_part->size(); }

private:
    template <typename F>
    void guarded(const F& call);
    struct Calls;

    std::unique_ptr<Part> m_part;
    XmlHandler& m_handler;
    XML_ParserStruct* m_parser;
    std::exception_ptr m_thrown;
    size_t m_depth = 0;
    uint64_t m_fed = 0;
};

} // namespace xunwang::reader
