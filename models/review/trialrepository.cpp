#include "models/base/localdays.h"
#include "models/leads/leadrepository.h"
#include "models/leads/packs.h"
#include "models/leads/screenedfields.h"
#include "models/review/reading.h"
#include "models/review/trial.h"

#include <QHash>

#include <algorithm>
#include <map>
#include <unordered_set>

namespace xunwang {

namespace {

constexpr int kPage = 1000;

/// A lead or a reading as it is screened.
struct Copy {
    qint64 id = 0;
    qint64 listing = 0;
    std::string title;
    std::string category;
    std::string shop;
    std::string creditCode;
    SightedValues values;
    qint64 seenAt = 0; ///< UTC milliseconds
    struct Seen : SightedValues {
        qint64 at = 0;
    };
    std::vector<Seen> history; ///< all that was seen of the listing, in time order; one sighting is none

    SeenItem seen() const {
        SeenItem seen;
        static_cast<SightedValues&>(seen) = values;
        seen.item.title = title;
        seen.item.shop = shop;
        seen.category = category;
        seen.creditCode = creditCode;
        return seen;
    }
};

struct JudgedLead : Copy {
    QString shopKey;
    QString rules; ///< as they are stored
    QString hits;
    std::optional<Verdict> verdict; ///< none: not decided
    bool lapsed = false; ///< no rule hit any more when it was judged last
};

struct JudgedReading : Copy {
    bool flagged = false;
    QString rule;
    QString family;
};

std::optional<qint64> numberAt(const Statement& row, int column) {
    return row.isNull(column) ? std::nullopt : std::optional(row.integer(column));
}

template <typename Judged>
Result<void> addHistory(Reader& reader, std::vector<Judged>& copies) {
    auto row = reader.prepare(QStringLiteral(
        "SELECT price, list_price, sales, seen_at FROM shown_sighting WHERE listing = ? ORDER BY seen_at"));
    XW_TRY(row);
    for (Copy& copy : copies) {
        row->bind(copy.listing);
        while (true) {
            auto some = row->step();
            XW_TRY(some);
            if (!*some)
                break;
            copy.history.push_back({{numberAt(*row, 0), numberAt(*row, 1), numberAt(*row, 2)}, row->integer(3)});
        }
        if (copy.history.size() == 1)
            copy.history.clear();
    }
    return {};
}

Result<std::vector<JudgedLead>> judgedLeads(Reader& reader, qint64 after) {
    auto row = reader.prepare(QStringLiteral(
        "SELECT l.id, l.title, l.category, l.shop, l.credit_code, l.price, l.list_price, l.sales, l.seen_at, "
        "l.platform, l.rules, l.hits, d.verdict, l.lapsed, l.listing FROM shown_lead l LEFT JOIN decision d ON d.lead "
        "= l.id AND "
        "d.withdrawn = 0 WHERE l.id > ? ORDER BY l.id LIMIT ?"));
    XW_TRY(row);
    row->bind(after).bind(kPage);
    std::vector<JudgedLead> leads;
    while (true) {
        auto some = row->step();
        XW_TRY(some);
        if (!*some)
            return leads;
        JudgedLead& lead = leads.emplace_back();
        lead.id = row->integer(0);
        lead.title = row->text(1).toStdString();
        lead.category = row->text(2).toStdString();
        lead.shop = row->text(3).toStdString();
        lead.creditCode = row->text(4).toStdString();
        lead.values = {numberAt(*row, 5), numberAt(*row, 6), numberAt(*row, 7)};
        lead.seenAt = row->integer(8);
        lead.shopKey = row->text(9) + u'\n' + row->text(3);
        lead.rules = row->text(10);
        lead.hits = row->text(11);
        if (!row->isNull(12))
            lead.verdict = Codec<Verdict>::decode(row->value(12));
        lead.lapsed = row->integer(13) != 0;
        lead.listing = row->integer(14);
    }
}

Result<std::vector<JudgedReading>> judgedReadings(Reader& reader, qint64 after) {
    const auto page = readings(reader, after, kPage);
    XW_TRY(page);
    std::vector<JudgedReading> judged;
    const auto fen
        = [](const std::optional<Money>& money) { return money ? std::optional(money->fen()) : std::nullopt; };
    for (const auto& stored : *page) {
        const Reading& reading = stored.value;
        JudgedReading& one = judged.emplace_back();
        one.id = stored.id.value();
        one.listing = reading.listing;
        one.title = reading.title.toStdString();
        one.category = reading.category.toStdString();
        one.shop = reading.shop.toStdString();
        one.creditCode = reading.creditCode.toStdString();
        one.values = {fen(reading.price), fen(reading.listPrice), reading.sales};
        one.seenAt = reading.seenAt.toMSecsSinceEpoch();
        one.flagged = reading.flagged;
        one.rule = reading.rule;
        one.family = reading.family;
    }
    return judged;
}

class HistoryTrial {
public:
    HistoryTrial(CaseFile& file, const Matcher& matcher, Feedback& feedback)
        : m_file(file)
        , m_matcher(matcher)
        , m_feedback(feedback)
        , m_scratch(matcher)
        , m_days(file.zone()) {
        const RulePack& pack = matcher.pack();
        m_trial.pack = packName(pack);
        for (const Rule& rule : pack.rules) {
            m_byCode.insert(rule.code, m_trial.rules.size());
            RuleTrial& trial = m_trial.rules.emplace_back();
            trial.code = rule.code;
            trial.family = rule.family;
            trial.title = rule.title;
            trial.severity = rule.severity;
            trial.tried = !rule.peers;
            m_history = m_history || rule.history;
        }
    }

