#pragma once

#include "models/sheets/bytesource.h"
#include "models/sheets/encoding.h"

#include <vector>

namespace xunwang {

/// The text of a file as UTF-8, a window of it at a time: a reader takes from the front and asks for more behind it.
/// Every byte is checked: a bad one late in the file is an error, and the caller takes back what it did.
class TextSource {
public:
    static constexpr size_t kBlock = 256 << 10;
    explicit TextSource(size_t block = kBlock) : m_block(block) { }

    /// Reads the first block too. Errors as in `ByteSource::open` and `more`; Validation "text.mark-differs", and as
    /// `refuseForeign`.
    Result<void> open(const QString& path, Encoding encoding, RawObserver observer = {}, Canceled canceled = {});
    /// Decodes one more block behind what is left; views into the window are valid no longer. `line`: where the window
    /// begins. Canceled; errors as in `ByteSource::read`; Validation "text.bad-byte" (%1 encoding, %2 offset from 0, %3
    /// line), "text.binary".
    Result<void> more(qint64 line);

    std::string_view window; ///< decoded and not yet taken
    bool last() const { return m_last; } ///< nothing follows the window
    qint64 bytesRead() const; ///< of the file, for what has been taken
    qint64 size() const { return m_bytes.size(); }
    QString name() const { return m_bytes.name(); }

private:
    size_t m_block;
    ByteSource m_bytes;
    Canceled m_canceled;
    std::optional<Decoder> m_decoder;
    Encoding m_encoding = Encoding::Utf8;
    std::vector<char> m_raw; ///< a block; its first m_rawKept bytes are an unfinished character
    size_t m_rawKept = 0;
    qint64 m_decoded = 0; ///< bytes before m_raw
    qint64 m_textSize = 0; ///< of all that was decoded
    std::vector<char> m_text; ///< holds the window
    bool m_first = true;
    bool m_last = false;
};

/// Refuses what is no text by its first bytes: Validation "file.workbook" (a zip: XLSX, ODS), "file.old-workbook"
/// (XLS), "file.compressed" (gzip), "text.binary" (pictures, PDF, databases).
Result<void> refuseForeign(std::string_view start);

} // namespace xunwang
