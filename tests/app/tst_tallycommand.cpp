#include "models/schema/caseschema.h"
#include "tests/app/program.h"
#include "tests/support/office.h"
#include "tests/support/tianjin.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace xunwang;
using namespace xunwang::test;

/// `xunwang tally` over the published figures, entered through the rooms.
class TestTallyCommand : public QObject {
    Q_OBJECT

    std::optional<Office> m_office;

    ProgramRun tallied(const QStringList& more) const {
        return runProgram(
            QStringList{QStringLiteral("tally"), QStringLiteral("--in"), m_office->path(), QStringLiteral("--from"),
                QStringLiteral("2017-01-01"), QStringLiteral("--to"), QStringLiteral("2017-10-31")}
            + more);
    }
    static QStringList format(const char* name) { return {QStringLiteral("--format"), QString::fromLatin1(name)}; }

private Q_SLOTS:
    void initTestCase() {
        m_office.emplace(caseSchema());
        Tianjin tianjin;
        tianjin.officers = {m_office->first, m_office->second};
        const auto entered = tianjin.enter(m_office->file());
        QVERIFY2(entered, entered ? "" : qPrintable(entered.error().detail));
        m_office->close();
    }

    void givesThePublishedFigures() {
        const auto run = tallied(format("json"));
        QCOMPARE(run.code, 0);
        const auto tally = QJsonDocument::fromJson(run.out).object();
        const std::vector<std::pair<const char*, qint64>> published{{"T01", 12848}, {"T02", 2522}, {"T03", 47},
            {"T04", 96}, {"T07", 130}, {"T08", 137402650}, {"T11", 1468}, {"T12", 32}};
        for (const auto& [key, number] : published)
            QCOMPARE(tally[QLatin1String(key)].toInteger(), number);
    }

    void saysThePublishedSentence() {
        const auto run = tallied(format("sentence"));
        QCOMPARE(QString::fromUtf8(run.out).trimmed(),
            QStringLiteral(
                "2017年1月至10月，全市网上检查网站、网店12848个次，实地检查2522个次，督促删除违法商品信息47条，"
                "责令整改网站96个次，检查生产加工单位1468家，查处案件130件，罚没款137万余元，督促平台下架产品32种。"));
    }

    void writesFiles() {
        const QString folder = m_office->folder();
        for (const auto& [name, start] :
            {std::pair{"pdf", "%PDF"}, std::pair{"xlsx", "PK"}, std::pair{"csv", "\xEF\xBB\xBF"}}) {
            const QString path = folder + QStringLiteral("/tally.") + QLatin1String(name);
            QCOMPARE(tallied(format(name) + QStringList{QStringLiteral("--out"), path}).code, 0);
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(file.readAll().startsWith(start));
        }
    }

    void refusesWrongCalls() {
        QCOMPARE(tallied(format("pdf")).code, 2); // where to?
        QCOMPARE(tallied(format("poem")).code, 2);
        QCOMPARE(tallied({QStringLiteral("--campaign"), QStringLiteral("没有这个专项")}).code, 1);
        QCOMPARE(tallied({QStringLiteral("--to"), QStringLiteral("2016-01-01")}).code, 2);
        QCOMPARE(
            tallied(format("pdf") + QStringList{QStringLiteral("--out"), QStringLiteral("/nowhere/t.pdf")}).code, 5);
    }
};

QTEST_GUILESS_MAIN(TestTallyCommand)
#include "tst_tallycommand.moc"
