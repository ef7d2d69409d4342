#include "models/sheets/workbookreader.h"

#include <QFileInfo>

#include <algorithm>

namespace xunwang {

namespace {

using readerwire::Trouble;

constexpr std::string_view kOle = "\xd0\xcf\x11\xe0";
constexpr qint64 kBlock = 1 << 20;
constexpr qsizetype kLongestDetail = 100;

QString toQString(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString keyOf(Trouble trouble) {
    switch (trouble) {
    case Trouble::NoWorkbook:
        return QStringLiteral("workbook.none");
    case Trouble::Binary:
        return QStringLiteral("workbook.binary");
    case Trouble::Password:
        return QStringLiteral("workbook.password");
    case Trouble::Damaged:
        return QStringLiteral("workbook.damaged");
    case Trouble::DocumentType:
        return QStringLiteral("workbook.document-type");
    case Trouble::TooManyParts:
        return QStringLiteral("workbook.too-many-parts");
    case Trouble::TooLarge:
        return QStringLiteral("workbook.too-large");
    case Trouble::Bomb:
        return QStringLiteral("workbook.bomb");
    case Trouble::RowBeyond:
        return QStringLiteral("workbook.row-beyond");
    case Trouble::ColumnBeyond:
        return QStringLiteral("workbook.column-beyond");
    case Trouble::RowTooLong:
        return QStringLiteral("workbook.row-too-long");
    case Trouble::NoSuchSheet:
        return QStringLiteral("workbook.no-such-sheet");
    case Trouble::NoSheets:
        return QStringLiteral("workbook.no-sheets");
    case Trouble::SheetEmpty:
        return QStringLiteral("workbook.sheet-empty");
    case Trouble::CellsLost:
        return QStringLiteral("workbook.cells-lost");
    case Trouble::ReadFailed:
        return QStringLiteral("file.read-failed");
    }
    return QStringLiteral("workbook.reader-died");
}

/// XLSX with a password is an OLE file with a stream of this name, which stands in its directory in UTF-16.
Result<bool> holdsEncryptedPackage(QFile& file) {
    const QString word = QStringLiteral("EncryptedPackage");
    const QByteArray name(reinterpret_cast<const char*>(word.utf16()), word.size() * 2);
    QByteArray kept;
    while (true) {
        const QByteArray block = file.read(kBlock);
        if (block.isEmpty() && file.error() != QFileDevice::NoError)
            return fail(ErrorCode::Io, QStringLiteral("file.read-failed"),
                {QFileInfo(file.fileName()).fileName(), file.errorString()});
        if (block.isEmpty())
            return false;
        kept += block;
        if (kept.contains(name))
            return true;
        kept = kept.right(name.size());
    }
}

bool sameFile(const struct stat& a, const struct stat& b) {
    return a.st_size == b.st_size && a.st_mtim.tv_sec == b.st_mtim.tv_sec && a.st_mtim.tv_nsec == b.st_mtim.tv_nsec;
}

} // namespace

bool isWorkbook(std::string_view start) {
    return start.starts_with("PK\3\4") || start.starts_with("PK\5\6") || start.starts_with(kOle);
}

QString WorkbookReader::name() const {
    return QFileInfo(m_file.fileName()).fileName();
}

Result<void> WorkbookReader::open(
    const QString& path, const FileFormat& format, RawObserver observer, Canceled canceled) {
    m_headerLine = format.headerLine;
    m_columns = format.columns;
    XW_TRY(begin(path, {QStringLiteral("rows"), format.sheet}, canceled));
    return observe(observer, canceled);
}

Result<void> WorkbookReader::openToInspect(const QString& path, const QString& sheet) {
    return begin(path, {QStringLiteral("inspect"), sheet}, {});
}

Result<void> WorkbookReader::begin(const QString& path, const QStringList& arguments, Canceled canceled) {
    m_file.setFileName(path);
    XW_TRY(openForReading(m_file));
    const QByteArray start = m_file.peek(qsizetype(kOle.size()));
    if (start == QByteArray::fromRawData(kOle.data(), qsizetype(kOle.size()))) {
        const auto encrypted = holdsEncryptedPackage(m_file);
        XW_TRY(encrypted);
        if (*encrypted)
            return fail(ErrorCode::Validation, QStringLiteral("workbook.password"), {name()});
        return fail(ErrorCode::Validation, QStringLiteral("file.old-workbook"), {name()});
    }
    ::fstat(m_file.handle(), &m_before);
    return m_process.start(m_file.handle(), name(), arguments, std::move(canceled));
}

/// Shows the file as it is, while the other program is at work on its rows.
Result<void> WorkbookReader::observe(const RawObserver& observer, const Canceled& canceled) {
    if (!observer)
        return {};
    std::vector<char> block(kBlock);
    while (true) {
        const qint64 got = m_file.read(block.data(), kBlock);
        if (got < 0)
            return fail(ErrorCode::Io, QStringLiteral("file.read-failed"), {name(), m_file.errorString()});
        if (got == 0)
            return {};
        observer(std::as_bytes(std::span(block.data(), static_cast<size_t>(got))));
        if (canceled && canceled())
            return fail(ErrorCode::Canceled, QStringLiteral("canceled"));
    }
}

Result<bool> WorkbookReader::next(Row& row) {
    while (true) {
        auto frame = m_process.next();
        XW_TRY(frame);
        readerwire::Body body(frame->body);
        switch (frame->kind) {
        case readerwire::Frame::Sheets:
            XW_TRY(takeSheets(frame->body));
            break;
        case readerwire::Frame::Sheet:
            m_sheet = toQString(body.text());
            break;
        case readerwire::Frame::Progress: {
            const auto done = static_cast<double>(body.number());
            const auto total = static_cast<double>(body.number());
            m_recordAtProgress = m_record;
            if (total > 0)
                m_bytesRead = static_cast<qint64>(std::min(done / total, 1.0) * static_cast<double>(size()));
            break;
        }
        case readerwire::Frame::Row: {
            auto taken = takeRow(frame->body, row);
            XW_TRY(taken);
            if (*taken)
                return true;
            break;
        }
        case readerwire::Frame::Trouble:
            return trouble(frame->body);
        case readerwire::Frame::End: {
            struct stat after { };
            if (::fstat(m_file.handle(), &after) < 0 || !sameFile(m_before, after))
                return fail(ErrorCode::Validation, QStringLiteral("file.changed"), {name()});
            m_bytesRead = size();
            m_process.stop();
            return false;
        }
        default:
            return misunderstood();
        }
    }
}

Result<void> WorkbookReader::takeSheets(std::string_view bytes) {
    readerwire::Body body(bytes);
    QStringList hidden;
    for (uint64_t count = body.number(); count > 0 && body.ok(); --count) {
        const bool isHidden = body.number() != 0;
        (isHidden ? hidden : m_sheets) += toQString(body.text());
    }
    if (!body.ok())
        return misunderstood();
    m_hiddenSheets = static_cast<int>(hidden.size());
    m_sheets += hidden;
    return {};
}

/// False: the row stands above the headings.
Result<bool> WorkbookReader::takeRow(std::string_view bytes, Row& row) {
    readerwire::Body body(bytes);
    const uint64_t line = body.number();
    const uint64_t count = body.number();
    if (!body.ok() || line > INT32_MAX || count == 0 || count > RowParser::kMostCells)
        return misunderstood();
    ++m_record;
    if (static_cast<qint64>(line) <= m_headerLine)
        return false;
    m_lengths.resize(count);
    for (size_t& length : m_lengths)
        length = body.number();
    row.raw = body.rest();
    m_cells.assign(std::max<size_t>(count, m_columns), {});
    for (size_t i = 0; i < count; ++i) {
        m_cells[i] = body.bytes(m_lengths[i]);
        if (i + 1 < count)
            body.bytes(1); // the tab
    }
    if (!body.ok() || !body.rest().empty())
        return misunderstood();
    row.cells = m_cells;
    row.line = static_cast<int64_t>(line);
    row.record = m_record;
    row.fault = m_columns > 0 && count > m_columns ? RowFault::TooMany : RowFault::None;
    return true;
}

tl::unexpected<Error> WorkbookReader::trouble(std::string_view bytes) const {
    readerwire::Body body(bytes);
    const auto trouble = static_cast<Trouble>(body.number());
    const uint64_t number = body.number();
    const QString text = toQString(body.text()).left(kLongestDetail);
    if (!body.ok())
        return misunderstood();
    if (trouble == Trouble::SheetEmpty && text.isEmpty())
        return fail(ErrorCode::Validation, QStringLiteral("workbook.empty"), {name()});
    return fail(trouble == Trouble::ReadFailed ? ErrorCode::Io : ErrorCode::Validation, keyOf(trouble),
        {name(), number > 0 ? QString::number(number) : text});
}

tl::unexpected<Error> WorkbookReader::misunderstood() const {
    return fail(ErrorCode::Validation, QStringLiteral("workbook.reader-died"), {name()});
}

} // namespace xunwang
