<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CommandLine</name>
    <message>
        <source>Fold each line of standard input to its canonical form.</source>
        <translation>把标准输入的每一行折叠为规范形式。</translation>
    </message>
    <message>
        <source>Screen a file of texts, one a line, against the rules.</source>
        <translation>按规则逐行筛查文本文件。</translation>
    </message>
    <message>
        <source>Usage: %1 COMMAND [ARGUMENTS]</source>
        <translation>用法：%1 命令 [参数]</translation>
    </message>
    <message>
        <source>%1 COMMAND --help explains a command.</source>
        <translation>%1 命令 --help 显示该命令的说明。</translation>
    </message>
    <message>
        <source>There is no command “%1”; see %2 --help.</source>
        <translation>没有“%1”这个命令，见 %2 --help。</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>显示本说明。</translation>
    </message>
    <message>
        <source>%1 needs other arguments; see %2 %1 --help.</source>
        <translation>%1 的参数不对，见 %2 %1 --help。</translation>
    </message>
</context>
<context>
    <name>ScreenCommand</name>
    <message>
        <source>A text in UTF-8; every line is screened as a title.</source>
        <translation>UTF-8 文本，每一行作为一个标题筛查。</translation>
    </message>
    <message>
        <source>Print one JSON object for every line, offsets in code points, instead of a line for every hit.</source>
        <translation>每行输出一个 JSON 对象（位置以 Unicode 码位计），而不是每个命中输出一行。</translation>
    </message>
</context>
</TS>
