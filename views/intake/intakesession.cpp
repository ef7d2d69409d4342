#include "views/intake/intakesession.h"

#include "views/shell/shell.h"

#include <QFileInfo>

namespace xunwang {

IntakeSession::~IntakeSession() = default;

QString IntakeSession::fileName() const {
    return QFileInfo(m_plan.path).fileName();
}

void IntakeSession::choose(const QString& path) {
    if (m_state == State::Running)
        return;
    m_wishes = {};
    m_guess = {};
    m_plan = {};
    m_preview = {};
    m_plan.path = path;
    look();
}

void IntakeSession::clear() {
    if (m_state == State::Running)
        return;
    m_latest.forget();
    m_plan = {};
    m_error.reset();
    m_state = State::Empty;
    Q_EMIT changed();
}

void IntakeSession::setEncoding(Encoding encoding) {
    m_wishes.encoding = encoding;
    look();
}

void IntakeSession::setDelimiter(const std::string& delimiter) {
    m_wishes.dialect = Dialect{delimiter, !delimiter.empty()};
    look();
}

void IntakeSession::setHeaderLine(qint64 line) {
    m_wishes.headerLine = line;
    look();
}

/// Reads the start of the file as wished. Columns that a person chose stay as long as the headings do.
void IntakeSession::look() {
    m_state = State::Reading;
    m_error.reset();
    Q_EMIT changed();
    const auto work = [plan = m_plan, wishes = m_wishes, &matcher = m_workplace.matcher, zone = m_workplace.file.zone(),
                          now = m_workplace.file.clock().now()]() -> Result<Looked> {
        auto guess = inspect(plan.path, wishes);
        XW_TRY(guess);
        ImportPlan next = planImport(plan.path, *guess);
        if (plan.headings == next.headings && plan.format.columns == next.format.columns)
            next.columns = plan.columns;
        next.constants = plan.constants;
        auto preview = previewImport(*guess, next, matcher, zone, now);
        return Looked{std::move(*guess), std::move(next), std::move(preview)};
    };
    m_latest.ask<Looked>(this, inPool<Looked>(m_pool, work), [this](Result<Looked> looked) {
        if (looked) {
            m_guess = std::move(looked->guess);
            m_plan = std::move(looked->plan);
            m_preview = std::move(looked->preview);
            m_state = State::Ready;
        } else {
            m_error = looked.error();
            m_preview = {};
            m_guess.rows.clear();
            m_state = State::Unreadable;
        }
        Q_EMIT changed();
    });
}

/// The same rows under another plan: a few milliseconds, but not on this thread either.
void IntakeSession::refresh() {
    const auto work = [plan = m_plan, guess = m_guess, &matcher = m_workplace.matcher, zone = m_workplace.file.zone(),
                          now = m_workplace.file.clock().now()]() -> Result<ImportPreview> {
        return previewImport(guess, plan, matcher, zone, now);
    };
    m_latest.ask<ImportPreview>(this, inPool<ImportPreview>(m_pool, work), [this](Result<ImportPreview> preview) {
        if (preview)
            m_preview = std::move(*preview);
        Q_EMIT changed();
    });
}

std::optional<ListingField> IntakeSession::fieldOf(int column) const {
    for (int i = 0; i < kListingFields; ++i)
        if (m_plan.columns[static_cast<size_t>(i)] == column)
            return static_cast<ListingField>(i);
    return std::nullopt;
}

void IntakeSession::setColumn(int column, std::optional<ListingField> field) {
    if (const auto before = fieldOf(column))
        m_plan.columns[static_cast<size_t>(*before)] = -1;
    if (field) {
        m_plan.columns[static_cast<size_t>(*field)] = column;
        m_plan.constants[static_cast<size_t>(*field)].clear();
    }
    Q_EMIT changed();
    refresh();
}

void IntakeSession::setPlatform(const QString& name) {
    m_plan.constants[static_cast<size_t>(ListingField::Platform)] = name;
    Q_EMIT changed();
    refresh();
}

bool IntakeSession::canStart() const {
    return m_state == State::Ready && m_plan.columns[static_cast<size_t>(ListingField::Title)] >= 0;
}

void IntakeSession::start() {
    if (!canStart())
        return;
    m_latest.forget();
    m_error.reset();
    m_state = State::Running;
    m_timer.start();
    const auto work
        = [&file = m_workplace.file, actor = m_workplace.actor(), plan = m_plan, &matcher = m_workplace.matcher](
              Feedback& feedback) { return importListings(file, actor, plan, matcher, feedback); };
    m_feedback = m_shell.jobs().start<ImportOutcome>(
        tr("Import %1").arg(fileName()), work, this, [this](Result<ImportOutcome> outcome) {
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

void IntakeSession::cancel() {
    if (m_feedback)
        m_feedback->cancel();
}

IntakeSession::Progress IntakeSession::progress() const {
    Progress progress;
    if (!m_feedback)
        return progress;
    progress.rows = m_feedback->done();
    progress.total = m_feedback->total();
    const double seconds = double(m_timer.elapsed()) / 1000;
    if (progress.rows > 0 && seconds > 0)
        progress.rate = double(progress.rows) / seconds;
    if (progress.rate > 0 && progress.total > progress.rows)
        progress.secondsLeft = double(progress.total - progress.rows) / progress.rate;
    return progress;
}

} // namespace xunwang
