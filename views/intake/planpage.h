#pragma once

#include "models/base/creditcode.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QProgressBar;

namespace xunwang {

class Button;
class EmptyState;
class FieldHeader;
class IntakeSession;
class PlainLabel;
class PreviewModel;
class ReadingStrip;
class RecipeLine;
class RepairBar;
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
    QWidget* makeFooter();
    void refreshNotices();
    void refreshColumns();
    void refreshProgress();
    void showNotices();
    QString whatWillHappen() const;
    static QString faultTitle(CreditCode::Fault fault);

    struct Notice {
        QString text;
        int row = -1; ///< in the preview
    };
    QList<Notice> notices() const;

    IntakeSession& m_session;
    QWidget* m_strip;
    RecipeLine* m_recipe;
    ReadingStrip* m_reading;
    RepairBar* m_repair;
    Button* m_notices;
    PlainLabel* m_fine;
    PreviewModel* m_model;
    TableView* m_table;
    FieldHeader* m_header;
    EmptyState* m_unreadable;
    PlainLabel* m_note;
    PlainLabel* m_notTaken;
    PlainLabel* m_words;
    QProgressBar* m_bar;
    QCheckBox* m_keepFile;
    Button* m_cancel;
    Button* m_start;
    QTimer m_tick;
    QStringList m_layout; ///< whose columns the widths are made for
};

} // namespace xunwang
