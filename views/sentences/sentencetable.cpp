#include "views/sentences/sentencetable.h"

#include <QtGlobal>

namespace xunwang {

namespace {

// In the order of the alphabet. %1, %2, … are the error's context. A sentence says what happened, what was not changed,
// and what to do.
constexpr SentenceEntry kTable[] = {
    {"batch.open",
        QT_TRANSLATE_NOOP("Sentences",
            "An earlier import into this case database is not finished. Nothing was changed: wait for it, or open the "
            "case database again so that what it left is removed.")},
    {"bug.exception",
        QT_TRANSLATE_NOOP("Sentences",
            "Something went wrong inside the program (%1). The work was stopped and not saved. Please report it.")},
    {"bureau.founded",
        QT_TRANSLATE_NOOP("Sentences", "This case database already belongs to a bureau. Nothing was changed.")},
    {"bureau.name-missing",
        QT_TRANSLATE_NOOP(
            "Sentences", "The bureau has no name. Nothing was saved: enter the name that stands on its documents.")},
    {"bureau.none",
        QT_TRANSLATE_NOOP("Sentences",
            "No bureau is entered in this case database yet. Nothing was changed: enter bureau and person first.")},
    {"campaign.ends-before-start",
        QT_TRANSLATE_NOOP("Sentences", "The campaign %1 ends before it starts. Nothing was saved: correct the dates.")},
    {"campaign.name-missing", QT_TRANSLATE_NOOP("Sentences", "The campaign has no name. Nothing was saved: enter it.")},
    {"campaign.name-taken",
        QT_TRANSLATE_NOOP(
            "Sentences", "There is a campaign named %1 already. Nothing was saved: choose another name.")},
    {"campaign.start-missing",
        QT_TRANSLATE_NOOP("Sentences", "The campaign %1 has no first day. Nothing was saved: enter it.")},
    {"campaign.unknown",
        QT_TRANSLATE_NOOP("Sentences", "There is no campaign named %1. Nothing was changed: check the name.")},
    {"campaign.withdrawn",
        QT_TRANSLATE_NOOP("Sentences", "The campaign %1 has been withdrawn. Nothing was saved: choose another.")},
    {"canceled", QT_TRANSLATE_NOOP("Sentences", "Canceled. Nothing was changed.")},
    {"case.before-filing",
        QT_TRANSLATE_NOOP(
            "Sentences", "The date %1 lies before the filing of the case. Nothing was saved: correct the dates.")},
    {"case.cause-missing", QT_TRANSLATE_NOOP("Sentences", "The case has no cause. Nothing was saved: enter it.")},
    {"case.concluded-before",
        QT_TRANSLATE_NOOP("Sentences",
            "The case would be concluded before what happened on %1. Nothing was saved: correct the dates.")},
    {"case.date-future", QT_TRANSLATE_NOOP("Sentences", "%1 lies in the future. Nothing was saved: correct the date.")},
    {"case.date-missing", QT_TRANSLATE_NOOP("Sentences", "The case has no filing date. Nothing was saved: enter it.")},
    {"case.money-negative",
        QT_TRANSLATE_NOOP("Sentences", "An amount of the case is less than zero. Nothing was saved: correct it.")},
    {"case.money-without-decision",
        QT_TRANSLATE_NOOP(
            "Sentences", "A fine or confiscation needs the date of its decision. Nothing was saved: enter it.")},
    {"case.number-taken",
        QT_TRANSLATE_NOOP(
            "Sentences", "There is a case with the number %1 already. Nothing was saved: check the number.")},
    {"case.officers",
        QT_TRANSLATE_NOOP("Sentences",
            "A case needs at least two different officers with certificates (Market Supervision Penalty Procedure, "
            "article 19). Nothing was saved: name them, or none yet.")},
    {"case.party-missing", QT_TRANSLATE_NOOP("Sentences", "The case has no party. Nothing was saved: enter it.")},
    {"case.receiver-missing",
        QT_TRANSLATE_NOOP("Sentences",
            "The transfer says nothing of its receiver. Nothing was saved: choose and name the receiver.")},
    {"case.transfer-date-missing",
        QT_TRANSLATE_NOOP(
            "Sentences", "A receiver is named, but no date of the transfer. Nothing was saved: enter the date.")},
    {"checklist.question-unknown",
        QT_TRANSLATE_NOOP("Sentences", "The checklist %2 has no question “%1”. Nothing was saved. Please report it.")},
    {"checklist.unknown",
        QT_TRANSLATE_NOOP("Sentences", "There is no checklist “%1”. Nothing was saved: choose another.")},
    {"checklist.unreadable", QT_TRANSLATE_NOOP("Sentences", "The checklist cannot be read (%1). It was not loaded.")},
    {"count.unreadable", QT_TRANSLATE_NOOP("Sentences", "“%1” is no count. Write it like 5200, 5,200+ or 1.2万.")},
    {"credit-code.check-digit",
        QT_TRANSLATE_NOOP(
            "Sentences", "The check character of the credit code %1 does not fit. Compare it with the licence.")},
    {"credit-code.damaged",
        QT_TRANSLATE_NOOP("Sentences",
            "A spreadsheet turned the credit code %1 into a number, and digits are lost. Take it from the source "
            "again, as text.")},
    {"credit-code.shape",
        QT_TRANSLATE_NOOP(
            "Sentences", "%1 is no credit code: it needs 18 digits and capital letters, without I, O, S, V and Z.")},
    {"csv.quote-unclosed",
        QT_TRANSLATE_NOOP("Sentences",
            "The quote opened in line %1 is never closed. Nothing was imported: close it in the file, or choose "
            "another quote character.")},
    {"csv.row-too-long",
        QT_TRANSLATE_NOOP("Sentences",
            "Line %1 is longer than any listing can be. Nothing was imported: check separator and quotes of the "
            "file.")},
    {"csv.too-many-columns",
        QT_TRANSLATE_NOOP("Sentences",
            "Line %1 has more columns than a listing can have. Nothing was imported: check the separator.")},
    {"desk.unregistered",
        QT_TRANSLATE_NOOP("Sentences", "This program has no desk “%1”. Nothing was changed. Please report it.")},
    {"dialog.unregistered",
        QT_TRANSLATE_NOOP("Sentences", "This program has no dialog “%1”. Nothing was changed. Please report it.")},
    {"enforcement.inspection",
        QT_TRANSLATE_NOOP("Sentences",
            "The check or visit that this follows is not named properly. Nothing was saved: choose it again.")},
    {"evidence.empty", QT_TRANSLATE_NOOP("Sentences", "%1 is empty. Nothing was kept: take it from its source again.")},
    {"evidence.future",
        QT_TRANSLATE_NOOP("Sentences", "%1 is said to be taken in the future. Nothing was kept: correct the time.")},
    {"evidence.no-file",
        QT_TRANSLATE_NOOP("Sentences", "%1 is no file that can be kept. Nothing was kept: choose a file.")},
    {"evidence.subject",
        QT_TRANSLATE_NOOP("Sentences", "Evidence cannot belong to “%1”. Nothing was kept. Please report it.")},
    {"evidence.too-large",
        QT_TRANSLATE_NOOP("Sentences", "%1 is larger than %2 MB. Nothing was kept: split or shorten it.")},
    {"file.compressed",
        QT_TRANSLATE_NOOP("Sentences", "This is a compressed file. Nothing was imported: unpack it first.")},
    {"file.create",
        QT_TRANSLATE_NOOP(
            "Sentences", "%1 could not be made (%2). Nothing was changed: check the folder and your rights.")},
    {"file.empty",
        QT_TRANSLATE_NOOP("Sentences",
            "%1 is empty. Nothing was changed: choose another file, or get this one from its source again.")},
    {"file.exists", QT_TRANSLATE_NOOP("Sentences", "%1 exists already and was left as it is. Choose another name.")},
    {"file.is-folder", QT_TRANSLATE_NOOP("Sentences", "%1 is a folder. Nothing was changed: choose a file.")},
    {"file.missing", QT_TRANSLATE_NOOP("Sentences", "%1 was not found. Nothing was changed: check name and place.")},
    {"file.no-right",
        QT_TRANSLATE_NOOP(
            "Sentences", "You have no right to read %1. Nothing was changed: ask whoever owns the file.")},
    {"file.not-found", QT_TRANSLATE_NOOP("Sentences", "%1 was not found. Nothing was changed: check name and place.")},
    {"file.old-workbook",
        QT_TRANSLATE_NOOP("Sentences",
            "This is a workbook of the old kind (.xls). Nothing was imported: save it as CSV in the spreadsheet "
            "program.")},
    {"file.read-failed",
        QT_TRANSLATE_NOOP(
            "Sentences", "%1 could not be read (%2). Nothing was changed: check the medium and try again.")},
    {"file.rename",
        QT_TRANSLATE_NOOP("Sentences", "%1 could not be put in its place (%2). What was there before is unchanged.")},
    {"file.sync",
        QT_TRANSLATE_NOOP("Sentences",
            "%1 could not be written to the disk for certain (%2). Do not rely on it: check the medium and try "
            "again.")},
    {"file.unreadable",
        QT_TRANSLATE_NOOP(
            "Sentences", "%1 could not be read (%2). Nothing was changed: check the medium and your rights.")},
    {"file.workbook",
        QT_TRANSLATE_NOOP("Sentences",
            "This is a workbook or an archive, not a text table. Nothing was imported: save it as CSV in the "
            "spreadsheet program.")},
    {"file.write",
        QT_TRANSLATE_NOOP(
            "Sentences", "%1 could not be written. Nothing else was changed: check free space and rights. %2")},
    {"file.write-failed",
        QT_TRANSLATE_NOOP("Sentences", "%1 could not be written (%2). Check free space and rights, and try again.")},
    {"fold.not-utf8",
        QT_TRANSLATE_NOOP("Sentences",
            "Line %1 of the input holds bytes that are no UTF-8; they were left out. Convert the text to UTF-8 "
            "first.")},
    {"input.failed", QT_TRANSLATE_NOOP("Sentences", "Standard input could not be read to its end: %1.")},
    {"inspection.date-future",
        QT_TRANSLATE_NOOP("Sentences", "The date %1 lies in the future. Nothing was saved: correct it.")},
    {"inspection.date-missing",
        QT_TRANSLATE_NOOP("Sentences", "The day of the check is missing. Nothing was saved: enter it.")},
    {"inspection.officer-missing",
        QT_TRANSLATE_NOOP("Sentences", "No officer is named. Nothing was saved: enter who checked.")},
    {"inspection.target-missing",
        QT_TRANSLATE_NOOP("Sentences", "What was checked is missing. Nothing was saved: enter shop, site or link.")},
    {"inspection.time-after-date",
        QT_TRANSLATE_NOOP(
            "Sentences", "The time of the check lies after its day %1. Nothing was saved: correct one of them.")},
    {"intake.no-rows",
        QT_TRANSLATE_NOOP("Sentences", "%1 holds headings but no rows. Nothing was imported: check the file.")},
    {"intake.no-title",
        QT_TRANSLATE_NOOP(
            "Sentences", "No column of %1 is taken as the title. Nothing was imported: say which one holds it.")},
    {"json.key-twice",
        QT_TRANSLATE_NOOP("Sentences", "Line %1 of the file: the key “%2” stands twice. Nothing was loaded.")},
    {"json.syntax", QT_TRANSLATE_NOOP("Sentences", "Line %1 of the file is no valid JSON (%2). Nothing was loaded.")},
    {"may.left-office",
        QT_TRANSLATE_NOOP("Sentences",
            "%1 has left office and can do nothing more here. Nothing was changed: choose another person.")},
    {"may.nobody",
        QT_TRANSLATE_NOOP(
            "Sentences", "Nobody is chosen as the person at work. Nothing was changed: choose one first.")},
    {"may.refused",
        QT_TRANSLATE_NOOP("Sentences",
            "The role of %2 does not allow this. Nothing was changed: ask an administrator, or choose another "
            "person.")},
    {"measure.date-future",
        QT_TRANSLATE_NOOP("Sentences", "%1 lies in the future. Nothing was saved: correct the date.")},
    {"measure.date-missing", QT_TRANSLATE_NOOP("Sentences", "The measure has no date. Nothing was saved: enter it.")},
    {"measure.due-before-taken",
        QT_TRANSLATE_NOOP(
            "Sentences", "The time limit %1 ends before the measure was taken. Nothing was saved: correct the dates.")},
    {"measure.items-missing",
        QT_TRANSLATE_NOOP("Sentences", "A deletion needs the number of items. Nothing was saved: enter it.")},
    {"measure.negative", QT_TRANSLATE_NOOP("Sentences", "A number is less than zero. Nothing was saved: correct it.")},
    {"measure.products-missing",
        QT_TRANSLATE_NOOP(
            "Sentences", "A takedown needs the kinds of product. Nothing was saved: enter at least one.")},
    {"measure.shops-missing",
        QT_TRANSLATE_NOOP("Sentences", "A stop of service needs the number of shops. Nothing was saved: enter it.")},
    {"measure.target-missing",
        QT_TRANSLATE_NOOP("Sentences", "Neither target nor platform is named. Nothing was saved: enter one.")},
    {"memory.full",
        QT_TRANSLATE_NOOP("Sentences",
            "The computer's memory is used up. The work was stopped and nothing was changed. Close other programs and "
            "try again.")},
    {"moment.unreadable",
        QT_TRANSLATE_NOOP("Sentences", "“%1” is no date or time. Write it like 2026-10-29 or 2026-10-29 14:30.")},
    {"money.unreadable",
        QT_TRANSLATE_NOOP(
            "Sentences", "“%1” is no amount in yuan. Write it like 1599 or 1,599.00, with at most two decimals.")},
    {"officers.certificate",
        QT_TRANSLATE_NOOP("Sentences",
            "%1 has no valid law enforcement certificate on record. Nothing was saved: enter the number first.")},
    {"officers.twice",
        QT_TRANSLATE_NOOP("Sentences", "%1 is entered twice. Nothing was saved: two different officers are needed.")},
    {"output.failed",
        QT_TRANSLATE_NOOP("Sentences",
            "The result could not be written completely: %1. Look at free space and rights, and run it again.")},
    {"pack.code-twice",
        QT_TRANSLATE_NOOP(
            "Sentences", "Line %1 of the rule pack: the code %2 is used twice. The pack was not loaded.")},
    {"pack.dates-wrong",
        QT_TRANSLATE_NOOP(
            "Sentences", "Line %1 of the rule pack: the rule ends before it starts. The pack was not loaded.")},
    {"pack.key-missing",
        QT_TRANSLATE_NOOP("Sentences", "Line %1 of the rule pack: “%2” is missing. The pack was not loaded.")},
    {"pack.key-unknown",
        QT_TRANSLATE_NOOP("Sentences", "Line %1 of the rule pack: “%2” is not known. The pack was not loaded.")},
    {"pack.law-unknown",
        QT_TRANSLATE_NOOP("Sentences",
            "Line %1 of the rule pack: the law “%2” is not in its list of laws. The pack was not loaded.")},
    {"pack.list-unknown",
        QT_TRANSLATE_NOOP("Sentences", "Line %1 of the rule pack: there is no list “%2”. The pack was not loaded.")},
    {"pack.not-built-in",
        QT_TRANSLATE_NOOP("Sentences",
            "The rule pack that belongs to this program is missing from it. Nothing was screened: install the program "
            "again.")},
    {"pack.pattern-bad",
        QT_TRANSLATE_NOOP(
            "Sentences", "Line %1 of the rule pack: the pattern “%2” cannot be read (%3). The pack was not loaded.")},
    {"pack.pattern-unfolded",
        QT_TRANSLATE_NOOP("Sentences",
            "Line %1 of the rule pack: the pattern “%2” holds “%3”, which folded text never contains. The pack was not "
            "loaded.")},
    {"pack.term-short",
        QT_TRANSLATE_NOOP(
            "Sentences", "Line %1 of the rule pack: the word “%2” is too short once folded. The pack was not loaded.")},
    {"pack.too-large",
        QT_TRANSLATE_NOOP("Sentences", "The rule pack is too large for this computer (%2). It was not loaded.")},
    {"pack.value-wrong",
        QT_TRANSLATE_NOOP(
            "Sentences", "Line %1 of the rule pack: a value like %2 belongs here. The pack was not loaded.")},
    {"paper.font-missing",
        QT_TRANSLATE_NOOP("Sentences",
            "The font %1 is not installed, and without it Chinese would be printed as boxes. Nothing was written: "
            "install the package fonts-noto-cjk and try again.")},
    {"paper.text-layer",
        QT_TRANSLATE_NOOP("Sentences",
            "The text of %1 could not be made searchable, which should not happen. Nothing was written. Please report "
            "it.")},
    {"person.certificate-missing",
        QT_TRANSLATE_NOOP("Sentences", "%1 has no certificate number. Nothing was saved: enter it.")},
    {"person.certificate-taken",
        QT_TRANSLATE_NOOP(
            "Sentences", "Certificate number %1 belongs to %2 already. Nothing was saved: check the number.")},
    {"person.certificate-unknown",
        QT_TRANSLATE_NOOP("Sentences", "Nobody with certificate number %1 is on record. Nothing was changed.")},
    {"person.last-administrator",
        QT_TRANSLATE_NOOP("Sentences",
            "This is the last administrator. Nothing was changed: make someone else administrator first.")},
    {"person.name-missing", QT_TRANSLATE_NOOP("Sentences", "The person has no name. Nothing was saved: enter it.")},
    {"record.moved-on",
        QT_TRANSLATE_NOOP("Sentences",
            "Someone changed this record in the meantime. Nothing of yours was saved: open it again and repeat your "
            "change.")},
    {"record.not-found", QT_TRANSLATE_NOOP("Sentences", "The record (%1 %2) was not found. Nothing was changed.")},
    {"record.reason-missing",
        QT_TRANSLATE_NOOP("Sentences", "A correction needs a reason. Nothing was saved: enter it.")},
    {"record.unreadable",
        QT_TRANSLATE_NOOP("Sentences",
            "Record %2 of %1 cannot be read in field %3: it is damaged. Nothing was changed: restore the last verified "
            "backup.")},
    {"restore.same-file",
        QT_TRANSLATE_NOOP(
            "Sentences", "The backup cannot be restored onto itself (%1). Nothing was changed: choose another file.")},
    {"screen.binary",
        QT_TRANSLATE_NOOP(
            "Sentences", "“%1” is no text: line %2 holds a zero character. Nothing was screened: choose a text file.")},
    {"screen.not-utf8",
        QT_TRANSLATE_NOOP("Sentences",
            "Line %2 of “%1” holds bytes that are no UTF-8. Nothing was screened: convert the file to UTF-8 first.")},
    {"store.busy",
        QT_TRANSLATE_NOOP(
            "Sentences", "The case database is open elsewhere. Nothing was changed: close it there and try again.")},
    {"store.constraint",
        QT_TRANSLATE_NOOP("Sentences",
            "The case database refused an entry that contradicts others (%1). Nothing was saved. Please report it.")},
    {"store.corrupt",
        QT_TRANSLATE_NOOP(
            "Sentences", "The case database is damaged (%1). Nothing was changed: restore the last verified backup.")},
    {"store.disk-full",
        QT_TRANSLATE_NOOP("Sentences", "The disk is full. Nothing was saved: make room and try again.")},
    {"store.empty",
        QT_TRANSLATE_NOOP(
            "Sentences", "%1 is an empty file, not a case database. It was left as it is: look for a backup.")},
    {"store.foreign", QT_TRANSLATE_NOOP("Sentences", "%1 is not a case database of Xunwang. It was left as it is.")},
    {"store.identity",
        QT_TRANSLATE_NOOP("Sentences",
            "The case database does not say which station it belongs to: it is damaged. Nothing was changed: restore "
            "the last verified backup.")},
    {"store.io",
        QT_TRANSLATE_NOOP("Sentences",
            "The disk did not read or write the case database (%1). The last step was not saved: check the medium.")},
    {"store.lock-refused",
        QT_TRANSLATE_NOOP(
            "Sentences", "Beside %1 no lock can be made. Nothing was changed: check your rights in its folder.")},
    {"store.locked",
        QT_TRANSLATE_NOOP("Sentences",
            "%1 is open already (by %2 on %3 since %4). Nothing was changed: close it there and try again.")},
    {"store.log-on-read-only",
        QT_TRANSLATE_NOOP("Sentences",
            "%1 lies where nothing can be written, and its last changes are still beside it. Copy both files to a disk "
            "and open them there.")},
    {"store.newer",
        QT_TRANSLATE_NOOP("Sentences", "A newer Xunwang wrote %1. It was left as it is: open it with that version.")},
    {"store.no-row", QT_TRANSLATE_NOOP("Sentences", "The record was not found. Nothing was changed.")},
    {"store.older",
        QT_TRANSLATE_NOOP("Sentences",
            "%1 was written by an earlier Xunwang and must be opened for writing once. Nothing was changed.")},
    {"store.opened-for-reading", QT_TRANSLATE_NOOP("Sentences", "%1 is open for reading only. Nothing was saved.")},
    {"store.pragma",
        QT_TRANSLATE_NOOP("Sentences",
            "The database library does not work as needed (%1: %2). The case database was not opened. Please report "
            "it.")},
    {"store.read-only",
        QT_TRANSLATE_NOOP("Sentences",
            "The case database cannot be written here. Nothing was saved: check your rights and the medium.")},
    {"store.rolled-back",
        QT_TRANSLATE_NOOP("Sentences",
            "The disk stopped the last step, and none of it was saved. Check free space and the medium, and repeat "
            "it.")},
    {"store.sql",
        QT_TRANSLATE_NOOP(
            "Sentences", "Something went wrong inside the case database (%1). Nothing was saved. Please report it.")},
    {"store.station",
        QT_TRANSLATE_NOOP("Sentences", "%1 is no station number: it goes from 1 to 1,048,575. Nothing was made.")},
    {"store.zone",
        QT_TRANSLATE_NOOP("Sentences", "“%1” is no time zone. Nothing was made: use one such as Asia/Shanghai.")},
    {"text.bad-byte",
        QT_TRANSLATE_NOOP("Sentences",
            "Line %3 is no text in %1 (byte %2). Nothing was imported: choose another encoding, or get the file from "
            "its source again.")},
    {"text.binary",
        QT_TRANSLATE_NOOP("Sentences", "This is no text file. Nothing was imported: choose a listing saved as CSV.")},
    {"text.encoding-unknown",
        QT_TRANSLATE_NOOP(
            "Sentences", "The encoding of the file cannot be told. Nothing was imported: choose it by hand.")},
    {"text.mark-differs",
        QT_TRANSLATE_NOOP(
            "Sentences", "The file says itself that its encoding is %1. Nothing was imported: choose that encoding.")},
    {"undo.another-person",
        QT_TRANSLATE_NOOP("Sentences",
            "Someone else did this, so you cannot take it back. Nothing was changed: correct the record with a "
            "reason.")},
    {"undo.moved-on",
        QT_TRANSLATE_NOOP("Sentences",
            "The record was changed again since, so the step cannot be taken back. Nothing was changed: correct it "
            "with a reason.")},
    {"undo.nothing", QT_TRANSLATE_NOOP("Sentences", "There is nothing to take back.")},
    {"undo.unknown-kind",
        QT_TRANSLATE_NOOP("Sentences", "This step (%1) cannot be taken back by this version. Nothing was changed.")},
    {"verify.chain",
        QT_TRANSLATE_NOOP("Sentences",
            "The ledger is broken at entry %1: someone changed it outside the program. Nothing was changed now: "
            "restore the last verified backup.")},
    {"verify.digest",
        QT_TRANSLATE_NOOP("Sentences",
            "Imported rows of %1 from %2 to %3 (%4) are no longer what was imported. Nothing was changed now: restore "
            "the last verified backup.")},
    {"verify.entry-unreadable",
        QT_TRANSLATE_NOOP("Sentences",
            "Entry %1 of the ledger cannot be read: it is damaged. Nothing was changed now: restore the last verified "
            "backup.")},
    {"verify.field",
        QT_TRANSLATE_NOOP("Sentences",
            "Record %2 of %1 says “%4” in field %3, the ledger says “%5”. Nothing was changed now: restore the last "
            "verified backup.")},
    {"verify.file",
        QT_TRANSLATE_NOOP("Sentences",
            "The evidence file %1 is missing or no longer what was stored. Nothing was changed now: take it from the "
            "last verified backup.")},
    {"verify.file-missing",
        QT_TRANSLATE_NOOP("Sentences",
            "The evidence file %1 is missing. Nothing was changed now: take it from the last verified backup.")},
    {"verify.identity",
        QT_TRANSLATE_NOOP("Sentences",
            "The station in the case database is not the one in its ledger. Nothing was changed now: restore the last "
            "verified backup.")},
    {"verify.revision",
        QT_TRANSLATE_NOOP("Sentences",
            "Record %2 of %1 has another revision than the ledger. Nothing was changed now: restore the last verified "
            "backup.")},
    {"verify.row-missing",
        QT_TRANSLATE_NOOP("Sentences",
            "Record %2 of %1 stands in the ledger but is gone. Nothing was changed now: restore the last verified "
            "backup.")},
    {"verify.row-unknown",
        QT_TRANSLATE_NOOP("Sentences",
            "Record %2 of %1 is not in the ledger. Nothing was changed now: restore the last verified backup.")},
    {"verify.rows",
        QT_TRANSLATE_NOOP("Sentences",
            "%1 holds %2 rows, the ledger says %3. Nothing was changed now: restore the last verified backup.")},
    {"verify.unknown-kind",
        QT_TRANSLATE_NOOP("Sentences",
            "Entry %1 of the ledger is about “%2”, which this version does not know. Nothing was changed.")},
    {"visit.address-missing",
        QT_TRANSLATE_NOOP("Sentences", "The address of the visit is missing. Nothing was saved: enter it.")},
    {"visit.officers",
        QT_TRANSLATE_NOOP("Sentences",
            "A site visit needs at least two officers with certificates (Administrative Penalty Law, article 42; "
            "procedure for market regulation penalties, article 22). Nothing was saved: add the second one.")},
    {"workbook.cell-too-long",
        QT_TRANSLATE_NOOP("Sentences",
            "In %1, row %2, a text is longer than a worksheet cell can hold. Nothing was written: export as CSV.")},
    {"workbook.incomplete",
        QT_TRANSLATE_NOOP(
            "Sentences", "The workbook %1 could not be finished and was removed. Check free space and try again.")},
    {"workbook.too-many-rows",
        QT_TRANSLATE_NOOP("Sentences",
            "%1 has more rows than a worksheet can hold (1,048,576). Nothing was written: export as CSV.")},
};

} // namespace

std::span<const SentenceEntry> sentenceTable() {
    return kTable;
}

} // namespace xunwang
