#pragma once

#include "models/inspection/inspectionrepository.h"
#include "models/leads/leadrepository.h"
#include "views/records/recorddialog.h"

class QComboBox;
class QPlainTextEdit;

namespace xunwang {

class CampaignBox;
class ChecklistEditor;
class CreditCodeEdit;
class DateEdit;
class HighlightLabel;
class OfficerPicker;
class PlatformBox;
class TimeEdit;

/// What checks and visits have in common: a form at the left, the checklist at the right, evidence under the form.
class InspectionDialog : public RecordDialog {
    Q_OBJECT
protected:
    /// What the dialog has to know before it can be filled in.
    struct Known {
        Names names;
        QStringList platforms;
        std::optional<FoundLead> lead;
    };
    static Result<Known> readKnown(Reader& reader, std::optional<qint64> lead);

    InspectionDialog(
        Shell& shell, Workplace& place, const QString& kind, const QVariantMap& args, const QString& title);

    /// The fields, in the order of the work; the subclass adds its own between.
    void addTarget(const QString& label, const QString& note);
    void addPlatform();
    void addLink();
    void addCreditCode();
    void addDate(const QString& label, QWidget* time);
    void addOfficers(const QString& note);
    void addFindings(const QList<Finding>& findings);
    void addRest();
    void finish();

    void showKnown(const Known& known, bool certified, std::optional<CampaignId> campaign);
    void showLead(const FoundLead& lead);
    void askChecklist(const Result<Checklist>& checklist);
    const QVariantMap& args() const { return m_args; }
    std::optional<qint64> leadArg() const;
    /// The fields both kinds of record have.
    template <typename R>
    void show(const R& record);
    template <typename R>
    void collect(R& record) const;

    Form* m_form;
    HighlightLabel* m_leadNote;
    QLineEdit* m_target = nullptr;
    PlatformBox* m_platform = nullptr;
    QLineEdit* m_link = nullptr;
    CreditCodeEdit* m_code = nullptr;
    DateEdit* m_date = nullptr;
    OfficerPicker* m_officers = nullptr;
    QComboBox* m_finding = nullptr;
    QPlainTextEdit* m_note = nullptr;
    CampaignBox* m_campaign = nullptr;
    ChecklistEditor* m_checklist;
    EvidenceList* m_evidence;
    Names m_names;
    std::optional<qint64> m_lead;

private:
    QVariantMap m_args;
};

/// "inspection.check": args {id} corrects; {lead, platform, campaign} fill a new one.
class CheckDialog : public InspectionDialog {
    Q_OBJECT
public:
    CheckDialog(Shell& shell, Workplace& place, const QVariantMap& args);

protected:
    void save() override;

private:
    void fill(const Known& known, const std::optional<Stored<OnlineCheck>>& check);
    void askQuestions();
    QComboBox* m_entity;
    TimeEdit* m_time;
};

/// "inspection.visit": as above.
class VisitDialog : public InspectionDialog {
    Q_OBJECT
public:
    VisitDialog(Shell& shell, Workplace& place, const QVariantMap& args);

protected:
    void save() override;

private:
    void fill(const Known& known, const std::optional<Stored<SiteVisit>>& visit);
    void askQuestions();
    QComboBox* m_place;
    QLineEdit* m_address;
};

} // namespace xunwang
