#pragma once

#include "models/store/ledger.h"
#include "views/administration/section.h"
#include "views/records/historydialog.h"
#include "views/shell/ask.h"
#include "views/widgets/listcard.h"

namespace xunwang {

class Button;
class PlainLabel;
class SearchField;
class Shell;
struct Workplace;

/// The newest entries of the ledger in words: who changed which fields of which record, when, from what to what, why.
class LedgerSection : public Section {
    Q_OBJECT
public:
    LedgerSection(Shell& shell, Workplace& place, QWidget* parent);
    void open(const Place& place) override;
    bool settled() const override { return m_loaded; }

private:
    struct Line {
        LedgerEntry entry;
        HistoryStep step;
        QString record; ///< "Measure · 某某店"
        CellModel::Row row;
    };
    QWidget* makeDetail();
    void reload();
    void showLines();
    void showDetail();
    const Line* chosen() const;
    void openRecord();
    void showHistory();

    Shell& m_shell;
    Workplace& m_place;
    SearchField* m_search;
    ListCard* m_list;
    PlainLabel* m_title;
    PlainLabel* m_note;
    PlainLabel* m_reason;
    ListCard* m_fields;
    Button* m_open;
    Button* m_history;
    std::vector<Line> m_lines;
    Latest m_reading;
    bool m_loaded = false;
    bool m_stale = true; ///< something was written since the last reading
};

} // namespace xunwang
