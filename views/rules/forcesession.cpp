#include "views/rules/forcesession.h"

#include "models/base/jobs.h"
#include "views/shell/shell.h"

#include <algorithm>

namespace xunwang {

ForceSession::ForceSession(RuleSession& session) : QObject(&session), m_session(session) {
    connect(&session, &RuleSession::versionsChanged, this, &ForceSession::refreshChoice);
    refreshChoice();
}

std::vector<Stored<PackVersion>> ForceSession::choices() const {
    std::vector<Stored<PackVersion>> choices;
    for (const BenchVersion& version : m_session.versions())
        if (version.stored && version.state != PackState::InForce)
            choices.push_back(*version.stored);
    return choices;
}

/// The open draft, else the first that can be chosen; what was previewed of an older text no longer stands.
void ForceSession::refreshChoice() {
    if (running() || m_state == State::Applied)
        return Q_EMIT changed();
    const auto all = choices();
    const auto stands = [&](const std::optional<PackId>& id) {
        return id && std::any_of(all.begin(), all.end(), [&](const Stored<PackVersion>& one) { return one.id == *id; });
    };
    std::optional<PackId> wanted = m_wanted;
    if (!stands(wanted))
        wanted = stands(m_session.draftId()) ? m_session.draftId()
            : all.empty()                    ? std::nullopt
                                             : std::optional(all.front().id);
    if (wanted != m_wanted || m_state == State::Choosing) {
        m_wanted = wanted;
        m_state = State::Choosing;
    }
    Q_EMIT changed();
}

void ForceSession::want(PackId id) {
    m_wanted = id;
    m_state = State::Choosing;
    Q_EMIT changed();
}

bool ForceSession::wantedFails() const {
    const auto all = choices();
    return std::any_of(all.begin(), all.end(),
        [this](const Stored<PackVersion>& one) { return m_wanted == one.id && one.value.state == PackState::Failing; });
}

void ForceSession::reset() {
    if (running())
        return;
    m_state = State::Choosing;
    m_wanted.reset();
    refreshChoice();
}

QString ForceSession::title() const {
    for (const BenchVersion& version : m_session.versions())
        if (version.stored && m_wanted == version.stored->id)
            return QStringLiteral("%1 %2").arg(version.name).arg(version.version);
    return {};
}

void ForceSession::startPreview() {
    if (running() || !m_wanted || wantedFails())
        return;
    QByteArray text;
    for (const auto& one : choices())
        if (one.id == *m_wanted)
            text = one.value.content.toUtf8();
    m_state = State::Previewing;
    m_feedback = m_session.shell().jobs().start<RescreenPreview>(
        tr("Previewing %1").arg(title()),
        [&file = m_session.workplace().file, from = m_session.inForceRules(), text](
            Feedback& feedback) -> Result<RescreenPreview> {
            auto checked = CheckedPack::check(text);
            XW_TRY(checked);
            return previewRescreen(file, from, checked->matcher(), feedback);
        },
        this,
        [this](Result<RescreenPreview> preview) {
            m_feedback.reset();
            m_state = preview ? State::Previewed : State::Choosing;
            if (preview)
                m_preview = std::move(*preview);
            Q_EMIT changed();
            if (!preview && preview.error().code != ErrorCode::Canceled)
                Q_EMIT failed(preview.error());
        });
    Q_EMIT changed();
}

void ForceSession::apply() {
    if (running() || m_state != State::Previewed)
        return;
    m_state = State::Applying;
    // The preview stays in its place while the job works on it.
    m_feedback = m_session.shell().jobs().start<RescreenOutcome>(
        tr("Putting %1 in force").arg(title()),
        [&file = m_session.workplace().file, actor = m_session.workplace().actor(),
            preview = std::make_shared<RescreenPreview>(m_preview),
            id = m_wanted](Feedback& feedback) { return applyRescreen(file, actor, *preview, id, feedback); },
        this,
        [this](Result<RescreenOutcome> outcome) {
            m_feedback.reset();
            m_state = outcome                                                  ? State::Applied
                : outcome.error().detail == QLatin1String("rescreen.moved-on") ? State::Choosing
                                                                               : State::Previewed;
            if (outcome)
                m_outcome = *outcome;
            Q_EMIT changed();
            if (const auto& reload = m_session.workplace().reloadRules; outcome && reload)
                reload();
            if (!outcome && outcome.error().code != ErrorCode::Canceled)
                Q_EMIT failed(outcome.error());
        });
    Q_EMIT changed();
}

void ForceSession::cancel() {
    if (m_feedback)
        m_feedback->cancel();
}

} // namespace xunwang
