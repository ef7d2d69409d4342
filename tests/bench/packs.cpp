#include "tests/bench/packs.h"

#include "models/screening/rulepack.h"
#include "models/sheets/inspect.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSet>

using namespace xunwang;

namespace {

bool write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// Two or three Chinese characters of a title, backwards: as common as any, and hardly a word.
QString pieceOf(const QString& title, QRandomGenerator& random) {
    const auto length = qsizetype(2 + random.bounded(2));
    if (title.size() < length)
        return {};
    QString piece = title.mid(random.bounded(title.size() - length + 1), length);
    std::reverse(piece.begin(), piece.end());
    const bool han = std::all_of(piece.begin(), piece.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
    return han ? piece : QString();
}

QJsonArray newWords(const QString& titles, int count) {
    QFile file(titles);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QStringList lines;
    for (int i = 0; i < 200000 && !file.atEnd(); ++i)
        lines.append(QString::fromUtf8(file.readLine()));
    QRandomGenerator random(5000);
    const auto any = [&] { return pieceOf(lines[random.bounded(lines.size())], random); };
    QSet<QString> known;
    QJsonArray words;
    for (int tries = 0; words.size() < count && tries < count * 100; ++tries) {
        const QString first = any();
        const QString second = any();
        if (first.isEmpty() || second.isEmpty() || known.contains(first + second))
            continue;
        known.insert(first + second);
        words.append(first + second);
    }
    return words;
}

} // namespace

bool writeTitles(const QString& listings, const QString& path) {
    auto guess = inspect(listings);
    if (!guess)
        return false;
    const qsizetype column = guess->headings.indexOf(QStringLiteral("商品标题"));
    auto source = openRows(listings, guess->format);
    QFile file(path);
    if (column < 0 || !source || !file.open(QIODevice::WriteOnly))
        return false;
    Row row;
    while ((*source)->next(row).value_or(false)) {
        const std::string_view title = row.cells[size_t(column)];
        file.write(title.data(), qint64(title.size()));
        file.write("\n");
    }
    return true;
}

bool writePack(const QString& titles, int extra, const QString& pack, const QString& terms) {
    QFile builtIn(QStringLiteral(":/rulepacks/starter.json"));
    if (!builtIn.open(QIODevice::ReadOnly))
        return false;
    QByteArray json = builtIn.readAll();
    if (extra > 0) {
        QJsonObject rule = QJsonDocument::fromJson(json)[QStringLiteral("rules")][0].toObject();
        for (const char* key : {"near", "patterns", "layers", "exempt", "fields"})
            rule.remove(QLatin1String(key));
        const QJsonArray words = newWords(titles, extra);
        if (words.size() < extra)
            return false;
        rule[QStringLiteral("code")] = QStringLiteral("bench.words");
        rule[QStringLiteral("any")] = words;
        rule[QStringLiteral("examples")] = QJsonObject{{QStringLiteral("hit"), QJsonArray{words.first()}},
            {QStringLiteral("miss"), QJsonArray{QStringLiteral("保温杯")}}};
        json.insert(json.lastIndexOf(']'), ",\n" + QJsonDocument(rule).toJson());
    }
    const auto read = RulePack::read(json);
    if (!read) {
        qWarning("%s %s", qPrintable(read.error().detail), qPrintable(read.error().context.join(u' ')));
        return false;
    }
    QSet<QString> words;
    for (const Rule& rule : read->rules) {
        const auto take = [&](const std::vector<RuleTerm>& of) {
            for (const RuleTerm& term : of)
                if (!term.isPattern)
                    words.insert(term.text);
        };
        take(rule.any.single);
        for (const NearTerms& pair : rule.any.near)
            take(pair.of);
    }
    return write(pack, json) && write(terms, QStringList(words.values()).join(u'\n').toUtf8() + '\n');
}
