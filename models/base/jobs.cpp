#include "models/base/jobs.h"

namespace xunwang {

Jobs::Jobs(QObject* parent) : QAbstractListModel(parent) {
    m_tick.setInterval(200);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        if (!m_jobs.empty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    });
}

Jobs::~Jobs() {
    stop();
}

void Jobs::cancelAll() {
    for (const Job& job : m_jobs)
        job.feedback->cancel();
}

void Jobs::stop() {
    cancelAll();
    m_pool.waitForDone();
}

int Jobs::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_jobs.size());
}

QVariant Jobs::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Job& job = m_jobs[static_cast<size_t>(index.row())];
    const qint64 done = job.feedback->done();
    const qint64 total = job.feedback->total();
    const double seconds = static_cast<double>(job.timer.elapsed()) / 1000.0;
    const double rate = seconds > 0 ? static_cast<double>(done) / seconds : 0;
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return job.title;
    case DoneRole:
        return done;
    case TotalRole:
        return total;
    case RateRole:
        return rate;
    case SecondsLeftRole:
        return rate > 0 && total > done ? QVariant(static_cast<double>(total - done) / rate) : QVariant();
    default:
        return {};
    }
}

void Jobs::cancel(int row) {
    if (row >= 0 && row < rowCount())
        m_jobs[static_cast<size_t>(row)].feedback->cancel();
}

void Jobs::add(const QString& title, const std::shared_ptr<Feedback>& feedback, End end) {
    beginInsertRows({}, rowCount(), rowCount());
    m_jobs.push_back({title, feedback, end, {}});
    m_jobs.back().timer.start();
    endInsertRows();
    m_tick.start();
}

void Jobs::remove(const Feedback* feedback) {
    for (size_t i = 0; i < m_jobs.size(); ++i) {
        if (m_jobs[i].feedback.get() != feedback)
            continue;
        beginRemoveRows({}, static_cast<int>(i), static_cast<int>(i));
        m_jobs.erase(m_jobs.begin() + static_cast<std::ptrdiff_t>(i));
        endRemoveRows();
        break;
    }
    if (m_jobs.empty())
        m_tick.stop();
}

} // namespace xunwang
