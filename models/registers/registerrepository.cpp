#include "models/registers/registerrepository.h"

#include "models/enforcement/enforcement.h"
#include "models/inspection/inspection.h"

namespace xunwang {

BulkInfo registerTable() {
    return {QStringLiteral("register_row"), {QStringLiteral("kind"), QStringLiteral("record"), QStringLiteral("key")},
        true};
}

QString recordKind(RegisterKind kind) {
    switch (kind) {
    case RegisterKind::Checks:
        return QString::fromLatin1(OnlineCheck::type().kind);
    case RegisterKind::Visits:
        return QString::fromLatin1(SiteVisit::type().kind);
    case RegisterKind::Measures:
        return QString::fromLatin1(Measure::type().kind);
    case RegisterKind::Cases:
        break;
    }
    return QString::fromLatin1(Case::type().kind);
}

Result<QSet<QString>> knownRows(Reader& reader, RegisterKind kind) {
    auto statement = reader.prepare(
        QStringLiteral("SELECT register_row.key FROM register_row JOIN batch ON batch.id = register_row.batch "
                       "WHERE batch.withdrawn = 0 AND register_row.kind = ?"));
    XW_TRY(statement);
    statement->bind(recordKind(kind));
    QSet<QString> keys;
    while (true) {
        auto row = statement->step();
        XW_TRY(row);
        if (!*row)
            return keys;
        keys.insert(statement->text(0));
    }
}

Result<bool> knownFile(Reader& reader, const QString& sha256) {
    auto count
        = reader.integer(QStringLiteral("SELECT count(*) FROM batch WHERE withdrawn = 0 AND sha256 = ? AND EXISTS "
                                        "(SELECT 1 FROM register_row WHERE register_row.batch = batch.id)"),
            {sha256});
    XW_TRY(count);
    return *count > 0;
}

} // namespace xunwang
