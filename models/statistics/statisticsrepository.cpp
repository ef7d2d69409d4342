#include "models/statistics/statisticsrepository.h"

#include "models/market/item.h"
#include "models/store/where.h"
#include "models/text/foldedkey.h"

#include <QSet>

namespace xunwang {

namespace {

/// Where records are counted and by which date.
struct Register {
    const char* kind;
    const char* table;
    const char* date;
};
constexpr Register kChecks{"online_check", "online_check", "completed_on"};
constexpr Register kVisits{"site_visit", "site_visit", "visited_on"};
constexpr Register kMeasures{"measure", "measure", "taken_on"};
constexpr Register kFiled{"case", "case_file", "filed_on"};
constexpr Register kConcluded{"case", "case_file", "concluded_on"};
constexpr Register kDecided{"case", "case_file", "decided_on"};
constexpr Register kTransferred{"case", "case_file", "transferred_on"};

/// An indicator as data: which records count, and how much each of them is.
struct Source {
    const char* key;
    const char16_t* name;
    const char16_t* unit;
    Register in;
    const char* condition; ///< beside period, campaign and "not withdrawn"; may be empty
    const char* amount; ///< what is summed up; nullptr where different ones are counted
    const char* identity = nullptr; ///< then: the columns that tell them apart…
    QStringList (*identities)(const Statement& row) = nullptr; ///< …and what they stand for; columns from 2
    const char* besides = "0"; ///< how many more a record counts without naming them, each a different one
};

QString named(const QString& platform, const QString& name) {
    return QStringLiteral("name\n") + foldedKey(platform) + u'\n' + foldedKey(name);
}
QString coded(const QString& code) {
    return QStringLiteral("code\n") + code;
}

/// Columns: platform, target, link.
QStringList target(const Statement& row) {
    if (!row.text(3).isEmpty())
        return {named(row.text(2), row.text(3))};
    return {QStringLiteral("link\n") + QString::fromStdString(canonicalLink(row.text(4).toStdString()))};
}
/// Columns: platform, target, link, credit_code.
QStringList operatorOf(const Statement& row) {
    return row.text(5).isEmpty() ? target(row) : QStringList{coded(row.text(5))};
}
/// Columns: target, address, credit_code.
QStringList unit(const Statement& row) {
    return {row.text(4).isEmpty() ? named(row.text(3), row.text(2)) : coded(row.text(4))};
}
/// Columns: products.
QStringList products(const Statement& row) {
    QStringList kinds;
    for (const QString& product : Codec<QStringList>::decode(row.text(2)).value_or(QStringList()))
        kinds.append(foldedKey(product));
    return kinds;
}

constexpr Source kSources[] = {
    {"T01", u"网上检查网站、网店", u"个次", kChecks, "", "1"},
    {"T01_distinct", u"网上检查网站、网店（不重复）", u"个", kChecks, "", nullptr, "platform, target, link", target},
    {"T02", u"实地检查网站、网店经营者", u"个次", kVisits, "place = 'premises'", "1"},
    {"T02_distinct", u"实地检查网站、网店经营者（不重复）", u"个", kVisits, "place = 'premises'", nullptr,
        "platform, target, link, credit_code", operatorOf},
    {"T03", u"督促删除违法商品信息", u"条", kMeasures, "kind = 'deletion'", "items"},
    {"T04", u"责令整改网站", u"个次", kMeasures, "kind = 'rectification'", "1"},
    {"T05_requested", u"提请关闭网站", u"个次", kMeasures, "kind = 'close_request'", "1"},
    {"T05_closed", u"关闭网站", u"个次", kMeasures, "kind = 'closure'", "1"},
    {"T06", u"责令停止平台服务的网店", u"个次", kMeasures, "kind = 'suspension'", "shops"},
    {"T07", u"查处违法案件（立案）", u"件", kFiled, "", "1"},
    {"T07_concluded", u"查处违法案件（结案）", u"件", kConcluded, "", "1"},
    {"T08", u"罚没款", u"元", kDecided, "", "fine + confiscation"},
    {"T09", u"案值", u"元", kFiled, "", "value"},
    {"T10", u"移送公安机关", u"件", kTransferred, "receiver = 'police'", "1"},
    {"T11", u"检查生产加工单位", u"家", kVisits, "place = 'production'", nullptr, "target, address, credit_code", unit},
    {"T11_visits", u"检查生产加工单位（次数）", u"家次", kVisits, "place = 'production'", "1"},
    {"T12", u"督促平台下架产品", u"种", kMeasures, "kind = 'takedown'", nullptr, "products", products,
        "coalesce(unnamed_kinds, 0)"},
};

Result<const Source*> sourceOf(const QString& key) {
    for (const Source& source : kSources)
        if (key == QLatin1String(source.key))
            return &source;
    return fail(ErrorCode::Validation, QStringLiteral("tally.key"), {key});
}

Result<void> checkPeriod(const Period& period) {
    if (period.isValid())
        return {};
    return fail(ErrorCode::Validation, QStringLiteral("tally.period"),
        {period.from.toString(Qt::ISODate), period.to.toString(Qt::ISODate)});
}

/// The one condition of number and rows.
Where conditionOf(const Source& source, const Scope& scope) {
    Where where;
    where.add(QStringLiteral("withdrawn = 0"));
    where.between(QLatin1String(source.in.date), scope.period.from, scope.period.to);
    if (*source.condition)
        where.add(QLatin1String(source.condition));
    if (scope.campaign)
        where.add(QStringLiteral("campaign = ?"), {scope.campaign->value()});
    if (scope.platform)
        where.add(QStringLiteral("platform = ?"), {*scope.platform});
    return where;
}

Result<Statement> prepared(Reader& reader, const QString& sql, const Where& where) {
    auto statement = reader.prepare(sql);
    XW_TRY(statement);
    for (const Value& value : where.values())
        statement->bind(value);
    return statement;
}

Result<std::vector<CountedRow>> rows(Reader& reader, const Source& source, const Scope& scope) {
    const Where where = conditionOf(source, scope);
    const bool distinct = source.amount == nullptr;
    auto statement = prepared(reader,
        QStringLiteral("SELECT id, %1, %2 FROM %3 %4ORDER BY %5 DESC, id DESC")
            .arg(QLatin1String(source.besides), QLatin1String(distinct ? source.identity : source.amount),
                QLatin1String(source.in.table), where.text(), QLatin1String(source.in.date)),
        where);
    XW_TRY(statement);
    std::vector<CountedRow> counted;
    QSet<QString> seen;
    while (true) {
        auto row = statement->step();
        XW_TRY(row);
        if (!*row)
            return counted;
        qint64 amount = 0;
        if (distinct) {
            const qsizetype before = seen.size();
            for (const QString& identity : source.identities(*statement))
                seen.insert(identity);
            amount = seen.size() - before + statement->integer(1);
        } else {
            amount = statement->integer(2);
        }
        if (amount != 0)
            counted.push_back({QLatin1String(source.in.kind), statement->integer(0), amount});
    }
}

Result<qint64> number(Reader& reader, const Source& source, const Scope& scope) {
    if (source.amount) {
        const Where where = conditionOf(source, scope);
        return reader.integer(QStringLiteral("SELECT coalesce(sum(%1), 0) FROM %2 %3")
                                  .arg(QLatin1String(source.amount), QLatin1String(source.in.table), where.text()),
            where.values());
    }
    auto counted = rows(reader, source, scope);
    XW_TRY(counted);
    qint64 sum = 0;
    for (const CountedRow& row : *counted)
        sum += row.amount;
    return sum;
}

} // namespace

std::span<const Indicator> indicators() {
    static const std::vector<Indicator> all = [] {
        std::vector<Indicator> list;
        for (const Source& source : kSources) {
            const QString unitName = QString::fromUtf16(source.unit);
            list.push_back({QLatin1String(source.key), QString::fromUtf16(source.name), unitName,
                QLatin1String(source.in.kind), unitName == QStringLiteral("元"), source.amount == nullptr});
        }
        return list;
    }();
    return all;
}

Result<Tally> tally(Reader& reader, const Scope& scope) {
    XW_TRY(checkPeriod(scope.period));
    Tally result{scope, {}};
    for (const Source& source : kSources) {
        auto value = number(reader, source, scope);
        XW_TRY(value);
        result.values.emplace(QLatin1String(source.key), *value);
    }
    return result;
}

Result<qint64> figure(Reader& reader, const QString& key, const Scope& scope) {
    XW_TRY(checkPeriod(scope.period));
    auto source = sourceOf(key);
    XW_TRY(source);
    return number(reader, **source, scope);
}

Result<std::vector<CountedRow>> rowsBehind(Reader& reader, const QString& key, const Scope& scope) {
    XW_TRY(checkPeriod(scope.period));
    auto source = sourceOf(key);
    XW_TRY(source);
    return rows(reader, **source, scope);
}

Result<std::vector<TallyBar>> byMonth(Reader& reader, const QString& key, const Scope& scope) {
    XW_TRY(checkPeriod(scope.period));
    auto source = sourceOf(key);
    XW_TRY(source);
    std::vector<TallyBar> bars;
    for (QDate day = scope.period.from; day <= scope.period.to; day = monthOf(day).to.addDays(1)) {
        TallyBar bar{day, {}, 0, scope};
        bar.scope.period = {day, qMin(monthOf(day).to, scope.period.to)};
        auto value = number(reader, **source, bar.scope);
        XW_TRY(value);
        bar.amount = *value;
        bars.push_back(bar);
    }
    return bars;
}

Result<std::vector<TallyBar>> byPlatform(Reader& reader, const QString& key, const Scope& scope) {
    XW_TRY(checkPeriod(scope.period));
    auto source = sourceOf(key);
    XW_TRY(source);
    const Where where = conditionOf(**source, scope);
    const bool distinct = (*source)->amount == nullptr;
    auto statement = prepared(reader,
        QStringLiteral("SELECT platform, sum(%1) FROM %2 %3GROUP BY platform")
            .arg(QLatin1String(distinct ? "1" : (*source)->amount), QLatin1String((*source)->in.table), where.text()),
        where);
    XW_TRY(statement);
    std::vector<TallyBar> bars;
    while (true) {
        auto row = statement->step();
        XW_TRY(row);
        if (!*row)
            break;
        TallyBar bar{{}, statement->text(0), statement->integer(1), scope};
        bar.scope.platform = bar.platform;
        bars.push_back(bar);
    }
    for (TallyBar& bar : bars) {
        if (!distinct)
            continue;
        auto value = number(reader, **source, bar.scope);
        XW_TRY(value);
        bar.amount = *value;
    }
    std::erase_if(bars, [](const TallyBar& bar) { return bar.amount == 0; });
    std::stable_sort(
        bars.begin(), bars.end(), [](const TallyBar& a, const TallyBar& b) { return a.amount > b.amount; });
    return bars;
}

} // namespace xunwang
