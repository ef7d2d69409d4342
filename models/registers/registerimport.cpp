#include "models/registers/registerimport.h"

#include "models/bureau/bureaurepository.h"
#include "models/bureau/permissions.h"
#include "models/campaign/campaign.h"
#include "models/enforcement/enforcementrepository.h"
#include "models/inspection/inspectionrepository.h"
#include "models/registers/registerrepository.h"
#include "models/store/batch.h"
#include "models/store/files.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonObject>

namespace xunwang {

namespace {

constexpr size_t kCheckedAtOnce = 256;
constexpr int kAttempts = 4; ///< reading and checking again, because people or campaigns changed meanwhile

/// What `sound…` of the rooms rests on, beside the row.
QStringList restsOn() {
    return {QString::fromLatin1(Person::type().kind), QString::fromLatin1(Campaign::type().kind),
        QString::fromLatin1(Case::type().kind), QString::fromLatin1(Batch::type().kind)};
}

Result<OnlineCheck> sound(Reader& reader, OnlineCheck check) {
    return soundCheck(reader, std::move(check));
}
Result<SiteVisit> sound(Reader& reader, SiteVisit visit) {
    return soundVisit(reader, std::move(visit));
}
Result<Measure> sound(Reader& reader, Measure measure) {
    return soundMeasure(reader, std::move(measure));
}
Result<Case> sound(Reader& reader, Case value) {
    return soundCase(reader, std::move(value));
}

QDate dateOf(const OnlineCheck& check) {
    return check.completedOn;
}
QDate dateOf(const SiteVisit& visit) {
    return visit.visitedOn;
}
QDate dateOf(const Measure& measure) {
    return measure.takenOn;
}
QDate dateOf(const Case& value) {
    return value.filedOn;
}

/// What the room says against a record, as the reason for its row; nothing where it is no fault of the row.
std::optional<Reject> rejectOf(const Error& error, qint64 line) {
    if (error.code != ErrorCode::Validation && error.code != ErrorCode::Constraint)
        return std::nullopt;
    const QString reason = error.detail == QLatin1String("credit-code.damaged")
        ? QStringLiteral("row.credit-code-damaged")
        : QStringLiteral("row.") + error.detail.section(u'.', 1);
    return Reject{line, reason, error.context.value(0)};
}

/// Fills in who a row's people and campaign are, and asks its room.
class RowChecker {
public:
    RowChecker(const RegisterPlan& plan, const RegisterNames& names, bool mayMakeCampaigns)
        : m_plan(plan)
        , m_names(names)
        , m_mayMakeCampaigns(mayMakeCampaigns) { }

