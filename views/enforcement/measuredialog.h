#pragma once

#include "models/enforcement/enforcementrepository.h"
#include "views/records/cells.h"
#include "views/records/recorddialog.h"

class QComboBox;
class QPlainTextEdit;
class QSpinBox;

namespace xunwang {

class CampaignBox;
class CreditCodeEdit;
class DateEdit;
class HighlightLabel;
class PlatformBox;

/// "enforcement.measure": args {id} corrects; {lead} or {inspection_kind, inspection} say what it follows and fill a
/// new one, {measure} its kind. The kind decides which fields there are.
class MeasureDialog : public RecordDialog {
    Q_OBJECT
public:
    MeasureDialog(Shell& shell, Workplace& place, const QVariantMap& args);

protected:
    void save() override;

private:
    struct Known;
    void build();
    void read();
    void fill(const Known& known);
    void showFields();
    /// A field that only some kinds have.
    Form* part(const QString& label, QWidget* editor, const QString& note, const QString& error);

    QVariantMap m_args;
    Measure m_base; ///< what no field shows
    QWidget* m_column;
    Form* m_form;
    Form* m_rest;
    HighlightLabel* m_source;
    QComboBox* m_kind;
    DateEdit* m_taken;
    PlatformBox* m_platform;
    QLineEdit* m_target;
    CreditCodeEdit* m_code;
    QSpinBox* m_items;
    QSpinBox* m_shops;
    QPlainTextEdit* m_products;
    QSpinBox* m_unnamed;
    DateEdit* m_due;
    Form* m_itemsPart;
    Form* m_shopsPart;
    Form* m_productsPart;
    Form* m_duePart;
    QPlainTextEdit* m_note;
    CampaignBox* m_campaign;
    EvidenceList* m_evidence;
};

} // namespace xunwang
