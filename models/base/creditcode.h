#pragma once

#include "models/base/result.h"

namespace xunwang {

/// A unified social credit code (统一社会信用代码, GB 32100-2015): 18 characters, the last one a check character.
/// One that does not check cannot be made.
class CreditCode {
public:
    enum class Fault {
        None,
        Shape, ///< not 18 characters of the code's alphabet (it has no I, O, S, V, Z)
        CheckDigit, ///< the last character does not fit the others
        Damaged, ///< a spreadsheet turned it into a number ("9.11201E+17", 15 digits and zeros)
    };

    /// What is wrong with a text that should be a credit code; blanks around it do not count.
    static Fault fault(const QString& text);
    /// Whether `text` is a code as it should be, in capitals and without blanks around it: quicker than asking for its
    /// fault.
    static bool isSound(std::string_view text);
    static Result<CreditCode> parse(const QString& text);

    const QString& text() const { return m_text; }
    bool operator==(const CreditCode&) const = default;

private:
    explicit CreditCode(QString text) : m_text(std::move(text)) { }
    QString m_text;
};

} // namespace xunwang
