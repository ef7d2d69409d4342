#include "app/casefiles.h"
#include "app/workstation.h"
#include "models/bureau/bureaurepository.h"
#include "models/intake/import.h"
#include "models/schema/caseschema.h"
#include "tests/support/rules.h"
#include "views/shell/prompts.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace xunwang;

/// The real composition, off screen.
class TestWorkstation : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    CompiledRules m_matcher;
    Clock m_clock;

    QString made(const QString& name) {
        const QString path = m_folder.filePath(name);
        const auto result = CaseFile::create(path, {}, caseSchema(), m_clock, [](Writer& writer) -> Result<void> {
            XW_TRY(foundBureau(writer, {QStringLiteral("某某市市场监督管理局"), QStringLiteral("全市"), {}},
                {QStringLiteral("执法人员甲"), QStringLiteral("1207"), {}, Role::Administrator}));
            return {};
        });
        if (!result)
            qFatal("%s", qPrintable(result.error().detail));
        return path;
    }

    struct Bench {
        explicit Bench(const QTemporaryDir& folder, const CompiledRules& matcher)
            : settings(folder.filePath(QStringLiteral("settings.ini")))
            , workstation(settings, language, matcher, folder.filePath(QStringLiteral("demonstrations"))) {
            language.set(QStringLiteral("en"));
            workstation.showStart();
        }
        AppSettings settings;
        Language language;
        Workstation workstation;
    };