    template <typename R>
    struct Checked {
        R record;
        QStringList strangers;
        QString newCampaign;
    };
    /// A record or a reject; an error where the work itself fails.
    template <typename R>
    Result<std::variant<Checked<R>, Reject>> check(Reader& reader, const RegisterRow& row) const {
        using Answer = std::variant<Checked<R>, Reject>;
        Checked<R> checked{std::get<R>(row.record), {}, {}};
        const auto reject = [&](const char* reason, const QString& found) {
            return Answer(Reject{row.line, QLatin1String(reason), found});
        };
        if constexpr (requires(R r) { r.otherOfficers; }) {
            const auto officers = m_names.officers(row.officers);
            if (!officers.ambiguous.isEmpty())
                return reject("row.officer-ambiguous", officers.ambiguous);
            if (m_plan.strict && !officers.others.isEmpty())
                return reject("row.officer-unknown", officers.others.first());
            checked.record.officers = officers.known;
            checked.record.otherOfficers = checked.strangers = officers.others;
        }
        if (!row.campaign.isEmpty()) {
            checked.record.campaign = m_names.campaign(row.campaign);
            if (!checked.record.campaign && (m_plan.strict || !m_mayMakeCampaigns))
                return reject("row.campaign-unknown", row.campaign);
            if (!checked.record.campaign)
                checked.newCampaign = row.campaign;
        }
        auto found = sound(reader, checked.record);
        if (!found) {
            if (auto refused = rejectOf(found.error(), row.line))
                return Answer(std::move(*refused));
            return fail(found.error());
        }
        checked.record = std::move(*found);
        return Answer(std::move(checked));
    }

private:
    const RegisterPlan& m_plan;
    const RegisterNames& m_names;
    bool m_mayMakeCampaigns;
};

Result<bool> mayMakeCampaigns(Reader& reader, Actor actor) {
    if (!actor.person)
        return false;
    auto worker = person(reader, PersonId(*actor.person));
    XW_TRY(worker);
    return may(worker->value.role, Act::Campaigns);
}

/// What a row says, whatever the order of its columns and the form of its dates and amounts. Who its people are in the
/// case database does not belong to it: that may be found out later.
template <typename R>
QString keyOf(const RegisterRow& row) {
    std::string said;
    const auto say = [&said](const char* name, const QString& value) {
        if (!value.isEmpty())
            said.append(name).append("\x1f").append(value.simplified().toStdString()).append("\x1e");
    };
    for (const auto& field : R::type().fields) {
        const QString value = toText(field.get(std::get<R>(row.record)));
        if (value != QLatin1String("0") && value != QLatin1String("[]") && value != QLatin1String("{}"))
            say(field.column, value);
    }
    QStringList officers;
    for (const WrittenOfficer& officer : row.officers.named)
        officers.append(officer.name + u'\x1d' + officer.certificate);
    officers.sort();
    say("by officers", officers.join(u'\x1c'));
    say("of campaign", row.campaign);
    return digestOf(said).left(32);
}

QString digestOfCells(const Row& row) {
    std::string cells;
    for (const std::string_view cell : row.cells)
        cells.append(cell).push_back('\x1e');
    return digestOf(cells).left(32);
}

Result<RegisterRowMaker> makerOf(const RegisterPlan& plan, const QTimeZone& zone) {
    XW_TRY(checkPlan(plan));
    std::array<int, kRegisterFields> exponents{};
    for (size_t i = 0; i < exponents.size(); ++i)
        if (plan.columns[i] >= 0)
            exponents[i] = yuanExponent(plan.headings.value(plan.columns[i])).value_or(0);
    return RegisterRowMaker(plan.kind, plan.columns, plan.headings, exponents, zone);
}

template <typename R>
class Import {
public:
    Import(CaseFile& file, Actor actor, const RegisterPlan& plan, Feedback& feedback)
        : m_file(file)
        , m_actor(actor)
        , m_plan(plan)
        , m_feedback(feedback) { }

    Result<RegisterOutcome> run() {
        for (int attempt = 0; attempt < kAttempts; ++attempt) {
            auto outcome = runOnce();
            if (outcome || outcome.error().detail != QLatin1String("register.moved-on"))
                return outcome;
        }
        return fail(ErrorCode::Busy, QStringLiteral("register.moved-on"));
    }

private:
    /// What one run works with.
    struct Work {
        RegisterOutcome outcome;
        RegisterNames names;
        QSet<QString> known;
        bool mayMakeCampaigns = false;
        qint64 head = 0; ///< of the ledger when all this was read
        QString sha256;
        PreparedRecords<R> records;
        std::vector<QString> keys; ///< of the records
        struct NewCampaign {
            CampaignId id; ///< that it will have
            QDate startsOn;
            qint64 rows = 0;
        };
        QHash<QString, NewCampaign> campaigns; ///< still to be made
        qint64 nextCampaign = 0;
        QHash<QString, qint64> strangers;
        QHash<QString, int> said; ///< how often a row of this file said the same
        QSet<QString> rows; ///< digests of all cells
        QSet<QString> numbers; ///< of cases
    };

