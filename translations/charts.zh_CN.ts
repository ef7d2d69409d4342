<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Chart</name>
    <message>
        <source>Nothing to show in this period</source>
        <translation>本期没有数据</translation>
    </message>
</context>
</TS>
