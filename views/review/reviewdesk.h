#pragma once

#include "models/review/reviewrepository.h"
#include "views/review/decisionpanel.h"
#include "views/shell/ask.h"
#include "views/shell/desk.h"
#include "views/shell/workplace.h"

#include <unordered_set>

class QStackedWidget;

namespace xunwang {

class EmptyState;
class FacetBar;
class ItemPanel;
class LeadModel;
class Panels;
class QuietCombo;
class SearchField;
class TableView;

/// Review (线索审阅): list, item, decision. One key decides and moves on, Backspace takes back.
/// Place: {review, {"state": "open" | a verdict | "all", "rule": code, "severity": "high" …, "platform", "shop",
/// "batch": an import, "text"}, the lead}. Without a filter it stays as it was.
class ReviewDesk : public Desk {
    Q_OBJECT
public:
    ReviewDesk(Shell& shell, const Workplace& workplace);

    void open(const Place& place) override;
    Place place() const override;
    bool settled() const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    using Act = DecisionPanel::Act;

    void makeList(Panels* panels);
    void filterChanged();
    void readIds();
    void readFacets();
    void showCurrent();
    void showNumbers();
    void act(Act act);
    void dismissWithReason();
    void decide(Verdict verdict, const QString& note);
    void decideGroup(Verdict verdict);
    void takeBack();
    void openFollowUp(const QString& dialog);
    void exempt();
    std::vector<qint64> chosenIds() const;
    QString aboutChosen(const std::vector<qint64>& ids) const;
    bool showsOpen() const { return m_filter.state == QLatin1String("open"); }

    const Workplace& m_workplace;
    LeadFilter m_filter;
    LeadFacets m_facets;
    std::optional<qint64> m_goTo; ///< becomes current once the list has it
    std::unordered_set<qint64> m_pending; ///< decided here, not yet confirmed by the database
    bool m_composing = false; ///< an input method is at work in the list
    bool m_idsRead = false;
    bool m_facetsRead = false;
    std::optional<qint64> m_shown; ///< the lead whose context stands in the panel

    SearchField* m_search;
    QuietCombo* m_state;
    FacetBar* m_facetBar;
    LeadModel* m_model;
    TableView* m_list;
    QStackedWidget* m_lists;
    EmptyState* m_empty;
    ItemPanel* m_item;
    DecisionPanel* m_decide;
    Latest m_readIds;
    Latest m_readFacets;
    Latest m_readContext;
    QTimer m_rest; ///< many changes at once are one
};

/// Registers the desk and its dialogs; keeps the count of waiting leads in the rail.
void addReviewDesk(Shell& shell, Workplace& workplace);

} // namespace xunwang
