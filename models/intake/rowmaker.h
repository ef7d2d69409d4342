#pragma once

#include "models/base/creditcode.h"
#include "models/intake/fields.h"
#include "models/market/marketrepository.h"
#include "models/sheets/rowparser.h"
#include "models/text/plain.h"

#include <memory_resource>

namespace xunwang {

/// Why a row was not taken: a stable key ("row.price") for which the window has the words, and what stood there.
struct Reject {
    qint64 line = 0; ///< of the file, from 1
    QString reason;
    QString found;
};

/// Copies a text, or the texts of an item and its row, into `memory`.
void keep(std::string_view& text, std::pmr::memory_resource& memory);
void keep(SeenItem& seen, std::string_view& raw, std::pmr::memory_resource& memory);
/// Has the processor fetch the texts of an item that was kept, another one having written them.
void expect(const SeenItem& kept);

/// Why a damaged row can't be taken; nothing for a sound one.
std::optional<Reject> damageOf(const Row& row);
/// A cell as text, without blanks at either end; empty where it says that there is no value ("-", "暂无", "NULL").
QString saidBy(std::string_view cell);

/// Turns the rows of a file into items, or says why not. One for each import; one thread.
class RowMaker {
public:
    /// `constants` stand for the columns that the file does not have (empty: none). `importedAt`: when the rows were
    /// seen, where the file does not say.
    RowMaker(const FieldColumns& columns, std::array<QString, kListingFields> constants, const QTimeZone& zone,
        QDateTime importedAt);

    /// The texts of the item are those of the row and of this maker. Nothing on a reject, which stands in `reject`.
    std::optional<SeenItem> make(const Row& row, Reject& reject);
    /// What is wrong with the credit code of the row made last; it was taken as it stands.
    CreditCode::Fault codeFault() const { return m_codeFault; }
    /// Of the row last made: a hash over every cell of it.
    quint64 rowHash() const { return m_rowHash; }

private:
    std::string_view cell(const Row& row, ListingField field) const;

    FieldColumns m_columns;
    std::array<std::string, kListingFields> m_constants;
    MomentReader m_moments;
    PlainMoments m_plainMoments;
    qint64 m_importedAt;
    CreditCode::Fault m_codeFault = CreditCode::Fault::None;
    quint64 m_rowHash = 0;
    std::string m_identity;
};

} // namespace xunwang
