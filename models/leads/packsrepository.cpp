#include "models/bureau/permissions.h"
#include "models/leads/packs.h"
#include "models/screening/examples.h"

#include <QFile>

namespace xunwang {

namespace {

using Packs = Records<PackVersion>;
const QString kPutInForce = QStringLiteral("启用");
const QString kRetired = QStringLiteral("停用");

tl::unexpected<Error> tooOld(const QString& name, qint64 version, qint64 newest) {
    return fail(ErrorCode::Validation, QStringLiteral("pack.version-old"),
        {name, QString::number(version), QString::number(newest)});
}

Result<Stored<PackVersion>> loadDraft(Reader& reader, PackId id) {
    auto pack = packVersion(reader, id);
    XW_TRY(pack);
    if (pack->withdrawn || !isDraft(pack->value.state))
        return fail(ErrorCode::Conflict, QStringLiteral("pack.not-draft"),
            {pack->value.name, QString::number(pack->value.version)});
    return pack;
}

Result<Stored<PackVersion>> setState(Writer& writer, Stored<PackVersion> pack, PackState state, const QString& reason) {
    pack.value.state = state;
    return Packs::correct(writer, pack.id, pack.revision, pack.value, reason);
}

} // namespace

const RecordType<PackVersion>& PackVersion::type() {
    static const RecordType<PackVersion> type{"rule_pack", "rule_pack",
        {field("name", &PackVersion::name), field("version", &PackVersion::version),
            field("state", &PackVersion::state), field("content", &PackVersion::content),
            field("note", &PackVersion::note)}};
    return type;
}

QString packName(const RulePack& pack) {
    return QStringLiteral("%1 %2").arg(pack.name).arg(pack.version);
}

Result<QByteArray> builtInPack() {
    QFile file(QStringLiteral(":/rulepacks/starter.json"));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Bug, QStringLiteral("pack.not-built-in"));
    return file.readAll();
}

Result<CheckedPack> CheckedPack::check(const QByteArray& json, const QString& cacheFolder) {
    auto checked = checkDraft(json, cacheFolder);
    if (checked && checked->failing())
        return fail(*checked->failing());
    return checked;
}

Result<CheckedPack> CheckedPack::checkDraft(const QByteArray& json, const QString& cacheFolder) {
    auto pack = RulePack::read(json);
    XW_TRY(pack);
    auto own = builtInPack();
    XW_TRY(own);
    auto builtIn = RulePack::read(*own);
    XW_TRY(builtIn);
    if (pack->name == builtIn->name && pack->version <= builtIn->version)
        return tooOld(pack->name, pack->version, builtIn->version);
    auto matcher = Matcher::compile(std::move(*pack), cacheFolder);
    XW_TRY(matcher);
    std::optional<Error> failing;
    if (const auto failed = failedExamples(*matcher); !failed.empty())
        failing = Error{ErrorCode::Validation,
            failed.front().mustHit ? QStringLiteral("pack.example-missed") : QStringLiteral("pack.example-hit"),
            {QString::number(failed.front().line), matcher->pack().rules[static_cast<size_t>(failed.front().rule)].code,
                failed.front().title}};
    return CheckedPack(std::make_shared<const Matcher>(std::move(*matcher)), json, std::move(failing));
}

Result<std::vector<Stored<PackVersion>>> packVersions(Reader& reader) {
    return Packs::select(reader, QStringLiteral("WHERE withdrawn = 0 ORDER BY name, version DESC"));
}

Result<Stored<PackVersion>> packVersion(Reader& reader, PackId id) {
    return Packs::load(reader, id);
}

Result<Stored<PackVersion>> packVersion(Reader& reader, const QString& name, qint64 version) {
    auto found
        = Packs::select(reader, QStringLiteral("WHERE withdrawn = 0 AND name = ? AND version = ?"), {name, version});
    XW_TRY(found);
    if (found->empty())
        return fail(ErrorCode::NotFound, QStringLiteral("pack.unknown"), {name, QString::number(version)});
    return std::move(found->front());
}

Result<std::optional<Stored<PackVersion>>> packInForce(Reader& reader) {
    auto found
        = Packs::select(reader, QStringLiteral("WHERE withdrawn = 0 AND state = ?"), {enumText(PackState::InForce)});
    XW_TRY(found);
    return found->empty() ? std::nullopt : std::optional(std::move(found->front()));
}

Result<Stored<PackVersion>> savePackDraft(
    Writer& writer, std::optional<PackId> draft, const CheckedPack& pack, const QString& note) {
    XW_TRY(require(writer, Act::Review));
    const RulePack& read = pack.matcher()->pack();
    auto same = Packs::select(writer,
        QStringLiteral("WHERE withdrawn = 0 AND name = ? AND version >= ? AND id <> ? ORDER BY version DESC"),
        {read.name, qint64(read.version), draft ? draft->value() : qint64(0)});
    XW_TRY(same);
    if (!same->empty())
        return tooOld(read.name, read.version, same->front().value.version);
    const PackVersion now{read.name, read.version, pack.failing() ? PackState::Failing : PackState::Draft,
        QString::fromUtf8(pack.content()), note.simplified()};
    if (!draft)
        return Packs::add(writer, now);
    auto before = loadDraft(writer, *draft);
    XW_TRY(before);
    return Packs::correct(
        writer, before->id, before->revision, now, now.note.isEmpty() ? QStringLiteral("修改草稿") : now.note);
}

Result<void> withdrawPackDraft(Writer& writer, PackId id, const QString& reason) {
    XW_TRY(require(writer, Act::Review));
    auto draft = loadDraft(writer, id);
    XW_TRY(draft);
    return Packs::withdraw(writer, id, draft->revision, reason);
}

Result<Stored<PackVersion>> packForForce(Reader& reader, PackId id) {
    auto pack = packVersion(reader, id);
    XW_TRY(pack);
    if (pack->withdrawn || pack->value.state == PackState::Failing)
        return fail(ErrorCode::Validation,
            pack->withdrawn ? QStringLiteral("pack.withdrawn") : QStringLiteral("pack.failing"),
            {pack->value.name, QString::number(pack->value.version)});
    return pack;
}

Result<Stored<PackVersion>> putInForce(Writer& writer, PackId id) {
    XW_TRY(require(writer, Act::Rules));
    auto pack = packForForce(writer, id);
    XW_TRY(pack);
    if (pack->value.state == PackState::InForce)
        return pack;
    XW_TRY(putBuiltInInForce(writer));
    return setState(writer, std::move(*pack), PackState::InForce, kPutInForce);
}

Result<void> putBuiltInInForce(Writer& writer) {
    XW_TRY(require(writer, Act::Rules));
    auto former = packInForce(writer);
    XW_TRY(former);
    if (*former)
        XW_TRY(setState(writer, std::move(**former), PackState::Retired, kRetired));
    return {};
}

} // namespace xunwang
