#include "models/schema/caseschema.h"

#include "models/bureau/bureau.h"
#include "models/campaign/campaign.h"
#include "models/enforcement/enforcement.h"
#include "models/evidence/evidence.h"
#include "models/inspection/inspection.h"
#include "models/intake/recipe.h"
#include "models/leads/leadrepository.h"
#include "models/leads/packs.h"
#include "models/leads/proberecords.h"
#include "models/market/sameness.h"
#include "models/market/tables.h"
#include "models/registers/registerrepository.h"
#include "models/review/decision.h"
#include "models/review/reading.h"

namespace xunwang {

CaseSchema caseSchema() {
    CaseSchema schema;
    schema.kinds = {Bureau::type().info(), Person::type().info(), Batch::type().info(), Campaign::type().info(),
        Sameness::type().info(), PackVersion::type().info(), Decision::type().info(), Reading::type().info(),
        Probe::type().info(), ProbeRun::type().info(), Recipe::type().info(), OnlineCheck::type().info(),
        SiteVisit::type().info(), Evidence::type().info(), Measure::type().info(), Case::type().info()};
    addMarket(schema);
    for (const BulkInfo& table : leadTables())
        schema.bulk.push_back(table);
    schema.bulk.push_back(registerTable());
    return schema;
}

Result<VerifyReport> verifyCaseFile(CaseFile& file, Feedback& feedback) {
    return file
        .read([&](Reader& reader) -> Result<VerifyReport> {
            auto report = verifyStore(reader, file.schema(), feedback);
            XW_TRY(report);
            auto files = verifyFiles(reader, CaseFile::evidenceFolder(file.path()), feedback);
            XW_TRY(files);
            report->files = *files;
            return report;
        })
        .result();
}

} // namespace xunwang
