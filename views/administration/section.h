#pragma once

#include "models/base/result.h"
#include "views/shell/place.h"

#include <QWidget>

namespace xunwang {

/// One part of the desk of administration. Its buttons stand in the desk's header while it is shown.
class Section : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;
    /// Someone comes here.
    virtual void open(const Place&) { }
    virtual bool settled() const { return true; }
    const QList<QWidget*>& buttons() const { return m_buttons; }

Q_SIGNALS:
    void failed(const xunwang::Error& error);
    /// A summary for the desk's header.
    void summaryChanged(const QString& text);

protected:
    QList<QWidget*> m_buttons;
};

} // namespace xunwang
