#include "models/registers/registerfields.h"

#include "models/intake/fields.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace xunwang {

namespace {

using F = RegisterField;

/// A field of a kind, and what its column is called, without blanks and signs, the sample's heading first.
struct Column {
    F field;
    const char* headings;
};

constexpr auto kPlatform = "平台|平台名称|所属平台|交易平台|网络交易平台|电商平台|platform|platformname";
constexpr auto kLink = "网址|链接|网站地址|店铺网址|店铺链接|域名|link|url|website";
constexpr auto kCreditCode = "统一社会信用代码|社会信用代码|信用代码|creditcode|uscc";
constexpr auto kEntity = "种类|类型|主体类型|经营主体类型|主体种类|网站网店类型|kind|entity|entitykind";
constexpr auto kFinding = "结果|检查结果|检查情况|检查结论|结论|处理结果|finding|result";
constexpr auto kOfficers = "检查人|检查人员|执法人员|监测人|监测人员|经办人|officers|officer|inspectors|inspector";
constexpr auto kCampaign = "专项|专项行动|专项名称|专项行动名称|行动名称|campaign";
constexpr auto kNote = "备注|说明|note|notes|remark|remarks";

constexpr std::array kChecks{
    Column{F::Date, "日期|检查日期|网上检查日期|监测日期|巡查日期|检查时间|时间|date|checkdate|completedon"},
    Column{F::Platform, kPlatform},
    Column{F::Target,
        "网站网店|网站网店名称|网店名称|网站名称|店铺名称|网店|网站|店铺|检查对象|对象|被检查单位|名称|target|shop|"
        "name"},
    Column{F::Link, kLink}, Column{F::Code, kCreditCode}, Column{F::Entity, kEntity}, Column{F::Outcome, kFinding},
    Column{F::Officers, kOfficers}, Column{F::CampaignName, kCampaign}, Column{F::Note, kNote}};
constexpr std::array kVisits{
    Column{F::Date, "日期|检查日期|实地检查日期|现场检查日期|检查时间|时间|date|visitdate|visitedon"},
    Column{F::Platform, kPlatform},
    Column{F::Target,
        "网站网店|网站网店名称|网站网店经营者|经营者|经营者名称|单位名称|被检查单位|被检查单位名称|检查单位|企业名称|"
        "网店名称|店铺"
        "名称|名称|target|operator|unit|name"},
    Column{F::Address, "地址|检查地址|经营地址|经营场所地址|现场地址|检查地点|address|addr"},
    Column{F::Place, "对象|检查对象|对象类型|检查对象类型|场所|场所类型|检查场所|place|placekind"},
    Column{F::Link, kLink}, Column{F::Code, kCreditCode}, Column{F::Entity, kEntity}, Column{F::Outcome, kFinding},
    Column{F::Officers, kOfficers}, Column{F::CampaignName, kCampaign}, Column{F::Note, kNote}};
constexpr std::array kMeasures{
    Column{F::Date, "日期|措施日期|采取日期|采取措施日期|作出日期|下达日期|时间|date|takenon"},
    Column{F::Action, "措施|采取措施|措施种类|措施类型|处置措施|处理措施|measure|measurekind|action"},
    Column{F::Platform, kPlatform},
    Column{
        F::Target, "对象|措施对象|相对人|网站网店|网站网店名称|网店名称|网站名称|店铺名称|被责令单位|target|shop|name"},
    Column{F::Code, kCreditCode},
    Column{F::Items, "条数|信息条数|删除条数|删除信息条数|网店数|店铺数|户数|家数|数量|items|count|shops"},
    Column{F::Kinds, "种类数|产品种类数|下架种类数|产品种数|种数|品种数|kinds|kindcount"},
    Column{F::Product, "产品种类|产品|产品名称|下架产品|商品种类|品种|product|products"},
    Column{F::Due, "期限|整改期限|改正期限|办理期限|截止日期|due|dueon|deadline"}, Column{F::CampaignName, kCampaign},
    Column{F::Note, kNote}};
constexpr std::array kCases{Column{F::Number, "案号|案件编号|案件号|立案号|立案编号|number|casenumber|caseno"},
    Column{F::Filed, "立案日期|立案时间|filed|filedon|filingdate"}, Column{F::Cause, "案由|案件名称|违法行为|cause"},
    Column{F::Party, "当事人|当事人名称|被处罚人|当事人姓名或名称|party"}, Column{F::Code, kCreditCode},
    Column{F::Platform, kPlatform}, Column{F::Worth, "案值|涉案金额|货值|货值金额|value|casevalue"},
    Column{F::Fine, "罚款|罚款金额|罚款额|fine"},
    Column{F::Confiscation, "没收|没收金额|没收违法所得|没收款|confiscation|confiscated"},
    Column{F::Decided, "决定日期|处罚决定日期|处罚日期|处罚决定时间|decided|decidedon"},
    Column{F::Concluded, "结案日期|结案时间|concluded|concludedon"},
    Column{F::Transferred, "移送|移送日期|移送公安|移送公安机关|移送司法机关|移送时间|transferred|transferredon"},
    Column{F::ReceivedBy, "移送单位|移送机关|接收单位|接收机关|receiver|transferredto"},
    Column{F::CampaignName, kCampaign}, Column{F::Note, kNote}};

std::span<const Column> columnsOf(RegisterKind kind) {
    switch (kind) {
    case RegisterKind::Checks:
        return kChecks;
    case RegisterKind::Visits:
        return kVisits;
    case RegisterKind::Measures:
        return kMeasures;
    case RegisterKind::Cases:
        break;
    }
    return kCases;
}

/// In the order of RegisterField.
constexpr std::array<const char*, kRegisterFields> kNames{"date", "platform", "target", "link", "credit_code", "kind",
    "address", "place", "finding", "officers", "measure", "items", "kinds", "product", "due", "number", "filed",
    "cause", "party", "value", "fine", "confiscation", "decided", "concluded", "transferred", "receiver", "campaign",
    "note"};

const QRegularExpression& brackets() {
    static const QRegularExpression shape(QStringLiteral("[(（\\[【]([^)）\\]】]*)[)）\\]】]"));
    return shape;
}
/// The unit of money at the end of a plain heading: 罚款万元.
const QRegularExpression& moneyUnit() {
    static const QRegularExpression shape(QStringLiteral("(?:单位|人民币)*([十百千万亿]*)元$|([十百千万亿]+)$"));
    return shape;
}

/// A heading as it stands, without what is in brackets, and without a unit: 删除条数（条）, 罚款 万元.
QStringList formsOf(const QString& heading) {
    QString bare = heading;
    QString unitless = plainHeading(heading);
    return {plainHeading(heading), plainHeading(bare.remove(brackets())), unitless.remove(moneyUnit())};
}

} // namespace

