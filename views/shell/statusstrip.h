#pragma once

#include <QWidget>

namespace xunwang {

class JobStrip;
class Shell;
class StatusItem;

/// At the foot of the window, always: case database, station, person at work; running jobs, age of the last verified
/// backup.
class StatusStrip : public QWidget {
    Q_OBJECT
public:
    explicit StatusStrip(Shell& shell, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    Shell& m_shell;
    StatusItem* m_database;
    StatusItem* m_station;
    StatusItem* m_person;
    StatusItem* m_backup;
    JobStrip* m_jobs;
    QWidget* m_demonstration;
};

} // namespace xunwang
