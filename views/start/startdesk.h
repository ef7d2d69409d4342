#pragma once

#include "views/shell/desk.h"
#include "views/shell/startactions.h"

class QStackedWidget;

namespace xunwang {

class Button;
class CellModel;
class TableView;

/// What the window shows while no case database is open: what this is, new, open, recent files, the demonstration.
class StartDesk : public Desk {
    Q_OBJECT
public:
    StartDesk(Shell& shell, StartActions actions, const std::optional<OpenFailure>& failure);
    void open(const Place& place) override;
    bool settled() const override { return !m_working; }

private:
    QWidget* makeSteps();
    QWidget* makeRecent();
    void showRecent();
    void openRow(int row);
    void chooseFile();
    void openFile(const QString& path);
    void showFailure(const OpenFailure& failure);
    void setWorking(const QString& what);
    StartActions::Failed failed(const QString& path);

    StartActions m_actions;
    QList<Button*> m_buttons;
    CellModel* m_model;
    TableView* m_table;
    QStackedWidget* m_recent;
    QStringList m_paths;
    QString m_broken; ///< what the banner's action restores
    bool m_working = false;
};

} // namespace xunwang
