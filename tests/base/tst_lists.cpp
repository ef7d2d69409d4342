#include "models/base/lists.h"

#include <QTest>

#include <map>
#include <random>

using namespace xunwang;

class TestLists : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsTheValuesOfAKeyInTheirOrder() {
        const Lists lists(std::vector<ListEntry<int>>{{7, 3}, {0, 1}, {7, 2}, {7, 2}, {7, 3}});
        const auto of = [&](uint64_t key) { return std::vector(lists[key].begin(), lists[key].end()); };
        QCOMPARE(of(7), (std::vector{3, 2, 3})); // not a value twice in a row
        QCOMPARE(of(0), std::vector{1});
        QCOMPARE(of(8), std::vector<int>());
        QVERIFY(Lists<int>()[0].empty());
    }

    void findsAllThatWasNoted() {
        std::mt19937_64 random(1);
        std::map<uint64_t, std::vector<int>> wanted;
        std::vector<ListEntry<int>> entries;
        for (int i = 0; i < 20'000; ++i) {
            // Keys that lie close together, and such that differ only in their highest bits.
            const uint64_t key = random() % 4000 << (i % 2 == 0 ? 0 : 50);
            entries.push_back({key, i});
            wanted[key].push_back(i);
        }
        const Lists lists(entries);
        for (const auto& [key, values] : wanted)
            QVERIFY2(std::equal(values.begin(), values.end(), lists[key].begin(), lists[key].end()),
                qPrintable(QString::number(key)));
        for (uint64_t key = 4000; key < 8000; ++key)
            QVERIFY(lists[key].empty());
    }
};

QTEST_GUILESS_MAIN(TestLists)
#include "tst_lists.moc"
