#include "models/intake/import.h"

#include "models/base/localdays.h"
#include "models/bureau/permissions.h"
#include "models/evidence/evidence.h"
#include "models/intake/batchrepository.h"
#include "models/intake/distinctcount.h"
#include "models/intake/probing.h"
#include "models/intake/takeback.h"
#include "models/leads/proberecords.h"
#include "models/leads/screenedfields.h"
#include "models/market/derived.h"
#include "models/store/files.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonObject>

#include <deque>
#include <future>
#include <mutex>

namespace xunwang {

namespace {

constexpr size_t kSliceRows = 4096; // some 10 ms of writing on a 2023 server core
constexpr size_t kExpected = 3; // rows that are fetched into a processor's cache before their turn
constexpr size_t kSlicesAhead = 4; // as many may wait for the writer, some 2 MB each
constexpr size_t kScreeners = 2; // slices that are screened at once

/// A run of rows on its way to the writer, with the memory that its texts stand in.
struct Slice {
    struct Entry {
        SeenItem seen;
        QDate day; ///< on which it was seen, in the bureau's zone
        qint64 line; ///< where it begins in the file
        std::string_view raw; ///< as it stands there
        std::unique_ptr<PreparedLead> lead;
    };
    static constexpr size_t kRoom = 2 << 20; // what most need; more is asked for
    std::unique_ptr<char[]> room{new char[kRoom]};
    std::pmr::monotonic_buffer_resource memory{room.get(), kRoom};
    std::vector<Entry> entries;
};

/// Slices that are used again: one thread fills them and another is the last to read them, so giving their memory back
/// each time would cost more than what they are for.
class SlicePool : public std::enable_shared_from_this<SlicePool> {
public:
    std::shared_ptr<Slice> take() {
        std::unique_ptr<Slice> slice;
        if (const std::lock_guard lock(m_mutex); !m_free.empty()) {
            slice = std::move(m_free.back());
            m_free.pop_back();
        }
        if (!slice)
            slice = std::make_unique<Slice>();
        return {slice.release(), [pool = shared_from_this()](Slice* used) { pool->giveBack(used); }};
    }

private:
    void giveBack(Slice* used) {
        std::unique_ptr<Slice> slice(used);
        slice->entries.clear();
        slice->memory.release();
        const std::lock_guard lock(m_mutex);
        m_free.push_back(std::move(slice));
    }

    std::mutex m_mutex;
    std::vector<std::unique_ptr<Slice>> m_free;
};

class Import {
public:
    Import(CaseFile& file, Actor actor, const ImportPlan& plan, const Matcher& matcher, Feedback& feedback,
        const ImportExtras& extras)
        : m_file(file)
        , m_actor(actor)
        , m_plan(plan)
        , m_matcher(matcher)
        , m_feedback(feedback)
        , m_extras(extras) { }
    ~Import() { stop(); }
    Import(const Import&) = delete;
    Import& operator=(const Import&) = delete;

    Result<ImportOutcome> run();

private:
    Result<void> loadIndex();
    Result<void> begin();
    Result<void> readAll();
    void add(Slice& slice, const SeenItem& seen, const Row& row);
    void screen(Slice& slice, Matcher::Scratch& scratch) const;
    Result<void> screenAside(std::shared_ptr<Slice> slice);
    Result<void> sendScreened(size_t atOnce);
    Result<void> reject(const Row& row, const Reject& reject);
    void warn(const Row& row, const SeenItem& seen, CreditCode::Fault fault);
    Result<void> send(std::shared_ptr<Slice> slice);
    Result<void> write(const Slice& slice, Writer& writer);
    Result<void> await(size_t ahead);
    Result<void> settle();
    Result<void> probe();
    Result<void> finish();
    Result<void> close(const Batch& record);
    void stop();
    void discard();
    QString packName() const {
        return QStringLiteral("%1 %2").arg(m_matcher.pack().name).arg(m_matcher.pack().version);
    }

