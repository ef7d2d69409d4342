#pragma once

#include <QString>

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace xunwang {

/// Why two shops, or two items of one shop, may be the same one. Each is a rule that a person can check by eye.
enum class LikenessRule {
    CreditCode, ///< one sound credit code on both sides
    Phone, ///< one telephone number
    Address, ///< one address, folded
    Name, ///< the names are equal after folding
    NameBut, ///< … and without "旗舰店" and the like behind them
    Title, ///< the titles are equal after folding, every figure and sign of them too
    TitleNearly, ///< all figures, colours and sizes are equal, and most of the rest
    Price, ///< one price, beside another rule
};
inline constexpr auto namesOf(LikenessRule) {
    return std::array{std::pair{LikenessRule::CreditCode, "credit_code"}, std::pair{LikenessRule::Phone, "phone"},
        std::pair{LikenessRule::Address, "address"}, std::pair{LikenessRule::Name, "name"},
        std::pair{LikenessRule::NameBut, "name_but"}, std::pair{LikenessRule::Title, "title"},
        std::pair{LikenessRule::TitleNearly, "title_nearly"}, std::pair{LikenessRule::Price, "price"}};
}

struct LikenessReason {
    LikenessRule rule = LikenessRule::Name;
    QString what; ///< the code, the number, the address, the name that is left; of TitleNearly how many per cent
    bool operator==(const LikenessReason&) const = default;
};

/// How alike two are, 0 to 1, and why. It is a proposal and never a finding: only a person says that two are one.
struct Likeness {
    double score = 0;
    std::vector<LikenessReason> reasons; ///< none: they are not alike

    /// One more rule makes it likelier, and never certain.
    void add(LikenessRule rule, double weight, const QString& what) {
        score = 1 - (1 - score) * (1 - weight);
        reasons.push_back({rule, what});
    }
};

/// What of a title is compared. Reused from title to title, its buffers stay.
struct TitleMarks {
    std::string folded;
    /// Counts, sizes, models and signs that make another item of it, sorted: "15g", "三件", "1.5l", "xl", "+". Blanks
    /// and points between digits count here, though folding drops them: 1.5L is not 15L.
    std::vector<std::string> figures;
    std::vector<char32_t> tellers; ///< characters that name colours, sizes, sides, tastes, seasons, sorted
    std::vector<char32_t> pictures; ///< emoji and other symbols, sorted
    std::vector<quint32> pairs; ///< neighbouring characters, without words that only sell (包邮); sorted, each once
};
void readTitle(std::string_view title, TitleMarks& marks);
/// Titles that differ in a figure or a teller are never alike. Equal ones score 0.95; nearly equal ones, with at least
/// `kTitlesNearly` of their pairs in common, 0.5 to 0.8.
Likeness compareTitles(const TitleMarks& a, const TitleMarks& b);
inline constexpr double kTitlesNearly = 0.85;
inline constexpr size_t kFewestPairs = 6; ///< of a title that can be nearly equal to another

/// What is known of a shop (网店): one name on one platform, whatever else files said about it.
struct ShopMarks {
    QString platform;
    QString name;
    std::vector<QString> creditCodes; ///< sound ones only
    std::vector<QString> phones; ///< as `phoneKeys` gives them
    std::vector<QString> addresses; ///< as `addressKey` gives them
    QString nameKey; ///< folded
    QString core; ///< the folded name without what stands behind most names; may be empty

    ShopMarks(QString platform, QString name);
};
/// Two sound credit codes that differ speak of two operators: then nothing else makes them alike.
Likeness compareShops(const ShopMarks& a, const ShopMarks& b);

/// The numbers in a cell, digits only, without the country's 86; too short ones and ones like 0000000 left out.
std::vector<QString> phoneKeys(const QString& cell);
/// The folded address; empty where it is too short to say where something is.
QString addressKey(const QString& address);

} // namespace xunwang
