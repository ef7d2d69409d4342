#include "models/leads/rescreener.h"

#include "models/leads/screenedfields.h"

#include <algorithm>
#include <map>

namespace xunwang {

namespace {

QString textOf(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

bool holds(const FoundRules& found, const QString& code) {
    return std::any_of(found.rules.begin(), found.rules.end(), [&](const LeadRule& rule) { return rule.code == code; });
}

bool same(const FoundRules& a, const FoundRules& b) {
    return encodeRules(a.rules) == encodeRules(b.rules) && encodeHits(a.hits) == encodeHits(b.hits);
}

/// What has stayed, and what was found now, in the order in which one screening would have found it.
FoundRules together(FoundRules kept, const FoundRules& now, const QHash<QString, int>& numbers) {
    kept.rules.insert(kept.rules.end(), now.rules.begin(), now.rules.end());
    kept.hits.insert(kept.hits.end(), now.hits.begin(), now.hits.end());
    const auto place
        = [&](const LeadHit& hit) { return std::tuple(hit.field, hit.codePoints.begin, numbers.value(hit.rule)); };
    std::stable_sort(
        kept.hits.begin(), kept.hits.end(), [&](const LeadHit& a, const LeadHit& b) { return place(a) < place(b); });
    std::map<QString, size_t> first;
    for (const LeadHit& hit : kept.hits)
        first.try_emplace(hit.rule, first.size());
    std::stable_sort(kept.rules.begin(), kept.rules.end(), [&](const LeadRule& a, const LeadRule& b) {
        return std::pair(a.severity, first[a.code]) < std::pair(b.severity, first[b.code]);
    });
    return kept;
}

RescreenSample sampleOf(
    const StoredListing& listing, const SeenItem& judged, const FoundRules& found, const QString& code) {
    RescreenSample sample;
    sample.listing = listing.id;
    if (listing.lead) {
        sample.lead = LeadId(listing.lead->id);
        sample.decided = listing.lead->decided;
    }
    sample.platform = textOf(judged.item.platform);
    sample.shop = textOf(judged.item.shop);
    sample.title = textOf(judged.item.title);
    std::copy_if(found.hits.begin(), found.hits.end(), std::back_inserter(sample.hits),
        [&](const LeadHit& hit) { return hit.rule == code; });
    return sample;
}

} // namespace

Rescreened Rescreener::judge(const std::vector<StoredListing>& listings) {
    m_result = {};
    for (const StoredListing& listing : listings) {
        ++m_result.counts.listings;
        m_result.counts.sightings += qint64(listing.sightings.size());
        m_history.clear();
        if (m_plan.history && listing.sightings.size() > 1)
            setHistory(listing);
        listing.lead ? judgeLead(listing) : judgeNew(listing);
    }
    return std::move(m_result);
}

void Rescreener::setHistory(const StoredListing& listing) {
    std::vector<const SeenItem*> inTime;
    for (const StoredSighting& sighting : listing.sightings)
        inTime.push_back(&sighting.seen);
    std::stable_sort(
        inTime.begin(), inTime.end(), [](const SeenItem* a, const SeenItem* b) { return a->seenAt < b->seenAt; });
    for (const SeenItem* seen : inTime) {
        const ScreenedFields fields = screenedFields(*seen, false);
        m_history.push_back({m_days.of(seen->seenAt), fields.price, fields.listPrice, fields.sales, fields.reviews});
    }
}

std::vector<RuleHit> Rescreener::scan(const SeenItem& seen, bool firstOfShop, bool all, bool more) {
    ScreenedFields fields = screenedFields(seen, firstOfShop);
    if (more) {
        fields.history = m_history;
        if (m_plan.peers) {
            foldText(seen.item.title, m_folded);
            fields.peers = m_plan.peers->of(Peers::keyOf(m_folded.text()));
        }
    }
    const QDate day = m_days.of(seen.seenAt);
    std::vector<RuleHit> counting;
    if (!all && m_plan.filter && m_plan.filter->scan(fields, day, *m_filterScratch).empty())
        return counting;
    const auto& hits = m_plan.matcher->scan(fields, day, m_scratch);
    for (const RuleHit& hit : hits)
        if (all || m_plan.affected[static_cast<size_t>(hit.rule)])
            counting.push_back(hit);
    return counting;
}

std::vector<RuleHit> Rescreener::scan(
    const StoredListing& listing, const StoredSighting& sighting, bool all, bool more) {
    return scan(sighting.seen, listing.firstOfShop, all || !asFrom(m_plan.packs.of(sighting.batch)), more);
}

void Rescreener::judgeNew(const StoredListing& listing) {
    const bool seenOnce = listing.sightings.size() == 1;
    const StoredSighting* judged = nullptr;
    std::vector<RuleHit> hits;
    for (const StoredSighting& sighting : listing.sightings)
        if (hits = scan(listing, sighting, false, seenOnce); !hits.empty()) {
            judged = &sighting;
            break;
        }
    if (!seenOnce && (m_plan.peers || !m_history.empty())) { // told of the listing as it was seen last
        if (!judged)
            judged = &*std::max_element(listing.sightings.begin(), listing.sightings.end(),
                [](const auto& a, const auto& b) { return a.seen.seenAt < b.seen.seenAt; });
        hits = scan(listing, *judged, false, true);
    }
    if (hits.empty())
        return;
    const FoundRules found = foundRules(m_plan.matcher->pack(), hits);
    ++m_result.counts.newLeads;
    count(listing, judged->seen, {}, found);
    keep({listing.id, judged->observation, 0, false, false, Severity::Low, 0, {}}, prepareLead(found));
}

void Rescreener::judgeLead(const StoredListing& listing) {
    const StoredLead& lead = *listing.lead;
    ++m_result.counts.leads;
    const bool all = !asFrom(m_plan.packs.of(lead.judged, lead.pack));
    const FoundRules before{decodeRules(textOf(lead.rules)), decodeHits(textOf(lead.hits))};
    FoundRules kept;
    FoundRules affected;
    const auto counts = [&](const QString& code) { return all || m_plan.affectedCodes.contains(code); };
    if (!lead.lapsed) {
        for (const LeadRule& rule : before.rules)
            (counts(rule.code) ? affected : kept).rules.push_back(rule);
        for (const LeadHit& hit : before.hits)
            (counts(hit.rule) ? affected : kept).hits.push_back(hit);
    }
    // A shop's code makes one lead a shop: this one, if it has done so.
    const bool ofShop = listing.firstOfShop
        || std::any_of(
            before.hits.begin(), before.hits.end(), [](const LeadHit& hit) { return hit.field == RuleField::Licence; });
    const FoundRules now = foundRules(m_plan.matcher->pack(), scan(lead.seen, ofShop, all, true));
    count(listing, lead.seen, affected, now);
    if (same(affected, now) && (!lead.lapsed || lead.decided))
        return;

    RescreenPreview::Difference difference{listing.id, 0, lead.id, false, false, Severity::Low, 0, {}};
    if (const FoundRules reads = together(std::move(kept), now, m_plan.numbers); !reads.rules.empty()) {
        ++(lead.lapsed ? m_result.counts.returned : m_result.counts.changed);
        keep(difference, prepareLead(reads));
        return;
    }
    if (!lead.decided)
        for (const StoredSighting& sighting : listing.sightings)
            if (const auto hits = scan(listing, sighting, true, true); !hits.empty()) {
                const FoundRules other = foundRules(m_plan.matcher->pack(), hits);
                ++(lead.lapsed ? m_result.counts.returned : m_result.counts.changed);
                count(listing, sighting.seen, {}, other);
                difference.observation = sighting.observation;
                difference.moved = true;
                keep(difference, prepareLead(other));
                return;
            }
    if (lead.lapsed)
        return;
    ++m_result.counts.lapsed;
    m_result.counts.lapsedDecided += lead.decided ? 1 : 0;
    difference.lapsed = true;
    difference.severity = lead.severity;
    m_result.found.push_back({std::move(difference), {}});
}

void Rescreener::keep(RescreenPreview::Difference difference, const PreparedLead& lead) {
    difference.severity = lead.severity;
    difference.hits = lead.hits;
    m_result.found.push_back({std::move(difference), lead.rules});
}

void Rescreener::count(
    const StoredListing& listing, const SeenItem& judged, const FoundRules& before, const FoundRules& now) {
    const auto add = [&](const LeadRule& rule, RescreenRule::Count RescreenRule::*which,
                         std::vector<RescreenSample> RescreenRule::*samples, const FoundRules& found) {
        RescreenRule& told = m_result.rules[rule.code];
        if (told.code.isEmpty()) {
            told.code = rule.code;
            told.title = rule.title;
            told.severity = rule.severity;
        }
        ++(told.*which).listings;
        (told.*which).decided += listing.lead && listing.lead->decided ? 1 : 0;
        if (samples && (told.*samples).size() < kRescreenSamples)
            (told.*samples).push_back(sampleOf(listing, judged, found, rule.code));
    };
    for (const LeadRule& rule : now.rules)
        if (holds(before, rule.code))
            add(rule, &RescreenRule::stays, nullptr, now);
        else
            add(rule, &RescreenRule::newly, &RescreenRule::newlySamples, now);
    for (const LeadRule& rule : before.rules)
        if (!holds(now, rule.code))
            add(rule, &RescreenRule::gone, &RescreenRule::goneSamples, before);
}

} // namespace xunwang
