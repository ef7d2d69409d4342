<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>xunwang::FindingsView</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 for %2: %3</source>
        <translation>“%1”代“%2”：%3</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>What rules say</source>
        <translation>规则的说法</translation>
    </message>
    <message>
        <source>No rule hits this text.</source>
        <translation>没有规则命中这段文字。</translation>
    </message>
    <message>
        <source>exempt</source>
        <translation>已豁免</translation>
    </message>
    <message>
        <source>Disguise: %1</source>
        <translation>变形：%1</translation>
    </message>
    <message>
        <source>Exempt: %1</source>
        <translation>已豁免：%1</translation>
    </message>
    <message>
        <source>Not exempt: %1</source>
        <translation>已核对、不适用的例外：%1</translation>
    </message>
    <message>
        <source>Basis: %1</source>
        <translation>依据：%1</translation>
    </message>
    <message>
        <source>Rule %1</source>
        <translation>规则 %1</translation>
    </message>
    <message>
        <source>Exempt this…</source>
        <translation>豁免此项…</translation>
    </message>
    <message>
        <source>Says that %1 hits wrongly here</source>
        <translation>说明规则 %1 在此处误命中</translation>
    </message>
    <message>
        <source>Open the rule</source>
        <translation>打开规则</translation>
    </message>
</context>
<context>
    <name>xunwang::RulesDesk</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>试一试</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
</context>
<context>
    <name>xunwang::TryPage</name>
    <message>
        <source>In force: %1</source>
        <translation>启用中：%1</translation>
    </message>
    <message>
        <source>Draft: %1</source>
        <translation>草稿：%1</translation>
    </message>
    <message>
        <source>Rules that are tried</source>
        <translation>用哪套规则试</translation>
    </message>
    <message>
        <source>Nothing typed yet</source>
        <translation>还没有输入文字</translation>
    </message>
    <message>
        <source>Type or paste the title of a listing. What rules hit is marked while you type, and here stands why: the rule, how the disguise came off, and which exemptions were tried.</source>
        <translation>输入或粘贴商品标题，命中的文字会随输入标出，这里说明理由：哪条规则、变形如何还原、查过哪些豁免。</translation>
    </message>
    <message>
        <source>Take an example</source>
        <translation>用一个例子</translation>
    </message>
    <message>
        <source>Titles, one a line</source>
        <translation>标题，每行一条</translation>
    </message>
    <message>
        <source>Titles to try, one a line</source>
        <translation>要试的标题，每行一条</translation>
    </message>
    <message>
        <source>Type or paste the title of a listing</source>
        <translation>输入或粘贴商品标题</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类目</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Price, yuan</source>
        <translation>价格（元）</translation>
    </message>
    <message>
        <source>Seen on</source>
        <translation>采集日期</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Paste and try</source>
        <translation>粘贴并试</translation>
    </message>
    <message>
        <source>The price is no amount in yuan.</source>
        <translation>价格不是以元为单位的金额。</translation>
    </message>
    <message>
        <source>Only the first %1 lines are tried. Try more with a file, on the page “Trial”.</source>
        <translation>只试前 %1 行。更多内容请在“试跑”页用文件来试。</translation>
    </message>
    <message>
        <source>Rules read: %1</source>
        <translation>规则读到：%1</translation>
    </message>
</context>
</TS>
