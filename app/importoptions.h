#pragma once

#include "app/commandline.h"
#include "models/intake/rejectedrows.h"

#include <QJsonArray>

namespace xunwang {

// What the commands that take files in have in common.

QCommandLineOption rejectsOption();

/// The file that --rejects names, opened before anything is imported.
class RejectsAsked {
public:
    /// Answers where it can't be that file: one that is read or written (`--into`) already, or no file can be made
    /// there.
    std::optional<ExitCode> open(const CommandParser& parser);
    bool asked() const { return m_asked; }
    /// For `beforeClosing` of an import.
    Result<void> fill(RejectedRows& rows, const Feedback& feedback);
    /// Once the import is closed; nothing where nothing was filled in.
    Result<void> commit();

private:
    bool m_asked = false;
    bool m_filled = false;
    RejectFile m_file;
};

QJsonArray rejectsJson(const std::vector<Reject>& rejects);
/// Some columns: a heading, or the number of one without.
QJsonArray columnsJson(const QStringList& headings, const QList<int>& columns);
/// One sentence a line on stderr.
void printAll(const std::vector<Reject>& rejects);

} // namespace xunwang
