#pragma once

#include "models/intake/takeback.h"
#include "views/intake/takingback.h"

namespace xunwang {

/// Takes an import of listings back: its rows leave every list at once, and the file by and by.
class ImportTakingBack : public TakingBack {
    Q_OBJECT
public:
    using TakingBack::TakingBack;

    void start(BatchId batch, const QString& name) override;

private:
    void question(BatchId batch, const QString& name, const ImportTakeBack& means);
};

/// Has a job remove the rows of imports that were taken back from the file, where there are any.
void clearTakenBackInJob(Shell& shell, const Workplace& workplace);

} // namespace xunwang
