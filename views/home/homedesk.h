#pragma once

#include "views/home/today.h"
#include "views/shell/ask.h"
#include "views/shell/desk.h"
#include "views/shell/workplace.h"

#include <QTimer>

class QStackedWidget;

namespace xunwang {

class Backups;
class ListCard;
class Tile;

/// What is due today and which queues wait; every figure and line opens its place.
class HomeDesk : public Desk {
    Q_OBJECT
public:
    HomeDesk(Shell& shell, Workplace& place, Backups& backups);
    void open(const Place& place) override;
    bool settled() const override { return m_loaded; }

private:
    QWidget* makeQueues();
    QWidget* makeMonth();
    Tile* tile(const QString& label, QLayout* row, std::function<Place()> place);
    void go(const Place& place);
    void changed(const Changes& changes);
    void reload();
    void show(const Today& today);
    void showQueues(const Today& today);
    void showDue(const Today& today);
    void showImports(const Today& today);
    void showCampaigns(const Today& today);
    void showMonth(const Today& today);
    void showBackup();

    Workplace& m_place;
    Backups& m_backups;
    QStackedWidget* m_pages;
    QList<Tile*> m_severities;
    Tile* m_doubtful = nullptr;
    Tile* m_deadlines = nullptr;
    QList<std::pair<QString, Tile*>> m_month; ///< key of the indicator and its tile
    ListCard* m_due;
    ListCard* m_imports;
    ListCard* m_campaigns;
    Period m_period; ///< of the month's figures
    QDate m_shown;
    QTimer m_rest; ///< several changes in a row are read once
    Latest m_reading;
    bool m_loaded = false;
    bool m_blank = true;
    bool m_warned = false; ///< the banner speaks of the backup
};

} // namespace xunwang
