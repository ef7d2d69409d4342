#pragma once

#include "views/widgets/card.h"
#include "views/widgets/cellmodel.h"

class QStackedWidget;

namespace xunwang {

class PlainLabel;
class TableView;

/// A card with a heading and a short list to the edge, or a sentence where there is nothing to list.
class ListCard : public Card {
    Q_OBJECT
public:
    /// `widths` as TableView::setColumns; `headers` all empty: no header line.
    ListCard(const QString& heading, const QString& empty, const QStringList& headers, const QList<int>& widths,
        QWidget* parent = nullptr);

    void setRows(std::vector<CellModel::Row> rows);
    /// Muted, behind the heading.
    void setNote(const QString& note);
    /// Whether a row is always chosen (at first: yes). Without, the keyboard begins at the first row all the same.
    void setChoosing(bool choosing) { m_choosing = choosing; }
    TableView* table() const { return m_table; }
    CellModel* model() const { return m_model; }

Q_SIGNALS:
    /// Enter, double click, or a click on a link.
    void opened(qint64 id);

private:
    CellModel* m_model;
    TableView* m_table;
    PlainLabel* m_note;
    QStackedWidget* m_stack;
    bool m_choosing = true;
};

} // namespace xunwang
