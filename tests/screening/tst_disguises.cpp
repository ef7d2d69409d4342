#include "tests/screening/disguiser.h"
#include "tests/support/onerule.h"

#include <QTest>

using namespace xunwang;

namespace {

QString sharedFolder() {
    return qEnvironmentVariable(
        "XUNWANG_SHARED", qEnvironmentVariable("XUNWANG_SOURCE") + QStringLiteral("/../shared"));
}

// Goods and services that may not be sold, of every kind; the last six stand in no table and no pack of ours.
const QStringList& forbiddenWords() {
    static const QStringList words = QStringLiteral(
        "特供 内供 专供 军供 气枪 猎枪 手枪 枪支 子弹 铅弹 弓弩 麻醉枪 雷管 炸药 火药 手雷 冰毒 海洛因 大麻 摇头丸 "
        "麻古 "
        "迷药 听话水 蒙汗药 三唑仑 刷单 补单 代刷 刷信誉 刷好评 差评师 水军 假证 发票 假币 象牙 犀角 穿山甲 虎骨 熊掌 "
        "电鱼机 地笼 氰化钾 毒鼠强 砒霜 曲马多 窃听器 电击棍 弹簧刀 军刺 仿真枪 警服 毒品 鸦片 "
        "跑分车队 铁胆弩 蓝精灵丸 改表神器 游客脸卡 空壳执照")
                                         .split(u' ');
    return words;
}

Matcher matcherOf(const QStringList& words, const QString& layers) {
    auto matcher
        = compiled(QStringLiteral("'layers': [%1], 'any': ['%2']").arg(layers, words.join(QStringLiteral("', '"))));
    if (!matcher)
        qFatal("%s %s", qPrintable(matcher.error().detail), qPrintable(matcher.error().context.join(u' ')));
    return std::move(*matcher);
}

std::vector<RuleHit> hitsIn(const Matcher& matcher, Matcher::Scratch& scratch, const QString& title) {
    const std::string text = title.toStdString();
    ScreenedFields fields;
    fields.text[0] = text;
    return matcher.scan(fields, kSomeDay, scratch);
}

QStringList textsOf(const std::vector<RuleHit>& hits) {
    QStringList texts;
    for (const RuleHit& hit : hits)
        texts.append(hit.text);
    return texts;
}

// Somewhere between two characters, where nobody would take a disguise for a piece of a foreign word or a number.
int placeIn(const QString& title, Disguiser& disguiser) {
    QList<int> places;
    for (int i = 1; i < title.size(); ++i)
        if (title[i - 1].script() == QChar::Script_Han && title[i].script() == QChar::Script_Han)
            places.append(i);
    return places.isEmpty() ? 0 : disguiser.pick(places);
}

QStringList cleanTitles() {
    QSet<QString> titles;
    QFile all(sharedFolder() + QStringLiteral("/data/listings/titles_all_categories.txt"));
    if (all.open(QIODevice::ReadOnly))
        for (const QString& line : QString::fromUtf8(all.readAll()).split(u'\n', Qt::SkipEmptyParts))
            titles.insert(line.trimmed());
    QFile tmall(sharedFolder() + QStringLiteral("/data/listings/tmall_7shops_utf8bom.csv"));
    if (tmall.open(QIODevice::ReadOnly))
        for (const QString& line : QString::fromUtf8(tmall.readAll()).split(u'\n', Qt::SkipEmptyParts).mid(1))
            titles.insert(line.section(u',', 2, -5));
    QFile cosmetics(sharedFolder() + QStringLiteral("/data/listings/tmall_cosmetics_hash_delimited.txt"));
    if (cosmetics.open(QIODevice::ReadOnly))
        for (const QString& line : QString::fromUtf8(cosmetics.readAll()).split(u'\n', Qt::SkipEmptyParts))
            for (const QString& field : line.split(QStringLiteral("#####")))
                if (field.size() > 12 && !field.startsWith(QLatin1String("http")))
                    titles.insert(field);
    QStringList sorted(titles.begin(), titles.end());
    sorted.sort();
    return sorted;
}

QStringList cleanReviews() {
    QFile file(sharedFolder() + QStringLiteral("/data/labelled/taobao_reviews_ham_train.txt"));
    QStringList reviews;
    if (file.open(QIODevice::ReadOnly))
        for (QString line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts))
            reviews.append(line.remove(u' '));
    return reviews;
}

} // namespace

/// Words in disguise, as rules that ask for loose layers find them.
class TestDisguises : public QObject {
    Q_OBJECT

