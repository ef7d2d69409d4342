#pragma once

#include "views/widgets/theme.h"

#include <QList>
#include <QPainter>
#include <QRectF>

namespace xunwang {

/// A marked stretch of a text, in UTF-16 units, [start, end).
struct Mark {
    int start = 0;
    int end = 0;
};

/// What several widgets, the delegates and the style draw alike.
namespace paint {

/// A filled shape with a line of one device-independent pixel that stays inside `rect`. Invalid colours are left out.
void surface(QPainter& painter, const QRectF& rect, double radius, const QColor& fill, const QColor& line = {});
/// The ring that shows where the keyboard is.
void focusRing(QPainter& painter, const QRectF& rect, double radius);

QSize keyCapSize(const QString& key);
/// A key as a small cap; `onAccent` when it stands on a primary button.
void keyCap(QPainter& painter, const QRect& rect, const QString& key, bool onAccent = false);

QSize badgeSize(Tone tone, const QString& text);
void badge(QPainter& painter, const QRect& rect, Tone tone, const QString& text);

/// One line of text with its spans marked, elided at the right; when the first span would be out of sight, at the left.
void spannedLine(QPainter& painter, const QRect& rect, const QString& text, const QList<Mark>& spans, const QFont& font,
    const QColor& color);

/// A small chevron pointing down.
void chevron(QPainter& painter, const QRectF& rect, const QColor& color, bool up = false);

} // namespace paint
} // namespace xunwang
