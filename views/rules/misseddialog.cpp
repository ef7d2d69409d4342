#include "views/rules/misseddialog.h"

#include "views/records/rulewords.h"
#include "views/records/words.h"
#include "views/rules/rulesession.h"
#include "views/widgets/card.h"
#include "views/widgets/cellmodel.h"
#include "views/widgets/plainlabel.h"
#include "views/widgets/searchfield.h"
#include "views/widgets/tableview.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace xunwang {

namespace {
constexpr int kWidth = 560;
constexpr int kListHeight = 320;
} // namespace

MissedDialog::MissedDialog(RuleSession& session, const QVariantMap& args)
    : Dialog(tr("Should have been flagged"))
    , m_session(session)
    , m_search(new SearchField(tr("Rule, family, code"), this))
    , m_model(new CellModel({QString(), QString()}, this))
    , m_list(new TableView(this)) {
    setMinimumWidth(kWidth);
    auto* title = new PlainLabel(args.value(QStringLiteral("title")).toString(), Type::Heading, this);
    title->setWordWrap(true);
    body()->addWidget(title);
    body()->addWidget(
        new PlainLabel(tr("By which rule? Or by none there is yet: choose its family."), Type::Body, this));
    body()->addWidget(m_search);
    m_model->showIn(m_list);
    m_list->setColumns({9, 0});
    m_list->setRowHeight(Size::row2);
    m_list->horizontalHeader()->hide();
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setAccessibleName(tr("Rules and families"));
    m_list->setMinimumHeight(kListHeight);
    body()->addWidget(Card::around(m_list, this));
    connect(setPrimary(tr("Say so")), &Button::clicked, this, &MissedDialog::choose);
    connect(m_list, &TableView::rowActivated, this, &MissedDialog::choose);
    connect(m_search, &QLineEdit::textChanged, this, &MissedDialog::fill);
    m_search->installEventFilter(this);
    fill({});
    m_search->setFocus();
}

void MissedDialog::fill(const QString& wanted) {
    std::vector<CellModel::Row> rows;
    m_choices.clear();
    QStringList families;
    const auto fits = [text = wanted.trimmed()](const QString& all) { return all.contains(text, Qt::CaseInsensitive); };
    const auto rules = m_session.inForceRules();
    for (const Rule& rule : rules->pack().rules) {
        if (!families.contains(rule.family))
            families << rule.family;
        if (!fits(rule.code + u' ' + rule.family + u' ' + rule.title.zh + u' ' + rule.title.en))
            continue;
        Cell sign;
        sign.tone = words::tone(rule.severity);
        sign.badge = words::severityTitle(rule.severity);
        Cell cell;
        cell.text = words::packText(rule.title);
        cell.note = tr("%1 · %2").arg(rule.code, rule.family);
        m_choices.push_back({rule.code, rule.family});
        rows.push_back({static_cast<qint64>(m_choices.size()), {sign, cell}});
    }
    families.sort();
    for (const QString& family : families) {
        if (!fits(family))
            continue;
        Cell cell;
        cell.text = tr("Family %1").arg(family);
        cell.note = tr("none of its rules is meant: one is missing");
        m_choices.push_back({{}, family});
        rows.push_back({static_cast<qint64>(m_choices.size()), {Cell(), cell}});
    }
    m_model->setRows({});
    m_model->setRows(std::move(rows));
    m_list->goTo(0);
}

/// Up and down move in the list while one types.
bool MissedDialog::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down) {
            const int row = m_list->currentRow() + (key->key() == Qt::Key_Down ? 1 : -1);
            m_list->goTo(std::clamp(row, 0, std::max(0, m_model->rowCount() - 1)));
            return true;
        }
    }
    return Dialog::eventFilter(watched, event);
}

void MissedDialog::choose() {
    const int row = m_list->currentRow();
    if (row < 0 || row >= static_cast<int>(m_choices.size()))
        return;
    m_rule = m_choices[static_cast<size_t>(row)].rule;
    m_family = m_choices[static_cast<size_t>(row)].family;
    accept();
}

} // namespace xunwang
