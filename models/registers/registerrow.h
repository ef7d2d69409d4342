#pragma once

#include "models/base/creditcode.h"
#include "models/intake/rowmaker.h"
#include "models/registers/registerfields.h"
#include "models/registers/registerwords.h"

namespace xunwang {

/// What a row of a register says, before anybody was asked who its people are.
struct RegisterRow {
    qint64 line = 0; ///< of the file
    std::variant<OnlineCheck, SiteVisit, Measure, Case> record; ///< without officers and campaign
    WrittenOfficers officers;
    QString campaign; ///< its name; empty: none
    CreditCode::Fault codeFault = CreditCode::Fault::None; ///< it is taken as it stands, unless damaged
};

/// Turns the rows of a register into records, or says why not. Nothing that a row says is lost: what the record has no
/// field for goes into its note. One thread.
class RegisterRowMaker {
public:
    /// `exponents`: of the money columns, as `yuanExponent` says.
    RegisterRowMaker(RegisterKind kind, const RegisterColumns& columns,
        const std::array<int, kRegisterFields>& exponents, const QTimeZone& zone);

    /// Nothing on a reject: "row.quote" and its kin, "row.total" (a sum), "row.time" {text}, "row.money" {text},
    /// "row.count" {text}, "row.entity" {text}, "row.place" {text}, "row.finding" {text}, "row.measure" {text},
    /// "row.kinds" {text}, "row.transfer-date" {text}, "row.credit-code-damaged" {text}.
    std::optional<RegisterRow> make(const Row& row, Reject& reject);

private:
    struct Refused {
        const char* reason;
        QString found;
    };
    template <typename T>
    using Read = tl::expected<T, Refused>;

    QString raw(RegisterField field) const; ///< the cell without blanks around it
    QString text(RegisterField field) const; ///< empty also where it says that there is no value
    Read<QDate> date(RegisterField field) const;
    Read<Money> money(RegisterField field) const;
    Read<qint64> count(RegisterField field) const; ///< 0: none
    QString remark(RegisterField field) const; ///< a cell that has no field of its own, with its heading
    template <typename R>
    Read<void> inspection(R& record, QDate R::*day, RegisterRow& into);
    Read<void> fill(OnlineCheck& check, RegisterRow& into);
    Read<void> fill(SiteVisit& visit, RegisterRow& into);
    Read<void> fill(Measure& measure, RegisterRow& into);
    Read<void> fill(Case& value, RegisterRow& into);
    Read<void> fillTransfer(Case& value) const;

    RegisterKind m_kind;
    RegisterColumns m_columns;
    std::array<int, kRegisterFields> m_exponents;
    QTimeZone m_zone;
    mutable MomentReader m_moments;
    const Row* m_row = nullptr;
};

} // namespace xunwang
