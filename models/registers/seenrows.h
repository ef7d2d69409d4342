#pragma once

#include "models/intake/rowmaker.h"
#include "models/registers/registerrow.h"

#include <QHash>
#include <QSet>

namespace xunwang {

/// Whether what a record holds in a field is nothing that a row said: no text, zero, no names.
bool saysNothing(const Value& value);

/// Tells the rows of one file that say something new from those that don't. Show it every row that can be read, in
/// their order.
class SeenRows {
public:
    enum class Seen {
        Never,
        Before, ///< an earlier register brought it
        Twice, ///< it is equal in every cell to an earlier row of this file
    };

    /// `known`: the keys of the rows that earlier registers brought.
    explicit SeenRows(QSet<QString> known = {}) : m_known(std::move(known)) { }
    /// `key`: by which the row is known again, where it is not seen twice. It says what the row says, whatever the
    /// order of the columns and the form of dates and amounts. Who its people are in the case database does not belong
    /// to it: that may be found out later.
    Seen see(const RegisterRow& made, const Row& row, QString& key);

private:
    QSet<QString> m_known;
    QHash<QString, int> m_said; ///< how often a row of this file said the same
    QSet<QString> m_rows; ///< digests of all cells
};

} // namespace xunwang
