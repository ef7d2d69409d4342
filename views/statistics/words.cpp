#include "views/statistics/words.h"

#include "views/widgets/theme.h"

#include <QCoreApplication>
#include <QLocale>

namespace xunwang::statistics {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Statistics)
};

struct Words {
    const char* key;
    const char* name;
    const char* unit;
};

constexpr Words kWords[] = {
    {"T01", QT_TRANSLATE_NOOP("Statistics", "Online checks of sites and shops"),
        QT_TRANSLATE_NOOP("Statistics", "times")},
    {"T01_distinct", QT_TRANSLATE_NOOP("Statistics", "Sites and shops checked online, each once"),
        QT_TRANSLATE_NOOP("Statistics", "sites")},
    {"T02", QT_TRANSLATE_NOOP("Statistics", "Visits to operators of sites and shops"),
        QT_TRANSLATE_NOOP("Statistics", "times")},
    {"T02_distinct", QT_TRANSLATE_NOOP("Statistics", "Operators visited, each once"),
        QT_TRANSLATE_NOOP("Statistics", "sites")},
    {"T03", QT_TRANSLATE_NOOP("Statistics", "Unlawful information deleted at our demand"),
        QT_TRANSLATE_NOOP("Statistics", "items")},
    {"T04", QT_TRANSLATE_NOOP("Statistics", "Rectification orders"), QT_TRANSLATE_NOOP("Statistics", "times")},
    {"T05_requested", QT_TRANSLATE_NOOP("Statistics", "Closures asked for"), QT_TRANSLATE_NOOP("Statistics", "times")},
    {"T05_closed", QT_TRANSLATE_NOOP("Statistics", "Sites closed"), QT_TRANSLATE_NOOP("Statistics", "times")},
    {"T06", QT_TRANSLATE_NOOP("Statistics", "Shops whose service was stopped"),
        QT_TRANSLATE_NOOP("Statistics", "shops")},
    {"T07", QT_TRANSLATE_NOOP("Statistics", "Cases filed"), QT_TRANSLATE_NOOP("Statistics", "cases")},
    {"T07_concluded", QT_TRANSLATE_NOOP("Statistics", "Cases concluded"), QT_TRANSLATE_NOOP("Statistics", "cases")},
    {"T08", QT_TRANSLATE_NOOP("Statistics", "Fines and confiscation"), nullptr},
    {"T09", QT_TRANSLATE_NOOP("Statistics", "Case value"), nullptr},
    {"T10", QT_TRANSLATE_NOOP("Statistics", "Transfers to the police"), QT_TRANSLATE_NOOP("Statistics", "cases")},
    {"T11", QT_TRANSLATE_NOOP("Statistics", "Production units inspected, each once"),
        QT_TRANSLATE_NOOP("Statistics", "units")},
    {"T11_visits", QT_TRANSLATE_NOOP("Statistics", "Inspections of production units"),
        QT_TRANSLATE_NOOP("Statistics", "visits")},
    {"T12", QT_TRANSLATE_NOOP("Statistics", "Products taken down by platforms"),
        QT_TRANSLATE_NOOP("Statistics", "kinds")},
};

const Words* wordsOf(const Indicator& indicator) {
    for (const Words& words : kWords) {
        if (indicator.key == QLatin1String(words.key))
            return &words;
    }
    return nullptr;
}

bool chinese() {
    return QLocale().language() == QLocale::Chinese;
}

constexpr double kFenPerYuan = 100;
constexpr double kFenPerWan = 1'000'000;

/// What a bar is as high as.
double height(const Indicator& indicator, qint64 value) {
    if (!indicator.money)
        return static_cast<double>(value);
    return static_cast<double>(value) / (chinese() ? kFenPerWan : kFenPerYuan);
}

bool isMonth(const Period& period) {
    return period == monthOf(period.from);
}

bool isYear(const Period& period) {
    return period.from == QDate(period.from.year(), 1, 1) && period.to == QDate(period.from.year(), 12, 31);
}

QString withUnit(const Indicator& indicator, qint64 value) {
    return figure(indicator, value) + QLatin1Char(' ') + unit(indicator);
}

QString source(const Figures& figures, const Period& shown) {
    return format::joined({period(shown), figures.campaign,
        Tr::tr("Source: ledger, entry %1").arg(format::number(figures.head.sequence))});
}

QString chartTitle(const Indicator& indicator) {
    return Tr::tr("%1 (%2)").arg(name(indicator), unit(indicator));
}

} // namespace

QString name(const Indicator& indicator) {
    const Words* words = wordsOf(indicator);
    return words ? Tr::tr(words->name) : indicator.name;
}

QString shortName(const Indicator& indicator) {
    struct Short {
        const char* key;
        const char* name;
    };
    constexpr Short kShort[] = {{"T01", QT_TRANSLATE_NOOP("Statistics", "Online checks")},
        {"T02", QT_TRANSLATE_NOOP("Statistics", "Visits")}, {"T04", QT_TRANSLATE_NOOP("Statistics", "Rectification")},
        {"T07", QT_TRANSLATE_NOOP("Statistics", "Cases")},
        {"T08", QT_TRANSLATE_NOOP("Statistics", "Fines, confiscation")},
        {"T12", QT_TRANSLATE_NOOP("Statistics", "Takedowns")}};
    for (const Short& entry : kShort) {
        if (indicator.key == QLatin1String(entry.key))
            return Tr::tr(entry.name);
    }
    return name(indicator);
}

