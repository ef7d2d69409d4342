#include "models/screening/evaluation.h"

#include "models/base/creditcode.h"

#include <QElapsedTimer>

namespace xunwang {

namespace {

QString toQString(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

bool isBlank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

size_t characters(std::string_view text) {
    return static_cast<size_t>(std::count_if(text.begin(), text.end(), [](char c) { return !isContinuation(c); }));
}

Facts factsOf(const ScreenedFields& fields) {
    Facts facts = 0;
    const auto note = [&facts](bool there, RuleField field) { facts |= there ? factBit(field) : Facts(); };
    for (int text = 0; text < kTextFields; ++text)
        note(fields.known(RuleField(text)), RuleField(text));
    note(fields.licenceUntil.has_value(), RuleField::LicenceUntil);
    note(fields.price.has_value(), RuleField::Price);
    note(fields.listPrice.has_value(), RuleField::ListPrice);
    note(fields.sales.has_value(), RuleField::Sales);
    note(fields.reviews.has_value(), RuleField::Reviews);
    note(!fields.history.empty(), RuleField::History);
    return facts;
}

// PCRE takes microseconds on a listing. A pattern that takes much longer, or reaches its limits again and again, is not
// tried for ever.
constexpr qint64 kSlow = 2'000'000; // nanoseconds on one text
constexpr qint64 kMostSlow = 3'000'000'000; // of all slow ones
constexpr qint64 kMostUndecided = 100; // texts

} // namespace

Matcher::Evaluation::Evaluation(const Matcher& matcher, const ScreenedFields& fields, QDate date, Scratch& scratch)
    : m_matcher(matcher)
    , m_fields(fields)
    , m_date(date)
    , m_scratch(scratch) { }

void Matcher::Evaluation::run() {
    m_scratch.m_hits.clear();
    m_scratch.m_exempted.clear();
    m_ahead = takeAhead();
    m_scratch.m_titleAhead = m_ahead;
    const Facts facts = factsOf(m_fields);
    if (isSettled(facts))
        return;
    for (size_t field = 0; field < kTextFields; ++field)
        if ((m_known[field] = knownText(field)) == nullptr)
            fold(field);
    for (const FactRule& one : m_matcher.m_factRules)
        if (one.mayHit(facts) && factsHold(rule(one.rule)))
            m_candidates[one.rule].isFact = true;
    evaluate();
    if (undress())
        evaluate();
    else if (!m_exactly)
        remember();
    if (!m_scratch.m_hits.empty())
        locate();
}

/// Whether there is only a title, in which nothing was found ahead: most are like that.
bool Matcher::Evaluation::isSettled(Facts facts) const {
    const auto& rules = m_matcher.m_factRules;
    return m_ahead != nullptr && m_ahead->words.empty() && m_ahead->disguises.empty()
        && facts == factBit(RuleField::Title)
        && std::none_of(rules.begin(), rules.end(), [facts](const FactRule& one) { return one.mayHit(facts); });
}

Matcher::Scratch::Ahead* Matcher::Evaluation::takeAhead() {
    if (m_scratch.m_nextAhead == m_scratch.m_aheadEnd)
        return nullptr;
    Scratch::Ahead& next = m_scratch.m_ahead[m_scratch.m_nextAhead];
    const std::string_view title = m_fields[RuleField::Title];
    const bool asked = next.title.data() == title.data() && next.title.size() == title.size();
    m_scratch.m_nextAhead = asked ? m_scratch.m_nextAhead + 1 : m_scratch.m_aheadEnd;
    return asked ? &next : nullptr;
}

void Matcher::Evaluation::fold(size_t field) {
    if (m_ahead != nullptr && RuleField(field) == RuleField::Title)
        return;
    const std::string_view text = m_matcher.m_reads[field] ? m_fields.text[field] : std::string_view();
    if (FoldedText& folded = m_scratch.m_folded[field]; !text.empty() || !folded.isEmpty())
        foldText(text, folded);
}

Matcher::Scratch::Known& Matcher::Evaluation::placeOf(size_t field) {
    constexpr size_t places = 1u << 15;
    m_scratch.m_known.resize(places);
    return m_scratch.m_known[(std::hash<std::string_view>()(m_fields.text[field]) + field) % places];
}

const Matcher::Scratch::Known* Matcher::Evaluation::knownText(size_t field) {
    if (field == static_cast<size_t>(RuleField::Title) || m_fields.text[field].empty())
        return nullptr;
    const Scratch::Known& known = placeOf(field);
    return known.field == field && known.text == m_fields.text[field] ? &known : nullptr;
}

/// After the only pass, what was found in the short texts.
void Matcher::Evaluation::remember() {
    constexpr size_t longest = 100;
    for (size_t field = 0; field < kTextFields; ++field) {
        const std::string_view text = m_fields.text[field];
        if (field == static_cast<size_t>(RuleField::Title) || text.empty() || text.size() > longest
            || knownText(field) != nullptr)
            continue;
        Scratch::Known& known = placeOf(field);
        known.field = field;
        known.text = text;
        known.words.clear();
        std::copy_if(m_scratch.m_words.begin(), m_scratch.m_words.end(), std::back_inserter(known.words),
            [field](const Found& found) { return static_cast<size_t>(found.field) == field; });
    }
}

void Matcher::Evaluation::evaluate() {
    search(*m_matcher.m_words, m_scratch.m_words);
    for (const Found& found : m_scratch.m_words)
        for (const Use& use : m_matcher.m_words->atoms[found.atom].uses)
            if (holds(use.fields, found.field) && m_candidates.count(use.rule) == 0 && mayHit(rule(use.rule)))
                m_candidates.try_emplace(use.rule);
    if (m_candidates.empty())
        return;
    for (size_t field = 0; field < kTextFields; ++field)
        if (std::exchange(m_known[field], nullptr) != nullptr)
            fold(field);
    search(*m_matcher.m_context, m_scratch.m_context);
    sortOut();
    for (const auto& [number, candidate] : m_candidates)
        collect(number, candidate);
}

/// Undoes the disguises in the fields in which rules want it, for a second pass; false: there are none.
bool Matcher::Evaluation::undress() {
    const DisguiseFinder& finder = *m_matcher.m_disguises;
    for (size_t field = 0; field < kTextFields && !finder.empty(); ++field) {
        auto& disguises = m_scratch.m_disguises[field];
        disguises.clear();
        if (!m_matcher.m_loose[field] || m_known[field] != nullptr)
            continue;
        if (m_ahead != nullptr && RuleField(field) == RuleField::Title)
            std::swap(disguises, m_ahead->disguises);
        else
            disguises = finder.find(m_fields.text[field], dressed(RuleField(field)), m_scratch.m_search);
        if (disguises.empty())
            continue;
        std::vector<FoldedText::Change> changes;
        for (const Disguise& one : disguises)
            changes.push_back({static_cast<size_t>(one.folded.begin), static_cast<size_t>(one.folded.end),
                finder.words()[one.word].text, one.original});
        m_scratch.m_undressed[field].change(dressed(RuleField(field)), changes, m_scratch.m_places[field]);
        m_undressed[field] = true;
        m_secondPass = true;
    }
    m_candidates.clear();
    return m_secondPass;
}

template <typename Function>
void Matcher::Evaluation::forEachDisguise(const Place& place, Function function) const {
    const auto field = static_cast<size_t>(place.field);
    if (!m_undressed[field])
        return;
    const auto& places = m_scratch.m_places[field];
    const auto first = std::partition_point(
        places.begin(), places.end(), [&](TextSpan span) { return span.end <= static_cast<qsizetype>(place.begin); });
    for (auto i = first; i != places.end() && i->begin < static_cast<qsizetype>(place.end); ++i)
        function(m_scratch.m_disguises[field][static_cast<size_t>(i - places.begin())]);
}

/// In the second pass: whether a place holds a disguise (the others hit already), and none in other layers.
bool Matcher::Evaluation::needsUndressing(const Place& place, FoldLayers layers) const {
    FoldLayers found = 0;
    forEachDisguise(place, [&](const Disguise& one) { found |= one.layers; });
    return found != 0 && (found & ~(layers | layerBit(FoldLayer::Repeat))) == 0;
}

void Matcher::Evaluation::search(const Database& database, std::vector<Found>& found) {
    found.clear();
    if (!database.compiled)
        return;
    for (size_t field = 0; field < kTextFields; ++field) {
        if (m_known[field] != nullptr) {
            found.insert(found.end(), m_known[field]->words.begin(), m_known[field]->words.end());
            continue;
        }
        const std::string_view text = folded(static_cast<RuleField>(field)).text();
        if (text.empty() || !holds(database.fields, static_cast<RuleField>(field)))
            continue;
        const bool known = m_ahead != nullptr && RuleField(field) == RuleField::Title && !m_undressed[field]
            && &database == m_matcher.m_words.get();
        if (!known)
            database.search(text, m_scratch.m_scratch.get(), m_scratch.m_matches);
        m_undecided.clear();
        for (const Scratch::Match& match : known ? m_ahead->words : m_scratch.m_matches)
            take(database, found, RuleField(field), match);
        if (!m_undecided.empty())
            decide(database, found, RuleField(field));
    }
}

void Matcher::Evaluation::take(
    const Database& database, std::vector<Found>& found, RuleField field, const Scratch::Match& match) {
    const Atom& atom = database.atoms[match.atom];
    if (!holds(atom.fields, field))
        return;
    if (atom.exact >= 0) {
        if (std::find(m_undecided.begin(), m_undecided.end(), match.atom) == m_undecided.end())
            m_undecided.push_back(match.atom);
        return;
    }
    const size_t to = match.end;
    const size_t begin = atom.length == 0 ? match.begin : to - atom.length;
    const FoldedText& folding = folded(field);
    const std::string_view text = folding.text();
    const auto inside = [&](size_t edge) {
        if (edge == 0 || edge == text.size() || folding.gapBefore(edge))
            return false;
        return (isDigit(text[edge - 1]) && isDigit(text[edge])) || (isLetter(text[edge - 1]) && isLetter(text[edge]));
    };
    if (inside(begin) || inside(to))
        return;
    for (const size_t gap : atom.gaps)
        if (!folding.gapBefore(begin + gap))
            return;
    found.push_back({match.atom, field, begin, to});
}

void Matcher::Evaluation::decide(const Database& database, std::vector<Found>& found, RuleField field) {
    m_exactly = true;
    const ExactText text(folded(field).text());
    for (const uint32_t id : m_undecided) {
        const auto number = static_cast<size_t>(database.atoms[id].exact);
        auto& effort = m_scratch.m_efforts[number];
        UndecidedPattern& pattern = effort.pattern;
        if (pattern.givenUp) {
            ++pattern.texts;
            continue;
        }
        QElapsedTimer timer;
        timer.start();
        const auto matches = text.find(m_matcher.m_exact[number].pattern);
        if (const qint64 spent = timer.nsecsElapsed(); spent > kSlow)
            effort.slowNanoseconds += spent;
        if (matches)
            for (const ExactText::Match& match : *matches)
                found.push_back({id, field, match.begin, match.end});
        else
            ++pattern.texts;
        pattern.givenUp = pattern.texts >= kMostUndecided || effort.slowNanoseconds >= kMostSlow;
    }
}

/// Gives what was found to the rules that want it.
void Matcher::Evaluation::sortOut() {
    for (const Found& found : m_scratch.m_words)
        for (const Use& use : m_matcher.m_words->atoms[found.atom].uses)
            add(use, {found.field, found.begin, found.end});
    for (const Found& found : m_scratch.m_context)
        for (const Use& use : m_matcher.m_context->atoms[found.atom].uses)
            add(use, {found.field, found.begin, found.end});
    for (auto& [number, candidate] : m_candidates)
        for (auto& [pair, parts] : candidate.pairs) {
            for (auto& part : parts)
                std::sort(part.begin(), part.end(), [](const Place& a, const Place& b) {
                    return std::tie(a.field, a.begin) < std::tie(b.field, b.begin);
                });
            join(m_matcher.m_pairs[static_cast<size_t>(pair)], parts);
        }
}

void Matcher::Evaluation::add(const Use& use, const Place& place) {
    const auto found = m_candidates.find(use.rule);
    if (found == m_candidates.end() || !holds(use.fields, place.field))
        return;
    Candidate& candidate = found->second;
    if (use.pair >= 0)
        candidate.pairs[use.pair][use.with ? 1 : 0].push_back(place);
    else if (use.role != Use::Any)
        candidate.context.push_back({use, place});
    else if (!m_secondPass || needsUndressing(place, use.layers))
        candidate.hits.push_back(place);
}

/// Each first part with the nearest second part on either side, where that is near enough.
void Matcher::Evaluation::join(const Pair& pair, const std::array<std::vector<Place>, 2>& parts) {
    const auto& others = parts[1];
    const auto bytes = static_cast<size_t>(pair.within) * 4;
    for (const Place& one : parts[0]) {
        const std::string_view text = folded(one.field).text();
        const auto near = [&](const Place& left, const Place& right) {
            return left.end <= right.begin
                && characters(text.substr(left.end, right.begin - left.end)) <= static_cast<size_t>(pair.within);
        };
        const auto behind = std::lower_bound(others.begin(), others.end(), one,
            [](const Place& a, const Place& b) { return std::tie(a.field, a.begin) < std::tie(b.field, b.begin); });
        if (pair.side != NearTerms::Side::Before)
            for (auto other = behind;
                 other != others.end() && other->field == one.field && other->begin <= one.end + bytes; ++other)
                if (near(one, *other) && !breaksWords(one) && !breaksWords(*other)) {
                    add(pair.use, {one.field, one.begin, other->end, true});
                    break;
                }
        constexpr size_t widest = 400; // bytes that a part may cover
        if (pair.side != NearTerms::Side::After)
            for (auto other = behind; other != others.begin();) {
                --other;
                if (other->field != one.field || other->begin + widest + bytes < one.begin)
                    break;
                if (near(*other, one) && !breaksWords(one) && !breaksWords(*other)) {
                    add(pair.use, {one.field, other->begin, one.end, true});
                    break;
                }
            }
    }
}

/// A visible gap inside: words that reach over an end show that the characters only happen to stand together.
bool Matcher::Evaluation::breaksWords(const Place& hit) {
    const FoldedText& folding = folded(hit.field);
    if (!folding.gapInside(hit.begin, hit.end))
        return false;
    const std::string_view text = folding.text();
    constexpr size_t reach = 24; // bytes: eight characters
    size_t left = hit.begin;
    while (left > 0 && hit.begin - left < reach && !folding.gapBefore(left))
        while (isContinuation(text[--left])) { }
    size_t firstEnd = hit.begin + 1;
    while (firstEnd < hit.end && (isContinuation(text[firstEnd]) || !folding.gapBefore(firstEnd)))
        ++firstEnd;
    size_t lastBegin = hit.end - 1;
    while (isContinuation(text[lastBegin]) || !folding.gapBefore(lastBegin))
        --lastBegin;
    size_t right = hit.end;
    while (right < text.size() && (right - hit.end < reach || isContinuation(text[right]))
        && (isContinuation(text[right]) || !folding.gapBefore(right)))
        ++right;
    return !m_scratch.m_edges.atEdge(text.substr(left, firstEnd - left), hit.begin - left)
        || !m_scratch.m_edges.atEdge(text.substr(lastBegin, right - lastBegin), hit.end - lastBegin);
}

Matcher::Evaluation::Context Matcher::Evaluation::contextOf(const Rule& rule, const Candidate& candidate) const {
    Context context;
    context.groups.resize(rule.all.size());
    context.present.resize(rule.in.size());
    const bool promotion = std::any_of(rule.exemptions.begin(), rule.exemptions.end(), [](const Exemption& exemption) {
        return exemption.promotions;
    }) && m_matcher.m_pack.isPromotion(m_date);
    for (const auto& [use, place] : candidate.context) {
        const auto index = static_cast<size_t>(use.index);
        const bool goods = place.field == RuleField::Title || place.field == RuleField::Category;
        switch (use.role) {
        case Use::Any:
            break;
        case Use::All:
            context.groups[index] = context.groups[index] || goods;
            break;
        case Use::None:
            context.forbidden = context.forbidden || goods;
            break;
        case Use::FieldAny:
            context.present[index] = context.present[index] || place.field == rule.in[index].field;
            break;
        case Use::FieldNone:
        case Use::FieldLacks:
            context.forbidden = context.forbidden || place.field == rule.in[index].field;
            break;
        case Use::Exempt: {
            const Exemption& exemption = rule.exemptions[index];
            context.met.try_emplace(use.index, place);
            if (exemption.promotions && !promotion)
                break;
            if (!exemption.wholeListing)
                context.spans[static_cast<size_t>(place.field)].push_back({place.begin, place.end, use.index});
            else if (place.field != RuleField::Description)
                context.exempt = use.index;
            break;
        }
        }
    }
    // On history rules a promotion counts on the day of what was seen.
    for (size_t i = 0; i < rule.exemptions.size(); ++i)
        if (promotion && rule.exemptions[i].promotions && rule.exemptions[i].any.empty() && !rule.history)
            context.exempt = static_cast<int>(i);
    for (auto& spans : context.spans) {
        std::sort(spans.begin(), spans.end(), [](const auto& a, const auto& b) { return a.begin < b.begin; });
        for (size_t i = 1; i < spans.size(); ++i)
            if (spans[i - 1].furthest > spans[i].furthest) {
                spans[i].furthest = spans[i - 1].furthest;
                spans[i].exemption = spans[i - 1].exemption;
            }
    }
    return context;
}

bool Matcher::Evaluation::applies(const Rule& rule, const Context& context) const {
    for (size_t i = 0; i < rule.in.size(); ++i) {
        const FieldCondition& condition = rule.in[i];
        if ((!condition.any.empty() && !context.present[i])
            || (!condition.lacks.empty() && !m_fields.known(condition.field)))
            return false;
    }
    return !context.forbidden && std::find(context.groups.begin(), context.groups.end(), false) == context.groups.end();
}

/// Of a rule that looks for words: whether it can hit, whatever stands in the texts that are there.
bool Matcher::Evaluation::mayHit(const Rule& rule) const {
    const auto possible = [this](const FieldCondition& condition) {
        return (condition.any.empty() || !m_fields[condition.field].empty())
            && (condition.lacks.empty() || m_fields.known(condition.field));
    };
    return rule.inForce(m_date) && std::all_of(rule.in.begin(), rule.in.end(), possible) && factsHold(rule);
}

/// The conditions on facts, the cheap ones first; of a history only that there is one.
bool Matcher::Evaluation::factsHold(const Rule& rule) const {
    if (rule.history && m_fields.history.empty())
        return false;
    for (const RuleField field : rule.missing)
        if (!m_fields.known(field) || !isBlank(m_fields[field]))
            return false;
    if (!rule.licence.empty() && !licenceFault(rule))
        return false;
    std::optional<double> discount;
    if (rule.discount.given() && m_fields.price && m_fields.listPrice && m_fields.listPrice->fen() > 0)
        discount = double(m_fields.price->fen()) / double(m_fields.listPrice->fen());
    return rule.price.holds(m_fields.price) && rule.listPrice.holds(m_fields.listPrice) && rule.discount.holds(discount)
        && rule.sales.holds(m_fields.sales) && rule.reviews.holds(m_fields.reviews)
        && (!rule.peers || rule.peers->holds(m_fields));
}

std::optional<Matcher::Evaluation::Fact> Matcher::Evaluation::licenceFault(const Rule& rule) const {
    const auto asks = [&](LicenceFault fault) {
        return std::find(rule.licence.begin(), rule.licence.end(), fault) != rule.licence.end();
    };
    if (asks(LicenceFault::Expired) && m_fields.licenceUntil && *m_fields.licenceUntil < m_date)
        return Fact{RuleField::LicenceUntil, m_fields.licenceUntil->toString(Qt::ISODate), m_date};
    const std::string_view shown = m_fields[RuleField::Licence];
    if (isBlank(shown) || !(asks(LicenceFault::Shape) || asks(LicenceFault::CheckDigit)))
        return std::nullopt;
    const QString code = toQString(shown);
    const auto fault = CreditCode::fault(code);
    if ((fault == CreditCode::Fault::Shape && asks(LicenceFault::Shape))
        || (fault == CreditCode::Fault::CheckDigit && asks(LicenceFault::CheckDigit)))
        return Fact{RuleField::Licence, code, m_date};
    return std::nullopt;
}

/// What a rule that looks for no words shows for its hit.
std::optional<Matcher::Evaluation::Fact> Matcher::Evaluation::factOf(const Rule& rule) const {
    if (rule.history) {
        const bool notInPromotions = std::any_of(rule.exemptions.begin(), rule.exemptions.end(),
            [](const Exemption& exemption) { return exemption.promotions && exemption.any.empty(); });
        const auto found = findInHistory(*rule.history, m_fields.history,
            [&](QDate day) { return rule.inForce(day) && !(notInPromotions && m_matcher.m_pack.isPromotion(day)); });
        if (!found)
            return std::nullopt;
        return Fact{RuleField::History, found->evidence, m_fields.history[found->at].on};
    }
    if (!rule.inForce(m_date))
        return std::nullopt;
    if (rule.peers)
        return Fact{RuleField::Price,
            QStringLiteral("%1 ≠ %2 (%3)")
                .arg(m_fields.price->yuan(), m_fields.peers->median.yuan())
                .arg(m_fields.peers->count),
            m_date};
    if (!rule.licence.empty())
        return licenceFault(rule);
    if (!rule.missing.empty())
        return Fact{rule.missing.front(), {}, m_date};
    if (rule.discount.given())
        return Fact{
            RuleField::Price, m_fields.price->yuan() + QStringLiteral(" / ") + m_fields.listPrice->yuan(), m_date};
    if (rule.price.given())
        return Fact{RuleField::Price, m_fields.price->yuan(), m_date};
    if (rule.listPrice.given())
        return Fact{RuleField::ListPrice, m_fields.listPrice->yuan(), m_date};
    if (rule.sales.given())
        return Fact{RuleField::Sales, QString::number(*m_fields.sales), m_date};
    return Fact{RuleField::Reviews, QString::number(m_fields.reviews.value_or(0)), m_date};
}

void Matcher::Evaluation::collect(int number, const Candidate& candidate) {
    const Rule& rule = this->rule(number);
    if (!candidate.isFact && candidate.hits.empty())
        return;
    const Context context = contextOf(rule, candidate);
    if (!applies(rule, context))
        return;
    const auto exempted = [&](int exemption) {
        const ExemptedHit hit{number, exemption};
        auto& all = m_scratch.m_exempted;
        if (std::find(all.begin(), all.end(), hit) == all.end())
            all.push_back(hit);
    };
    if (context.exempt)
        return exempted(*context.exempt);
    if (candidate.isFact)
        return addFact(number, context);
    if (rule.history && !factOf(rule))
        return;
    std::vector<Place> hits;
    for (const Place& hit : candidate.hits) {
        const auto& spans = context.spans[static_cast<size_t>(hit.field)];
        const auto behind = std::partition_point(
            spans.begin(), spans.end(), [&](const ExemptSpan& span) { return span.begin < hit.end; });
        if (behind != spans.begin() && std::prev(behind)->furthest > hit.begin)
            exempted(std::prev(behind)->exemption);
        else if (hit.isPair || !breaksWords(hit))
            hits.push_back(hit);
    }
    std::sort(hits.begin(), hits.end(), [](const Place& a, const Place& b) {
        return std::tie(a.field, a.begin, a.end) < std::tie(b.field, b.begin, b.end);
    });
    for (size_t i = 0; i < hits.size();) {
        Place merged = hits[i];
        for (++i; i < hits.size() && hits[i].field == merged.field && hits[i].begin < merged.end; ++i)
            merged.end = std::max(merged.end, hits[i].end);
        addHit(number, merged, context);
    }
}

void Matcher::Evaluation::addHit(int number, const Place& place, const Context& context) {
    RuleHit& hit = m_scratch.m_hits.emplace_back();
    hit.rule = number;
    hit.field = place.field;
    hit.on = m_date;
    // Bytes for now; locate() makes them characters.
    hit.codePoints = folded(place.field).original(place.begin, place.end);
    hit.canonical = toQString(folded(place.field).text().substr(place.begin, place.end - place.begin));
    hit.met = metBy(context);
    forEachDisguise(place, [&](const Disguise& one) {
        for (const DisguiseStep& step : one.steps)
            hit.steps.push_back({step.layer, step.original, {}, QString::fromStdU32String(step.meant)});
    });
}

void Matcher::Evaluation::addFact(int number, const Context& context) {
    const auto fact = factOf(rule(number));
    if (!fact)
        return;
    RuleHit& hit = m_scratch.m_hits.emplace_back();
    hit.rule = number;
    hit.field = fact->field;
    hit.on = fact->on;
    hit.text = fact->seen;
    hit.met = metBy(context);
    if (fact->field < RuleField(kTextFields))
        hit.codePoints = {0, static_cast<qsizetype>(m_fields[fact->field].size())};
}

std::vector<MetExemption> Matcher::Evaluation::metBy(const Context& context) const {
    std::vector<MetExemption> met;
    for (const auto& [exemption, place] : context.met)
        met.push_back({exemption, original(place)});
    return met;
}

QString Matcher::Evaluation::original(const Place& place) const {
    const TextSpan span = folded(place.field).original(place.begin, place.end);
    return toQString(
        m_fields[place.field].substr(static_cast<size_t>(span.begin), static_cast<size_t>(span.end - span.begin)));
}

/// A rule that hit in both passes at one place hit once, where it saw more.
void Matcher::Evaluation::merge() {
    auto& hits = m_scratch.m_hits;
    std::stable_sort(hits.begin(), hits.end(), [](const RuleHit& a, const RuleHit& b) {
        return std::tie(a.rule, a.field, a.codePoints.begin) < std::tie(b.rule, b.field, b.codePoints.begin);
    });
    size_t kept = 0;
    for (size_t i = 1; i < hits.size(); ++i) {
        RuleHit& last = hits[kept];
        const TextSpan here = hits[i].codePoints;
        const bool apart = hits[i].rule != last.rule || hits[i].field != last.field
            || hits[i].field >= RuleField(kTextFields) || here.begin >= last.codePoints.end;
        if (apart)
            std::swap(hits[++kept], hits[i]);
        else if (here.end - here.begin > last.codePoints.end - last.codePoints.begin)
            std::swap(last, hits[i]);
    }
    hits.resize(std::min(hits.size(), kept + 1));
}

/// Whether it stands there just as the pack has it: one of the rule's words may be changed by folding, γ-羟基丁酸.
bool Matcher::Evaluation::isWrittenSo(const RuleHit& hit) const {
    return hit.text.compare(hit.canonical, Qt::CaseInsensitive) == 0
        || m_matcher.m_unfolded.contains({hit.rule, hit.text.toCaseFolded()});
}

void Matcher::Evaluation::locate() {
    if (m_secondPass)
        merge();
    FoldedText piece;
    auto& hits = m_scratch.m_hits;
    std::sort(hits.begin(), hits.end(), [](const RuleHit& a, const RuleHit& b) {
        return std::tie(a.field, a.codePoints.begin, a.rule) < std::tie(b.field, b.codePoints.begin, b.rule);
    });
    std::array<std::optional<TextOffsets>, kTextFields> offsets;
    for (RuleHit& hit : hits) {
        const auto field = static_cast<size_t>(hit.field);
        if (field >= kTextFields)
            continue;
        const auto begin = static_cast<size_t>(hit.codePoints.begin);
        const auto end = static_cast<size_t>(hit.codePoints.end);
        const std::string_view text = m_fields.text[field].substr(begin, end - begin);
        hit.text = toQString(text);
        hit.folded = hit.canonical;
        if (!hit.steps.empty()) {
            foldText(text, piece);
            hit.folded = toQString(piece.text());
        } else if (isWrittenSo(hit)) {
            hit.folded = hit.canonical = hit.text;
        }
        if (!offsets[field])
            offsets[field].emplace(m_fields.text[field]);
        const auto from = offsets[field]->at(begin);
        TextOffsets inside(text);
        for (HitStep& step : hit.steps) {
            // Where a pattern ends inside a word, the piece may reach over an end of the hit.
            const size_t first = std::max(static_cast<size_t>(step.codePoints.begin), begin) - begin;
            const size_t last = std::max(std::min(static_cast<size_t>(step.codePoints.end), end) - begin, first);
            step.text = toQString(text.substr(first, last - first));
            const auto start = inside.at(first);
            step.codePoints = {from.codePoints + start.codePoints, from.codePoints + inside.at(last).codePoints};
        }
        const auto length = inside.at(text.size());
        hit.codePoints = {from.codePoints, from.codePoints + length.codePoints};
        hit.utf16 = {from.utf16, from.utf16 + length.utf16};
    }
}

} // namespace xunwang
