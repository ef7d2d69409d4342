<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>JobRow</name>
    <message>
        <source>Cancel: %1</source>
        <translation>取消：%1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 per second</source>
        <translation>每秒 %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩 %1</translation>
    </message>
</context>
<context>
    <name>LeavingDialog</name>
    <message>
        <source>Backup before closing</source>
        <translation>关闭前备份</translation>
    </message>
    <message>
        <source>A backup is made and checked, then the window closes.</source>
        <translation>正在备份并核验，完成后关闭窗口。</translation>
    </message>
    <message>
        <source>Progress of the backup</source>
        <translation>备份进度</translation>
    </message>
    <message>
        <source>Close without a backup</source>
        <translation>不备份，直接关闭</translation>
    </message>
    <message>
        <source>Nothing of the case database was changed; it has no new backup.</source>
        <translation>案件库没有任何改动，但没有新的备份。</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
</context>
<context>
    <name>Prompts</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
</context>
<context>
    <name>RailItem</name>
    <message>
        <source>%1, %2 waiting</source>
        <translation>%1，%2 项待办</translation>
    </message>
</context>
<context>
    <name>xunwang::AtWork</name>
    <message>
        <source>Inspector</source>
        <translation>执法人员</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>内勤</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>审核人员</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>People and roles</source>
        <translation>人员与角色</translation>
    </message>
</context>
<context>
    <name>xunwang::Backups</name>
    <message>
        <source>Backup of %1</source>
        <translation>备份 %1</translation>
    </message>
</context>
<context>
    <name>xunwang::Dialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>xunwang::JobStrip</name>
    <message>
        <source>No work in progress</source>
        <translation>没有进行中的任务</translation>
    </message>
    <message numerus="yes">
        <source>All %n job(s)</source>
        <translation>
            <numerusform>全部 %n 项任务</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xunwang::MainWindow</name>
    <message>
        <source>%1 (demonstration)</source>
        <translation>%1（演示）</translation>
    </message>
    <message>
        <source>Xunwang</source>
        <translation>巡网</translation>
    </message>
</context>
<context>
    <name>xunwang::Rail</name>
    <message>
        <source>Desks</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Xunwang</source>
        <translation>巡网</translation>
    </message>
    <message>
        <source>Menu of the program</source>
        <translation>程序菜单</translation>
    </message>
</context>
<context>
    <name>xunwang::StatusStrip</name>
    <message>
        <source>Demonstration</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>Case database</source>
        <translation>案件库</translation>
    </message>
    <message>
        <source>none</source>
        <translation>未打开</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>No verified backup yet</source>
        <translation>尚无已验证的备份</translation>
    </message>
    <message>
        <source>Verified backup</source>
        <translation>已验证备份</translation>
    </message>
</context>
</TS>
