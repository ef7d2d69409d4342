<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>xunwang::JobStrip</name>
    <message numerus="yes">
        <source>All %n job(s)</source>
        <translation>
            <numerusform>The running job</numerusform>
            <numerusform>All %n jobs</numerusform>
        </translation>
    </message>
</context>
</TS>
