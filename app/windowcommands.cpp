#include "app/windowcommands.h"

#include "app/casefiles.h"
#include "app/workstation.h"
#include "models/review/reviewrepository.h"
#include "views/shell/shots.h"
#include "views/statistics/report.h"

#include <QApplication>
#include <QDir>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace xunwang {

namespace {

bool hasDisplay() {
    return QGuiApplication::platformName() != QLatin1String("offscreen");
}

/// The language and the look that a person chose, or the first ones.
void dress(const AppSettings& settings, Language& language) {
    language.set(settings.language());
    theme().setScheme(settings.scheme());
}

/// Runs the event loop until the demonstration is open, then the pictures are taken; their names, or the first error.
Result<QStringList> takePictures(const QString& demonstrations, const QString& pictures, const CompiledRules& matcher) {
    const QTemporaryDir own;
    AppSettings settings(own.filePath(QStringLiteral("settings.ini")));
    settings.setLanguage(QStringLiteral("zh_CN"));
    settings.setScheme(Scheme::Light);
    Language language;
    dress(settings, language);
    Workstation workstation(settings, language, matcher, demonstrations);
    std::optional<Error> error;
    std::unique_ptr<Shots> shots;
    workstation.showStart();
    const auto stop = [&](const std::optional<Error>& why) {
        error = why;
        QCoreApplication::exit();
    };
    QObject::connect(&workstation, &Workstation::opened, &workstation, [&] {
        shots = std::make_unique<Shots>(workstation.shell(), workstation.window(), pictures);
        QObject::connect(shots.get(), &Shots::finished, &workstation, stop);
        shots->start();
    });
    workstation.openDemonstration(stop);
    QCoreApplication::exec();
    if (error)
        return fail(*error);
    return shots->files();
}

Result<QByteArray> writeFindings(const QString& folder, const QString& database) {
    auto file = openToRead(database);
    XW_TRY(file);
    struct Found {
        Figures figures;
        LeadFacets facets;
    };
    auto found = (*file)
                     ->read([](Reader& reader) -> Result<Found> {
                         FiguresQuery query;
                         query.period = monthOf(reader.today());
                         auto figures = readFigures(reader, query);
                         XW_TRY(figures);
                         auto facets = leadFacets(reader);
                         XW_TRY(facets);
                         return Found{std::move(*figures), std::move(*facets)};
                     })
                     .result();
    XW_TRY(found);
    QByteArray text = translated(QT_TRANSLATE_NOOP("CommandLine", "Open leads, by rule:")).toUtf8() + '\n';
    for (const LeadFacets::Count& rule : found->facets.rules)
        text += QStringLiteral("  %1  %2  %3\n").arg(rule.leads, 4).arg(rule.key, -24).arg(rule.title.zh).toUtf8();
    text += '\n' + tallyText(found->figures.now).toUtf8() + '\n' + tallySentence(found->figures).toUtf8() + "\n\n";
    for (const auto& [format, name] :
        {std::pair{TallyFormat::Pdf, "tally.pdf"}, std::pair{TallyFormat::Xlsx, "tally.xlsx"}}) {
        const QString path = QDir(folder).filePath(QLatin1String(name));
        XW_TRY(prepareTally(found->figures, format)(path));
        text += path.toUtf8() + '\n';
    }
    return text;
}

ExitCode demoWithoutDisplay(const QString& folder, const CompiledRules& matcher) {
    auto pictures = takePictures(folder, QDir(folder).filePath(QStringLiteral("pictures")), matcher);
    if (!pictures)
        return report(pictures.error());
    const auto made = QDir(folder).entryInfoList({QStringLiteral("*.xwdb")}, QDir::Files, QDir::Time);
    Output output;
    auto findings = writeFindings(folder, made.constFirst().filePath());
    if (!findings)
        return report(findings.error());
    output.buffer() = made.constFirst().filePath().toUtf8() + "\n\n" + *findings;
    for (const QString& picture : *pictures)
        output.buffer() += picture.toUtf8() + '\n';
    auto written = output.flush();
    return written ? ExitCode::Done : report(written.error());
}

ExitCode runOn(const std::function<void(Workstation&)>& begin, const QString& demonstrations) {
    auto matcher = builtInMatcher();
    if (!matcher)
        return report(matcher.error());
    AppSettings settings;
    Language language;
    dress(settings, language);
    Workstation workstation(settings, language, *matcher, demonstrations);
    workstation.showStart();
    begin(workstation);
    return static_cast<ExitCode>(QApplication::exec());
}

QString ownFolder() {
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
}

} // namespace

ExitCode runWindow(const QString& path) {
    return runOn(
        [&](Workstation& workstation) {
            if (!path.isEmpty())
                workstation.open(path);
        },
        ownFolder());
}

ExitCode demoCommand(const QStringList& arguments) {
    CommandParser parser("demo", {},
        {{QStringLiteral("folder"), translated(QT_TRANSLATE_NOOP("CommandLine", "Where the demonstration is made.")),
            QStringLiteral("FOLDER"), ownFolder()}});
    if (const auto answered = parser.answer(arguments))
        return *answered;
    const QString folder = parser.value(QStringLiteral("folder"));
    if (hasDisplay())
        return runOn(
            [](Workstation& workstation) {
                workstation.openDemonstration([&workstation](const Error& error) {
                    workstation.showStart(OpenFailure{QString(), error});
                });
            },
            folder);
    auto matcher = builtInMatcher();
    return matcher ? demoWithoutDisplay(folder, *matcher) : report(matcher.error());
}

ExitCode shotsCommand(const QStringList& arguments) {
    CommandParser parser("shots", {},
        {{QStringLiteral("to"), translated(QT_TRANSLATE_NOOP("CommandLine", "Where it goes.")),
            QStringLiteral("FOLDER")}});
    if (const auto answered = parser.answer(arguments))
        return *answered;
    const QString folder = parser.value(QStringLiteral("to"));
    if (folder.isEmpty())
        return usageError(translated(QT_TRANSLATE_NOOP("CommandLine", "--%1 is missing.")).arg(QStringLiteral("to")));
    auto matcher = builtInMatcher();
    if (!matcher)
        return report(matcher.error());
    const QTemporaryDir demonstrations;
    auto pictures = takePictures(demonstrations.path(), folder, *matcher);
    if (!pictures)
        return report(pictures.error());
    Output output;
    for (const QString& picture : *pictures)
        output.buffer() += picture.toUtf8() + '\n';
    auto written = output.flush();
    return written ? ExitCode::Done : report(written.error());
}

} // namespace xunwang
