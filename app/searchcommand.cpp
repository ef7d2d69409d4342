#include "app/searchcommand.h"

#include "app/casefiles.h"
#include "app/options.h"
#include "models/market/titlesearch.h"
#include "views/sentences/sentences.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

namespace xunwang {

namespace {

constexpr size_t kShown = 100;

struct Answer {
    FoundTitles found;
    std::vector<ListingRow> rows;
    double milliseconds = 0;
};

QByteArray jsonOf(const Answer& answer) {
    QJsonArray listings;
    for (const ListingRow& row : answer.rows)
        listings.append(
            QJsonObject{{QStringLiteral("id"), QString::number(row.id)}, {QStringLiteral("platform"), row.platform},
                {QStringLiteral("shop"), row.shop}, {QStringLiteral("item_id"), row.itemId},
                {QStringLiteral("title"), row.title}, {QStringLiteral("link"), row.link}});
    const QJsonObject json{{QStringLiteral("count"), answer.found.count},
        {QStringLiteral("milliseconds"), answer.milliseconds}, {QStringLiteral("listings"), listings}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
}

QByteArray linesOf(const Answer& answer) {
    QString text = translated(QT_TRANSLATE_NOOP("CommandLine", "%1 listings")).arg(answer.found.count) + u'\n';
    for (const ListingRow& row : answer.rows)
        text
            += QStringList{QString::number(row.id), row.platform, row.shop, row.itemId, row.title, row.link}.join(u'\t')
            + u'\n';
    return text.toUtf8();
}

} // namespace

ExitCode searchCommand(const QStringList& arguments) {
    CommandParser parser("search",
        {{QStringLiteral("TEXT"),
            translated(QT_TRANSLATE_NOOP("CommandLine", "A piece of a title, traditional or simplified."))}},
        {inOption(), jsonOption()});
    if (const auto answered = parser.answer(arguments))
        return *answered;
    if (const auto wrong = missing(parser, "in"))
        return *wrong;
    const QString path = parser.value(QStringLiteral("in"));
    auto open = openToRead(path);
    if (!open)
        return report(open.error());
    const Interruptible feedback;
    auto answer = (*open)
                      ->read([&](Reader& reader) -> Result<Answer> {
                          QElapsedTimer timer;
                          timer.start();
                          auto found = searchTitles(reader, parser.positional().constFirst(), kShown, *feedback);
                          XW_TRY(found);
                          const double took = double(timer.nsecsElapsed()) / 1e6;
                          auto rows = listingRows(reader, found->listings);
                          XW_TRY(rows);
                          return Answer{std::move(*found), std::move(*rows), took};
                      })
                      .result();
    if (!answer)
        return report(answer.error());
    Output output;
    output.buffer() += parser.isSet(QStringLiteral("json")) ? jsonOf(*answer) : linesOf(*answer);
    if (auto written = output.flush(); !written)
        return report(written.error());
    if (answer->found.stale) {
        open->reset();
        const auto mended = mendDerived(path, *feedback);
        const QString note = mended
            ? translated(QT_TRANSLATE_NOOP("CommandLine",
                "What is kept for searching was missing or damaged, so this was slow. It was made anew."))
            : translated(
                QT_TRANSLATE_NOOP("CommandLine",
                    "What is kept for searching is missing or damaged, so this was slow. It was not made anew: %1"))
                  .arg(sentence(mended.error()));
        std::fprintf(stderr, "%s\n", qUtf8Printable(note));
    }
    return ExitCode::Done;
}

} // namespace xunwang
