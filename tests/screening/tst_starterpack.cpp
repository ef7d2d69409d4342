#include "models/screening/examples.h"

#include <QFile>
#include <QTest>

using namespace xunwang;

namespace {

RulePack starterPack() {
    QFile file(QStringLiteral(":/rulepacks/starter.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the starter pack is not in the resources");
    auto pack = RulePack::read(file.readAll());
    if (!pack)
        qFatal("%s: %s", qPrintable(pack.error().detail), qPrintable(pack.error().context.join(u' ')));
    return std::move(*pack);
}

} // namespace

/// The pack that comes with the program keeps what its rules promise.
class TestStarterPack : public QObject {
    Q_OBJECT

    std::optional<Matcher> m_matcher;
    std::optional<Matcher::Scratch> m_scratch;

    QStringList rulesHitting(const QString& title) {
        RuleExample listing;
        listing.text[0] = title;
        QStringList codes;
        const ExampleListing example(listing);
        for (const RuleHit& hit : m_matcher->scan(example.fields(), QDate(2026, 12, 1), *m_scratch))
            codes.append(m_matcher->pack().rules[static_cast<size_t>(hit.rule)].code);
        return codes;
    }

    // Hits, exemptions and the folded title, a line each.
    QStringList seenIn(const ScreenedFields& fields) {
        QStringList lines;
        for (const RuleHit& hit : m_matcher->scan(fields, QDate(2026, 12, 1), *m_scratch)) {
            lines.append(QStringLiteral("%1 %2 %3-%4 %5 %6")
                             .arg(hit.rule)
                             .arg(int(hit.field))
                             .arg(hit.codePoints.begin)
                             .arg(hit.codePoints.end)
                             .arg(hit.text, hit.canonical));
            for (const HitStep& step : hit.steps)
                lines.append(step.text + u'>' + step.meant);
        }
        for (const ExemptedHit& hit : m_scratch->exempted())
            lines.append(QStringLiteral("%1 exempt %2").arg(hit.rule).arg(hit.exemption));
        const auto folded = m_scratch->foldedTitle().text();
        return lines << QString::fromUtf8(folded.data(), qsizetype(folded.size()));
    }

private Q_SLOTS:
    void initTestCase() {
        auto matcher = Matcher::compile(starterPack());
        if (!matcher)
            QFAIL(qPrintable(matcher.error().detail + u' ' + matcher.error().context.join(u' ')));
        m_matcher.emplace(std::move(*matcher));
        m_scratch.emplace(*m_matcher);
    }

    void hasEnoughRules() { QVERIFY(m_matcher->pack().rules.size() >= 30); }

    void keepsItsExamples() {
        const auto failed = failedExamples(*m_matcher);
        for (const FailedExample& example : failed)
            qWarning("%s, line %d, must %s: %s",
                qPrintable(m_matcher->pack().rules[static_cast<size_t>(example.rule)].code), example.line,
                example.mustHit ? "hit" : "miss", qPrintable(example.title));
        QVERIFY(failed.empty());
    }

    // What is known of titles ahead is what a scan finds by itself; also where some are not asked for in their turn.
    void readingAheadChangesNothing() {
        std::vector<std::unique_ptr<ExampleListing>> listings;
        for (const Rule& rule : m_matcher->pack().rules)
            for (const auto* examples : {&rule.mustHit, &rule.mustMiss})
                for (const RuleExample& example : *examples)
                    listings.push_back(std::make_unique<ExampleListing>(example));
        QVERIFY(listings.size() > 500);
        std::vector<QStringList> alone;
        std::vector<std::string_view> titles;
        for (const auto& listing : listings) {
            alone.push_back(seenIn(listing->fields()));
            titles.push_back(listing->fields()[RuleField::Title]);
        }
        for (const size_t together : {size_t(1), size_t(7), titles.size()}) {
            for (size_t i = 0; i < titles.size(); ++i) {
                if (i % together == 0)
                    m_matcher->readAhead(
                        std::span(titles).subspan(i, std::min(together, titles.size() - i)), *m_scratch);
                if (i % 5 == 3)
                    QCOMPARE(seenIn(listings[0]->fields()), alone[0]);
                if (i % 50 != 49)
                    QCOMPARE(seenIn(listings[i]->fields()), alone[i]);
            }
            m_matcher->readAhead({}, *m_scratch);
        }
    }

