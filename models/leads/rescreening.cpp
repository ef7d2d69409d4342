#include "models/leads/rescreening.h"

#include "models/bureau/permissions.h"
#include "models/leads/rescreener.h"
#include "models/market/takenback.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>

#include <deque>
#include <future>

namespace xunwang {

namespace {

constexpr size_t kSliceListings = 4096;
constexpr size_t kJudges = 2; // slices that are judged at once
constexpr qint64 kSliceTime = 60; // ms of writing

/// A run of listings on its way to be judged, with the memory that its texts stand in.
struct Slice {
    std::pmr::monotonic_buffer_resource memory{1 << 20};
    std::vector<StoredListing> listings;
};

/// A matcher of the affected rules alone, where that is worth it.
Result<std::shared_ptr<const Matcher>> filterOf(const RulePack& pack, const std::vector<bool>& affected) {
    if (std::count(affected.begin(), affected.end(), true) * 2 > std::ptrdiff_t(affected.size()))
        return std::shared_ptr<const Matcher>();
    RulePack few = pack;
    few.rules.clear();
    for (size_t i = 0; i < affected.size(); ++i)
        if (affected[i])
            few.rules.push_back(pack.rules[i]);
    auto matcher = Matcher::compile(std::move(few));
    XW_TRY(matcher);
    return std::make_shared<const Matcher>(std::move(*matcher));
}

RescreenPlan planOf(const Matcher* from, std::shared_ptr<const Matcher> to, ScreeningPacks packs, QTimeZone zone) {
    RescreenPlan plan;
    const auto& rules = to->pack().rules;
    plan.affected.assign(rules.size(), true);
    for (size_t i = 0; i < rules.size(); ++i)
        plan.numbers.insert(rules[i].code, static_cast<int>(i));
    if (from) {
        plan.from = packName(from->pack());
        const QStringList changed = changedRules(from->pack(), to->pack());
        plan.affectedCodes = QSet<QString>(changed.begin(), changed.end());
        for (size_t i = 0; i < rules.size(); ++i)
            plan.affected[i] = plan.affectedCodes.contains(rules[i].code);
    }
    plan.history = std::any_of(rules.begin(), rules.end(), [](const Rule& rule) { return rule.history.has_value(); });
    plan.matcher = std::move(to);
    plan.packs = std::move(packs);
    plan.zone = std::move(zone);
    return plan;
}

class Previewing {
public:
    Previewing(Reader& reader, const Matcher* from, std::shared_ptr<const Matcher> to, Feedback& feedback)
        : m_reader(reader)
        , m_from(from)
        , m_to(std::move(to))
        , m_feedback(feedback) { }

    Result<RescreenPreview> run() {
        auto base = rescreenBase(m_reader);
        XW_TRY(base);
        auto packs = ScreeningPacks::load(m_reader);
        XW_TRY(packs);
        auto total = storedListings(m_reader);
        XW_TRY(total);
        auto stored = StoredListings::open(m_reader);
        XW_TRY(stored);
        m_plan = planOf(m_from, m_to, std::move(*packs), m_reader.zone());
        auto filter = filterOf(m_to->pack(), m_plan.affected);
        XW_TRY(filter);
        m_plan.filter = std::move(*filter);
        XW_TRY(collectPeers());
        for (size_t i = 0; i < kJudges; ++i)
            m_judges.emplace_back(m_plan);
        while (true) {
            auto slice = std::make_shared<Slice>();
            slice->listings.resize(kSliceListings);
            size_t filled = 0;
            for (; filled < kSliceListings; ++filled) {
                auto more = stored->next(slice->listings[filled], slice->memory);
                XW_TRY(more);
                if (!*more)
                    break;
            }
            slice->listings.resize(filled);
            judgeAside(slice);
            m_feedback.progress(std::min(m_preview.listings, *total), *total);
            if (m_feedback.canceled())
                return canceledError();
            if (filled < kSliceListings)
                break;
        }
        gather(0);
        finish(*base);
        return std::move(m_preview);
    }

private:
    /// Where a rule that is judged asks for them: they take a walk of their own.
    Result<void> collectPeers() {
        qint64 atLeast = 0;
        const auto& rules = m_to->pack().rules;
        for (size_t i = 0; i < rules.size(); ++i)
            if (rules[i].peers && m_plan.affected[i])
                atLeast = std::min(
                    atLeast == 0 ? qint64(rules[i].peers->atLeast) : atLeast, qint64(rules[i].peers->atLeast));
        if (atLeast == 0)
            return {};
        auto peers = Peers::collect(m_reader, atLeast, m_feedback);
        XW_TRY(peers);
        m_plan.peers = std::move(*peers);
        return {};
    }

