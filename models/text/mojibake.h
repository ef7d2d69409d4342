#pragma once

#include <QString>

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace xunwang {

/// How to get back a text that was read in a wrong encoding before it was written to a file.
enum class Repair {
    None,
    Utf8ReadAsGbk, ///< "平台" had become "骞冲彴"
    GbkReadAsUtf8, ///< "平台" had become "ƽ̨"
    Utf8ReadAsLatin, ///< "平台" had become "å¹³å°" (windows-1252)
    GbkReadAsLatin, ///< "平台" had become "Æ½Ì¨"
};
inline constexpr int kRepairs = 5;

/// "none", "utf8-read-as-gbk", … as recipes and the command line name them.
QString repairName(Repair repair);
std::optional<Repair> repairNamed(QStringView name);

enum class Mended {
    Sound, ///< it was not read wrongly; leave it as it is
    Yes,
    Lost, ///< it was, but characters are missing
};

/// Tries to get a text (UTF-8) back; with Yes it stands in `out`, and reading that wrongly again gives `text`, to the
/// last byte. Quick where there is nothing to mend.
Mended mend(std::string_view text, Repair repair, std::string& out);

/// What a repair would do to a file.
struct RepairOffer {
    struct Example {
        QString before;
        QString after;
    };
    Repair repair = Repair::None; ///< None: there is nothing to repair
    qint64 cells = 0; ///< among those seen, how many it mends
    qint64 lost = 0; ///< cells that can't be repaired: their rows would be rejected
    std::vector<Example> examples; ///< up to five different ones
};

/// Finds out from many texts whether they were read wrongly, and how.
class RepairFinder {
public:
    void add(std::string_view text);
    RepairOffer offer() const;

private:
    struct Kind {
        RepairOffer offer;
        qint64 characters = 0; ///< mended
        bool likely = false; ///< no language writes what stood there
        std::set<std::string> seen; ///< in the examples
    };
    Kind m_kinds[kRepairs];
};

} // namespace xunwang
