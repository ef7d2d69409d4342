#include "models/base/creditcode.h"

#include <QRegularExpression>

#include <array>

namespace xunwang {

namespace {
// GB 32100-2015, 4.3 and annex: alphabet and weights (3^i mod 31).
constexpr QStringView kAlphabet = u"0123456789ABCDEFGHJKLMNPQRTUWXY";
constexpr std::array kWeights = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
} // namespace

CreditCode::Fault CreditCode::fault(const QString& text) {
    const QString code = text.trimmed().toUpper();
    static const QRegularExpression scientific(QStringLiteral("^\\d(\\.\\d+)?E\\+?\\d+$"));
    static const QRegularExpression cutNumber(QStringLiteral("^\\d{15}000$"));
    const auto noCode = [&] { return scientific.match(code).hasMatch() ? Fault::Damaged : Fault::Shape; };
    if (code.size() != 18)
        return noCode();
    qsizetype sum = 0;
    for (size_t i = 0; i < kWeights.size(); ++i) {
        const qsizetype digit = kAlphabet.indexOf(code[static_cast<qsizetype>(i)]);
        if (digit < 0)
            return noCode();
        sum += digit * kWeights[i];
    }
    if (kAlphabet.indexOf(code[17]) < 0)
        return Fault::Shape;
    if (kAlphabet[(31 - sum % 31) % 31] == code[17])
        return Fault::None;
    return cutNumber.match(code).hasMatch() ? Fault::Damaged : Fault::CheckDigit;
}

bool CreditCode::isSound(std::string_view text) {
    static const auto digits = [] {
        std::array<qint8, 256> table;
        table.fill(-1);
        for (qsizetype i = 0; i < kAlphabet.size(); ++i)
            table[kAlphabet[i].unicode()] = static_cast<qint8>(i);
        return table;
    }();
    if (text.size() != 18)
        return false;
    int sum = 0;
    for (size_t i = 0; i < text.size(); ++i) {
        const int digit = digits[static_cast<unsigned char>(text[i])];
        if (digit < 0)
            return false;
        sum += digit * (i < kWeights.size() ? kWeights[i] : 1); // the last one makes a multiple of 31
    }
    return sum % 31 == 0;
}

Result<CreditCode> CreditCode::parse(const QString& text) {
    switch (fault(text)) {
    case Fault::None:
        return CreditCode(text.trimmed().toUpper());
    case Fault::Damaged:
        return fail(ErrorCode::Validation, QStringLiteral("credit-code.damaged"), {text});
    case Fault::CheckDigit:
        return fail(ErrorCode::Validation, QStringLiteral("credit-code.check-digit"), {text});
    case Fault::Shape:
        break;
    }
    return fail(ErrorCode::Validation, QStringLiteral("credit-code.shape"), {text});
}

} // namespace xunwang
