#include "views/intake/duplicatesession.h"

#include "views/shell/shell.h"

namespace xunwang {

namespace {
constexpr int kMostDecided = 500;
}

DuplicateSession::DuplicateSession(Shell& shell, const Workplace& workplace) : m_shell(shell), m_workplace(workplace) {
    connect(&workplace.file, &CaseFile::changed, this, [this](const Changes& changes) {
        m_stale |= changes.bulk;
        if (changes.touches(QString::fromLatin1(Sameness::type().kind)))
            readDecided();
    });
}

DuplicateSession::~DuplicateSession() {
    if (m_feedback)
        m_feedback->cancel();
}

void DuplicateSession::refresh() {
    readDecided();
    if (m_stale && !comparing())
        compare();
}

void DuplicateSession::compare() {
    if (comparing())
        return;
    m_stale = false;
    m_error.reset();
    m_proposals = {};
    m_taken.clear();
    m_feedback = m_shell.jobs().start<DuplicateProposals>(
        tr("Compare shops and items"),
        [&file = m_workplace.file](Feedback& feedback) { return proposeDuplicates(file, feedback); }, this,
        [this](Result<DuplicateProposals> found) {
            m_feedback.reset();
            if (done(found))
                m_proposals = std::move(*found);
            else
                m_stale = true;
            Q_EMIT changed();
        });
    Q_EMIT changed();
}

std::pair<qint64, qint64> DuplicateSession::progress() const {
    return m_feedback ? std::pair{m_feedback->done(), m_feedback->total()} : std::pair<qint64, qint64>{};
}

std::vector<DuplicateProposal>& DuplicateSession::list(SameSubject subject) {
    return subject == SameSubject::Shop ? m_proposals.shops : m_proposals.items;
}

const std::vector<DuplicateProposal>& DuplicateSession::proposals(SameSubject subject) const {
    return subject == SameSubject::Shop ? m_proposals.shops : m_proposals.items;
}

template <typename T>
bool DuplicateSession::done(const Result<T>& result) {
    m_error.reset();
    if (!result)
        m_error = result.error();
    return result.has_value();
}

void DuplicateSession::readDecided() {
    using Both = std::array<std::vector<Stored<Sameness>>, 2>;
    m_readDecided.ask<Both>(this, m_workplace.file.read([](Reader& reader) -> Result<Both> {
        auto same = decidedSameness(reader, SameVerdict::Same, kMostDecided);
        XW_TRY(same);
        auto different = decidedSameness(reader, SameVerdict::Different, kMostDecided);
        XW_TRY(different);
        return Both{std::move(*same), std::move(*different)};
    }),
        [this](Result<Both> both) {
            if (done(both))
                m_decided = std::move(*both);
            Q_EMIT changed();
        });
}

void DuplicateSession::decide(SameSubject subject, int row, SameVerdict verdict) {
    auto& proposals = list(subject);
    if (m_writing || comparing() || row < 0 || row >= static_cast<int>(proposals.size()))
        return;
    m_writing = true;
    ask<Stored<Sameness>>(this,
        m_workplace.file.write(m_workplace.actor(),
            [proposal = proposals[static_cast<size_t>(row)], verdict](Writer& writer) {
                return decideSameness(writer, proposal.subject, verdict, proposal.first.side, proposal.second.side,
                    proposal.likeness.reasons);
            }),
        [this, subject, row](Result<Stored<Sameness>> said) {
            m_writing = false;
            if (done(said)) {
                auto& left = list(subject);
                m_taken.push_back({said->id, std::move(left[static_cast<size_t>(row)]), row});
                left.erase(left.begin() + row);
            }
            Q_EMIT changed();
        });
}

void DuplicateSession::undo() {
    if (m_writing || comparing())
        return;
    m_writing = true;
    ask<Stored<Sameness>>(this,
        m_workplace.file.write(m_workplace.actor(),
            [since = m_workplace.since](Writer& writer) { return undoLastSameness(writer, since); }),
        [this](Result<Stored<Sameness>> said) {
            m_writing = false;
            if (!done(said))
                return Q_EMIT changed();
            if (m_taken.empty() || m_taken.back().id != said->id)
                return compare(); // decided before this was compared
            Taken taken = std::move(m_taken.back());
            m_taken.pop_back();
            const SameSubject subject = taken.proposal.subject;
            list(subject).insert(list(subject).begin() + taken.row, std::move(taken.proposal));
            Q_EMIT changed();
            Q_EMIT cameBack(subject, taken.row);
        });
}

void DuplicateSession::withdraw(const Stored<Sameness>& said, const QString& reason) {
    if (m_writing)
        return;
    m_writing = true;
    ask<bool>(this,
        m_workplace.file.write(m_workplace.actor(),
            [id = said.id, revision = said.revision, reason](Writer& writer) -> Result<bool> {
                XW_TRY(withdrawSameness(writer, id, revision, reason));
                return true;
            }),
        [this](Result<bool> withdrawn) {
            m_writing = false;
            if (done(withdrawn))
                m_stale = true; // what it hid is to be found again
            Q_EMIT changed();
        });
}

} // namespace xunwang