    using Waiting = std::vector<std::pair<RegisterRow, QString>>; ///< rows that nobody knows yet, and their keys

    Result<RegisterOutcome> runOnce() {
        Work work;
        XW_TRY(begin(work));
        XW_TRY(readAll(work));
        RegisterOutcome& outcome = work.outcome;
        for (auto stranger = work.strangers.cbegin(); stranger != work.strangers.cend(); ++stranger)
            outcome.strangers.push_back({stranger.key(), stranger.value()});
        for (auto made = work.campaigns.cbegin(); made != work.campaigns.cend(); ++made)
            outcome.campaigns.push_back({made.key(), made->rows});
        for (auto* names : {&outcome.strangers, &outcome.campaigns})
            std::sort(names->begin(), names->end(), [](const NameCount& a, const NameCount& b) {
                return std::pair(-a.rows, a.name) < std::pair(-b.rows, b.name);
            });
        auto same = m_file.read([&](Reader& reader) { return knownFile(reader, work.sha256); }).result();
        XW_TRY(same);
        outcome.sameFile = *same;
        if (outcome.created > 0) {
            auto written = m_file.writeLong(
                m_actor, [&](Writer& writer, const Tick& giveWay) { return write(writer, work, giveWay); });
            XW_TRY(written);
            outcome.batch = *written;
        }
        return std::move(outcome);
    }

    Result<void> begin(Work& work) {
        return m_file
            .read([&](Reader& reader) -> Result<void> {
                auto head = Ledger::head(reader);
                XW_TRY(head);
                work.head = head->sequence;
                auto names = RegisterNames::read(reader);
                XW_TRY(names);
                work.names = std::move(*names);
                auto known = knownRows(reader, m_plan.kind);
                XW_TRY(known);
                work.known = std::move(*known);
                auto next = reader.coming(Campaign::type().info().table);
                XW_TRY(next);
                work.nextCampaign = *next;
                auto makes = mayMakeCampaigns(reader, m_actor);
                XW_TRY(makes);
                work.mayMakeCampaigns = *makes;
                return {};
            })
            .result();
    }

    Result<void> readAll(Work& work) {
        Sha256 hash;
        auto opened = openRows(m_plan.path, m_plan.format, [&hash](std::span<const std::byte> raw) {
            hash.add(reinterpret_cast<const char*>(raw.data()), static_cast<qint64>(raw.size()));
        });
        XW_TRY(opened);
        RowSource& source = **opened;
        auto maker = makerOf(m_plan, m_file.zone());
        XW_TRY(maker);
        Waiting waiting;
        Row row;
        while (true) {
            auto more = source.next(row);
            XW_TRY(more);
            if (*more && !row.blank())
                XW_TRY(take(work, *maker, row, waiting));
            if (!*more || waiting.size() >= kCheckedAtOnce) {
                XW_TRY(checkAll(work, waiting));
                const double part = source.size() > 0 ? double(source.bytesRead()) / double(source.size()) : 1;
                m_feedback.progress(work.outcome.rows, part > 0 ? qint64(double(work.outcome.rows) / part) : 0);
            }
            if (m_feedback.canceled())
                return canceledError();
            if (!*more)
                break;
        }
        if (work.outcome.rows == 0)
            return fail(ErrorCode::Validation, QStringLiteral("register.no-rows"), {QFileInfo(m_plan.path).fileName()});
        work.sha256 = hash.hex();
        return {};
    }

    static void reject(Work& work, Reject why) {
        ++work.outcome.rejected;
        if (work.outcome.rejects.size() < kRejectsKept)
            work.outcome.rejects.push_back(std::move(why));
    }

