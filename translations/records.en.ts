<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>xunwang::RecordDesk</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 on %2 by %3 · %n ledger entry(ies)</source>
        <translation>
            <numerusform>%1 on %2 by %3 · %n ledger entry</numerusform>
            <numerusform>%1 on %2 by %3 · %n ledger entries</numerusform>
        </translation>
    </message>
</context>
</TS>
