#pragma once

#include <QStringList>

#include <array>
#include <optional>
#include <span>

namespace xunwang {

/// What the rows of a register (台账) become.
enum class RegisterKind {
    Checks, ///< 网上检查台账
    Visits, ///< 实地检查台账
    Measures, ///< 措施台账
    Cases, ///< 案件台账
};
inline constexpr auto namesOf(RegisterKind) {
    return std::array{std::pair{RegisterKind::Checks, "online-check"}, std::pair{RegisterKind::Visits, "site-visit"},
        std::pair{RegisterKind::Measures, "measure"}, std::pair{RegisterKind::Cases, "case"}};
}

/// What a column of a register can be taken for. Which of them a kind has is what `registerFields` says.
enum class RegisterField {
    Date, ///< of the check, visit or measure
    Platform,
    Target, ///< who or what was checked, or met by a measure
    Link,
    Code, ///< 统一社会信用代码
    Entity, ///< words of EntityKind
    Address,
    Place, ///< words of VisitPlace
    Outcome, ///< words of Finding, maybe with a remark behind them
    Officers, ///< names, maybe with certificates
    Action, ///< words of MeasureKind
    Items, ///< 条数; of a suspension the shops
    Kinds, ///< 种类数
    Product, ///< 产品种类, names
    Due,
    Number, ///< 案号
    Filed,
    Cause,
    Party,
    Worth, ///< 案值: money, as are the next two
    Fine,
    Confiscation,
    Decided,
    Concluded,
    Transferred, ///< a date, maybe with the receiver behind it
    ReceivedBy, ///< 移送单位
    CampaignName, ///< by name
    Note,
};
inline constexpr int kRegisterFields = 28;

/// In the order of the samples.
std::span<const RegisterField> registerFields(RegisterKind kind);
/// "date", "platform", …: in recipes, on the command line, and as an English heading.
QString registerFieldName(RegisterField field);
std::optional<RegisterField> registerFieldNamed(RegisterKind kind, const QString& name);
/// The Chinese heading of the samples.
QString registerHeading(RegisterKind kind, RegisterField field);

/// For each field the column it is taken from, or -1.
using RegisterColumns = std::array<int, kRegisterFields>;
inline constexpr RegisterColumns kNoRegisterColumns = [] {
    RegisterColumns none{};
    none.fill(-1);
    return none;
}();
inline int columnOf(const RegisterColumns& columns, RegisterField field) {
    return columns[static_cast<size_t>(field)];
}

/// Guesses from Chinese and English headings, in any order and with a unit behind them; each column for at most one
/// field.
RegisterColumns guessRegisterColumns(RegisterKind kind, const QStringList& headings);

/// By which power of ten a bare number in the column is more than yuan: 4 under 罚款(万元), 8 under 案值（亿元）, 0
/// where no unit is named; nothing for a unit that is not understood (美元, 百元, k).
std::optional<int> yuanExponent(const QString& heading);

} // namespace xunwang
