#include "models/intake/fields.h"

#include "models/text/folding.h"

#include <QRegularExpression>

#include <algorithm>
#include <tuple>

namespace xunwang {

namespace {

struct FieldWords {
    const char* name;
    const char* headings; ///< what such a column is called, best first
};

constexpr std::array<FieldWords, kListingFields> kFields = {{
    {"platform",
        "平台|平台名称|所属平台|交易平台|网络交易平台|电商平台|来源平台|所在平台|销售平台|电商平台名称|"
        "platform|platformname|site|来源"},
    {"shop",
        "店铺名称|店铺|店名|网店名称|网店|网站网店|商家店铺名称|商家店铺|店铺全称|商家名称|商户名称|商家|卖家|"
        "卖家昵称|店铺名|shop|shopname|store|storename|"
        "seller|sellername|nick"},
    {"credit_code", "统一社会信用代码|社会信用代码|信用代码|统一信用代码|creditcode|uscc|usci"},
    {"item_id", "商品id|商品编号|商品编码|宝贝id|商品sku|sku|skuid|itemid|productid|goodsid|asin|num_iid|编号|id"},
    {"title",
        "商品标题|商品名称|标题|宝贝标题|宝贝名称|商品名|产品标题|产品名称|商品全称|信息标题|品名|商品|产品|宝贝|"
        "名称|title|itemtitle|productname|producttitle|"
        "goodsname|itemname|product|name|describe|description"},
    {"link",
        "商品链接|链接|商品网址|网址|商品地址|宝贝链接|商品url|商品链接url|商品链接地址|链接地址|商品页面链接|"
        "页面链接|产品链接|详情链接|url|link|itemurl|producturl|goodsurl|goodurl|"
        "href|productlink"},
    {"price",
        "价格|售价|现价|销售价|商品价格|商品售价|销售价格|到手价|券后价|活动价|优惠价|单价|成交价|price|saleprice|"
        "currentprice|discountprice|"
        "discountedprice|actualprice"},
    {"list_price",
        "原价|标价|划线价|划线价格|市场价|市场价格|商品原价|吊牌价|listprice|originalprice|marketprice|mrp|"
        "regularprice|"
        "fullprice|baseprice|retailprice|wasprice|oldprice|rrp|msrp|tagprice|actualprice"},
    {"sales",
        "销量|月销量|总销量|商品销量|销售量|月销售量|累计销量|30天销量|近30天销量|销售数量|已售|付款人数|成交量|sales|"
        "salecount|salescount|sold|soldcount|volume"},
    {"category", "类目|商品类目|所属类目|分类|商品分类|商品类别|类别|品类|category|categoryname|cat|maincategory"},
    {"seen_at",
        "采集时间|抓取时间|更新时间|监测时间|发现时间|巡查时间|时间|日期|采集日期|抓取日期|监测日期|发现日期|seenat|"
        "updatetime|crawltime|collectedat|time|date|"
        "timestamp"},
}};

/// What stands beside a name: 商品标题（必填）, 价格(元), 统一社会信用代码/注册号. But 价格（万元） is another column
/// than 价格.
QString bareHeading(QString heading) {
    static const QRegularExpression brackets(
        QStringLiteral("[(（\\[【](?![^)）\\]】]*[万千百亿分角美欧日港%])[^)）\\]】]*[)）\\]】]"));
    static const QRegularExpression slash(QStringLiteral("[/／]"));
    return heading.remove(brackets).section(slash, 0, 0);
}

constexpr qsizetype kNextForm = 100; ///< a heading's further forms come behind all that are the first

} // namespace

QString fieldName(ListingField field) {
    return QString::fromLatin1(kFields[static_cast<size_t>(field)].name);
}

std::optional<ListingField> fieldNamed(const QString& name) {
    for (size_t i = 0; i < kFields.size(); ++i)
        if (name == QLatin1String(kFields[i].name))
            return static_cast<ListingField>(i);
    return std::nullopt;
}

QString plainHeading(const QString& heading) {
    FoldedText folded;
    foldText(heading.toStdString(), folded);
    return QString::fromUtf8(folded.text().data(), qsizetype(folded.text().size()));
}

std::vector<int> guessColumns(const std::vector<const char*>& fields, const QList<QStringList>& forms) {
    // A word that stands further ahead in a field's list is the better name for it, so the columns with the best names
    // are given away first: of "id" and "商品ID" the latter is the item's.
    struct Claim {
        qsizetype rank;
        size_t field;
        int column;
    };
    std::vector<Claim> claims;
    for (size_t field = 0; field < fields.size(); ++field) {
        QStringList names = QString::fromUtf8(fields[field]).split(u'|');
        std::ranges::transform(names, names.begin(), plainHeading);
        for (int column = 0; column < forms.size(); ++column)
            for (qsizetype form = 0; form < forms[column].size(); ++form)
                if (const auto rank = names.indexOf(forms[column][form]); !forms[column][form].isEmpty() && rank >= 0)
                    claims.push_back({rank + form * kNextForm, field, column});
    }
    std::stable_sort(claims.begin(), claims.end(),
        [](const Claim& a, const Claim& b) { return std::tie(a.rank, a.column) < std::tie(b.rank, b.column); });
    std::vector<int> columns(fields.size(), -1);
    std::vector<bool> taken(static_cast<size_t>(forms.size()), false);
    for (const Claim& claim : claims) {
        if (columns[claim.field] >= 0 || taken[static_cast<size_t>(claim.column)])
            continue;
        columns[claim.field] = claim.column;
        taken[static_cast<size_t>(claim.column)] = true;
    }
    return columns;
}

FieldColumns guessColumns(const QStringList& headings) {
    std::vector<const char*> words;
    for (const auto& field : kFields)
        words.push_back(field.headings);
    QList<QStringList> forms;
    for (const QString& heading : headings) {
        forms.append({plainHeading(heading)});
        // Headings of several rows: "平台 网址" is a link below the group 平台. English ones are of several words
        // anyway.
        const QString last = plainHeading(heading.section(u' ', -1));
        if (last != forms.last().constFirst() && last.toUtf8().size() > last.size())
            forms.last().append(last);
        forms.last().append(plainHeading(bareHeading(heading)));
    }
    FieldColumns columns = kNoColumns;
    std::ranges::copy(guessColumns(words, forms), columns.begin());
    return columns;
}

} // namespace xunwang
