#pragma once

#include "models/text/folding.h"

#include <QString>

namespace xunwang {

/// A name as it is compared: folded, or the name itself, without blanks around it, where folding leaves nothing (★★).
/// "某某旗舰店", "某某 旗艦店" and "【某某】旗舰店" have one key.
inline QString foldedKey(const QString& name) {
    thread_local FoldedText folded;
    const QByteArray utf8 = name.toUtf8();
    foldText({utf8.constData(), static_cast<size_t>(utf8.size())}, folded);
    if (folded.text().empty())
        return name.trimmed();
    return QString::fromUtf8(folded.text().data(), static_cast<qsizetype>(folded.text().size()));
}

} // namespace xunwang
