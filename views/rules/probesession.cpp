#include "views/rules/probesession.h"

#include "models/intake/batchrepository.h"
#include "views/widgets/format.h"

namespace xunwang {

namespace {
constexpr int kRuns = 50;
}

QString outcomeTitle(ProbeFinding::Outcome outcome) {
    switch (outcome) {
    case ProbeFinding::Outcome::Found:
        return ProbeSession::tr("Found");
    case ProbeFinding::Outcome::Missed:
        return ProbeSession::tr("Missed");
    case ProbeFinding::Outcome::NotInForce:
        return ProbeSession::tr("Rule not in force");
    case ProbeFinding::Outcome::NoRule:
        return ProbeSession::tr("No such rule");
    case ProbeFinding::Outcome::NotRead:
        return ProbeSession::tr("Not read");
    }
    return {};
}

ProbeSession::ProbeSession(RuleSession& session) : QObject(&session), m_session(session) {
    connect(&session.workplace().file, &CaseFile::changed, this, [this](const Changes& changes) {
        if (m_begun
            && (changes.touches(QString::fromLatin1(Probe::type().kind))
                || changes.touches(QString::fromLatin1(ProbeRun::type().kind))))
            read();
    });
}

void ProbeSession::begin() {
    if (!std::exchange(m_begun, true))
        read();
}

void ProbeSession::read() {
    struct Read {
        std::vector<Item> items;
        std::vector<Run> runs;
    };
    ++m_working;
    ask(this, m_session.workplace().file.read([](Reader& reader) -> Result<Read> {
        Read read;
        auto own = ownProbes(reader);
        XW_TRY(own);
        for (const auto& probe : *own)
            read.items.push_back({probe.value.listing(), probe});
        for (const ProbeListing& probe : stockProbes())
            read.items.push_back({probe, {}});
        auto runs = probeRuns(reader, kRuns);
        XW_TRY(runs);
        for (const auto& run : *runs) {
            QString file;
            if (run.value.batch) {
                const auto batch = Records<Batch>::load(reader, BatchId(*run.value.batch));
                XW_TRY(batch);
                file = batch->value.name;
            }
            read.runs.push_back({run, file});
        }
        return read;
    }),
        [this](Result<Read> read) {
            --m_working;
            if (!read)
                return Q_EMIT failed(read.error());
            m_items = std::move(read->items);
            m_runs = std::move(read->runs);
            Q_EMIT changed();
        });
}

void ProbeSession::run() {
    std::vector<ProbeListing> probes;
    for (const Item& item : m_items)
        probes.push_back(item.probe);
    ++m_working;
    ask(this,
        inPool<ProbeReport>(m_session.pool(),
            [rules = m_session.inForceRules(), probes, today = m_session.today()]() -> Result<ProbeReport> {
                return runProbes(*rules, probes, today);
            }),
        [this](Result<ProbeReport> report) {
            --m_working;
            if (!report)
                return Q_EMIT failed(report.error());
            m_report = *report;
            Q_EMIT changed();
            ++m_working;
            ask(this,
                m_session.workplace().file.write(m_session.workplace().actor(),
                    [kept = *report](Writer& writer) { return keepProbeRun(writer, kept, {}); }),
                [this](Result<std::optional<Stored<ProbeRun>>> stored) {
                    --m_working;
                    if (!stored)
                        Q_EMIT failed(stored.error());
                });
        });
}

void ProbeSession::add(
    const ProbeListing& probe, std::function<void()> done, std::function<void(const Error&)> refused) {
    ++m_working;
    ask(this,
        m_session.workplace().file.write(
            m_session.workplace().actor(), [probe](Writer& writer) { return addProbes(writer, {probe}); }),
        [this, done = std::move(done), refused = std::move(refused)](Result<qint64> added) {
            --m_working;
            if (!added)
                return refused(added.error());
            m_report.reset();
            done();
        });
}

void ProbeSession::withdraw(const Stored<Probe>& probe, const QString& reason) {
    ++m_working;
    ask(this,
        m_session.workplace().file.write(m_session.workplace().actor(),
            [id = probe.id, revision = probe.revision, reason](Writer& writer) -> Result<bool> {
                XW_TRY(withdrawProbe(writer, id, revision, reason));
                return true;
            }),
        [this](Result<bool> done) {
            --m_working;
            if (!done)
                return Q_EMIT failed(done.error());
            m_report.reset();
        });
}

QString ProbeSession::freeMark() const {
    for (int number = 1;; ++number) {
        const QString mark = QStringLiteral("own-%1").arg(number);
        if (std::none_of(m_items.begin(), m_items.end(), [&](const Item& item) { return item.probe.mark == mark; }))
            return mark;
    }
}

QString ProbeSession::reportText() const {
    if (!m_report)
        return {};
    using Outcome = ProbeFinding::Outcome;
    QStringList lines{tr("Probes through %1, by the law of %2").arg(m_report->pack, format::date(m_report->on)),
        tr("%1 of %2 found, %3 not tried")
            .arg(format::number(m_report->count(Outcome::Found)), format::number(m_report->tried()),
                format::number(static_cast<qint64>(m_report->findings.size()) - m_report->tried())),
        QString()};
    for (const ProbeFinding& finding : m_report->findings)
        lines << QStringList{outcomeTitle(finding.outcome), finding.probe.mark, finding.probe.title, finding.probe.rule,
            finding.path.join(QStringLiteral(" → ")), finding.probe.note}
                     .join(QLatin1Char('\t'));
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace xunwang
