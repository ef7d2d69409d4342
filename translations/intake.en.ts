<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>xunwang::ImportTakingBack</name>
    <message numerus="yes">
        <source>%n lead(s) stay with all that people entered on them: decisions, checks, measures, cases.</source>
        <translation>
            <numerusform>%n lead stays with all that people entered on it: decisions, checks, measures, cases.</numerusform>
            <numerusform>%n leads stay with all that people entered on them: decisions, checks, measures, cases.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n import(s) after it had rows that were there already, maybe from this one. Import their files again.</source>
        <translation>
            <numerusform>%n import after it had rows that were there already, maybe from this one. Import its file again.</numerusform>
            <numerusform>%n imports after it had rows that were there already, maybe from this one. Import their files again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xunwang::IntakeDesk</name>
    <message numerus="yes">
        <source>Go to the %n lead(s)</source>
        <translation>
            <numerusform>Go to the %n lead</numerusform>
            <numerusform>Go to the %n leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s)</source>
        <translation>
            <numerusform>%1 row</numerusform>
            <numerusform>%1 rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xunwang::Notices</name>
    <message numerus="yes">
        <source>%n thing(s) to look at</source>
        <translation>
            <numerusform>%n thing to look at</numerusform>
            <numerusform>%n things to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xunwang::PlanPage</name>
    <message numerus="yes">
        <source>The first %n row(s)</source>
        <translation>
            <numerusform>The first row</numerusform>
            <numerusform>The first %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) go into %2, %3 of %4 columns. They are screened by %5 rules, and each listing hit becomes a lead. You can cancel at any time; then nothing is left behind.</source>
        <translation>
            <numerusform>%1 row goes into %2, %3 of %4 columns. It is screened by %5 rules, and if one hits, the listing becomes a lead. You can cancel at any time; then nothing is left behind.</numerusform>
            <numerusform>%1 rows go into %2, %3 of %4 columns. They are screened by %5 rules, and each listing hit becomes a lead. You can cancel at any time; then nothing is left behind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s)</source>
        <translation>
            <numerusform>%1 row</numerusform>
            <numerusform>%1 rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) per second</source>
        <translation>
            <numerusform>%1 row per second</numerusform>
            <numerusform>%1 rows per second</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xunwang::ReadingStrip</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xunwang::RegisterPage</name>
    <message numerus="yes">
        <source>%1 row(s) go into %2, each as a record with its own entry in the ledger; what an earlier register brought is left alone. All or nothing: you can cancel until the last moment, and take the register back later.</source>
        <translation>
            <numerusform>%1 row goes into %2, as a record with its own entry in the ledger; what an earlier register brought is left alone. All or nothing: you can cancel until the last moment, and take the register back later.</numerusform>
            <numerusform>%1 rows go into %2, each as a record with its own entry in the ledger; what an earlier register brought is left alone. All or nothing: you can cancel until the last moment, and take the register back later.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xunwang::RegisterResult</name>
    <message numerus="yes">
        <source>%1 (%n row(s))</source>
        <translation>
            <numerusform>%1 (%n row)</numerusform>
            <numerusform>%1 (%n rows)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) not taken</source>
        <translation>
            <numerusform>%n row not taken</numerusform>
            <numerusform>%n rows not taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>row(s)</source>
        <translation>
            <numerusform>row</numerusform>
            <numerusform>rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>credit code(s) that do not check, taken as they stand</source>
        <translation>
            <numerusform>credit code that does not check, taken as it stands</numerusform>
            <numerusform>credit codes that do not check, taken as they stand</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xunwang::RegisterTakingBack</name>
    <message numerus="yes">
        <source>%n record(s) are withdrawn, with the campaigns that only they made. Nothing is erased: the history keeps them, undo brings them back, and the file can be entered anew.</source>
        <translation>
            <numerusform>%n record is withdrawn, with the campaigns that only it made. Nothing is erased: the history keeps it, undo brings it back, and the file can be entered anew.</numerusform>
            <numerusform>%n records are withdrawn, with the campaigns that only they made. Nothing is erased: the history keeps them, undo brings them back, and the file can be entered anew.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more was withdrawn before.</source>
        <translation>
            <numerusform>%n more was withdrawn before.</numerusform>
            <numerusform>%n more were withdrawn before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was taken back: %n record(s) withdrawn.</source>
        <translation>
            <numerusform>%1 was taken back: %n record withdrawn.</numerusform>
            <numerusform>%1 was taken back: %n records withdrawn.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xunwang::RejectsButton</name>
    <message numerus="yes">
        <source>Saved %n row(s) in %1. Mend them there and drop the file here.</source>
        <translation>
            <numerusform>Saved %n row in %1. Mend it there and drop the file here.</numerusform>
            <numerusform>Saved %n rows in %1. Mend them there and drop the file here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xunwang::RepairBar</name>
    <message numerus="yes">
        <source>Text that was once read in a wrong encoding is repaired: %n cell(s) of those looked at.</source>
        <translation>
            <numerusform>Text that was once read in a wrong encoding is repaired: %n cell of those looked at.</numerusform>
            <numerusform>Text that was once read in a wrong encoding is repaired: %n cells of those looked at.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Text in %n cell(s) was once read in a wrong encoding, and can be had back.</source>
        <translation>
            <numerusform>Text in %n cell was once read in a wrong encoding, and can be had back.</numerusform>
            <numerusform>Text in %n cells was once read in a wrong encoding, and can be had back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them can&apos;t be repaired; their rows will not be taken.</source>
        <translation>
            <numerusform>%n of them can&apos;t be repaired; its row will not be taken.</numerusform>
            <numerusform>%n of them can&apos;t be repaired; their rows will not be taken.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xunwang::ResultPage</name>
    <message numerus="yes">
        <source>%n row(s) not taken</source>
        <translation>
            <numerusform>%n row not taken</numerusform>
            <numerusform>%n rows not taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n credit code(s) taken as they stand</source>
        <translation>
            <numerusform>%n credit code taken as it stands</numerusform>
            <numerusform>%n credit codes taken as they stand</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n probe(s) found</source>
        <translation>
            <numerusform>of %n probe found</numerusform>
            <numerusform>of %n probes found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>row(s)</source>
        <translation>
            <numerusform>row</numerusform>
            <numerusform>rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>credit code(s) that do not check, taken as they stand</source>
        <translation>
            <numerusform>credit code that does not check, taken as it stands</numerusform>
            <numerusform>credit codes that do not check, taken as they stand</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>lead(s)</source>
        <translation>
            <numerusform>lead</numerusform>
            <numerusform>leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>shop(s)</source>
        <translation>
            <numerusform>shop</numerusform>
            <numerusform>shops</numerusform>
        </translation>
    </message>
</context>
</TS>
