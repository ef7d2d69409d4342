#include "models/intake/probing.h"

#include "models/intake/rowmaker.h"
#include "models/leads/screenedfields.h"
#include "models/sheets/rowsource.h"
#include "models/text/json.h"

#include <QFileInfo>
#include <QTemporaryFile>

namespace xunwang {

namespace {

struct Column {
    ListingField field;
    QString (*text)(const ProbeListing& probe);
};

QString yuanOf(const std::optional<Money>& money) {
    return money ? money->yuan() : QString();
}

const std::array kColumns{
    Column{ListingField::ItemId, [](const ProbeListing& probe) { return probe.mark; }},
    Column{ListingField::Title, [](const ProbeListing& probe) { return probe.title; }},
    Column{ListingField::Category, [](const ProbeListing& probe) { return probe.category; }},
    Column{ListingField::Shop, [](const ProbeListing& probe) { return probe.shop; }},
    Column{ListingField::CreditCode, [](const ProbeListing& probe) { return probe.creditCode; }},
    Column{ListingField::Price, [](const ProbeListing& probe) { return yuanOf(probe.price); }},
    Column{ListingField::ListPrice, [](const ProbeListing& probe) { return yuanOf(probe.listPrice); }},
    Column{ListingField::Sales,
        [](const ProbeListing& probe) { return probe.sales ? QString::number(*probe.sales) : QString(); }},
};

/// JSON, one object a line: it takes every text as it is.
QByteArray fileOf(const std::vector<ProbeListing>& probes) {
    QByteArray lines;
    for (const ProbeListing& probe : probes) {
        for (const Column& column : kColumns) {
            lines += &column == kColumns.data() ? '{' : ',';
            appendJsonText(lines, fieldName(column.field));
            lines += ':';
            appendJsonText(lines, column.text(probe));
        }
        lines += "}\n";
    }
    return lines;
}

} // namespace

Result<ProbeReport> probeAsRows(
    const Matcher& matcher, const std::vector<ProbeListing>& probes, const QTimeZone& zone, const QDateTime& now) {
    const QDate today = localDate(now, zone);
    const RulePack& pack = matcher.pack();
    ProbeReport report = runProbes(matcher, {}, today);
    if (probes.empty())
        return report;
    QTemporaryFile file;
    const QByteArray lines = fileOf(probes);
    if (!file.open() || file.write(lines) != lines.size() || !file.flush())
        return fail(ErrorCode::Io, QStringLiteral("file.write-failed"),
            {QFileInfo(file.fileTemplate()).fileName(), file.errorString()});
    FileFormat format;
    format.kind = FileKind::JsonLines;
    FieldColumns columns = kNoColumns;
    for (const Column& column : kColumns) {
        columns[static_cast<size_t>(column.field)] = static_cast<int>(format.keys.size());
        format.keys.append(fieldName(column.field));
    }
    const auto source = openRows(file.fileName(), format);
    XW_TRY(source);
    RowMaker maker(columns, {}, zone, now);
    Matcher::Scratch scratch(matcher);
    Row row;
    for (const ProbeListing& probe : probes) {
        const auto more = (*source)->next(row);
        XW_TRY(more);
        Reject reject;
        const auto seen = *more ? maker.make(row, reject) : std::nullopt;
        ProbeFinding& finding = report.findings.emplace_back(judgeProbe(probe, pack,
            seen ? matcher.scan(screenedFields(*seen, true), today, scratch) : std::vector<RuleHit>(), today));
        if (!seen && finding.outcome == ProbeFinding::Outcome::Missed)
            finding.outcome = ProbeFinding::Outcome::NotRead;
    }
    return report;
}

} // namespace xunwang
