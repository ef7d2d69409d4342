#include "models/text/texttables.h"

#include "models/text/utf8.h"

#include <QFile>

// Outside any namespace, as Qt wants it: without it the linker leaves a static library's resources behind.
static void loadTables() {
    Q_INIT_RESOURCE(texttables);
}

namespace xunwang {

QByteArray textTable(const char* name) {
    loadTables();
    QFile file(QLatin1String(":/text/") + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the program was built without %s", name);
    return file.readAll();
}

std::u32string decodeUtf8(std::string_view text) {
    std::u32string result;
    const char* at = text.data();
    const char* const end = at + text.size();
    while (at != end)
        result += nextCodePoint(at, end);
    return result;
}

std::string encodeUtf8(std::u32string_view text) {
    std::string result;
    for (const char32_t c : text) {
        char bytes[4];
        result.append(bytes, static_cast<size_t>(writeUtf8(c, bytes)));
    }
    return result;
}

} // namespace xunwang
