#include "views/rules/trialtable.h"

#include "views/records/rulewords.h"
#include "views/records/words.h"
#include "views/widgets/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace xunwang {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(TrialTable)
};

constexpr int kNumber = 7; // characters

std::vector<qint64> together(std::initializer_list<const std::vector<qint64>*> parts) {
    std::vector<qint64> all;
    for (const auto* part : parts)
        all.insert(all.end(), part->begin(), part->end());
    std::sort(all.begin(), all.end());
    return all;
}

std::vector<qint64> hitBy(const RuleTrial& rule) {
    return together({&rule.confirmed, &rule.dismissed, &rule.doubtful, &rule.undecided});
}

std::vector<qint64> of(const RuleChange::Leads& leads) {
    return together({&leads.confirmed, &leads.dismissed, &leads.doubtful, &leads.undecided});
}

/// One row on its way: cells and what is behind them.
class Row {
public:
    Row(const QString& title, const QString& code, Severity severity, const QString& note)
        : m_title(title)
        , m_code(code) {
        Cell cell;
        cell.text = title;
        cell.note = note;
        cell.tone = words::tone(severity);
        add(std::move(cell), {});
    }
    explicit Row(const QString& all) : m_title(all) {
        Cell cell;
        cell.text = all;
        cell.bold = true;
        cell.note = Tr::tr("each lead counts once");
        add(std::move(cell), {});
    }
    void leads(const QString& what, std::vector<qint64> ids, const QString& note = {}) {
        number(what, std::move(ids), {});
        m_cells.back().note = note;
    }
    void number(const QString& what, std::vector<qint64> leads, std::vector<qint64> readings) {
        const size_t count = leads.size() + readings.size();
        add(what, {{}, {}, std::move(leads), std::move(readings), {}, static_cast<qint64>(count)});
    }
    void rows(const QString& what, std::vector<const std::vector<ComparedSample>*> samples, qint64 count) {
        add(what, {{}, {}, {}, {}, std::move(samples), count});
    }
    /// The last number is one of A.
    void ofA() { m_behind.back().ofA = true; }
    void add(const QString& what, BehindNumber behind) {
        behind.title = Tr::tr("%1 · %2").arg(m_title, what);
        behind.rule = m_code;
        Cell cell = plain(behind.count == 0 ? QStringLiteral("–") : format::number(behind.count));
        cell.link = behind.count > 0;
        if (behind.count == 0)
            cell.token = Token::Muted;
        add(std::move(cell), std::move(behind));
    }
    void figure(qint64 count, const QString& note = {}) {
        Cell cell = plain(count == 0 ? QStringLiteral("–") : format::number(count));
        cell.note = note;
        add(std::move(cell), {});
    }
    void share(const std::optional<double>& share, const QString& note = {}) {
        Cell cell = plain(percent(share));
        cell.note = note;
        if (!share) {
            cell.token = Token::Muted;
            cell.tip = Tr::tr("Nobody has judged anything of it yet.");
        }
        add(std::move(cell), {});
    }
    /// The recall; what is behind it is what was missed.
    void recall(const std::optional<double>& share, std::vector<qint64> leads, std::vector<qint64> readings) {
        const auto missed = static_cast<qint64>(leads.size()) + static_cast<qint64>(readings.size());
        number(Tr::tr("Missed"), std::move(leads), std::move(readings));
        Cell& cell = m_cells.back();
        cell.text = percent(share);
        cell.token = share ? Token::Text : Token::Muted;
        cell.note = missed > 0 ? Tr::tr("%1 missed").arg(format::number(missed)) : QString();
        cell.tip = share ? QString() : Tr::tr("Told only where a second reading names the rule.");
    }
    static QString percent(const std::optional<double>& share) {
        return share ? format::decimal(*share * 100, 1) + QStringLiteral(" %") : QStringLiteral("–");
    }
    void into(TrialTable& table) {
        table.rows.push_back({static_cast<qint64>(table.rows.size()) + 1, std::move(m_cells)});
        table.behind.push_back(std::move(m_behind));
    }

private:
    static Cell plain(const QString& text) {
        Cell cell;
        cell.text = text;
        cell.right = true;
        return cell;
    }
    void add(Cell cell, BehindNumber behind) {
        m_cells.push_back(std::move(cell));
        m_behind.push_back(std::move(behind));
    }
    QString m_title;
    QString m_code;
    std::vector<Cell> m_cells;
    std::vector<BehindNumber> m_behind;
};

