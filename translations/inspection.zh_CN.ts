<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>InspectionDesk</name>
    <message>
        <source>Checklist</source>
        <translation>检查表</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>检查结论</translation>
    </message>
    <message>
        <source>What followed</source>
        <translation>后续处理</translation>
    </message>
    <message>
        <source>What was checked</source>
        <translation>检查对象类型</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Completed on</source>
        <translation>完成日期</translation>
    </message>
    <message>
        <source>Officers</source>
        <translation>执法人员</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>What was visited</source>
        <translation>检查场所类型</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Visited on</source>
        <translation>检查日期</translation>
    </message>
    <message>
        <source>Measure…</source>
        <translation>采取措施…</translation>
    </message>
    <message>
        <source>File a case…</source>
        <translation>立案…</translation>
    </message>
    <message>
        <source>Online checks</source>
        <translation>网上检查</translation>
    </message>
    <message>
        <source>New online check…</source>
        <translation>新建网上检查…</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>完成日期</translation>
    </message>
    <message>
        <source>Site or shop</source>
        <translation>网站、网店</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>All findings</source>
        <translation>全部结果</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>全部类型</translation>
    </message>
    <message>
        <source>No online checks yet</source>
        <translation>还没有网上检查</translation>
    </message>
    <message>
        <source>A check of a site, shop or account on the screen: what was looked at, with the questions of the law, what was found, and screenshots. Each counts once in the tally (T01).</source>
        <translation>在网上检查网站、网店或账号：检查了什么、逐项对照法条、发现了什么，并附截屏。每次计入统计一次（T01）。</translation>
    </message>
    <message>
        <source>Site visits</source>
        <translation>实地检查</translation>
    </message>
    <message>
        <source>New site visit…</source>
        <translation>新建实地检查…</translation>
    </message>
    <message>
        <source>Visited</source>
        <translation>检查日期</translation>
    </message>
    <message>
        <source>Operator or unit</source>
        <translation>经营者或单位</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>场所</translation>
    </message>
    <message>
        <source>All places</source>
        <translation>全部场所</translation>
    </message>
    <message>
        <source>No site visits yet</source>
        <translation>还没有实地检查</translation>
    </message>
    <message>
        <source>A visit to the operator of a site or shop, or to a production unit, by at least two officers with certificates: the address, what was looked at, what was found, and photos.</source>
        <translation>由两名以上持证执法人员到经营者或生产加工单位现场检查：地址、检查内容、发现的情况和照片。</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>检查</translation>
    </message>
</context>
<context>
    <name>xunwang::CheckDialog</name>
    <message>
        <source>Correct an online check</source>
        <translation>更正网上检查</translation>
    </message>
    <message>
        <source>New online check</source>
        <translation>新建网上检查</translation>
    </message>
    <message>
        <source>Save the correction</source>
        <translation>保存更正</translation>
    </message>
    <message>
        <source>Save the check</source>
        <translation>保存检查</translation>
    </message>
    <message>
        <source>What is checked</source>
        <translation>检查对象</translation>
    </message>
    <message>
        <source>Name of the site or shop</source>
        <translation>网站、网店名称</translation>
    </message>
    <message>
        <source>At</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Completed on, at</source>
        <translation>完成日期、时间</translation>
    </message>
    <message>
        <source>This is no time of day. Write it like 14:30, or leave it empty.</source>
        <translation>时间格式不对。请写成 14:30，或留空。</translation>
    </message>
</context>
<context>
    <name>xunwang::InspectionDialog</name>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Empty for a site of its own.</source>
        <translation>自建网站可不填。</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Officers</source>
        <translation>执法人员</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>检查结果</translation>
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
        <source>Checklist and evidence</source>
        <translation>检查表和证据</translation>
    </message>
    <message>
        <source>Follows the lead: %1</source>
        <translation>来自线索：%1</translation>
    </message>
</context>
<context>
    <name>xunwang::VisitDialog</name>
    <message>
        <source>Correct a site visit</source>
        <translation>更正实地检查</translation>
    </message>
    <message>
        <source>New site visit</source>
        <translation>新建实地检查</translation>
    </message>
    <message>
        <source>Save the correction</source>
        <translation>保存更正</translation>
    </message>
    <message>
        <source>Save the visit</source>
        <translation>保存检查</translation>
    </message>
    <message>
        <source>What is visited</source>
        <translation>检查场所</translation>
    </message>
    <message>
        <source>A production unit is counted apart; a visit never counts as both.</source>
        <translation>生产加工单位单独统计，一次检查不重复计数。</translation>
    </message>
    <message>
        <source>Name of the operator or unit</source>
        <translation>经营者或单位名称</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>At least two with certificates, who show them: Provisions on Procedure, article 22.</source>
        <translation>不少于两名，持证并出示：市场监督管理行政处罚程序规定第22条。</translation>
    </message>
    <message>
        <source>Visited on</source>
        <translation>检查日期</translation>
    </message>
</context>
</TS>
