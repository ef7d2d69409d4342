#pragma once

#include <QWidget>

namespace xunwang {

class Button;
class Jobs;
class JobRow;
class PlainLabel;

/// What is running: the first job with counts, time left, bar and cancel; the others behind "+2".
class JobStrip : public QWidget {
    Q_OBJECT
public:
    explicit JobStrip(Jobs& jobs, QWidget* parent = nullptr);
    /// Where there is little room: without title and rate, a share instead of counts.
    void setCompact(bool compact);

private:
    void showRows();
    void openList();
    Jobs& m_jobs;
    JobRow* m_first;
    PlainLabel* m_none;
    Button* m_more;
};

} // namespace xunwang
