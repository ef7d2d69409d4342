#include "app/importoptions.h"

#include "app/casefiles.h"
#include "app/options.h"
#include "views/intake/words.h"

#include <QFileInfo>
#include <QJsonObject>

#include <cstdio>

namespace xunwang {

QCommandLineOption rejectsOption() {
    return option("rejects",
        translated(QT_TRANSLATE_NOOP("CommandLine",
            "Write the rows that were not taken to this file (.xlsx or .csv), to be mended and imported alone.")),
        QStringLiteral("FILE"));
}

namespace {
bool sameFile(const QString& a, const QString& b) {
    return QFileInfo(a) == QFileInfo(b); // also where one is a link to the other
}
} // namespace

std::optional<ExitCode> RejectsAsked::open(const CommandParser& parser) {
    const QString path = parser.value(QStringLiteral("rejects"));
    const QString read = parser.positional().constFirst();
    m_asked = !path.isEmpty();
    if (!m_asked)
        return std::nullopt;
    if (sameFile(path, read) || sameFile(path, parser.value(QStringLiteral("into"))))
        return usageError(translated(
            QT_TRANSLATE_NOOP("CommandLine", "--rejects names a file that is needed: choose another name.")));
    auto opened = RejectFile::open(path, QFileInfo(read).completeBaseName());
    if (!opened)
        return report(opened.error());
    m_file = std::move(*opened);
    return std::nullopt;
}

Result<void> RejectsAsked::fill(RejectedRows& rows, const Feedback& feedback) {
    m_filled = true;
    return m_file.fill(rows, intake::rejectWords(), feedback);
}

Result<void> RejectsAsked::commit() {
    return m_filled ? m_file.commit() : Result<void>();
}

QJsonArray rejectsJson(const std::vector<Reject>& rejects) {
    QJsonArray list;
    for (const Reject& reject : rejects)
        list.append(QJsonObject{{QStringLiteral("line"), reject.line}, {QStringLiteral("reason"), reject.reason},
            {QStringLiteral("found"), reject.found}});
    return list;
}

QJsonArray columnsJson(const QStringList& headings, const QList<int>& columns) {
    QJsonArray list;
    for (const int column : columns)
        list.append(headings.value(column).isEmpty() ? QJsonValue(column + 1) : QJsonValue(headings[column]));
    return list;
}

void printAll(const std::vector<Reject>& rejects) {
    for (const Reject& reject : rejects)
        std::fputs((rejectSentence(reject) + u'\n').toUtf8().constData(), stderr);
}

} // namespace xunwang
