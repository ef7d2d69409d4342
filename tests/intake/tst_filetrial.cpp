#include "models/intake/filetrial.h"

#include "tests/support/workbench.h"

using namespace xunwang;
using namespace xunwang::test;

namespace {

const QTimeZone kZone("Asia/Shanghai");
const QDateTime kNow = moment("2026-11-01T08:00:00Z");

Result<Comparison> tried(const Workbench& bench, const QByteArray& content, const Matcher* b, Feedback& feedback) {
    const QString path = bench.write(QStringLiteral("a.csv"), content);
    const auto guess = inspectListings(path);
    if (!guess)
        return fail(guess.error());
    return tryOnFile(planImport(path, *guess), kZone, kNow, Workbench::matcher(), b, feedback);
}

} // namespace

/// A file is tried as it would be imported, and nothing is stored.
class TestFileTrial : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void hitsWhatAnImportWouldMakeLeads() {
        Workbench bench;
        const QByteArray csv = QStringLiteral("平台,店铺名称,商品ID,商品标题,价格\n平台一,甲店,1,机关特·供酒,90\n"
                                              "平台一,甲店,2,茶杯,90\n平台一,甲店,3,,90\n平台一,甲店,4,国家级特供,90\n")
                                   .toUtf8();
        Feedback feedback;
        const auto trial = tried(bench, csv, nullptr, feedback);
        QVERIFY(trial);
        QCOMPARE(trial->rows, 3);
        QCOMPARE(trial->rejected, 1);
        QCOMPARE(trial->rowsA, 2);
        const auto& samples = trial->find(QStringLiteral("SUP-01"))->samplesA;
        QCOMPARE(samples.size(), size_t(2));
        QCOMPARE(samples[0].row, 2); // line of the file
        QCOMPARE(samples[0].hits[0].text, QStringLiteral("特·供"));
        QCOMPARE(samples[1].hits.size(), size_t(1)); // those of this rule
        QCOMPARE(bench.count(QStringLiteral("SELECT count(*) FROM listing")), 0);
        const auto imported = bench.import(bench.filePath(QStringLiteral("a.csv")));
        QCOMPARE(imported->leads, trial->rowsA);
    }

    void twoPacksAreToldApart() {
        Workbench bench;
        RulePack pack = Workbench::matcher().pack();
        pack.rules[0].any.single.push_back({QStringLiteral("内供"), false, 1, 0});
        const auto b = Matcher::compile(std::move(pack));
        Feedback feedback;
        const auto trial
            = tried(bench, QStringLiteral("商品标题,价格\n特供酒,1\n内供酒,2\n茶杯,3\n").toUtf8(), &*b, feedback);
        QVERIFY(trial);
        QCOMPARE(trial->find(QStringLiteral("SUP-01"))->onlyB, 1);
        QCOMPARE(trial->find(QStringLiteral("SUP-01"))->samplesB[0].title(), QStringLiteral("内供酒"));
    }

    void canBeCanceledAndRefusesWhatHasNoTitles() {
        Workbench bench;
        QByteArray many = QStringLiteral("商品标题,价格\n").toUtf8();
        for (int i = 0; i < 10000; ++i)
            many += QStringLiteral("特供酒 %1,5\n").arg(i).toUtf8();
        Feedback feedback;
        feedback.onProgress([&](qint64, qint64) { feedback.cancel(); });
        QCOMPARE(tried(bench, many, nullptr, feedback).error().code, ErrorCode::Canceled);
        QCOMPARE(feedback.done(), 4096);
        Feedback other;
        QCOMPARE(tried(bench, QStringLiteral("店铺,价格\n甲,5\n").toUtf8(), nullptr, other).error().detail,
            QStringLiteral("intake.no-title"));
    }
};

QTEST_GUILESS_MAIN(TestFileTrial)
#include "tst_filetrial.moc"
