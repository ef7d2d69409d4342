#include <QDirIterator>
#include <QFile>
#include <QLibraryInfo>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

/// Holds the sources against the floor plan: models/CMakeLists.txt says which room uses which, and CMake alone would
/// not notice a breach, because all Qt headers lie under one folder and our own includes start at the root.
class TestArchitecture : public QObject {
    Q_OBJECT

    struct Room {
        QSet<QString> uses; // itself and, transitively, the rooms it uses
        QSet<QString> libs;
    };
    struct Source {
        QString path;
        QString text;
        QStringList includes;
        QString room; // of models/<room>/…
        QString view; // of views/<view>/…
    };

    QString m_root = qEnvironmentVariable("XUNWANG_SOURCE");
    QMap<QString, Room> m_rooms;
    QList<Source> m_sources;

    QString read(const QString& path) const {
        QFile file(m_root + u'/' + path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    void readPlan() {
        static const QRegularExpression line(
            QStringLiteral("^xunwang_room\\((\\w+)(?: USES ([\\w ]+?))?(?: LIBS ([^)]+))?\\)$"),
            QRegularExpression::MultilineOption);
        const QString plan = read(QStringLiteral("models/CMakeLists.txt"));
        for (auto matches = line.globalMatch(plan); matches.hasNext();) {
            const auto match = matches.next();
            Room room;
            room.uses.insert(match.captured(1));
            for (const QString& used : match.captured(2).split(u' ', Qt::SkipEmptyParts)) {
                QVERIFY2(m_rooms.contains(used),
                    qPrintable(match.captured(1) + QStringLiteral(" uses a room below it: ") + used));
                room.uses += m_rooms[used].uses;
            }
            for (const QString& lib : match.captured(3).split(u' ', Qt::SkipEmptyParts))
                room.libs.insert(lib);
            m_rooms.insert(match.captured(1), room);
        }
        QCOMPARE(m_rooms.size(), plan.count(QStringLiteral("xunwang_room(")));
    }

    void readSources() {
        static const QRegularExpression include(
            QStringLiteral("^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"), QRegularExpression::MultilineOption);
        for (const char* top : {"models", "views", "app", "tests"}) {
            QDirIterator walk(m_root + u'/' + QLatin1String(top), {QStringLiteral("*.h"), QStringLiteral("*.cpp")},
                QDir::Files, QDirIterator::Subdirectories);
            while (walk.hasNext()) {
                Source source;
                source.path = QDir(m_root).relativeFilePath(walk.next());
                source.text = read(source.path);
                for (auto matches = include.globalMatch(source.text); matches.hasNext();)
                    source.includes.append(matches.next().captured(1));
                const QStringList parts = source.path.split(u'/');
                if (parts[0] == QLatin1String("models"))
                    source.room = parts[1];
                if (parts[0] == QLatin1String("views"))
                    source.view = parts[1];
                m_sources.append(source);
            }
        }
        QVERIFY(m_sources.size() > 30);
    }

    /// "QLabel" and "QtWidgets/QLabel" -> "Widgets"; empty for what is no header of Qt.
    static QString qtModule(const QString& include) {
        static const QString base = QLibraryInfo::path(QLibraryInfo::HeadersPath);
        static const QStringList modules = QDir(base).entryList({QStringLiteral("Qt*")}, QDir::Dirs);
        if (include.startsWith(QLatin1String("Qt")) && include.contains(u'/'))
            return include.section(u'/', 0, 0).mid(2);
        if (include.contains(u'/'))
            return {};
        for (const QString& module : modules)
            if (QFile::exists(base + u'/' + module + u'/' + include))
                return module.mid(2);
        return {};
    }

    void complain(const QStringList& faults) { QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n'))); }
    QStringList grep(const QRegularExpression& pattern, const std::function<bool(const Source&)>& where) const {
        QStringList found;
        for (const Source& source : m_sources)
            if (const auto match = pattern.match(source.text); where(source) && match.hasMatch())
                found.append(source.path + QStringLiteral(": ") + match.captured().trimmed());
        return found;
    }

private Q_SLOTS:
    void initTestCase() {
        readPlan();
        readSources();
    }

    void everyRoomIsOnThePlan() {
        QStringList faults;
        for (const QString& folder :
            QDir(m_root + QStringLiteral("/models")).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            if (!m_rooms.contains(folder))
                faults.append(folder);
        complain(faults);
    }

    void roomsIncludeOnlyWhatTheyUse() {
        QStringList faults;
        for (const Source& source : m_sources) {
            if (source.room.isEmpty())
                continue;
            for (const QString& include : source.includes) {
                const QString floor = include.section(u'/', 0, 0);
                const bool allowed = floor == QLatin1String("models")
                    ? m_rooms[source.room].uses.contains(include.section(u'/', 1, 1))
                    : floor != QLatin1String("views") && floor != QLatin1String("app")
                        && floor != QLatin1String("tests");
                if (!allowed)
                    faults.append(source.path + QStringLiteral(" includes ") + include);
            }
        }
        complain(faults);
    }

    void onlyTheRoomThatNamesALibraryIncludesIt() {
        static const QList<QPair<QRegularExpression, QString>> libraries{
            {QRegularExpression(QStringLiteral("^sqlite3")), QStringLiteral("SQLite::SQLite3")},
            {QRegularExpression(QStringLiteral("^sodium")), QStringLiteral("PkgConfig::SODIUM")},
            {QRegularExpression(QStringLiteral("^(hs/)?hs[._]")), QStringLiteral("PkgConfig::HS")},
            {QRegularExpression(QStringLiteral("^unicode/")), QStringLiteral("ICU::uc")},
            {QRegularExpression(QStringLiteral("^rapidjson/")), QStringLiteral("PkgConfig::RAPIDJSON")},
            {QRegularExpression(QStringLiteral("^xlsxwriter")), QStringLiteral("PkgConfig::XLSXWRITER")}};
        QStringList faults;
        for (const Source& source : m_sources) {
            if (source.room.isEmpty())
                continue;
            const QSet<QString>& libs = m_rooms[source.room].libs;
            for (const QString& include : source.includes) {
                const QString module = qtModule(include);
                QString needed = module.isEmpty() || module == QLatin1String("Core") ? QString()
                                                                                     : QStringLiteral("Qt6::") + module;
                for (const auto& [pattern, library] : libraries)
                    if (pattern.match(include).hasMatch())
                        needed = library;
                if (!needed.isEmpty() && !libs.contains(needed))
                    faults.append(
                        source.path + QStringLiteral(" includes ") + include + QStringLiteral(" of ") + needed);
            }
        }
        complain(faults);
    }

    void sqlDriversStayInTheStore() {
        QStringList faults;
        for (const Source& source : m_sources)
            for (const QString& include : source.includes)
                if (source.room != QLatin1String("store") && !source.path.startsWith(QLatin1String("tests/"))
                    && (qtModule(include) == QLatin1String("Sql") || include.startsWith(QLatin1String("sqlite3"))
                        || include == QLatin1String("models/store/connection.h")))
                    faults.append(source.path + QStringLiteral(" includes ") + include);
        complain(faults);
        for (const Source& source : m_sources) // and the store's public headers show none
            if (source.path.startsWith(QLatin1String("models/store/")) && source.path.endsWith(QLatin1String(".h")))
                for (const QString& include : source.includes)
                    QVERIFY2(qtModule(include) != QLatin1String("Sql") && !include.startsWith(QLatin1String("sqlite3")),
                        qPrintable(source.path));
    }

    void sqlStandsInRepositoryFiles() {
        static const QRegularExpression sql(
            QStringLiteral("\"[^\"]*\\b(SELECT\\s+[\\w(*%]|INSERT\\s+INTO|UPDATE\\s+\\w+\\s+SET|DELETE\\s+FROM|"
                           "WHERE\\s+\\w+\\s*[=<>]|ORDER\\s+BY)"));
        complain(grep(sql, [](const Source& source) {
            return !source.path.startsWith(QLatin1String("tests/")) && source.room != QLatin1String("store")
                && !source.path.endsWith(QLatin1String("repository.cpp"));
        }));
    }

    void desksDoNotKnowEachOther() {
        static const QSet<QString> shared{QStringLiteral("shell"), QStringLiteral("widgets"), QStringLiteral("charts"),
            QStringLiteral("sentences"), QStringLiteral("records")};
        QStringList faults;
        for (const Source& source : m_sources)
            for (const QString& include : source.includes) {
                if (source.view.isEmpty())
                    continue;
                const QString other = include.section(u'/', 1, 1);
                if (include.startsWith(QLatin1String("app/"))
                    || (include.startsWith(QLatin1String("views/")) && other != source.view && !shared.contains(other)))
                    faults.append(source.path + QStringLiteral(" includes ") + include);
            }
        complain(faults);
    }

    void boxesAreOpenedByThePromptsAlone() {
        static const QRegularExpression box(QStringLiteral("\\b(QMessageBox|QFileDialog|QInputDialog)\\b"));
        complain(grep(box, [](const Source& source) {
            return !source.path.startsWith(QLatin1String("views/shell/prompts"))
                && !source.path.startsWith(QLatin1String("tests/"));
        }));
    }

    void nothingForbiddenIsCalled() {
        static const QRegularExpression calls(
            QStringLiteral("\\bprocessEvents\\s*\\(|\\bterminate\\s*\\(\\)|\\bSIGNAL\\s*\\(|\\bSLOT\\s*\\(|\\.then\\s*"
                           "\\(|setStyleSheet\\s*\\(|fromUserInput"));
        complain(grep(calls, [](const Source& source) {
            return !source.path.startsWith(QLatin1String("tests/"))
                && !source.path.startsWith(QLatin1String("views/widgets/"));
        }));
    }

    void textOfOthersIsNeverRich() {
        static const QRegularExpression label(
            QStringLiteral("new QLabel\\b|QToolTip::showText|Qt::RichText|Qt::AutoText|<QLabel>"));
        complain(grep(label, [](const Source& source) {
            return !source.path.startsWith(QLatin1String("tests/"))
                && !source.path.startsWith(QLatin1String("views/widgets/"));
        }));
    }

    void filesStayReadable() {
        QStringList faults;
        for (const Source& source : m_sources)
            if (const auto lines = source.text.count(u'\n'); lines > 800)
                faults.append(QStringLiteral("%1: %2 lines").arg(source.path).arg(lines));
        complain(faults);
    }
};

QTEST_GUILESS_MAIN(TestArchitecture)
#include "tst_architecture.moc"
