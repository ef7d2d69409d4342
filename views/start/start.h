#pragma once

#include "views/shell/startactions.h"

#include <optional>

class QMenu;

namespace xunwang {

class Backups;
class Shell;
struct Workplace;

/// Registers the dialogs "start.new" and "start.restore" {target, backup}: needed with and without an open case
/// database.
void addStartDialogs(Shell& shell, const StartActions& actions);

/// Registers the desk "start", which the window shows while no case database is open. `failure`: what could not be
/// opened when the program started.
void addStartDesk(Shell& shell, const StartActions& actions, const std::optional<OpenFailure>& failure = {});

/// For Shell::Menu::Database: New…, Open…, Recent and, where a case database is open (`place` and `backups` are not
/// null), Back up now, Restore…, Verify, Close.
void fillDatabaseMenu(QMenu& menu, Shell& shell, const StartActions& actions, Workplace* place, Backups* backups);

} // namespace xunwang
