#include "models/registers/registerrow.h"

#include "models/text/numbers.h"

#include <QRegularExpression>

namespace xunwang {

namespace {

using F = RegisterField;

/// Leaves the function with why a cell can't be taken.
#define XW_READ(expression)                                                                                            \
    if (auto&& xwRead = (expression); !xwRead)                                                                         \
    return tl::unexpected(xwRead.error())

void addRemark(QString& note, const QString& remark) {
    if (!remark.isEmpty())
        note += (note.isEmpty() ? QString() : QStringLiteral("；")) + remark;
}

/// Who a transfer went to, as one word for the record and by name.
void setReceiver(Case& value, const QString& name) {
    value.transferredTo = name.isEmpty() ? QStringLiteral("公安机关") : name;
    value.receiver = value.transferredTo.contains(QStringLiteral("公安")) ? Receiver::Police : Receiver::Authority;
}

} // namespace

RegisterRowMaker::RegisterRowMaker(RegisterKind kind, const RegisterColumns& columns,
    const std::array<int, kRegisterFields>& exponents, const QTimeZone& zone)
    : m_kind(kind)
    , m_columns(columns)
    , m_exponents(exponents)
    , m_zone(zone)
    , m_moments(zone) { }

QString RegisterRowMaker::raw(F field) const {
    const int column = columnOf(m_columns, field);
    if (column < 0 || static_cast<size_t>(column) >= m_row->cells.size())
        return {};
    const std::string_view cell = m_row->cells[static_cast<size_t>(column)];
    return QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size())).trimmed();
}

QString RegisterRowMaker::text(F field) const {
    const int column = columnOf(m_columns, field);
    if (column < 0 || static_cast<size_t>(column) >= m_row->cells.size())
        return {};
    return saidBy(m_row->cells[static_cast<size_t>(column)]);
}

QString RegisterRowMaker::remark(F field) const {
    const QString said = text(field);
    return said.isEmpty() ? QString() : registerHeading(m_kind, field) + u'：' + said;
}

RegisterRowMaker::Read<QDate> RegisterRowMaker::date(F field) const {
    const QString said = text(field);
    if (said.isEmpty())
        return QDate();
    if (const auto moment = m_moments.read(said))
        return localDate(*moment, m_zone);
    // A day as spreadsheets number them, 20000 to 79999: 1954 to 2119.
    static const QRegularExpression serial(QStringLiteral("^([2-7]\\d{4})(?:\\.\\d+)?$"));
    if (const auto number = serial.match(said); number.hasMatch())
        return QDate(1899, 12, 30).addDays(number.captured(1).toInt());
    return tl::unexpected(Refused{"row.time", said});
}

RegisterRowMaker::Read<Money> RegisterRowMaker::money(F field) const {
    const QString said = text(field);
    if (said.isEmpty())
        return Money();
    // A unit in the cell counts before that of the heading.
    static const QRegularExpression unit(QStringLiteral("[千kK万萬wW亿億元]"));
    const int exponent = said.contains(unit) ? 0 : m_exponents[static_cast<size_t>(field)];
    const auto amount = readPrice(exponent == 8 ? QString(said + u'亿')
            : exponent == 4                     ? QString(said + u'万')
            : exponent == 3                     ? QString(said + u'千')
                                                : said);
    if (!amount)
        return tl::unexpected(Refused{"row.money", said});
    return *amount;
}

RegisterRowMaker::Read<qint64> RegisterRowMaker::count(F field) const {
    const QString said = text(field);
    if (said.isEmpty())
        return 0;
    QStringView digits(said);
    for (const QStringView unit : {u"个次", u"条", u"种", u"家", u"户", u"款", u"项"})
        if (digits.endsWith(unit)) {
            digits = digits.chopped(unit.size());
            break;
        }
    const auto number = readCount(digits);
    if (!number || digits.contains(u'+')) // "5200+" is no number that a tally may print
        return tl::unexpected(Refused{"row.count", said});
    return *number;
}