    QStringList m_skipped;

private Q_SLOTS:
    void findsGeneratedDisguises_data() {
        QTest::addColumn<int>("seed");
        constexpr int seeds = 5;
        for (int i = 0; i < seeds; ++i) {
            const int seed = qEnvironmentVariableIntValue("SEED") + i;
            QTest::newRow(qPrintable(QString::number(seed))) << seed;
        }
    }
    void findsGeneratedDisguises() {
        QFETCH(int, seed);
        Disguiser disguiser(sharedFolder(), quint32(seed));
        const QStringList titles = cleanTitles();
        const QStringList& words = forbiddenWords();
        QCOMPARE(words.size(), 60);
        const Matcher matcher = matcherOf(words, QStringLiteral("'all'"));
        Matcher::Scratch scratch(matcher);
        const auto& operators = Disguiser::operators();
        struct Count {
            int found = 0;
            int all = 0;
        };
        std::map<QString, Count> counts;
        Count total;
        QStringList lost;
        constexpr int wanted = 500;
        for (int round = 0, tries = 0; total.all < wanted && tries < wanted * 40; ++tries) {
            const QString word = words[tries % words.size()];
            std::vector<const Disguiser::Operator*> by{&operators[size_t(round) % operators.size()]};
            if (round % 2 == 1)
                by.push_back(&operators[size_t(disguiser.below(int(operators.size())))]);
            const auto disguised = disguiser.disguise(word, by);
            if (!disguised) {
                if (tries % 7 == 0)
                    ++round; // an operator that hardly ever applies holds up no others
                continue;
            }
            ++round;
            QString before;
            QString behind;
            if (const int where = disguiser.below(4); where > 0 && !titles.isEmpty()) {
                const QString title = disguiser.pick(titles);
                const int cut = where == 1 ? 0 : where == 2 ? int(title.size()) : placeIn(title, disguiser);
                before = title.left(cut) + (where == 2 ? QStringLiteral(" ") : QString());
                behind = (where == 1 ? QStringLiteral(" ") : QString()) + title.mid(cut);
            }
            const auto hits = hitsIn(matcher, scratch, before + *disguised + behind);
            const TextSpan span{before.size(), before.size() + disguised->size()};
            const bool found
                = std::any_of(hits.begin(), hits.end(), [&](const RuleHit& hit) { return hit.utf16 == span; });
            ++total.all;
            total.found += found;
            for (const auto* one : by) {
                Count& count = counts[QLatin1String(one->name)];
                ++count.all;
                count.found += found;
            }
            if (!found)
                lost.append(QStringLiteral("%1: %2 (%3%4) in %5, hit %6")
                                .arg(word, *disguised, QLatin1String(by[0]->name),
                                    by.size() > 1 ? QStringLiteral(", ") + QLatin1String(by[1]->name) : QString(),
                                    before.right(8) + *disguised + behind.left(8), textsOf(hits).join(u'|')));
        }
        for (const auto& [name, count] : counts)
            qInfo("%-16s %d of %d", qPrintable(name), count.found, count.all);
        for (const QString& one : lost)
            qInfo("not found: %s", qPrintable(one));
        for (const QString& source : disguiser.missing)
            qInfo("missing: %s", qPrintable(source));
        qInfo("%d of %d disguises found", total.found, total.all);
        QVERIFY(total.all >= 300);
        QVERIFY(double(total.found) >= 0.975 * double(total.all));
    }

    void leavesCleanTextsAlone_data() {
        QTest::addColumn<QStringList>("texts");
        QTest::newRow("titles") << cleanTitles();
        QTest::newRow("reviews") << cleanReviews();
    }
    void leavesCleanTextsAlone() {
        QFETCH(QStringList, texts);
        if (texts.isEmpty())
            QSKIP("no shared data here");
        const Matcher strict = matcherOf(forbiddenWords(), {});
        const Matcher loose = matcherOf(forbiddenWords(), QStringLiteral("'all'"));
        Matcher::Scratch strictScratch(strict);
        Matcher::Scratch looseScratch(loose);
        QStringList extra;
        for (const QString& text : texts)
            for (const RuleHit& hit : hitsIn(loose, looseScratch, text))
                if (hitsIn(strict, strictScratch, text).empty())
                    extra.append(hit.path().join(QStringLiteral(" → ")) + QStringLiteral(": ") + text.left(40));
        for (const QString& one : extra)
            qInfo("extra: %s", qPrintable(one));
        qInfo("%lld of %lld clean %s hit only by loose layers", qlonglong(extra.size()), qlonglong(texts.size()),
            QTest::currentDataTag());
        QVERIFY(double(extra.size()) <= 0.001 * double(texts.size()));
    }
};

QTEST_GUILESS_MAIN(TestDisguises)
#include "tst_disguises.moc"
