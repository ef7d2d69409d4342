<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Sentences</name>
    <message>
        <source>Something went wrong inside the program (%1). The work was stopped and not saved. Please report it.</source>
        <translation>程序内部出错（%1）。操作已停止，没有保存。请报告此问题。</translation>
    </message>
    <message>
        <source>Canceled. Nothing was changed.</source>
        <translation>已取消，没有任何改动。</translation>
    </message>
    <message>
        <source>The check character of the credit code %1 does not fit. Compare it with the licence.</source>
        <translation>统一社会信用代码 %1 的校验位不符。请与营业执照核对。</translation>
    </message>
    <message>
        <source>A spreadsheet turned the credit code %1 into a number, and digits are lost. Take it from the source again, as text.</source>
        <translation>统一社会信用代码 %1 已被表格软件转成数字，位数丢失。请以文本格式从来源重新取得。</translation>
    </message>
    <message>
        <source>%1 is no credit code: it needs 18 digits and capital letters, without I, O, S, V and Z.</source>
        <translation>%1 不是统一社会信用代码：应为 18 位数字和大写字母，不含 I、O、S、V、Z。</translation>
    </message>
    <message>
        <source>The computer&apos;s memory is used up. The work was stopped and nothing was changed. Close other programs and try again.</source>
        <translation>电脑内存不足。操作已停止，没有任何改动。请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>“%1” is no amount in yuan. Write it like 1599 or 1,599.00, with at most two decimals.</source>
        <translation>“%1”不是以元为单位的金额。请写成 1599 或 1,599.00，最多两位小数。</translation>
    </message>
    <message>
        <source>The input is not what it should be. Nothing was changed.</source>
        <translation>输入不符合要求，没有任何改动。</translation>
    </message>
    <message>
        <source>It was not found. Nothing was changed.</source>
        <translation>未找到，没有任何改动。</translation>
    </message>
    <message>
        <source>Someone changed it in the meantime. Nothing of yours was saved: open it again and repeat your change.</source>
        <translation>其间已有人修改，您的改动没有保存：请重新打开后再改。</translation>
    </message>
    <message>
        <source>The law or your role does not allow it. Nothing was changed.</source>
        <translation>法律或您的角色不允许此操作，没有任何改动。</translation>
    </message>
    <message>
        <source>The case database is in use elsewhere. Nothing was changed: close it there and try again.</source>
        <translation>案件库正在别处使用，没有任何改动：请在那里关闭后重试。</translation>
    </message>
    <message>
        <source>The disk or a file stood in the way. Nothing was changed: look at free space and rights, and try again.</source>
        <translation>磁盘或文件出现问题，没有任何改动：请检查剩余空间和权限后重试。</translation>
    </message>
    <message>
        <source>The case database is damaged. Nothing was changed: restore the last verified backup.</source>
        <translation>案件库已损坏，没有任何改动：请恢复最近一次已验证的备份。</translation>
    </message>
    <message>
        <source>A newer Xunwang wrote this file. Nothing was changed: open it with that version.</source>
        <translation>此文件由更新版本的巡网写成，没有任何改动：请用该版本打开。</translation>
    </message>
    <message>
        <source>Something went wrong inside the program. Nothing was changed. Please report it.</source>
        <translation>程序内部出错，没有任何改动。请报告此问题。</translation>
    </message>
    <message>
        <source>This program has no desk “%1”. Nothing was changed. Please report it.</source>
        <translation>程序没有“%1”工作台，没有任何改动。请报告此问题。</translation>
    </message>
    <message>
        <source>This program has no dialog “%1”. Nothing was changed. Please report it.</source>
        <translation>程序没有“%1”对话框，没有任何改动。请报告此问题。</translation>
    </message>
</context>
</TS>
