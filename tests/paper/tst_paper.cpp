#include "models/paper/report.h"

#include <QGuiApplication>
#include <QPainter>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <unicode/ucnv.h>

using namespace xunwang;

namespace {

/// Every Chinese character of GB 2312.
QString gb2312() {
    QByteArray bytes;
    for (int row = 0xb0; row <= 0xf7; ++row) {
        for (int cell = 0xa1; cell <= (row == 0xd7 ? 0xf9 : 0xfe); ++cell)
            bytes.append(static_cast<char>(row)).append(static_cast<char>(cell));
    }
    UErrorCode status = U_ZERO_ERROR;
    UConverter* converter = ucnv_open("GB18030", &status);
    QString text(bytes.size(), QChar());
    text.resize(ucnv_toUChars(converter, reinterpret_cast<UChar*>(text.data()), static_cast<int32_t>(text.size()),
        bytes.constData(), static_cast<int32_t>(bytes.size()), &status));
    ucnv_close(converter);
    return text;
}

QString run(const QString& program, const QStringList& args, QByteArray* complaints = nullptr) {
    QProcess process;
    process.start(program, args);
    process.waitForFinished();
    if (complaints)
        *complaints = process.readAllStandardError();
    return QString::fromUtf8(process.readAllStandardOutput());
}

QString bare(QString text) {
    return text.remove(QRegularExpression(QStringLiteral("\\s")));
}

PaperText body(const QString& text) {
    return {text, PaperText::Style::Body};
}

} // namespace

