#include "views/statistics/rowspage.h"

#include "models/store/casefile.h"
#include "views/statistics/words.h"
#include "views/widgets/card.h"
#include "views/widgets/plainlabel.h"
#include "views/widgets/tableview.h"

#include <QVBoxLayout>

#include <numeric>

namespace xunwang {

RowsPage::RowsPage(CaseFile& file, QWidget* parent)
    : QWidget(parent)
    , m_file(file)
    , m_model(new RowsModel(file, this))
    , m_table(new TableView(this))
    , m_note(new PlainLabel({}, Type::Note, this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::s);
    m_table->setModel(m_model);
    m_table->setColumns({13, 34, 16, 0, 16});
    m_table->setAccessibleName(tr("Records behind the number"));
    layout->addWidget(Card::around(m_table), 1);
    layout->addWidget(m_note);
    setFocusProxy(m_table);
    connect(m_table, &TableView::rowActivated, this, [this](int row) {
        const CountedRow& record = m_model->row(row);
        Q_EMIT rowOpened(record.kind, record.id);
    });
    connect(m_model, &RowsModel::failed, this, &RowsPage::failed);
}

void RowsPage::list(const RowsQuery& query) {
    m_loading = true;
    m_latest.ask<std::vector<CountedRow>>(this,
        m_file.read([query](Reader& reader) { return readRows(reader, query); }),
        [this, query](Result<std::vector<CountedRow>> rows) {
            m_loading = false;
            if (!rows) {
                Q_EMIT failed(rows.error());
                return;
            }
            const Indicator& indicator = *indicatorOf(query.indicator);
            const qint64 sum = std::accumulate(rows->begin(), rows->end(), qint64(0),
                [](qint64 all, const CountedRow& row) { return all + row.amount; });
            m_note->setText(tr("%1 records, together %2 %3. Enter opens a record.")
                                .arg(format::number(static_cast<qint64>(rows->size())),
                                    statistics::amount(indicator, sum), statistics::exactUnit(indicator)));
            m_model->setRows(query.indicator, std::move(*rows));
            if (m_model->rowCount() > 0)
                m_table->goTo(0);
        });
}

} // namespace xunwang
