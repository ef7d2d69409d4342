#include "models/sheets/workbook.h"

#include "models/sheets/textwriter.h"
#include "models/sheets/zipcheck.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryFile>

#include <xlsxwriter.h>

#include <algorithm>
#include <cstring>
#include <memory>

namespace xunwang {

namespace {

constexpr size_t kMostRows = 1048575; // and one for the headings
constexpr size_t kStreamedRows = 20000; // from here on rows go to a temporary file instead of memory
constexpr qint64 kExactInteger = 999999999999999; // spreadsheets keep 15 digits
constexpr size_t kWidthRows = 200;

struct Formats {
    explicit Formats(lxw_workbook* book)
        : heading(workbook_add_format(book))
        , money(workbook_add_format(book))
        , date(workbook_add_format(book)) {
        format_set_bold(heading);
        format_set_num_format(money, "#,##0.00");
        format_set_num_format(date, "yyyy-mm-dd");
    }
    lxw_format* heading;
    lxw_format* money;
    lxw_format* date;
};

tl::unexpected<Error> writeError(const QString& path, const QString& reason) {
    return fail(ErrorCode::Io, QStringLiteral("file.write-failed"), {QFileInfo(path).fileName(), reason});
}

/// Names of sheets: at most 31 characters, none of []:*?/\, no ' at an end, each different.
QByteArray sheetName(const QString& title, QStringList& taken) {
    static const QRegularExpression forbidden(QStringLiteral("[\\[\\]:*?/\\\\\\x00-\\x1f]"));
    QString clean = title;
    clean.replace(forbidden, QStringLiteral("_"));
    while (clean.startsWith(u'\''))
        clean.remove(0, 1);
    clean.truncate(28);
    while (clean.endsWith(u'\'') || (!clean.isEmpty() && clean.back().isHighSurrogate()))
        clean.chop(1);
    if (clean.isEmpty())
        clean = QStringLiteral("Sheet");
    QString name = clean;
    for (int i = 2; taken.contains(name, Qt::CaseInsensitive); ++i)
        name = clean + QString::number(i);
    taken += name;
    return name.toUtf8();
}

/// Columns of a spreadsheet that a text takes; Chinese characters take two.
int displayWidth(const QString& text) {
    int width = 0;
    for (const QChar c : text.section(u'\n', 0, 0))
        width += c.unicode() >= 0x1100 ? 2 : 1;
    return width;
}

void setWidth(lxw_worksheet* sheet, size_t column, int width) {
    const auto number = static_cast<lxw_col_t>(column);
    worksheet_set_column(sheet, number, number, std::clamp(width + 2, 8, 60), nullptr);
}

void setWidths(lxw_worksheet* sheet, const Table& table) {
    for (int i = 0; i < table.columns.size(); ++i) {
        const TableColumn& column = table.columns[i];
        int width = displayWidth(column.heading);
        for (size_t row = 0; row < std::min(kWidthRows, table.rows.size()); ++row)
            if (static_cast<size_t>(i) < table.rows[row].size())
                width = std::max(width, displayWidth(cellText(table.rows[row][static_cast<size_t>(i)], column.type)));
        setWidth(sheet, static_cast<size_t>(i), width);
    }
}

lxw_error writeText(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, QString text, lxw_format* format) {
    text.replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter));
    // Readers take _x0041_ for an A; libxlsxwriter writes controls that way, but lets through what only looks so.
    static const QRegularExpression escapeLike(QStringLiteral("_(?=x[0-9a-fA-F]{4}_)"));
    text.replace(escapeLike, QStringLiteral("_x005F_"));
    text.replace(QChar(u'\ufffe'), QStringLiteral("_xFFFE_")); // XML has no such characters
    text.replace(QChar(u'\uffff'), QStringLiteral("_xFFFF_"));
    return worksheet_write_string(sheet, row, column, text.toUtf8().constData(), format);
}