    void judgeAside(std::shared_ptr<Slice> slice) {
        gather(kJudges - 1); // then nobody has the next judge
        Rescreener& judge = m_judges[m_slices++ % kJudges];
        // Deferred where no thread is to be had.
        m_judging.push_back(std::async(std::launch::async | std::launch::deferred,
            [&judge, slice = std::move(slice)] { return judge.judge(slice->listings); }));
    }

    /// Takes in what was judged, until no more than `atOnce` slices are not.
    void gather(size_t atOnce) {
        for (; m_judging.size() > atOnce; m_judging.pop_front()) {
            Rescreened judged = m_judging.front().get();
            m_preview.listings += judged.counts.listings;
            m_preview.sightings += judged.counts.sightings;
            m_preview.leads += judged.counts.leads;
            m_preview.newLeads += judged.counts.newLeads;
            m_preview.changed += judged.counts.changed;
            m_preview.lapsed += judged.counts.lapsed;
            m_preview.lapsedDecided += judged.counts.lapsedDecided;
            m_preview.returned += judged.counts.returned;
            for (auto& [code, rule] : judged.rules)
                if (const auto [known, isNew] = m_rules.try_emplace(code, std::move(rule)); !isNew)
                    add(known->second, rule);
            for (auto& [difference, rules] : judged.found) {
                const auto known = m_texts.try_emplace(rules, quint32(m_preview.texts.size()));
                if (known.second)
                    m_preview.texts.push_back(rules);
                difference.rules = known.first->second;
                m_preview.differences.push_back(std::move(difference));
            }
        }
    }

    static void add(RescreenRule& sum, RescreenRule& more) {
        const auto addCount = [](RescreenRule::Count& to, const RescreenRule::Count& count) {
            to.listings += count.listings;
            to.decided += count.decided;
        };
        addCount(sum.newly, more.newly);
        addCount(sum.gone, more.gone);
        addCount(sum.stays, more.stays);
        const auto addSamples = [](std::vector<RescreenSample>& to, std::vector<RescreenSample>& samples) {
            for (RescreenSample& sample : samples)
                if (to.size() < kRescreenSamples)
                    to.push_back(std::move(sample));
        };
        addSamples(sum.newlySamples, more.newlySamples);
        addSamples(sum.goneSamples, more.goneSamples);
    }

    /// The rules in their order, with what became of them from pack to pack.
    void finish(const RescreenPreview::Base& base) {
        const auto tell = [this](const Rule& rule, RescreenRule::Change change) {
            auto found = m_rules.find(rule.code);
            if (found == m_rules.end() && change == RescreenRule::Change::Same)
                return;
            RescreenRule told = found == m_rules.end() ? RescreenRule() : std::move(found->second);
            told.code = rule.code;
            told.title = rule.title;
            told.severity = rule.severity;
            told.change = change;
            m_preview.rules.push_back(std::move(told));
            if (found != m_rules.end())
                m_rules.erase(found);
        };
        QHash<QString, const Rule*> before;
        if (m_from)
            for (const Rule& rule : m_from->pack().rules)
                before.insert(rule.code, &rule);
        for (const Rule& rule : m_to->pack().rules)
            tell(rule,
                m_from && !before.contains(rule.code)          ? RescreenRule::Change::Added
                    : m_plan.affectedCodes.contains(rule.code) ? RescreenRule::Change::Changed
                                                               : RescreenRule::Change::Same);
        if (m_from)
            for (const Rule& rule : m_from->pack().rules)
                if (std::none_of(m_to->pack().rules.begin(), m_to->pack().rules.end(),
                        [&](const Rule& now) { return now.code == rule.code; }))
                    tell(rule, RescreenRule::Change::Removed);
        for (auto& [code, rule] : m_rules) { // of leads that were made by yet another pack
            rule.change = RescreenRule::Change::Removed;
            m_preview.rules.push_back(std::move(rule));
        }
        m_preview.from = m_plan.from;
        m_preview.to = packName(m_to->pack());
        m_preview.matcher = m_to;
        m_preview.base = base;
    }

