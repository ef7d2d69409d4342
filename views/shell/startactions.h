#pragma once

#include "models/bureau/bureau.h"

namespace xunwang {

/// A case database that is to be made: what "start.new" asks for.
struct NewCase {
    QString path; ///< ends in .xwdb and does not exist yet
    std::optional<qint64> station; ///< random unless given
    Bureau bureau;
    Person first; ///< becomes administrator
};

/// A case database that could not be opened.
struct OpenFailure {
    QString path;
    Error error;
};

/// What only the composition root can do, filled in by it: it owns the case database. All return at once and work as
/// jobs; on success the window is made anew (`Shell::reload`), so whoever asked is gone. On failure everything stays as
/// it was (a case database that was open is open again) and `failed` is called on the GUI thread.
struct StartActions {
    using Failed = std::function<void(const Error&)>;
    std::function<void(const NewCase&, Failed)> create; ///< and opens it
    std::function<void(const QString& path, Failed)> open;
    std::function<void(Failed)> demonstration; ///< makes one on the spot and opens it
    /// Puts the backup in the place of the case database `target` and opens it; an open one is closed before.
    std::function<void(const QString& backup, const QString& target, Failed)> restore;
    std::function<void()> close; ///< back to the Start desk
};

} // namespace xunwang
