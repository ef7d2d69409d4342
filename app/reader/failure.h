#pragma once

#include "models/sheets/readerwire.h"

namespace xunwang::reader {

using readerwire::Trouble;

/// Why the file is not read, thrown; `main` tells the program.
struct Failure {
    Trouble trouble;
    std::string text = {};
    uint64_t number = 0;
};

} // namespace xunwang::reader
