#pragma once

#include <QString>

/// What the screening is measured with; see tests/bench/run.

/// The titles of a file of listings, one a line.
bool writeTitles(const QString& listings, const QString& path);

/// The built-in rule pack with a rule of `extra` more words, of pieces of titles written backwards, so that few occur;
/// and all plain words that its rules look for in `terms`, one a line, for a rival.
bool writePack(const QString& titles, int extra, const QString& pack, const QString& terms);
