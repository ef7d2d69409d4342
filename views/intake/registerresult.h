#pragma once

#include "models/base/result.h"

#include <QWidget>

namespace xunwang {

class EmptyState;
class PlainLabel;
class RegisterSession;
class RejectModel;
class RejectsButton;
class ResultColumn;
class TableView;

/// Step 4 of a register: what came of it, in figures and words, and which rows were not taken and why.
class RegisterResult : public QWidget {
    Q_OBJECT
public:
    explicit RegisterResult(RegisterSession& session, QWidget* parent = nullptr);
    void refresh();

Q_SIGNALS:
    void takeBackWanted();
    void told(const QString& text);
    void failed(const xunwang::Error& error);

private:
    QWidget* makeList();

    RegisterSession& m_session;
    ResultColumn* m_column;
    RejectModel* m_model;
    TableView* m_table;
    PlainLabel* m_heading;
    PlainLabel* m_note;
    RejectsButton* m_save;
    EmptyState* m_none;
};

} // namespace xunwang
