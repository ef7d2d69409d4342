#include "models/screening/packtext.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <map>

static void initSchema() {
    Q_INIT_RESOURCE(schema);
}

namespace xunwang {

using namespace packtext;

namespace {

/// The published schema, as far as it tells what may stand where.
class Schema {
public:
    static const Schema& published() {
        static const Schema schema;
        return schema;
    }

    /// Everything that the schema allows at a path.
    std::vector<QJsonObject> at(const JsonPath& path) const {
        std::vector<QJsonObject> nodes = choices(m_root);
        for (const QByteArray& step : path) {
            std::vector<QJsonObject> next;
            for (const QJsonObject& node : nodes)
                for (const QJsonObject& below : choices(inside(node, step)))
                    next.push_back(below);
            nodes = std::move(next);
        }
        return nodes;
    }

private:
    Schema() {
        initSchema();
        QFile file(QStringLiteral(":/rulepacks/xunwang-rules-1.schema.json"));
        if (file.open(QIODevice::ReadOnly))
            m_root = QJsonDocument::fromJson(file.readAll()).object();
    }

    static QJsonObject inside(const QJsonObject& node, const QByteArray& step) {
        if (step == "#")
            return node[QLatin1String("items")].toObject();
        const auto properties = node[QLatin1String("properties")].toObject();
        const auto named = properties.constFind(QString::fromUtf8(step));
        return named != properties.constEnd() ? named->toObject()
                                              : node[QLatin1String("additionalProperties")].toObject();
    }

    /// What a schema may be, itself first: what it refers to, and one of its choices.
    std::vector<QJsonObject> choices(const QJsonObject& node) const {
        if (node.isEmpty())
            return {};
        if (const QString name = node[QLatin1String("$ref")].toString().section(u'/', -1); !name.isEmpty())
            return choices(m_root[QLatin1String("$defs")][name].toObject());
        std::vector<QJsonObject> all{node};
        for (const auto& key : {QStringLiteral("oneOf"), QStringLiteral("anyOf")}) {
            const QJsonArray several = node[key].toArray();
            for (const auto& one : several)
                for (const QJsonObject& choice : choices(one.toObject()))
                    all.push_back(choice);
        }
        return all;
    }

    QJsonObject m_root;
};

/// What a text says that it has, whether it can be read or not.
struct Names {
    std::map<QString, int> lists; ///< and how many words are in each
    std::map<QString, QString> tasks; ///< and their Chinese titles
    std::map<QString, QString> laws; ///< and their full names
    QSet<QString> families;
    QSet<QString> codes; ///< up to their dots