    Result<void> take(Work& work, RegisterRowMaker& maker, const Row& row, Waiting& waiting) {
        if (++work.outcome.rows > kMostRegisterRows)
            return fail(
                ErrorCode::Validation, QStringLiteral("register.too-long"), {QString::number(kMostRegisterRows)});
        Reject why;
        auto made = maker.make(row, why);
        if (!made) {
            reject(work, std::move(why));
            return {};
        }
        const QString cells = digestOfCells(row);
        if (work.rows.contains(cells)) {
            ++work.outcome.duplicate;
            return {};
        }
        work.rows.insert(cells);
        QString key = keyOf<R>(*made);
        // The second row that says the same but is not equal in every cell, as by a running number, is another one.
        if (const int before = work.said[key]++; before > 0)
            key += u'#' + QString::number(before + 1);
        if (work.known.contains(key))
            ++work.outcome.unchanged;
        else
            waiting.emplace_back(std::move(*made), std::move(key));
        return {};
    }

    Result<void> checkAll(Work& work, Waiting& waiting) {
        const auto checked = m_file
                                 .read([&](Reader& reader) -> Result<void> {
                                     const RowChecker checker(m_plan, work.names, work.mayMakeCampaigns);
                                     for (auto& [row, key] : waiting) {
                                         auto answer = checker.check<R>(reader, row);
                                         XW_TRY(answer);
                                         settle(work, row, key, *answer);
                                     }
                                     return {};
                                 })
                                 .result();
        waiting.clear();
        return checked;
    }

    void settle(
        Work& work, const RegisterRow& row, QString& key, std::variant<RowChecker::Checked<R>, Reject>& answer) {
        if (auto* why = std::get_if<Reject>(&answer))
            return reject(work, std::move(*why));
        auto& checked = std::get<RowChecker::Checked<R>>(answer);
        if constexpr (std::is_same_v<R, Case>) {
            if (!checked.record.number.isEmpty() && work.numbers.contains(checked.record.number))
                return reject(work, {row.line, QStringLiteral("row.number-taken"), checked.record.number});
            work.numbers.insert(checked.record.number);
        }
        if (row.codeFault != CreditCode::Fault::None)
            ++work.outcome.badCodes;
        for (const QString& stranger : checked.strangers)
            ++work.strangers[stranger];
        if (!checked.newCampaign.isEmpty()) {
            const QDate day = dateOf(checked.record);
            auto found = work.campaigns.find(checked.newCampaign);
            if (found == work.campaigns.end())
                found = work.campaigns.insert(checked.newCampaign, {CampaignId(work.nextCampaign++), day, 0});
            found->startsOn = qMin(found->startsOn, day);
            ++found->rows;
            checked.record.campaign = found->id;
        }
        ++work.outcome.created;
        work.records.add(checked.record);
        work.keys.push_back(std::move(key));
    }

    /// The one transaction. The batch's id.
    Result<qint64> write(Writer& writer, const Work& work, const Tick& giveWay) {
        XW_TRY(require(writer, Act::Import));
        auto moved = Ledger::touched(writer, restsOn(), work.head);
        XW_TRY(moved);
        if (*moved)
            return fail(ErrorCode::Busy, QStringLiteral("register.moved-on"));
        auto batch = BulkBatch::open(writer);
        XW_TRY(batch);
        auto made = makeCampaigns(writer, work);
        XW_TRY(made);
        auto first = recordSound(writer, work.records, [&, rows = work.outcome.rows]() -> Result<void> {
            m_feedback.progress(rows, rows);
            if (m_feedback.canceled())
                return canceledError();
            return giveWay ? giveWay() : Result<void>();
        });
        XW_TRY(first);
        XW_TRY(noteRows(writer, **batch, work, first->value()));
        auto closed = (*batch)->close(writer, batchRecord(work, *made));
        XW_TRY(closed);
        return closed->id.value();
    }

