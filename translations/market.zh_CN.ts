<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>xunwang::FoundModel</name>
    <message>
        <source>Item</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最近采集</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>线索</translation>
    </message>
</context>
<context>
    <name>xunwang::ItemCard</name>
    <message>
        <source>Open its lead</source>
        <translation>打开线索</translation>
    </message>
    <message>
        <source>Sightings</source>
        <translation>历次采集</translation>
    </message>
    <message>
        <source>Every import that holds the item adds one.</source>
        <translation>每次导入含有该商品的文件，就多一条记录。</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>采集时间</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>划线价</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>销量</translation>
    </message>
    <message>
        <source>item %1</source>
        <translation>商品编号 %1</translation>
    </message>
    <message>
        <source>category %1</source>
        <translation>类目 %1</translation>
    </message>
    <message>
        <source>Seen %1 times, first %2</source>
        <translation>共采集 %1 次，首次 %2</translation>
    </message>
    <message>
        <source>Seen once</source>
        <translation>只采集到一次</translation>
    </message>
</context>
<context>
    <name>xunwang::MarketDesk</name>
    <message>
        <source>A piece of a title, traditional or simplified</source>
        <translation>标题中的几个字，繁简均可</translation>
    </message>
    <message>
        <source>Search listings</source>
        <translation>搜索商品</translation>
    </message>
    <message>
        <source>Listing</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Listings found</source>
        <translation>搜到的商品</translation>
    </message>
    <message>
        <source>Find any listing that came in</source>
        <translation>查找导入过的任何商品</translation>
    </message>
    <message>
        <source>Type a piece of its title: traditional or simplified, with blanks or without, it is found all the same, under every title that it ever had.</source>
        <translation>输入标题中的几个字：繁体简体、有无空格都能查到，商品改过名也能按旧标题查到。</translation>
    </message>
    <message>
        <source>1 listing</source>
        <translation>1 件商品</translation>
    </message>
    <message>
        <source>%1 listings</source>
        <translation>%1 件商品</translation>
    </message>
    <message>
        <source>%1, the first %2 are listed</source>
        <translation>%1，列出前 %2 件</translation>
    </message>
    <message>
        <source>No title holds “%1”</source>
        <translation>没有标题含有“%1”</translation>
    </message>
    <message>
        <source>Every title that ever came in was looked at, folded as the rules fold. Try a shorter piece.</source>
        <translation>已查遍导入过的全部标题（按规则的方式归一）。请试试更短的词。</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>市场</translation>
    </message>
</context>
</TS>
