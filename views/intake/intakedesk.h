#pragma once

#include "views/shell/ask.h"
#include "views/shell/desk.h"
#include "views/shell/workplace.h"

class QStackedWidget;

namespace xunwang {

class Button;
class Card;
class IntakeSession;
class PastImportModel;
class PlanPage;
class ResultPage;
class Steps;

/// Intake (导入): drop or paste listings, see how they are read, start, watch, read what came of it. Of several files
/// the others wait. Place: {intake, {"file": path}}.
class IntakeDesk : public Desk {
    Q_OBJECT
public:
    IntakeDesk(Shell& shell, std::shared_ptr<IntakeSession> session);

    void open(const Place& place) override;
    Place place() const override;
    bool settled() const override;

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QWidget* makeStart();
    void refresh();
    void readPast();
    void chooseFile();
    void paste();
    void showBanner();
    void openLeads(const QString& rule, const QString& state);

    std::shared_ptr<IntakeSession> m_session;
    Button* m_other;
    Button* m_next;
    Button* m_leads;
    Steps* m_steps;
    QStackedWidget* m_pages;
    PastImportModel* m_past;
    Card* m_pastCard = nullptr;
    PlanPage* m_plan;
    ResultPage* m_result;
    Latest m_readPast;
    Latest m_readPlatforms;
    bool m_pastRead = false;
    QString m_told; ///< what went well since the last change
};

/// Registers the desk with its session.
void addIntakeDesk(Shell& shell, Workplace& workplace);

} // namespace xunwang
