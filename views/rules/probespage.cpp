#include "views/rules/probespage.h"

#include "views/shell/prompts.h"
#include "views/shell/shell.h"
#include "views/widgets/button.h"
#include "views/widgets/format.h"
#include "views/widgets/listcard.h"
#include "views/widgets/panels.h"
#include "views/widgets/plainlabel.h"
#include "views/widgets/tableview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSaveFile>
#include <QVBoxLayout>

namespace xunwang {

namespace {

constexpr int kListWidth = 560;
constexpr int kRunsWidth = 360;
constexpr int kNamed = 6; // misses that a note names

Tone toneOf(ProbeFinding::Outcome outcome) {
    switch (outcome) {
    case ProbeFinding::Outcome::Found:
        return Tone::Good;
    case ProbeFinding::Outcome::Missed:
    case ProbeFinding::Outcome::NotRead:
        return Tone::High;
    case ProbeFinding::Outcome::NotInForce:
    case ProbeFinding::Outcome::NoRule:
        break;
    }
    return Tone::Low;
}

} // namespace

ProbesPage::ProbesPage(ProbeSession& probes, QWidget* parent)
    : QWidget(parent)
    , m_probes(probes)
    , m_list(new ListCard(tr("Probes"), tr("Reading the probes…"), {tr("Now"), tr("Probe")}, {17, 0}, this))
    , m_runs(new ListCard(tr("Last runs"),
          tr("Every import runs the probes by the way of its rows, and keeps here what became of them."),
          {tr("When"), tr("In"), tr("Found")}, {18, 0, 9}, this))
    , m_misses(new PlainLabel({}, Type::Note, this))
    , m_withdraw(new Button(tr("Withdraw…"), Button::Kind::Quiet, this))
    , m_save(new Button(tr("Save the report…"), Button::Kind::Quiet, this))
    , m_copy(new Button(tr("Copy the report"), Button::Kind::Quiet, this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::s);
    auto* panels = new Panels(this);
    panels->add(m_list, kListWidth, 3);
    auto* right = new QWidget(this);
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::s);
    m_runs->table()->setRowHeight(Size::row);
    column->addWidget(m_runs, 1);
    m_misses->setWordWrap(true);
    m_misses->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_misses);
    panels->add(right, kRunsWidth, 2);
    layout->addWidget(panels, 1);
    auto* acts = new QHBoxLayout;
    acts->setSpacing(Space::s);
    auto* add = new Button(tr("Add a probe…"), Button::Kind::Plain, this);
    auto* run = new Button(tr("Run now"), Button::Kind::Primary, this);
    auto* note = new PlainLabel(
        tr("A probe is a test item: it never becomes a listing, a lead or a number."), Type::Note, this);
    note->setElided(true);
    acts->addWidget(note, 1);
    for (Button* button : {m_withdraw, m_save, m_copy, add, run})
        acts->addWidget(button);
    layout->addLayout(acts);
    setFocusProxy(m_list->table());

    connect(run, &Button::clicked, &probes, &ProbeSession::run);
    connect(add, &Button::clicked, this, &ProbesPage::add);
    connect(m_withdraw, &Button::clicked, this, &ProbesPage::withdraw);
    connect(m_save, &Button::clicked, this, &ProbesPage::saveReport);
    connect(m_copy, &Button::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_probes.reportText());
        Q_EMIT said(tr("The report is in the clipboard."));
    });
    connect(m_list->table(), &TableView::currentRowChanged, this, [this] {
        const auto* item = current();
        m_withdraw->setEnabled(item && item->own);
    });
    connect(m_runs->table(), &TableView::currentRowChanged, this, &ProbesPage::showMisses);
    connect(&probes, &ProbeSession::changed, this, &ProbesPage::refresh);
    connect(&probes, &ProbeSession::failed, this, &ProbesPage::failed);
    probes.begin();
    refresh();
}

const ProbeSession::Item* ProbesPage::current() const {
    const int row = m_list->table()->currentRow();
    return row >= 0 && row < static_cast<int>(m_probes.items().size()) ? &m_probes.items()[static_cast<size_t>(row)]
                                                                       : nullptr;
}

