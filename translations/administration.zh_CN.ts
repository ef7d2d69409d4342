<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>xunwang::AdministrationDesk</name>
    <message>
        <source>People and roles</source>
        <translation>人员与角色</translation>
    </message>
    <message>
        <source>Bureau</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>核验</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>管理</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>台账</translation>
    </message>
</context>
<context>
    <name>xunwang::BackupsSection</name>
    <message>
        <source>Verified backups</source>
        <translation>已验证的备份</translation>
    </message>
    <message>
        <source>There is none yet. A backup is a whole copy with its evidence; it is opened and checked before it counts. One is made by itself when the window closes.</source>
        <translation>还没有备份。备份是连同证据的完整副本，打开核验无误后才算数。关闭窗口时会自动备份一次。</translation>
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
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>Folder of the backups</source>
        <translation>备份文件夹</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>换一个文件夹…</translation>
    </message>
    <message>
        <source>Best on another disk: a backup beside the case database does not survive the loss of the disk. The newest %1 are kept.</source>
        <translation>最好放在另一块硬盘上：硬盘损坏时，放在案件库旁边的备份也会一起丢失。保留最近 %1 份。</translation>
    </message>
    <message>
        <source>Being made…</source>
        <translation>正在备份…</translation>
    </message>
    <message>
        <source>No backup for %1 days or more: make one now.</source>
        <translation>已有 %1 天以上没有备份，请立即备份。</translation>
    </message>
    <message>
        <source>Enter restores the chosen one. What is there now is moved aside, not deleted.</source>
        <translation>回车恢复选中的备份。现有文件会移到一旁，不会删除。</translation>
    </message>
    <message>
        <source>The last: %1</source>
        <translation>最近一次：%1</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>还没有备份</translation>
    </message>
    <message>
        <source>There is no backup yet: make one now.</source>
        <translation>还没有备份，请立即备份。</translation>
    </message>
</context>
<context>
    <name>xunwang::BureauSection</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Bureau</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Name of the bureau</source>
        <translation>单位名称</translation>
    </message>
    <message>
        <source>As reports and documents have it.</source>
        <translation>用于报表和文书。</translation>
    </message>
    <message>
        <source>Word for its area</source>
        <translation>辖区用语</translation>
    </message>
    <message>
        <source>The sentence for the press begins with it: 全市, 全区, 全省.</source>
        <translation>报送语句以它开头：全市、全区、全省。</translation>
    </message>
    <message>
        <source>Default person</source>
        <translation>默认人员</translation>
    </message>
    <message>
        <source>At work until someone else is chosen, and in the command line unless it names someone.</source>
        <translation>未另选人员时由其操作；命令行未指明人员时也用此人。</translation>
    </message>
    <message>
        <source>Reason of the correction</source>
        <translation>更正理由</translation>
    </message>
    <message>
        <source>Stands in the ledger with what was there before.</source>
        <translation>与更正前的内容一并记入台账。</translation>
    </message>
    <message>
        <source>This case database</source>
        <translation>本案件库</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Station number</source>
        <translation>站点号</translation>
    </message>
    <message>
        <source>Time zone of its dates</source>
        <translation>日期所用时区</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Demonstration: all of it is invented</source>
        <translation>演示：内容全属虚构</translation>
    </message>
    <message>
        <source>Only an administrator corrects the bureau.</source>
        <translation>只有管理员可以更正单位信息。</translation>
    </message>
</context>
<context>
    <name>xunwang::LedgerSection</name>
    <message>
        <source>Person, record, field, reason</source>
        <translation>人员、记录、字段、理由</translation>
    </message>
    <message>
        <source>Latest entries</source>
        <translation>最近条目</translation>
    </message>
    <message>
        <source>No entry holds this.</source>
        <translation>没有含此内容的条目。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>This entry stands for no field.</source>
        <translation>此条目不涉及字段。</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>打开记录</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>历史…</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>entries %1</source>
        <translation>共 %1 条</translation>
    </message>
    <message>
        <source>the newest %1 entries</source>
        <translation>最近 %1 条</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>理由：%1</translation>
    </message>
