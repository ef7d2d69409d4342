#include "views/charts/chartpainter.h"

#include "views/widgets/format.h"
#include "views/widgets/theme.h"

#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QCoreApplication>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QHorizontalBarSeries>
#include <QPainter>
#include <QValueAxis>

#include <cmath>

namespace xunwang {

namespace {

constexpr double kRest = 0.75; // of the colour, for all bars but the newest
constexpr double kBarWidth = 0.64; // of its column
constexpr double kStepWidth = 0.78;
constexpr double kStepThickness = 2.5;
constexpr double kRow = 24.5;
constexpr double kRowBar = 0.5; // of its row
constexpr double kLegendMark = 10;
constexpr double kLabelShare = 0.3; // of the width, at most, for names of rows

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Chart)
};

/// A round upper end and the distance between grid lines: 3 to 5 of them.
struct Scale {
    double top = 1;
    double step = 1;

    static Scale over(double highest) {
        if (highest <= 0)
            return {};
        const double raw = highest / 3.2;
        const double power = std::pow(10, std::floor(std::log10(raw)));
        for (const double digit : {1.0, 2.0, 2.5, 5.0, 10.0}) {
            const double step = digit * power;
            if (step < raw || (step < 1 && highest >= 1 && digit == 2.5))
                continue;
            return {std::ceil(highest * 1.04 / step) * step, step};
        }
        return {highest, highest};
    }
    int decimals() const {
        return step >= 1 && step == std::floor(step) ? 0 : (step * 10 == std::floor(step * 10) ? 1 : 2);
    }
};

double highest(const ChartData& data) {
    double most = 0;
    for (const ChartBar& bar : data.bars)
        most = std::max({most, bar.value, bar.before.value_or(0)});
    return most;
}

/// Rows have their figures beside them and no grid: the longest is as long as there is room.
Scale scaleOf(const ChartData& data) {
    const double most = highest(data);
    return data.shape == ChartData::Shape::Rows && most > 0 ? Scale{most, most} : Scale::over(most);
}

QString tickText(double value, const Scale& scale) {
    return format::decimal(value, scale.decimals());
}

double widthOf(const QFont& font, const QString& text) {
    return QFontMetricsF(font).horizontalAdvance(text);
}

double lineOf(const QFont& font) {
    return QFontMetricsF(font).height();
}

} // namespace

/// Where everything stands for one size.
struct ChartPainter::Layout {
    QRectF all;
    QRectF title, source, legend;
    QRectF plot;
    QRectF note;
    Scale scale;
    std::vector<QRectF> bars; ///< as QtCharts draws them
    std::vector<QRectF> areas;
};

/// The bars, by QtCharts. It belongs to one painter and is laid out for each size.
class ChartPainter::Plot {
public:
    Plot(const ChartData& data, const std::function<QColor(Token)>& color, const Scale& scale) {
        auto* set = new QBarSet(QString());
        QColor rest = color(Token::Accent);
        rest.setAlphaF(static_cast<float>(kRest));
        set->setColor(rest);
        set->setBorderColor(Qt::transparent);
        set->setSelectedColor(color(Token::Accent));
        const bool columns = data.shape == ChartData::Shape::Columns;
        // QtCharts counts rows from the bottom.
        std::vector<ChartBar> bars = data.bars;
        if (!columns)
            std::reverse(bars.begin(), bars.end());
        for (const ChartBar& bar : bars) {
            set->append(bar.value);
        }
        if (columns && !data.bars.empty())
            set->setBarSelected(static_cast<int>(data.bars.size()) - 1, true);
        QAbstractBarSeries* series
            = columns ? static_cast<QAbstractBarSeries*>(new QBarSeries) : new QHorizontalBarSeries;
        series->setBarWidth(columns ? kBarWidth : kRowBar);
        series->append(set);
        m_chart->addSeries(series);

        // Without their axes: those follow QtCharts' own layout, not the plot area, and read names as HTML.
        auto* names = new QBarCategoryAxis;
        for (size_t i = 0; i < bars.size(); ++i)
            names->append(QString::number(i));
        auto* values = new QValueAxis;
        values->setRange(0, scale.top);
        m_chart->addAxis(names, columns ? Qt::AlignBottom : Qt::AlignLeft);
        m_chart->addAxis(values, columns ? Qt::AlignLeft : Qt::AlignBottom);
        for (QAbstractAxis* axis : std::initializer_list<QAbstractAxis*>{names, values}) {
            series->attachAxis(axis);
            axis->setVisible(false);
        }

        m_chart->legend()->hide();
        m_chart->setBackgroundVisible(false);
        m_chart->setMargins({});
        m_chart->layout()->setContentsMargins(0, 0, 0, 0);
        m_scene.addItem(m_chart);
    }