    CaseFile& m_file;
    Actor m_actor;
    const ImportPlan& m_plan;
    const Matcher& m_matcher;
    Feedback& m_feedback;
    const ImportExtras& m_extras;
    std::deque<Matcher::Scratch> m_scratches; ///< one for each that is screened at once
    /// Slices that are being screened beside the reading, in the order of the file.
    struct Screening {
        std::shared_ptr<Slice> slice;
        std::future<void> done;
    };
    std::deque<Screening> m_screening;
    std::shared_ptr<SlicePool> m_pool = std::make_shared<SlicePool>();
    size_t m_slices = 0;
    ShopNumbers m_shopNumbers;
    Sha256 m_hash;
    ImportOutcome m_outcome;
    DistinctCount m_distinct; // rows taken, by the hash of their cells
    std::shared_ptr<BulkBatch> m_batch;
    std::shared_ptr<ListingIndex> m_index;
    std::unique_ptr<MarketRepository> m_market;
    std::unique_ptr<LeadWriter> m_leads;
    std::deque<QFuture<Result<void>>> m_pending;
    std::atomic<bool> m_over = false; // slices that wait are not to be written any more
    LocalDays m_days{m_file.zone()};
};

QJsonObject countsOf(const ImportOutcome& outcome) {
    QJsonObject rules;
    for (const RuleCount& rule : outcome.rules)
        rules.insert(rule.rule, rule.leads);
    return {{QStringLiteral("rows"), outcome.rows}, {QStringLiteral("new"), outcome.created},
        {QStringLiteral("updated"), outcome.updated}, {QStringLiteral("unchanged"), outcome.unchanged},
        {QStringLiteral("duplicate"), outcome.duplicate}, {QStringLiteral("rejected"), outcome.rejected},
        {QStringLiteral("leads"), outcome.leads}, {QStringLiteral("shops"), outcome.shops},
        {QStringLiteral("bad_codes"), outcome.badCodes}, {QStringLiteral("rules"), rules}};
}

Result<void> Import::loadIndex() {
    // A row takes some two hundred bytes; what is more or less costs time and nothing else.
    const auto load
        = [rows = QFileInfo(m_plan.path).size() / 200 + 1](Reader& reader) { return ListingIndex::load(reader, rows); };
    auto index = m_file.read(load).result();
    if (!index && index.error().detail == QLatin1String("market.derived")) {
        XW_TRY(remakeDerived(m_file, m_feedback));
        index = m_file.read(load).result();
    }
    XW_TRY(index);
    m_index = std::move(*index);
    return {};
}

Result<void> Import::begin() {
    auto batch = m_file
                     .write(m_actor,
                         [](Writer& writer) -> Result<std::shared_ptr<BulkBatch>> {
                             XW_TRY(require(writer, Act::Import));
                             return BulkBatch::open(writer);
                         })
                     .result();
    XW_TRY(batch);
    m_batch = std::move(*batch);
    m_market = std::make_unique<MarketRepository>(m_batch, *m_index);
    m_leads = std::make_unique<LeadWriter>(m_batch, packName().toStdString());
    return {};
}

void Import::add(Slice& slice, const SeenItem& seen, const Row& row) {
    slice.entries.push_back({seen, m_days.of(seen.seenAt), row.line, row.raw, nullptr});
    Slice::Entry& entry = slice.entries.back(); // changed where it stands: a copy would wait for the processor's stores
    keep(entry.seen, entry.raw, slice.memory);
}

/// On any thread, one slice at a time with a scratch.
void Import::screen(Slice& slice, Matcher::Scratch& scratch) const {
    for (size_t i = 0; i < slice.entries.size(); ++i) {
        if (i + kExpected < slice.entries.size())
            expect(slice.entries[i + kExpected].seen);
        Slice::Entry& entry = slice.entries[i];
        SeenItem& seen = entry.seen;
        const auto& hits = m_matcher.scan(screenedFields(seen, seen.firstOfShop), entry.day, scratch);
        keep(seen.foldedTitle = scratch.foldedTitle().text(), slice.memory);
        if (hits.empty())
            continue;
        entry.lead = std::make_unique<PreparedLead>(prepareLead(m_matcher.pack(), hits));
        entry.lead->sourceLine = entry.line;
        entry.lead->sourceRow = entry.raw;
    }
}

/// Sends those on that are screened, until no more than `atOnce` are not.
Result<void> Import::sendScreened(size_t atOnce) {
    while (m_screening.size() > atOnce) {
        m_screening.front().done.get();
        auto slice = std::move(m_screening.front().slice);
        m_screening.pop_front();
        XW_TRY(send(std::move(slice)));
    }
    return {};
}

Result<void> Import::screenAside(std::shared_ptr<Slice> slice) {
    std::vector<SeenItem*> items;
    for (Slice::Entry& entry : slice->entries)
        items.push_back(&entry.seen);
    m_shopNumbers.number(items);
    XW_TRY(sendScreened(kScreeners - 1)); // then nobody has the scratch of the next one
    auto& scratch = m_scratches[m_slices++ % kScreeners];
    auto& screening = m_screening.emplace_back(Screening{slice, {}});
    // Deferred where no thread is to be had.
    screening.done
        = std::async(std::launch::async | std::launch::deferred, [this, slice, &scratch] { screen(*slice, scratch); });
    return {};
}

Result<void> Import::reject(const Row& row, const Reject& reject) {
    ++m_outcome.rejected;
    if (!m_outcome.rejectedRows)
        m_outcome.rejectedRows = std::make_shared<RejectedRows>(m_plan);
    return m_outcome.rejectedRows->add(row, reject);
}

void Import::warn(const Row& row, const SeenItem& seen, CreditCode::Fault fault) {
    ++m_outcome.badCodes;
    if (m_outcome.warnings.size() < kRejectsKept)
        m_outcome.warnings.push_back({row.line,
            fault == CreditCode::Fault::Shape ? QStringLiteral("credit-code.shape")
                                              : QStringLiteral("credit-code.check-digit"),
            QString::fromUtf8(seen.creditCode.data(), static_cast<qsizetype>(seen.creditCode.size()))});
}

Result<void> Import::readAll() {
    auto opened = openRows(
        m_plan.path, m_plan.format,
        [this](std::span<const std::byte> raw) {
            m_hash.add(reinterpret_cast<const char*>(raw.data()), static_cast<qint64>(raw.size()));
        },
        [this] { return m_feedback.canceled(); });
    XW_TRY(opened);
    const auto source = withoutColumns(std::move(*opened), m_plan.added);
    RowSource& reader = *source;
    RowMaker maker(m_plan.columns, m_plan.constants, m_file.zone(), m_file.clock().now());
    m_scratches.clear();
    for (size_t i = 0; i < kScreeners; ++i)
        m_scratches.emplace_back(m_matcher);
    auto slice = m_pool->take();
    Row row;
    while (true) {
        auto more = reader.next(row);
        XW_TRY(more);
        if (!*more)
            break;
        ++m_outcome.rows;
        Reject reject;
        if (auto seen = maker.make(row, reject)) {
            if (maker.codeFault() != CreditCode::Fault::None)
                warn(row, *seen, maker.codeFault());
            XW_TRY(m_distinct.add(maker.rowHash()));
            if (!m_index->knows(seen->key, seen->print))
                add(*slice, *seen, row);
        } else {
            XW_TRY(this->reject(row, reject));
        }
        if (slice->entries.size() == kSliceRows)
            XW_TRY(screenAside(std::exchange(slice, m_pool->take())));
        if (m_outcome.rows % qint64(kSliceRows) == 0) {
            const double part = reader.size() > 0 ? double(reader.bytesRead()) / double(reader.size()) : 1;
            m_feedback.progress(m_outcome.rows, part > 0 ? qint64(double(m_outcome.rows) / part) : 0);
        }
        if (m_feedback.canceled())
            return canceledError();
    }
    m_outcome.otherKeys = reader.otherKeys();
    if (m_outcome.rows == 0)
        return fail(ErrorCode::Validation, QStringLiteral("intake.no-rows"), {QFileInfo(m_plan.path).fileName()});
    XW_TRY(screenAside(std::move(slice)));
    return sendScreened(0);
}

/// Waits until no more than `ahead` slices are on their way.
Result<void> Import::await(size_t ahead) {
    while (m_pending.size() > ahead) {
        auto result = m_pending.front().result();
        m_pending.pop_front();
        XW_TRY(result);
    }
    return {};
}

Result<void> Import::send(std::shared_ptr<Slice> slice) {
    XW_TRY(await(kSlicesAhead));
    auto& pending = m_pending.emplace_back(); // first, lest there be no memory to remember what is on its way
    pending = m_file.write(
        m_actor, [this, slice = std::move(slice)](Writer& writer) { return write(*slice, writer); },
        Worker::Priority::Slice);
    return {};
}

Result<void> Import::write(const Slice& slice, Writer& writer) {
    if (m_over)
        return canceledError();
    XW_TRY(m_market->beginSlice(writer));
    XW_TRY(m_leads->beginSlice(writer));
    bool whole = false;
    const auto let = qScopeGuard([this, &whole] {
        m_market->endSlice();
        m_leads->endSlice();
        m_over = m_over || !whole; // rows of it may wait whose texts are gone
    });
    for (size_t i = 0; i < slice.entries.size(); ++i) {
        const Slice::Entry& entry = slice.entries[i];
        if (i + kExpected < slice.entries.size()) {
            expect(slice.entries[i + kExpected].seen);
            m_market->expect(slice.entries[i + kExpected].seen);
        }
        auto outcome = m_market->see(entry.seen);
        XW_TRY(outcome);
        if (outcome->sighting != Sighting::Stored && entry.lead)
            XW_TRY(m_leads->flag(outcome->listing, entry.seen, *entry.lead));
    }
    XW_TRY(m_market->settle(writer, false));
    whole = true;
    return {};
}

/// Stores what is kept beside the rows.
Result<void> Import::settle() {
    while (true) {
        auto done = m_file
                        .write(
                            m_actor, [this](Writer& writer) { return m_market->settle(writer, true); },
                            Worker::Priority::Slice)
                        .result();
        XW_TRY(done);
        if (*done)
            return {};
        if (m_feedback.canceled())
            return canceledError();
    }
}

/// Proves on known items that what was imported was screened.
Result<void> Import::probe() {
    const auto probes = m_file.read([](Reader& reader) { return allProbes(reader); }).result();
    XW_TRY(probes);
    auto report = probeAsRows(m_matcher, *probes, m_file.zone(), m_file.clock().now());
    XW_TRY(report);
    m_outcome.probes = std::move(*report);
    return {};
}

Result<void> Import::finish() {
    auto counting = std::async(std::launch::async | std::launch::deferred, [this] { return m_distinct.count(); });
    XW_TRY(await(0));
    if (m_feedback.canceled())
        return canceledError();
    XW_TRY(settle());
    XW_TRY(probe());
    const auto different = counting.get();
    XW_TRY(different);
    const qint64 taken = m_outcome.rows - m_outcome.rejected;
    m_outcome.duplicate = taken - *different;
    m_outcome.created = m_market->newItems();
    m_outcome.updated = m_market->updated();
    m_outcome.unchanged = *different - m_outcome.created - m_outcome.updated;
    m_outcome.leads = m_leads->created();
    m_outcome.shops = m_market->newShops();
    m_outcome.batch = m_batch->id();
    auto rules = m_file.read([id = m_batch->id()](Reader& reader) { return leadsByRule(reader, id); }).result();
    XW_TRY(rules);
    m_outcome.rules = std::move(*rules);
    if (m_outcome.rejectedRows)
        m_outcome.rejects = m_outcome.rejectedRows->first();
    if (m_extras.beforeClosing && m_outcome.rejectedRows)
        XW_TRY(m_extras.beforeClosing(*m_outcome.rejectedRows, m_feedback));
    Batch record;
    record.name = QFileInfo(m_plan.path).fileName();
    record.sha256 = m_hash.hex();
    record.size = QFileInfo(m_plan.path).size();
    record.recipe = m_plan.recipe();
    record.recipeName = m_plan.recipeName;
    record.pack = packName();
    record.counts = QString::fromUtf8(QJsonDocument(countsOf(m_outcome)).toJson(QJsonDocument::Compact));
    return close(record);
}

/// The last transaction. A file that is to be kept lies in the evidence folder before its record is written.
Result<void> Import::close(const Batch& record) {
    std::optional<KeptFile> kept;
    const QString folder = CaseFile::evidenceFolder(m_file.path());
    if (m_extras.keepFile) {
        Feedback copying; // it counts bytes, and the import rows
        copying.onProgress([&](qint64, qint64) {
            if (m_feedback.canceled())
                copying.cancel();
        });
        auto file = keepFile(folder, m_plan.path, copying, std::numeric_limits<qint64>::max());
        XW_TRY(file);
        kept = std::move(*file);
    }
    auto closed
        = m_file
              .write(m_actor,
                  [this, &record, &kept](Writer& writer) -> Result<int> {
                      XW_TRY(m_market->close(writer));
                      XW_TRY(m_batch->close(writer, record));
                      XW_TRY(keepProbeRun(writer, m_outcome.probes, m_batch->id()));
                      if (!kept)
                          return 0;
                      if (kept->sha256() != record.sha256)
                          return fail(ErrorCode::Conflict, QStringLiteral("intake.file-changed"), {record.name});
                      EvidenceNotes notes;
                      notes.method = EvidenceMethod::Copy;
                      XW_TRY(addEvidence(writer, *kept, QString::fromLatin1(Batch::type().kind), m_batch->id(), notes));
                      return 0;
                  })
              .result();
    if (!closed && kept)
        static_cast<void>(
            m_file.read([&](Reader& reader) { return unkeepFile(reader, folder, *kept); }).result()); // at best
    XW_TRY(closed);
    return {};
}

/// Lets no slice be written any more, and waits for the one that is: it uses what is ours. However an import ends.
void Import::stop() {
    m_over = true;
    m_screening.clear(); // waits for each
    for (auto& pending : m_pending)
        pending.waitForFinished();
}

void Import::discard() {
    stop();
    // Where even that fails (the disk is full) the batch stays invisible and is removed at the next import or start.
    static_cast<void>(m_file.clearOpenBatch(m_batch.get()));
    m_file.checkpoint();
}

Result<ImportOutcome> Import::run() {
    XW_TRY(m_file.clearOpenBatch());
    XW_TRY(clearTakenBack(m_file, m_feedback));
    XW_TRY(loadIndex());
    XW_TRY(begin());
    const auto done = guarded<Result<void>>([this]() -> Result<void> { // memory may run out on the way
        XW_TRY(readAll());
        return finish();
    });
    if (!done) {
        discard();
        return fail(done.error());
    }
    m_file.checkpoint();
    return std::move(m_outcome);
}

/// The same file, read the same way: every row of it is stored, or was rejected, already. Needs no rules.
Result<std::optional<ImportOutcome>> importedBefore(CaseFile& file, const ImportPlan& plan) {
    const qint64 size = QFileInfo(plan.path).size();
    auto batches = file.read([size](Reader& reader) { return batchesOfSize(reader, size); }).result();
    XW_TRY(batches);
    QString hash;
    for (const auto& batch : *batches) {
        if (batch.value.recipe != plan.recipe())
            continue;
        if (hash.isEmpty()) {
            auto own = sha256Of(plan.path);
            XW_TRY(own);
            hash = *own;
        }
        if (batch.value.sha256 != hash)
            continue;
        const ImportOutcome counted = countedBy(batch.value);
        ImportOutcome same;
        same.sameFile = true;
        same.batch = batch.id.value();
        same.rows = counted.rows;
        same.duplicate = counted.duplicate;
        same.rejected = counted.rejected;
        same.unchanged = same.rows - same.duplicate - same.rejected;
        return std::optional(same);
    }
    return std::optional<ImportOutcome>();
}

} // namespace

Result<ImportOutcome> importListings(CaseFile& file, Actor actor, const ImportPlan& plan, const RulesToCome& rules,
    Feedback& feedback, const ImportExtras& extras) {
    QElapsedTimer timer;
    timer.start();
    if (plan.columns[static_cast<size_t>(ListingField::Title)] < 0)
        return fail(ErrorCode::Validation, QStringLiteral("intake.no-title"), {QFileInfo(plan.path).fileName()});
    const auto claim = file.claimBulk();
    if (!claim)
        return fail(ErrorCode::Busy, QStringLiteral("batch.open"));
    auto outcome = importedBefore(file, plan);
    XW_TRY(outcome);
    if (!*outcome) {
        const auto matcher = rules();
        XW_TRY(matcher);
        auto imported = Import(file, actor, plan, **matcher, feedback, extras).run();
        XW_TRY(imported);
        *outcome = std::move(*imported);
    }
    (*outcome)->seconds = double(timer.elapsed()) / 1000;
    return std::move(**outcome);
}

Result<ImportOutcome> importListings(CaseFile& file, Actor actor, const ImportPlan& plan, const Matcher& matcher,
    Feedback& feedback, const ImportExtras& extras) {
    return importListings(
        file, actor, plan, [&matcher] { return &matcher; }, feedback, extras);
}

Result<std::shared_ptr<RejectedRows>> rejectedAgain(
    const ImportPlan& plan, const QTimeZone& zone, QDateTime now, Feedback& feedback) {
    auto opened = openRows(plan.path, plan.format);
    XW_TRY(opened);
    const auto source = withoutColumns(std::move(*opened), plan.added);
    RowMaker maker(plan.columns, plan.constants, zone, std::move(now));
    auto rejected = std::make_shared<RejectedRows>(plan);
    Row row;
    for (qint64 rows = 1;; ++rows) {
        auto more = source->next(row);
        XW_TRY(more);
        if (!*more)
            return rejected->count() > 0 ? rejected : nullptr;
        Reject reject;
        if (!maker.make(row, reject))
            XW_TRY(rejected->add(row, reject));
        if (rows % qint64(kSliceRows) == 0)
            feedback.progress(rows, 0);
        if (feedback.canceled())
            return canceledError();
    }
}

} // namespace xunwang
