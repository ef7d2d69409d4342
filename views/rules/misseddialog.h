#pragma once

#include "views/shell/dialog.h"

class QLineEdit;

namespace xunwang {

class CellModel;
class RuleSession;
class TableView;

/// By which rule an item should have been flagged (漏检): one of the rules, or a family that lacks one. Arguments:
/// {"title": of the item}.
class MissedDialog : public Dialog {
    Q_OBJECT
public:
    MissedDialog(RuleSession& session, const QVariantMap& args);

    /// One of them is set once it is accepted.
    const QString& rule() const { return m_rule; }
    const QString& family() const { return m_family; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill(const QString& wanted);
    void choose();

    struct Choice {
        QString rule;
        QString family;
    };
    RuleSession& m_session;
    QLineEdit* m_search;
    CellModel* m_model;
    TableView* m_list;
    std::vector<Choice> m_choices;
    QString m_rule;
    QString m_family;
};

} // namespace xunwang