    Result<Trial> run() {
        auto total = m_file
                         .read([](Reader& reader) {
                             return reader.integer(QStringLiteral("SELECT (SELECT count(*) FROM shown_lead) + (SELECT "
                                                                  "count(*) FROM reading WHERE withdrawn = 0)"));
                         })
                         .result();
        XW_TRY(total);
        m_total = *total;
        XW_TRY(pages(judgedLeads, [this](const JudgedLead& lead) { tryLead(lead); }));
        XW_TRY(pages(judgedReadings, [this](const JudgedReading& reading) { tryReading(reading); }));
        for (auto& [family, trial] : m_families)
            m_trial.families.push_back(std::move(trial));
        return std::move(m_trial);
    }

private:
    /// Reads all of something, a page at a time.
    template <typename Judged, typename Try>
    Result<void> pages(Result<std::vector<Judged>> (*read)(Reader&, qint64), const Try& tryOne) {
        const auto withHistory = [&](Reader& reader, qint64 after) -> Result<std::vector<Judged>> {
            auto copies = read(reader, after);
            XW_TRY(copies);
            if (m_history)
                XW_TRY(addHistory(reader, *copies));
            return copies;
        };
        for (qint64 after = 0;;) {
            const auto page = m_file.read([&](Reader& reader) { return withHistory(reader, after); }).result();
            XW_TRY(page);
            for (const Judged& one : *page) {
                tryOne(one);
                after = one.id;
            }
            m_feedback.progress(m_trial.leads + m_trial.readings, m_total);
            if (m_feedback.canceled())
                return canceledError();
            if (page->size() < static_cast<size_t>(kPage))
                return {};
        }
    }

    /// The rules that hit, by their places in the trial, each once. As in an import, not every listing is judged by the
    /// credit code of its shop.
    const std::vector<size_t>& hit(const Copy& copy, bool byCode) {
        m_hit.clear();
        ScreenedFields fields = screenedFields(copy.seen(), byCode);
        m_observations.clear();
        for (const Copy::Seen& seen : copy.history) {
            SeenItem values;
            static_cast<SightedValues&>(values) = seen;
            const ScreenedFields then = screenedFields(values, false);
            m_observations.push_back({m_days.of(seen.at), then.price, then.listPrice, then.sales, then.reviews});
        }
        fields.history = m_observations;
        for (const RuleHit& hit : m_matcher.scan(fields, m_days.of(copy.seenAt), m_scratch)) {
            const auto number = static_cast<size_t>(hit.rule); // the pack's come first
            if (m_trial.rules[number].tried && std::find(m_hit.begin(), m_hit.end(), number) == m_hit.end())
                m_hit.push_back(number);
        }
        return m_hit;
    }