std::span<const RegisterField> registerFields(RegisterKind kind) {
    static const auto lists = [] {
        std::array<std::vector<RegisterField>, namesOf(RegisterKind{}).size()> all;
        for (const auto& [one, name] : namesOf(RegisterKind{}))
            for (const Column& column : columnsOf(one))
                all[static_cast<size_t>(one)].push_back(column.field);
        return all;
    }();
    return lists[static_cast<size_t>(kind)];
}

QString registerFieldName(RegisterField field) {
    return QString::fromLatin1(kNames[static_cast<size_t>(field)]);
}

std::optional<RegisterField> registerFieldNamed(RegisterKind kind, const QString& name) {
    for (const Column& column : columnsOf(kind))
        if (name == QLatin1String(kNames[static_cast<size_t>(column.field)]))
            return column.field;
    return std::nullopt;
}

QString registerHeading(RegisterKind kind, RegisterField field) {
    for (const Column& column : columnsOf(kind))
        if (column.field == field)
            return QString::fromUtf8(column.headings).section(u'|', 0, 0);
    return {};
}

RegisterColumns guessRegisterColumns(RegisterKind kind, const QStringList& headings) {
    std::vector<const char*> words;
    for (const Column& column : columnsOf(kind))
        words.push_back(column.headings);
    QList<QStringList> names;
    for (const QString& heading : headings)
        names.append(formsOf(heading));
    const std::vector<int> guessed = guessColumns(words, names);
    RegisterColumns columns = kNoRegisterColumns;
    for (size_t i = 0; i < words.size(); ++i)
        columns[static_cast<size_t>(columnsOf(kind)[i].field)] = guessed[i];
    return columns;
}

std::optional<int> yuanExponent(const QString& heading) {
    static const QRegularExpression foreign(QStringLiteral("[美欧日港澳台韩加英][十百千万亿]*元$"));
    static const QRegularExpression latin(QStringLiteral("^[a-z0-9]+$"));
    static const QSet<QString> yuan{
        QStringLiteral("yuan"), QStringLiteral("rmb"), QStringLiteral("cny"), QStringLiteral("rmbyuan")};
    const QString plain = plainHeading(heading);
    if (foreign.match(plain).hasMatch())
        return std::nullopt;
    const QString inBrackets = plainHeading(brackets().match(heading).captured(1));
    if (latin.match(inBrackets).hasMatch())
        return yuan.contains(inBrackets) ? std::optional(0) : std::nullopt;
    const auto unit = moneyUnit().match(plain);
    int exponent = 0;
    for (const QChar c : unit.captured(1) + unit.captured(2))
        exponent += c == u'亿' ? 8 : c == u'万' ? 4 : c == u'千' ? 3 : c == u'百' ? 2 : 1;
    return exponent == 0 || exponent == 3 || exponent == 4 || exponent == 8 ? std::optional(exponent) : std::nullopt;
}

} // namespace xunwang