    void paint(QPainter& painter, const QSizeF& size, const QRectF& plot) {
        // Laid out before it is painted, because it is never shown.
        m_scene.setSceneRect({{}, size});
        m_chart->resize(size);
        m_chart->layout()->activate();
        m_chart->setPlotArea({}); // the same one again would not be laid out
        m_chart->setPlotArea(plot);
        m_scene.render(&painter, {{}, size}, {{}, size}, Qt::IgnoreAspectRatio);
    }

private:
    QGraphicsScene m_scene;
    QChart* m_chart = new QChart; // the scene's
};

ChartPainter::ChartPainter(ChartData data, Ground ground)
    : m_data(std::move(data))
    , m_ground(ground)
    , m_plot(std::make_unique<Plot>(
          m_data, [this](Token token) { return color(token); }, scaleOf(m_data))) { }

ChartPainter::~ChartPainter() = default;

QColor ChartPainter::color(Token token) const {
    return m_ground == Ground::Paper ? Theme::lightColor(token) : theme().color(token);
}

QSizeF ChartPainter::minimumSize() const {
    const double head = lineOf(theme().font(Type::Heading)) + Space::m;
    if (m_data.shape == ChartData::Shape::Columns)
        return {360, head + 110};
    const double foot = m_data.note.isEmpty() ? 0 : lineOf(theme().font(Type::Note)) + Space::s;
    return {260, head + kRow * static_cast<double>(m_data.bars.size()) + foot};
}

ChartPainter::Layout ChartPainter::layout(const QSizeF& size) const {
    const QFont note = theme().font(Type::Note);
    const QFont heading = theme().font(Type::Heading);
    const double noteHeight = lineOf(note);
    Layout at;
    at.all = {{}, size};
    at.scale = scaleOf(m_data);

    const double legendWidth = m_data.before.isEmpty()
        ? 0
        : widthOf(note, m_data.series) + widthOf(note, m_data.before) + 2 * (kLegendMark + Space::xs) + Space::m;
    const double titleWidth = std::min(widthOf(heading, m_data.title) + 1, size.width() - legendWidth - Space::m);
    const double headHeight = lineOf(heading);
    at.title = {0, 0, titleWidth, headHeight};
    at.legend = {size.width() - legendWidth, 0, legendWidth, headHeight};
    const double beside = size.width() - titleWidth - legendWidth - 2 * Space::l;
    double y = headHeight;
    if (widthOf(note, m_data.source) <= beside) {
        at.source = {titleWidth + Space::l, 0, beside + Space::l, headHeight};
    } else if (!m_data.source.isEmpty()) {
        at.source = {0, y, size.width(), noteHeight};
        y += noteHeight;
    }
    y += Space::s;
    double bottom = size.height();
    if (!m_data.note.isEmpty()) {
        at.note = {0, bottom - noteHeight, size.width(), noteHeight};
        bottom -= noteHeight + Space::s;
    }

    const double count = static_cast<double>(m_data.bars.size());
    if (m_data.shape == ChartData::Shape::Columns) {
        const double axis = widthOf(note, tickText(at.scale.top, at.scale)) + Space::m;
        y += noteHeight / 2 + Space::xs;
        at.plot = {axis, y, size.width() - axis - Space::s, std::max(20.0, bottom - y - noteHeight - Space::s)};
        const double column = at.plot.width() / std::max(1.0, count);
        for (size_t i = 0; i < m_data.bars.size(); ++i) {
            const double left = at.plot.left() + static_cast<double>(i) * column;
            const double height = at.plot.height() * m_data.bars[i].value / at.scale.top;
            at.bars.emplace_back(
                left + column * (1 - kBarWidth) / 2, at.plot.bottom() - height, column * kBarWidth, height);
            at.areas.emplace_back(left, at.plot.top(), column, bottom - at.plot.top());
        }
        return at;
    }
    double names = 0;
    double figures = 0;
    for (const ChartBar& bar : m_data.bars) {
        names = std::max(names, widthOf(note, bar.label));
        figures = std::max(figures, widthOf(note, bar.text));
    }
    names = std::min(names, size.width() * kLabelShare) + Space::m;
    figures += Space::m;
    const double row = std::min(kRow, (bottom - y) / std::max(1.0, count));
    at.plot = {names, y, std::max(20.0, size.width() - names - figures), row * count};
    for (size_t i = 0; i < m_data.bars.size(); ++i) {
        const double top = y + static_cast<double>(i) * row;
        at.bars.emplace_back(
            names, top + row * (1 - kRowBar) / 2, at.plot.width() * m_data.bars[i].value / at.scale.top, row * kRowBar);
        at.areas.emplace_back(0, top, size.width(), row);
    }
    return at;
}

