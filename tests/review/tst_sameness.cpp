#include "models/intake/duplicates.h"
#include "models/review/reviewrepository.h"
#include "tests/support/workbench.h"

using namespace xunwang;
using namespace xunwang::test;

namespace {

/// 甲店 on two platforms with three leads, 乙店 with one; items 1 and 2 are one under two links.
struct Bench : Workbench {
    Bench() {
        const auto done = import(write(QStringLiteral("a.csv"),
            QStringLiteral("平台,店铺名称,商品ID,商品标题,价格,采集时间\n平台一,甲店,1,机关特供酒,90,2026/10/2\n"
                           "平台一,甲店,2,机关 特供酒,90,2026/10/1\n平台二,甲店食品,3,特供茶,50,2026/10/1\n"
                           "平台二,甲店食品,4,茶杯,5,2026/10/1\n平台二,乙店,5,特供烟,50,2026/10/1\n")
                .toUtf8()));
        if (!done || done->leads != 4)
            qFatal("the listings could not be imported");
    }
    Result<Stored<Sameness>> merge(SameSubject subject, const SameSide& a, const SameSide& b) {
        return file->write(actor, [=](Writer& w) { return decideSameness(w, subject, SameVerdict::Same, a, b, {}); })
            .result();
    }
    Result<Stored<Sameness>> mergeShops() {
        return merge(SameSubject::Shop, shopSide(QStringLiteral("平台一"), QStringLiteral("甲店")),
            shopSide(QStringLiteral("平台二"), QStringLiteral("甲店食品")));
    }
    Result<Stored<Sameness>> undo() {
        return file->write(actor, [](Writer& w) { return undoLastSameness(w, 0); }).result();
    }
    /// The lead of an item.
    LeadId lead(const char* item) {
        return LeadId(count(QStringLiteral("SELECT id FROM lead WHERE item_id = '%1'").arg(QLatin1String(item))));
    }
    LeadContext context(const char* item) {
        return *file->read([id = lead(item)](Reader& r) { return leadContext(r, id); }).result();
    }
    std::vector<qint64> similar(const char* item) {
        return *file->read([id = lead(item)](Reader& r) { return similarOpen(r, id); }).result();
    }
    std::vector<qint64> leadsOf(const char* platform, const char* shop) {
        LeadFilter filter;
        filter.platform = QString::fromUtf8(platform);
        filter.shop = QString::fromUtf8(shop);
        return *file->read([filter](Reader& r) { return leadIds(r, filter); }).result();
    }
};

} // namespace

class TestSameness : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void mergedShopsCountAsOneAndUndoPartsThem() {
        Bench bench;
        QCOMPARE(bench.context("1").shop->leads, 2);
        QCOMPARE(bench.similar("3").size(), size_t(1));
        QVERIFY(bench.mergeShops());

        const auto merged = bench.context("1");
        QCOMPARE(merged.shop->leads, 3);
        QCOMPARE(merged.shop->listings, 4);
        QCOMPARE(merged.shop->sameShops, (std::vector{shopSide(QStringLiteral("平台二"), QStringLiteral("甲店食品"))}));
        QCOMPARE(bench.context("3").shop->sameShops.front().shop, QStringLiteral("甲店"));
        QCOMPARE(bench.similar("3").size(), size_t(3)); // one rule: decided in one go
        QCOMPARE(bench.leadsOf("平台一", "甲店").size(), size_t(3));
        QCOMPARE(bench.leadsOf("平台二", "甲店食品").size(), size_t(3));
        QCOMPARE(bench.leadsOf("平台二", "乙店").size(), size_t(1));
        const auto rows
            = bench.file->read([ids = bench.similar("3")](Reader& r) { return reviewRows(r, ids); }).result();
        for (const ReviewRow& row : *rows)
            QCOMPARE(row.similar, 3);

        QVERIFY(bench.undo());
        QCOMPARE(bench.context("1").shop->leads, 2);
        QVERIFY(bench.context("1").shop->sameShops.empty());
        QCOMPARE(bench.leadsOf("平台二", "甲店食品").size(), size_t(1));
    }

    void shopsAreMergedByWayOfOthers() {
        Bench bench;
        QVERIFY(bench.mergeShops());
        QVERIFY(bench.merge(SameSubject::Shop, shopSide(QStringLiteral("平台二"), QStringLiteral("乙店")),
            shopSide(QStringLiteral("平台二"), QStringLiteral("甲店食品"))));
        QCOMPARE(bench.context("1").shop->leads, 4);
        QCOMPARE(bench.similar("5").size(), size_t(4));
    }

    void anItemShowsItsOtherLinks() {
        Bench bench;
        QCOMPARE(bench.context("1").timesSeen, 1);
        const auto side = [](const char* id, const char* title) {
            return SameSide{
                QStringLiteral("平台一"), QStringLiteral("甲店"), QLatin1String(id), QString::fromUtf8(title), {}};
        };
        QVERIFY(bench.merge(SameSubject::Item, side("1", "机关特供酒"), side("2", "机关 特供酒")));
        const auto context = bench.context("1");
        QCOMPARE(context.timesSeen, 2);
        QCOMPARE(context.firstSeen, moment("2026-09-30T16:00:00Z"));
        QCOMPARE(context.sameItems.size(), size_t(1));
        QCOMPARE(context.sameItems[0].item.itemId, QStringLiteral("2"));
        QCOMPARE(context.sameItems[0].lead, std::optional(bench.lead("2")));
        QCOMPARE(context.sameItems[0].state, QStringLiteral("open"));
        QCOMPARE(bench.context("1").shop->leads, 2); // shops are another question
        QVERIFY(bench.undo());
        QVERIFY(bench.context("1").sameItems.empty());
        QCOMPARE(bench.context("1").timesSeen, 1);
    }
};

QTEST_GUILESS_MAIN(TestSameness)
#include "tst_sameness.moc"
