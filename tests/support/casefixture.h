#pragma once

#include "models/store/casefile.h"

#include <QTemporaryDir>
#include <QTest>

namespace xunwang::test {

/// A record type of the tests' own, on a table that every case database has.
struct Note {
    QString name;
    QDate startsOn;
    QDate endsOn;
    QString note;
    static const RecordType<Note>& type() {
        static const RecordType<Note> type{"campaign", "campaign",
            {field("name", &Note::name), field("starts_on", &Note::startsOn), field("ends_on", &Note::endsOn),
                field("note", &Note::note)}};
        return type;
    }
};

inline CaseSchema noteSchema() {
    return {{Note::type().info(), Batch::type().info()},
        {{QStringLiteral("shop"),
            {QStringLiteral("platform"), QStringLiteral("name"), QStringLiteral("credit_code")}}}};
}

inline QDateTime moment(const char* iso) {
    return QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODate);
}

} // namespace xunwang::test
