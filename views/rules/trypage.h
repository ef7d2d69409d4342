#pragma once

#include "models/screening/explaining.h"
#include "views/shell/ask.h"

#include <QLineEdit>
#include <QTimer>
#include <QWidget>

class QStackedWidget;

namespace xunwang {

class Button;
class DateEdit;
class EmptyState;
class FindingsView;
class PlainLabel;
class QuietCombo;
class RuleSession;
class TriedEdit;

/// Try (试一试): typed or pasted titles, and what the rules say of them while one types.
class TryPage : public QWidget {
    Q_OBJECT
public:
    explicit TryPage(RuleSession& session, QWidget* parent = nullptr);

    bool settled() const { return !m_rest.isActive() && !m_working; }
    void setTitles(const QString& text);

Q_SIGNALS:
    void exemptWanted(const QString& rule, const xunwang::TriedListing& listing, const xunwang::RuleHit& hit);
    void ruleWanted(const QString& rule);

private:
    QWidget* makeInput();
    void keep();
    void scan();
    void showLine();
    void paste();
    void tryExample();
    TriedListing listing(const QString& title) const;

    RuleSession& m_session;
    TriedEdit* m_titles;
    QuietCombo* m_side;
    QLineEdit* m_category;
    QLineEdit* m_shop;
    QLineEdit* m_price;
    DateEdit* m_day;
    PlainLabel* m_priceWrong;
    PlainLabel* m_folded;
    PlainLabel* m_note;
    QStackedWidget* m_answers;
    FindingsView* m_findings;
    EmptyState* m_empty;
    std::shared_ptr<const Matcher> m_rules; ///< by which `m_explained` was made
    std::vector<Explained> m_explained; ///< by line
    QTimer m_rest;
    bool m_working = false;
    Latest m_latest;
};

} // namespace xunwang