template <typename R>
RegisterRowMaker::Read<void> RegisterRowMaker::inspection(R& record, QDate R::*day, RegisterRow& into) {
    const auto on = date(F::Date);
    XW_READ(on);
    record.*day = *on;
    record.platform = text(F::Platform);
    record.target = text(F::Target);
    record.link = text(F::Link);
    record.creditCode = text(F::Code);
    record.note = text(F::Note);
    const QString result = raw(F::Outcome); // 无 is a finding here
    if (const auto finding = findingIn(result)) {
        record.finding = finding->finding;
        addRemark(record.note, finding->remark);
    } else if (text(F::Outcome).isEmpty()) {
        addRemark(record.note, QStringLiteral("台账未填检查结果"));
    } else {
        return tl::unexpected(Refused{"row.finding", result});
    }
    into.officers = officersIn(text(F::Officers));
    if (into.officers.more)
        addRemark(record.note, remark(F::Officers));
    return {};
}

RegisterRowMaker::Read<void> RegisterRowMaker::fill(OnlineCheck& check, RegisterRow& into) {
    XW_READ(inspection(check, &OnlineCheck::completedOn, into));
    const QString kind = text(F::Entity);
    const auto entity = entityKindIn(kind);
    if (!kind.isEmpty() && !entity)
        return tl::unexpected(Refused{"row.entity", kind});
    // Without a platform a shop would be nowhere.
    check.entity = entity.value_or(check.platform.isEmpty() ? EntityKind::Website : EntityKind::Shop);
    return {};
}

RegisterRowMaker::Read<void> RegisterRowMaker::fill(SiteVisit& visit, RegisterRow& into) {
    XW_READ(inspection(visit, &SiteVisit::visitedOn, into));
    visit.address = text(F::Address);
    const QString written = text(F::Place);
    const auto place = visitPlaceIn(written);
    const auto placeOfKind = visitPlaceIn(text(F::Entity));
    if (!written.isEmpty() && !place)
        return tl::unexpected(Refused{"row.place", written});
    visit.place = place ? *place : placeOfKind.value_or(VisitPlace::Premises);
    if (!placeOfKind)
        addRemark(visit.note, remark(F::Entity));
    return {};
}

RegisterRowMaker::Read<void> RegisterRowMaker::fill(Measure& measure, RegisterRow&) {
    const QString written = text(F::Action);
    const auto kind = measureKindIn(written);
    if (!kind)
        return tl::unexpected(Refused{"row.measure", written});
    measure.kind = *kind;
    const auto on = date(F::Date);
    XW_READ(on);
    const auto due = date(F::Due);
    XW_READ(due);
    measure.takenOn = *on;
    measure.dueOn = *due;
    measure.platform = text(F::Platform);
    measure.target = text(F::Target);
    measure.creditCode = text(F::Code);
    measure.note = text(F::Note);
    const auto items = count(F::Items);
    XW_READ(items);
    if (*kind == MeasureKind::Deletion || *kind == MeasureKind::Takedown)
        measure.items = *items;
    else if (*kind == MeasureKind::Suspension)
        measure.shops = *items > 0 ? *items : measure.target.isEmpty() ? 0 : 1;
    else
        addRemark(measure.note, remark(F::Items));
    if (*kind != MeasureKind::Takedown) {
        addRemark(measure.note, remark(F::Kinds));
        addRemark(measure.note, remark(F::Product));
        return {};
    }
    auto kinds = count(F::Kinds);
    XW_READ(kinds);
    // 产品种类 may hold names, or only their number.
    const QString products = text(F::Product);
    const auto number = count(F::Product);
    if (!products.isEmpty() && number && *kinds == 0)
        kinds = number;
    else if (!number)
        measure.products = namesIn(products);
    measure.products.removeDuplicates();
    if (*kinds > 0 && *kinds < measure.products.size())
        return tl::unexpected(Refused{"row.kinds", text(F::Kinds)});
    if (*kinds > measure.products.size())
        measure.unnamedKinds = *kinds - measure.products.size();
    return {};
}

