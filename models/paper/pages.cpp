#include "models/paper/pages.h"

#include "models/paper/picturedevice.h"

#include <QPainter>

namespace xunwang {

namespace {

constexpr double kMargin = 56.7; // 20 mm
constexpr double kEdge = 34; // of header and footer from the paper's edge
constexpr double kNoteSize = 8.5;
constexpr double kCellSize = 9.5;
constexpr double kCellLine = 13.5;
constexpr double kCellPadding = 4.5;
constexpr double kCellGap = 8;
constexpr double kFirstLine = 0.88; // from the top of a line to its base line, of the size
constexpr double kKeepWithNext = 70;
const QColor kInk(0x1a, 0x23, 0x30);
const QColor kMuted(0x5c, 0x68, 0x76);
const QColor kRule(0xc4, 0xcb, 0xd3);

struct TextLook {
    double size, line, before, after;
    bool bold;
    QColor color;
};

TextLook lookOf(PaperText::Style style) {
    switch (style) {
    case PaperText::Style::Title:
        return {18, 26, 0, 4, true, kInk};
    case PaperText::Style::Note:
        return {kNoteSize + 0.5, 14, 0, 3, false, kMuted};
    case PaperText::Style::Heading:
        return {12, 18, 14, 5, true, kInk};
    case PaperText::Style::Body:
        break;
    }
    return {10.5, 18, 2, 5, false, kInk};
}

} // namespace

Pages::Pages(const Report& report, TextPen& pen, QSizeF paper)
    : m_report(report)
    , m_pen(pen)
    , m_paper(paper)
    , m_y(kMargin)
    , m_pages(1) {
    for (const PaperBlock& block : report.blocks)
        std::visit([this](const auto& what) { add(what); }, block);
}

double Pages::left() const {
    return kMargin;
}

double Pages::right() const {
    return m_paper.width() - kMargin;
}

double Pages::bottom() const {
    return m_paper.height() - kMargin;
}

void Pages::need(double height) {
    if (m_y + height <= bottom() || m_y <= kMargin)
        return;
    m_pages.emplace_back();
    m_y = kMargin;
}

void Pages::add(const PaperText& text) {
    const TextLook look = lookOf(text.style);
    if (m_y > kMargin)
        m_y += look.before;
    need(text.style == PaperText::Style::Heading ? kKeepWithNext : look.line);
    for (const QString& line : m_pen.lines(text.text, right() - left(), look.size, look.bold)) {
        need(look.line);
        const QPointF at(left(), m_y + look.line / 2 + look.size * (kFirstLine - 0.5));
        put([this, at, line, look](QPainter& p) { m_pen.draw(p, at, line, look.size, look.bold, look.color); });
        m_y += look.line;
    }
    m_y += look.after;
}

void Pages::add(const PaperTable& table) {
    if (m_y > kMargin)
        m_y += kCellGap;
    need(kKeepWithNext);
    const std::vector<double> widths = widthsOf(table);
    QStringList headings;
    for (const PaperTable::Column& column : table.columns)
        headings << column.heading;
    addRow(table, widths, headings, true);
    for (const QStringList& cells : table.rows)
        addRow(table, widths, cells, false);
    m_y += kCellGap;
}

std::vector<double> Pages::widthsOf(const PaperTable& table) const {
    const size_t columns = table.columns.size();
    std::vector<double> least(columns, 0);
    double shares = 0;
    for (size_t i = 0; i < columns; ++i) {
        shares += table.columns[i].share;
        if (!table.columns[i].right)
            continue;
        for (const QStringList& cells : table.rows)
            least[i] = qMax(least[i], m_pen.width(cells.value(static_cast<qsizetype>(i)), kCellSize) + kCellGap + 1);
    }
    const double all = right() - left();
    std::vector<double> widths(columns, 0);
    double rest = all;
    double restShares = shares;
    for (size_t i = 0; i < columns; ++i) {
        if (all * table.columns[i].share / shares >= least[i])
            continue;
        widths[i] = qMin(least[i], all / 2);
        rest -= widths[i];
        restShares -= table.columns[i].share;
    }
    for (size_t i = 0; i < columns; ++i) {
        if (widths[i] <= 0)
            widths[i] = rest * table.columns[i].share / restShares;
    }
    return widths;
}

void Pages::addRow(const PaperTable& table, const std::vector<double>& widths, const QStringList& cells, bool heading) {
    const size_t columns = table.columns.size();
    std::vector<QStringList> lines;
    qsizetype height = 1;
    for (size_t i = 0; i < columns; ++i) {
        const QString text = cells.value(static_cast<qsizetype>(i));
        lines.push_back(m_pen.lines(text, widths[i] - kCellGap, kCellSize, heading));
        height = qMax(height, lines.back().size());
    }
    // A row stays on one page unless it is taller than one.
    qsizetype done = 0;
    while (done < height) {
        const double rest = static_cast<double>(height - done) * kCellLine + 2 * kCellPadding;
        const int page = count();
        need(qMin(rest, bottom() - kMargin));
        if (count() != page && !heading) {
            QStringList headings;
            for (const PaperTable::Column& column : table.columns)
                headings << column.heading;
            addRow(table, widths, headings, true);
        }
        const auto room = static_cast<qsizetype>((bottom() - m_y - 2 * kCellPadding) / kCellLine);
        const qsizetype now = qMax<qsizetype>(1, qMin(height - done, room));
        double x = left();
        for (size_t i = 0; i < columns; ++i) {
            for (qsizetype line = 0; line < now && done + line < lines[i].size(); ++line) {
                const QString text = lines[i].at(done + line);
                const double width = m_pen.width(text, kCellSize, heading);
                const double baseline = m_y + kCellPadding + static_cast<double>(line) * kCellLine + kCellLine / 2
                    + kCellSize * (kFirstLine - 0.5);
                const QPointF at(
                    table.columns[i].right ? x + widths[i] - width - kCellGap / 2 : x + kCellGap / 2, baseline);
                put([this, at, text, heading](
                        QPainter& p) { m_pen.draw(p, at, text, kCellSize, heading, heading ? kMuted : kInk); });
            }
            x += widths[i];
        }
        m_y += static_cast<double>(now) * kCellLine + 2 * kCellPadding;
        const QLineF rule(left(), m_y, right(), m_y);
        put([rule, heading](QPainter& p) {
            p.setPen(QPen(heading ? kMuted : kRule, heading ? 0.8 : 0.5));
            p.drawLine(rule);
        });
        done += now;
    }
}

void Pages::add(const PaperPicture& picture) {
    if (picture.size.isEmpty())
        return;
    const double scale = qMin((right() - left()) / picture.size.width(), (bottom() - kMargin) / picture.size.height());
    const QSizeF size = picture.size * scale;
    need(size.height());
    const QPointF at(left(), m_y);
    put([this, at, scale, &picture](QPainter& p) {
        p.save();
        p.translate(at);
        p.scale(scale, scale);
        {
            PictureDevice device(p, m_pen, picture.size);
            QPainter painter(&device);
            picture.paint(painter);
        }
        p.restore();
    });
    m_y += size.height() + kCellGap;
}

void Pages::draw(QPainter& painter, int page) const {
    const QString label = m_report.pageLabel ? m_report.pageLabel(page + 1, count()) : QString();
    const double foot = m_paper.height() - kEdge;
    m_pen.draw(painter, {left(), kEdge}, m_report.header, kNoteSize, false, kMuted);
    for (const Draw& draw : m_pages[static_cast<size_t>(page)])
        draw(painter);
    m_pen.draw(painter, {left(), foot}, m_report.footer, kNoteSize, false, kMuted);
    m_pen.draw(painter, {right() - m_pen.width(label, kNoteSize), foot}, label, kNoteSize, false, kMuted);
}

} // namespace xunwang
