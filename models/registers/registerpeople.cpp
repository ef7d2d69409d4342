#include "models/registers/registerpeople.h"

#include "models/bureau/bureaurepository.h"

namespace xunwang {

namespace {
/// 张　三 is 张三.
QString nameKey(const QString& name) {
    return name.simplified().remove(u' ');
}
} // namespace

Result<RegisterNames> RegisterNames::read(Reader& reader) {
    RegisterNames names;
    auto everyone = people(reader, true);
    XW_TRY(everyone);
    for (const auto& person : *everyone) {
        People& among = person.withdrawn ? names.m_left : names.m_inOffice;
        among.byName[nameKey(person.value.name)].push_back(person);
        if (!person.value.certificate.isEmpty())
            among.byCertificate.insert(person.value.certificate, person.id);
    }
    auto all = xunwang::campaigns(reader);
    XW_TRY(all);
    for (const auto& campaign : *all)
        names.m_campaigns.insert(campaign.value.name, campaign.id);
    return names;
}

RegisterNames::Officers RegisterNames::officers(const WrittenOfficers& written) const {
    Officers officers;
    for (const WrittenOfficer& one : written.named) {
        const QString certificate = (one.certificate.isEmpty() ? one.name : one.certificate).trimmed().toUpper();
        const QString name = nameKey(one.name);
        std::vector<PersonId> fitting;
        for (const People* among : {&m_inOffice, &m_left}) {
            if (const auto found = among->byCertificate.constFind(certificate);
                found != among->byCertificate.constEnd())
                fitting = {*found};
            else
                for (const auto& person : among->byName.value(name))
                    if (one.certificate.isEmpty() || person.value.certificate.isEmpty())
                        fitting.push_back(person.id);
            if (!fitting.empty())
                break;
        }
        if (fitting.size() > 1 && officers.ambiguous.isEmpty())
            officers.ambiguous = one.name;
        if (fitting.empty())
            officers.others.append(
                one.certificate.isEmpty() ? one.name : QStringLiteral("%1（%2）").arg(one.name, one.certificate));
        else if (std::find(officers.known.begin(), officers.known.end(), fitting.front()) == officers.known.end())
            officers.known.push_back(fitting.front());
    }
    officers.others.removeDuplicates();
    return officers;
}

std::optional<CampaignId> RegisterNames::campaign(const QString& name) const {
    const auto found = m_campaigns.constFind(name);
    return found == m_campaigns.constEnd() ? std::nullopt : std::optional(*found);
}

} // namespace xunwang
