#pragma once

#include "models/screening/probes.h"

#include <QDateTime>
#include <QTimeZone>

namespace xunwang {

/// Takes the probes the way of an import's rows: written as a file of listings, decoded, cut into rows, made items,
/// screened; and nothing of it is stored. On the day of `now`. Errors: Io, where no temporary file can be written.
Result<ProbeReport> probeAsRows(
    const Matcher& matcher, const std::vector<ProbeListing>& probes, const QTimeZone& zone, const QDateTime& now);

} // namespace xunwang