lxw_error writeCell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const TableCell& cell, ColumnType type,
    const Formats& formats) {
    if (const auto* money = std::get_if<Money>(&cell))
        return writeCell(sheet, row, column, money->fen(), ColumnType::Money, formats);
    if (const auto* number = std::get_if<qint64>(&cell); number && std::abs(*number) <= kExactInteger) {
        const bool money = type == ColumnType::Money;
        return worksheet_write_number(
            sheet, row, column, static_cast<double>(*number) / (money ? 100 : 1), money ? formats.money : nullptr);
    }
    if (const auto* date = std::get_if<QDate>(&cell); date && date->year() >= 1900 && date->year() <= 9999) {
        lxw_datetime value{date->year(), date->month(), date->day(), 0, 0, 0};
        return worksheet_write_datetime(sheet, row, column, &value, formats.date);
    }
    const QString text = cellText(cell, type);
    return text.isEmpty() ? LXW_NO_ERROR : writeText(sheet, row, column, text, nullptr);
}

/// What the library answers for a row, from 0.
Result<void> checked(lxw_error error, const QString& title, size_t row) {
    if (error == LXW_NO_ERROR)
        return {};
    if (error == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED)
        return fail(ErrorCode::Validation, QStringLiteral("workbook.cell-too-long"), {title, QString::number(row + 1)});
    return fail(ErrorCode::Io, QStringLiteral("file.write-failed"), {title, QString::fromUtf8(lxw_strerror(error))});
}

Result<void> fillSheet(lxw_worksheet* sheet, const WorkbookSheet& content, const Formats& formats) {
    const Table& table = content.table;
    setWidths(sheet, table);
    const auto check = [&table](lxw_error error, size_t row) { return checked(error, table.title, row); };
    for (int i = 0; i < table.columns.size(); ++i)
        XW_TRY(check(writeText(sheet, 0, static_cast<lxw_col_t>(i), table.columns[i].heading, formats.heading), 0));
    if (!table.columns.isEmpty())
        worksheet_freeze_panes(sheet, 1, 0);
    for (size_t row = 0; row < table.rows.size(); ++row) {
        const auto& cells = table.rows[row];
        const auto count = std::min(cells.size(), static_cast<size_t>(table.columns.size()));
        for (size_t i = 0; i < count; ++i)
            XW_TRY(check(writeCell(sheet, static_cast<lxw_row_t>(row + 1), static_cast<lxw_col_t>(i), cells[i],
                             table.columns[static_cast<int>(i)].type, formats),
                row + 1));
    }
    if (!content.picture.isEmpty()) {
        const auto column = static_cast<lxw_col_t>(table.columns.isEmpty() ? 0 : table.columns.size() + 1);
        const lxw_error error = worksheet_insert_image_buffer(sheet, 0, column,
            reinterpret_cast<const unsigned char*>(content.picture.constData()),
            static_cast<size_t>(content.picture.size()));
        XW_TRY(check(error, 0));
    }
    return {};
}

Result<void> writeTo(const QString& path, std::span<const WorkbookSheet> sheets) {
    const bool streamed = std::any_of(sheets.begin(), sheets.end(),
        [](const WorkbookSheet& sheet) { return sheet.table.rows.size() > kStreamedRows; });
    lxw_workbook_options options{};
    options.constant_memory = streamed;
    lxw_workbook* book = workbook_new_opt(QFile::encodeName(path).constData(), &options);
    if (!book)
        return writeError(path, QString());
    const Formats formats(book);
    QStringList names;
    Result<void> filled;
    for (const WorkbookSheet& sheet : sheets) {
        lxw_worksheet* page = workbook_add_worksheet(book, sheetName(sheet.table.title, names).constData());
        filled = page ? fillSheet(page, sheet, formats) : writeError(path, QString());
        if (!filled)
            break;
    }
    const lxw_error closed = workbook_close(book); // frees it in any case
    XW_TRY(filled);
    if (closed != LXW_NO_ERROR)
        return writeError(path, QString::fromUtf8(lxw_strerror(closed)));
    return {};
}

