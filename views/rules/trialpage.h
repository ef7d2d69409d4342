#pragma once

#include "views/rules/trialtable.h"

#include <QWidget>

class QStackedWidget;

namespace xunwang {

class BehindPanel;
class Button;
class ChipBar;
class EmptyState;
class PlainLabel;
class QuietCombo;
class RunFooter;
class TableView;

/// Trial (试跑): one or two packs on the reviewed history or on a file; every number opens what it counts.
class TrialPage : public QWidget {
    Q_OBJECT
public:
    explicit TrialPage(TrialSession& trial, QWidget* parent = nullptr);

    bool settled() const;
    /// What the primary button does.
    void proceed();

Q_SIGNALS:
    void exemptWanted(const QVariantMap& args);
    void failed(const xunwang::Error& error);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QWidget* makeChoices();
    void refresh();
    void fillPacks();
    void showOutcome();
    void openNumber(const QModelIndex& index);
    void chooseFile();

    TrialSession& m_trial;
    ChipBar* m_on;
    Button* m_file;
    QuietCombo* m_a;
    QuietCombo* m_b;
    PlainLabel* m_summary;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    TableView* m_table;
    BehindPanel* m_behind;
    RunFooter* m_footer;
    TrialTable m_shown;
    CellModel* m_model = nullptr;
    std::shared_ptr<const TrialSession::Outcome> m_outcome; ///< that is shown
};

} // namespace xunwang
