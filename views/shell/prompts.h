#pragma once

#include "models/base/result.h"

#include <QStringList>

#include <optional>

class QWidget;

namespace xunwang {

/// The only way to messages, questions and file dialogs. All text is plain text. Tests answer beforehand.
class Prompts {
public:
    struct Question {
        QString title; ///< "Withdraw the check?"
        QString text; ///< what will happen, by name
        QString yes; ///< the verb: "Withdraw"
        QString no = {}; ///< empty: "Cancel"
        QString details = {}; ///< can be unfolded and copied
    };

    static void tell(QWidget* parent, const QString& title, const QString& text, const QString& details = {});
    static void tell(QWidget* parent, const QString& title, const Error& error);
    static bool ask(QWidget* parent, const Question& question);
    /// A question that is answered by a line of text, such as the reason of a correction. Never empty; none: refused.
    static std::optional<QString> askText(QWidget* parent, const Question& question, const QString& label);

    /// Empty: none was chosen. `filter` as QFileDialog has it.
    static QString openFile(QWidget* parent, const QString& title, const QString& filter);
    static QStringList openFiles(QWidget* parent, const QString& title, const QString& filter);
    /// `suggestion` is a file name or path; `suffix` ("xlsx") is added where the person left it out.
    static QString saveFile(
        QWidget* parent, const QString& title, const QString& suggestion, const QString& filter, const QString& suffix);
    static QString openFolder(QWidget* parent, const QString& title);

    /// For tests: the next question, of whatever kind, gets this answer without a window; they queue.
    static void setNextAnswer(bool yes);
    static void setNextText(const std::optional<QString>& text);
    static void setNextFileName(const QString& path);
    /// For tests: messages and questions are not shown but noted here, the oldest first ("title\ntext"), until taken.
    static void setQuiet(bool quiet);
    static QStringList takeShown();
};

} // namespace xunwang
