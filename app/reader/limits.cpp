#include "app/reader/limits.h"

#include <array>
#include <cstddef>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__SANITIZE_ADDRESS__)
// Address space is no measure there: ASan reserves terabytes. It watches what is really used instead.
extern "C" const char* __asan_default_options();
extern "C" const char* __asan_default_options() {
    return "hard_rss_limit_mb=512:detect_leaks=0:allocator_may_return_null=1";
}
#endif

namespace xunwang::reader {

namespace {

void limit(int what, uint64_t most) {
    const rlimit value{most, most};
    ::setrlimit(static_cast<__rlimit_resource_t>(what), &value);
}

#if defined(__x86_64__) || defined(__aarch64__)
#if defined(__x86_64__)
constexpr uint32_t kMachine = AUDIT_ARCH_X86_64;
#else
constexpr uint32_t kMachine = AUDIT_ARCH_AARCH64;
#endif

/// Every call that is not on the list fails as if it were forbidden; the list is what reading, memory and ending take.
void allowFewCalls() {
    constexpr std::array kAllowed {
        SYS_read, SYS_pread64, SYS_write, SYS_writev, SYS_lseek, SYS_fstat, SYS_newfstatat, SYS_close, SYS_mmap,
            SYS_munmap, SYS_mremap, SYS_mprotect, SYS_madvise, SYS_brk, SYS_futex, SYS_getrandom, SYS_clock_gettime,
            SYS_rt_sigaction, SYS_rt_sigprocmask, SYS_rt_sigreturn, SYS_getpid, SYS_gettid, SYS_tgkill, SYS_exit,
            SYS_exit_group,
#if defined(__SANITIZE_ADDRESS__)
            SYS_openat, SYS_readlink, SYS_readlinkat, SYS_sigaltstack, SYS_clock_nanosleep, SYS_sched_yield, SYS_ioctl,
            SYS_pipe2,
#if defined(SYS_pipe)
            SYS_pipe, // the sanitizers ask so whether memory can be read
#endif
#endif
    };
    constexpr size_t kCount = kAllowed.size();
    std::array<sock_filter, kCount + 6> program{};
    size_t at = 0;
    const auto load = [](size_t offset) {
        return sock_filter{BPF_LD | BPF_W | BPF_ABS, 0, 0, static_cast<uint32_t>(offset)};
    };
    const auto equals = [](uint32_t value, size_t yes, size_t no) {
        return sock_filter{BPF_JMP | BPF_JEQ | BPF_K, static_cast<uint8_t>(yes), static_cast<uint8_t>(no), value};
    };
    const auto answer = [](uint32_t value) { return sock_filter{BPF_RET | BPF_K, 0, 0, value}; };
    program[at++] = load(offsetof(seccomp_data, arch));
    program[at++] = equals(kMachine, 1, 0);
    program[at++] = answer(SECCOMP_RET_KILL_PROCESS);
    program[at++] = load(offsetof(seccomp_data, nr));
    for (size_t i = 0; i < kCount; ++i)
        program[at++] = equals(static_cast<uint32_t>(kAllowed[i]), kCount - i, 0);
    program[at++] = answer(SECCOMP_RET_ERRNO | 1 /* EPERM */);
    program[at++] = answer(SECCOMP_RET_ALLOW);
    const sock_fprog whole{static_cast<uint16_t>(at), program.data()};
    ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &whole, 0, 0);
}
#else
void allowFewCalls() { }
#endif

} // namespace

void giveUpRights() {
    ::closefrom(3); // whatever a library of the program left open
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_CPU, kMostSeconds);
#if !defined(__SANITIZE_ADDRESS__)
    limit(RLIMIT_NPROC, 0);
    limit(RLIMIT_NOFILE, 0); // those that are open stay
    limit(RLIMIT_AS, kMostMemory);
#endif
    allowFewCalls();
}

} // namespace xunwang::reader
