#include "views/home/today.h"

#include "models/bureau/bureaurepository.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace xunwang {

namespace {
constexpr int kImports = 6;
}

bool Today::blank() const {
    return imports.empty() && leads.open == 0 && due.empty() && campaigns.empty()
        && std::all_of(month.values.begin(), month.values.end(), [](const auto& one) { return one.second == 0; });
}

Result<Today> readToday(Reader& reader) {
    Today today;
    today.date = reader.today();
    today.zone = reader.zone();
    auto office = bureau(reader);
    XW_TRY(office);
    today.bureau = office->value.name;
    auto facets = leadFacets(reader);
    XW_TRY(facets);
    today.leads = std::move(*facets);
    LeadFilter doubtful;
    doubtful.state = enumText(Verdict::Doubtful);
    auto second = leadIds(reader, doubtful);
    XW_TRY(second);
    today.doubtful = static_cast<qint64>(second->size());
    auto due = measuresDue(reader, today.date.addDays(-kDaysBack), today.date.addDays(kDaysAhead));
    XW_TRY(due);
    today.due = std::move(*due);
    auto imports = latestBatches(reader, kImports);
    XW_TRY(imports);
    for (auto& one : *imports)
        if (!one.withdrawn)
            today.imports.push_back(std::move(one));
    auto running = campaigns(reader);
    XW_TRY(running);
    for (auto& one : *running)
        if (one.value.startsOn <= today.date && (!one.value.endsOn.isValid() || one.value.endsOn >= today.date))
            today.campaigns.push_back(std::move(one));
    auto month = tally(reader, {{monthOf(today.date).from, today.date}, {}, {}});
    XW_TRY(month);
    today.month = std::move(*month);
    return today;
}

ImportCounts countsOf(const Batch& batch) {
    const QJsonObject json = QJsonDocument::fromJson(batch.counts.toUtf8()).object();
    const auto count = [&](const char* name) { return json.value(QLatin1String(name)).toInteger(); };
    return {count("rows"), count("new"), count("updated"), count("rejected"), count("leads")};
}

} // namespace xunwang
