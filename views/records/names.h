#pragma once

#include "models/bureau/bureaurepository.h"
#include "models/campaign/campaign.h"

#include <QTimeZone>

namespace xunwang {

/// The names behind the ids that records hold, and the bureau's day, as one reading found them.
struct Names {
    std::vector<Stored<Person>> people; ///< those who left too
    std::vector<Stored<Campaign>> campaigns; ///< the newest first; withdrawn ones too
    QTimeZone zone = QTimeZone::utc();
    QDate today;
    QDateTime now; ///< UTC

    /// "执法人员甲 A-001"; an unknown one is its number.
    QString officer(qint64 person) const;
    QString person(qint64 person) const;
    QString campaign(qint64 campaign) const;
    const Stored<Person>* find(qint64 person) const;
};
Result<Names> readNames(Reader& reader);

} // namespace xunwang