RegisterRowMaker::Read<void> RegisterRowMaker::fillTransfer(Case& value) const {
    const QString receiver = text(F::ReceivedBy);
    const QString said = text(F::Transferred);
    static const QStringList no{QStringLiteral("否"), QStringLiteral("未移送"), QStringLiteral("不移送")};
    if (no.contains(said) || (said.isEmpty() && receiver.isEmpty()))
        return {};
    if (const auto on = date(F::Transferred); on && on->isValid()) {
        value.transferredOn = *on;
        setReceiver(value, receiver);
        return {};
    }
    // A date with the receiver behind it.
    static const QRegularExpression both(
        QStringLiteral("^([0-9０-９][0-9０-９年月./-]*[0-9０-９日号])[\\s，,、]*(?:移送)?(.+)$"));
    const auto parts = both.match(said);
    const auto moment = m_moments.read(parts.captured(1));
    if (!parts.hasMatch() || !moment)
        return tl::unexpected(Refused{"row.transfer-date", said.isEmpty() ? receiver : said});
    value.transferredOn = localDate(*moment, m_zone);
    setReceiver(value, receiver.isEmpty() ? parts.captured(2).trimmed() : receiver);
    return {};
}

RegisterRowMaker::Read<void> RegisterRowMaker::fill(Case& value, RegisterRow&) {
    value.number = text(F::Number);
    value.cause = text(F::Cause);
    value.party = text(F::Party);
    value.creditCode = text(F::Code);
    value.platform = text(F::Platform);
    value.note = text(F::Note);
    for (const auto& [field, day] : {std::pair{F::Filed, &Case::filedOn}, std::pair{F::Decided, &Case::decidedOn},
             std::pair{F::Concluded, &Case::concludedOn}}) {
        const auto on = date(field);
        XW_READ(on);
        value.*day = *on;
    }
    for (const auto& [field, amount] : {std::pair{F::Worth, &Case::value}, std::pair{F::Fine, &Case::fine},
             std::pair{F::Confiscation, &Case::confiscation}}) {
        const auto sum = money(field);
        XW_READ(sum);
        value.*amount = *sum;
    }
    return fillTransfer(value);
}

std::optional<RegisterRow> RegisterRowMaker::make(const Row& row, Reject& reject) {
    if (auto damage = damageOf(row)) {
        reject = std::move(*damage);
        return std::nullopt;
    }
    m_row = &row;
    RegisterRow made;
    made.line = row.line;
    switch (m_kind) {
    case RegisterKind::Checks:
        made.record = OnlineCheck();
        break;
    case RegisterKind::Visits:
        made.record = SiteVisit();
        break;
    case RegisterKind::Measures:
        made.record = Measure();
        break;
    case RegisterKind::Cases:
        made.record = Case();
        break;
    }
    const auto filled = std::visit([&](auto& record) { return fill(record, made); }, made.record);
    const auto saysSum = [](std::string_view cell) {
        return saysTotal(QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size())));
    };
    const QString day = text(m_kind == RegisterKind::Cases ? F::Filed : F::Date);
    if (saysTotal(day) || (day.isEmpty() && std::any_of(row.cells.begin(), row.cells.end(), saysSum))) {
        reject = {row.line, QStringLiteral("row.total"), {}};
        return std::nullopt;
    }
    const QString code = text(F::Code);
    if (!code.isEmpty())
        made.codeFault = CreditCode::fault(code);
    if (!filled)
        reject = {row.line, QLatin1String(filled.error().reason), filled.error().found.left(200)};
    else if (made.codeFault == CreditCode::Fault::Damaged)
        reject = {row.line, QStringLiteral("row.credit-code-damaged"), code};
    else
        made.campaign = text(F::CampaignName).simplified();
    if (!filled || made.codeFault == CreditCode::Fault::Damaged)
        return std::nullopt;
    return made;
}

} // namespace xunwang