    /// Under the ids that their records name already; the ids as text.
    Result<QJsonArray> makeCampaigns(Writer& writer, const Work& work) {
        std::vector<std::pair<CampaignId, Campaign>> all;
        for (auto name = work.campaigns.cbegin(); name != work.campaigns.cend(); ++name)
            all.push_back({name->id, {name.key(), name->startsOn, {}, {}}});
        std::sort(
            all.begin(), all.end(), [](const auto& a, const auto& b) { return a.first.value() < b.first.value(); });
        QJsonArray ids;
        for (const auto& [id, campaign] : all) {
            auto added = addCampaign(writer, campaign);
            XW_TRY(added);
            if (added->id != id)
                return fail(ErrorCode::Busy, QStringLiteral("register.moved-on"));
            ids.append(id.text());
        }
        return ids;
    }

    Result<void> noteRows(const Writer& writer, BulkBatch& batch, const Work& work, qint64 first) {
        const auto& tables = writer.schema().bulk;
        const auto table = std::find_if(
            tables.begin(), tables.end(), [](const BulkInfo& info) { return info.table == registerTable().table; });
        if (table == tables.end())
            return fail(ErrorCode::Bug, QStringLiteral("store.sql"), {registerTable().table});
        const std::string kind = recordKind(m_plan.kind).toStdString();
        for (size_t i = 0; i < work.keys.size(); ++i) {
            const std::string key = work.keys[i].toStdString();
            const std::array<BulkValue, 3> values{
                std::string_view(kind), first + static_cast<qint64>(i), std::string_view(key)};
            XW_TRY(batch.insert(static_cast<size_t>(table - tables.begin()), values));
        }
        return {};
    }

    Batch batchRecord(const Work& work, const QJsonArray& campaigns) const {
        const RegisterOutcome& outcome = work.outcome;
        const QJsonObject counts{{QStringLiteral("rows"), outcome.rows}, {QStringLiteral("new"), outcome.created},
            {QStringLiteral("unchanged"), outcome.unchanged}, {QStringLiteral("duplicate"), outcome.duplicate},
            {QStringLiteral("rejected"), outcome.rejected}, {QStringLiteral("bad_codes"), outcome.badCodes},
            {QStringLiteral("campaigns"), campaigns}};
        Batch record;
        record.name = QFileInfo(m_plan.path).fileName();
        record.sha256 = work.sha256;
        record.size = QFileInfo(m_plan.path).size();
        record.recipe = m_plan.recipe();
        record.counts = QString::fromUtf8(QJsonDocument(counts).toJson(QJsonDocument::Compact));
        return record;
    }

