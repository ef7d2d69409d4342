#pragma once

#include "models/base/result.h"

#include <QByteArray>

#include <functional>
#include <vector>

namespace xunwang {

class Connection;

/// "XWDB": what SQLite's application_id says of a case database of ours.
inline constexpr qint32 kApplicationId = 0x58574442;

/// The numbered schema scripts of `resources/migrations`, oldest first; script i leads from schema i to i + 1.
std::vector<QByteArray> migrationScripts();

/// What the first 100 bytes of a file say, read without SQLite, so that nothing is touched. Validation: "store.empty",
/// "store.foreign"; SchemaTooNew: "store.newer"; NotFound: "file.not-found"; Io: "file.unreadable".
/// The value is the schema's number.
Result<int> schemaOf(const QString& path, int newestKnown);

/// Brings the schema from `from` to the newest, each step in one transaction of its own that also writes user_version.
/// Scripts may call packed(a, b, …): the numbers' bytes, eight each, the lowest first.
Result<void> migrate(Connection& connection, int from, const std::vector<QByteArray>& scripts);

} // namespace xunwang
