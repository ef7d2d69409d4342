#pragma once

#include "models/leads/packs.h"
#include "models/screening/packediting.h"
#include "views/shell/ask.h"
#include "views/shell/workplace.h"

#include <QObject>
#include <QTimer>

namespace xunwang {

class Shell;

/// What a person typed to try rules on.
struct TriedText {
    QString titles; ///< one a line
    QString category;
    QString shop;
    QString price; ///< as typed, yuan
    QDate on;
};

/// A version of a pack as the bench lists it.
struct BenchVersion {
    std::optional<Stored<PackVersion>> stored; ///< none: the pack that the program brings
    QString name;
    qint64 version = 0;
    PackState state = PackState::InForce;
};

/// What a person tries and edits at the rule bench. Outlives the desk, which is made anew with the language. GUI
/// thread; everything that takes time runs elsewhere. One pack is open: a draft, which can be edited, or a version that
/// stays as it is.
class RuleSession : public QObject {
    Q_OBJECT
public:
    using Rules = std::shared_ptr<const Matcher>;

    RuleSession(Shell& shell, const Workplace& workplace);
    ~RuleSession() override;

    /// Reads what there is, where nobody has asked yet.
    void begin();
    Shell& shell() const { return m_shell; }
    const Workplace& workplace() const { return m_workplace; }
    QThreadPool& pool() { return m_pool; }
    QDate today() const;

    const TriedText& tried() const { return m_tried; }
    void setTried(TriedText tried) { m_tried = std::move(tried); }
    /// Whether the draft is tried, where there is one that works, or the rules in force.
    bool triesDraft() const { return m_triesDraft && draftRules(); }
    void setTriesDraft(bool draft) { m_triesDraft = draft; }
    Rules tryRules() const { return triesDraft() ? draftRules() : inForceRules(); }

    Rules inForceRules() const;
    /// The open pack compiled, where it is not the one in force; null: there is none, or it has faults.
    Rules draftRules() const { return m_draftRules; }

    /// Drafts first, then what is or was in force, the newest first.
    const std::vector<BenchVersion>& versions() const { return m_versions; }
    /// Which of them is open; -1: a draft that is not stored yet, or they are not read yet.
    int openVersion() const;
    void open(const BenchVersion& version);
    /// A draft is open.
    bool isDraft() const { return m_draft; }
    /// It has changes that are not stored.
    bool changed() const { return m_draft && m_text != m_savedText; }
    /// "starter 4", of the open pack.
    QString title() const;
    const std::optional<PackId>& draftId() const { return m_id; }

    const QByteArray& text() const { return m_text; }
    /// The rules as the text last had them when it could be read.
    const RulePack& pack() const { return m_pack; }
    const std::vector<PackProblem>& problems() const { return m_problems; }
    /// Examples fail, and nothing else is wrong: the draft can be kept, but not put in force.
    bool onlyExamplesFail() const;
    bool checking() const { return m_checking || m_rest.isActive(); }
    bool loading() const { return m_loading || m_saving; }

    /// What a person typed.
    void edit(const QByteArray& text);
    /// The same by another part of the desk: `textReplaced` follows.
    void replace(const QByteArray& text);
    /// A new draft from the open pack, with the next number.
    void startDraft();
    /// As `startDraft`, from what is in force, unless a draft is open already.
    void needDraft();
    /// The text and the name of the draft that is open, or would be after `needDraft`.
    QByteArray draftText() const;
    QString draftTitle() const;
    /// Stores the draft, also where examples fail; switches nothing on. `done` hears of it, `failed` of what is wrong.
    void save(const QString& note, std::function<void()> done = {});
    void discard();

Q_SIGNALS:
    /// Other rules are in force, or the draft has other ones.
    void rulesChanged();
    void versionsChanged();
    /// Another pack is open, or its text was changed by the program.
    void textReplaced();
    /// `problems` and `pack` are those of the text.
    void checked();
    void failed(const xunwang::Error& error);

private:
    struct Check {
        std::vector<PackProblem> problems;
        std::optional<RulePack> pack;
        Rules rules;
    };
    void take(const QByteArray& text, std::optional<PackId> id, bool draft);
    void readVersions();
    void check();
    const BenchVersion* inForce() const;
    int nextVersion(const QString& name, qint64 atLeast) const;

    Shell& m_shell;
    const Workplace& m_workplace;
    TriedText m_tried;
    bool m_triesDraft = true;
    Rules m_draftRules;
    std::vector<BenchVersion> m_versions;
    QByteArray m_text;
    QByteArray m_savedText;
    std::optional<PackId> m_id; ///< under which the open pack is stored
    bool m_draft = false;
    RulePack m_pack;
    std::vector<PackProblem> m_problems;
    std::shared_ptr<PackChecker> m_checker = std::make_shared<PackChecker>();
    bool m_checking = false;
    bool m_loading = false;
    bool m_saving = false;
    QTimer m_rest;
    Latest m_latest;
    Latest m_readVersions;
    QThreadPool m_checks; // of one thread: the checker is for one
    QThreadPool m_pool; // goes first, and waits for what still runs
};

/// "Draft", "Draft, examples fail", "In force", "Retired".
QString stateTitle(PackState state);
/// "starter 4 · Draft", "starter 3 · Retired, built-in".
QString versionTitle(const BenchVersion& version);
/// An example fails; anything else keeps the pack from being read.
bool isExample(const PackProblem& problem);

} // namespace xunwang
