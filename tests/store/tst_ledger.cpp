#include "models/store/verify.h"
#include "tests/support/casefixture.h"

#include <QJsonObject>

using namespace xunwang;
using namespace xunwang::test;

class TestLedger : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    FixedClock m_clock{moment("2026-11-01T08:00:00Z")};
    CaseSchema m_schema = noteSchema();
    std::unique_ptr<CaseFile> m_file;
    static constexpr Actor kOne{qint64(1)};
    static constexpr Actor kTwo{qint64(2)};

    Stored<Note> added(const QString& name) {
        return *m_file->write(kOne, [=](Writer& w) { return Records<Note>::add(w, {name, {}, {}, {}}); }).result();
    }
    Stored<Note> loaded(Id<Note> id) {
        return *m_file->read([=](Reader& r) { return Records<Note>::load(r, id); }).result();
    }
    std::vector<LedgerEntry> history(Id<Note> id) {
        return *m_file->read([=](Reader& r) { return Ledger::history(r, QStringLiteral("campaign"), id.value()); })
                    .result();
    }
    qint64 lastUndoable() {
        return m_file->read([](Reader& r) { return Ledger::lastUndoable(r, 1, 0); }).result()->value_or(0);
    }
    Result<bool> undone(Actor actor, qint64 group) {
        return m_file
            ->write(actor,
                [=](Writer& w) -> Result<bool> {
                    XW_TRY(Ledger::undo(w, group));
                    return true;
                })
            .result();
    }

