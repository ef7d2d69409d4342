#pragma once

#include "models/intake/import.h"

#include <QString>

/// What the intake desk calls things, in the present language.
namespace xunwang::intake {

QString fieldTitle(ListingField field);
/// Of a key as `Reject::reason`: "The price can't be read".
QString rejectReason(const QString& key);
QString kindTitle(FileKind kind);
QString encodingTitle(Encoding encoding);
QString delimiterTitle(const std::string& delimiter);
/// Of a rule, in the present language.
QString titleOf(const RuleCount& rule);
/// How a file of rejected rows speaks: in the present language.
RejectedRows::Words rejectWords();
/// What pasted rows are called.
QString pastedName();
/// Menus take & for a mnemonic.
QString menuText(QString text);
/// Headings one after the other.
QString columnNames(const QStringList& headings);
/// Those of the columns that become no field, and members of JSON that became no column.
QString columnsNotTaken(const ImportPlan& plan, const QStringList& otherKeys = {});
/// The heading of a column, or "Column 3" where it has none.
QString headingTitle(const QStringList& headings, int column);

} // namespace xunwang::intake
