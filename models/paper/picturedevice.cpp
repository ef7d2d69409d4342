#include "models/paper/picturedevice.h"

#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>

namespace xunwang {

namespace {

constexpr int kDotsPerInch = 96;
constexpr double kPointsPerInch = 72;
constexpr double kMillimetresPerInch = 25.4;

class PictureEngine : public QPaintEngine {
public:
    PictureEngine(QPainter& page, TextPen& pen)
        : QPaintEngine(QPaintEngine::AllFeatures)
        , m_page(page)
        , m_pen(pen)
        , m_base(page.transform()) { }

    bool begin(QPaintDevice*) override { return true; }
    bool end() override { return true; }
    Type type() const override { return QPaintEngine::User; }

    void updateState(const QPaintEngineState& now) override {
        const DirtyFlags dirty = now.state();
        if (dirty & DirtyTransform)
            m_page.setTransform(now.transform() * m_base);
        if (dirty & DirtyPen)
            m_page.setPen(now.pen());
        if (dirty & DirtyBrush)
            m_page.setBrush(now.brush());
        if (dirty & DirtyBrushOrigin)
            m_page.setBrushOrigin(now.brushOrigin());
        if (dirty & DirtyOpacity)
            m_page.setOpacity(now.opacity());
        if (dirty & DirtyHints)
            m_page.setRenderHints(now.renderHints());
        if (dirty & DirtyClipRegion)
            m_page.setClipRegion(now.clipRegion(), now.clipOperation());
        if (dirty & DirtyClipPath)
            m_page.setClipPath(now.clipPath(), now.clipOperation());
        if (dirty & DirtyClipEnabled)
            m_page.setClipping(now.isClipEnabled());
    }
    void drawPath(const QPainterPath& path) override { m_page.drawPath(path); }
    void drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) override {
        if (mode == PolylineMode)
            m_page.drawPolyline(points, count);
        else
            m_page.drawPolygon(points, count, mode == WindingMode ? Qt::WindingFill : Qt::OddEvenFill);
    }
    void drawPixmap(const QRectF& target, const QPixmap& pixmap, const QRectF& source) override {
        m_page.drawPixmap(target, pixmap, source);
    }
    void drawImage(
        const QRectF& target, const QImage& image, const QRectF& source, Qt::ImageConversionFlags flags) override {
        m_page.drawImage(target, image, source, flags);
    }
    void drawTextItem(const QPointF& at, const QTextItem& item) override {
        const QFont font = item.font();
        const double size = font.pixelSize() > 0 ? font.pixelSize() : font.pointSizeF() * kDotsPerInch / kPointsPerInch;
        m_pen.draw(m_page, at, item.text(), size, font.bold(), painter()->pen().color());
    }

private:
    QPainter& m_page;
    TextPen& m_pen;
    QTransform m_base;
};

} // namespace

PictureDevice::PictureDevice(QPainter& page, TextPen& pen, QSizeF size)
    : m_size(size)
    , m_engine(std::make_unique<PictureEngine>(page, pen)) { }

PictureDevice::~PictureDevice() = default;

int PictureDevice::metric(PaintDeviceMetric metric) const {
    switch (metric) {
    case PdmWidth:
        return qCeil(m_size.width());
    case PdmHeight:
        return qCeil(m_size.height());
    case PdmWidthMM:
        return qRound(m_size.width() * kMillimetresPerInch / kDotsPerInch);
    case PdmHeightMM:
        return qRound(m_size.height() * kMillimetresPerInch / kDotsPerInch);
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return kDotsPerInch;
    case PdmDepth:
        return 32;
    case PdmDevicePixelRatio:
        return 1;
    case PdmDevicePixelRatioScaled:
        return qRound(devicePixelRatioFScale());
    case PdmNumColors:
        return INT_MAX;
    }
    return 0;
}

} // namespace xunwang
