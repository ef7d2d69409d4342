#include "views/records/names.h"

namespace xunwang {

const Stored<Person>* Names::find(qint64 id) const {
    const auto found
        = std::find_if(people.begin(), people.end(), [id](const auto& one) { return one.id.value() == id; });
    return found == people.end() ? nullptr : &*found;
}

QString Names::person(qint64 id) const {
    const auto* found = find(id);
    return found ? found->value.name : QString::number(id);
}

QString Names::officer(qint64 id) const {
    const auto* found = find(id);
    if (!found || found->value.certificate.isEmpty())
        return person(id);
    return found->value.name + QLatin1Char(' ') + found->value.certificate;
}

QString Names::campaign(qint64 id) const {
    for (const auto& one : campaigns)
        if (one.id.value() == id)
            return one.value.name;
    return QString::number(id);
}

Result<Names> readNames(Reader& reader) {
    auto everyone = people(reader, true);
    XW_TRY(everyone);
    auto all = campaigns(reader, true);
    XW_TRY(all);
    return Names{std::move(*everyone), std::move(*all), reader.zone(), reader.today(), reader.clock().now()};
}

} // namespace xunwang
