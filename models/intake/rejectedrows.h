#pragma once

#include "models/base/feedback.h"
#include "models/intake/plan.h"
#include "models/intake/rowmaker.h"
#include "models/sheets/textwriter.h"

#include <QTemporaryFile>

namespace xunwang {

/// So many rejects an outcome itself holds.
inline constexpr size_t kRejectsKept = 1000;

/// Every row that an import did not take, as it stood in the file, with the reason: in a private temporary file that is
/// gone with this object, so that any number costs no memory. One thread at a time.
class RejectedRows {
public:
    explicit RejectedRows(const ImportPlan& plan);
    /// Of a file with these headings.
    explicit RejectedRows(const QStringList& headings);

    /// Io "file.write-failed".
    Result<void> add(const Row& row, const Reject& reject);
    qint64 count() const { return m_count; }
    /// Why, of the first thousand.
    const std::vector<Reject>& first() const { return m_first; }

    /// Writes them in the columns of the original with their lines and reasons behind, so that they can be mended and
    /// imported alone. A row whose cells can't be told apart stands whole in a column of its own.
    /// `sentence`: the reason in the language of the reader, which the headings follow (`chinese`).
    struct Words {
        bool chinese = true;
        std::function<QString(const Reject&)> sentence;
    };
    /// Errors as in `RowWriter`, "canceled".
    Result<void> write(RowWriter& writer, bool guardFormulas, const Words& words, const Feedback& feedback);

private:
    struct Entry {
        Reject reject;
        std::vector<std::string> cells;
        bool apart = true; ///< the cells are those of the columns; false: one, the whole row
    };
    Result<void> flush();
    Result<bool> read(Entry& entry);

    QStringList m_headings;
    size_t m_width = 0;
    QTemporaryFile m_file;
    std::string m_pending;
    qint64 m_count = 0;
    std::vector<Reject> m_first;
    bool m_damaged = false; ///< there are rows that stand whole
    bool m_dangerous = false; ///< some cell would be run as a formula
};

/// A file that takes rejected rows: a workbook where the name ends in .xlsx (codes of 18 digits survive being edited in
/// it), else CSV.
class RejectFile {
public:
    /// Opened before the import, so that a place that can't be written to is known early. Io "file.write-failed".
    static Result<RejectFile> open(const QString& path, const QString& title);
    /// Everything but the name: before the import is closed. Afterwards `commit` gives it the name.
    Result<void> fill(RejectedRows& rows, const RejectedRows::Words& words, const Feedback& feedback);
    Result<void> commit() { return m_writer->commit(); }

private:
    std::unique_ptr<RowWriter> m_writer;
    bool m_guard = false;
};

} // namespace xunwang
