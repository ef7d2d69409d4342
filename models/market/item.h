#pragma once

#include <string>
#include <string_view>

namespace xunwang {

/// Which item a row of a file speaks of, UTF-8. Without a platform it is 未注明.
struct ItemFields {
    std::string_view platform;
    std::string_view shop;
    std::string_view itemId;
    std::string_view title;
    std::string_view link;
};

inline constexpr std::string_view kNoPlatform = "未注明";

/// An item is platform + item id; without an id platform + link; without both platform + shop + folded title.
/// Two rows speak of one item when this text is equal.
std::string itemIdentity(const ItemFields& item);
void itemIdentity(const ItemFields& item, std::string& identity); ///< into a text whose memory is used again

/// Which shop (网店) is meant: one name on one platform. Not to be mistaken for an item's.
std::string shopIdentity(std::string_view platform, std::string_view name);

/// A link as an identity: host in small letters, no scheme, fragment, tracking parts or closing slash, the rest of the
/// query in order. "https://Item.Example.cn/p?b=2&a=1&spm=x#top" -> "item.example.cn/p?a=1&b=2".
std::string canonicalLink(std::string_view link);

} // namespace xunwang
