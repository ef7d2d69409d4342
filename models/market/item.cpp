#include "models/market/item.h"

#include "models/text/folding.h"

#include <algorithm>
#include <array>
#include <vector>

namespace xunwang {

namespace {

constexpr char kSeparator = '\x1f';

/// Parts of a link that say who sent the visitor, not what is sold.
bool isTracking(std::string_view part) {
    static constexpr std::array<std::string_view, 12> kNames = {
        "spm", "scm", "pvid", "acm", "scene", "trackid", "trace", "track_id", "fbclid", "gclid", "share_token", "_t"};
    const std::string_view name = part.substr(0, part.find('='));
    return name.starts_with("utm_") || std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && static_cast<unsigned char>(text.front()) <= ' ')
        text.remove_prefix(1);
    while (!text.empty() && static_cast<unsigned char>(text.back()) <= ' ')
        text.remove_suffix(1);
    return text;
}

} // namespace

std::string canonicalLink(std::string_view link) {
    link = trimmed(link);
    link = link.substr(0, link.find('#'));
    if (const auto scheme = link.find("://"); scheme != std::string_view::npos && scheme < link.find('?'))
        link.remove_prefix(scheme + 3);
    else if (link.starts_with("//"))
        link.remove_prefix(2);
    const auto question = link.find('?');
    std::string_view path = link.substr(0, question);
    while (path.ends_with('/'))
        path.remove_suffix(1);
    std::string result(path);
    const auto hostEnd = std::min(result.find('/'), result.size());
    std::transform(result.begin(), result.begin() + static_cast<std::ptrdiff_t>(hostEnd), result.begin(),
        [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    if (question == std::string_view::npos)
        return result;
    std::vector<std::string_view> parts;
    for (std::string_view query = link.substr(question + 1); !query.empty();) {
        const auto end = std::min(query.find('&'), query.size());
        if (const auto part = query.substr(0, end); !part.empty() && !isTracking(part))
            parts.push_back(part);
        query.remove_prefix(std::min(end + 1, query.size()));
    }
    std::sort(parts.begin(), parts.end());
    char mark = '?';
    for (const std::string_view part : parts) {
        result += std::exchange(mark, '&');
        result += part;
    }
    return result;
}

std::string shopIdentity(std::string_view platform, std::string_view name) {
    std::string identity(platform.empty() ? kNoPlatform : platform);
    identity += kSeparator;
    identity += 'p';
    identity += name;
    return identity;
}

std::string itemIdentity(const ItemFields& item) {
    std::string identity;
    itemIdentity(item, identity);
    return identity;
}

void itemIdentity(const ItemFields& item, std::string& identity) {
    identity.assign(item.platform.empty() ? kNoPlatform : item.platform);
    if (!item.itemId.empty()) {
        identity += kSeparator;
        identity += 'i';
        identity += item.itemId;
    } else if (std::string link = canonicalLink(item.link); !link.empty()) {
        identity += kSeparator;
        identity += 'l';
        identity += link;
    } else {
        thread_local FoldedText folded;
        foldText(item.title, folded);
        identity += kSeparator;
        identity += 's';
        identity += item.shop;
        identity += kSeparator;
        identity += folded.text();
    }
}

} // namespace xunwang
