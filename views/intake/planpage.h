#pragma once

#include "models/base/creditcode.h"

#include <QTimer>
#include <QWidget>

class QProgressBar;

namespace xunwang {

class Button;
class EmptyState;
class FieldHeader;
class IntakeSession;
class PlainLabel;
class PreviewModel;
class QuietCombo;
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
    void refreshChoices();
    void refreshPlatforms();
    void refreshNotices();
    void refreshColumns();
    void refreshProgress();
    void chooseDelimiter();
    void choosePlatform();
    void showNotices();
    QString whatWillHappen() const;
    static QString faultTitle(CreditCode::Fault fault);

    struct Notice {
        QString text;
        int row = -1; ///< in the preview
    };
    QList<Notice> notices() const;

    IntakeSession& m_session;
    QStringList m_platforms;
    QuietCombo* m_encoding;
    PlainLabel* m_strict;
    QuietCombo* m_delimiter;
    QuietCombo* m_headerLine;
    QuietCombo* m_platform;
    Button* m_notices;
    PlainLabel* m_fine;
    PreviewModel* m_model;
    TableView* m_table;
    FieldHeader* m_header;
    EmptyState* m_unreadable;
    PlainLabel* m_note;
    PlainLabel* m_words;
    QProgressBar* m_bar;
    Button* m_cancel;
    Button* m_start;
    QTimer m_tick;
};

} // namespace xunwang
