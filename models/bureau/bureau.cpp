#include "models/bureau/bureau.h"

namespace xunwang {

const RecordType<Person>& Person::type() {
    static const RecordType<Person> type{"person", "person",
        {field("name", &Person::name), field("certificate", &Person::certificate),
            field("department", &Person::department), field("role", &Person::role)}};
    return type;
}

const RecordType<Bureau>& Bureau::type() {
    static const RecordType<Bureau> type{"bureau", "bureau",
        {field("name", &Bureau::name), field("area", &Bureau::area), field("default_person", &Bureau::defaultPerson)}};
    return type;
}

} // namespace xunwang
