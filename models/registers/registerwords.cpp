#include "models/registers/registerwords.h"

#include "models/intake/fields.h"

#include <QHash>
#include <QRegularExpression>

namespace xunwang {

namespace {

template <typename T>
struct Words {
    T value;
    const char* words; ///< as `plainHeading` gives them, apart by "|"
};

constexpr std::array kEntities{Words{EntityKind::Platform, "平台|网络交易平台|交易平台|电商平台|平台企业|平台经营者"},
    Words{EntityKind::Website, "网站|自建网站|自营网站|官网|独立网站|自建网站经营者"},
    Words{EntityKind::Shop, "网店|店铺|网上店铺|平台内经营者|平台网店|网络店铺|store"},
    Words{EntityKind::Account, "公众号|微信公众号|账号|帐号|社交账号|社交媒体账号|直播账号|直播间|视频号|自媒体"},
    Words{EntityKind::MiniProgram, "小程序|微信小程序"},
    Words{EntityKind::App, "应用|应用程序|移动应用|手机应用|客户端|手机app"}};

constexpr std::array kPlaces{
    Words{VisitPlace::Premises,
        "经营场所|经营者|经营地址|办公场所|网店经营者|网站经营者|网站网店经营者|网站网店|经营单位|平台内经营者"},
    Words{VisitPlace::Production,
        "生产加工单位|生产单位|加工单位|生产企业|加工企业|生产加工企业|生产加工场所|生产厂家|生产者|工厂|加工厂"}};

constexpr std::array kMeasures{Words{MeasureKind::Guidance, "行政指导|指导"},
    Words{MeasureKind::Talk, "行政约谈|约谈|责任约谈"},
    Words{MeasureKind::Rectification,
        "责令改正|责令整改|整改|责令限期改正|责令限期整改|限期改正|限期整改|责令改正网站|责令整改网站|责令网站整改|"
        "t04"},
    Words{MeasureKind::Deletion,
        "删除|督促删除|删除信息|删除商品信息|删除违法信息|删除违法商品信息|督促删除信息|督促删除违法信息|"
        "督促删除商品信息|"
        "督促删除违法商品信息|督促平台删除违法商品信息|delete|t03"},
    Words{MeasureKind::Takedown,
        "下架|下架产品|下架商品|督促下架|督促下架产品|督促下架商品|督促平台下架|督促平台下架产品|督促平台下架商品|t12"},
    Words{MeasureKind::Suspension,
        "停止平台服务|停止服务|停止提供平台服务|责令停止平台服务|责令停止服务|责令平台停止平台服务|责令平台停止服务|"
        "责令停止平台服务的网店|责令停止平台服务网店|t06"},
    Words{MeasureKind::CloseRequest, "提请关闭|提请关闭网站|提请关停|提请关停网站|提请关闭违法网站|t05requested"},
    Words{MeasureKind::Closure, "关闭|关闭网站|关停|关停网站|关闭违法网站|t05closed"}};

constexpr std::array kFindings{
    Words{Finding::None,
        "未发现问题|未发现违法|未发现违法行为|未发现违法信息|未发现违法线索|未发现违法违规|未发现违法违规行为|"
        "未发现涉嫌违法|"
        "未发现异常|未见异常|无异常|无问题|无|否|正常|合格|符合|符合要求|符合规定|通过|ok|normal|nothingfound"},
    Words{Finding::Suspected,
        "涉嫌违法|发现涉嫌违法|发现涉嫌违法行为|发现违法|发现违法行为|发现违法信息|发现违法线索|疑似违法|违法|有问题|"
        "发现问题|存在问题|异常|不合格|不符合|发现涉嫌违法待后续处理|violation"},
    Words{Finding::Corrected,
        "当场改正|当场整改|发现问题当场改正|发现问题当场整改|发现问题已当场改正|已当场改正|立即改正|已改正|已整改"},
    Words{
        Finding::Unreachable, "无法访问|无法打开|打不开|链接失效|无法联系|无法取得联系|查无下落|查无此店|notreachable"},
    Words{Finding::Inactive,
        "停业|已停业|歇业|已歇业|停止经营|未经营|未开展经营|未开展相关经营活动|已关店|已注销|closed"},
    Words{Finding::Obstructed, "不配合|不配合检查|拒绝检查|拒不配合|阻碍检查|refused"}};

template <typename T, size_t N>
std::optional<T> valueIn(const std::array<Words<T>, N>& table, const QString& cell) {
    static const QHash<QString, T> values = [&table] {
        QHash<QString, T> all;
        for (const auto& [value, name] : namesOf(T{}))
            all.insert(plainHeading(QString::fromLatin1(name)), value);
        for (const Words<T>& words : table)
            for (const QString& word : QString::fromUtf8(words.words).split(u'|'))
                all.insert(word, words.value);
        return all;
    }();
    const auto found = values.constFind(plainHeading(cell));
    return found == values.constEnd() ? std::nullopt : std::optional(*found);
}

const QRegularExpression& between() {
    static const QRegularExpression signs(QStringLiteral("[、,，;；/／\\n\\r]"));
    return signs;
}

bool isLatin(const QString& text) {
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x0250; });
}

