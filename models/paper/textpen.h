#pragma once

#include "models/base/result.h"

#include <QColor>
#include <QHash>
#include <QPointF>
#include <QRawFont>

#include <memory>
#include <vector>

class QPainter;

namespace xunwang {

/// One font file's face as a document uses it: its glyphs in the order of their first use, each for one character.
struct PaperFace {
    QRawFont font; ///< at kFaceSize
    QHash<quint32, char32_t> characters; ///< by glyph
    std::vector<quint32> order;
};

/// The family of everything that is printed; named, because the default face for Chinese has Japanese forms.
inline const QString kPaperFamily = QStringLiteral("Noto Sans CJK SC");

/// Draws and measures text glyph by glyph, without ligatures, and keeps which character each glyph stands for: the map
/// from a PDF back to its text is made from that (see `mendTextLayer`). One per document. Lengths are the painter's.
class TextPen {
public:
    /// Io "paper.font-missing" {family}.
    static Result<std::unique_ptr<TextPen>> make(const QString& family = kPaperFamily);

    /// The width of a text in one line.
    double width(const QString& text, double size, bool bold = false) const;
    /// Draws one line; `at` is the left end of its base line.
    void draw(QPainter& painter, QPointF at, const QString& text, double size, bool bold, const QColor& color);
    /// Breaks a text into lines no wider than `width`, between words or Chinese characters where the rules allow it.
    QStringList lines(const QString& text, double width, double size, bool bold = false) const;
    /// The faces drawn with so far, in the order of their first use.
    const std::vector<const PaperFace*>& used() const { return m_used; }

private:
    /// What a run of text becomes: glyphs, or a picture and the code points it stands for.
    struct Piece {
        QString text;
        bool drawable = true;
    };
    TextPen() = default;
    std::vector<Piece> pieces(const QString& text, bool bold) const;
    double runWidth(const QString& text, double size, bool bold) const;
    double drawRun(QPainter& painter, QPointF at, const QString& text, double size, bool bold);
    PaperFace* faceFor(char32_t character, bool bold, quint32* glyph);

    /// Regular faces, then bold ones: of this family first, then of its sisters, for the second of two characters that
    /// share a glyph (行 and the radical ⾏), because a glyph of a face can stand for one character only.
    std::vector<std::unique_ptr<PaperFace>> m_faces[2];
    std::vector<const PaperFace*> m_used;
};

} // namespace xunwang
