#pragma once

#include "models/enforcement/enforcementrepository.h"
#include "views/records/cells.h"
#include "views/records/recorddialog.h"

class QComboBox;
class QPlainTextEdit;

namespace xunwang {

class CampaignBox;
class CreditCodeEdit;
class DateEdit;
class HighlightLabel;
class MoneyEdit;
class OfficerPicker;
class PlainLabel;
class PlatformBox;

/// "enforcement.case": args {id} goes on with a case or corrects it; {lead} or {inspection_kind, inspection} fill a new
/// one. The filing at the left, the steps after it at the right, each with its date.
class CaseDialog : public RecordDialog {
    Q_OBJECT
public:
    CaseDialog(Shell& shell, Workplace& place, const QVariantMap& args);

protected:
    void save() override;

private:
    struct Known;
    void buildFiling();
    void buildSteps();
    void read();
    void fill(const Known& known);
    /// Nothing where an amount cannot be read; that is said at its field.
    std::optional<Case> collect();
    void showSum();

    QVariantMap m_args;
    Case m_base;
    Form* m_filing;
    Form* m_decision;
    Form* m_transfer;
    Form* m_conclusion;
    HighlightLabel* m_source;
    QLineEdit* m_number;
    DateEdit* m_filedOn;
    QLineEdit* m_cause;
    QLineEdit* m_party;
    CreditCodeEdit* m_code;
    PlatformBox* m_platform;
    OfficerPicker* m_officers;
    MoneyEdit* m_value;
    QPlainTextEdit* m_note;
    CampaignBox* m_campaign;
    DateEdit* m_decidedOn;
    MoneyEdit* m_fine;
    MoneyEdit* m_confiscation;
    PlainLabel* m_sum;
    QComboBox* m_receiver;
    QLineEdit* m_transferredTo;
    DateEdit* m_transferredOn;
    DateEdit* m_concludedOn;
    EvidenceList* m_evidence;
};

/// The reason that a change of a case needs nobody to type: where nothing but steps were added that were open before,
/// their names ("Decided, Concluded"); else nothing.
QString stepsAdded(const Case& before, const Case& after);

} // namespace xunwang
