#pragma once

#include "models/campaign/campaign.h"
#include "views/records/recorddialog.h"

class QPlainTextEdit;

namespace xunwang {

class DateEdit;

/// "campaign.edit": args {id} corrects.
class CampaignDialog : public RecordDialog {
    Q_OBJECT
public:
    CampaignDialog(Shell& shell, Workplace& place, const QVariantMap& args);

protected:
    void save() override;

private:
    Form* m_form;
    QLineEdit* m_name;
    DateEdit* m_from;
    DateEdit* m_to;
    QPlainTextEdit* m_note;
};

} // namespace xunwang
