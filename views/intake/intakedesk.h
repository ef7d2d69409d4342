#pragma once

#include "models/store/batch.h"
#include "views/shell/ask.h"
#include "views/shell/desk.h"
#include "views/shell/workplace.h"

class QStackedWidget;

namespace xunwang {

class Button;
class Card;
class EmptyState;
class ImportTakingBack;
class IntakeSession;
class PastImportModel;
class PlanPage;
class QuietCombo;
class RegisterPage;
class RegisterResult;
class RegisterSession;
class RegisterTakingBack;
class ResultPage;
class Steps;
class TableView;

/// Intake (导入): drop or paste listings, see how they are read, start, watch, read what came of it. Of several files
/// the others wait. A register (台账) comes in by the same desk. Place: {intake, {"file": path}}; an empty path: no
/// file.
class IntakeDesk : public Desk {
    Q_OBJECT
public:
    IntakeDesk(Shell& shell, std::shared_ptr<IntakeSession> session, std::shared_ptr<RegisterSession> registers);

    void open(const Place& place) override;
    Place place() const override;
    bool settled() const override;

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QWidget* makeStart();
    void refresh();
    void refreshKind();
    void showPage();
    void start();
    /// A file that is being imported is not replaced.
    bool busy() const;
    void readPast();
    void chooseFile();
    void paste();
    void showBanner();
    void openRecords();
    void takeBack();
    void refreshTakeBack();
    void takenBack(BatchId batch, const QString& text);
    void openLeads(const QString& rule, const QString& state);

    std::shared_ptr<IntakeSession> m_session;
    std::shared_ptr<RegisterSession> m_register;
    Button* m_other;
    Button* m_next;
    Button* m_leads;
    Button* m_records;
    Steps* m_steps;
    QWidget* m_kindLine;
    QuietCombo* m_kind;
    QStackedWidget* m_pages;
    PastImportModel* m_past;
    RegisterTakingBack* m_registerTakingBack;
    ImportTakingBack* m_importTakingBack;
    EmptyState* m_begin = nullptr;
    Card* m_pastCard = nullptr;
    TableView* m_pastTable = nullptr;
    Button* m_takeBack = nullptr; ///< the chosen one of the last imports
    PlanPage* m_plan;
    ResultPage* m_result;
    RegisterPage* m_registerPage;
    RegisterResult* m_registerResult;
    Latest m_readPast;
    Latest m_readPlatforms;
    bool m_pastRead = false;
    QString m_told; ///< what went well since the last change
};

/// Registers the desk with its session.
void addIntakeDesk(Shell& shell, Workplace& workplace);

} // namespace xunwang
