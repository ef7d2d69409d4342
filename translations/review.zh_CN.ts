<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>xunwang::DecisionPanel</name>
    <message>
        <source>Decide</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认线索</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>Dismiss, why…</source>
        <translation>排除，写明原因…</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Confirm similar</source>
        <translation>整组确认</translation>
    </message>
    <message>
        <source>Dismiss similar</source>
        <translation>整组排除</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤销上一步</translation>
    </message>
    <message>
        <source>Online check…</source>
        <translation>网上检查…</translation>
    </message>
    <message>
        <source>Site visit…</source>
        <translation>实地检查…</translation>
    </message>
    <message>
        <source>Measure…</source>
        <translation>处置措施…</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>接着做</translation>
    </message>
    <message>
        <source>Confirm similar (%1)</source>
        <translation>整组确认（%1）</translation>
    </message>
    <message>
        <source>Dismiss similar (%1)</source>
        <translation>整组排除（%1）</translation>
    </message>
    <message>
        <source>Keys act in the list. Every decision stands in the ledger and can be taken back.</source>
        <translation>焦点在列表时按键有效。每一步都记入台账，可以撤销。</translation>
    </message>
    <message>
        <source>Exempt the hit…</source>
        <translation>豁免此命中…</translation>
    </message>
</context>
<context>
    <name>xunwang::DismissDialog</name>
    <message>
        <source>Dismiss</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>The words mean something else here</source>
        <translation>词语在这里是别的意思</translation>
    </message>
    <message>
        <source>The name of a sales channel or brand</source>
        <translation>渠道用语或品牌名称</translation>
    </message>
    <message>
        <source>The seller shows the permit</source>
        <translation>商家已公示许可</translation>
    </message>
    <message>
        <source>The item is no longer on sale</source>
        <translation>商品已下架</translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s)</source>
        <translation>
            <numerusform>%n 条线索</numerusform>
        </translation>
    </message>
    <message>
        <source>Or in words of your own</source>
        <translation>或自己填写</translation>
    </message>
    <message>
        <source>May stay empty.</source>
        <translation>可以不填。</translation>
    </message>
</context>
<context>
    <name>xunwang::FacetBar</name>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Shop: %1</source>
        <translation>店铺：%1</translation>
    </message>
    <message>
        <source>Import: %1</source>
        <translation>导入：%1</translation>
    </message>
</context>
<context>
    <name>xunwang::ItemPanel</name>
    <message>
        <source>The lead</source>
        <translation>线索</translation>
    </message>
    <message>
        <source> (list price %1)</source>
        <translation>（标价 %1）</translation>
    </message>
    <message>
        <source>item %1</source>
        <translation>编号 %1</translation>
    </message>
    <message>
        <source>%1 sold</source>
        <translation>销量 %1</translation>
    </message>
    <message>
        <source>category %1</source>
        <translation>类目 %1</translation>
    </message>
    <message>
        <source>seen %1</source>
        <translation>采集于 %1</translation>
    </message>
    <message>
        <source>first seen %1, %2 times</source>
        <translation>首见 %1，共 %2 次</translation>
    </message>
    <message>
        <source>Why it was flagged</source>
        <translation>为何命中</translation>
    </message>
    <message>
        <source>Rule %1</source>
        <translation>规则 %1</translation>
    </message>
    <message>
        <source>Basis: %1</source>
        <translation>依据：%1</translation>
    </message>
    <message>
        <source>Rules: %1</source>
        <translation>规则包：%1</translation>
    </message>
    <message>
        <source>The shop</source>
        <translation>该店铺</translation>
    </message>
    <message>
        <source>No credit code in the file</source>
        <translation>文件中没有信用代码</translation>
    </message>
    <message>
        <source>Credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>checks</source>
        <translation>校验通过</translation>
    </message>
    <message>
        <source>no credit code</source>
        <translation>不是信用代码</translation>
    </message>
    <message>
        <source>check digit does not fit</source>
        <translation>校验位不符</translation>
    </message>
    <message>
        <source>damaged by a spreadsheet</source>
        <translation>已被表格软件损坏</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) on record</source>
        <translation>
            <numerusform>在册 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s)</source>
        <translation>
            <numerusform>%n 条线索</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%2 %1</translation>
    </message>
    <message>
        <source>All %1 leads of this shop</source>
        <translation>该店铺全部 %1 条线索</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>已更正</translation>
    </message>
    <message>
        <source>Corrected: %1</source>
        <translation>更正为：%1</translation>
    </message>
    <message>
        <source>Not exempt: %1</source>
        <translation>已核对、不适用的例外：%1</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Other links of this item</source>
        <translation>该商品的其他链接</translation>
    </message>
    <message>
        <source>lead: %1</source>
        <translation>线索：%1</translation>
    </message>
    <message>
        <source>no lead</source>
        <translation>无线索</translation>
    </message>
    <message>
        <source>Merged with %1</source>
        <translation>已与 %1 合并</translation>
    </message>
    <message>
        <source>Screened so far</source>
        <translation>历次筛查</translation>
    </message>
    <message>
        <source>rescreening</source>
        <translation>重新筛查</translation>
    </message>
    <message>
        <source>import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>no rule hits it any more</source>
        <translation>已无规则命中</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>xunwang::LeadModel</name>
    <message>
        <source>Severity</source>
        <translation>严重</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Similar</source>
        <translation>分组</translation>
    </message>
</context>
<context>
    <name>xunwang::ReviewDesk</name>
    <message>
        <source>Title, shop, item, link</source>
        <translation>标题、店铺、编号、链接</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Show all that wait</source>
        <translation>显示全部待审</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>线索审阅</translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>显示 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 条待审</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reviewed today</source>
        <translation>
            <numerusform>今日已审 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>No lead waits</source>
        <translation>没有待审的线索</translation>
    </message>
    <message>
        <source>Leads come from listings that a rule hits. Bring in a listing file to screen it.</source>
        <translation>规则命中的商品会成为线索。导入一个商品文件即可筛查。</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>没有符合的线索</translation>
    </message>
    <message>
        <source>No lead stands under this filter.</source>
        <translation>当前筛选下没有线索。</translation>
    </message>
    <message>
        <source>Go to the intake</source>
        <translation>去导入</translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s)</source>
        <translation>
            <numerusform>%n 条线索</numerusform>
        </translation>
    </message>
    <message>
        <source>Decide anew?</source>
        <translation>重新决定？</translation>
    </message>
    <message>
        <source>“%1” was decided before. The new decision and its reason stand in its history.</source>
        <translation>「%1」以前已有决定。新的决定和原因将记入历史。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) of %1</source>
        <translation>
            <numerusform>%1 的 %n 条线索</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back: %n lead(s)</source>
        <translation>
            <numerusform>已撤回 %n 条线索的决定</numerusform>
        </translation>
    </message>
</context>
</TS>
