#pragma once

#include <QWidget>

namespace xunwang {

class Choice;
class IntakeSession;
class PlainLabel;

/// How the bytes of the file become rows: one line of choices, those that mean something for its kind.
class ReadingStrip : public QWidget {
    Q_OBJECT
public:
    explicit ReadingStrip(IntakeSession& session, QWidget* parent = nullptr);
    void refresh();

private:
    void refreshSheets();
    void refreshDelimiters();
    void refreshHeader();
    void chooseDelimiter();

    IntakeSession& m_session;
    Choice* m_kind;
    Choice* m_sheet;
    Choice* m_encoding;
    PlainLabel* m_strict;
    Choice* m_delimiter;
    Choice* m_quotes;
    Choice* m_headerLine;
    Choice* m_headerRows;
};

} // namespace xunwang