    void tryLead(const JudgedLead& lead) {
        ++m_trial.leads;
        bool byCode = m_shops.insert(qHash(lead.shopKey)).second;
        if (!byCode && !lead.creditCode.empty()) {
            const auto hits = decodeHits(lead.hits);
            byCode = std::any_of(
                hits.begin(), hits.end(), [](const LeadHit& one) { return one.field == RuleField::Licence; });
        }
        const auto& now = hit(lead, byCode);
        for (const size_t number : now)
            idsOf(m_trial.rules[number], lead.verdict).push_back(lead.id);
        bool tried = !lead.lapsed || lead.verdict; // an open lead that lapsed is lost already
        const auto made = tried ? madeBy(lead) : std::vector<size_t>();
        for (const size_t number : made) {
            RuleTrial& rule = m_trial.rules[number];
            tried = tried && rule.tried;
            if (rule.tried && std::find(now.begin(), now.end(), number) == now.end())
                lostOf(rule, lead.verdict).push_back(lead.id);
        }
        if (!now.empty())
            ++(lead.verdict == Verdict::Confirmed        ? m_trial.confirmed
                    : lead.verdict == Verdict::Dismissed ? m_trial.dismissed
                    : lead.verdict == Verdict::Doubtful  ? m_trial.doubtful
                                                         : m_trial.undecided);
        else if (tried)
            lostOf(m_trial, lead.verdict).push_back(lead.id);
    }

    static std::vector<qint64>& idsOf(RuleTrial& rule, std::optional<Verdict> verdict) {
        if (!verdict)
            return rule.undecided;
        return *verdict == Verdict::Confirmed ? rule.confirmed
            : *verdict == Verdict::Dismissed  ? rule.dismissed
                                              : rule.doubtful;
    }
    template <typename Lost>
    static std::vector<qint64>& lostOf(Lost& of, std::optional<Verdict> verdict) {
        return verdict == Verdict::Confirmed ? of.lostConfirmed
            : verdict == Verdict::Dismissed  ? of.lostDismissed
                                             : of.lostOther;
    }

    /// The rules that a lead was made by; those that the pack does not have are added.
    const std::vector<size_t>& madeBy(const JudgedLead& lead) {
        const auto known = m_made.constFind(lead.rules);
        if (known != m_made.constEnd())
            return *known;
        if (m_made.size() > 10'000) // leads of one kind share the text
            m_made.clear();
        std::vector<size_t> numbers;
        for (const LeadRule& rule : decodeRules(lead.rules)) {
            const size_t number = numberOf(rule.code);
            if (!m_trial.rules[number].inPack) {
                m_trial.rules[number].title = rule.title;
                m_trial.rules[number].severity = rule.severity;
            }
            numbers.push_back(number);
        }
        return *m_made.insert(lead.rules, numbers);
    }

    size_t numberOf(const QString& code) {
        const auto known = m_byCode.constFind(code);
        if (known != m_byCode.constEnd())
            return *known;
        RuleTrial& added = m_trial.rules.emplace_back();
        added.code = code;
        added.inPack = false;
        return *m_byCode.insert(code, m_trial.rules.size() - 1);
    }

    void tryReading(const JudgedReading& reading) {
        ++m_trial.readings;
        const auto& now = hit(reading, reading.flagged);
        const qint64 id = reading.id;
        if (!reading.flagged) {
            for (const size_t number : now)
                m_trial.rules[number].wrongReadings.push_back(id);
        } else if (!reading.rule.isEmpty()) {
            const size_t number = numberOf(reading.rule);
            RuleTrial& rule = m_trial.rules[number];
            const bool found = std::find(now.begin(), now.end(), number) != now.end();
            if (rule.tried)
                (found ? rule.foundReadings : rule.missedReadings).push_back(id);
        } else {
            FamilyTrial& family = m_families[reading.family];
            family.family = reading.family;
            const bool found = std::any_of(
                now.begin(), now.end(), [&](size_t number) { return m_trial.rules[number].family == reading.family; });
            (found ? family.foundReadings : family.missedReadings).push_back(id);
        }
    }

    CaseFile& m_file;
    const Matcher& m_matcher;
    Feedback& m_feedback;
    Matcher::Scratch m_scratch;
    LocalDays m_days;
    Trial m_trial;
    qint64 m_total = 0;
    bool m_history = false; ///< whether a rule asks for it
    std::vector<PriceObservation> m_observations;
    QHash<QString, size_t> m_byCode;
    QHash<QString, std::vector<size_t>> m_made;
    std::map<QString, FamilyTrial> m_families;
    std::unordered_set<size_t> m_shops; // by hash
    std::vector<size_t> m_hit;
};

} // namespace

Result<Trial> tryOnHistory(CaseFile& file, const Matcher& matcher, Feedback& feedback) {
    return HistoryTrial(file, matcher, feedback).run();
}

} // namespace xunwang
