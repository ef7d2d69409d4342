#pragma once

#include "views/rules/readingsession.h"

#include <QWidget>

class QStackedWidget;
class QVBoxLayout;

namespace xunwang {

class Button;
class CellModel;
class EmptyState;
class HighlightLabel;
class PlainLabel;
class TableView;

/// Second reading (复看): a random sample of what nothing flagged, one key each.
class ReadingPage : public QWidget {
    Q_OBJECT
public:
    explicit ReadingPage(ReadingSession& reading, QWidget* parent = nullptr);

    bool settled() const { return !m_reading.working(); }

Q_SIGNALS:
    void failed(const xunwang::Error& error);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeItem();
    void refresh();
    void showCurrent();
    void nothing();
    void missed();
    void next();

    ReadingSession& m_reading;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    CellModel* m_model;
    TableView* m_list;
    HighlightLabel* m_title;
    PlainLabel* m_about;
    PlainLabel* m_link;
    PlainLabel* m_said;
    PlainLabel* m_summary;
    Button* m_nothing;
    Button* m_missed;
    Button* m_back;
    Button* m_draw;
};

} // namespace xunwang
