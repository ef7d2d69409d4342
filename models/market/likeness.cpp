#include "models/market/likeness.h"

#include "models/text/foldedkey.h"
#include "models/text/utf8.h"

#include <QChar>
#include <QStringList>

#include <algorithm>

namespace xunwang {

namespace {

// Words that sell and say nothing about the item, folded.
constexpr std::array<std::string_view, 34> kSelling = {"包邮", "正品", "正货", "新款", "新品", "上新", "热卖", "热销",
    "爆款", "畅销", "促销", "大促", "特价", "特惠", "优惠", "折扣", "打折", "现货", "秒杀", "抢购", "限时", "清仓",
    "甩卖", "直销", "直营", "官方", "旗舰店", "专卖店", "专柜", "厂家", "批发", "推荐", "网红", "送礼"};

// What a reader tells one kind of an item from another by.
constexpr std::u32string_view kTellers = U"黑白红橙黄绿青蓝紫粉灰棕褐金银米咖驼赤彩透"
                                         U"大中小长短厚薄宽窄高低深浅粗细轻重软硬圆方"
                                         U"男女童婴左右上下前后内外新旧公母正反"
                                         U"甜辣咸酸苦麻淡浓冷热干湿生熟油盐糖"
                                         U"春夏秋冬早晚日夜";
constexpr std::u32string_view kNumerals = U"一二两三四五六七八九十百千万零半双单";

/// What a character is to a title, looked up once instead of in three lists.
class Signs {
public:
    enum : quint8 { Selling = 1, Teller = 2, Numeral = 4 };
    Signs() {
        for (const char32_t c : kTellers)
            m_signs[c - kFirst] |= Teller;
        for (const char32_t c : kNumerals)
            m_signs[c - kFirst] |= Numeral;
        for (const std::string_view word : kSelling) {
            const char* at = word.data();
            m_signs[nextCodePoint(at, at + word.size()) - kFirst] |= Selling;
        }
    }
    quint8 of(char32_t c) const { return c < kFirst || c > kLast ? 0 : m_signs[c - kFirst]; }

private:
    static constexpr char32_t kFirst = 0x4E00;
    static constexpr char32_t kLast = 0x9FFF;
    std::array<quint8, kLast - kFirst + 1> m_signs{};
};

bool isDigit(char32_t c) {
    return c >= '0' && c <= '9';
}
bool isLatin(char32_t c) {
    return c >= 'a' && c <= 'z';
}

/// Shop names end so on every platform; the longest first.
const QStringList& nameEndings() {
    static const QStringList endings = [] {
        QStringList list;
        for (const char* ending : {"官方旗舰店", "官方自营店", "有限责任公司", "officialstore", "flagshipstore",
                 "旗舰店", "专卖店", "专营店", "官方店", "自营店", "企业店", "直营店", "品牌店", "工厂店", "有限公司",
                 "网店", "商城", "商行", "店铺", "store", "shop", "官方", "店"})
            list.append(QString::fromUtf8(ending));
        return list;
    }();
    return endings;
}

void collectSigns(std::string_view title, TitleMarks& marks) {
    const char* at = title.data();
    const char* const end = at + title.size();
    char32_t before = ' ';
    bool minus = false;
    while (at != end) {
        const char32_t c = nextCodePoint(at, end);
        if (c < 0x80) {
            // Most titles are Chinese with a few plain letters: no table is asked for those.
            if (c == '+' || c == '<' || c == '>' || c == '=' || c == '~')
                marks.figures.emplace_back(1, static_cast<char>(c));
            if (minus && isDigit(c))
                marks.figures.emplace_back("-");
            minus = c == '-' && (before == ' ' || before >= 0x80);
        } else {
            minus = false;
            if (c != kBrokenUtf8 && (c < 0x2E80 || c > 0x9FFF)) {
                switch (QChar::category(c)) {
                case QChar::Symbol_Math:
                case QChar::Number_Other:
                case QChar::Number_Letter: {
                    char bytes[4];
                    marks.figures.emplace_back(bytes, static_cast<size_t>(writeUtf8(c, bytes)));
                    break;
                }
                case QChar::Symbol_Other:
                case QChar::Symbol_Modifier:
                    marks.pictures.push_back(c);
                    break;
                default:
                    break;
                }
            }
        }
        before = c;
    }
}

/// The length of the selling word that begins here, 0: none.
size_t sellingWord(std::string_view text) {
    for (const std::string_view word : kSelling)
        if (text.starts_with(word))
            return word.size();
    return 0;
}

/// A piece of a title that counts, sizes or names a model, while it is read.
class Figure {
public:
    explicit Figure(std::vector<std::string>& figures) : m_figures(figures) { }

