#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace {

struct Message {
    QString context;
    QString source;
    QStringList texts;
    bool finished = true;
    bool operator==(const Message&) const = default;
};

QList<Message> read(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Message> messages;
    QString context;
    bool plural = false;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("message")) {
            messages << Message{context, {}, {}};
            plural = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
        } else if (xml.name() == QLatin1String("source")) {
            messages.last().source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            const QStringView type = xml.attributes().value(QLatin1String("type"));
            messages.last().finished = type.isEmpty();
            if (!plural)
                messages.last().texts << xml.readElementText(QXmlStreamReader::IncludeChildElements);
        } else if (xml.name() == QLatin1String("numerusform")) {
            messages.last().texts << xml.readElementText();
        }
    }
    return messages;
}

QStringList places(const QString& text) {
    static const QRegularExpression place(QStringLiteral("%[0-9n]"));
    QStringList found;
    auto matches = place.globalMatch(text);
    while (matches.hasNext())
        found << matches.next().captured();
    found.sort();
    found.removeDuplicates();
    return found;
}

QString lupdate() {
    const QString inPath = QStandardPaths::findExecutable(QStringLiteral("lupdate"));
    const QString beside = QStringLiteral("/usr/lib/qt6/bin/lupdate");
    return QFile::exists(beside) ? beside : inPath;
}

} // namespace

/// Every string people see has its Chinese: the committed files are what lupdate makes of the sources, and finished.
class TestTranslations : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyStringIsTranslated_data() {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("ts");
        const QDir source(qEnvironmentVariable("XUNWANG_SOURCE"));
        QStringList folders{QStringLiteral("app")};
        for (const QString& name :
            QDir(source.filePath(QStringLiteral("views"))).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            folders << QStringLiteral("views/") + name;
        for (const QString& folder : std::as_const(folders)) {
            for (const auto& language : {QStringLiteral("zh_CN"), QStringLiteral("en")}) {
                const QString name = QStringLiteral("%1.%2.ts").arg(QFileInfo(folder).fileName(), language);
                QTest::newRow(qPrintable(name)) << folder << name;
            }
        }
    }
    void everyStringIsTranslated() {
        QFETCH(QString, folder);
        QFETCH(QString, ts);
        const QDir source(qEnvironmentVariable("XUNWANG_SOURCE"));
        const bool english = ts.endsWith(QLatin1String(".en.ts"));
        const QString committed = source.filePath(QStringLiteral("translations/") + ts);
        QTemporaryDir temporary;
        const QString fresh = temporary.filePath(ts);
        if (QFile::exists(committed))
            QVERIFY(QFile::copy(committed, fresh));
        QStringList args{QStringLiteral("-silent"), QStringLiteral("-no-obsolete"), QStringLiteral("-locations"),
            QStringLiteral("none"), QStringLiteral("-I"), QStringLiteral("."), folder, QStringLiteral("-ts"), fresh,
            QStringLiteral("-source-language"), QStringLiteral("en"), QStringLiteral("-target-language"),
            english ? QStringLiteral("en") : QStringLiteral("zh_CN")};
        if (english)
            args.prepend(QStringLiteral("-pluralonly"));
        QProcess process;
        process.setWorkingDirectory(source.path());
        process.start(lupdate(), args);
        QVERIFY2(process.waitForFinished(), qPrintable(process.errorString()));
        QCOMPARE(process.exitCode(), 0);

        const QList<Message> now = read(fresh);
        QStringList wrong;
        for (const Message& message : now) {
            if (!message.finished || message.texts.isEmpty() || message.texts.contains(QString()))
                wrong << QStringLiteral("unfinished: ") + message.source;
            else if (english && message.texts.size() != 2)
                wrong << QStringLiteral("needs singular and plural: ") + message.source;
            else if (!english && places(message.source) != places(message.texts.first()))
                wrong << QStringLiteral("other places than the source: ") + message.source;
        }
        const QList<Message> before = read(committed);
        for (const Message& message : before) {
            if (!now.contains(message))
                wrong << QStringLiteral("no longer in the source: ") + message.source;
        }
        QVERIFY2(wrong.isEmpty(),
            qPrintable(
                QStringLiteral("Run translations/update and fill in %1:\n%2").arg(ts, wrong.join(QLatin1Char('\n')))));
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
