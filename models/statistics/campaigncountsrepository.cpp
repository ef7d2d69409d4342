#include "models/enforcement/enforcement.h"
#include "models/inspection/inspection.h"
#include "models/statistics/campaigncounts.h"

namespace xunwang {

Result<std::map<CampaignId, CampaignCounts>> campaignCounts(Reader& reader) {
    std::map<CampaignId, CampaignCounts> counts;
    const auto count = [&](const char* table, const char* sum, auto take) -> Result<void> {
        auto rows = reader.prepare(QStringLiteral("SELECT campaign, count(*), %2 FROM %1 WHERE withdrawn = 0 AND "
                                                  "campaign IS NOT NULL GROUP BY campaign")
                                       .arg(QLatin1String(table), QLatin1String(sum)));
        XW_TRY(rows);
        while (true) {
            auto row = rows->step();
            XW_TRY(row);
            if (!*row)
                return {};
            take(counts[CampaignId(rows->integer(0))], rows->integer(1), rows->integer(2));
        }
    };
    XW_TRY(count(OnlineCheck::type().table, "0", [](CampaignCounts& c, qint64 n, qint64) { c.checks = n; }));
    XW_TRY(count(SiteVisit::type().table, "0", [](CampaignCounts& c, qint64 n, qint64) { c.visits = n; }));
    XW_TRY(count(Measure::type().table, "0", [](CampaignCounts& c, qint64 n, qint64) { c.measures = n; }));
    XW_TRY(count(Case::type().table, "sum(fine + confiscation)", [](CampaignCounts& c, qint64 n, qint64 fen) {
        c.cases = n;
        c.penalties = Money::fromFen(fen);
    }));
    return counts;
}

} // namespace xunwang