    // What the founding articles name as never a hit, by any rule.
    void nothingHitsHonestWording_data() {
        QTest::addColumn<QString>("title");
        for (const auto& title :
            {QStringLiteral("Tmall专供 保温杯"), QStringLiteral("天猫专供 电饭煲"), QStringLiteral("电商专供 洗衣液"),
                QStringLiteral("儿童特供 牛奶"), QStringLiteral("TMALL 专供装"), QStringLiteral("独特 供应"),
                QStringLiteral("校徽定做勋章"), QStringLiteral("军绿色 工装裤"), QStringLiteral("24k金箔精华"),
                QStringLiteral("鳄鱼纹 手提包"), QStringLiteral("象牙白 蕾丝裙"), QStringLiteral("不含酒精 爽肤水"),
                QStringLiteral("硫酸皂"), QStringLiteral("烟花十色眼线液"), QStringLiteral("防爆手机 三防"),
                QStringLiteral("最佳食用期 30天 月饼"), QStringLiteral("天下第一福 字画"),
                QStringLiteral("第一弹 盲盒"), QStringLiteral("不刷单谨防诈骗"), QStringLiteral("特效 视频素材"),
                QStringLiteral("普通月饼礼盒 6枚"), QStringLiteral("海关出版社 危险化学品目录")})
            QTest::newRow(qPrintable(title)) << title;
    }
    void nothingHitsHonestWording() {
        QFETCH(QString, title);
        QCOMPARE(rulesHitting(title), QStringList());
    }

    // Each disguise of 特供 that the founding articles show, and a picture that shows more than one thing.
    void seesThroughDisguises_data() {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("text");
        const auto row
            = [](const char* name, const QString& title, const QString& text) { QTest::newRow(name) << title << text; };
        row("emoji", QStringLiteral("酱香酒特🈲供礼盒"), QStringLiteral("特🈲供"));
        row("dot", QStringLiteral("酱香酒特·供礼盒"), QStringLiteral("特·供"));
        row("blank", QStringLiteral("酱香酒 特 供 礼盒"), QStringLiteral("特 供"));
        row("zero width", QStringLiteral("酒\u200B特\u200B\u200D供\u200B礼盒"), QStringLiteral("特\u200B\u200D供"));
        row("styled letter", QStringLiteral("酱香酒𝐓供礼盒"), QStringLiteral("𝐓供"));
        row("pinyin", QStringLiteral("酱香酒te供礼盒"), QStringLiteral("te供"));
        row("initials", QStringLiteral("内部ＴＧ酒"), QStringLiteral("内部ＴＧ酒"));
        row("tribute", QStringLiteral("特貢酒"), QStringLiteral("特貢"));
        row("struck through", QStringLiteral("特\u0336供\u0336酒"), QStringLiteral("特\u0336供\u0336"));
        row("picture", QStringLiteral("出售手🔫"), QStringLiteral("售手🔫"));
    }
    void seesThroughDisguises() {
        QFETCH(QString, title);
        QFETCH(QString, text);
        const std::string utf8 = title.toStdString();
        ScreenedFields fields;
        fields.text[0] = utf8;
        const auto& hits = m_matcher->scan(fields, QDate(2026, 12, 1), *m_scratch);
        QVERIFY(!hits.empty());
        QCOMPARE(hits.front().text, text);
        QCOMPARE(title.mid(hits.front().utf16.begin, hits.front().utf16.end - hits.front().utf16.begin), text);
    }
};

QTEST_GUILESS_MAIN(TestStarterPack)
#include "tst_starterpack.moc"
