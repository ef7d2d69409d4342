#pragma once

#include "models/sheets/inspect.h"

#include <QJsonObject>

namespace xunwang {

/// A format as recipes keep it and `inspect` prints it: "kind", "encoding", "delimiter", "quotes", "quote", "escape",
/// "header_line", "header_rows", "sheet", "keys", "repair"; what says nothing for the kind, or is as usual, is left
/// out.
QJsonObject toJson(const FileFormat& format);

/// The names under which wishes stand in `toJson`, of those that are set.
QStringList namesOf(const InspectWishes& wishes);
/// Those of a format's choices that stand under these names, as wishes. What can't be read is no wish.
InspectWishes wishesFrom(const QJsonObject& format, const QStringList& names);

/// `wishes`, and those of `over` in their place.
InspectWishes merged(InspectWishes wishes, const InspectWishes& over);

/// "delimited", "json-lines", "json-array", "workbook".
QString kindName(FileKind kind);
std::optional<FileKind> kindNamed(const QString& name);

} // namespace xunwang