std::vector<QRectF> ChartPainter::areas(const QSizeF& size) const {
    return layout(size).areas;
}

void ChartPainter::paint(QPainter& painter, const QSizeF& size) {
    const Layout at = layout(size);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintHead(painter, at);
    if (m_data.bars.empty() || highest(m_data) <= 0) {
        painter.setFont(theme().font(Type::Body));
        painter.setPen(color(Token::Muted));
        painter.drawText(QRectF(0, at.plot.top(), size.width(), std::max(60.0, size.height() - at.plot.top() - 40)),
            Qt::AlignCenter | Qt::TextWordWrap, Tr::tr("Nothing to show in this period"));
    } else {
        const bool columns = m_data.shape == ChartData::Shape::Columns;
        if (columns)
            paintGrid(painter, at);
        m_plot->paint(painter, size, at.plot);
        if (columns)
            paintColumns(painter, at);
        else
            paintRows(painter, at);
    }
    painter.restore();
}

void ChartPainter::paintHead(QPainter& painter, const Layout& at) const {
    const QFont note = theme().font(Type::Note);
    const QFont heading = theme().font(Type::Heading);
    painter.setFont(heading);
    painter.setPen(color(Token::Text));
    painter.drawText(at.title, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        QFontMetricsF(heading).elidedText(m_data.title, Qt::ElideRight, at.title.width()));
    painter.setFont(note);
    painter.setPen(color(Token::Muted));
    const auto line = [&](const QRectF& rect, const QString& text) {
        painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
            QFontMetricsF(note).elidedText(text, Qt::ElideRight, rect.width()));
    };
    line(at.source, m_data.source);
    line(at.note, m_data.note);
    if (m_data.before.isEmpty())
        return;
    double x = at.legend.left();
    const double middle = at.legend.center().y();
    painter.fillRect(QRectF(x, middle - kLegendMark / 2, kLegendMark, kLegendMark), color(Token::Accent));
    x += kLegendMark + Space::xs;
    painter.setPen(color(Token::Text));
    line({x, at.legend.top(), at.legend.width(), at.legend.height()}, m_data.series);
    x += widthOf(note, m_data.series) + Space::m;
    painter.fillRect(QRectF(x, middle - kStepThickness / 2, kLegendMark, kStepThickness), color(Token::Medium));
    x += kLegendMark + Space::xs;
    line({x, at.legend.top(), at.legend.width(), at.legend.height()}, m_data.before);
}

