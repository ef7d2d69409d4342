#pragma once

#include "models/registers/takeback.h"
#include "views/intake/takingback.h"

namespace xunwang {

/// Takes a register back: its records are withdrawn.
class RegisterTakingBack : public TakingBack {
    Q_OBJECT
public:
    using TakingBack::TakingBack;

    void start(BatchId batch, const QString& name) override;

private:
    void question(BatchId batch, const QString& name, const RegisterTakeBack& means);
};

} // namespace xunwang
