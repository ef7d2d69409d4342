#pragma once

#include "models/base/creditcode.h"
#include "views/intake/notices.h"

#include <QWidget>

class QCheckBox;

namespace xunwang {

class EmptyState;
class FieldHeader;
class IntakeSession;
class PlainLabel;
class PreviewModel;
class ReadingStrip;
class RecipeLine;
class RepairBar;
class RunFooter;
class TableView;

/// Steps 2 and 3: how the file is read, its first rows, what will happen, and the progress once it does.
class PlanPage : public QWidget {
    Q_OBJECT
public:
    explicit PlanPage(IntakeSession& session, QWidget* parent = nullptr);

    /// The platforms that can be chosen for all rows, beside the file's own column.
    void setPlatforms(const QStringList& platforms);
    void refresh();
    TableView* table() const { return m_table; }

private:
    QWidget* makeStrip();
    void refreshNotices();
    void refreshColumns();
    void refreshProgress();
    QString whatWillHappen() const;
    static QString faultTitle(CreditCode::Fault fault);

    QList<Notices::Notice> notices() const;

    IntakeSession& m_session;
    QWidget* m_strip;
    RecipeLine* m_recipe;
    ReadingStrip* m_reading;
    RepairBar* m_repair;
    Notices* m_notices;
    PreviewModel* m_model;
    TableView* m_table;
    FieldHeader* m_header;
    EmptyState* m_unreadable;
    PlainLabel* m_note;
    PlainLabel* m_notTaken;
    QCheckBox* m_keepFile;
    RunFooter* m_footer;
    QStringList m_layout; ///< whose columns the widths are made for
};

} // namespace xunwang
