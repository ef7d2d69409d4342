#pragma once

#include <QByteArray>
#include <QString>

struct hs_database;

namespace xunwang {

/// Compiled patterns kept on the disk from one start to the next, because compiling thousands takes longer than people
/// wait. Derived and never trusted: a file counts only if it belongs to this user, nobody else may read or write it,
/// its hash fits, and Vectorscan takes it for this processor; on any doubt it is as if it were not there.
class PatternCache {
public:
    /// An empty folder: nothing is kept.
    explicit PatternCache(QString folder) : m_folder(std::move(folder)) { }

    /// What a database is compiled from, with Vectorscan's version and what this processor can do.
    static QByteArray key(const QByteArray& source);

    /// For hs_free_database; null where there is none, or doubt.
    hs_database* load(const QByteArray& key) const;
    /// Does nothing where it fails: the next start compiles again. Keeps the newest few files.
    void store(const QByteArray& key, const hs_database* database) const;

private:
    QString fileOf(const QByteArray& key) const;

    QString m_folder;
};

} // namespace xunwang