/// The names in a piece without signs: blanks part Chinese names, but pad one of two characters (张　三).
QStringList namesInPiece(const QString& piece) {
    if (isLatin(piece))
        return {piece.simplified()};
    static const QRegularExpression beforeBracket(QStringLiteral("\\s+(?=[(（])"));
    QString text = piece.simplified();
    text.remove(beforeBracket);
    QStringList names;
    bool open = false; // the last one is a single character that waits for its other half
    for (const QString& word : text.split(u' ', Qt::SkipEmptyParts)) {
        if (open && word.size() == 1)
            names.last() += word;
        else
            names.append(word);
        open = !open && word.size() == 1;
    }
    return names;
}

} // namespace

std::optional<EntityKind> entityKindIn(const QString& cell) {
    return valueIn(kEntities, cell);
}
std::optional<VisitPlace> visitPlaceIn(const QString& cell) {
    return valueIn(kPlaces, cell);
}
std::optional<MeasureKind> measureKindIn(const QString& cell) {
    return valueIn(kMeasures, cell);
}

std::optional<WrittenFinding> findingIn(const QString& cell) {
    if (const auto whole = valueIn(kFindings, cell))
        return WrittenFinding{*whole, {}};
    static const QRegularExpression behind(QStringLiteral("[，,；;。.：:（(\\s]"));
    const auto end = behind.match(cell).capturedStart();
    if (end <= 0)
        return std::nullopt;
    const auto first = valueIn(kFindings, cell.left(end));
    if (!first)
        return std::nullopt;
    return WrittenFinding{*first, cell.mid(cell[end] == u'(' || cell[end] == u'（' ? end : end + 1).trimmed()};
}

bool saysTotal(const QString& cell) {
    static const QStringList words{QStringLiteral("合计"), QStringLiteral("总计"), QStringLiteral("小计"),
        QStringLiteral("共计"), QStringLiteral("累计"), QStringLiteral("total"), QStringLiteral("sum")};
    return words.contains(plainHeading(cell));
}

WrittenOfficers officersIn(const QString& cell) {
    static const QRegularExpression others(QStringLiteral("等[0-9０-９一二两三四五六七八九十]*(?:人|名|位)?$"));
    static const QRegularExpression certified(QStringLiteral("^(.+?)\\s*[(（]\\s*([^)）]+?)\\s*[)）]$"));
    WrittenOfficers written;
    for (const QString& piece : cell.split(between(), Qt::SkipEmptyParts)) {
        for (QString name : namesInPiece(piece)) {
            const auto rest = others.match(name);
            if (rest.hasMatch() && name.size() > 1) {
                written.more = true;
                name.truncate(rest.capturedStart());
            }
            const auto both = certified.match(name);
            WrittenOfficer officer{name, {}};
            if (both.hasMatch())
                officer = {both.captured(1), both.captured(2)};
            if (!officer.name.isEmpty()
                && std::find(written.named.begin(), written.named.end(), officer) == written.named.end())
                written.named.push_back(officer);
        }
    }
    return written;
}

QStringList namesIn(const QString& cell) {
    QStringList names;
    for (const QString& piece : cell.split(between(), Qt::SkipEmptyParts))
        if (!piece.simplified().isEmpty())
            names.append(piece.simplified());
    return names;
}

} // namespace xunwang
