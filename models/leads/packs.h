#pragma once

#include "models/screening/matcher.h"
#include "models/store/record.h"

namespace xunwang {

enum class PackState {
    Draft, ///< 草稿: can be edited, screens nothing
    Failing, ///< 草稿 that fails some of its own examples: kept, but not to be put in force
    InForce, ///< 启用: what imports and the review go by; at most one
    Retired, ///< 停用: was in force once; can be put in force again
};
inline constexpr auto namesOf(PackState) {
    return std::array{std::pair{PackState::Draft, "draft"}, std::pair{PackState::Failing, "failing"},
        std::pair{PackState::InForce, "in_force"}, std::pair{PackState::Retired, "retired"}};
}
/// Whether it can still be edited.
inline constexpr bool isDraft(PackState state) {
    return state == PackState::Draft || state == PackState::Failing;
}

/// One version of a rule pack (规则包版本), as a record of the case database. Leads and batches name it by name and
/// version; its text never changes once it was in force.
struct PackVersion {
    QString name;
    qint64 version = 0;
    PackState state = PackState::Draft;
    QString content; ///< the JSON as a person wrote it
    QString note; ///< what is new in it, for people

    static const RecordType<PackVersion>& type();
};
using PackId = Id<PackVersion>;

/// "starter 3": how batches and leads name a pack.
QString packName(const RulePack& pack);

/// The text of the pack that the program brings (内置规则包). Bug "pack.not-built-in".
Result<QByteArray> builtInPack();

/// A pack's text that was read, compiled and tried on its own examples: only such a one is stored. Takes up to a
/// second: for any thread but the writer's.
class CheckedPack {
public:
    /// Validation: what RulePack::read and Matcher::compile say; "pack.example-missed", "pack.example-hit" {line, rule,
    /// title} where a rule does not keep one of its examples; "pack.version-old" {name, version, newest} where the
    /// program brings this version of this name, or a newer one. Compiled patterns are kept in `cacheFolder`.
    static Result<CheckedPack> check(const QByteArray& json, const QString& cacheFolder = {});
    /// As `check`, but examples may fail: work under way, which can be kept as a draft.
    static Result<CheckedPack> checkDraft(const QByteArray& json, const QString& cacheFolder = {});

    const std::shared_ptr<const Matcher>& matcher() const { return m_matcher; }
    const QByteArray& content() const { return m_content; }
    /// None, or what `check` says of the first example that fails.
    const std::optional<Error>& failing() const { return m_failing; }

private:
    CheckedPack(std::shared_ptr<const Matcher> matcher, QByteArray content, std::optional<Error> failing)
        : m_matcher(std::move(matcher))
        , m_content(std::move(content))
        , m_failing(std::move(failing)) { }
    std::shared_ptr<const Matcher> m_matcher;
    QByteArray m_content;
    std::optional<Error> m_failing;
};

/// A version that is to be in force.
struct PackChoice {
    std::optional<PackId> stored; ///< none: the pack that the program brings
};

/// All that are not withdrawn: by name, the newest version first.
Result<std::vector<Stored<PackVersion>>> packVersions(Reader& reader);
/// NotFound "record.not-found".
Result<Stored<PackVersion>> packVersion(Reader& reader, PackId id);
/// NotFound "pack.unknown" {name, version}.
Result<Stored<PackVersion>> packVersion(Reader& reader, const QString& name, qint64 version);
/// None: the built-in pack is.
Result<std::optional<Stored<PackVersion>>> packInForce(Reader& reader);

/// Stores a draft, marked as failing where its examples do: a new one, or the text of `draft` anew. Validation
/// "pack.version-old" {name, version, newest} where this version of the name, or a newer one, is stored; Conflict
/// "pack.not-draft" {name, version}; Constraint "may.refused" (who decides leads may write drafts).
Result<Stored<PackVersion>> savePackDraft(
    Writer& writer, std::optional<PackId> draft, const CheckedPack& pack, const QString& note);
/// Takes a draft out of the list. Conflict "pack.not-draft"; Validation "record.reason-missing".
Result<void> withdrawPackDraft(Writer& writer, PackId id, const QString& reason);
/// A version as it is to be put in force. Validation "pack.withdrawn", "pack.failing" {name, version}.
Result<Stored<PackVersion>> packForForce(Reader& reader, PackId id);
/// Puts a draft or a retired version in force; the former becomes retired, in one action of the ledger. From the next
/// import on it screens; what is stored is not touched (see rescreening.h). Where it is in force nothing happens.
/// Constraint "may.refused"; what `packForForce` says.
Result<Stored<PackVersion>> putInForce(Writer& writer, PackId id);
/// The built-in pack is in force again: the former becomes retired. Constraint "may.refused".
Result<void> putBuiltInInForce(Writer& writer);

} // namespace xunwang
