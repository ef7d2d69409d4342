#pragma once

#include "models/base/result.h"
#include "views/widgets/banner.h"
#include "views/widgets/button.h"

#include <QBoxLayout>
#include <QDialog>

namespace xunwang {

/// A dialog: body, a banner for what is wrong, Cancel and one primary button. Shown only by Shell::openDialog, which
/// knows those that are registered; any other way it stays closed.
class Dialog : public QDialog {
    Q_OBJECT
public:
    explicit Dialog(const QString& title);

    void setVisible(bool visible) override;
    /// As Desk::settled.
    virtual bool settled() const { return true; }

protected:
    QVBoxLayout* body() const { return m_body; }
    /// The button that does what the dialog is for, named after it ("File the case"). Enter presses it; connect
    /// `clicked`.
    Button* setPrimary(const QString& text);
    /// Further buttons, left of Cancel.
    Button* addButton(const QString& text);
    /// A dialog that only shows something closes, it is not canceled.
    void setCloseOnly();
    /// The sentence of an error above the body; empty text hides it.
    void showError(const Error& error);
    void showError(const QString& text);
    void clearError() { m_banner->clear(); }

private:
    friend class Shell;
    Banner* m_banner;
    QVBoxLayout* m_body;
    QHBoxLayout* m_footer;
    Button* m_cancel;
    bool m_registered = false;
};

} // namespace xunwang
