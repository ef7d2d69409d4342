#pragma once

#include "views/shell/ask.h"
#include "views/statistics/rowsmodel.h"

#include <QWidget>

namespace xunwang {

class PlainLabel;
class TableView;

/// The records behind a number, and that they add up to it.
class RowsPage : public QWidget {
    Q_OBJECT
public:
    explicit RowsPage(CaseFile& file, QWidget* parent = nullptr);

    void list(const RowsQuery& query);
    bool settled() const { return !m_loading && !m_model->loading(); }

Q_SIGNALS:
    void rowOpened(const QString& kind, qint64 id);
    void failed(const xunwang::Error& error);

private:
    CaseFile& m_file;
    RowsModel* m_model;
    TableView* m_table;
    PlainLabel* m_note;
    Latest m_latest;
    bool m_loading = false;
};

} // namespace xunwang