/// What is printed can be found again, and is whole or not there.
class TestPaper : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        QVERIFY2(!QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty(), "needs poppler-utils");
        QVERIFY(m_folder.isValid());
    }

    void theTextReadsBack_data() {
        QTest::addColumn<QString>("text");
        QString ascii;
        for (char c = '!'; c <= '~'; ++c)
            ascii += QLatin1Char(c);
        QTest::newRow("every character of GB 2312") << gb2312();
        QTest::newRow("ascii") << ascii;
        QTest::newRow("punctuation") << QStringLiteral(
            "，。：；！？、“”‘’（）《》〈〉【】「」…—–·•％＋－×÷±≤≥／～￥¥№§①②③▲◆○✓→↑↓²℃");
        QTest::newRow("ligatures") << QStringLiteral("fi ffi fl office 行政——处罚……");
        QTest::newRow("beyond the BMP") << QStringLiteral("𠮷野家𠂇𠃌 与 𠮷");
        QTest::newRow("a disguise keeps its characters") << QStringLiteral("行政 ⾏政 一 ⼀ ／∕ 车車⾞⻋");
        QTest::newRow("traditional") << QStringLiteral("電子煙與煙花爆竹");
    }
    void theTextReadsBack() {
        QFETCH(QString, text);
        Report report;
        report.title = QStringLiteral("标题");
        report.blocks = {body(text), PaperText{text, PaperText::Style::Heading}};
        QByteArray complaints;
        const QString read = readBack(report, &complaints);
        QCOMPARE(complaints, QByteArray());
        QCOMPARE(bare(read), bare(text + text));
    }

    void wordsStayApart() {
        Report report;
        report.blocks = {body(QStringLiteral("Checks of sites and shops, 2026-10"))};
        QCOMPARE(readBack(report).trimmed(), QStringLiteral("Checks of sites and shops, 2026-10"));
    }

    void whatIsNoGlyphStandsWithItsCodePoint_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("read");
        QTest::newRow("emoji") << QStringLiteral("枪🔫店") << QStringLiteral("枪U+1F52B店");
        QTest::newRow("joined") << QStringLiteral("👨‍👩‍👧")
                                << QStringLiteral("U+1F468U+200DU+1F469U+200DU+1F467");
        QTest::newRow("invisible") << QStringLiteral("特\u200b供") << QStringLiteral("特U+200B供");
        QTest::newRow("in no font") << QString::fromUcs4(U"\U000F1234", 1) << QStringLiteral("U+F1234");
    }
    void whatIsNoGlyphStandsWithItsCodePoint() {
        QFETCH(QString, text);
        QFETCH(QString, read);
        Report report;
        report.blocks = {body(text)};
        QCOMPARE(bare(readBack(report)), read);
    }

    void aTableGoesOnWithItsHeadings() {
        PaperTable table;
        table.columns = {{QStringLiteral("指标"), 3, false}, {QStringLiteral("本月"), 1, true}};
        for (int row = 0; row < 100; ++row)
            table.rows.push_back({QStringLiteral("第%1行").arg(row), QString::number(row * 1000)});
        Report report;
        report.header = QStringLiteral("页眉");
        report.footer = QStringLiteral("页脚");
        report.pageLabel = [](int page, int pages) { return QStringLiteral("第%1页共%2页").arg(page).arg(pages); };
        report.blocks = {table};
        const QString read = readBack(report);
        QCOMPARE(read.count(QStringLiteral("指标")), 4);
        QCOMPARE(read.count(QStringLiteral("页眉")), 4);
        for (int row = 0; row < 100; ++row)
            QVERIFY2(read.contains(QStringLiteral("第%1行").arg(row)), qPrintable(QString::number(row)));
        QVERIFY(read.contains(QStringLiteral("第4页共4页")));
    }

    void aCellTallerThanThePageIsKept() {
        const QString text = gb2312();
        PaperTable table;
        table.columns = {{QStringLiteral("A"), 1, false}};
        table.rows = {{QStringLiteral("x")}, {text}};
        Report report;
        report.blocks = {table};
        QCOMPARE(bare(readBack(report)).remove(QLatin1Char('A')), QLatin1Char('x') + text);
    }

    void aPicturesWordsReadBackToo() {
        Report report;
        report.blocks = {PaperPicture{{640, 200}, [](QPainter& painter) {
                                          QFont font(QStringLiteral("Noto Sans CJK SC"));
                                          font.setPixelSize(14);
                                          painter.setFont(font);
                                          painter.fillRect(QRect(0, 0, 640, 200), Qt::white);
                                          painter.setClipRect(QRect(0, 0, 600, 180));
                                          painter.drawText(QRectF(10, 10, 400, 40), Qt::AlignLeft,
                                              QStringLiteral("行政处罚（万元）"));
                                          painter.rotate(0);
                                          painter.drawRect(20, 60, 50, 80);
                                      }}};
        QCOMPARE(bare(readBack(report)), QStringLiteral("行政处罚（万元）"));
    }

    void aFullDiskLeavesWhatWasThere() {
        const QString path = m_folder.filePath(QStringLiteral("full/report.pdf"));
        QDir().mkpath(QFileInfo(path).path());
        QFile old(path);
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("before");
        old.close();
        Report report;
        report.blocks = {body(gb2312())};

        ::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        ::getrlimit(RLIMIT_FSIZE, &before);
        const rlimit small{4096, before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &small);
        const Result<void> written = writePdf(path, report);
        ::setrlimit(RLIMIT_FSIZE, &before);

        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::Io);
        QCOMPARE(written.error().detail, QStringLiteral("file.write-failed"));
        QVERIFY(old.open(QIODevice::ReadOnly));
        QCOMPARE(old.readAll(), QByteArray("before"));
        QCOMPARE(QDir(m_folder.filePath(QStringLiteral("full"))).entryList(QDir::Files),
            QStringList{QStringLiteral("report.pdf")});
    }

    void withoutTheFontNothingIsWritten() {
        // Fonts are found once a process: a second one looks where there are none.
        const QString fonts = m_folder.filePath(QStringLiteral("fonts.conf"));
        QFile config(fonts);
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write("<?xml version=\"1.0\"?><fontconfig><dir>/usr/share/fonts/truetype/dejavu</dir></fontconfig>");
        config.close();
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("FONTCONFIG_FILE"), fonts);
        environment.insert(QStringLiteral("XUNWANG_TEST_PDF"), m_folder.filePath(QStringLiteral("nofont.pdf")));
        process.setProcessEnvironment(environment);
        process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--without-font")});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.readAllStandardOutput(), QByteArray("paper.font-missing"));
        QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("nofont.pdf"))));
    }

private:
    QString readBack(const Report& report, QByteArray* complaints = nullptr) {
        const QString path = m_folder.filePath(QStringLiteral("report.pdf"));
        const Result<void> written = writePdf(path, report);
        if (!written)
            return written.error().detail;
        return run(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path, QStringLiteral("-")}, complaints);
    }

    QTemporaryDir m_folder;
};

int main(int argc, char** argv) {
    QGuiApplication app(argc, argv);
    if (app.arguments().contains(QStringLiteral("--without-font"))) {
        const Result<void> written = writePdf(qEnvironmentVariable("XUNWANG_TEST_PDF"), {});
        fputs(written ? "written" : qPrintable(written.error().detail), stdout);
        return 0;
    }
    TestPaper test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_paper.moc"
