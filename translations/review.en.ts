<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>xunwang::DismissDialog</name>
    <message numerus="yes">
        <source>%n lead(s)</source>
        <translation>
            <numerusform>%n lead</numerusform>
            <numerusform>%n leads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xunwang::ItemPanel</name>
    <message numerus="yes">
        <source>%n item(s) on record</source>
        <translation>
            <numerusform>%n item on record</numerusform>
            <numerusform>%n items on record</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s)</source>
        <translation>
            <numerusform>%n lead</numerusform>
            <numerusform>%n leads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xunwang::ReviewDesk</name>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>%n shown</numerusform>
            <numerusform>%n shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reviewed today</source>
        <translation>
            <numerusform>%n reviewed today</numerusform>
            <numerusform>%n reviewed today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s)</source>
        <translation>
            <numerusform>%n lead</numerusform>
            <numerusform>%n leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) of %1</source>
        <translation>
            <numerusform>%n lead of %1</numerusform>
            <numerusform>%n leads of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back: %n lead(s)</source>
        <translation>
            <numerusform>Taken back: %n lead</numerusform>
            <numerusform>Taken back: %n leads</numerusform>
        </translation>
    </message>
</context>
</TS>