    void letter(char32_t c, bool gap) {
        const bool digit = isDigit(c);
        if (m_numeral)
            close();
        if (gap && !m_text.empty()) {
            if (digit && isDigit(static_cast<unsigned char>(m_text.back())))
                m_text += '.';
            else
                close();
        }
        m_text += static_cast<char>(c);
        m_digits |= digit;
    }
    void other(bool numeral, std::string_view bytes) {
        if (numeral) {
            if (!m_numeral)
                close();
            m_numeral = true;
            m_text += bytes;
            return;
        }
        // What is counted belongs to it: 15克30片 is not 30克15片.
        if (m_numeral || (!m_text.empty() && isDigit(static_cast<unsigned char>(m_text.back()))))
            m_text += bytes;
        close();
    }
    void close() {
        // Words in letters are compared by their pairs; a short one may be a size or a model.
        if (m_digits || m_numeral || (!m_text.empty() && m_text.size() <= 4))
            m_figures.push_back(m_text);
        m_text.clear();
        m_digits = m_numeral = false;
    }

private:
    std::vector<std::string>& m_figures;
    std::string m_text;
    bool m_digits = false;
    bool m_numeral = false;
};

template <typename T>
bool shareOne(const std::vector<T>& a, const std::vector<T>& b, T& which) {
    for (const T& one : a)
        if (std::find(b.begin(), b.end(), one) != b.end()) {
            which = one;
            return true;
        }
    return false;
}

} // namespace

void readTitle(std::string_view title, TitleMarks& marks) {
    thread_local FoldedText folded;
    foldText(title, folded);
    marks.folded.assign(folded.text());
    marks.figures.clear();
    marks.tellers.clear();
    marks.pictures.clear();
    marks.pairs.clear();
    collectSigns(title, marks);
    static const Signs signs;
    Figure figure(marks.figures);
    const auto characters = folded.characters();
    char32_t before = 0;
    size_t behindSelling = 0;
    for (size_t i = 0; i < characters.size(); ++i) {
        const char32_t c = characters[i].c;
        const size_t byte = characters[i].byte;
        if (byte < behindSelling)
            continue;
        const std::string_view rest = folded.text().substr(byte);
        const quint8 sign = signs.of(c);
        if (sign & Signs::Selling) {
            if (const size_t selling = sellingWord(rest); selling > 0) {
                figure.close();
                behindSelling = byte + selling;
                continue;
            }
        }
        if (isLatin(c) || isDigit(c))
            figure.letter(c, characters[i].gapBefore());
        else
            figure.other(sign & Signs::Numeral,
                i + 1 == characters.size() ? rest : rest.substr(0, characters[i + 1].byte - byte));
        if (sign & Signs::Teller)
            marks.tellers.push_back(c);
        if (before != 0)
            marks.pairs.push_back((before * 0x9E3779B1u) ^ (c * 0x85EBCA6Bu));
        before = c;
    }
    figure.close();
    std::sort(marks.figures.begin(), marks.figures.end());
    std::sort(marks.tellers.begin(), marks.tellers.end());
    std::sort(marks.pictures.begin(), marks.pictures.end());
    std::sort(marks.pairs.begin(), marks.pairs.end());
    marks.pairs.erase(std::unique(marks.pairs.begin(), marks.pairs.end()), marks.pairs.end());
}

Likeness compareTitles(const TitleMarks& a, const TitleMarks& b) {
    Likeness likeness;
    if (a.figures != b.figures || a.tellers != b.tellers || a.folded.empty() || b.folded.empty())
        return likeness;
    const bool equal = a.folded == b.folded;
    if (equal && a.pictures == b.pictures) {
        likeness.add(LikenessRule::Title, 0.95, {});
        return likeness;
    }
    size_t common = 0;
    for (auto left = a.pairs.begin(), right = b.pairs.begin(); left != a.pairs.end() && right != b.pairs.end();) {
        common += *left == *right;
        const bool step = *left <= *right;
        const bool other = *right <= *left;
        left += step;
        right += other;
    }
    const double share
        = equal ? 1 : double(common) / double(std::max<size_t>(1, a.pairs.size() + b.pairs.size() - common));
    if (share < kTitlesNearly || (!equal && std::min(a.pairs.size(), b.pairs.size()) < kFewestPairs))
        return likeness;
    likeness.add(LikenessRule::TitleNearly, 0.5 + 0.3 * (share - kTitlesNearly) / (1 - kTitlesNearly),
        QString::number(qRound(share * 100)));
    return likeness;
}

ShopMarks::ShopMarks(QString onPlatform, QString shopName)
    : platform(std::move(onPlatform))
    , name(std::move(shopName))
    , nameKey(foldedKey(name))
    , core(nameKey) {
    for (const QString& ending : nameEndings())
        if (core.endsWith(ending)) {
            core.chop(ending.size());
            break;
        }
    // 百货 or abc says nothing.
    const bool latin = std::all_of(core.begin(), core.end(), [](QChar c) { return c.unicode() < 0x80; });
    if (core.size() < (latin ? 5 : 3))
        core.clear();
}

Likeness compareShops(const ShopMarks& a, const ShopMarks& b) {
    Likeness likeness;
    QString what;
    const bool samePlatform = a.platform == b.platform;
    if (shareOne(a.creditCodes, b.creditCodes, what))
        likeness.add(LikenessRule::CreditCode, 0.9, what);
    else if (!a.creditCodes.empty() && !b.creditCodes.empty())
        return likeness;
    if (!a.nameKey.isEmpty() && a.nameKey == b.nameKey)
        likeness.add(LikenessRule::Name, samePlatform ? 0.85 : 0.5, a.nameKey);
    else if (!a.core.isEmpty() && a.core == b.core)
        likeness.add(LikenessRule::NameBut, samePlatform ? 0.5 : 0.4, a.core);
    if (shareOne(a.phones, b.phones, what))
        likeness.add(LikenessRule::Phone, 0.7, what);
    if (shareOne(a.addresses, b.addresses, what))
        likeness.add(LikenessRule::Address, 0.6, what);
    return likeness;
}

std::vector<QString> phoneKeys(const QString& cell) {
    std::vector<QString> keys;
    QString digits;
    const auto take = [&] {
        if (digits.size() > 11 && digits.startsWith(QLatin1String("86")))
            digits.remove(0, 2);
        const bool telling = std::any_of(digits.begin(), digits.end(), [&](QChar c) { return c != digits.back(); });
        if (digits.size() >= 7 && digits.size() <= 12 && telling)
            keys.push_back(digits);
        digits.clear();
    };
    for (const QChar c : cell) {
        if (c.isDigit())
            digits += QChar(u'0' + c.digitValue());
        else if (c.isSpace() ? digits.size() >= 11 : !QStringLiteral("+-()（）－—").contains(c))
            take();
    }
    take();
    return keys;
}

QString addressKey(const QString& address) {
    const QString key = foldedKey(address);
    const bool numbered = std::any_of(key.begin(), key.end(), [](QChar c) { return c.isDigit(); });
    return key.size() >= (numbered ? 6 : 10) ? key : QString();
}

} // namespace xunwang