    Names(const QByteArray& json, const Outline& outline, qsizetype cursor) {
        static const JsonPath family{"rules", "#", "family"};
        static const JsonPath code{"rules", "#", "code"};
        qsizetype list = -1; // the one that was met last
        int* words = nullptr;
        for (const TextToken& token : outline.tokens) {
            if (token.begin <= cursor && cursor <= token.end)
                continue; // being written
            const JsonPath& path = token.path;
            if (path.isEmpty() || path.size() > 3)
                continue;
            const QByteArray& section = path.front();
            const auto text = [&] { return QString::fromUtf8(json.mid(token.begin, token.end - token.begin)); };
            const auto below = [&] { return QString::fromUtf8(path[1]); };
            if (token.isKey && path.size() == 1 && section == "lists") {
                lists.try_emplace(text(), 0);
            } else if (token.isKey && path.size() == 1 && section == "tasks") {
                tasks.try_emplace(text());
            } else if (token.isKey && path.size() == 1 && section == "laws") {
                laws.try_emplace(text());
            } else if (path.size() == 3 && section == "lists" && path[2] == "#") {
                if (token.within != list)
                    words = &lists[below()];
                list = token.within;
                ++*words;
            } else if (!token.isKey && path.size() == 3 && section == "tasks" && path[2] == "zh") {
                tasks[below()] = text();
            } else if (!token.isKey && path.size() == 3 && section == "laws" && path[2] == "law") {
                laws[below()] = text();
            } else if (!token.isKey && path == family) {
                families.insert(text());
            } else if (!token.isKey && path == code) {
                if (const QString whole = text(); whole.contains(u'.'))
                    codes.insert(whole.left(whole.lastIndexOf(u'.') + 1));
            }
        }
    }
};

using Offers = std::map<QString, QString>; // text and detail

void offer(Offers& offers, const std::map<QString, QString>& names) {
    offers.insert(names.begin(), names.end());
}
void offer(Offers& offers, const QSet<QString>& names) {
    for (const QString& name : names)
        offers.try_emplace(name);
}

/// Keys of the object that begins at `within`, without those that it has.
Offers keysFor(
    const JsonPath& path, qsizetype within, const QByteArray& json, const Outline& outline, qsizetype cursor) {
    Offers offers;
    for (const QJsonObject& node : Schema::published().at(path)) {
        const auto keys = node[QLatin1String("properties")].toObject().keys();
        for (const QString& key : keys)
            offers.try_emplace(key);
    }
    for (const TextToken& token : outline.tokens)
        if (token.isKey && token.within == within && !(token.begin <= cursor && cursor <= token.end))
            offers.erase(QString::fromUtf8(json.mid(token.begin, token.end - token.begin)));
    return offers;
}

struct Values {
    Offers texts;
    QStringList flags; ///< true and false, which stand without quotes
    bool areWords = false; ///< of a word list
    bool arePatterns = false;
};

Values valuesFor(const JsonPath& path, const Names& names) {
    Values values;
    for (const QJsonObject& node : Schema::published().at(path)) {
        const QJsonArray choices = node[QLatin1String("enum")].toArray();
        for (const auto& choice : choices)
            values.texts.try_emplace(choice.toString());
        if (const auto only = node[QLatin1String("const")]; only.isString())
            values.texts.try_emplace(only.toString());
        if (node[QLatin1String("type")].toString() == QLatin1String("boolean"))
            values.flags = QStringList{QStringLiteral("false"), QStringLiteral("true")};
        const auto properties = node[QLatin1String("properties")].toObject();
        values.areWords = values.areWords || properties.contains(QLatin1String("word"));
        values.arePatterns = values.arePatterns || properties.contains(QLatin1String("pattern"));
    }
    const QByteArray last = path.empty() ? QByteArray() : path.back();
    const QByteArray above = path.size() > 1 ? path[path.size() - 2] : QByteArray();
    if (last == "#" && above == "tasks")
        offer(values.texts, names.tasks);
    else if (last == "law" && path.front() == "rules")
        offer(values.texts, names.laws);
    else if (last == "family")
        offer(values.texts, names.families);
    else if (last == "code")
        offer(values.texts, names.codes);
    return values;
}

} // namespace

PackCompletions completions(const QByteArray& json, int line, int column) {
    const qsizetype cursor = byteAt(json, line, column);
    const Outline outline = outlineOf(json, cursor);
    const Names names(json, outline, cursor);
    const auto token = std::find_if(outline.tokens.begin(), outline.tokens.end(),
        [cursor](const TextToken& one) { return one.begin <= cursor && cursor <= one.end; });
    const bool inText = token != outline.tokens.end();
    const bool isKey = inText ? token->isKey : outline.expectsKey;
    qsizetype from = inText ? token->begin : cursor;
    qsizetype to = inText && token->closed ? token->end : cursor;
    QString open = inText ? QString() : QStringLiteral("\"");
    QString close = inText && token->closed ? QString() : QStringLiteral("\"");

    Offers offers;
    QStringList flags;
    if (isKey) {
        offers = keysFor(
            inText ? token->path : outline.path, inText ? token->within : outline.within, json, outline, cursor);
        close += close.isEmpty() ? QString() : QStringLiteral(": ");
    } else {
        Values values = valuesFor(inText ? token->path : outline.path, names);
        offers = std::move(values.texts);
        flags = inText ? QStringList() : values.flags;
        if (values.areWords)
            for (const auto& [name, words] : names.lists)
                offers.emplace(u'@' + name, QString::number(words));
        // A list within a pattern: "<" behind which no ">" stands yet. "(?<" is something else.
        const QByteArray written = json.mid(from, cursor - from);
        const qsizetype bracket = written.lastIndexOf('<');
        if (values.arePatterns && inText && bracket >= 0 && written.indexOf('>', bracket) < 0
            && !written.left(bracket).endsWith('?')) {
            offers.clear();
            for (const auto& [name, words] : names.lists)
                offers.emplace(u'<' + name + u'>', QString::number(words));
            from += bracket;
            to = cursor + (json.mid(cursor, 1) == ">" ? 1 : 0);
            close.clear();
        }
    }

    PackCompletions result;
    result.from = placeOf(json, from).column;
    result.to = placeOf(json, to).column;
    const QString written = QString::fromUtf8(json.mid(from, cursor - from));
    for (const auto& [text, detail] : offers)
        if (text.startsWith(written))
            result.all.push_back({open + text + close, detail});
    for (const QString& flag : flags)
        result.all.push_back({flag, {}});
    return result;
}

} // namespace xunwang