QString codeNote(const RuleTrial& rule) {
    return rule.tried ? rule.code : Tr::tr("%1 · not tried: needs history").arg(rule.code);
}

/// All leads that a pack hits, each once, whatever was decided.
std::vector<qint64> hitBy(const Trial& trial) {
    std::vector<qint64> all;
    for (const RuleTrial& rule : trial.rules)
        for (const qint64 id : hitBy(rule))
            all.push_back(id);
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

/// "A 6", under the number of B.
QString ofA(const QString& number) {
    return Tr::tr("A: %1").arg(number);
}

/// "120 leads and 1 second reading".
QString triedOn(const Trial& trial) {
    return Tr::tr("%1 and %2")
        .arg(Tr::tr("%1 lead(s)", nullptr, static_cast<int>(trial.leads)).arg(format::number(trial.leads)),
            Tr::tr("%1 second reading(s)", nullptr, static_cast<int>(trial.readings))
                .arg(format::number(trial.readings)));
}

TrialTable ofHistory(const Trial& trial) {
    TrialTable table;
    table.headers = {Tr::tr("Rule"), Tr::tr("Leads"), Tr::tr("Confirmed"), Tr::tr("Dismissed"), Tr::tr("Precision"),
        Tr::tr("Recall")};
    table.widths = {0, kNumber, kNumber + 1, kNumber + 1, kNumber + 1, kNumber + 2};
    const auto doubtful = [](size_t count) {
        return count > 0 ? Tr::tr("%1 doubtful").arg(format::number(static_cast<qint64>(count))) : QString();
    };
    Row all(Tr::tr("All rules"));
    all.leads(Tr::tr("Leads"), hitBy(trial), doubtful(trial.doubtful));
    all.figure(static_cast<qint64>(trial.confirmed));
    all.figure(static_cast<qint64>(trial.dismissed));
    all.share(trial.precision());
    all.recall({}, trial.lostConfirmed, {});
    all.into(table);
    for (const RuleTrial& rule : trial.rules) {
        if (rule.leads() + rule.missed() + rule.found() == 0)
            continue;
        Row row(words::packText(rule.title), rule.code, rule.severity, codeNote(rule));
        row.leads(Tr::tr("Leads"), hitBy(rule), doubtful(rule.doubtful.size()));
        row.leads(Tr::tr("Confirmed"), rule.confirmed);
        row.leads(Tr::tr("Dismissed"), rule.dismissed);
        row.share(rule.precision());
        row.recall(rule.recall(), rule.lostConfirmed, rule.missedReadings);
        row.into(table);
    }
    table.summary = Tr::tr("%1 on %2").arg(trial.pack, triedOn(trial));
    return table;
}

TrialTable ofHistories(const Trial& before, const Trial& after) {
    TrialTable table;
    table.headers = {Tr::tr("Rule"), Tr::tr("Leads A"), Tr::tr("Leads B"), Tr::tr("Only A"), Tr::tr("Only B"),
        Tr::tr("Precision B"), Tr::tr("Recall A"), Tr::tr("Recall B")};
    table.widths = {0, kNumber - 1, kNumber - 1, kNumber - 1, kNumber - 1, kNumber + 1, kNumber, kNumber};
    const auto changes = compareTrials(before, after);
    std::vector<qint64> gained;
    std::vector<qint64> lost;
    for (const RuleChange& change : changes) {
        for (const qint64 id : of(change.gained))
            gained.push_back(id);
        for (const qint64 id : of(change.lost))
            lost.push_back(id);
    }
    for (auto* ids : {&gained, &lost}) {
        std::sort(ids->begin(), ids->end());
        ids->erase(std::unique(ids->begin(), ids->end()), ids->end());
    }
    Row all(Tr::tr("All rules"));
    all.leads(Tr::tr("Leads A"), hitBy(before));
    all.ofA();
    all.leads(Tr::tr("Leads B"), hitBy(after));
    all.leads(Tr::tr("Only A"), lost);
    all.ofA();
    all.leads(Tr::tr("Only B"), gained);
    all.share(after.precision(), ofA(Row::percent(before.precision())));
    all.recall({}, before.lostConfirmed, {});
    all.ofA();
    all.recall({}, after.lostConfirmed, {});
    all.into(table);
    const auto add = [&](const RuleChange& change) {
        static const RuleTrial nothing;
        const RuleTrial& a = change.before ? *change.before : nothing;
        const RuleTrial& b = change.after ? *change.after : nothing;
        const RuleTrial& known = change.after ? b : a;
        Row row(words::packText(change.title), change.code, known.severity, codeNote(known));
        row.leads(Tr::tr("Leads A"), hitBy(a));
        row.ofA();
        row.leads(Tr::tr("Leads B"), hitBy(b));
        row.number(Tr::tr("Only A"), of(change.lost), change.lostReadings);
        row.ofA();
        row.number(Tr::tr("Only B"), of(change.gained), change.gainedReadings);
        row.share(b.precision(), ofA(Row::percent(a.precision())));
        row.recall(a.recall(), a.lostConfirmed, a.missedReadings);
        row.ofA();
        row.recall(b.recall(), b.lostConfirmed, b.missedReadings);
        row.into(table);
    };
    // What differs stands above.
    for (const bool differs : {true, false})
        for (const RuleChange& change : changes) {
            const size_t leads
                = (change.before ? change.before->leads() : 0) + (change.after ? change.after->leads() : 0);
            if (change.none() == !differs && (differs || leads > 0))
                add(change);
        }
    table.summary = Tr::tr("A: %1, B: %2, on %3").arg(before.pack, after.pack, triedOn(before));
    return table;
}

TrialTable ofFile(const Comparison& compared, const QString& fileName) {
    TrialTable table;
    const bool two = compared.hasB;
    table.headers = two ? QStringList{Tr::tr("Rule"), Tr::tr("Hits A"), Tr::tr("Hits B"), Tr::tr("Only A"),
                        Tr::tr("Only B"), Tr::tr("Both")}
                        : QStringList{Tr::tr("Rule"), Tr::tr("Hits")};
    table.widths = two ? QList<int>{0, kNumber, kNumber, kNumber, kNumber, kNumber} : QList<int>{0, kNumber};
    Row all(Tr::tr("All rules"));
    all.figure(compared.rowsA);
    if (two) {
        all.figure(compared.rowsB);
        all.figure(compared.onlyA);
        all.figure(compared.onlyB);
        all.figure(compared.rowsA - compared.onlyA);
    }
    all.into(table);
    const auto add = [&](const RuleComparison& rule) {
        Row row(words::packText(rule.title), rule.code, rule.severity, rule.code);
        if (!two) {
            row.rows(Tr::tr("Hits"), {&rule.samplesA}, rule.hitsA);
        } else {
            row.rows(Tr::tr("Hits A"), {&rule.samplesA, &rule.samplesBoth}, rule.hitsA);
            row.ofA();
            row.rows(Tr::tr("Hits B"), {&rule.samplesB, &rule.samplesBoth}, rule.hitsB);
            row.rows(Tr::tr("Only A"), {&rule.samplesA}, rule.onlyA);
            row.ofA();
            row.rows(Tr::tr("Only B"), {&rule.samplesB}, rule.onlyB);
            row.rows(Tr::tr("Both"), {&rule.samplesBoth}, rule.hitsA - rule.onlyA);
        }
        row.into(table);
    };
    for (const bool differs : {true, false})
        for (const RuleComparison& rule : compared.rules)
            if ((rule.onlyA + rule.onlyB > 0 && two) == differs && rule.hitsA + rule.hitsB > 0)
                add(rule);
    table.summary = Tr::tr("%1: %2 row(s) screened, %3 not taken", nullptr, static_cast<int>(compared.rows))
                        .arg(fileName, format::number(compared.rows), format::number(compared.rejected));
    return table;
}

} // namespace

TrialTable trialTable(const TrialSession::Outcome& outcome) {
    if (outcome.file)
        return ofFile(*outcome.file, outcome.fileName);
    return outcome.after ? ofHistories(*outcome.before, *outcome.after) : ofHistory(*outcome.before);
}

} // namespace xunwang
