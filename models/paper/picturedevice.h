#pragma once

#include "models/paper/textpen.h"

#include <QPaintDevice>
#include <QSizeF>

namespace xunwang {

/// A surface for painted pictures that passes shapes on to a painter of the page and text to its pen, so that charts
/// are vectors on paper and their words obey the same rules as all others. 96 pixels an inch.
class PictureDevice : public QPaintDevice {
public:
    PictureDevice(QPainter& page, TextPen& pen, QSizeF size);
    ~PictureDevice() override;

    QPaintEngine* paintEngine() const override { return m_engine.get(); }

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    QSizeF m_size;
    std::unique_ptr<QPaintEngine> m_engine;
};

} // namespace xunwang
