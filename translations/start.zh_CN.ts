<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Start</name>
    <message>
        <source>%1 was not opened</source>
        <translation>%1 没有打开</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>新建…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Open a case database</source>
        <translation>打开案件库</translation>
    </message>
    <message>
        <source>Case databases</source>
        <translation>案件库</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>No backup was made</source>
        <translation>没有做成备份</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>从备份恢复…</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>核验</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>xunwang::NewCaseDialog</name>
    <message>
        <source>New case database</source>
        <translation>新建案件库</translation>
    </message>
    <message>
        <source>Cases %1</source>
        <translation>案件库%1</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>A campaign, a year or a section: one case database holds all of its work.</source>
        <translation>按专项、年度或科室取名：一个案件库保存它的全部工作。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>On this computer&apos;s own disk; backups may go elsewhere.</source>
        <translation>放在本机硬盘上；备份可以放到别处。</translation>
    </message>
    <message>
        <source>random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>Station number</source>
        <translation>站点号</translation>
    </message>
    <message>
        <source>Tells the computers of one bureau apart. Leave it empty unless numbers were handed out.</source>
        <translation>用来区分同一单位的各台电脑。没有统一分配时留空。</translation>
    </message>
    <message>
        <source>The bureau</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Market supervision administration of …</source>
        <translation>某某市市场监督管理局</translation>
    </message>
    <message>
        <source>Name of the bureau</source>
        <translation>单位名称</translation>
    </message>
    <message>
        <source>Word for its area</source>
        <translation>辖区用语</translation>
    </message>
    <message>
        <source>As the report begins: 全市, 全区, 全省.</source>
        <translation>用在报送语句开头：全市、全区、全省。</translation>
    </message>
    <message>
        <source>The first person</source>
        <translation>第一位人员</translation>
    </message>
    <message>
        <source>Person&apos;s name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Becomes administrator and adds the others.</source>
        <translation>成为管理员，再添加其他人员。</translation>
    </message>
    <message>
        <source>Certificate number</source>
        <translation>执法证号</translation>
    </message>
    <message>
        <source>Of the enforcement certificate; empty where there is none.</source>
        <translation>没有执法证的留空。</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Folder of the case database</source>
        <translation>案件库所在文件夹</translation>
    </message>
    <message>
        <source>Give the file a name.</source>
        <translation>请给文件取名。</translation>
    </message>
    <message>
        <source>A file name cannot begin with a full stop or hold / \ : * ? &quot; &lt; &gt; |</source>
        <translation>文件名不能以句点开头，也不能含有 / \ : * ? &quot; &lt; &gt; |</translation>
    </message>
    <message>
        <source>There is a file of this name already. Choose another name.</source>
        <translation>已有同名文件，请换一个名称。</translation>
    </message>
    <message>
        <source>There is no such folder. Choose one.</source>
        <translation>没有这个文件夹，请另选。</translation>
    </message>
    <message>
        <source>A whole number from 1 to %1.</source>
        <translation>应为 1 到 %1 的整数。</translation>
    </message>
    <message>
        <source>Reports and documents name the bureau: enter it.</source>
        <translation>报表和文书要写单位名称，请填写。</translation>
    </message>
    <message>
        <source>Someone has to be at work: enter a name.</source>
        <translation>须有一位人员，请填写姓名。</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>建立</translation>
    </message>
    <message>
        <source>Creating…</source>
        <translation>正在建立…</translation>
    </message>
</context>
<context>
    <name>xunwang::RestoreDialog</name>
    <message>
        <source>Restore a backup</source>
        <translation>从备份恢复</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>备份时间</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>距今</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Case database</source>
        <translation>案件库</translation>
    </message>
    <message>
        <source>Case database that is put back</source>
        <translation>要恢复的案件库</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Another backup file…</source>
        <translation>其他备份文件…</translation>
    </message>
    <message>
        <source>Choose the case database that is to be put back, then one of its backups.</source>
        <translation>先选择要恢复的案件库，再选择它的一个备份。</translation>
    </message>
    <message>
        <source>No backup of %1 lies in its folder of backups. Choose another backup file.</source>
        <translation>备份文件夹里没有 %1 的备份，请选择其他备份文件。</translation>
    </message>
    <message>
        <source>The backup is checked first. %1 as it is now is moved aside, not deleted; what was entered after the backup is then only there.</source>
        <translation>先核验备份。现在的 %1 会移到一旁，不会删除；备份之后录入的内容只留在移开的文件里。</translation>
    </message>
    <message>
        <source>Case databases</source>
        <translation>案件库</translation>
    </message>
    <message>
        <source>Backup file</source>
        <translation>备份文件</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>正在恢复…</translation>
    </message>
</context>
<context>
    <name>xunwang::StartDesk</name>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Case database</source>
        <translation>案件库</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>最后修改</translation>
    </message>
    <message>
        <source>No case database is open</source>
        <translation>没有打开的案件库</translation>
    </message>
    <message>
        <source>巡网 Xunwang</source>
        <translation>巡网 Xunwang</translation>
    </message>
    <message>
        <source>Online market supervision at one desk: listings come in, rules flag them, people decide, check, act and count.</source>
        <translation>网络交易监管一站办理：导入商品信息，规则标出线索，由人审阅、检查、处置并统计。</translation>
    </message>
    <message>
        <source>New case database…</source>
        <translation>新建案件库…</translation>
    </message>
    <message>
        <source>For a bureau, a section or a campaign. Everything is kept in one file on this computer.</source>
        <translation>供一个单位、一个科室或一次专项行动使用，全部内容保存在本机的一个文件里。</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>A case database from this computer or from a drive.</source>
        <translation>打开本机或移动硬盘上的案件库。</translation>
    </message>
    <message>
        <source>Demonstration</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>Makes a case database of invented shops and cases, to look around and to practise in. Nothing in it is real, the window says so all the time, and nothing of yours is touched.</source>
        <translation>建立一个由虚构店铺和案件组成的案件库，供熟悉和练习。内容全属虚构，窗口始终标明「演示」，不会动用您的任何数据。</translation>
    </message>
    <message>
        <source>The demonstration is being made…</source>
        <translation>正在建立演示案件库…</translation>
    </message>
    <message>
        <source>Recent case databases</source>
        <translation>最近打开的案件库</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Enter opens · Delete takes it off this list, the file stays</source>
        <translation>回车打开 · Delete 键从列表移除，文件仍保留</translation>
    </message>
    <message>
        <source>Nothing opened yet</source>
        <translation>还没有打开过案件库</translation>
    </message>
    <message>
        <source>Case databases you have worked with stand here. Begin with a new one, or look around in the demonstration.</source>
        <translation>用过的案件库会列在这里。可以先新建一个，或在演示中看看。</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>找不到文件</translation>
    </message>
    <message>
        <source>Open a case database</source>
        <translation>打开案件库</translation>
    </message>
    <message>
        <source>Case databases</source>
        <translation>案件库</translation>
    </message>
    <message>
        <source>%1 is being opened…</source>
        <translation>正在打开 %1…</translation>
    </message>
    <message>
        <source>%1 was not opened. %2</source>
        <translation>%1 没有打开。%2</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>从备份恢复…</translation>
    </message>
</context>
</TS>
