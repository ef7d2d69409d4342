#include "models/intake/duplicates.h"
#include "models/intake/likepairs.h"
#include "models/market/item.h"
#include "tests/support/workbench.h"

#include <QRandomGenerator>

#include <map>
#include <numeric>

using namespace xunwang;
using namespace xunwang::test;

namespace {

const QString kHead = QStringLiteral("平台,店铺名称,统一社会信用代码,商品ID,商品标题,价格,采集时间\n");
const QString kCode = QStringLiteral("91120101MA0000001C");

struct Bench : Workbench {
    void load(const QString& rows) {
        const auto outcome = import(write(QStringLiteral("a.csv"), (kHead + rows).toUtf8()));
        if (!outcome)
            qFatal("%s", qPrintable(outcome.error().detail));
    }
    DuplicateProposals propose() {
        Feedback feedback;
        auto found = proposeDuplicates(*file, feedback);
        if (!found)
            qFatal("%s", qPrintable(found.error().detail));
        return std::move(*found);
    }
    Result<Stored<Sameness>> decide(const DuplicateProposal& proposal, SameVerdict verdict) {
        return file
            ->write(actor,
                [=](Writer& writer) {
                    return decideSameness(writer, proposal.subject, verdict, proposal.first.side, proposal.second.side,
                        proposal.likeness.reasons);
                })
            .result();
    }
};

/// "1 = 2 title+price", a line each.
QString items(const DuplicateProposals& proposals) {
    QStringList lines;
    for (const auto& one : proposals.items) {
        QStringList rules;
        for (const LikenessReason& reason : one.likeness.reasons)
            rules << enumText(reason.rule);
        lines << QStringLiteral("%1 = %2 %3").arg(one.first.side.itemId, one.second.side.itemId, rules.join(u'+'));
    }
    return lines.join(QStringLiteral("; "));
}

QString shops(const DuplicateProposals& proposals) {
    QStringList lines;
    for (const auto& one : proposals.shops)
        lines << QStringLiteral("%1 %2 = %3 %4")
                     .arg(one.first.side.platform, one.first.side.shop, one.second.side.platform, one.second.side.shop);
    return lines.join(QStringLiteral("; "));
}

/// What hangs together.
class Groups {
public:
    explicit Groups(size_t count) : m_parents(count) { std::iota(m_parents.begin(), m_parents.end(), 0); }
    size_t top(size_t i) const {
        while (m_parents[i] != i)
            i = m_parents[i];
        return i;
    }
    bool join(size_t a, size_t b) {
        const bool apart = top(a) != top(b);
        m_parents[top(b)] = top(a);
        return apart;
    }
    size_t largest() const {
        std::map<size_t, size_t> sizes;
        size_t most = 0;
        for (size_t i = 0; i < m_parents.size(); ++i)
            most = std::max(most, ++sizes[top(i)]);
        return most;
    }

private:
    std::vector<size_t> m_parents;
};

} // namespace

