#include "app/process.h"

#include <csignal>
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace xunwang {

void setUpProcess() {
    // Writing past a file-size limit must come back as an error, not end the program; a closed pipe likewise.
    std::signal(SIGXFSZ, SIG_IGN);
    std::signal(SIGPIPE, SIG_IGN);
#ifdef __GLIBC__
    // What is large goes back to the system when it is let go: by itself the limit grows with what was let go before.
    ::mallopt(M_MMAP_THRESHOLD, 1 << 20);
#endif
}

} // namespace xunwang
