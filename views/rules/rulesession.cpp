#include "views/rules/rulesession.h"

#include "views/shell/shell.h"

#include <algorithm>

namespace xunwang {

namespace {
constexpr int kRestMs = 350;
}

QString stateTitle(PackState state) {
    switch (state) {
    case PackState::Draft:
        return RuleSession::tr("Draft");
    case PackState::Failing:
        return RuleSession::tr("Draft, examples fail");
    case PackState::InForce:
        return RuleSession::tr("In force");
    case PackState::Retired:
        return RuleSession::tr("Retired");
    }
    return {};
}

QString versionTitle(const BenchVersion& version) {
    return RuleSession::tr("%1 %2 · %3")
        .arg(version.name, QString::number(version.version),
            version.stored ? stateTitle(version.state)
                           : RuleSession::tr("%1, built-in").arg(stateTitle(version.state)));
}

bool isExample(const PackProblem& problem) {
    return problem.error.detail.startsWith(QLatin1String("pack.example-"));
}

RuleSession::RuleSession(Shell& shell, const Workplace& workplace)
    : QObject(&shell)
    , m_shell(shell)
    , m_workplace(workplace) {
    m_tried.on = today();
    m_checks.setMaxThreadCount(1);
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    connect(&m_rest, &QTimer::timeout, this, &RuleSession::check);
    connect(&workplace.file, &CaseFile::changed, this, [this](const Changes& changes) {
        if (!m_versions.empty() && changes.touches(QString::fromLatin1(PackVersion::type().kind)))
            readVersions();
    });
}

void RuleSession::begin() {
    if (m_versions.empty() && !m_loading)
        readVersions();
}

RuleSession::~RuleSession() = default;

QDate RuleSession::today() const {
    return localDate(m_workplace.file.clock().now(), m_workplace.file.zone());
}

RuleSession::Rules RuleSession::inForceRules() const {
    return m_workplace.matcher;
}

QString RuleSession::title() const {
    return m_pack.name.isEmpty() ? QString() : packName(m_pack);
}

bool RuleSession::onlyExamplesFail() const {
    return !m_problems.empty() && std::all_of(m_problems.begin(), m_problems.end(), isExample);
}

int RuleSession::openVersion() const {
    for (size_t i = 0; i < m_versions.size(); ++i) {
        const auto& stored = m_versions[i].stored;
        if (stored ? m_id == stored->id : !m_id && !m_draft)
            return static_cast<int>(i);
    }
    return -1;
}

void RuleSession::readVersions() {
    m_loading = true;
    m_readVersions.ask<
        std::vector<BenchVersion>>(this, m_workplace.file.read([](Reader& reader) -> Result<std::vector<BenchVersion>> {
        auto found = packVersions(reader);
        XW_TRY(found);
        std::vector<BenchVersion> versions;
        bool stored = false;
        for (const auto& one : *found) {
            versions.push_back({one, one.value.name, one.value.version, one.value.state});
            stored |= one.value.state == PackState::InForce;
        }
        if (const auto text = builtInPack())
            if (const auto pack = RulePack::read(*text))
                versions.push_back({{}, pack->name, pack->version, stored ? PackState::Retired : PackState::InForce});
        return versions;
    }),
        [this](Result<std::vector<BenchVersion>> found) {
            m_loading = false;
            if (!found)
                return Q_EMIT failed(found.error());
            m_versions = std::move(*found);
            std::stable_sort(m_versions.begin(), m_versions.end(), [](const BenchVersion& a, const BenchVersion& b) {
                return std::pair(a.state, -a.version) < std::pair(b.state, -b.version);
            });
            // What was open may have been put in force, or is not open yet.
            if (m_draft && m_id) {
                const int at = openVersion();
                if (at >= 0 && !xunwang::isDraft(m_versions[static_cast<size_t>(at)].state))
                    m_draft = false;
            }
            if (m_text.isEmpty() && !m_versions.empty()) {
                const auto newest = std::find_if(m_versions.begin(), m_versions.end(),
                    [](const BenchVersion& one) { return one.state != PackState::Retired; });
                open(newest != m_versions.end() ? *newest : m_versions.front());
            }
            Q_EMIT versionsChanged();
            Q_EMIT rulesChanged();
        });
}

void RuleSession::open(const BenchVersion& version) {
    if (version.stored)
        return take(version.stored->value.content.toUtf8(), version.stored->id, xunwang::isDraft(version.state));
    const auto text = builtInPack();
    if (!text)
        return Q_EMIT failed(text.error());
    take(*text, {}, false);
}

void RuleSession::take(const QByteArray& text, std::optional<PackId> id, bool draft) {
    m_text = text;
    m_savedText = id || !draft ? text : QByteArray();
    m_id = id;
    m_draft = draft;
    m_problems.clear();
    if (auto pack = RulePack::read(text))
        m_pack = std::move(*pack);
    m_draftRules.reset();
    m_checker = std::make_shared<PackChecker>();
    Q_EMIT textReplaced();
    Q_EMIT versionsChanged();
    check();
}

void RuleSession::edit(const QByteArray& text) {
    if (!m_draft || text == m_text)
        return;
    const bool before = changed();
    m_text = text;
    m_latest.forget();
    m_rest.start();
    if (before != changed())
        Q_EMIT versionsChanged();
}

void RuleSession::replace(const QByteArray& text) {
    edit(text);
    if (auto pack = RulePack::read(text))
        m_pack = std::move(*pack);
    Q_EMIT textReplaced();
}

void RuleSession::check() {
    m_rest.stop();
    m_checking = true;
    m_latest.ask<Check>(this,
        inPool<Check>(m_checks,
            [text = m_text, checker = m_checker, draft = m_draft]() -> Result<Check> {
                Check check;
                // What stays as it is was checked when it was a draft.
                if (draft)
                    check.problems = checker->check(text);
                auto pack = RulePack::read(text);
                if (!pack)
                    return check;
                check.pack = *pack;
                if (!draft)
                    return check;
                if (auto rules = Matcher::compile(std::move(*pack)))
                    check.rules = std::make_shared<const Matcher>(std::move(*rules));
                return check;
            }),
        [this](Result<Check> check) {
            m_checking = false;
            if (!check)
                return Q_EMIT failed(check.error());
            m_problems = std::move(check->problems);
            if (check->pack)
                m_pack = std::move(*check->pack);
            m_draftRules = std::move(check->rules);
            Q_EMIT checked();
            Q_EMIT rulesChanged();
        });
}

const BenchVersion* RuleSession::inForce() const {
    const auto it = std::find_if(
        m_versions.begin(), m_versions.end(), [](const BenchVersion& one) { return one.state == PackState::InForce; });
    return it == m_versions.end() ? nullptr : &*it;
}

int RuleSession::nextVersion(const QString& name, qint64 atLeast) const {
    for (const BenchVersion& one : m_versions)
        if (one.name == name)
            atLeast = std::max(atLeast, one.version);
    return static_cast<int>(atLeast + 1);
}

QByteArray RuleSession::draftText() const {
    const BenchVersion* version = inForce();
    if (m_draft || !version)
        return m_text;
    const QByteArray text
        = version->stored ? version->stored->value.content.toUtf8() : builtInPack().value_or(QByteArray());
    return withVersion(text, nextVersion(version->name, version->version)).value_or(text);
}

QString RuleSession::draftTitle() const {
    const BenchVersion* version = inForce();
    if (m_draft || !version)
        return title();
    return QStringLiteral("%1 %2").arg(version->name).arg(nextVersion(version->name, version->version));
}

void RuleSession::startDraft() {
    const auto text = withVersion(m_text, nextVersion(m_pack.name, m_pack.version));
    if (!text)
        return Q_EMIT failed(text.error());
    take(*text, {}, true);
}

void RuleSession::needDraft() {
    if (m_draft)
        return;
    if (const BenchVersion* version = inForce())
        open(BenchVersion(*version));
    startDraft();
}

void RuleSession::save(const QString& note, std::function<void()> done) {
    if (!m_draft)
        return;
    m_saving = true;
    ask(this, inPool<CheckedPack>(m_pool, [text = m_text] { return CheckedPack::checkDraft(text); }),
        [this, note, done = std::move(done)](Result<CheckedPack> checked) {
            if (!checked) {
                m_saving = false;
                return Q_EMIT failed(checked.error());
            }
            ask(this,
                m_workplace.file.write(m_workplace.actor(),
                    [id = m_id, pack = *checked, note](
                        Writer& writer) { return savePackDraft(writer, id, pack, note); }),
                [this, text = checked->content(), done](Result<Stored<PackVersion>> stored) {
                    m_saving = false;
                    if (!stored)
                        return Q_EMIT failed(stored.error());
                    m_id = stored->id;
                    m_savedText = text;
                    readVersions();
                    if (done)
                        done();
                });
        });
}

void RuleSession::discard() {
    if (!m_id) {
        if (const BenchVersion* version = inForce())
            open(BenchVersion(*version));
        return;
    }
    ask(this,
        m_workplace.file.write(m_workplace.actor(),
            [id = *m_id, why = tr("Draft discarded")](Writer& writer) -> Result<bool> {
                XW_TRY(withdrawPackDraft(writer, id, why));
                return true;
            }),
        [this](Result<bool> done) {
            if (!done)
                return Q_EMIT failed(done.error());
            m_text.clear(); // what is in force is opened once the versions are read
            m_id.reset();
            m_draft = false;
            readVersions();
        });
}

} // namespace xunwang
