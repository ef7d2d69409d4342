#pragma once

#include "models/base/result.h"
#include "models/registers/registerpreview.h"
#include "views/intake/notices.h"

#include <QWidget>

class QCheckBox;

namespace xunwang {

class Button;
class EmptyState;
class FieldHeader;
class PlainLabel;
class ReadingStrip;
class RegisterPreviewModel;
class RegisterSession;
class RunFooter;
class TableView;

/// Steps 2 and 3 of a register: how it is read, its first rows, what will happen, and the progress once it does.
class RegisterPage : public QWidget {
    Q_OBJECT
public:
    explicit RegisterPage(RegisterSession& session, QWidget* parent = nullptr);
    void refresh();
    TableView* table() const { return m_table; }

Q_SIGNALS:
    /// Something went well, or not, that is to be said across the desk.
    void told(const QString& text);
    void failed(const xunwang::Error& error);

private:
    QWidget* makeStrip();
    void refreshColumns();
    void refreshProgress();
    void refreshRow();
    QString fateOf(const RegisterPreview::Row& row) const;
    QList<Notices::Notice> notices() const;
    QString whatWillHappen() const;

    RegisterSession& m_session;
    ReadingStrip* m_reading;
    QCheckBox* m_strict;
    Button* m_template;
    Notices* m_notices;
    RegisterPreviewModel* m_model;
    TableView* m_table;
    FieldHeader* m_header;
    EmptyState* m_unfit;
    PlainLabel* m_row;
    PlainLabel* m_notTaken;
    RunFooter* m_footer;
    QStringList m_layout; ///< whose columns the widths are made for
};

/// Asks where, and writes an empty register of this kind: its headings. Nothing where nobody says where.
std::optional<Result<QString>> saveEmptyRegister(QWidget* parent, RegisterKind kind);

} // namespace xunwang
