#include "views/rules/forcesession.h"

#include "models/base/jobs.h"
#include "views/shell/shell.h"

#include <algorithm>

namespace xunwang {

namespace {

Result<RuleSession::Rules> checkedRules(const QByteArray& text) {
    auto checked = CheckedPack::check(text);
    XW_TRY(checked);
    return checked->matcher();
}

/// Not `checkedRules`: what the program brings is no newer than itself.
Result<RuleSession::Rules> builtInRules() {
    auto text = builtInPack();
    XW_TRY(text);
    auto pack = RulePack::read(*text);
    XW_TRY(pack);
    auto compiled = Matcher::compile(std::move(*pack));
    XW_TRY(compiled);
    return std::make_shared<const Matcher>(std::move(*compiled));
}

} // namespace

ForceSession::ForceSession(RuleSession& session) : QObject(&session), m_session(session) {
    connect(&session, &RuleSession::versionsChanged, this, &ForceSession::refreshChoice);
    refreshChoice();
}

std::vector<BenchVersion> ForceSession::choices() const {
    std::vector<BenchVersion> choices;
    for (const BenchVersion& version : m_session.versions())
        if (version.state != PackState::InForce)
            choices.push_back(version);
    return choices;
}

std::optional<BenchVersion> ForceSession::choice() const {
    for (BenchVersion& one : choices())
        if (idOf(one) == m_wanted)
            return std::move(one);
    return std::nullopt;
}

/// What a person chose, else the open draft, else the first that can be chosen; what was previewed of an older text no
/// longer stands.
void ForceSession::refreshChoice() {
    if (running())
        return Q_EMIT changed();
    const auto before = m_wanted;
    m_chosen = m_chosen && choice();
    if (!m_chosen) {
        const auto all = choices();
        const auto draft = std::find_if(all.begin(), all.end(),
            [this](const BenchVersion& one) { return one.stored && m_session.draftId() == one.stored->id; });
        m_wanted = draft != all.end() ? std::optional(idOf(*draft))
            : all.empty()             ? std::nullopt
                                      : std::optional(idOf(all.front()));
    }
    const auto chosen = choice();
    const QString text = chosen && chosen->stored ? chosen->stored->value.content : QString();
    const bool stands = before == m_wanted && text == m_text;
    m_text = text;
    if (m_state == State::Previewed && !stands)
        m_state = State::Choosing;
    Q_EMIT changed();
}

void ForceSession::want(qint64 id) {
    m_wanted = id;
    m_chosen = true;
    m_state = State::Choosing;
    refreshChoice();
}

bool ForceSession::wantedFails() const {
    const auto chosen = choice();
    return chosen && chosen->state == PackState::Failing;
}

QString ForceSession::title() const {
    for (const BenchVersion& version : m_session.versions())
        if (idOf(version) == m_wanted)
            return QStringLiteral("%1 %2").arg(version.name).arg(version.version);
    return {};
}

void ForceSession::startPreview() {
    if (running() || !m_wanted || wantedFails())
        return;
    m_state = State::Previewing;
    m_feedback = m_session.shell().jobs().start<RescreenPreview>(
        tr("Previewing %1").arg(title()),
        [&file = m_session.workplace().file, from = m_session.inForceRules(), stored = *m_wanted != kBuiltIn,
            text = m_text](Feedback& feedback) -> Result<RescreenPreview> {
            auto rules = stored ? checkedRules(text.toUtf8()) : builtInRules();
            XW_TRY(rules);
            return previewRescreen(file, from, *rules, feedback);
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
    const PackChoice wanted{m_wanted == kBuiltIn ? std::nullopt : std::optional(PackId(*m_wanted))};
    // The preview stays in its place while the job works on it.
    m_feedback = m_session.shell().jobs().start<RescreenOutcome>(
        tr("Putting %1 in force").arg(title()),
        [&file = m_session.workplace().file, actor = m_session.workplace().actor(),
            preview = std::make_shared<RescreenPreview>(m_preview),
            wanted](Feedback& feedback) { return applyRescreen(file, actor, *preview, wanted, feedback); },
        this,
        [this](Result<RescreenOutcome> outcome) {
            m_feedback.reset();
            m_state = outcome                                 ? State::Applied
                : outcome.error().code == ErrorCode::Conflict ? State::Choosing // the preview no longer stands
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
