#include "app/casefiles.h"
#include "app/workstation.h"
#include "models/bureau/bureaurepository.h"
#include "models/inspection/inspectionrepository.h"
#include "models/intake/import.h"
#include "models/schema/caseschema.h"
#include "views/shell/ask.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace xunwang;

/// While listings come in, the window answers and people's records are saved. `./dev bench` measures the same in a
/// release build at a city's size.
class TestResponsiveness : public QObject {
    Q_OBJECT

#ifdef __SANITIZE_ADDRESS__
    static constexpr int kSlower = 4; // what the sanitizers and the tests beside this one cost
#else
    static constexpr int kSlower = 1;
#endif

    static QByteArray listings(int rows) {
        QByteArray csv = QStringLiteral("平台,商品ID,商品标题,价格\n").toUtf8();
        for (int i = 0; i < rows; ++i)
            csv += "平台一," + QByteArray::number(i) + (i % 80 == 0 ? ",部队特供酒 " : ",保温杯 ")
                + QByteArray::number(i) + ",10\n";
        return csv;
    }

private Q_SLOTS:
    void theWindowAnswersDuringAnImport() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.xwdb"));
        const QString csv = folder.filePath(QStringLiteral("a.csv"));
        QFile file(csv);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(listings(60000));
        file.close();
        const Clock clock;
        QVERIFY(CaseFile::create(path, {}, caseSchema(), clock, [](Writer& writer) -> Result<void> {
            XW_TRY(foundBureau(writer, {QStringLiteral("某某市市场监督管理局"), QStringLiteral("全市"), {}},
                {QStringLiteral("执法人员甲"), QStringLiteral("1207"), {}, Role::Administrator}));
            return {};
        }));
        const auto matcher = builtInMatcher();
        const auto guess = inspect(csv);
        QVERIFY(matcher && guess);
        AppSettings settings(folder.filePath(QStringLiteral("settings.ini")));
        Language language;
        Workstation workstation(settings, language, *matcher, folder.path());
        QSignalSpy opened(&workstation, &Workstation::opened);
        workstation.showStart();
        workstation.open(path);
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, 30000);
        QVERIFY(workstation.shell().open({QStringLiteral("review")}));
        QTest::qWait(1000);
        CaseFile& caseFile = *workstation.file();
        const Actor actor{caseFile.read([](Reader& reader) { return defaultPerson(reader); }).result()->id.value()};

        qint64 longestStall = 0;
        qint64 slowestSave = 0;
        int saved = 0;
        QElapsedTimer beat;
        beat.start();
        QTimer watchdog;
        connect(&watchdog, &QTimer::timeout, this, [&] { longestStall = std::max(longestStall, beat.restart()); });
        watchdog.start(5);
        QTimer person;
        connect(&person, &QTimer::timeout, this, [&] {
            OnlineCheck check;
            check.completedOn = QDate(2026, 10, 1);
            check.target = QStringLiteral("某某店");
            check.officers = {PersonId(*actor.person)};
            QElapsedTimer asked;
            asked.start();
            ask(this, caseFile.write(actor, [check](Writer& writer) { return recordCheck(writer, check); }),
                [&, asked](const Result<Stored<OnlineCheck>>& stored) {
                    QVERIFY(stored);
                    slowestSave = std::max(slowestSave, asked.elapsed());
                    ++saved;
                });
        });
        person.start(200);
        std::optional<qint64> leads;
        workstation.shell().jobs().start<ImportOutcome>(
            QStringLiteral("import"),
            [&, plan = planImport(csv, *guess)](
                Feedback& feedback) { return importListings(caseFile, actor, plan, **matcher, feedback); },
            this, [&](const Result<ImportOutcome>& outcome) { leads = outcome ? outcome->leads : -1; });
        QTRY_VERIFY_WITH_TIMEOUT(leads, 120000);
        QTest::qWait(500); // what the new leads set off in the window
        person.stop();
        QTRY_VERIFY(saved > 1);
        qInfo("longest stall %lld ms, slowest of %d saves %lld ms", longestStall, saved, slowestSave);
        QCOMPARE(*leads, 750);
        QVERIFY(longestStall <= 250 * kSlower);
        QVERIFY(slowestSave <= 300 * kSlower);
    }
};

QTEST_MAIN(TestResponsiveness)
#include "tst_responsiveness.moc"
