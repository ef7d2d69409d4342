#pragma once

#include "app/commandline.h"
#include "models/screening/probes.h"

#include <QJsonObject>

namespace xunwang {

/// `probes [--into FILE] [--add PROBES] [--pack PACK] [--run] [--json]`.
ExitCode probesCommand(const QStringList& arguments);

/// What became of the probes: how many were hit, and each that was not.
QStringList probeLines(const ProbeReport& report);
QJsonObject probesJson(const ProbeReport& report);

} // namespace xunwang
