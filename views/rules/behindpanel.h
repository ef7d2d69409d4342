#pragma once

#include "models/leads/leadrepository.h"
#include "models/review/reading.h"
#include "views/rules/exemptdialog.h"
#include "views/rules/trialtable.h"

#include <QWidget>

namespace xunwang {

class Button;
class ListCard;

/// What stands behind a number of a trial or a preview: leads, second readings, or rows of a file, with what the rule
/// hits marked.
class BehindPanel : public QWidget {
    Q_OBJECT
public:
    explicit BehindPanel(RuleSession& session, QWidget* parent = nullptr);

    /// `rules`: by what a lead is marked that was not made by the rule; null: only as leads keep it.
    void show(const BehindNumber& behind, RuleSession::Rules rules);
    void clear();
    bool settled() const { return !m_reading; }

Q_SIGNALS:
    void exemptWanted(const QVariantMap& args);
    void failed(const xunwang::Error& error);

private:
    /// What a row is about, for those who exempt it.
    struct Item {
        qint64 lead = 0;
        WrongHit hit;
    };
    struct Read {
        std::vector<FoundLead> leads;
        QHash<qint64, QString> states;
        std::vector<Stored<Reading>> readings;
    };
    void showRead(const Read& read);
    std::vector<TextSpan> hitsOf(const TriedListing& listing, Matcher::Scratch& scratch) const;
    void showSamples(std::vector<const ComparedSample*> samples);
    void finish(std::vector<CellModel::Row> rows);
    void refreshButtons();
    const Item* current() const;

    RuleSession& m_session;
    BehindNumber m_behind;
    RuleSession::Rules m_rules;
    std::vector<Item> m_items;
    ListCard* m_list;
    Button* m_exempt;
    Button* m_review;
    bool m_reading = false;
    Latest m_latest;
};

} // namespace xunwang
