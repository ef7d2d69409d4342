#pragma once

namespace xunwang {

class AtWork;
class Backups;
class Shell;
struct Workplace;

/// Registers the desk "home": what is due today, which queues wait, what came in, what runs.
void addHomeDesk(Shell& shell, Workplace& place, Backups& backups);

} // namespace xunwang