/// Reads back what was made, and puts it into the target if it is whole.
Result<void> fillFrom(QSaveFile& target, QTemporaryFile& made) {
    const QByteArray bytes = made.readAll();
    if (!isWholeWorkbook(bytes))
        return fail(ErrorCode::Io, QStringLiteral("workbook.incomplete"), {QFileInfo(target.fileName()).fileName()});
    if (target.write(bytes) != bytes.size())
        return writeError(target.fileName(), target.errorString());
    return {};
}

} // namespace

Result<void> writeXlsx(const QString& path, std::span<const WorkbookSheet> sheets) {
    for (const WorkbookSheet& sheet : sheets)
        if (sheet.table.rows.size() > kMostRows)
            return fail(ErrorCode::Validation, QStringLiteral("workbook.too-many-rows"), {sheet.table.title});

    QSaveFile target(path);
    if (!target.open(QIODevice::WriteOnly))
        return writeError(path, target.errorString());
    QTemporaryFile made;
    if (!made.open())
        return writeError(path, made.errorString());
    XW_TRY(writeTo(made.fileName(), sheets));
    XW_TRY(fillFrom(target, made));
    return commitFile(target);
}

struct WorkbookWriter::Private {
    QSaveFile target;
    QTemporaryFile made;
    QString title;
    lxw_workbook* book = nullptr;
    lxw_worksheet* sheet = nullptr;
    lxw_format* heading = nullptr;
    std::vector<int> widths;
    size_t rows = 0;

    ~Private() {
        if (book)
            static_cast<void>(workbook_close(book)); // the only way to free it
    }
};

WorkbookWriter::WorkbookWriter() : m_private(std::make_unique<Private>()) { }
WorkbookWriter::~WorkbookWriter() = default;

Result<void> WorkbookWriter::open(const QString& path, const QString& title) {
    Private& d = *m_private;
    d.target.setFileName(path);
    d.title = title;
    if (!d.target.open(QIODevice::WriteOnly))
        return writeError(path, d.target.errorString());
    if (!d.made.open())
        return writeError(path, d.made.errorString());
    lxw_workbook_options options{};
    options.constant_memory = true;
    d.book = workbook_new_opt(QFile::encodeName(d.made.fileName()).constData(), &options);
    QStringList names;
    d.sheet = d.book ? workbook_add_worksheet(d.book, sheetName(title, names).constData()) : nullptr;
    if (!d.sheet)
        return writeError(path, QString());
    d.heading = workbook_add_format(d.book);
    format_set_bold(d.heading);
    worksheet_freeze_panes(d.sheet, 1, 0);
    return {};
}

Result<void> WorkbookWriter::writeRow(std::span<const std::string_view> cells) {
    Private& d = *m_private;
    if (d.rows > kMostRows)
        return fail(ErrorCode::Validation, QStringLiteral("workbook.too-many-rows"), {d.title});
    d.widths.resize(std::max(d.widths.size(), cells.size()));
    for (size_t i = 0; i < cells.size(); ++i) {
        const QString text = QString::fromUtf8(cells[i].data(), static_cast<qsizetype>(cells[i].size()));
        if (d.rows < kWidthRows)
            d.widths[i] = std::max(d.widths[i], displayWidth(text));
        if (!text.isEmpty())
            XW_TRY(checked(writeText(d.sheet, static_cast<lxw_row_t>(d.rows), static_cast<lxw_col_t>(i), text,
                               d.rows == 0 ? d.heading : nullptr),
                d.title, d.rows));
    }
    ++d.rows;
    return {};
}

Result<void> WorkbookWriter::finish() {
    Private& d = *m_private;
    if (!d.book)
        return flushFile(d.target);
    for (size_t i = 0; i < d.widths.size(); ++i)
        setWidth(d.sheet, i, d.widths[i]);
    const lxw_error closed = workbook_close(std::exchange(d.book, nullptr));
    if (closed != LXW_NO_ERROR)
        return writeError(d.target.fileName(), QString::fromUtf8(lxw_strerror(closed)));
    XW_TRY(fillFrom(d.target, d.made));
    return flushFile(d.target);
}

Result<void> WorkbookWriter::commit() {
    XW_TRY(finish());
    return commitFile(m_private->target);
}

} // namespace xunwang
