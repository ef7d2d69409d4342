#pragma once

#include "models/base/result.h"

#include <QSizeF>
#include <QStringList>

#include <functional>
#include <variant>
#include <vector>

class QPainter;

namespace xunwang {

/// A text in full width. Line feeds are kept.
struct PaperText {
    enum class Style { Title, Note, Heading, Body };
    QString text;
    Style style = Style::Body;
};

/// A table as wide as the page; its headings stand on every page it reaches.
struct PaperTable {
    struct Column {
        QString heading;
        double share = 1; ///< of the width, against the other columns
        bool right = false; ///< numbers
    };
    std::vector<Column> columns;
    std::vector<QStringList> rows; ///< each as long as `columns`
};

/// A painted picture, such as a chart. `paint` draws into (0, 0, size), in pixels of 1/96 inch; the page scales it to
/// its width. What it writes goes into the page's text like any other.
struct PaperPicture {
    QSizeF size;
    std::function<void(QPainter&)> paint;
};

using PaperBlock = std::variant<PaperText, PaperTable, PaperPicture>;

/// A document as a row of blocks, for A4 upright.
struct Report {
    QString title; ///< of the file; what the page shows is a block
    QString header; ///< small, on every page
    QString footer; ///< small, on every page, before the page number
    std::function<QString(int page, int pages)> pageLabel; ///< "Page 1 of 3"
    std::vector<PaperBlock> blocks;
};

/// Writes the report as PDF, beside the target and then in its place, so that a failure leaves what was there. Reading
/// the text out of the file gives what was put in, character by character: a character of which the font has no glyph
/// (emoji) is drawn as a picture with its code point beside it, "U+1F52B". Any thread in which the callbacks may paint.
/// Io "paper.font-missing" {family}: without the font nothing is written, instead of boxes for letters;
/// Io "file.write-failed" {name, what the system says}; Bug "paper.text-layer" {name}.
Result<void> writePdf(const QString& path, const Report& report);

} // namespace xunwang