private Q_SLOTS:
    void initTestCase() {
        auto matcher = builtInMatcher();
        QVERIFY(matcher);
        m_matcher = std::move(*matcher);
        Prompts::setQuiet(true);
    }

    void itStartsWithoutACaseDatabase() {
        Bench bench(m_folder, m_matcher);
        QVERIFY(bench.workstation.window().isVisible());
        QCOMPARE(bench.workstation.shell().place().desk, QStringLiteral("start"));
    }

    void opensACaseDatabaseAndShowsItsDesks() {
        Bench bench(m_folder, m_matcher);
        QSignalSpy opened(&bench.workstation, &Workstation::opened);
        bench.workstation.open(made(QStringLiteral("a.xwdb")));
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, 20000);
        QStringList desks;
        for (const DeskInfo& desk : bench.workstation.shell().desks())
            desks.append(desk.id);
        for (const char* desk :
            {"home", "intake", "review", "inspection", "enforcement", "campaigns", "statistics", "administration"})
            QVERIFY2(desks.contains(QLatin1String(desk)), desk);
        QCOMPARE(bench.workstation.shell().place().desk, QStringLiteral("home"));
        QCOMPARE(bench.settings.recentFiles().size(), 1);
        QTRY_COMPARE(bench.workstation.shell().status().person, QStringLiteral("执法人员甲"));
    }

    void anotherPackInForceScreensInARunningWindow() {
        auto bench = std::make_unique<Bench>(m_folder, m_matcher);
        QSignalSpy opened(&bench->workstation, &Workstation::opened);
        const QString path = made(QStringLiteral("rules.xwdb"));
        bench->workstation.open(path);
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, 20000);
        const Workplace& place = bench->workstation.workplace();
        QCOMPARE(place.matcher, m_matcher);
        QTRY_VERIFY(place.actor().person.has_value());

        const auto pack = CheckedPack::check(
            test::packText(1, {{"SUP", "'fields': ['title'], 'any': ['特供']", "'机关特供酒'", "'白酒'"}}));
        QVERIFY(pack);
        QVERIFY(place.file
                    .write(place.actor(),
                        [&](Writer& writer) -> Result<void> {
                            auto draft = savePackDraft(writer, {}, *pack, {});
                            XW_TRY(draft);
                            XW_TRY(putInForce(writer, draft->id));
                            return {};
                        })
                    .result());
        QSignalSpy reloaded(&bench->workstation.shell(), &Shell::reloaded);
        place.reloadRules();
        QTRY_COMPARE_WITH_TIMEOUT(reloaded.count(), 1, 20000);
        QCOMPARE(packName(place.matcher->pack()), QStringLiteral("test 1"));

        bench.reset();

        Bench later(m_folder, m_matcher);
        QSignalSpy again(&later.workstation, &Workstation::opened);
        later.workstation.open(path);
        QTRY_COMPARE_WITH_TIMEOUT(again.count(), 1, 20000);
        QCOMPARE(packName(later.workstation.workplace().matcher->pack()), QStringLiteral("test 1"));
    }

    void everyDeskOpens() {
        Bench bench(m_folder, m_matcher);
        QSignalSpy opened(&bench.workstation, &Workstation::opened);
        bench.workstation.open(made(QStringLiteral("b.xwdb")));
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, 20000);
        for (const DeskInfo& desk : bench.workstation.shell().desks()) {
            QVERIFY2(bench.workstation.shell().open({desk.id}), qPrintable(desk.id));
            QTest::qWait(20);
        }
    }

    void whatCannotBeOpenedIsToldOnTheStartDesk() {
        Bench bench(m_folder, m_matcher);
        QFile foreign(m_folder.filePath(QStringLiteral("foreign.xwdb")));
        QVERIFY(foreign.open(QIODevice::WriteOnly));
        foreign.close();
        bench.workstation.open(foreign.fileName());
        QTRY_VERIFY(!bench.workstation.shell().jobs().busy());
        QCOMPARE(bench.workstation.shell().place().desk, QStringLiteral("start"));
        QVERIFY(!bench.workstation.file());
        QCOMPARE(QFileInfo(foreign).size(), 0);
    }

    void aSecondOneIsRefusedWhileTheFirstHasIt() {
        const QString path = made(QStringLiteral("c.xwdb"));
        Bench first(m_folder, m_matcher);
        QSignalSpy opened(&first.workstation, &Workstation::opened);
        first.workstation.open(path);
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, 20000);
        Bench second(m_folder, m_matcher);
        second.workstation.open(path);
        QTRY_VERIFY(!second.workstation.shell().jobs().busy());
        QVERIFY(!second.workstation.file());
        QVERIFY(first.workstation.file());
    }

    /// Closed at any moment of an import, it waits for nothing and nothing of it remains.
    void whoLeavesDuringAnImportLeavesNothingBehind() {
        const QString path = made(QStringLiteral("d.xwdb"));
        const QString csv = m_folder.filePath(QStringLiteral("d.csv"));
        QFile file(csv);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("id,title\n");
        for (int i = 0; i < 60'000; ++i)
            file.write(QByteArray::number(i) + ",tea\n");
        file.close();
        const auto guess = inspect(csv);
        QVERIFY(guess);
        for (const int tick : {1, 3, 6}) {
            std::atomic<int> ticks = 0;
            std::optional<bool> done;
            auto bench = std::make_unique<Bench>(m_folder, m_matcher);
            QSignalSpy opened(&bench->workstation, &Workstation::opened);
            bench->workstation.open(path);
            QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, 20000);
            CaseFile* held = bench->workstation.file();
            const Actor actor{held->read([](Reader& reader) { return defaultPerson(reader); }).result()->id.value()};
            bench->workstation.shell().jobs().start<ImportOutcome>(
                QStringLiteral("import"),
                [&, held, plan = planImport(csv, *guess)](Feedback& feedback) {
                    feedback.onProgress([&](qint64, qint64) { ++ticks; });
                    return importListings(*held, actor, plan, *m_matcher, feedback);
                },
                this, [&](const Result<ImportOutcome>& outcome) { done = outcome.has_value(); });
            QTRY_VERIFY_WITH_TIMEOUT(ticks >= tick, 60000);
            QVERIFY(!done);
            Prompts::takeShown();
            Prompts::setNextAnswer(true);
            bench->workstation.window().close(); // it may offer a backup yet
            QCOMPARE(Prompts::takeShown().size(), 1);
            bench.reset();
            QVERIFY(!done.value_or(false));
        }
        const auto left = CaseFile::open(path, CaseFile::Access::Write, caseSchema(), m_clock);
        QVERIFY(left);
        for (const char* table : {"listing", "batch", "open_batch", "listing_keys"})
            QCOMPARE(*(*left)
                          ->read([&](Reader& reader) {
                              return reader.integer(
                                  QStringLiteral("SELECT count(*) FROM %1").arg(QLatin1String(table)));
                          })
                          .result(),
                0);
        Feedback feedback;
        QVERIFY(verifyCaseFile(**left, feedback));
    }

    void theDemonstrationIsMadeAndMarked() {
        Bench bench(m_folder, m_matcher);
        QSignalSpy opened(&bench.workstation, &Workstation::opened);
        std::optional<Error> error;
        bench.workstation.openDemonstration([&](const Error& why) { error = why; });
        QTRY_VERIFY_WITH_TIMEOUT(opened.count() == 1 || error, 120000);
        QVERIFY2(!error, error ? qPrintable(error->detail + error->context.join(u' ')) : "");
        QVERIFY(bench.workstation.file()->demonstration());
        Feedback feedback;
        QVERIFY(verifyCaseFile(*bench.workstation.file(), feedback));
    }
};

QTEST_MAIN(TestWorkstation)
#include "tst_workstation.moc"
