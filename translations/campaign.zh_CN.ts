<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CampaignDesk</name>
    <message>
        <source>Not begun</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>自 %1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Its records</source>
        <translation>所属记录</translation>
    </message>
    <message>
        <source>Online checks</source>
        <translation>网上检查</translation>
    </message>
    <message>
        <source>Site visits</source>
        <translation>实地检查</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>措施</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>None yet. A check, visit, measure or case joins by its field for the campaign.</source>
        <translation>还没有。检查、措施或案件在“专项行动”一栏选中它即归入。</translation>
    </message>
    <message>
        <source>Its tally</source>
        <translation>专项统计</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>专项行动</translation>
    </message>
    <message>
        <source>New campaign…</source>
        <translation>新建专项…</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>专项行动</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>网上检查</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>实地检查</translation>
    </message>
    <message>
        <source>No campaigns yet</source>
        <translation>还没有专项行动</translation>
    </message>
    <message>
        <source>A campaign has a name and a first day. Checks, visits, measures and cases that are made during it can belong to it; its figures are then the tally of those.</source>
        <translation>专项行动有名称和开始日期。期间的检查、措施和案件可以归入，它的数字就是这些记录的统计。</translation>
    </message>
</context>
<context>
    <name>xunwang::CampaignDialog</name>
    <message>
        <source>Correct a campaign</source>
        <translation>更正专项行动</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>新建专项行动</translation>
    </message>
    <message>
        <source>Save the correction</source>
        <translation>保存更正</translation>
    </message>
    <message>
        <source>Save the campaign</source>
        <translation>保存专项</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>As it stands in the plan, for example 2026网剑行动.</source>
        <translation>与方案一致，如：2026网剑行动。</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Empty while it is open. Follow-ups after it still belong to it.</source>
        <translation>未结束可不填。结束后的后续处理仍归入。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
</TS>
