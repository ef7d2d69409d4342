#include "app/tallycommand.h"

#include "app/casefiles.h"
#include "models/campaign/campaign.h"
#include "models/statistics/statisticsrepository.h"
#include "views/statistics/report.h"

#include <QJsonDocument>
#include <QSaveFile>
#include <QTemporaryDir>

namespace xunwang {

namespace {

enum class Form { Text, Json, Csv, Xlsx, Pdf, Sentence };

std::optional<Form> formNamed(const QString& name) {
    static const QStringList names{QStringLiteral("text"), QStringLiteral("json"), QStringLiteral("csv"),
        QStringLiteral("xlsx"), QStringLiteral("pdf"), QStringLiteral("sentence")};
    const auto index = names.indexOf(name);
    return index < 0 ? std::nullopt : std::optional(static_cast<Form>(index));
}

Result<Figures> figuresOf(const QString& path, const Period& period, const QString& campaignName) {
    auto file = openToRead(path);
    XW_TRY(file);
    return (*file)
        ->read([=](Reader& reader) -> Result<Figures> {
            FiguresQuery query;
            query.period = period;
            if (!campaignName.isEmpty()) {
                auto campaign = campaignByName(reader, campaignName);
                XW_TRY(campaign);
                query.campaign = campaign->id;
            }
            return readFigures(reader, query);
        })
        .result();
}

Result<QByteArray> csvOf(const Figures& figures) {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("tally.csv"));
    XW_TRY(prepareTally(figures, TallyFormat::Csv)(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, QStringLiteral("file.read-failed"), {path, file.errorString()});
    return file.readAll();
}

Result<QByteArray> printed(const Figures& figures, Form form) {
    switch (form) {
    case Form::Json:
        return QJsonDocument(tallyJson(figures.now)).toJson(QJsonDocument::Compact) + '\n';
    case Form::Sentence:
        return tallySentence(figures).toUtf8() + '\n';
    case Form::Csv:
        return csvOf(figures);
    case Form::Text:
    case Form::Xlsx:
    case Form::Pdf:
        break;
    }
    return tallyText(figures.now).toUtf8();
}

Result<void> writeTo(const QString& path, const QByteArray& content) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return fail(ErrorCode::Io, QStringLiteral("file.write-failed"), {path, file.errorString()});
    return {};
}

} // namespace

ExitCode tallyCommand(const QStringList& arguments) {
    const auto option = [](const char* name, const QString& meaning, const char* value) {
        return QCommandLineOption(QLatin1String(name), meaning, QLatin1String(value));
    };
    CommandParser parser("tally", {},
        {option("in", translated(QT_TRANSLATE_NOOP("CommandLine", "The case database.")), "FILE"),
            option("from", translated(QT_TRANSLATE_NOOP("CommandLine", "First day, as 2026-10-01.")), "DATE"),
            option("to", translated(QT_TRANSLATE_NOOP("CommandLine", "Last day, included.")), "DATE"),
            option("campaign", translated(QT_TRANSLATE_NOOP("CommandLine", "Only what belongs to this campaign.")),
                "NAME"),
            option("format",
                translated(QT_TRANSLATE_NOOP("CommandLine", "text, json, csv, xlsx, pdf or sentence; else text.")),
                "FORMAT"),
            option("out",
                translated(QT_TRANSLATE_NOOP("CommandLine", "The file to write, in the place of standard output.")),
                "FILE")});
    if (const auto answered = parser.answer(arguments))
        return *answered;
    for (const char* needed : {"in", "from", "to"})
        if (parser.value(QLatin1String(needed)).isEmpty())
            return usageError(
                translated(QT_TRANSLATE_NOOP("CommandLine", "--%1 is missing.")).arg(QLatin1String(needed)));
    const auto day
        = [&](const char* name) { return QDate::fromString(parser.value(QLatin1String(name)), Qt::ISODate); };
    const Period period{day("from"), day("to")};
    if (!period.isValid())
        return usageError(translated(QT_TRANSLATE_NOOP(
            "CommandLine", "--from and --to take days such as 2026-10-01, the first not after the last.")));
    const QString out = parser.value(QStringLiteral("out"));
    const auto form = formNamed(
        parser.isSet(QStringLiteral("format")) ? parser.value(QStringLiteral("format")) : QStringLiteral("text"));
    if (!form)
        return usageError(translated(QT_TRANSLATE_NOOP("CommandLine", "There is no format “%1”."))
                              .arg(parser.value(QStringLiteral("format"))));
    const bool isFile = form == Form::Xlsx || form == Form::Pdf;
    if (isFile && out.isEmpty())
        return usageError(translated(QT_TRANSLATE_NOOP("CommandLine", "A workbook or PDF needs --out FILE.")));

    auto figures = figuresOf(parser.value(QStringLiteral("in")), period, parser.value(QStringLiteral("campaign")));
    if (!figures)
        return report(figures.error());
    if (isFile) {
        auto written = prepareTally(*figures, form == Form::Xlsx ? TallyFormat::Xlsx : TallyFormat::Pdf)(out);
        return written ? ExitCode::Done : report(written.error());
    }
    auto content = printed(*figures, *form);
    if (!content)
        return report(content.error());
    if (!out.isEmpty()) {
        auto written = writeTo(out, *content);
        return written ? ExitCode::Done : report(written.error());
    }
    Output output;
    output.buffer() = *content;
    auto flushed = output.flush();
    return flushed ? ExitCode::Done : report(flushed.error());
}

} // namespace xunwang
