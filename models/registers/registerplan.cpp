#include "models/registers/registerplan.h"

#include "models/sheets/formatjson.h"
#include "models/store/codec.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace xunwang {

namespace {
const QString kRegister = QStringLiteral("register");
}

QString RegisterPlan::recipe() const {
    QJsonObject fromColumns;
    for (const RegisterField field : registerFields(kind))
        if (const int column = columnOf(columns, field); column >= 0)
            fromColumns.insert(registerFieldName(field), column + 1);
    QJsonObject json = toJson(format);
    json.insert(kRegister, enumText(kind));
    json.insert(QStringLiteral("headings"), QJsonArray::fromStringList(headings));
    json.insert(QStringLiteral("columns"), fromColumns);
    json.insert(QStringLiteral("strict"), strict);
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QList<int> RegisterPlan::notTaken() const {
    QList<int> left;
    for (int column = 0; column < headings.size(); ++column)
        if (std::find(columns.begin(), columns.end(), column) == columns.end())
            left.append(column);
    return left;
}

void RegisterPlan::take(RegisterField field, int column) {
    if (column >= 0)
        std::replace(columns.begin(), columns.end(), column, -1);
    columns[static_cast<size_t>(field)] = column;
}

std::optional<RegisterKind> registerKindIn(const QString& recipe) {
    const auto json = QJsonDocument::fromJson(recipe.toUtf8()).object();
    return enumFromText<RegisterKind>(json[kRegister].toString());
}

RegisterPlan planRegister(const QString& path, RegisterKind kind, const FileGuess& guess) {
    RegisterPlan plan;
    plan.path = path;
    plan.kind = kind;
    plan.format = guess.format;
    plan.added = rejectColumnsIn(guess.headings);
    plan.headings = plan.added.strip(guess.headings);
    plan.columns = guessRegisterColumns(kind, plan.headings);
    return plan;
}

Result<void> checkPlan(const RegisterPlan& plan) {
    using F = RegisterField;
    const bool isCase = plan.kind == RegisterKind::Cases;
    std::vector<F> needed{isCase ? F::Filed : F::Date};
    if (plan.kind == RegisterKind::Measures)
        needed.push_back(F::Action);
    if (isCase)
        needed.insert(needed.end(), {F::Cause, F::Party});
    for (const F field : needed)
        if (columnOf(plan.columns, field) < 0)
            return fail(
                ErrorCode::Validation, QStringLiteral("register.no-column"), {registerHeading(plan.kind, field)});
    for (const F field : {F::Worth, F::Fine, F::Confiscation}) {
        const QString heading = plan.headings.value(columnOf(plan.columns, field));
        if (!yuanExponent(heading))
            return fail(ErrorCode::Validation, QStringLiteral("register.unit"), {heading});
    }
    return {};
}

Result<RegisterRowMaker> makerOf(const RegisterPlan& plan, const QTimeZone& zone) {
    XW_TRY(checkPlan(plan));
    std::array<int, kRegisterFields> exponents{};
    for (size_t i = 0; i < exponents.size(); ++i)
        if (plan.columns[i] >= 0)
            exponents[i] = yuanExponent(plan.headings.value(plan.columns[i])).value_or(0);
    return RegisterRowMaker(plan.kind, plan.columns, exponents, zone);
}

} // namespace xunwang
