#include "models/bureau/permissions.h"
#include "models/intake/duplicates.h"

namespace xunwang {

QString encodeReasons(const std::vector<LikenessReason>& reasons) {
    QJsonArray array;
    for (const LikenessReason& reason : reasons)
        array.append(QJsonArray{enumText(reason.rule), reason.what});
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

std::vector<LikenessReason> decodeReasons(const QString& text) {
    std::vector<LikenessReason> reasons;
    const auto array = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const auto& item : array)
        if (const auto rule = enumFromText<LikenessRule>(item[0].toString()))
            reasons.push_back({*rule, item[1].toString()});
    return reasons;
}

Result<Stored<Sameness>> decideSameness(Writer& writer, SameSubject subject, SameVerdict verdict, const SameSide& first,
    const SameSide& second, const std::vector<LikenessReason>& because) {
    XW_TRY(require(writer, Act::Review));
    Sameness said;
    said.subject = subject;
    said.verdict = verdict;
    said.setFirst(first);
    said.setSecond(second);
    said.because = encodeReasons(because);
    if (identityOf(subject, first) == identityOf(subject, second))
        return fail(ErrorCode::Validation, QStringLiteral("same.itself"));
    auto known = SamenessMap::load(writer, subject);
    XW_TRY(known);
    if (known->same(said.firstKey, said.secondKey))
        return fail(ErrorCode::Constraint, QStringLiteral("same.merged"));
    if (known->different(said.firstKey, said.secondKey))
        return fail(ErrorCode::Constraint, QStringLiteral("same.said-different"));
    return Records<Sameness>::add(writer, said);
}

Result<void> withdrawSameness(Writer& writer, SamenessId id, qint64 revision, const QString& reason) {
    XW_TRY(require(writer, Act::Review));
    return Records<Sameness>::withdraw(writer, id, revision, reason);
}

Result<Stored<Sameness>> undoLastSameness(Writer& writer, qint64 since) {
    auto records = Ledger::undoLast(writer, QString::fromLatin1(Sameness::type().kind), since);
    XW_TRY(records);
    if (records->empty())
        return fail(ErrorCode::NotFound, QStringLiteral("same.nothing-to-undo"));
    return Records<Sameness>::load(writer, SamenessId(records->front()));
}

Result<std::vector<Stored<Sameness>>> decidedSameness(Reader& reader, SameVerdict verdict, int limit) {
    return Records<Sameness>::select(reader,
        QStringLiteral("WHERE verdict = ? AND withdrawn = 0 ORDER BY id DESC LIMIT ?"),
        {Codec<SameVerdict>::encode(verdict), qint64(limit)});
}

} // namespace xunwang
