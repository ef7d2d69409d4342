#pragma once

namespace xunwang {

class AtWork;
class Backups;
class Shell;
struct Workplace;

/// Registers the desk "administration" and its dialog "administration.person" {id}. Places: "section" is people,
/// bureau, backups, verification or ledger; "start": "now" begins a verification at once.
void addAdministrationDesk(Shell& shell, Workplace& place, AtWork& atWork, Backups& backups);

} // namespace xunwang
