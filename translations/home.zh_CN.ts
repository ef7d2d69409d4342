<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>xunwang::HomeDesk</name>
    <message>
        <source>Online checks</source>
        <translation>网上检查</translation>
    </message>
    <message>
        <source>Visits to operators</source>
        <translation>实地检查经营者</translation>
    </message>
    <message>
        <source>Cases filed</source>
        <translation>立案</translation>
    </message>
    <message>
        <source>Fines and confiscations</source>
        <translation>罚没款</translation>
    </message>
    <message>
        <source>Deadlines of measures</source>
        <translation>措施期限</translation>
    </message>
    <message>
        <source>No deadline passed in the last %1 days or falls in the next %2. Measures with a date to be done by stand here, the earliest first.</source>
        <translation>最近 %1 天没有到期、今后 %2 天也没有将到期的措施。定有期限的措施按先后列在这里。</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>措施</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Recent imports</source>
        <translation>最近导入</translation>
    </message>
    <message>
        <source>No listing file was imported yet.</source>
        <translation>还没有导入过文件。</translation>
    </message>
    <message>
        <source>Campaigns running</source>
        <translation>正在进行的专项</translation>
    </message>
    <message>
        <source>No campaign runs today.</source>
        <translation>今天没有进行中的专项行动。</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>This case database is still empty</source>
        <translation>案件库还是空的</translation>
    </message>
    <message>
        <source>Begin with a listing file, as a platform or a monitoring service delivers it (CSV). Rules flag what looks unlawful while it comes in; the leads then wait for you here. The other people of the section are added under Administration.</source>
        <translation>先导入一个商品信息文件（CSV），平台或监测服务提供的都可以。导入时规则会标出疑似违法的内容，线索随后在这里等您处理。科室其他人员在「管理」中添加。</translation>
    </message>
    <message>
        <source>Leads, high</source>
        <translation>线索 · 高</translation>
    </message>
    <message>
        <source>Leads, medium</source>
        <translation>线索 · 中</translation>
    </message>
    <message>
        <source>Leads, low</source>
        <translation>线索 · 低</translation>
    </message>
    <message>
        <source>For a second reader</source>
        <translation>待二审</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>条待审</translation>
    </message>
    <message>
        <source>Decided today: %1</source>
        <translation>今日已审 %1 条</translation>
    </message>
    <message>
        <source>marked doubtful</source>
        <translation>审阅时存疑</translation>
    </message>
    <message>
        <source>measures</source>
        <translation>项措施</translation>
    </message>
    <message>
        <source>%1 passed</source>
        <translation>%1 项已过期</translation>
    </message>
    <message>
        <source>none passed</source>
        <translation>没有过期的</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) over</source>
        <translation>
            <numerusform>已过 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>还有 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>taken %1</source>
        <translation>%1 采取</translation>
    </message>
    <message>
        <source>next %1 days</source>
        <translation>今后 %1 天</translation>
    </message>
    <message>
        <source>rows %1</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>new %1</source>
        <translation>新增 %1</translation>
    </message>
    <message>
        <source>leads %1</source>
        <translation>线索 %1</translation>
    </message>
    <message>
        <source>rejected %1</source>
        <translation>拒绝 %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1 起</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>还剩 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>%1，截至今天</translation>
    </message>
    <message>
        <source>The last verified backup is from %1.</source>
        <translation>最近一次已验证的备份是 %1。</translation>
    </message>
    <message>
        <source>There is no verified backup of this case database yet.</source>
        <translation>这个案件库还没有已验证的备份。</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>checks</source>
        <translation>个次</translation>
    </message>
    <message>
        <source>visits</source>
        <translation>个次</translation>
    </message>
    <message>
        <source>cases</source>
        <translation>件</translation>
    </message>
    <message>
        <source>Due or overdue</source>
        <translation>今天到期或已过期</translation>
    </message>
</context>
</TS>
