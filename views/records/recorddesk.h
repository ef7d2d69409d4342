#pragma once

#include "views/records/evidencelist.h"
#include "views/records/recordtab.h"
#include "views/shell/ask.h"
#include "views/shell/desk.h"
#include "views/shell/workplace.h"

class QStackedWidget;

namespace xunwang {

class Button;
class ChipBar;
class EmptyState;
class FilterBar;
class Panels;
class PlainLabel;
class RecordDialog;
class SearchField;
class TableView;

/// A desk that lists records of one or several kinds and shows the chosen one beside them: filters, keys, evidence,
/// correction, withdrawal and history are the same for all.
class RecordDesk : public Desk {
    Q_OBJECT
public:
    RecordDesk(Shell& shell, Workplace& place, const QString& id, std::vector<RecordTab> tabs);
    ~RecordDesk() override;

    void open(const Place& place) override;
    Place place() const override;
    bool settled() const override;

protected:
    Workplace& workplace() const { return m_place; }
    /// Opens a dialog; the record that it writes is then shown.
    void openDialog(const QString& dialog, const QVariantMap& args);
    QString filtered(const QString& key) const { return m_filter.value(key); }

private:
    struct Loaded;
    struct Shown; ///< the record in the panel
    const RecordTab& tab() const { return m_tabs[m_tab]; }
    void buildHeader();
    void buildFilters();
    void buildList();
    void buildPanel();
    void addKeys();
    void showTab(size_t tab);
    /// Empty values take a key out.
    void setFilter(const Filter& changes);
    void reload(bool fresh);
    void loaded(Loaded loaded, bool fresh);
    void showSummary();
    void loadPage(size_t tab, const std::vector<qint64>& ids, RecordModel::Done done);
    void choose(std::optional<qint64> record);
    void loadSheet();
    void showSheet(const Shown& shown);
    void createRecord();
    void correctRecord();
    void withdrawChosen();
    void showHistory();
    void addEvidence(const std::vector<EvidenceSource>& sources);
    void verifyEvidence();
    void withdrawEvidencePiece(qint64 id, const QString& name);
    void copyChosen();
    void sortBy(int column);
    void changed(const Changes& changes);

    Workplace& m_place;
    std::vector<RecordTab> m_tabs;
    size_t m_tab = 0;
    Filter m_filter;
    std::optional<qint64> m_record;
    bool m_goToRecord = false; ///< the list is to scroll to it once it is there
    SortBy m_sort = SortBy::Date;
    bool m_descending = true;
    qint64 m_amount = 0; ///< of the number whose rows are shown
    Names m_names;
    std::vector<RecordModel*> m_models;
    std::unique_ptr<Shown> m_shown;
    Latest m_lists;
    Latest m_sheets;
    bool m_listing = false;
    bool m_reading = false;

    ChipBar* m_chips = nullptr;
    SearchField* m_search;
    Button* m_new;
    FilterBar* m_filters;
    QStackedWidget* m_listStack;
    TableView* m_table;
    EmptyState* m_empty;
    Panels* m_panels;
    QStackedWidget* m_panelStack;
    QWidget* m_panel;
    SheetView* m_sheet;
    PlainLabel* m_evidenceHeading;
    EvidenceList* m_evidence;
    PlainLabel* m_history;
    QList<Button*> m_recordButtons;
};

} // namespace xunwang
