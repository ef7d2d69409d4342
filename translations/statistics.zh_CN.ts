<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Statistics</name>
    <message>
        <source>Online checks of sites and shops</source>
        <translation>网上检查网站、网店</translation>
    </message>
    <message>
        <source>times</source>
        <translation>个次</translation>
    </message>
    <message>
        <source>Sites and shops checked online, each once</source>
        <translation>网上检查网站、网店（不重复）</translation>
    </message>
    <message>
        <source>sites</source>
        <translation>个</translation>
    </message>
    <message>
        <source>Visits to operators of sites and shops</source>
        <translation>实地检查网站、网店经营者</translation>
    </message>
    <message>
        <source>Operators visited, each once</source>
        <translation>实地检查网站、网店经营者（不重复）</translation>
    </message>
    <message>
        <source>Unlawful information deleted at our demand</source>
        <translation>督促删除违法商品信息</translation>
    </message>
    <message>
        <source>items</source>
        <translation>条</translation>
    </message>
    <message>
        <source>Rectification orders</source>
        <translation>责令整改网站</translation>
    </message>
    <message>
        <source>Closures asked for</source>
        <translation>提请关闭网站</translation>
    </message>
    <message>
        <source>Sites closed</source>
        <translation>关闭网站</translation>
    </message>
    <message>
        <source>Shops whose service was stopped</source>
        <translation>责令停止平台服务的网店</translation>
    </message>
    <message>
        <source>Cases filed</source>
        <translation>查处违法案件（立案）</translation>
    </message>
    <message>
        <source>cases</source>
        <translation>件</translation>
    </message>
    <message>
        <source>Cases concluded</source>
        <translation>查处违法案件（结案）</translation>
    </message>
    <message>
        <source>Fines and confiscation</source>
        <translation>罚没款</translation>
    </message>
    <message>
        <source>Case value</source>
        <translation>案值</translation>
    </message>
    <message>
        <source>Transfers to the police</source>
        <translation>移送公安机关</translation>
    </message>
    <message>
        <source>Production units inspected, each once</source>
        <translation>检查生产加工单位</translation>
    </message>
    <message>
        <source>units</source>
        <translation>家</translation>
    </message>
    <message>
        <source>Inspections of production units</source>
        <translation>检查生产加工单位（次数）</translation>
    </message>
    <message>
        <source>visits</source>
        <translation>家次</translation>
    </message>
    <message>
        <source>Products taken down by platforms</source>
        <translation>督促平台下架产品</translation>
    </message>
    <message>
        <source>kinds</source>
        <translation>种</translation>
    </message>
    <message>
        <source>Source: ledger, entry %1</source>
        <translation>来源：案件库台账 #%1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Online checks</source>
        <translation>网上检查</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>实地检查</translation>
    </message>
    <message>
        <source>Rectification</source>
        <translation>责令整改</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>查处案件</translation>
    </message>
    <message>
        <source>Fines, confiscation</source>
        <translation>罚没款</translation>
    </message>
    <message>
        <source>Takedowns</source>
        <translation>督促下架</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>None named</source>
        <translation>未注明平台</translation>
    </message>
    <message>
        <source>This period</source>
        <translation>本期</translation>
    </message>
    <message>
        <source>A year before</source>
        <translation>上年同期</translation>
    </message>
    <message>
        <source>%1: %2, a year before %3</source>
        <translation>%1：%2，上年同期 %3</translation>
    </message>
    <message>
        <source>By platform (%1)</source>
        <translation>按平台（%1）</translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>其他 %n 个平台</numerusform>
        </translation>
    </message>
    <message>
        <source>Total %1 = sum of the rows %2</source>
        <translation>合计 %1 = 各行之和 %2</translation>
    </message>
    <message>
        <source>Total %1; what stands at several platforms is counted at each</source>
        <translation>合计 %1；涉及几个平台的在各平台分别计数</translation>
    </message>
    <message>
        <source>shops</source>
        <translation>个次</translation>
    </message>
</context>
<context>
    <name>TallyReport</name>
    <message>
        <source>All records</source>
        <translation>全部记录</translation>
    </message>
    <message>
        <source>Campaign: %1</source>
        <translation>专项行动：%1</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>按月</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1, a year before</source>
        <translation>%1，上年同期</translation>
    </message>
    <message>
        <source>By platform</source>
        <translation>按平台</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>口径</translation>
    </message>
    <message>
        <source>Tally</source>
        <translation>统计表</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Tally of online market supervision, %1</source>
        <translation>网络市场监管统计表，%1</translation>
    </message>
    <message>
        <source>Ledger %1, entry %2</source>
        <translation>台账 %1，第 %2 条</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Tally of online market supervision</source>
        <translation>网络市场监管统计表</translation>
    </message>
    <message>
        <source>Read on %1 from the case database, ledger head %2 (entry %3). Both bounds of a period are included; withdrawn records do not count.</source>
        <translation>%1 读自案件库，台账首部 %2（第 %3 条）。期间含首尾两日；已撤回的记录不计入。</translation>
    </message>
