#pragma once

#include "models/base/result.h"
#include "views/shell/place.h"

#include <functional>

class QWidget;
class QObject;

namespace xunwang {

class Shell;
class Writer;
struct Workplace;

/// What every record can do, for all desks. Registers the dialogs "record.history" {kind, id, title} and
/// "evidence.view" {id}, and makes Ctrl+Z take back the person's last action anywhere in the window. Call once, before
/// the desks are registered.
void addRecords(Shell& shell, Workplace& place);

/// Where a record of this kind is shown; its desk is empty for kinds that no desk shows.
Place placeOf(const QString& kind, qint64 record);

/// Withdraws a record after asking for the reason, unless the person thinks better of it. `withdraw` is the room's own
/// function; `failed` hears what it refuses.
void withdrawRecord(Shell& shell, Workplace& place, QObject* receiver, const QString& kind, const QString& title,
    std::function<Result<void>(Writer&, const QString& reason)> withdraw, std::function<void(const Error&)> failed);

/// Takes back the last action of the person at work in this session and shows what it was about.
void undoLast(Shell& shell, Workplace& place, QObject* receiver, std::function<void(Result<Place>)> done);

} // namespace xunwang
