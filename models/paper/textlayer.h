#pragma once

#include "models/paper/textpen.h"

#include <QByteArray>

namespace xunwang {

/// Rewrites the maps from glyphs to text (ToUnicode) of a PDF that Qt wrote with `pen`. Qt's own maps take the lowest
/// character that a font draws with a glyph, so that 行政 reads back as ⾏政 and a space as a tab, and have none beyond
/// the BMP. Bug "paper.text-layer" when the file is not as Qt 6 writes them.
Result<QByteArray> mendTextLayer(const QByteArray& pdf, const TextPen& pen);

} // namespace xunwang
