#include "models/registers/registerimport.h"

#include "models/bureau/permissions.h"
#include "models/campaign/campaign.h"
#include "models/enforcement/enforcementrepository.h"
#include "models/inspection/inspectionrepository.h"
#include "models/registers/registerchecker.h"
#include "models/registers/registerrepository.h"
#include "models/registers/seenrows.h"
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

template <typename R>
class Import {
public:
    using BeforeWriting = std::function<Result<void>(RejectedRows&, const Feedback&)>;

    Import(CaseFile& file, Actor actor, const RegisterPlan& plan, Feedback& feedback, const BeforeWriting& before)
        : m_file(file)
        , m_actor(actor)
        , m_plan(plan)
        , m_feedback(feedback)
        , m_beforeWriting(before) { }

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
        SeenRows seen;
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
        QSet<QString> numbers; ///< of cases
    };

    /// A row until its room has been asked: rows are settled in their order.
    struct Waiting {
        std::variant<RegisterRow, Reject> row;
        QString key;
        std::vector<std::string> cells; ///< as they stood, for when the row is rejected
        std::string raw;
        RowFault fault = RowFault::None;

        Waiting(std::variant<RegisterRow, Reject> made, QString itsKey, const Row& from)
            : row(std::move(made))
            , key(std::move(itsKey))
            , cells(from.cells.begin(), from.cells.end())
            , raw(from.raw)
            , fault(from.fault) { }
    };

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
        if (outcome.rejectedRows)
            outcome.rejects = outcome.rejectedRows->first();
        if (outcome.rejectedRows && m_beforeWriting)
            XW_TRY(m_beforeWriting(*outcome.rejectedRows, m_feedback));
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
                work.seen = SeenRows(std::move(*known));
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
        const auto stripped = withoutColumns(std::move(*opened), m_plan.added);
        RowSource& source = *stripped;
        auto maker = makerOf(m_plan, m_file.zone());
        XW_TRY(maker);
        std::vector<Waiting> waiting;
        Row row;
        while (true) {
            auto more = source.next(row);
            XW_TRY(more);
            if (*more && !row.blank())
                XW_TRY(take(work, *maker, row, waiting));
            if (!*more || waiting.size() >= kCheckedAtOnce) {
                XW_TRY(settleAll(work, waiting));
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

    Result<void> take(Work& work, RegisterRowMaker& maker, const Row& row, std::vector<Waiting>& waiting) {
        if (++work.outcome.rows > kMostRegisterRows)
            return fail(
                ErrorCode::Validation, QStringLiteral("register.too-long"), {QString::number(kMostRegisterRows)});
        Reject why;
        auto made = maker.make(row, why);
        if (!made) {
            waiting.emplace_back(std::move(why), QString(), row);
            return {};
        }
        QString key;
        const auto seen = work.seen.see(*made, row, key);
        if (seen == SeenRows::Seen::Twice)
            ++work.outcome.duplicate;
        else if (seen == SeenRows::Seen::Before)
            ++work.outcome.unchanged;
        else
            waiting.emplace_back(std::move(*made), std::move(key), row);
        return {};
    }

    Result<void> settleAll(Work& work, std::vector<Waiting>& waiting) {
        const auto settled = m_file
                                 .read([&](Reader& reader) -> Result<void> {
                                     const RowChecker checker(m_plan, work.names, work.mayMakeCampaigns);
                                     for (Waiting& one : waiting)
                                         XW_TRY(settle(work, reader, checker, one));
                                     return {};
                                 })
                                 .result();
        waiting.clear();
        return settled;
    }

    Result<void> settle(Work& work, Reader& reader, const RowChecker& checker, Waiting& waiting) {
        if (const auto* why = std::get_if<Reject>(&waiting.row))
            return reject(work, waiting, *why);
        const auto& row = std::get<RegisterRow>(waiting.row);
        auto answer = checker.check<R>(reader, row);
        XW_TRY(answer);
        if (const auto* why = std::get_if<Reject>(&*answer))
            return reject(work, waiting, *why);
        auto& checked = std::get<RowChecker::Checked<R>>(*answer);
        if constexpr (std::is_same_v<R, Case>) {
            const QString& number = checked.record.number;
            if (!number.isEmpty() && work.numbers.contains(number))
                return reject(work, waiting, {row.line, QStringLiteral("row.number-taken"), number});
            work.numbers.insert(number);
        }
        warn(work, row, checked.record);
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
        work.keys.push_back(std::move(waiting.key));
        return {};
    }

    Result<void> reject(Work& work, const Waiting& waiting, const Reject& why) {
        RegisterOutcome& outcome = work.outcome;
        ++outcome.rejected;
        if (!outcome.rejectedRows)
            outcome.rejectedRows = std::make_shared<RejectedRows>(m_plan.headings);
        const std::vector<std::string_view> cells(waiting.cells.begin(), waiting.cells.end());
        Row row;
        row.cells = cells;
        row.raw = waiting.raw;
        row.line = why.line;
        row.fault = waiting.fault;
        return outcome.rejectedRows->add(row, why);
    }

    static void warn(Work& work, const RegisterRow& row, const R& record) {
        if (row.codeFault == CreditCode::Fault::None)
            return;
        ++work.outcome.badCodes;
        if (work.outcome.warnings.size() < kRejectsKept)
            work.outcome.warnings.push_back({row.line,
                row.codeFault == CreditCode::Fault::Shape ? QStringLiteral("credit-code.shape")
                                                          : QStringLiteral("credit-code.check-digit"),
                record.creditCode});
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
    const BeforeWriting& m_beforeWriting;
};

} // namespace

Result<RegisterOutcome> importRegister(CaseFile& file, Actor actor, const RegisterPlan& plan, Feedback& feedback,
    const std::function<Result<void>(RejectedRows&, const Feedback&)>& beforeWriting) {
    QElapsedTimer timer;
    timer.start();
    const auto claim = file.claimBulk();
    if (!claim)
        return fail(ErrorCode::Busy, QStringLiteral("batch.open"));
    XW_TRY(file.clearOpenBatch());
    auto outcome = withRecord(
        plan.kind, [&]<typename R>(const R&) { return Import<R>(file, actor, plan, feedback, beforeWriting).run(); });
    XW_TRY(outcome);
    file.checkpoint();
    outcome->seconds = double(timer.elapsed()) / 1000;
    return outcome;
}

} // namespace xunwang
