#pragma once

#include "models/leads/proberecords.h"
#include "views/rules/rulesession.h"

namespace xunwang {

/// The probes of a case database, and their runs. Outlives the desk, like the RuleSession. GUI thread.
class ProbeSession : public QObject {
    Q_OBJECT
public:
    explicit ProbeSession(RuleSession& session);

    RuleSession& session() const { return m_session; }
    struct Item {
        ProbeListing probe;
        std::optional<Stored<Probe>> own; ///< none: it comes with the program
    };
    const std::vector<Item>& items() const { return m_items; }
    /// The last runs, newest first, with the names of their imports.
    struct Run {
        Stored<ProbeRun> run;
        QString file; ///< of the import; empty: by itself
    };
    const std::vector<Run>& runs() const { return m_runs; }
    /// Of the run that was asked for here last; its findings stand in the order of `items`.
    const std::optional<ProbeReport>& report() const { return m_report; }
    bool working() const { return m_working > 0; }

    void begin();
    void run();
    void add(const ProbeListing& probe, std::function<void()> done, std::function<void(const Error&)> refused);
    void withdraw(const Stored<Probe>& probe, const QString& reason);
    /// A mark that no probe has yet: "own-3".
    QString freeMark() const;
    /// The last report in words, for people and files; empty: there is none.
    QString reportText() const;

Q_SIGNALS:
    void changed();
    void failed(const xunwang::Error& error);

private:
    void read();
    RuleSession& m_session;
    std::vector<Item> m_items;
    std::vector<Run> m_runs;
    std::optional<ProbeReport> m_report;
    bool m_begun = false;
    int m_working = 0;
    Latest m_latest;
};

/// "Found", "Missed" …
QString outcomeTitle(ProbeFinding::Outcome outcome);

} // namespace xunwang
