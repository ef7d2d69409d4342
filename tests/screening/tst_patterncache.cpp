#include "tests/support/onerule.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace xunwang;

namespace {

RulePack packWith(int words) {
    QStringList terms;
    // Words of two or three characters of the common plane, each once.
    for (int i = 0; i < words; ++i)
        terms << QStringLiteral("'%1%2%3'")
                     .arg(QChar(0x4E00 + i % 151))
                     .arg(QChar(0x5000 + i % 4001))
                     .arg(QChar(0x6000 + i % 97));
    return *RulePack::read(packOf(QStringLiteral("'any': ['特供', %1]").arg(terms.join(u','))));
}

bool finds(const Matcher& matcher) {
    Matcher::Scratch scratch(matcher);
    ScreenedFields fields;
    fields[RuleField::Title] = "军区特 供";
    return matcher.scan(fields, kSomeDay, scratch).size() == 1;
}

} // namespace

/// What was compiled is kept, and believed only while nothing speaks against it.
class TestPatternCache : public QObject {
    Q_OBJECT

    std::optional<QTemporaryDir> m_folder;

    QString path() const { return m_folder->filePath(QStringLiteral("cache")); }
    QStringList files() const { return QDir(path()).entryList(QDir::Files); }
    QString file() const { return path() + u'/' + files().value(0); }
    bool compiles() const {
        const auto matcher = Matcher::compile(packWith(10), path());
        return matcher && finds(*matcher);
    }
    static qint64 inode(const QString& path) {
        struct stat status { };
        return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? qint64(status.st_ino) : -1;
    }

private Q_SLOTS:
    void init() { m_folder.emplace(); }

    void keepsWhatWasCompiled() {
        QVERIFY(compiles());
        QCOMPARE(files().size(), 1);
        const qint64 before = inode(file());
        struct stat status { };
        QCOMPARE(::stat(QFile::encodeName(file()).constData(), &status), 0);
        QCOMPARE(status.st_mode & 0777, mode_t(0600));
        QVERIFY(compiles());
        QCOMPARE(inode(file()), before); // read, not written again
    }

    void anotherPackIsAnotherFile() {
        QVERIFY(compiles());
        QVERIFY(Matcher::compile(packWith(11), path()));
        QCOMPARE(files().size(), 2);
    }

    void keepsTheNewestFewFiles() {
        for (int words = 1; words < 15; ++words)
            QVERIFY(Matcher::compile(packWith(words), path()));
        QCOMPARE(files().size(), 8);
    }

    void doubtMeansCompilingAgain_data() {
        QTest::addColumn<QString>("harm");
        for (const char* harm :
            {"first byte", "key", "hash", "last byte", "cut", "empty", "longer", "readable by others", "a link"})
            QTest::newRow(harm) << QString::fromLatin1(harm);
    }
    void doubtMeansCompilingAgain() {
        QFETCH(QString, harm);
        QVERIFY(compiles());
        const QString name = file();
        QFile stored(name);
        QVERIFY(stored.open(QIODevice::ReadOnly));
        const QByteArray good = stored.readAll();
        stored.close();
        QByteArray bytes = good;
        const auto flip = [&](qsizetype at) { bytes[at] = char(bytes[at] ^ 1); };
        if (harm == QLatin1String("first byte"))
            flip(0);
        else if (harm == QLatin1String("key"))
            flip(25);
        else if (harm == QLatin1String("hash"))
            flip(60);
        else if (harm == QLatin1String("last byte"))
            flip(bytes.size() - 1);
        else if (harm == QLatin1String("cut"))
            bytes.chop(bytes.size() / 2);
        else if (harm == QLatin1String("empty"))
            bytes.clear();
        else if (harm == QLatin1String("longer"))
            bytes += "x";
        else if (harm == QLatin1String("a link")) {
            QVERIFY(QFile::rename(name, name + QStringLiteral(".real")));
            QVERIFY(QFile::link(name + QStringLiteral(".real"), name));
        }
        if (bytes != good) {
            QVERIFY(stored.open(QIODevice::WriteOnly));
            stored.write(bytes);
            stored.close();
        }
        if (harm == QLatin1String("readable by others"))
            QVERIFY(QFile::setPermissions(name, QFile::permissions(name) | QFile::ReadOther));
        const qint64 before = inode(name);
        QVERIFY(compiles());
        QVERIFY(inode(name) != before);
        QVERIFY(stored.open(QIODevice::ReadOnly));
        QCOMPARE(stored.readAll(), good);
    }

    void noFolderNoFile() {
        QVERIFY(Matcher::compile(packWith(10)));
        QVERIFY(!QDir(path()).exists());
    }

    void aFolderThatCannotBeMadeIsNoError() {
        QFile blocks(path());
        QVERIFY(blocks.open(QIODevice::WriteOnly));
        blocks.close();
        QVERIFY(compiles());
    }

    void fiveThousandWordsComeFast() {
        QVERIFY(Matcher::compile(packWith(5000), path()));
        QElapsedTimer timer;
        timer.start();
        QVERIFY(Matcher::compile(packWith(5000), path()));
        const qint64 took = timer.elapsed();
        qInfo("5,000 words from the cache: %lld ms", static_cast<long long>(took));
        QVERIFY(took < 1000);
    }
};

QTEST_GUILESS_MAIN(TestPatternCache)
#include "tst_patterncache.moc"
