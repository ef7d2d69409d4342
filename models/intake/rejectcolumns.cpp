#include "models/intake/rejectcolumns.h"

#include "models/sheets/formulaguard.h"

#include <algorithm>

namespace xunwang {

namespace {

struct Names {
    const char* chinese;
    const char* english;
};
// The program's name stands in front, for a platform's own file may well have a column of reasons.
constexpr std::array<Names, 4> kNames = {{{"巡网：行号", "Xunwang: line"}, {"巡网：未导入原因", "Xunwang: reason"},
    {"巡网：原因代码", "Xunwang: code"}, {"巡网：原行", "Xunwang: row"}}};
constexpr const char* kGuarded = " (')";

class Stripped final : public RowSource {
public:
    Stripped(std::unique_ptr<RowSource> rows, RejectColumns added)
        : m_rows(std::move(rows))
        , m_added(std::move(added)) { }

    Result<bool> next(Row& row) override {
        auto more = m_rows->next(row);
        XW_TRY(more);
        if (!*more || row.fault != RowFault::None)
            return more;
        m_cells.clear();
        m_texts.clear();
        m_texts.reserve(row.cells.size()); // views into it must hold
        auto added = m_added.places.begin();
        for (size_t i = 0; i < row.cells.size(); ++i) {
            if (added != m_added.places.end() && static_cast<size_t>(*added) == i) {
                ++added;
                continue;
            }
            if (m_added.guarded && row.cells[i].find('\'') != std::string_view::npos)
                m_cells.emplace_back(m_texts.emplace_back(unguarded(row.cells[i])));
            else
                m_cells.push_back(row.cells[i]);
        }
        row.cells = m_cells;
        return true;
    }
    qint64 bytesRead() const override { return m_rows->bytesRead(); }
    qint64 size() const override { return m_rows->size(); }
    QStringList otherKeys() const override { return m_rows->otherKeys(); }

private:
    std::unique_ptr<RowSource> m_rows;
    RejectColumns m_added;
    std::vector<std::string_view> m_cells;
    std::vector<std::string> m_texts;
};

} // namespace

QString rejectHeading(RejectColumn column, bool chinese, bool guarded) {
    const Names& names = kNames[static_cast<size_t>(column)];
    const QString name = QString::fromUtf8(chinese ? names.chinese : names.english);
    return guarded && column == RejectColumn::Reason ? name + QLatin1String(kGuarded) : name;
}

RejectColumns rejectColumnsIn(const QStringList& headings) {
    RejectColumns found;
    for (int place = 0; place < headings.size(); ++place) {
        const QString heading = headings[place].trimmed();
        for (const RejectColumn column :
            {RejectColumn::Line, RejectColumn::Reason, RejectColumn::Code, RejectColumn::Row})
            for (const bool chinese : {true, false})
                for (const bool guarded : {false, true})
                    if (heading == rejectHeading(column, chinese, guarded)
                        && (found.empty() || found.places.back() != place)) {
                        found.places.push_back(place);
                        found.guarded |= guarded;
                    }
    }
    return found;
}

QStringList RejectColumns::strip(const QStringList& cells) const {
    QStringList kept;
    for (int i = 0; i < cells.size(); ++i)
        if (!std::binary_search(places.begin(), places.end(), i))
            kept += guarded ? QString::fromStdString(unguarded(cells[i].toStdString())) : cells[i];
    return kept;
}

std::unique_ptr<RowSource> withoutColumns(std::unique_ptr<RowSource> rows, RejectColumns added) {
    if (added.empty())
        return rows;
    return std::make_unique<Stripped>(std::move(rows), std::move(added));
}

} // namespace xunwang