void ChartPainter::paintGrid(QPainter& painter, const Layout& at) const {
    const QFont note = theme().font(Type::Note);
    painter.setFont(note);
    for (double value = 0; value <= at.scale.top * 1.001; value += at.scale.step) {
        const double y = std::round(at.plot.bottom() - at.plot.height() * value / at.scale.top);
        painter.fillRect(QRectF(at.plot.left(), y, at.plot.width(), 1), color(Token::Line));
        painter.setPen(color(Token::Muted));
        painter.drawText(QRectF(0, y - 10, at.plot.left() - Space::s, 20), Qt::AlignRight | Qt::AlignVCenter,
            tickText(value, at.scale));
    }
    // Where not every month's name has room: the newest, and every second or third before it.
    double widest = 1;
    for (const ChartBar& bar : m_data.bars)
        widest = std::max(widest, widthOf(note, bar.label) + Space::s);
    const auto every = static_cast<size_t>(std::ceil(widest / at.areas.front().width()));
    for (size_t i = (m_data.bars.size() - 1) % every; i < m_data.bars.size(); i += every) {
        const QRectF area = at.areas[i];
        painter.drawText(QRectF(area.center().x() - widest / 2, at.plot.bottom() + Space::xs, widest, lineOf(note)),
            Qt::AlignCenter | Qt::TextSingleLine, m_data.bars[i].label);
    }
}

void ChartPainter::paintColumns(QPainter& painter, const Layout& at) const {
    const double column = at.plot.width() / static_cast<double>(m_data.bars.size());
    for (size_t i = 0; i < m_data.bars.size(); ++i) {
        if (!m_data.bars[i].before)
            continue;
        const double y = at.plot.bottom() - at.plot.height() * *m_data.bars[i].before / at.scale.top;
        const double middle = at.bars[i].center().x();
        const QRectF step(
            middle - column * kStepWidth / 2, y - kStepThickness / 2, column * kStepWidth, kStepThickness);
        // With an edge of the ground's colour, so that it shows in grey upon the bar too.
        painter.fillRect(step.adjusted(0, -1, 0, 1), color(Token::Surface));
        painter.fillRect(step, color(Token::Medium));
    }
    const ChartBar& last = m_data.bars.back();
    const double top
        = at.plot.bottom() - at.plot.height() * std::max(last.value, last.before.value_or(0)) / at.scale.top;
    const QFont bold = theme().font(Type::Note, true);
    const double width = widthOf(bold, last.text) + 2;
    painter.setFont(bold);
    painter.setPen(color(Token::Text));
    painter.drawText(
        QRectF(std::min(at.bars.back().center().x() - width / 2, at.all.right() - width), top - 20, width, 18),
        Qt::AlignCenter | Qt::TextSingleLine, last.text);
}

void ChartPainter::paintRows(QPainter& painter, const Layout& at) const {
    const QFont note = theme().font(Type::Note);
    painter.setFont(note);
    painter.setPen(color(Token::Text));
    for (size_t i = 0; i < m_data.bars.size(); ++i) {
        const QRectF area = at.areas[i];
        const double width = at.plot.left() - Space::m;
        painter.drawText(QRectF(area.left(), area.top(), width + 1, area.height()),
            Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
            QFontMetricsF(note).elidedText(m_data.bars[i].label, Qt::ElideRight, width));
        painter.drawText(area, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, m_data.bars[i].text);
    }
}

QImage chartImage(const ChartData& data, const QSize& size, double scale) {
    ChartPainter chart(data, ChartPainter::Ground::Paper);
    constexpr int kMargin = 16;
    QImage image(size * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.translate(kMargin, kMargin);
    chart.paint(painter, QSizeF(size) - QSizeF(2 * kMargin, 2 * kMargin));
    return image;
}

} // namespace xunwang
