#pragma once

#include "models/review/reading.h"
#include "views/rules/rulesession.h"

namespace xunwang {

/// A second reader's sample (复看) and what was said of it. Outlives the desk, like the RuleSession. GUI thread.
class ReadingSession : public QObject {
    Q_OBJECT
public:
    explicit ReadingSession(RuleSession& session);

    RuleSession& session() const { return m_session; }
    struct Item {
        Reading reading;
        std::optional<Stored<Reading>> stored; ///< once it was read
    };
    const std::vector<Item>& items() const { return m_items; }
    int read() const;
    int flagged() const;
    /// All readings of the case database, of whatever sample.
    qint64 readAltogether() const { return m_altogether; }
    bool drawn() const { return m_drawn; }
    bool working() const { return m_working > 0; }

    static constexpr int kSample = 20;
    /// Another sample in the place of this one.
    void draw();
    /// What the reader says of an item; `rule` or `family` where it should have been flagged.
    void say(int item, bool flagged, const QString& rule = {}, const QString& family = {});
    void takeBack(int item);

Q_SIGNALS:
    void changed();
    void failed(const xunwang::Error& error);

private:
    void count();
    RuleSession& m_session;
    std::vector<Item> m_items;
    qint64 m_altogether = 0;
    bool m_drawn = false;
    int m_working = 0;
    int m_generation = 0; ///< of the sample
};

} // namespace xunwang