</context>
<context>
    <name>xunwang::PeriodDialog</name>
    <message>
        <source>Choose a period</source>
        <translation>选择期间</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Both days are included.</source>
        <translation>含首尾两日。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>The last day lies before the first one. Choose a later day.</source>
        <translation>截止日期早于起始日期，请选择较晚的日期。</translation>
    </message>
</context>
<context>
    <name>xunwang::RowsModel</name>
    <message>
        <source>Counted on</source>
        <translation>计入日期</translation>
    </message>
    <message>
        <source>Site, shop or party</source>
        <translation>网站、网店或当事人</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Particulars</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Counts (%1)</source>
        <translation>计入（%1）</translation>
    </message>
</context>
<context>
    <name>xunwang::RowsPage</name>
    <message>
        <source>Records behind the number</source>
        <translation>数字背后的记录</translation>
    </message>
    <message>
        <source>%1 records, together %2 %3. Enter opens a record.</source>
        <translation>%1 条记录，合计 %2 %3。按回车打开记录。</translation>
    </message>
</context>
<context>
    <name>xunwang::SentenceDialog</name>
    <message>
        <source>Sentence for the press</source>
        <translation>报送语句</translation>
    </message>
    <message>
        <source>Parts that are zero are left out. Money is cut to 万元, with 余 where something was cut.</source>
        <translation>为零的部分不写。金额取到万元，有舍去时加“余”。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>xunwang::StatisticsDesk</name>
    <message>
        <source>Nothing to count yet</source>
        <translation>还没有可统计的记录</translation>
    </message>
    <message>
        <source>Statistics fill themselves from online checks, visits, measures and cases. Record the first check, and it stands here.</source>
        <translation>统计由网上检查、实地检查、措施和案件自动生成。录入第一次检查，这里就有了数字。</translation>
    </message>
    <message>
        <source>Go to inspections</source>
        <translation>前往检查</translation>
    </message>
    <message>
        <source>Back to the figures</source>
        <translation>返回统计</translation>
    </message>
    <message>
        <source>The period before</source>
        <translation>上一期</translation>
    </message>
    <message>
        <source>The period after</source>
        <translation>下一期</translation>
    </message>
    <message>
        <source>Sentence for the press…</source>
        <translation>报送语句…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>By platform</source>
        <translation>按平台</translation>
    </message>
    <message>
        <source>Tally</source>
        <translation>统计表</translation>
    </message>
    <message>
        <source>Other period…</source>
        <translation>其他期间…</translation>
    </message>
    <message>
        <source>All records</source>
        <translation>全部记录</translation>
    </message>
    <message>
        <source>Report (PDF)…</source>
        <translation>报告（PDF）…</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Workbook with charts (XLSX)…</source>
        <translation>工作簿，含图表（XLSX）…</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Table (CSV)…</source>
        <translation>表格（CSV）…</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Charts (PNG)…</source>
        <translation>图表（PNG）…</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>复制为表格</translation>
    </message>
    <message>
        <source>filed %1, concluded %2</source>
        <translation>立案 %1   结案 %2</translation>
    </message>
    <message>
        <source>year on year %1</source>
        <translation>同比 %1</translation>
    </message>
    <message>
        <source>other platforms</source>
        <translation>其他平台</translation>
    </message>
    <message>
        <source>Save the tally</source>
        <translation>保存统计表</translation>
    </message>
    <message>
        <source>Tally %1</source>
        <translation>统计表 %1</translation>
    </message>
    <message>
        <source>Saving the tally</source>
        <translation>正在保存统计表</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
</context>
<context>
    <name>xunwang::TallyModel</name>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>口径</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>This period</source>
        <translation>本期</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>Period before</source>
        <translation>上期</translation>
    </message>
    <message>
        <source>Same month last year</source>
        <translation>上年同月</translation>
    </message>
    <message>
        <source>Same period last year</source>
        <translation>上年同期</translation>
    </message>
    <message>
        <source>Year to date</source>
        <translation>本年累计</translation>
    </message>
    <message>
        <source>Year on year</source>
        <translation>同比</translation>
    </message>
</context>
</TS>
