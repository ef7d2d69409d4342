#include "views/rules/readingsession.h"

#include <QRandomGenerator>

#include <algorithm>

namespace xunwang {

ReadingSession::ReadingSession(RuleSession& session) : QObject(&session), m_session(session) {
    count();
}

int ReadingSession::read() const {
    return static_cast<int>(
        std::count_if(m_items.begin(), m_items.end(), [](const Item& item) { return item.stored.has_value(); }));
}

int ReadingSession::flagged() const {
    return static_cast<int>(std::count_if(
        m_items.begin(), m_items.end(), [](const Item& item) { return item.stored && item.stored->value.flagged; }));
}

void ReadingSession::count() {
    ask(this, m_session.workplace().file.read([](Reader& reader) { return readingCount(reader); }),
        [this](Result<qint64> all) {
            m_altogether = all.value_or(0);
            Q_EMIT changed();
        });
}

void ReadingSession::draw() {
    ++m_working;
    ++m_generation;
    ask(this, m_session.workplace().file.read([seed = QRandomGenerator::global()->generate()](Reader& reader) {
        return sampleUnflagged(reader, kSample, seed);
    }),
        [this](Result<std::vector<Reading>> sample) {
            --m_working;
            if (!sample)
                return Q_EMIT failed(sample.error());
            m_drawn = true;
            m_items.clear();
            for (Reading& reading : *sample)
                m_items.push_back({std::move(reading), {}});
            Q_EMIT changed();
        });
}

void ReadingSession::say(int item, bool flagged, const QString& rule, const QString& family) {
    if (item < 0 || item >= static_cast<int>(m_items.size()))
        return;
    Reading reading = m_items[static_cast<size_t>(item)].reading;
    reading.flagged = flagged;
    reading.rule = rule;
    reading.family = family;
    ++m_working;
    ask(this,
        m_session.workplace().file.write(
            m_session.workplace().actor(), [reading](Writer& writer) { return saveReading(writer, reading); }),
        [this, item, generation = m_generation](Result<Stored<Reading>> stored) {
            --m_working;
            if (!stored)
                return Q_EMIT failed(stored.error());
            if (generation == m_generation)
                m_items[static_cast<size_t>(item)].stored = *stored;
            count();
        });
}

void ReadingSession::takeBack(int item) {
    if (item < 0 || item >= static_cast<int>(m_items.size()) || !m_items[static_cast<size_t>(item)].stored)
        return;
    const Stored<Reading>& stored = *m_items[static_cast<size_t>(item)].stored;
    ++m_working;
    ask(this,
        m_session.workplace().file.write(m_session.workplace().actor(),
            [id = stored.id, revision = stored.revision, why = tr("Taken back by the reader")](
                Writer& writer) -> Result<bool> {
                XW_TRY(withdrawReading(writer, id, revision, why));
                return true;
            }),
        [this, item, generation = m_generation](Result<bool> done) {
            --m_working;
            if (!done)
                return Q_EMIT failed(done.error());
            if (generation == m_generation)
                m_items[static_cast<size_t>(item)].stored.reset();
            count();
        });
}

} // namespace xunwang
