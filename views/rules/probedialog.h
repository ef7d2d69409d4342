#pragma once

#include "models/screening/probes.h"
#include "views/shell/dialog.h"

class QComboBox;
class QLineEdit;

namespace xunwang {

class Form;
class PlainLabel;
class ProbeSession;

/// A probe of the bureau's own (新增探针): says while one types whether its rule hits it.
class ProbeDialog : public Dialog {
    Q_OBJECT
public:
    explicit ProbeDialog(ProbeSession& session);

private:
    ProbeListing probe() const;
    void tryIt();
    void add();

    ProbeSession& m_session;
    Form* m_form;
    QLineEdit* m_title;
    QComboBox* m_rule;
    QLineEdit* m_category;
    QLineEdit* m_shop;
    QLineEdit* m_price;
    QLineEdit* m_note;
    PlainLabel* m_says;
};

} // namespace xunwang
