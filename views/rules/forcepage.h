#pragma once

#include "views/rules/forcesession.h"
#include "views/widgets/cellmodel.h"

#include <QWidget>

class QStackedWidget;

namespace xunwang {

class Banner;
class EmptyState;
class ListCard;
class PlainLabel;
class QuietCombo;
class RunFooter;
class TableView;

/// Put in force (启用): what a version would do to the stored listings, rule by rule, before it is done.
class ForcePage : public QWidget {
    Q_OBJECT
public:
    explicit ForcePage(ForceSession& force, QWidget* parent = nullptr);

    bool settled() const { return !m_force.running(); }
    /// What the primary button does: the preview, then putting in force.
    void proceed();

Q_SIGNALS:
    void failed(const xunwang::Error& error);
    /// Another page of the desk is asked for, where drafts are made.
    void rulesWanted();

private:
    void refresh();
    void showPreview();
    void showSamples(const QModelIndex& index);
    void apply();

    ForceSession& m_force;
    QuietCombo* m_versions;
    PlainLabel* m_note;
    Banner* m_result;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    CellModel* m_model;
    TableView* m_table;
    ListCard* m_samples;
    RunFooter* m_preview;
    RunFooter* m_apply;
};

} // namespace xunwang
