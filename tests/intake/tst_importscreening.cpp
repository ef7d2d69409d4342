#include "models/intake/preview.h"
#include "models/leads/screenedfields.h"
#include "tests/support/onerule.h"
#include "tests/support/workbench.h"

using namespace xunwang;
using namespace xunwang::test;

/// Which cells of a row the rules read.
class TestImportScreening : public QObject {
    Q_OBJECT

    static constexpr auto kSound = "91120101MAA0000007";
    static constexpr auto kFaulty = "91120101MA4200005X";

    /// The lines that became leads under a pack of one rule. A preview, which knows of no file before, says the same of
    /// the first one.
    static QList<qint64> linesThatHit(Workbench& bench, const QString& rule, const QString& csv) {
        const auto matcher = compiled(rule);
        if (!matcher)
            qFatal("%s", qPrintable(matcher.error().detail));
        const qint64 before = bench.count(QStringLiteral("SELECT count(*) FROM batch"));
        const QString path = bench.write(QStringLiteral("%1.csv").arg(before), csv.toUtf8());
        auto guess = inspect(path);
        const ImportPlan plan = planImport(path, *guess);
        Feedback feedback;
        const auto outcome = importListings(*bench.file, bench.actor, plan, *matcher, feedback);
        const auto preview = previewImport(*guess, plan, *matcher, bench.file->zone(), bench.clock.now());
        if (!outcome || (before == 0 && preview.hits != outcome->leads))
            return {-1};
        return bench.file
            ->read([batch = *outcome->batch](Reader& reader) -> Result<QList<qint64>> {
                auto lines = reader.prepare(
                    QStringLiteral("SELECT source_line FROM lead WHERE batch = ? ORDER BY source_line"));
                XW_TRY(lines);
                lines->bind(batch);
                QList<qint64> all;
                for (auto row = lines->step();; row = lines->step()) {
                    XW_TRY(row);
                    if (!*row)
                        return all;
                    all.append(lines->integer(0));
                }
            })
            .result()
            .value_or(QList<qint64>{-2});
    }
    static QList<qint64> linesThatHit(const QString& rule, const QString& csv) {
        Workbench bench;
        return linesThatHit(bench, rule, csv);
    }
    static QString shops(const QStringList& rows) {
        return QStringLiteral("平台,店铺名称,统一社会信用代码,商品标题\n") + rows.join(u'\n') + u'\n';
    }

private Q_SLOTS:
    void theListPriceIsScreened() {
        QCOMPARE(linesThatHit(QStringLiteral("'discount': {'to': 0.1}"),
                     QStringLiteral("商品标题,价格,原价\n男包,19.90,1999\n女包,299,1999\n腰包,19.90,\n")),
            QList<qint64>{2});
    }
    void salesAreScreened() {
        QCOMPARE(linesThatHit(QStringLiteral("'sales': {'from': 100000}"),
                     QStringLiteral("商品标题,销量\n茶,12万\n酒,999\n糖,\n")),
            QList<qint64>{2});
    }
    void aFaultyCodeMakesOneLeadAShop() {
        const QString faulty = QLatin1String(kFaulty);
        QCOMPARE(
            linesThatHit(QStringLiteral("'licence': ['check-digit']"),
                shops({QStringLiteral("平台一,甲店,%1,茶").arg(QLatin1String(kSound)),
                    QStringLiteral("平台一,乙店,%1,茶").arg(faulty), QStringLiteral("平台一,乙店,%1,酒").arg(faulty),
                    QStringLiteral("平台二,乙店,%1,茶").arg(faulty), QStringLiteral("平台一,乙店,%1,糖").arg(faulty)})),
            (QList<qint64>{3, 5}));
    }
    void aBlankCodeIsNoProofThatNoneIsShown() {
        const QString rows = shops({QStringLiteral("平台一,甲店,,茶"), QStringLiteral("平台一,乙店,-,茶"),
            QStringLiteral("平台一,丙店,暂无,茶")});
        QCOMPARE(linesThatHit(QStringLiteral("'missing': ['licence']"), rows), QList<qint64>());
        QCOMPARE(linesThatHit(QStringLiteral("'licence': ['shape']"), rows), QList<qint64>());
    }
    void whatWasStoredBeforeIsNotScreenedAgain() {
        Workbench bench;
        const QString rule = QStringLiteral("'licence': ['check-digit']");
        const QString head = QStringLiteral("店铺名称,统一社会信用代码,商品标题,采集时间\n");
        const QString tea = QStringLiteral("乙店,%1,茶,2026/10/1\n").arg(QLatin1String(kFaulty));
        QCOMPARE(linesThatHit(bench, rule, head + tea), QList<qint64>{2});
        QCOMPARE(linesThatHit(bench, rule, head + QStringLiteral("甲店,,米,2026/10/1\n") + tea), QList<qint64>());
    }
    void theLeadShowsTheCode() {
        Workbench bench;
        QCOMPARE(linesThatHit(bench, QStringLiteral("'licence': ['check-digit']"),
                     shops({QStringLiteral("平台一,乙店,%1,茶").arg(QLatin1String(kFaulty))})),
            QList<qint64>{2});
        const auto leads
            = bench.file->read([](Reader& reader) { return leadsByIds(reader, {(qint64(7) << 43) | 1}); }).result();
        QCOMPARE(leads->size(), size_t(1));
        const LeadHit& hit = leads->front().lead.hits.front();
        QCOMPARE(hit.field, RuleField::Licence);
        QCOMPARE(leads->front().lead.creditCode, QLatin1String(kFaulty));
        QCOMPARE(leads->front().lead.creditCode.mid(hit.utf16.begin, hit.utf16.end - hit.utf16.begin), hit.text);
    }
};

QTEST_GUILESS_MAIN(TestImportScreening)
#include "tst_importscreening.moc"
