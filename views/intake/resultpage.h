#pragma once

#include "models/intake/import.h"

#include <QAbstractTableModel>
#include <QWidget>

class QGridLayout;

namespace xunwang {

class Button;
class Card;
class PlainLabel;
class TableView;

/// The rows that were not taken.
class RejectModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    void set(std::vector<Reject> rejects);
    const std::vector<Reject>& rejects() const { return m_rejects; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Reject> m_rejects;
};

/// Step 4: what came of the import, in figures and words, and what was not taken and why.
class ResultPage : public QWidget {
    Q_OBJECT
public:
    explicit ResultPage(QWidget* parent = nullptr);
    void show(const ImportOutcome& outcome);

private:
    void copyRejects() const;

    QGridLayout* m_figures;
    RejectModel* m_model;
    TableView* m_table;
    PlainLabel* m_heading;
    PlainLabel* m_note;
    Button* m_copy;
    QWidget* m_none;
    Card* m_list;
};

} // namespace xunwang
