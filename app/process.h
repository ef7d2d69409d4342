#pragma once

namespace xunwang {

/// How the process is to treat signals and memory; first of all in `main`, before there is a thread.
void setUpProcess();

} // namespace xunwang
