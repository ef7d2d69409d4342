#include "models/screening/history.h"

#include <algorithm>
#include <vector>

namespace xunwang {

namespace {

constexpr size_t kNewest = 1000;
constexpr double kBack = 0.9; // of the price before: it is back
const QString kArrow = QStringLiteral(" → ");

QString seen(const PriceObservation& observation) {
    return QStringLiteral("%1 %2").arg(observation.on.toString(Qt::ISODate), observation.price->yuan());
}

QString sold(const PriceObservation& observation) {
    return QStringLiteral("%1 %2 (%3)")
        .arg(observation.on.toString(Qt::ISODate))
        .arg(*observation.sales)
        .arg(observation.reviews ? QString::number(*observation.reviews) : QStringLiteral("?"));
}

bool atLeast(const std::optional<Money>& price, double times, const std::optional<Money>& other) {
    return price && other && double(price->fen()) >= times * double(other->fen());
}

/// One condition at one observation, the last of a span.
class Judge {
public:
    Judge(const HistoryCondition& condition, std::span<const PriceObservation> history)
        : m_condition(condition)
        , m_history(history)
        , m_now(history.back()) { }

    QString evidence() const {
        switch (m_condition.measure) {
        case HistoryCondition::Measure::RaisedThenCut:
            return raisedThenCut();
        case HistoryCondition::Measure::ListPriceUnseen:
            return listPriceUnseen();
        case HistoryCondition::Measure::Dip:
            return dip();
        case HistoryCondition::Measure::SalesJump:
            return salesJump();
        case HistoryCondition::Measure::SameDay:
            return sameDay();
        }
        return {};
    }

private:
    bool within(const PriceObservation& observation) const {
        return observation.on.daysTo(m_now.on) <= m_condition.days;
    }

    // Where the raised price had been asked before, it was a return to what is usual.
    QString raisedThenCut() const {
        if (!m_now.price)
            return {};
        const size_t now = m_history.size() - 1;
        size_t first = now;
        while (first > 0 && within(m_history[first - 1]))
            --first;
        std::vector<std::optional<Money>> highestBefore; // in the days before each of them
        std::optional<Money> highest;
        for (size_t i = first; i < now; ++i) {
            highestBefore.push_back(highest);
            highest = std::max(highest, m_history[i].price);
        }
        const PriceObservation* raised = nullptr; // the highest between
        for (size_t i = now; i-- > first;) {
            const PriceObservation& before = m_history[i];
            if (!before.price)
                continue;
            if (raised != nullptr && atLeast(raised->price, m_condition.times, before.price)
                && m_now.price < raised->price && m_now.price >= before.price
                && highestBefore[i - first] < raised->price)
                return seen(before) + kArrow + seen(*raised) + kArrow + seen(m_now);
            if (raised == nullptr || before.price > raised->price)
                raised = &before;
        }
        return {};
    }

    QString listPriceUnseen() const {
        const PriceObservation* highest = nullptr;
        QDate last;
        qint64 days = 0;
        for (size_t i = m_history.size() - 1; i-- > 0 && within(m_history[i]);) {
            const PriceObservation& before = m_history[i];
            if (!before.price || before.on == m_now.on)
                continue;
            days += before.on != last ? 1 : 0;
            last = before.on;
            if (highest == nullptr || before.price > highest->price)
                highest = &before;
        }
        if (days < m_condition.atLeast || highest == nullptr || m_now.listPrice <= highest->price
            || !atLeast(m_now.listPrice, m_condition.times, highest->price))
            return {};
        return seen(*highest) + QStringLiteral(" < ") + m_now.on.toString(Qt::ISODate) + u' ' + m_now.listPrice->yuan();
    }

    QString dip() const {
        const size_t now = m_history.size() - 1;
        for (size_t i = now; i-- > 1 && within(m_history[i]);) {
            const PriceObservation& low = m_history[i];
            const PriceObservation& before = m_history[i - 1];
            if (!low.price || !before.price
                || double(low.price->fen()) > m_condition.times * double(before.price->fen()))
                continue;
            if (!atLeast(m_now.price, kBack, before.price))
                return {};
            const auto& sales = m_history[now - 1].sales;
            if (m_condition.salesFall && !(sales && m_now.sales && *m_now.sales < *sales))
                return {};
            return seen(before) + kArrow + seen(low) + kArrow + seen(m_now);
        }
        return {};
    }

    QString salesJump() const {
        if (m_history.size() < 2)
            return {};
        const PriceObservation& before = m_history[m_history.size() - 2];
        if (!within(before) || !before.sales || !m_now.sales || !before.reviews || !m_now.reviews)
            return {};
        const qint64 more = *m_now.sales - *before.sales;
        const qint64 written = *m_now.reviews - *before.reviews;
        if (more < m_condition.atLeast || double(*m_now.sales) < m_condition.times * double(*before.sales)
            || double(written) > m_condition.reviews * double(more))
            return {};
        return sold(before) + kArrow + sold(m_now);
    }

    QString sameDay() const {
        for (size_t i = m_history.size() - 1; i-- > 0 && m_history[i].on == m_now.on;) {
            const PriceObservation& other = m_history[i];
            if (atLeast(m_now.price, m_condition.times, other.price)
                || atLeast(other.price, m_condition.times, m_now.price))
                return seen(other) + QStringLiteral(" ≠ ") + seen(m_now);
        }
        return {};
    }

    const HistoryCondition& m_condition;
    std::span<const PriceObservation> m_history;
    const PriceObservation& m_now;
};

} // namespace

std::optional<HistoryFinding> findInHistory(const HistoryCondition& condition,
    std::span<const PriceObservation> history, const std::function<bool(QDate)>& counts) {
    const size_t skipped = history.size() > kNewest ? history.size() - kNewest : 0;
    history = history.subspan(skipped);
    for (size_t count = history.size(); count > 1; --count) {
        if (!counts(history[count - 1].on))
            continue;
        const QString evidence = Judge(condition, history.first(count)).evidence();
        if (!evidence.isEmpty())
            return HistoryFinding{skipped + count - 1, evidence};
    }
    return std::nullopt;
}

} // namespace xunwang