</context>
<context>
    <name>xunwang::PeopleSection</name>
    <message>
        <source>Import listings</source>
        <translation>导入商品信息</translation>
    </message>
    <message>
        <source>Decide leads</source>
        <translation>审阅线索</translation>
    </message>
    <message>
        <source>Measures and cases</source>
        <translation>措施与案件</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>专项行动</translation>
    </message>
    <message>
        <source>may do this</source>
        <translation>可以</translation>
    </message>
    <message>
        <source>may not do this</source>
        <translation>不可以</translation>
    </message>
    <message>
        <source>Checks and visits, with an enforcement certificate; decides leads and acts on them.</source>
        <translation>持执法证开展网上检查和实地检查，审阅线索并处置。</translation>
    </message>
    <message>
        <source>Keeps imports, records and campaigns in order; counts at no visit without a certificate.</source>
        <translation>负责导入、记录和专项行动的整理；没有执法证的不计入实地检查人员。</translation>
    </message>
    <message>
        <source>Leads the section: campaigns, second readings, cases.</source>
        <translation>科室负责人：专项行动、二审、案件。</translation>
    </message>
    <message>
        <source>Does everything, and looks after people, roles and the bureau. At least one is needed.</source>
        <translation>可办理全部事项，并管理人员、角色和单位。至少要有一名。</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Nobody is here yet.</source>
        <translation>还没有人员。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>执法证号</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Add a person…</source>
        <translation>添加人员…</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Leaves office…</source>
        <translation>离任…</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>历史…</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>What each role may do</source>
        <translation>各角色的权限</translation>
    </message>
    <message>
        <source>left office</source>
        <translation>已离任</translation>
    </message>
    <message numerus="yes">
        <source>%n in office</source>
        <translation>
            <numerusform>在任 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever leaves office stays in the records they made.</source>
        <translation>离任人员仍保留在其经办的记录中。</translation>
    </message>
    <message>
        <source>Only an administrator adds or corrects people. Who is at work is chosen in the status bar.</source>
        <translation>只有管理员可以添加或更正人员。当前操作人在状态栏选择。</translation>
    </message>
    <message>
        <source>%1 leaves office?</source>
        <translation>%1 离任？</translation>
    </message>
    <message>
        <source>They can no longer be chosen as the person at work, nor for new records. What they did stays theirs. Ctrl+Z brings them back.</source>
        <translation>此后不能再选为操作人，也不能用于新的记录。其经办的内容不变。按 Ctrl+Z 可以撤销。</translation>
    </message>
    <message>
        <source>Leaves office</source>
        <translation>离任</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Checks and evidence</source>
        <translation>检查与证据</translation>
    </message>
    <message>
        <source>People and bureau</source>
        <translation>人员与单位</translation>
    </message>
    <message>
        <source>Rules in force, screening anew</source>
        <translation>启用规则、重新筛查</translation>
    </message>
</context>
<context>
    <name>xunwang::PersonDialog</name>
    <message>
        <source>Correct a person</source>
        <translation>更正人员</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Certificate number</source>
        <translation>执法证号</translation>
    </message>
    <message>
        <source>Of the enforcement certificate. Inspectors need one.</source>
        <translation>执法人员必须有执法证。</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Reason of the correction</source>
        <translation>更正理由</translation>
    </message>
    <message>
        <source>Stands in the ledger with what was there before.</source>
        <translation>与更正前的内容一并记入台账。</translation>
    </message>
</context>
<context>
    <name>xunwang::Verification</name>
    <message>
        <source>Verification of %1</source>
        <translation>核验 %1</translation>
    </message>
</context>
<context>
    <name>xunwang::VerificationSection</name>
    <message>
        <source>Verify now</source>
        <translation>立即核验</translation>
    </message>
    <message>
        <source>What is verified</source>
        <translation>核验什么</translation>
    </message>
    <message>
        <source>Every entry of the ledger carries the hash of the one before it. Verification walks that chain, replays the ledger against every record, recomputes the digests of every import, and hashes the evidence files. The first thing that is wrong is named. Work can go on meanwhile.</source>
        <translation>台账的每一条都带有前一条的哈希值。核验会走完这条链，用台账逐条重演并比对每一条记录，重算每批导入的摘要，并计算证据文件的哈希值。发现不符时指出第一处。核验期间可以照常工作。</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>核验结果</translation>
    </message>
    <message>
        <source>Ledger entries in an unbroken chain</source>
        <translation>台账条目，链条完整</translation>
    </message>
    <message>
        <source>Records equal to their ledger</source>
        <translation>与台账一致的记录</translation>
    </message>
    <message>
        <source>Imports with the right digests</source>
        <translation>摘要相符的导入批次</translation>
    </message>
    <message>
        <source>Rows of those imports</source>
        <translation>这些批次的行数</translation>
    </message>
    <message>
        <source>Evidence files with the right hash</source>
        <translation>哈希值相符的证据文件</translation>
    </message>
    <message>
        <source>Head of the ledger</source>
        <translation>台账末端</translation>
    </message>
    <message>
        <source>Write these ten digits down, with the date: as long as a later ledger contains them, nothing before was changed.</source>
        <translation>请连同日期抄下这十位：只要以后的台账仍含有它，此前的内容就没有改动过。</translation>
    </message>
    <message>
        <source>Verifying…</source>
        <translation>正在核验…</translation>
    </message>
    <message>
        <source>not in this session yet</source>
        <translation>本次打开后尚未核验</translation>
    </message>
    <message>
        <source>Verification is running; its progress is shown at the foot of the window.</source>
        <translation>正在核验，进度显示在窗口底部。</translation>
    </message>
    <message>
        <source>running</source>
        <translation>正在进行</translation>
    </message>
    <message>
        <source>%1: everything is as the ledger says.</source>
        <translation>%1：一切与台账相符。</translation>
    </message>
    <message>
        <source>Not verified in this session yet</source>
        <translation>本次打开后尚未核验</translation>
    </message>
    <message>
        <source>Verify before figures leave the bureau, after a restore, and whenever there is doubt. A large case database takes a minute.</source>
        <translation>上报数据之前、恢复之后以及有疑问时，请先核验。较大的案件库需要一分钟左右。</translation>
    </message>
</context>
</TS>