void ProbesPage::refresh() {
    using Outcome = ProbeFinding::Outcome;
    const auto& report = m_probes.report();
    std::vector<CellModel::Row> rows;
    for (const ProbeSession::Item& item : m_probes.items()) {
        const size_t index = rows.size();
        Cell sign;
        Cell cell;
        cell.text = item.probe.title;
        QString came;
        if (report && index < report->findings.size()) {
            const ProbeFinding& finding = report->findings[index];
            sign.tone = toneOf(finding.outcome);
            sign.badge = outcomeTitle(finding.outcome);
            came = finding.path.join(QStringLiteral(" → "));
        } else {
            sign.text = tr("not run");
            sign.token = Token::Muted;
        }
        cell.note = format::joined({item.probe.rule, item.probe.note, came, item.own ? tr("own") : QString()});
        rows.push_back({static_cast<qint64>(index) + 1, {sign, cell}});
    }
    m_list->setRows(std::move(rows));
    if (report)
        m_list->setNote(
            tr("%1: %2 of %3 found")
                .arg(report->pack, format::number(report->count(Outcome::Found)), format::number(report->tried())));
    else
        m_list->setNote(tr("%n probe(s)", nullptr, static_cast<int>(m_probes.items().size())));
    const QTimeZone zone = m_probes.session().workplace().file.zone();
    std::vector<CellModel::Row> runs;
    for (const ProbeSession::Run& one : m_probes.runs()) {
        const ProbeRun& run = one.run.value;
        Cell when;
        when.text = format::moment(run.ranAt, zone);
        Cell in;
        in.text = run.batch ? one.file : tr("run by itself");
        in.tip = run.pack;
        Cell found;
        found.badge = tr("%1/%2").arg(run.found).arg(run.tried);
        found.tone = run.found < run.tried ? Tone::High : Tone::Good;
        runs.push_back({one.run.id.value(), {when, in, found}});
    }
    m_runs->setRows(std::move(runs));
    m_save->setEnabled(report.has_value());
    m_copy->setEnabled(report.has_value());
    const auto* item = current();
    m_withdraw->setEnabled(item && item->own);
    showMisses();
}

void ProbesPage::showMisses() {
    const int row = m_runs->table()->currentRow();
    if (row < 0 || row >= static_cast<int>(m_probes.runs().size())) {
        m_misses->clear();
        return;
    }
    const ProbeRun& run = m_probes.runs()[static_cast<size_t>(row)].run.value;
    const auto misses = decodeMisses(run.misses);
    QStringList lines{format::joined({run.pack, tr("%1 found").arg(format::number(run.found)),
        tr("%1 missed").arg(format::number(static_cast<qint64>(misses.size()))),
        tr("%1 not tried").arg(format::number(run.untried))})};
    for (size_t i = 0; i < misses.size() && i < kNamed; ++i)
        lines << tr("▲ %1 (%2)").arg(misses[i].title, misses[i].rule);
    if (misses.size() > kNamed)
        lines << tr("and %1 more").arg(misses.size() - kNamed);
    m_misses->setText(lines.join(QLatin1Char('\n')));
}

void ProbesPage::add() {
    if (auto dialog = m_probes.session().shell().openDialog(QStringLiteral("rules.probe")); !dialog)
        Q_EMIT failed(dialog.error());
}

void ProbesPage::withdraw() {
    const auto* item = current();
    if (!item || !item->own)
        return;
    const auto reason = Prompts::askText(window(),
        {tr("Withdraw the probe?"), tr("“%1” is not run any more.").arg(item->probe.title), tr("Withdraw")}, tr("Why"));
    if (reason)
        m_probes.withdraw(*item->own, *reason);
}

void ProbesPage::saveReport() {
    const QString path = Prompts::saveFile(window(), tr("Save the report"), tr("probes") + QStringLiteral(".txt"),
        tr("Text (*.txt)"), QStringLiteral("txt"));
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    const QByteArray text = m_probes.reportText().toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return Q_EMIT failed(Error{ErrorCode::Io, QStringLiteral("file.write"), {path, file.errorString()}});
    Q_EMIT said(tr("The report was saved as %1.").arg(path));
}

} // namespace xunwang
