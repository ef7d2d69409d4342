<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>EnforcementDesk</name>
    <message numerus="yes">
        <source>%n kind(s)</source>
        <translation>
            <numerusform>%n 种</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shop(s)</source>
        <translation>
            <numerusform>%n 家</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n day(s) over</source>
        <translation>
            <numerusform>%1，已过 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n day(s) left</source>
        <translation>
            <numerusform>%1，还剩 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>The due date has passed</source>
        <translation>已过期限</translation>
    </message>
    <message>
        <source>Taken on</source>
        <translation>措施日期</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>条数</translation>
    </message>
    <message>
        <source>Shops</source>
        <translation>网店数</translation>
    </message>
    <message>
        <source>Kinds of product</source>
        <translation>产品种类</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>办案进程</translation>
    </message>
    <message>
        <source>Fine %1</source>
        <translation>罚款 %1</translation>
    </message>
    <message>
        <source>Confiscation %1</source>
        <translation>没收 %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>The case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>案号</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>案由</translation>
    </message>
    <message>
        <source>Filed on</source>
        <translation>立案日期</translation>
    </message>
    <message>
        <source>Officers</source>
        <translation>执法人员</translation>
    </message>
    <message>
        <source>Case value</source>
        <translation>案值</translation>
    </message>
    <message>
        <source>Fine and confiscation</source>
        <translation>罚没款</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>措施</translation>
    </message>
    <message>
        <source>New measure…</source>
        <translation>新建措施…</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>措施</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>All measures</source>
        <translation>全部措施</translation>
    </message>
    <message>
        <source>No measures yet</source>
        <translation>还没有措施</translation>
    </message>
    <message>
        <source>What is done short of a penalty: guidance, talks, rectification orders, deletions and takedowns asked of platforms, closures. Filing and penalty belong to a case.</source>
        <translation>处罚以外的措施：指导、约谈、责令改正、督促平台删除和下架、关闭网站。立案和处罚属于案件。</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>File a case…</source>
        <translation>立案…</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>立案日期</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>All stages</source>
        <translation>全部阶段</translation>
    </message>
    <message>
        <source>No cases yet</source>
        <translation>还没有案件</translation>
    </message>
    <message>
        <source>A case begins with its filing: party, cause, officers. Decision, transfer and conclusion are added when they happen, each with its date, and count in the tally by that date.</source>
        <translation>案件从立案开始：当事人、案由、执法人员。决定、移送、结案在发生时补录各自日期，并按该日期计入统计。</translation>
    </message>
    <message>
        <source>Enforcement</source>
        <translation>执法办案</translation>
    </message>
</context>
<context>
    <name>xunwang::CaseDialog</name>
    <message>
        <source>Go on with the case</source>
        <translation>办理案件</translation>
    </message>
    <message>
        <source>File a case</source>
        <translation>立案</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>File the case</source>
        <translation>立案</translation>
    </message>
    <message>
        <source>What followed</source>
        <translation>后续处理</translation>
    </message>
    <message>
        <source>1 Filing</source>
        <translation>1 立案</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>案由</translation>
    </message>
    <message>
        <source>Filed on</source>
        <translation>立案日期</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>案号</translation>
    </message>
    <message>
        <source>May come later.</source>
        <translation>可以后补。</translation>
    </message>
    <message>
        <source>Officers</source>
        <translation>执法人员</translation>
    </message>
    <message>
        <source>None named yet, or at least two with certificates: Provisions on Procedure, article 19.</source>
        <translation>可暂不指定；指定则不少于两名持证人员：市场监督管理行政处罚程序规定第19条。</translation>
    </message>
    <message>
        <source>Case value in yuan</source>
        <translation>案值（元）</translation>
    </message>
    <message>
        <source>Credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>专项行动</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>2 Decision</source>
        <translation>2 处罚决定</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>决定日期</translation>
    </message>
    <message>
        <source>Fine and confiscation count on this day (T08).</source>
        <translation>罚没款按这一天计入统计（T08）。</translation>
    </message>
    <message>
        <source>Fine in yuan</source>
        <translation>罚款（元）</translation>
    </message>
    <message>
        <source>Confiscation in yuan</source>
        <translation>没收（元）</translation>
    </message>
    <message>
        <source>3 Transfer, where there is one</source>
        <translation>3 移送（如有）</translation>
    </message>
    <message>
        <source>Transferred to</source>
        <translation>移送至</translation>
    </message>
    <message>
        <source>Only what goes to the police counts as T10.</source>
        <translation>只有移送公安机关计入 T10。</translation>
    </message>
    <message>
        <source>Name of the receiver</source>
        <translation>受移送机关名称</translation>
    </message>
    <message>
        <source>Transferred on</source>
        <translation>移送日期</translation>
    </message>
    <message>
        <source>4 Conclusion</source>
        <translation>4 结案</translation>
    </message>
    <message>
        <source>Concluded on</source>
        <translation>结案日期</translation>
    </message>
    <message>
        <source>Together %1</source>
        <translation>合计 %1</translation>
    </message>
</context>
<context>
    <name>xunwang::MeasureDialog</name>
    <message>
        <source>Correct a measure</source>
        <translation>更正措施</translation>
    </message>
    <message>
        <source>New measure</source>
        <translation>新建措施</translation>
    </message>
    <message>
        <source>Save the correction</source>
        <translation>保存更正</translation>
    </message>
    <message>
        <source>Save the measure</source>
        <translation>保存措施</translation>
    </message>
    <message>
        <source>Kind of measure</source>
        <translation>措施种类</translation>
    </message>
    <message>
        <source>Taken on</source>
        <translation>措施日期</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>To which it is put, or on which the target sells.</source>
        <translation>措施针对的平台，或对象所在的平台。</translation>
    </message>
    <message>
        <source>Site, shop or operator</source>
        <translation>网站、网店或经营者</translation>
    </message>
    <message>
        <source>Empty where the platform itself is meant.</source>
        <translation>针对平台本身时可不填。</translation>
    </message>
    <message>
        <source>Credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>条数</translation>
    </message>
    <message>
        <source>How many pieces of information or listings it names.</source>
        <translation>涉及的信息或商品条数。</translation>
    </message>
    <message>
        <source>Shops</source>
        <translation>网店数</translation>
    </message>
    <message>
        <source>How many shops are to be served no longer.</source>
        <translation>停止服务的网店数。</translation>
    </message>
    <message>
        <source>Kinds of product</source>
        <translation>产品种类</translation>
    </message>
    <message>
        <source>One a line. Each different kind counts once in the tally (T12).</source>
        <translation>每行一种。不同种类各计一次（T12）。</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Until when it has to be done; empty: no date was set.</source>
        <translation>完成期限；未定可不填。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>专项行动</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>How many more there are whose names are not known. Each counts as a different one.</source>
        <translation>除上述以外还有多少种未写明名称；每一种都按不同的产品计数。</translation>
    </message>
</context>
</TS>
