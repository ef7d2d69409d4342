#pragma once

#include "models/intake/import.h"
#include "views/widgets/theme.h"

#include <QAbstractTableModel>
#include <QWidget>

namespace xunwang {

class Button;
class Card;
class ChipBar;
class EmptyState;
class IntakeSession;
class PlainLabel;
class RejectsButton;
class ResultColumn;
class TableView;

/// Rows that were not taken, or taken with a warning.
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

/// Step 4: what came of the import, in figures and words; the leads by rule; what was not taken and why.
class ResultPage : public QWidget {
    Q_OBJECT
public:
    explicit ResultPage(IntakeSession& session, QWidget* parent = nullptr);
    void refresh();

Q_SIGNALS:
    /// The leads of this import are to be shown: all, or those of one rule.
    void leadsWanted(const QString& rule);
    void probesWanted();
    /// Something went well, or not, that is to be said across the desk.
    void told(const QString& text);
    void failed(const xunwang::Error& error);

private:
    enum class List { Rejected, Warned };

    QWidget* makeList();
    void refreshFigures();
    /// What became of the test items that went the way of the rows.
    void refreshProbes();
    void refreshFacts();
    void refreshLists();
    void addLink(qint64 figure, const QString& name, const QString& meaning, const QString& rule);
    void copyRows() const;
    bool shows(List list) const { return m_shown == list; }

    IntakeSession& m_session;
    ResultColumn* m_column;
    ChipBar* m_lists;
    RejectModel* m_model;
    TableView* m_table;
    PlainLabel* m_heading;
    PlainLabel* m_note;
    Button* m_again;
    RejectsButton* m_save;
    Button* m_copy;
    EmptyState* m_none;
    Card* m_list = nullptr;
    List m_shown = List::Rejected;
};

} // namespace xunwang
