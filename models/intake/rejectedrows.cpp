#include "models/intake/rejectedrows.h"

#include "models/sheets/formulaguard.h"
#include "models/sheets/workbook.h"

#include <QFileInfo>

#include <cstring>

namespace xunwang {

namespace {

constexpr size_t kBlock = 256 << 10;
constexpr int kBetweenAsks = 1000; // rows

void put(std::string& out, std::string_view text) {
    const auto size = static_cast<quint32>(text.size());
    out.append(reinterpret_cast<const char*>(&size), sizeof size);
    out.append(text);
}

bool wouldRun(std::string_view text) {
    return guarded(text).size() != text.size();
}

tl::unexpected<Error> spoolError(const QTemporaryFile& file) {
    return fail(ErrorCode::Io, QStringLiteral("file.write-failed"),
        {QFileInfo(file.fileTemplate()).fileName(), file.errorString()});
}

} // namespace

RejectedRows::RejectedRows(const ImportPlan& plan)
    : m_headings(plan.headings)
    , m_width(static_cast<size_t>(plan.width())) {
    // A file without headings gets some, by which its columns are recognised again.
    if (m_headings.isEmpty())
        for (int column = 0; column < plan.width(); ++column) {
            const auto at = std::find(plan.columns.begin(), plan.columns.end(), column);
            m_headings += at == plan.columns.end() ? QStringLiteral("column %1").arg(column + 1)
                                                   : fieldName(static_cast<ListingField>(at - plan.columns.begin()));
        }
    for (const QString& heading : m_headings)
        m_dangerous |= wouldRun(heading.toStdString());
}

RejectedRows::RejectedRows(const QStringList& headings)
    : m_headings(headings)
    , m_width(static_cast<size_t>(headings.size())) {
    for (const QString& heading : m_headings)
        m_dangerous |= wouldRun(heading.toStdString());
}

Result<void> RejectedRows::add(const Row& row, const Reject& reject) {
    const bool apart = row.fault == RowFault::None && row.cells.size() <= m_width;
    put(m_pending, QByteArray::number(reject.line).toStdString());
    put(m_pending, reject.reason.toStdString());
    put(m_pending, reject.found.toStdString());
    put(m_pending, apart ? "1" : "0");
    const quint32 cells = apart ? static_cast<quint32>(row.cells.size()) : 1;
    m_pending.append(reinterpret_cast<const char*>(&cells), sizeof cells);
    const auto cell = [this](std::string_view text) {
        put(m_pending, text);
        m_dangerous = m_dangerous || wouldRun(text);
    };
    if (apart)
        std::for_each(row.cells.begin(), row.cells.end(), cell);
    else
        cell(row.raw);
    m_damaged |= !apart;
    ++m_count;
    if (m_first.size() < kRejectsKept)
        m_first.push_back(reject);
    return m_pending.size() < kBlock ? Result<void>() : flush();
}

Result<void> RejectedRows::flush() {
    if (!m_file.isOpen() && !m_file.open())
        return spoolError(m_file);
    const auto size = static_cast<qint64>(m_pending.size());
    if (m_file.write(m_pending.data(), size) != size || !m_file.flush())
        return spoolError(m_file);
    m_pending.clear();
    return {};
}

Result<bool> RejectedRows::read(Entry& entry) {
    if (m_file.atEnd())
        return false;
    bool whole = true;
    const auto number = [&] {
        quint32 value = 0;
        whole = whole && m_file.read(reinterpret_cast<char*>(&value), sizeof value) == qint64(sizeof value);
        return whole ? value : 0;
    };
    const auto text = [&](std::string& to) {
        const auto size = static_cast<qint64>(number());
        to.resize(static_cast<size_t>(size));
        whole = whole && m_file.read(to.data(), size) == size;
    };
    std::array<std::string, 4> head;
    for (std::string& one : head)
        text(one);
    entry.reject = {QByteArray::fromStdString(head[0]).toLongLong(), QString::fromStdString(head[1]),
        QString::fromStdString(head[2])};
    entry.apart = head[3] == "1";
    entry.cells.resize(number());
    for (std::string& cell : entry.cells)
        text(cell);
    return whole ? Result<bool>(true) : Result<bool>(spoolError(m_file));
}

Result<void> RejectedRows::write(RowWriter& writer, bool guardFormulas, const Words& words, const Feedback& feedback) {
    XW_TRY(flush());
    const bool guard = guardFormulas && m_dangerous;
    std::vector<std::string> texts;
    std::vector<std::string_view> cells;
    const auto send = [&] {
        cells.assign(texts.begin(), texts.end());
        return writer.writeRow(cells);
    };
    for (const QString& heading : m_headings)
        texts.push_back(guard ? guarded(heading.toStdString()) : heading.toStdString());
    for (const RejectColumn column : {RejectColumn::Line, RejectColumn::Reason, RejectColumn::Code})
        texts.push_back(rejectHeading(column, words.chinese, guard).toStdString());
    if (m_damaged)
        texts.push_back(rejectHeading(RejectColumn::Row, words.chinese).toStdString());
    XW_TRY(send());

    if (!m_file.seek(0))
        return spoolError(m_file);
    Entry entry;
    for (qint64 row = 0;; ++row) {
        auto more = read(entry);
        XW_TRY(more);
        if (!*more)
            return {};
        if (row % kBetweenAsks == 0 && feedback.canceled())
            return canceledError();
        texts.clear();
        for (std::string& cell : entry.cells)
            texts.push_back(guard ? guarded(cell) : std::move(cell));
        std::string whole;
        if (!entry.apart) {
            whole = std::move(texts.front());
            texts.clear();
        }
        texts.resize(m_width);
        texts.push_back(QByteArray::number(entry.reject.line).toStdString());
        const std::string sentence = words.sentence(entry.reject).toStdString();
        texts.push_back(guard ? guarded(sentence) : sentence);
        texts.push_back(entry.reject.reason.toStdString());
        if (m_damaged)
            texts.push_back(std::move(whole));
        XW_TRY(send());
    }
}

Result<RejectFile> RejectFile::open(const QString& path, const QString& title) {
    RejectFile file;
    if (path.endsWith(QLatin1String(".xlsx"), Qt::CaseInsensitive)) {
        auto writer = std::make_unique<WorkbookWriter>();
        XW_TRY(writer->open(path, title));
        file.m_writer = std::move(writer);
    } else {
        auto writer = std::make_unique<TextWriter>();
        XW_TRY(writer->open(path, {{}, true, false})); // the rows come guarded where they need it
        file.m_writer = std::move(writer);
        file.m_guard = true;
    }
    return file;
}

Result<void> RejectFile::fill(RejectedRows& rows, const RejectedRows::Words& words, const Feedback& feedback) {
    XW_TRY(rows.write(*m_writer, m_guard, words, feedback));
    return m_writer->finish();
}

} // namespace xunwang