class TestDuplicates : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void itemsOfOneShopAreProposed() {
        Bench bench;
        bench.load(QStringLiteral("平台一,甲店,,1,桂花乌龙茶250g,30,2026/10/1\n"
                                  "平台一,甲店,,2,【桂花】烏龍茶 250G,30,2026/10/1\n"
                                  "平台一,甲店,,3,桂花乌龙茶500g,55,2026/10/1\n" // another size
                                  "平台一,乙店,,4,桂花乌龙茶250g,30,2026/10/1\n" // another shop
                                  "平台一,,,5,桂花乌龙茶250g,30,2026/10/1\n"
                                  "平台一,,,6,桂花乌龙茶250g,30,2026/10/1\n")); // no shop at all
        const auto found = bench.propose();
        QCOMPARE(items(found), QStringLiteral("1 = 2 title+price"));
        QCOMPARE(found.itemsFound, 1);
        QCOMPARE(found.items[0].first.side.title, QStringLiteral("桂花乌龙茶250g"));
        QCOMPARE(found.items[0].second.price, std::optional(Money::fromFen(3000)));
        QVERIFY(found.shops.empty());
    }

    void whatHasLeadsComesFirst() {
        Bench bench;
        bench.load(QStringLiteral("平台一,甲店,,1,白瓷茶杯,30,2026/10/1\n平台一,甲店,,2,白瓷 茶杯,30,2026/10/1\n"
                                  "平台一,乙店,,3,机关特供酒,90,2026/10/1\n平台一,乙店,,4,机关 特供酒,80,2026/10/1\n"));
        const auto found = bench.propose();
        QCOMPARE(items(found), QStringLiteral("3 = 4 title; 1 = 2 title+price"));
        QCOMPARE(found.items[0].first.leads, 1);
    }

    void shopsAreProposedByCodeAndName() {
        Bench bench;
        bench.load(QStringLiteral("平台一,桂花坊旗舰店,%1,1,白瓷茶杯,30,2026/10/1\n"
                                  "平台二,桂花坊食品,%1,2,青瓷茶壶,30,2026/10/1\n"
                                  "平台一,茉莉坊旗舰店,,3,机关特供酒,90,2026/10/1\n"
                                  "平台一,茉莉坊·旗艦店,,4,竹筷,90,2026/10/1\n"
                                  "平台一,秋日杂货,,5,木勺,90,2026/10/1\n")
                       .arg(kCode));
        const auto found = bench.propose();
        QCOMPARE(shops(found),
            QStringLiteral("平台一 茉莉坊·旗艦店 = 平台一 茉莉坊旗舰店; 平台一 桂花坊旗舰店 = 平台二 桂花坊食品"));
        const auto& byCode = found.shops[1];
        QCOMPARE(byCode.likeness.reasons.front(), (LikenessReason{LikenessRule::CreditCode, kCode}));
        QCOMPARE(byCode.first.creditCodes, QStringList{kCode});
        QCOMPARE(byCode.first.listings, 1);
    }

    void onePersonDecidesAndItIsNotProposedAgain() {
        Bench bench;
        bench.load(QStringLiteral("平台一,甲店,,1,白瓷茶杯,30,2026/10/1\n平台一,甲店,,2,白瓷 茶杯,30,2026/10/1\n"
                                  "平台一,甲店,,3,白瓷、茶杯,30,2026/10/1\n"));
        auto found = bench.propose();
        QCOMPARE(items(found), QStringLiteral("1 = 2 title+price; 1 = 3 title+price"));
        const auto merged = bench.decide(found.items[0], SameVerdict::Same);
        QVERIFY(merged);
        QCOMPARE(decodeReasons(merged->value.because), found.items[0].likeness.reasons);
        QVERIFY(bench.decide(found.items[1], SameVerdict::Different));
        QVERIFY(bench.propose().items.empty());
        QVERIFY(bench.sound());

        // Neither contradicts the other, also by way of a third.
        DuplicateProposal across = found.items[1];
        across.first = found.items[0].second; // 2 and 3
        QCOMPARE(bench.decide(across, SameVerdict::Same).error().detail, QStringLiteral("same.said-different"));
        QCOMPARE(bench.decide(found.items[0], SameVerdict::Different).error().detail, QStringLiteral("same.merged"));
        across.second = across.first;
        QCOMPARE(bench.decide(across, SameVerdict::Same).error().detail, QStringLiteral("same.itself"));
    }

    void undoAndWithdrawalBringTheProposalBack() {
        Bench bench;
        bench.load(QStringLiteral("平台一,甲店,,1,白瓷茶杯,30,2026/10/1\n平台一,甲店,,2,白瓷 茶杯,30,2026/10/1\n"));
        const auto found = bench.propose();
        const auto since = bench.file->read([](Reader& r) { return Ledger::head(r); }).result()->sequence;
        QVERIFY(bench.decide(found.items[0], SameVerdict::Same));
        const auto undo = [&] {
            return bench.file->write(bench.actor, [since](Writer& w) { return undoLastSameness(w, since); }).result();
        };
        QVERIFY(undo()->withdrawn);
        QCOMPARE(items(bench.propose()), QStringLiteral("1 = 2 title+price"));
        QCOMPARE(undo().error().detail, QStringLiteral("same.nothing-to-undo"));

        const auto other = bench.decide(found.items[0], SameVerdict::Different);
        QVERIFY(other);
        QVERIFY(bench.propose().items.empty());
        QVERIFY(bench.file
                    ->write(bench.actor,
                        [&](Writer& w) {
                            return withdrawSameness(w, other->id, other->revision, QStringLiteral("看错了"));
                        })
                    .result());
        QCOMPARE(items(bench.propose()), QStringLiteral("1 = 2 title+price"));
        QVERIFY(bench.sound());
    }

    void mergedShopsAreOneWhenItemsAreCompared() {
        Bench bench;
        bench.load(QStringLiteral("平台一,桂花坊旗舰店,%1,1,白瓷茶杯,30,2026/10/1\n"
                                  "平台二,桂花坊食品,%1,2,白瓷茶杯,31,2026/10/1\n")
                       .arg(kCode));
        const auto found = bench.propose();
        QVERIFY(found.items.empty());
        QVERIFY(bench.decide(found.shops.at(0), SameVerdict::Same));
        const auto then = bench.propose();
        QVERIFY(then.shops.empty());
        QCOMPARE(items(then), QStringLiteral("1 = 2 title"));
    }

    void whoMayNotDecideIsRefused() {
        Bench bench;
        bench.load(QStringLiteral("平台一,甲店,,1,白瓷茶杯,30,2026/10/1\n平台一,甲店,,2,白瓷 茶杯,30,2026/10/1\n"));
        const auto found = bench.propose();
        bench.actor = {};
        QCOMPARE(bench.decide(found.items[0], SameVerdict::Same).error().code, ErrorCode::Constraint);
    }

    void manyAlikeAreProposedABitAtATime() {
        Bench bench;
        QString rows;
        for (int i = 0; i < 60; ++i)
            rows += QStringLiteral("平台一,甲店,,%1,白瓷茶杯,30,2026/10/1\n").arg(i);
        bench.load(rows);
        const auto found = bench.propose();
        QCOMPARE(found.items.size(), kMostAlike - 1);
        for (const auto& one : found.items)
            QVERIFY(bench.decide(one, SameVerdict::Same));
        QCOMPARE(bench.propose().items.size(), kMostAlike - 1); // the next ones, with those decided as one
    }

    void canceledAtAnyTickItStops() {
        Bench bench;
        QString rows;
        for (int i = 0; i < 300; ++i)
            rows += QStringLiteral("平台一,第%1店,,%2,白瓷茶杯,30,2026/10/1\n").arg(i / 3).arg(i);
        bench.load(rows);
        Feedback feedback;
        feedback.onProgress([&](qint64, qint64) { feedback.cancel(); });
        const auto found = proposeDuplicates(*bench.file, feedback);
        QCOMPARE(found.error().code, ErrorCode::Canceled);
    }

    /// What the quick way through many titles finds is what comparing all with all finds.
    void quickIsAsGoodAsThorough() {
        const QStringList words{QStringLiteral("儿童护脊书包"), QStringLiteral("小学生减负双肩包"),
            QStringLiteral("大容量防水背包"), QStringLiteral("轻便透气旅行"), QStringLiteral("休闲户外运动"),
            QStringLiteral("送同学生日礼物"), QStringLiteral("卡通印花图案"), QStringLiteral("开学必备用品")};
        QRandomGenerator random(11);
        std::vector<LikeItem> run;
        std::string titles;
        QStringList all;
        for (int i = 0; i < 400; ++i) {
            QStringList parts;
            for (int k = 0; k < 6; ++k)
                parts << words[random.bounded(int(words.size()))];
            QString title = i > 0 && random.bounded(3) == 0 ? all[random.bounded(i)] : parts.join(u' ');
            if (random.bounded(2))
                title.insert(random.bounded(int(title.size())), QStringLiteral("萌"));
            all << title;
            const std::string utf8 = title.toStdString();
            run.push_back({i + 1, i + 1, random.bounded(5) == 0, quint32(titles.size()), quint32(utf8.size())});
            titles += utf8;
        }
        std::vector<TitleMarks> marks(run.size());
        for (size_t i = 0; i < run.size(); ++i)
            readTitle(all[qsizetype(i)].toStdString(), marks[i]);
        Groups thorough(run.size());
        for (size_t a = 0; a < run.size(); ++a)
            for (size_t b = a + 1; b < run.size(); ++b)
                if (!compareTitles(marks[a], marks[b]).reasons.empty())
                    thorough.join(a, b);
        Groups quick(run.size());
        int found = 0;
        LikePairs().find(run, titles, {}, [&](const LikeItem& a, const LikeItem& b, double score) {
            const auto one = size_t(a.listing - 1);
            const auto other = size_t(b.listing - 1);
            QCOMPARE(compareTitles(marks[one], marks[other]).score, score);
            QVERIFY(quick.join(one, other)); // nothing is proposed that hangs together already
            ++found;
        });
        QVERIFY(found > 50);
        QVERIFY(thorough.largest() < kMostAlike);
        for (size_t a = 0; a < run.size(); ++a)
            for (size_t b = a + 1; b < run.size(); ++b)
                QCOMPARE(quick.top(a) == quick.top(b), thorough.top(a) == thorough.top(b));
    }
};

QTEST_GUILESS_MAIN(TestDuplicates)
#include "tst_duplicates.moc"
