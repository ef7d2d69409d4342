#pragma once

#include "models/base/result.h"

#include <exception>
#include <new>

namespace xunwang {

/// The border of every thread we start: what escapes from `call() -> R`, a Result, as an exception becomes an error.
template <typename R, typename F>
R guarded(const F& call) noexcept {
    try {
        return call();
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::Io, QStringLiteral("memory.full"));
    } catch (const std::exception& exception) {
        return fail(ErrorCode::Bug, QStringLiteral("bug.exception"), {QString::fromUtf8(exception.what())});
    } catch (...) {
        return fail(ErrorCode::Bug, QStringLiteral("bug.exception"), {QStringLiteral("?")});
    }
}

} // namespace xunwang