    Reader& m_reader;
    const Matcher* m_from;
    std::shared_ptr<const Matcher> m_to;
    Feedback& m_feedback;
    RescreenPlan m_plan;
    std::deque<Rescreener> m_judges;
    std::deque<std::future<Rescreened>> m_judging; ///< goes first: its threads use what stands above
    size_t m_slices = 0;
    std::map<QString, RescreenRule> m_rules;
    std::unordered_map<std::string, quint32> m_texts;
    RescreenPreview m_preview;
};

class Applying {
public:
    Applying(CaseFile& file, Actor actor, const RescreenPreview& preview, std::optional<PackChoice> inForce,
        Feedback& feedback)
        : m_file(file)
        , m_actor(actor)
        , m_preview(preview)
        , m_inForce(inForce)
        , m_feedback(feedback) { }

    Result<RescreenOutcome> run() {
        QElapsedTimer timer;
        timer.start();
        const auto claim = m_file.claimBulk();
        if (!claim)
            return fail(ErrorCode::Busy, QStringLiteral("batch.open"));
        XW_TRY(m_file.clearOpenBatch());
        XW_TRY(clearTakenBack(m_file, m_feedback));
        auto batch = m_file.write(m_actor, [this](Writer& writer) { return begin(writer); }).result();
        XW_TRY(batch);
        m_batch = std::move(*batch);
        m_leads = std::make_unique<LeadWriter>(m_batch, m_preview.to.toStdString());
        const auto done = guarded<Result<void>>([this]() -> Result<void> {
            XW_TRY(writeAll());
            return m_file.write(m_actor, [this](Writer& writer) { return close(writer); }).result();
        });
        if (!done) {
            discard();
            return fail(done.error());
        }
        m_file.checkpoint();
        return RescreenOutcome{
            BatchId(m_batch->id()), m_leads->created(), m_leads->revised(), double(timer.elapsed()) / 1000};
    }

private:
    Result<std::shared_ptr<BulkBatch>> begin(Writer& writer) {
        XW_TRY(require(writer, Act::Rules));
        auto base = rescreenBase(writer);
        XW_TRY(base);
        if (!(*base == m_preview.base))
            return fail(ErrorCode::Conflict, QStringLiteral("rescreen.moved-on"));
        if (m_inForce)
            XW_TRY(isPreviewed(writer));
        return BulkBatch::open(writer);
    }

    /// A draft may have been written anew since, under the same name and version.
    Result<void> isPreviewed(Reader& reader) const {
        auto text = builtInPack();
        if (m_inForce->stored) {
            auto stored = packForForce(reader, *m_inForce->stored);
            XW_TRY(stored);
            text = stored->value.content.toUtf8();
        }
        XW_TRY(text);
        const auto pack = RulePack::read(*text);
        XW_TRY(pack);
        if (packName(*pack) != m_preview.to || !changedRules(*pack, m_preview.matcher->pack()).isEmpty())
            return fail(ErrorCode::Conflict, QStringLiteral("rescreen.other-pack"), {packName(*pack), m_preview.to});
        return {};
    }

    Result<void> writeAll() {
        for (size_t next = 0; next < m_preview.differences.size();) {
            if (m_feedback.canceled())
                return canceledError();
            auto reached
                = m_file
                      .write(
                          m_actor, [&](Writer& writer) { return writeSlice(writer, next); }, Worker::Priority::Slice)
                      .result();
            XW_TRY(reached);
            next = *reached;
            m_feedback.progress(qint64(next), qint64(m_preview.differences.size()));
        }
        return m_feedback.canceled() ? Result<void>(canceledError()) : Result<void>();
    }

