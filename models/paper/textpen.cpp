#include "models/paper/textpen.h"

#include <QFont>
#include <QFontMetricsF>
#include <QGlyphRun>
#include <QImage>
#include <QPainter>
#include <QTextBoundaryFinder>

namespace xunwang {

namespace {

constexpr double kFaceSize = 1000; // advances are exact at the size of the em
constexpr double kCodePointSize = 0.72; // of the text around it
constexpr double kPictureWidth = 1.2;

std::unique_ptr<PaperFace> loadFace(const QString& family, bool bold) {
    QFont font(family);
    font.setStyleStrategy(QFont::NoFontMerging);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setPixelSize(static_cast<int>(kFaceSize));
    font.setBold(bold);
    auto face = std::make_unique<PaperFace>();
    face->font = QRawFont::fromFont(font);
    if (face->font.familyName() != family || (face->font.weight() >= QFont::Bold) != bold)
        return nullptr;
    return face;
}

quint32 glyphOf(const QRawFont& font, char32_t character) {
    const QChar units[2] = {QChar(QChar::highSurrogate(character)), QChar(QChar::lowSurrogate(character))};
    const QChar single(static_cast<char16_t>(character));
    const bool pair = QChar::requiresSurrogates(character);
    const QList<quint32> glyphs = font.glyphIndexesForString(pair ? QString(units, 2) : QString(single));
    return glyphs.size() == 1 ? glyphs.first() : 0;
}

bool isControl(char32_t character) {
    const QChar::Category category = QChar::category(character);
    return category == QChar::Other_Control || category == QChar::Other_Format;
}

QString codePoints(const QString& text) {
    QStringList result;
    for (const char32_t character : text.toUcs4())
        result << QStringLiteral("U+") + QString::number(character, 16).toUpper().rightJustified(4, QLatin1Char('0'));
    return result.join(QLatin1Char(' '));
}

/// What the screen's fonts make of a text; null where they have no glyph either.
QImage pictured(const QString& text) {
    constexpr int kSide = 128;
    QFont font;
    font.setFamilies({QStringLiteral("Noto Color Emoji"), kPaperFamily});
    font.setPixelSize(kSide * 3 / 4);
    const QFontMetricsF metrics(font);
    if (isControl(text.toUcs4().first()) || !metrics.inFontUcs4(text.toUcs4().first()))
        return {};
    QImage image(qMax(kSide, qCeil(metrics.horizontalAdvance(text))), kSide, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setFont(font);
    painter.drawText(image.rect(), Qt::AlignCenter, text);
    return image;
}

} // namespace

Result<std::unique_ptr<TextPen>> TextPen::make(const QString& family) {
    std::unique_ptr<TextPen> pen(new TextPen);
    for (const bool bold : {false, true}) {
        auto& faces = pen->m_faces[bold];
        faces.push_back(loadFace(family, bold));
        if (!faces.front())
            return fail(ErrorCode::Io, QStringLiteral("paper.font-missing"), {family});
        for (const char* sister : {"Noto Sans CJK TC", "Noto Sans CJK HK", "Noto Sans CJK JP", "Noto Sans CJK KR"}) {
            if (auto face = loadFace(QLatin1String(sister), bold))
                faces.push_back(std::move(face));
        }
    }
    return pen;
}

std::vector<TextPen::Piece> TextPen::pieces(const QString& text, bool bold) const {
    std::vector<Piece> result;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    for (qsizetype from = 0, to = finder.toNextBoundary(); to > 0; from = to, to = finder.toNextBoundary()) {
        Piece piece{text.mid(from, to - from), true};
        if (piece.text == QLatin1String("\t"))
            piece.text = QStringLiteral(" ");
        for (const char32_t character : piece.text.toUcs4())
            piece.drawable &= !isControl(character) && glyphOf(m_faces[bold].front()->font, character) != 0;
        if (piece.drawable && !result.empty() && result.back().drawable)
            result.back().text += piece.text;
        else
            result.push_back(piece);
    }
    return result;
}

double TextPen::runWidth(const QString& text, double size, bool bold) const {
    const QRawFont& font = m_faces[bold].front()->font;
    double width = 0;
    for (const QPointF& advance : font.advancesForGlyphIndexes(font.glyphIndexesForString(text)))
        width += advance.x();
    return width * size / kFaceSize;
}

double TextPen::width(const QString& text, double size, bool bold) const {
    double width = 0;
    for (const Piece& piece : pieces(text, bold)) {
        if (piece.drawable)
            width += runWidth(piece.text, size, bold);
        else
            width += kPictureWidth * size + runWidth(codePoints(piece.text), size * kCodePointSize, bold);
    }
    return width;
}

PaperFace* TextPen::faceFor(char32_t character, bool bold, quint32* glyph) {
    for (const auto& face : m_faces[bold]) {
        *glyph = glyphOf(face->font, character);
        const auto taken = face->characters.constFind(*glyph);
        if (*glyph == 0 || (taken != face->characters.constEnd() && *taken != character))
            continue;
        if (taken == face->characters.constEnd()) {
            if (face->order.empty())
                m_used.push_back(face.get());
            face->characters.insert(*glyph, character);
            face->order.push_back(*glyph);
        }
        return face.get();
    }
    return nullptr;
}

double TextPen::drawRun(QPainter& painter, QPointF at, const QString& text, double size, bool bold) {
    const double start = at.x();
    PaperFace* face = nullptr;
    QGlyphRun run;
    QList<quint32> glyphs;
    QList<QPointF> positions;
    const auto flush = [&] {
        if (glyphs.isEmpty())
            return;
        QRawFont font = face->font;
        font.setPixelSize(size);
        run.setRawFont(font);
        run.setGlyphIndexes(glyphs);
        run.setPositions(positions);
        painter.drawGlyphRun({}, run);
        glyphs.clear();
        positions.clear();
    };
    for (const char32_t character : text.toUcs4()) {
        quint32 glyph = 0;
        PaperFace* next = faceFor(character, bold, &glyph);
        if (!next) { // more characters for one glyph than there are faces: its name instead
            flush();
            at.rx() += drawRun(painter, at, codePoints(QString::fromUcs4(&character, 1)), size, bold);
            continue;
        }
        if (next != face)
            flush();
        face = next;
        glyphs << glyph;
        positions << at;
        at.rx() += face->font.advancesForGlyphIndexes({glyph}).first().x() * size / kFaceSize;
    }
    flush();
    return at.x() - start;
}

void TextPen::draw(QPainter& painter, QPointF at, const QString& text, double size, bool bold, const QColor& color) {
    painter.save();
    painter.setPen(color);
    for (const Piece& piece : pieces(text, bold)) {
        if (piece.drawable) {
            at.rx() += drawRun(painter, at, piece.text, size, bold);
            continue;
        }
        const QImage image = pictured(piece.text);
        const double width = kPictureWidth * size;
        if (!image.isNull()) {
            const double height = width * image.height() / image.width();
            painter.drawImage(QRectF(at.x(), at.y() - size * 0.38 - height / 2, width, height), image);
        }
        at.rx() += width;
        at.rx() += drawRun(painter, at, codePoints(piece.text), size * kCodePointSize, bold);
    }
    painter.restore();
}

QStringList TextPen::lines(const QString& text, double width, double size, bool bold) const {
    QStringList result;
    for (const QString& paragraph : text.split(QLatin1Char('\n'))) {
        QTextBoundaryFinder words(QTextBoundaryFinder::Line, paragraph);
        QTextBoundaryFinder characters(QTextBoundaryFinder::Grapheme, paragraph);
        QString line;
        for (qsizetype from = 0, to = words.toNextBoundary(); to > 0; from = to, to = words.toNextBoundary()) {
            const QString word = paragraph.mid(from, to - from);
            const auto fits = [&](const QString& more) {
                QString trial = line + more;
                while (trial.endsWith(QLatin1Char(' ')))
                    trial.chop(1);
                return this->width(trial, size, bold) <= width;
            };
            if (fits(word)) {
                line += word;
                continue;
            }
            if (!line.isEmpty())
                result << line.trimmed();
            line.clear();
            if (fits(word)) {
                line = word;
                continue;
            }
            // Longer than a line: broken wherever it must be.
            characters.setPosition(from);
            for (qsizetype at = from; at < to;) {
                const qsizetype next = qMin(characters.toNextBoundary(), to);
                if (!line.isEmpty() && !fits(paragraph.mid(at, next - at))) {
                    result << line;
                    line.clear();
                }
                line += paragraph.mid(at, next - at);
                at = next;
            }
        }
        result << line;
    }
    return result;
}

} // namespace xunwang
