#include "views/sentences/sentences.h"

#include "views/sentences/sentencetable.h"

#include <QCoreApplication>
#include <QHash>

namespace xunwang {

namespace {

/// For an error whose key has no sentence: better a general one than none.
const char* general(ErrorCode code) {
    switch (code) {
    case ErrorCode::Validation:
        return QT_TRANSLATE_NOOP("Sentences", "The input is not what it should be. Nothing was changed.");
    case ErrorCode::NotFound:
        return QT_TRANSLATE_NOOP("Sentences", "It was not found. Nothing was changed.");
    case ErrorCode::Conflict:
        return QT_TRANSLATE_NOOP("Sentences",
            "Someone changed it in the meantime. Nothing of yours was saved: open it again and repeat your change.");
    case ErrorCode::Constraint:
        return QT_TRANSLATE_NOOP("Sentences", "The law or your role does not allow it. Nothing was changed.");
    case ErrorCode::Busy:
        return QT_TRANSLATE_NOOP(
            "Sentences", "The case database is in use elsewhere. Nothing was changed: close it there and try again.");
    case ErrorCode::Io:
        return QT_TRANSLATE_NOOP("Sentences",
            "The disk or a file stood in the way. Nothing was changed: look at free space and rights, and try again.");
    case ErrorCode::Corrupt:
        return QT_TRANSLATE_NOOP(
            "Sentences", "The case database is damaged. Nothing was changed: restore the last verified backup.");
    case ErrorCode::SchemaTooNew:
        return QT_TRANSLATE_NOOP(
            "Sentences", "A newer Xunwang wrote this file. Nothing was changed: open it with that version.");
    case ErrorCode::Canceled:
        return QT_TRANSLATE_NOOP("Sentences", "Canceled. Nothing was changed.");
    case ErrorCode::Bug:
        break;
    }
    return QT_TRANSLATE_NOOP(
        "Sentences", "Something went wrong inside the program. Nothing was changed. Please report it.");
}

const SentenceEntry* find(const QString& key) {
    static const QHash<QString, const SentenceEntry*> index = [] {
        QHash<QString, const SentenceEntry*> hash;
        for (const SentenceEntry& entry : sentenceTable())
            hash.insert(QString::fromLatin1(entry.key), &entry);
        return hash;
    }();
    return index.value(key);
}

/// All places at once: a context that itself contains "%2" must not be filled in again.
QString filled(const QString& text, const QStringList& context) {
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int place = text.at(i) == QLatin1Char('%') && i + 1 < text.size() ? text.at(i + 1).digitValue() : -1;
        if (place < 1) {
            result += text.at(i);
            continue;
        }
        result += context.value(place - 1, QStringLiteral("?"));
        ++i;
    }
    return result;
}

} // namespace

QString sentence(const Error& error) {
    if (const SentenceEntry* entry = find(error.detail))
        return filled(QCoreApplication::translate("Sentences", entry->text), error.context);
    QString result = QCoreApplication::translate("Sentences", general(error.code));
    const QStringList details = QStringList(error.detail) + error.context;
    if (!error.detail.isEmpty())
        result += QStringLiteral(" (") + details.join(QLatin1String(", ")) + QLatin1Char(')');
    return result;
}

bool hasSentence(const QString& key) {
    return find(key) != nullptr;
}

} // namespace xunwang