QString titled(const Indicator& indicator) {
    return indicator.key.section(QLatin1Char('_'), 0, 0) + QLatin1Char(' ') + name(indicator);
}

QString unit(const Indicator& indicator) {
    if (indicator.money)
        return chinese() ? QStringLiteral("万元") : Tr::tr("yuan");
    if (chinese())
        return indicator.unit; // as bureaus print it: 个次, 个, 条, 件 …
    const Words* words = wordsOf(indicator);
    return words && words->unit ? Tr::tr(words->unit) : indicator.unit;
}

QString figure(const Indicator& indicator, qint64 value) {
    if (!indicator.money)
        return format::number(value);
    if (chinese())
        return format::decimal(static_cast<double>(value) / kFenPerWan, 2);
    return format::money(Money::fromFen(value)).text;
}

QString amount(const Indicator& indicator, qint64 value) {
    return indicator.money ? format::yuan(Money::fromFen(value)) : format::number(value);
}

QString exactUnit(const Indicator& indicator) {
    return indicator.money ? Tr::tr("yuan") : unit(indicator);
}

QString exact(const Indicator& indicator, qint64 value) {
    return indicator.money ? format::money(Money::fromFen(value)).exact : withUnit(indicator, value);
}

QString change(qint64 now, qint64 before) {
    constexpr double kHundredths = 10'000;
    const std::optional<qint64> change = changeAgainst(now, before);
    return change ? format::change(static_cast<double>(*change) / kHundredths) : QStringLiteral("—");
}

QString period(const Period& period) {
    if (chinese())
        return periodText(period);
    if (isMonth(period))
        return format::month(period.from);
    if (isYear(period))
        return QString::number(period.from.year());
    const bool months = period.from.day() == 1 && period.to == monthOf(period.to).to;
    if (months && period.from.year() == period.to.year())
        return QLocale().standaloneMonthName(period.from.month()) + QStringLiteral(" – ") + format::month(period.to);
    if (months)
        return format::month(period.from) + QStringLiteral(" – ") + format::month(period.to);
    return format::date(period.from) + QStringLiteral(" – ") + format::date(period.to);
}

QString shortPeriod(const Period& period) {
    if (isMonth(period))
        return period.from.toString(QStringLiteral("yyyy-MM"));
    if (isYear(period))
        return QString::number(period.from.year());
    return period.from.toString(Qt::ISODate) + QStringLiteral("–") + period.to.toString(Qt::ISODate);
}

Period periodAfter(const Period& period) {
    const QDate next = period.to.addDays(1);
    const int months = (period.to.year() - period.from.year()) * 12 + period.to.month() - period.from.month() + 1;
    if (period.from.day() == 1 && period.to == monthOf(period.to).to)
        return {next, next.addMonths(months).addDays(-1)};
    return {next, next.addDays(period.from.daysTo(period.to))};
}

QString platform(const TallyBar& bar) {
    return bar.platform.isEmpty() ? Tr::tr("None named") : bar.platform;
}

ChartData monthsChart(const Figures& figures, const Figures::Series& series) {
    const Indicator& indicator = *indicatorOf(series.indicator);
    ChartData data;
    data.title = chartTitle(indicator);
    data.series = Tr::tr("This period");
    data.before = Tr::tr("A year before");
    if (series.months.empty())
        return data;
    data.source
        = source(figures, {series.months.front().bar.scope.period.from, series.months.back().bar.scope.period.to});
    for (const Figures::Month& month : series.months) {
        const QDate day = month.bar.scope.period.from;
        data.bars.push_back({day.toString(Qt::ISODate), day.toString(QStringLiteral("yy-MM")),
            height(indicator, month.bar.amount), figure(indicator, month.bar.amount), height(indicator, month.before),
            Tr::tr("%1: %2, a year before %3")
                .arg(period(month.bar.scope.period), exact(indicator, month.bar.amount),
                    exact(indicator, month.before))});
    }
    return data;
}

ChartData platformsChart(const Figures& figures, const Figures::Series& series) {
    const Indicator& indicator = *indicatorOf(series.indicator);
    ChartData data;
    data.shape = ChartData::Shape::Rows;
    data.title = Tr::tr("By platform (%1)").arg(unit(indicator));
    data.source = period(figures.query.period);
    const auto add = [&](const QString& label, qint64 amount) {
        data.bars.push_back({QString::number(data.bars.size()), label, height(indicator, amount),
            figure(indicator, amount), {}, QStringLiteral("%1: %2").arg(label, exact(indicator, amount))});
    };
    qint64 sum = 0;
    qint64 others = 0;
    for (size_t i = 0; i < series.platforms.size(); ++i) {
        const TallyBar& bar = series.platforms[i];
        sum += bar.amount;
        // The one after the last stands alone, too, where it would be all the others.
        if (i < kPlatforms || series.platforms.size() == kPlatforms + 1)
            add(platform(bar), bar.amount);
        else
            others += bar.amount;
    }
    if (others > 0)
        add(Tr::tr("%n other(s)", nullptr, static_cast<int>(series.platforms.size() - kPlatforms)), others);
    const qint64 total = figures.now[indicator.key];
    if (total == sum)
        data.note = Tr::tr("Total %1 = sum of the rows %2").arg(withUnit(indicator, total), sign(Tone::Good));
    else
        data.note
            = Tr::tr("Total %1; what stands at several platforms is counted at each").arg(withUnit(indicator, total));
    return data;
}

} // namespace xunwang::statistics
