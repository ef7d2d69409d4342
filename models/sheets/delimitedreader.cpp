#include "models/sheets/delimitedreader.h"

namespace xunwang {

tl::unexpected<Error> parserError(RowParser::Outcome outcome, qint64 line) {
    const QString key = outcome == RowParser::Outcome::QuoteUnclosed ? QStringLiteral("csv.quote-unclosed")
        : outcome == RowParser::Outcome::RowTooLong                  ? QStringLiteral("csv.row-too-long")
                                                                     : QStringLiteral("csv.too-many-columns");
    return fail(ErrorCode::Validation, key, {QString::number(line)});
}

Result<void> DelimitedReader::open(
    const QString& path, const FileFormat& format, RawObserver observer, Canceled canceled) {
    m_headerLine = format.headerLine;
    m_parser.emplace(format.dialect, format.columns);
    return m_text.open(path, format.encoding, std::move(observer), std::move(canceled));
}

Result<bool> DelimitedReader::next(Row& row) {
    for (;;) {
        const auto outcome = m_parser->next(m_text.window, m_text.last(), row);
        switch (outcome) {
        case RowParser::Outcome::Row:
            if (row.line <= m_headerLine)
                continue;
            return true;
        case RowParser::Outcome::More:
            XW_TRY(m_text.more(m_parser->line()));
            break;
        case RowParser::Outcome::End:
            if (m_parser->records() == 0)
                return fail(ErrorCode::Validation, QStringLiteral("file.empty"), {m_text.name()});
            return false;
        default:
            return parserError(outcome, m_parser->line());
        }
    }
}

} // namespace xunwang
