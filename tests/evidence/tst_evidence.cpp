#include "models/evidence/evidence.h"
#include "tests/support/office.h"

#include <QBuffer>
#include <QDirIterator>

using namespace xunwang;
using namespace xunwang::test;

class TestEvidence : public QObject {
    Q_OBJECT

    std::unique_ptr<Office> m_office;
    Feedback m_feedback;

    QString folder() const { return CaseFile::evidenceFolder(m_office->path()); }
    QString source(const QString& name, const QByteArray& content) {
        const QString path = m_office->folder() + u'/' + name;
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("no source");
        return path;
    }
    Result<KeptFile> kept(const QByteArray& content = "photo", const QString& name = QStringLiteral("截图.png")) {
        return keepFile(folder(), source(name, content), m_feedback);
    }
    /// Everything here hangs on the first person's own record.
    Result<Stored<Evidence>> recorded(const KeptFile& file, const EvidenceNotes& notes = {}) {
        const qint64 subject = m_office->first.value();
        return m_office->write(
            [=](Writer& w) { return addEvidence(w, file, QStringLiteral("person"), subject, notes); });
    }
    Result<qint64> verified() {
        return m_office->read([this](Reader& r) { return verifyFiles(r, folder(), m_feedback); });
    }
    QStringList filesIn(const QString& path) {
        QStringList files;
        QDirIterator walk(path, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (walk.hasNext())
            files.append(walk.next());
        return files;
    }

private Q_SLOTS:
    void init() {
        m_office = std::make_unique<Office>(
            CaseSchema{{Person::type().info(), Bureau::type().info(), Evidence::type().info()}, {}});
    }
    void cleanup() { m_office.reset(); }

    void aFileIsKeptByItsHash() {
        const auto file = kept("hello");
        QVERIFY(file);
        QCOMPARE(file->sha256(), QStringLiteral("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"));
        QCOMPARE(file->name(), QStringLiteral("截图.png"));
        const QString path = evidencePath(folder(), file->sha256());
        QCOMPARE(filesIn(folder()), QStringList{path});
        const QFile::Permissions others(0x077);
        QCOMPARE(QFile::permissions(path) & others, QFile::Permissions());
        QCOMPARE(QFile::permissions(folder()) & others, QFile::Permissions());
        QCOMPARE(QFile::permissions(folder() + QStringLiteral("/2c")) & others, QFile::Permissions());
    }

    void theSameContentTwiceIsOneFile() {
        const auto once = kept("same", QStringLiteral("一.png"));
        const auto again = kept("same", QStringLiteral("二.png"));
        QVERIFY(once && again);
        QVERIFY(recorded(*once) && recorded(*again));
        QCOMPARE(filesIn(folder()).size(), 1);
        QCOMPARE(verified().value(), 1);
    }

    void aPastedPictureHasItsMediaType() {
        QByteArray png = QByteArray::fromHex(
            "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360000000020001e2"
            "21bc330000000049454e44ae426082");
        QBuffer buffer(&png);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        const auto file = keepData(folder(), buffer, QStringLiteral("../../evil/../粘贴"), m_feedback);
        QVERIFY(file);
        QCOMPARE(file->mediaType(), QStringLiteral("image/png"));
        QCOMPARE(file->name(), QStringLiteral("粘贴"));
        QCOMPARE(file->size(), png.size());
    }

    void refusesWhatIsNoFile_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("key");
        QTest::newRow("a folder") << QStringLiteral("/") << "evidence.no-file";
        QTest::newRow("nothing") << QStringLiteral("/nowhere/a.png") << "evidence.no-file";
        QTest::newRow("a device") << QStringLiteral("/dev/zero") << "evidence.no-file";
    }
    void refusesWhatIsNoFile() {
        QFETCH(QString, path);
        QFETCH(QString, key);
        QCOMPARE(keyOf(keepFile(folder(), path, m_feedback)), key);
        QCOMPARE(keyOf(kept("")), QStringLiteral("evidence.empty"));
        QVERIFY(filesIn(folder()).isEmpty());
    }