    Result<size_t> writeSlice(Writer& writer, size_t next) {
        QElapsedTimer timer;
        timer.start();
        XW_TRY(m_leads->beginSlice(writer));
        const auto let = qScopeGuard([this] { m_leads->endSlice(); });
        auto sightings = SightingLoader::prepare(writer);
        XW_TRY(sightings);
        for (; next < m_preview.differences.size() && timer.elapsed() < kSliceTime; ++next)
            XW_TRY(write(writer, *sightings, m_preview.differences[next]));
        return next;
    }

    Result<void> write(Writer& writer, SightingLoader& sightings, const RescreenPreview::Difference& difference) {
        PreparedLead reads{difference.severity, m_preview.texts[difference.rules], difference.hits, 0, {}};
        if (difference.lapsed) {
            auto lead = leadById(writer, LeadId(difference.lead));
            XW_TRY(lead);
            reads.rules = encodeRules(lead->lead.rules).toStdString();
            reads.hits = encodeHits(lead->lead.hits).toStdString();
        }
        if (difference.lead != 0 && !difference.moved)
            return m_leads->revise(difference.lead, difference.lapsed, reads, nullptr);
        auto seen = sightings.load(difference.listing, difference.observation);
        XW_TRY(seen);
        if (difference.lead == 0)
            return m_leads->flag(difference.listing, *seen, reads);
        auto decided = isDecided(writer, LeadId(difference.lead));
        XW_TRY(decided);
        // Somebody decided it since the preview: then it stays with what was decided about.
        return *decided ? Result<void>() : m_leads->revise(difference.lead, false, reads, &*seen);
    }

    Result<void> close(Writer& writer) {
        if (m_inForce && !m_inForce->stored)
            XW_TRY(putBuiltInInForce(writer));
        if (m_inForce && m_inForce->stored)
            XW_TRY(putInForce(writer, *m_inForce->stored));
        QJsonObject rules;
        for (const RescreenRule& rule : m_preview.rules)
            if (rule.newly.listings > 0)
                rules.insert(rule.code, rule.newly.listings);
        const QJsonObject counts{{QStringLiteral("rows"), m_preview.listings},
            {QStringLiteral("leads"), m_leads->created()}, {QStringLiteral("revisions"), m_leads->revised()},
            {QStringLiteral("lapsed"), m_preview.lapsed}, {QStringLiteral("rules"), rules}};
        Batch record;
        record.recipe = QString::fromUtf8(
            QJsonDocument(QJsonObject{{QStringLiteral("from"), m_preview.from}}).toJson(QJsonDocument::Compact));
        record.counts = QString::fromUtf8(QJsonDocument(counts).toJson(QJsonDocument::Compact));
        record.pack = m_preview.to;
        record.subject = kRescreening;
        XW_TRY(m_batch->close(writer, record));
        return {};
    }

    void discard() {
        // Where even that fails (the disk is full) the batch stays invisible and is removed at the next start.
        static_cast<void>(m_file.clearOpenBatch(m_batch.get()));
        m_file.checkpoint();
    }

    CaseFile& m_file;
    Actor m_actor;
    const RescreenPreview& m_preview;
    std::optional<PackChoice> m_inForce;
    Feedback& m_feedback;
    std::shared_ptr<BulkBatch> m_batch;
    std::unique_ptr<LeadWriter> m_leads;
};

} // namespace

Result<RescreenPreview> previewRescreen(
    CaseFile& file, std::shared_ptr<const Matcher> from, std::shared_ptr<const Matcher> to, Feedback& feedback) {
    QElapsedTimer timer;
    timer.start();
    auto preview
        = file.read([&](Reader& reader) { return Previewing(reader, from.get(), to, feedback).run(); }).result();
    if (preview)
        preview->seconds = double(timer.elapsed()) / 1000;
    return preview;
}

Result<RescreenOutcome> applyRescreen(CaseFile& file, Actor actor, const RescreenPreview& preview,
    std::optional<PackChoice> inForce, Feedback& feedback) {
    return Applying(file, actor, preview, inForce, feedback).run();
}

} // namespace xunwang
