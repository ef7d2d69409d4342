#pragma once

#include "views/shell/dialog.h"

class QLineEdit;

namespace xunwang {

/// Why leads are dismissed: one of the usual reasons, by its digit, or a line of one's own. Arguments: {"title": what
/// it is about, "count": how many}.
class DismissDialog : public Dialog {
    Q_OBJECT
public:
    explicit DismissDialog(const QVariantMap& args);
    QString reason() const;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QStringList m_usual;
    QLineEdit* m_own;
};

} // namespace xunwang
