#include "views/rules/trialsession.h"

#include "models/base/jobs.h"
#include "views/shell/shell.h"

#include <QFileInfo>

namespace xunwang {

TrialSession::TrialSession(RuleSession& session) : QObject(&session), m_session(session) { }

void TrialSession::setOn(On on) {
    m_on = on;
    Q_EMIT changed();
}

void TrialSession::setPath(const QString& path) {
    m_path = path;
    m_on = On::File;
    Q_EMIT changed();
}

qint64 TrialSession::b() const {
    return m_b.value_or(m_session.draftRules() ? kOpenDraft : kNone);
}

void TrialSession::choose(qint64 a, qint64 b) {
    m_a = a;
    m_b = b;
}

/// How a chosen pack is got, on any thread.
TrialSession::Make TrialSession::rules(qint64 which) const {
    RuleSession::Rules ready;
    if (which == kOpenDraft)
        ready = m_session.draftRules();
    if (which == kInForce)
        ready = m_session.inForceRules();
    if (ready || which == kNone)
        return [ready]() -> Result<RuleSession::Rules> { return ready; };
    QByteArray text = which == kBuiltIn ? builtInPack().value_or(QByteArray()) : m_session.text();
    for (const BenchVersion& version : m_session.versions())
        if (version.stored && version.stored->id.value() == which)
            text = version.stored->value.content.toUtf8();
    return [text]() -> Result<RuleSession::Rules> {
        auto pack = RulePack::read(text);
        XW_TRY(pack);
        auto compiled = Matcher::compile(std::move(*pack));
        XW_TRY(compiled);
        return std::make_shared<const Matcher>(std::move(*compiled));
    };
}

void TrialSession::start() {
    if (!canStart())
        return;
    CaseFile& file = m_session.workplace().file;
    auto work = [makeA = rules(m_a), makeB = rules(b()), on = m_on, path = m_path, &file](
                    Feedback& feedback) -> Result<std::shared_ptr<const Outcome>> {
        auto outcome = std::make_shared<Outcome>();
        auto a = makeA();
        XW_TRY(a);
        auto b = makeB();
        XW_TRY(b);
        outcome->a = *a;
        outcome->b = *b;
        if (on == On::File) {
            auto guess = inspectListings(path);
            XW_TRY(guess);
            auto compared = tryOnFile(
                planImport(path, *guess), file.zone(), file.clock().now(), *outcome->a, outcome->b.get(), feedback);
            XW_TRY(compared);
            outcome->file = std::make_shared<const Comparison>(std::move(*compared));
            outcome->fileName = QFileInfo(path).fileName();
            return outcome;
        }
        auto before = tryOnHistory(file, *outcome->a, feedback);
        XW_TRY(before);
        outcome->before = std::make_shared<const Trial>(std::move(*before));
        if (outcome->b) {
            auto after = tryOnHistory(file, *outcome->b, feedback);
            XW_TRY(after);
            outcome->after = std::make_shared<const Trial>(std::move(*after));
        }
        return outcome;
    };
    m_feedback = m_session.shell().jobs().start<std::shared_ptr<const Outcome>>(m_on == On::File
            ? tr("Trying rules on %1").arg(QFileInfo(m_path).fileName())
            : tr("Trying rules on the reviewed history"),
        std::move(work), this, [this](Result<std::shared_ptr<const Outcome>> outcome) {
            m_feedback.reset();
            if (outcome)
                m_outcome = *outcome;
            Q_EMIT changed();
            if (!outcome && outcome.error().code != ErrorCode::Canceled)
                Q_EMIT failed(outcome.error());
        });
    Q_EMIT changed();
}

void TrialSession::cancel() {
    if (m_feedback)
        m_feedback->cancel();
}

} // namespace xunwang