private Q_SLOTS:
    void init() {
        const QString path
            = m_folder.filePath(QStringLiteral("%1.xwdb").arg(QLatin1String(QTest::currentTestFunction())));
        QVERIFY(CaseFile::create(
            path, {7, "Asia/Shanghai", false}, m_schema, m_clock, [](Writer&) { return Result<void>(); }));
        auto opened = CaseFile::open(path, CaseFile::Access::Write, m_schema, m_clock);
        QVERIFY(opened);
        m_file = std::move(*opened);
    }
    void cleanup() { m_file.reset(); }

    /// The hashes of all entries that were ever written rest on this text: it is as QJsonDocument writes it.
    void changesAreWrittenAsEver() {
        QString small;
        for (char16_t c = 0; c < 0x300; ++c)
            small += QChar(c);
        const QString halfAPair = QString(QChar(0xd83d)) + u'x';
        for (const QString& text :
            {small, halfAPair, QString(), QStringLiteral("a\"b\\c/d"), QStringLiteral("a\r\nb\tc"), QStringLiteral("🔫"),
                QStringLiteral("\u2028\u2029\u007f\ufeff"), QStringLiteral("某某店（一）")}) {
            const std::vector<FieldChange> changes{
                {QStringLiteral("name"), Value(), text}, {text, qint64(-5), std::numeric_limits<qint64>::max()}};
            const QJsonObject five{{QStringLiteral("n"), QStringLiteral("-5")}};
            const QJsonObject most{{QStringLiteral("n"), QStringLiteral("9223372036854775807")}};
            const QJsonArray expected{
                QJsonArray{QStringLiteral("name"), QJsonValue::Null, text}, QJsonArray{text, five, most}};
            QCOMPARE(Ledger::encodeChanges(changes),
                QString::fromUtf8(QJsonDocument(expected).toJson(QJsonDocument::Compact)));
        }
        QCOMPARE(Ledger::encodeChanges({}), QStringLiteral("[]"));
    }

    void manyAtOnceAreAsOneByOne() {
        std::vector<Note> notes;
        for (int i = 0; i < 150; ++i)
            notes.push_back({QStringLiteral("第%1条").arg(i), i % 2 ? QDate(2026, 1, 1) : QDate(), {},
                i % 3 ? QString() : QStringLiteral("\"引号\"")});
        PreparedRecords<Note> prepared;
        for (const Note& note : notes)
            prepared.add(note);
        int ticks = 0;
        const auto first = m_file
                               ->write(kOne,
                                   [&](Writer& w) {
                                       return Records<Note>::addAll(w, prepared, [&]() -> Result<void> {
                                           ++ticks;
                                           return {};
                                       });
                                   })
                               .result();
        QVERIFY(first);
        QCOMPARE(ticks, 2);
        qint64 group = 0;
        for (size_t i = 0; i < notes.size(); ++i) {
            const Id<Note> id(first->value() + qint64(i));
            const auto one = loaded(id);
            QCOMPARE(one.value.name, notes[i].name);
            QCOMPARE(one.value.startsOn, notes[i].startsOn);
            QCOMPARE(one.value.note, notes[i].note);
            const auto entry = history(id).front();
            const auto alone = history(added(notes[i].name + u'*').id).front();
            QCOMPARE(entry.act, alone.act);
            QCOMPARE(entry.actor, alone.actor);
            QCOMPARE(entry.based, 0);
            QCOMPARE(entry.changes.front().name, alone.changes.front().name);
            group = group ? group : entry.group;
            QCOMPARE(entry.group, group);
        }
        Feedback feedback;
        QVERIFY(m_file->read([&](Reader& r) { return verifyStore(r, m_schema, feedback); }).result());
        QVERIFY(undone(kOne, group));
        QVERIFY(loaded(*first).withdrawn);
    }

    void manyChangedAtOnce() {
        std::vector<RecordAt> records;
        for (int i = 0; i < 70; ++i)
            records.push_back({added(QString::number(i)).id.value(), 1});
        const auto withdraw = [&](const QString& reason, const Tick& tick) {
            return m_file
                ->write(kOne,
                    [&](Writer& w) {
                        return Ledger::changeAll(w, Note::type().info(), LedgerAct::Withdraw, records,
                            {{QStringLiteral("withdrawn"), qint64(0), qint64(1)}}, reason, tick);
                    })
                .result();
        };
        QCOMPARE(withdraw({}, {}).error().detail, QStringLiteral("record.reason-missing"));
        QVERIFY(!withdraw(QStringLiteral("重复"), [] { return Result<void>(canceledError()); }));
        QVERIFY(!loaded(Id<Note>(records.front().id)).withdrawn); // all or nothing
        QVERIFY(withdraw(QStringLiteral("重复"), {}));
        for (const RecordAt& record : records)
            QVERIFY(loaded(Id<Note>(record.id)).withdrawn);
        QCOMPARE(withdraw(QStringLiteral("重复"), {}).error().detail, QStringLiteral("record.moved-on"));
        Feedback feedback;
        QVERIFY(m_file->read([&](Reader& r) { return verifyStore(r, m_schema, feedback); }).result());
    }

    void aRecordCarriesItsHistory() {
        const auto note = added(QStringLiteral("一"));
        QCOMPARE(note.id.value() >> 43, 7); // the station stands in the high bits
        auto changed = note.value;
        changed.note = QStringLiteral("二");
        QVERIFY(
            m_file
                ->write(kTwo,
                    [&](Writer& w) { return Records<Note>::correct(w, note.id, 1, changed, QStringLiteral("写错")); })
                .result());
        const auto entries = history(note.id);
        QCOMPARE(entries.size(), 2);
        QCOMPARE(
            entries[1].changes, (std::vector<FieldChange>{{QStringLiteral("note"), QString(), QStringLiteral("二")}}));
        QCOMPARE(entries[1].reason, QStringLiteral("写错"));
        QCOMPARE(entries[1].actor, std::optional<qint64>(2));
        QCOMPARE(entries[1].based, 1);
        QCOMPARE(entries[1].previous, entries[0].hash);
        QCOMPARE(loaded(note.id).revision, 2);
    }

    void aCorrectionNeedsAReason() {
        const auto note = added(QStringLiteral("一"));
        auto changed = note.value;
        changed.name = QStringLiteral("二");
        const auto result
            = m_file
                  ->write(kOne,
                      [&](Writer& w) { return Records<Note>::correct(w, note.id, 1, changed, QStringLiteral(" ")); })
                  .result();
        QCOMPARE(result.error().detail, QStringLiteral("record.reason-missing"));
        QCOMPARE(loaded(note.id).value.name, QStringLiteral("一"));
    }

    void aRecordThatMovedOnIsAConflict() {
        const auto note = added(QStringLiteral("一"));
        const auto correct = [&](const QString& text) {
            auto changed = note.value;
            changed.note = text;
            return m_file
                ->write(kOne,
                    [&](Writer& w) { return Records<Note>::correct(w, note.id, 1, changed, QStringLiteral("改")); })
                .result();
        };
        QVERIFY(correct(QStringLiteral("甲")));
        QCOMPARE(correct(QStringLiteral("乙")).error().code, ErrorCode::Conflict);
        QCOMPARE(loaded(note.id).value.note, QStringLiteral("甲"));
    }

    void aFailedActionLeavesNothing() {
        const auto result = m_file
                                ->write(kOne,
                                    [&](Writer& w) -> Result<int> {
                                        XW_TRY(Records<Note>::add(w, {QStringLiteral("一"), {}, {}, {}}));
                                        return fail(ErrorCode::Validation, QStringLiteral("canceled"));
                                    })
                                .result();
        QVERIFY(!result);
        const auto count
            = m_file->read([](Reader& r) { return r.integer(QStringLiteral("SELECT count(*) FROM campaign")); });
        QCOMPARE(count.result().value(), 0);
    }

    void undoIsANewEntry() {
        const auto note = added(QStringLiteral("一"));
        auto changed = note.value;
        changed.name = QStringLiteral("二");
        QVERIFY(m_file
                    ->write(kOne,
                        [&](Writer& w) { return Records<Note>::correct(w, note.id, 1, changed, QStringLiteral("改")); })
                    .result());
        QVERIFY(undone(kOne, lastUndoable()));
        QCOMPARE(loaded(note.id).value.name, QStringLiteral("一"));
        QVERIFY(undone(kOne, lastUndoable())); // now the creation
        QVERIFY(loaded(note.id).withdrawn);
        QCOMPARE(lastUndoable(), 0);
        QCOMPARE(history(note.id).size(), 4);
    }

    void anActionOnSeveralRecordsIsUndoneAsOne() {
        std::vector<Id<Note>> ids;
        QVERIFY(m_file
                    ->write(kOne,
                        [&](Writer& w) -> Result<int> {
                            for (const auto& name : {QStringLiteral("一"), QStringLiteral("二")}) {
                                auto note = Records<Note>::add(w, {name, {}, {}, {}});
                                XW_TRY(note);
                                ids.push_back(note->id);
                            }
                            auto changed = Note{QStringLiteral("三"), {}, {}, {}};
                            XW_TRY(Records<Note>::correct(w, ids[0], 1, changed, QStringLiteral("同时")));
                            return 0;
                        })
                    .result());
        QVERIFY(undone(kOne, lastUndoable()));
        QVERIFY(loaded(ids[0]).withdrawn);
        QCOMPARE(loaded(ids[0]).value.name, QStringLiteral("一"));
        QVERIFY(loaded(ids[1]).withdrawn);
    }

    void undoRefusesWhatIsNotItsOwn() {
        const auto note = added(QStringLiteral("一"));
        const qint64 group = lastUndoable();
        QCOMPARE(undone(kTwo, group).error().detail, QStringLiteral("undo.another-person"));
        QVERIFY(m_file
                    ->write(kTwo,
                        [&](Writer& w) -> Result<int> {
                            XW_TRY(Records<Note>::withdraw(w, note.id, 1, QStringLiteral("重复")));
                            return 0;
                        })
                    .result());
        QCOMPARE(undone(kOne, group).error().detail, QStringLiteral("undo.moved-on"));
    }

    void theLedgerRefusesToBeChanged() {
        added(QStringLiteral("一"));
        for (const char* sql : {"UPDATE ledger SET reason = 'x'", "DELETE FROM ledger",
                 "INSERT OR REPLACE INTO ledger SELECT * FROM ledger"}) {
            const auto result = m_file
                                    ->write(kOne,
                                        [&](Writer& w) -> Result<qint64> {
                                            auto statement = w.prepare(QLatin1String(sql));
                                            XW_TRY(statement);
                                            return statement->run();
                                        })
                                    .result();
            QVERIFY2(!result, sql);
        }
    }

    void changesAreAnnouncedAfterTheCommit() {
        std::vector<Change> seen;
        connect(m_file.get(), &CaseFile::changed, this,
            [&](const Changes& changes) { seen.insert(seen.end(), changes.records.begin(), changes.records.end()); });
        const auto note = added(QStringLiteral("一"));
        QTRY_COMPARE(seen, (std::vector<Change>{{QStringLiteral("campaign"), note.id.value()}}));
    }

    void anExceptionBecomesAnErrorAndRollsBack() {
        const auto result = m_file
                                ->write(kOne,
                                    [](Writer& w) -> Result<int> {
                                        XW_TRY(Records<Note>::add(w, {QStringLiteral("一"), {}, {}, {}}));
                                        throw std::runtime_error("why");
                                    })
                                .result();
        QCOMPARE(result.error().code, ErrorCode::Bug);
        added(QStringLiteral("二")); // the thread lives, the first record does not
        const auto count
            = m_file->read([](Reader& r) { return r.integer(QStringLiteral("SELECT count(*) FROM campaign")); });
        QCOMPARE(count.result().value(), 1);
    }

    void changesSurviveTheirTextForm() {
        const std::vector<FieldChange> changes{{QStringLiteral("a"), Value(), Value(qint64(9007199254740993))},
            {QStringLiteral("b"), QStringLiteral("\"\n特🈲供"), QString()}};
        QCOMPARE(Ledger::decodeChanges(Ledger::encodeChanges(changes)), std::optional(changes));
    }
};

QTEST_GUILESS_MAIN(TestLedger)
#include "tst_ledger.moc"