    CaseFile& m_file;
    Actor m_actor;
    const RegisterPlan& m_plan;
    Feedback& m_feedback;
};

/// Calls `work` with a record of the kind.
template <typename F>
auto withRecord(RegisterKind kind, const F& work) {
    switch (kind) {
    case RegisterKind::Checks:
        return work(OnlineCheck());
    case RegisterKind::Visits:
        return work(SiteVisit());
    case RegisterKind::Measures:
        return work(Measure());
    case RegisterKind::Cases:
        break;
    }
    return work(Case());
}

} // namespace

QString RegisterPlan::recipe() const {
    QJsonObject fromColumns;
    for (const RegisterField field : registerFields(kind))
        if (const int column = columnOf(columns, field); column >= 0)
            fromColumns.insert(registerFieldName(field), headings.value(column, QString::number(column + 1)));
    const QJsonObject json{{QStringLiteral("register"), enumText(kind)},
        {QStringLiteral("encoding"), encodingName(format.encoding)},
        {QStringLiteral("delimiter"), QString::fromStdString(format.dialect.delimiter)},
        {QStringLiteral("quotes"), format.dialect.quotes}, {QStringLiteral("header_line"), format.headerLine},
        {QStringLiteral("sheet"), format.sheet}, {QStringLiteral("columns"), fromColumns},
        {QStringLiteral("strict"), strict}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QStringList RegisterPlan::notTaken() const {
    QStringList left;
    for (int column = 0; column < headings.size(); ++column)
        if (std::find(columns.begin(), columns.end(), column) == columns.end())
            left.append(headings[column].trimmed().isEmpty() ? QString::number(column + 1) : headings[column]);
    return left;
}

RegisterPlan planRegister(const QString& path, RegisterKind kind, const FileGuess& guess) {
    return {path, kind, guess.format, guess.headings, guessRegisterColumns(kind, guess.headings)};
}

Result<void> checkPlan(const RegisterPlan& plan) {
    using F = RegisterField;
    const bool isCase = plan.kind == RegisterKind::Cases;
    std::vector<F> needed{isCase ? F::Filed : F::Date};
    if (plan.kind == RegisterKind::Measures)
        needed.push_back(F::Action);
    if (isCase)
        needed.insert(needed.end(), {F::Cause, F::Party});
    for (const F field : needed)
        if (columnOf(plan.columns, field) < 0)
            return fail(
                ErrorCode::Validation, QStringLiteral("register.no-column"), {registerHeading(plan.kind, field)});
    for (const F field : {F::Worth, F::Fine, F::Confiscation}) {
        const QString heading = plan.headings.value(columnOf(plan.columns, field));
        if (!yuanExponent(heading))
            return fail(ErrorCode::Validation, QStringLiteral("register.unit"), {heading});
    }
    return {};
}

Result<RegisterOutcome> importRegister(CaseFile& file, Actor actor, const RegisterPlan& plan, Feedback& feedback) {
    QElapsedTimer timer;
    timer.start();
    const auto claim = file.claimBulk();
    if (!claim)
        return fail(ErrorCode::Busy, QStringLiteral("batch.open"));
    XW_TRY(file.clearOpenBatch());
    auto outcome
        = withRecord(plan.kind, [&]<typename R>(const R&) { return Import<R>(file, actor, plan, feedback).run(); });
    XW_TRY(outcome);
    file.checkpoint();
    outcome->seconds = double(timer.elapsed()) / 1000;
    return outcome;
}

Result<RegisterPreview> previewRegister(Reader& reader, Actor actor, const FileGuess& guess, const RegisterPlan& plan) {
    auto maker = makerOf(plan, reader.zone());
    XW_TRY(maker);
    auto names = RegisterNames::read(reader);
    XW_TRY(names);
    auto makes = mayMakeCampaigns(reader, actor);
    XW_TRY(makes);
    const RowChecker checker(plan, *names, *makes);
    RegisterPreview preview;
    for (const PreviewRow& shown : guess.rows) {
        std::vector<std::string> texts;
        for (const QString& cell : shown.cells)
            texts.push_back(cell.toStdString());
        const std::vector<std::string_view> cells(texts.begin(), texts.end());
        Row row;
        row.cells = cells;
        row.line = shown.line;
        row.fault = shown.fault;
        const std::string raw = shown.cells.join(u'\t').toStdString();
        row.raw = raw;
        if (row.blank())
            continue;
        RegisterPreview::Row as{shown.line, shown.cells, {}};
        Reject why;
        const auto made = maker->make(row, why);
        if (made) {
            auto taken = withRecord(plan.kind, [&]<typename R>(const R&) -> Result<bool> {
                auto answer = checker.check<R>(reader, *made);
                XW_TRY(answer);
                if (auto* refused = std::get_if<Reject>(&*answer)) {
                    why = std::move(*refused);
                    return false;
                }
                const auto& checked = std::get<RowChecker::Checked<R>>(*answer);
                preview.strangers += checked.strangers;
                if (!checked.newCampaign.isEmpty())
                    preview.campaigns.append(checked.newCampaign);
                return true;
            });
            XW_TRY(taken);
            if (!*taken)
                as.reject = why;
        } else {
            as.reject = why;
        }
        preview.rejected += as.reject ? 1 : 0;
        preview.rows.push_back(std::move(as));
    }
    preview.strangers.removeDuplicates();
    preview.campaigns.removeDuplicates();
    return preview;
}

} // namespace xunwang
