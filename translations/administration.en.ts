<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>xunwang::PeopleSection</name>
    <message numerus="yes">
        <source>%n in office</source>
        <translation>
            <numerusform>%n in office</numerusform>
            <numerusform>%n in office</numerusform>
        </translation>
    </message>
</context>
</TS>
