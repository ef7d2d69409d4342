#pragma once

#include "models/screening/rulepack.h"
#include "views/shell/ask.h"

#include <QWidget>

namespace xunwang {

class CellModel;
class ChipBar;
class CodeEditor;
class ListCard;
class PlainLabel;
class Button;
class QuietCombo;
class RuleSession;
class SearchField;
class TableView;

/// Rules (规则库): the rules of the open pack, one of them as text, what is wrong with it, and its examples.
class RulesPage : public QWidget {
    Q_OBJECT
public:
    explicit RulesPage(RuleSession& session, QWidget* parent = nullptr);

    /// Shows a rule; empty: the pack as a whole.
    void goTo(const QString& rule);
    QString currentRule() const;
    bool settled() const;

private:
    QWidget* makeList();
    QWidget* makeEditor();
    void refreshList();
    void refreshFamilies();
    /// Shows the chosen rule's piece of the text.
    void showPiece();
    void refreshNotes();
    void copyRule();

    RuleSession& m_session;
    SearchField* m_search;
    QuietCombo* m_family;
    ChipBar* m_severities;
    TableView* m_list;
    CellModel* m_model;
    PlainLabel* m_heading;
    Button* m_copy;
    CodeEditor* m_editor;
    ListCard* m_notes;
    std::vector<int> m_noteLines; ///< by row of `m_notes`
    int m_rule = -1; ///< index in the pack; -1: the pack as a whole
    qsizetype m_begin = 0; ///< the piece in the text, in bytes
    qsizetype m_length = 0;
    QString m_goTo; ///< a rule asked for before the pack was read
    bool m_filling = false;
    Latest m_offers;
    QThreadPool m_offering; ///< finds what may stand at the cursor: it looks at the whole pack
};

} // namespace xunwang
