#pragma once

#include "models/intake/import.h"

#include <QString>

/// What the intake desk calls things, in the present language.
namespace xunwang::intake {

QString fieldTitle(ListingField field);
/// Of a key as `Reject::reason`: "The price can't be read".
QString rejectReason(const QString& key);
/// In short, or where there is no short form a sentence.
QString reasonOf(const Reject& reject);
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
/// Those of some columns, and others behind them: members of JSON that became no column.
QString columnNames(const QStringList& headings, const QList<int>& columns, const QStringList& others = {});
/// The heading of a column, or "Column 3" where it has none.
QString headingTitle(const QStringList& headings, int column);

} // namespace xunwang::intake
