#include "views/intake/registersession.h"

#include "views/intake/words.h"
#include "views/shell/shell.h"

#include <QFileInfo>

namespace xunwang {

namespace {
constexpr int kFewestColumns = 4; ///< that a register has at least, to be taken for one unasked

struct Looked {
    RegisterPreview preview;
    Names names;
};
} // namespace

std::optional<RegisterKind> likelyRegister(const FileGuess& guess) {
    if (planImport({}, guess).columns[static_cast<size_t>(ListingField::Title)] >= 0)
        return std::nullopt;
    std::optional<RegisterKind> best;
    auto most = std::ptrdiff_t(kFewestColumns - 1);
    for (const auto& [kind, name] : namesOf(RegisterKind{})) {
        const RegisterPlan plan = planRegister({}, kind, guess);
        const auto taken = std::count_if(plan.columns.begin(), plan.columns.end(), [](int c) { return c >= 0; });
        if (taken > most && checkPlan(plan)) {
            best = kind;
            most = taken;
        }
    }
    return best;
}

RegisterSession::RegisterSession(Shell& shell, IntakeSession& reading) : m_shell(shell), m_reading(reading) {
    connect(&reading, &IntakeSession::changed, this, &RegisterSession::follow);
}

/// The file, or how it is read, may have changed.
void RegisterSession::follow() {
    const auto state = m_reading.state();
    if (m_state == State::Running)
        return;
    if (state == IntakeSession::State::Empty || m_reading.path() != m_plan.path) {
        m_latest.forget();
        m_byHand = false;
        m_kind.reset();
        m_seen.clear();
        m_plan = {};
        m_plan.path = m_reading.path();
        m_state = State::Listings;
        m_error.reset();
    }
    if (state == IntakeSession::State::Reading && m_state == State::Done) // the same file once more
        m_state = State::Waiting;
    if (state != IntakeSession::State::Ready || m_state == State::Done)
        return;
    if (!m_byHand && m_seen != m_reading.guess().headings)
        m_kind = likelyRegister(m_reading.guess());
    m_seen = m_reading.guess().headings;
    plan(false);
}

void RegisterSession::setKind(std::optional<RegisterKind> kind) {
    if (m_state == State::Running)
        return;
    m_byHand = true;
    m_kind = kind;
    plan(true);
    Q_EMIT changed();
}

/// `anew`: whatever was chosen by hand before.
void RegisterSession::plan(bool anew) {
    const FileGuess& guess = m_reading.guess();
    if (!m_kind) {
        m_state = State::Listings;
        return;
    }
    RegisterPlan next = planRegister(m_reading.path(), *m_kind, guess);
    next.strict = m_plan.strict;
    if (!anew && next.headings == m_plan.headings && next.kind == m_plan.kind)
        next.columns = m_plan.columns;
    m_plan = std::move(next);
    look();
}

void RegisterSession::setColumn(int column, std::optional<RegisterField> field) {
    std::replace(m_plan.columns.begin(), m_plan.columns.end(), column, -1);
    if (field)
        m_plan.take(*field, column);
    look();
    Q_EMIT changed();
}

void RegisterSession::setStrict(bool strict) {
    m_plan.strict = strict;
    if (m_kind)
        look();
}

void RegisterSession::look() {
    m_error.reset();
    m_state = State::Waiting;
    const auto work = [plan = m_plan, guess = m_reading.guess(), actor = m_reading.workplace().actor()](
                          Reader& reader) -> Result<Looked> {
        auto preview = previewRegister(reader, actor, guess, plan);
        XW_TRY(preview);
        auto names = readNames(reader);
        XW_TRY(names);
        return Looked{std::move(*preview), std::move(*names)};
    };
    m_latest.ask<Looked>(this, m_reading.workplace().file.read(work), [this](Result<Looked> looked) {
        m_preview = looked ? std::move(looked->preview) : RegisterPreview();
        m_names = looked ? std::move(looked->names) : Names();
        if (!looked)
            m_error = looked.error();
        m_state = looked ? State::Ready : State::Unfit;
        Q_EMIT changed();
    });
}

void RegisterSession::start() {
    if (!canStart())
        return;
    m_latest.forget();
    m_error.reset();
    m_state = State::Running;
    const Workplace& place = m_reading.workplace();
    const auto work = [&file = place.file, actor = place.actor(), plan = m_plan](
                          Feedback& feedback) { return importRegister(file, actor, plan, feedback); };
    m_feedback = m_shell.jobs().start<RegisterOutcome>(
        tr("Enter %1").arg(m_reading.fileName()), work, this, [this](Result<RegisterOutcome> outcome) {
            m_feedback.reset();
            if (outcome) {
                m_outcome = std::move(*outcome);
                m_state = State::Done;
            } else {
                m_error = outcome.error();
                m_state = State::Ready;
            }
            Q_EMIT changed();
        });
    Q_EMIT changed();
}

void RegisterSession::cancel() {
    if (m_feedback)
        m_feedback->cancel();
}

} // namespace xunwang
