#pragma once

#include <QByteArray>

namespace xunwang {

/// Whether every part of a zip unpacks to what its directory says and every XML part in it is well-formed.
/// libxlsxwriter does not notice when a full disk cuts off one of its temporary files: the archive is sound and the
/// sheet is not.
bool isWholeWorkbook(const QByteArray& zip);

} // namespace xunwang