    void refusesWhatIsTooLarge() {
        QFile sparse(source(QStringLiteral("录像.mp4"), "x"));
        QVERIFY(sparse.resize(kLargestEvidence + 1));
        QCOMPARE(keyOf(keepFile(folder(), sparse.fileName(), m_feedback)), QStringLiteral("evidence.too-large"));
        QVERIFY(filesIn(folder()).isEmpty());
    }

    void aCanceledCopyLeavesNothing() {
        Feedback feedback;
        feedback.cancel();
        QCOMPARE(keepFile(folder(), source(QStringLiteral("a"), "b"), feedback).error().code, ErrorCode::Canceled);
        QVERIFY(filesIn(folder()).isEmpty());
    }

    void knowsMethodTimeAndMaker() {
        const auto piece
            = recorded(*kept(), {EvidenceMethod::Photo, moment("2026-11-20T03:00:00Z"), m_office->second, {}});
        QVERIFY(piece);
        QCOMPARE(piece->value.takenBy, std::optional(m_office->second));
        const auto plain = recorded(*kept());
        QCOMPARE(plain->value.takenBy, std::optional(m_office->first));
        QCOMPARE(plain->value.takenAt, m_office->clock.now());
        const auto future = recorded(*kept(), {EvidenceMethod::Photo, m_office->clock.now().addSecs(60), {}, {}});
        QCOMPARE(keyOf(future), QStringLiteral("evidence.future"));
    }

    void belongsToARecordThatExists() {
        const auto file = *kept();
        const auto add = [&](const QString& kind, qint64 id) {
            return keyOf(m_office->write([=](Writer& w) { return addEvidence(w, file, kind, id, {}); }));
        };
        QCOMPARE(add(QStringLiteral("person"), 12345), QStringLiteral("record.not-found"));
        QCOMPARE(add(QStringLiteral("person; DROP TABLE person"), 1), QStringLiteral("evidence.subject"));
    }

    void whatIsWithdrawnKeepsItsFile() {
        const auto piece = recorded(*kept());
        const auto id = piece->id;
        QVERIFY(m_office->write([=](Writer& w) {
            return correctEvidence(
                w, id, 1, {EvidenceMethod::Print, {}, {}, QStringLiteral("扫描件")}, QStringLiteral("补充"));
        }));
        QVERIFY(m_office->write([=](Writer& w) { return withdrawEvidence(w, id, 2, QStringLiteral("拍错")); }));
        const qint64 subject = m_office->first.value();
        const auto of = [&](bool andWithdrawn) {
            return m_office
                ->read([=](Reader& r) { return evidenceOf(r, QStringLiteral("person"), subject, andWithdrawn); })
                ->size();
        };
        QCOMPARE(of(false), 0U);
        QCOMPARE(of(true), 1U);
        QCOMPARE(verified().value(), 1);
        QVERIFY(QFile::remove(evidencePath(folder(), piece->value.sha256)));
        QCOMPARE(keyOf(verified()), QStringLiteral("verify.file-missing"));
    }

    void oneFlippedBitIsFoundAndNamed() {
        const auto piece = recorded(*kept("photo"));
        QVERIFY(piece && recorded(*kept("another")));
        QCOMPARE(verified().value(), 2);
        QFile file(evidencePath(folder(), piece->value.sha256));
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.write("q");
        file.close();
        const auto result = verified();
        QCOMPARE(keyOf(result), QStringLiteral("verify.file"));
        QCOMPARE(result.error().code, ErrorCode::Corrupt);
        QCOMPARE(
            result.error().context, (QStringList{QStringLiteral("截图.png"), piece->value.sha256, piece->id.text()}));
        QCOMPARE(keyOf(kept("photo")), QStringLiteral("verify.file")); // never silently taken for the good one
    }
};

QTEST_GUILESS_MAIN(TestEvidence)
#include "tst_evidence.moc"
