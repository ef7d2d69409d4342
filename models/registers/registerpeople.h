#pragma once

#include "models/campaign/campaign.h"
#include "models/registers/registerrow.h"

#include <QHash>

namespace xunwang {

/// Who the people and campaigns are that registers name.
class RegisterNames {
public:
    static Result<RegisterNames> read(Reader& reader);

    struct Officers {
        std::vector<PersonId> known;
        QStringList others; ///< nobody here
        QString ambiguous; ///< a name that several people have; empty: none
    };
    /// By certificate, else by name: of those in office, else of those who left. Someone of that name with another
    /// certificate than the one given is somebody else.
    Officers officers(const WrittenOfficers& written) const;
    std::optional<CampaignId> campaign(const QString& name) const;

private:
    struct People {
        QHash<QString, std::vector<Stored<Person>>> byName;
        QHash<QString, PersonId> byCertificate;
    };
    People m_inOffice;
    People m_left;
    QHash<QString, CampaignId> m_campaigns;
};

} // namespace xunwang
