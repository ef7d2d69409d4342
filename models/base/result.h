#pragma once

#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

namespace xunwang {

/// What kind of trouble it is: what callers branch on, and what the command line's exit status is made from.
enum class ErrorCode {
    Validation, ///< the input is not what it should be; nothing was changed
    NotFound, ///< no such file or record
    Conflict, ///< the record has moved on since it was read
    Constraint, ///< the law or the person's role does not allow it
    Busy, ///< someone else holds the case database
    Io, ///< the surroundings are in the way: disk full, no right, medium gone
    Corrupt, ///< a case database of ours is damaged
    SchemaTooNew, ///< written by a newer Xunwang
    Canceled, ///< a person stopped the work
    Bug, ///< should not happen
};

/// A failure on its way up to a person. Rooms make no sentences: `detail` is a stable key ("csv.quote-unclosed") for
/// which `views/shell/sentences` holds the sentence in both languages, `context` fills its %1, %2, …
struct Error {
    ErrorCode code = ErrorCode::Bug;
    QString detail;
    QStringList context;

    bool operator==(const Error&) const = default;
};

/// A value, or the reason why there is none. Never dropped silently.
template <typename T>
class [[nodiscard]] Result : public tl::expected<T, Error> {
public:
    using tl::expected<T, Error>::expected;
    Result(tl::expected<T, Error> other) : tl::expected<T, Error>(std::move(other)) { }
};

inline tl::unexpected<Error> fail(ErrorCode code, QString detail, QStringList context = {}) {
    return tl::unexpected<Error>(Error{code, std::move(detail), std::move(context)});
}

inline tl::unexpected<Error> fail(Error error) {
    return tl::unexpected<Error>(std::move(error));
}

} // namespace xunwang

/// Leaves the function with the error of `expression`, a Result whose value is not needed or is used afterwards.
#define XW_TRY(expression)                                                                                             \
    if (auto&& xwTried = (expression); !xwTried)                                                                       \
    return ::xunwang::fail(xwTried.error())
