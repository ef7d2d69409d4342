#include "models/leads/packs.h"
#include "tests/support/office.h"
#include "tests/support/onerule.h"
#include "tests/support/workbench.h"

using namespace xunwang;
using namespace xunwang::test;

/// Versions of rule packs: how they are checked, stored, and put in force.
class TestPacks : public QObject {
    Q_OBJECT

    static QByteArray json(const char* name, int version, const char* example = "甲乙") {
        return packOf(QStringLiteral("'any': ['甲乙']"))
            .replace("\"name\": \"test\", \"version\": 1",
                QStringLiteral("\"name\": \"%1\", \"version\": %2").arg(QString::fromUtf8(name)).arg(version).toUtf8())
            .replace("[\"甲\"]", QByteArray("[\"") + example + "\"]");
    }
    static Result<Stored<PackVersion>> save(
        Workbench& b, const QByteArray& text, std::optional<PackId> draft = {}, const QString& note = {}) {
        auto pack = CheckedPack::check(text);
        XW_TRY(pack);
        return b.file->write(b.actor, [&](Writer& w) { return savePackDraft(w, draft, *pack, note); }).result();
    }
    static Result<Stored<PackVersion>> put(Workbench& b, PackId id) {
        return b.file->write(b.actor, [id](Writer& w) { return putInForce(w, id); }).result();
    }
    static QString inForce(Workbench& b) {
        const auto pack = b.file->read([](Reader& r) { return packInForce(r); }).result();
        return *pack ? QStringLiteral("%1 %2").arg((*pack)->value.name).arg((*pack)->value.version) : QString();
    }

private Q_SLOTS:
    void aDraftIsStoredAsItWasWritten() {
        Workbench b;
        const auto saved = save(b, json("某局", 1), {}, QStringLiteral("第一版"));
        QVERIFY(saved);
        const auto all = b.file->read([](Reader& r) { return packVersions(r); }).result();
        QCOMPARE(all->size(), size_t(1));
        QCOMPARE(all->front().value.name, QStringLiteral("某局"));
        QCOMPARE(all->front().value.version, 1);
        QVERIFY(all->front().value.state == PackState::Draft);
        QCOMPARE(all->front().value.content.toUtf8(), json("某局", 1));
        QCOMPARE(all->front().value.note, QStringLiteral("第一版"));
        QVERIFY(b.sound());
    }
    void noneInForceMeansTheBuiltIn() {
        Workbench b;
        QVERIFY(save(b, json("某局", 1)));
        QCOMPARE(inForce(b), QString());
    }
    void theFormerOneRetires() {
        Workbench b;
        const auto first = save(b, json("某局", 1));
        const auto second = save(b, json("某局", 2));
        QVERIFY(put(b, first->id));
        QVERIFY(put(b, second->id));
        QCOMPARE(inForce(b), QStringLiteral("某局 2"));
        const auto former = b.file->read([&](Reader& r) { return packVersion(r, first->id); }).result();
        QVERIFY(former->value.state == PackState::Retired);
        QVERIFY(b.sound());
    }
    void aRetiredOneCanComeBack() {
        Workbench b;
        const auto first = save(b, json("某局", 1));
        const auto second = save(b, json("某局", 2));
        QVERIFY(put(b, first->id));
        QVERIFY(put(b, second->id));
        QVERIFY(put(b, first->id));
        QCOMPARE(inForce(b), QStringLiteral("某局 1"));
    }
    void theBuiltInCanComeBack() {
        Workbench b;
        const auto first = save(b, json("某局", 1));
        QVERIFY(put(b, first->id));
        QVERIFY(b.file->write(b.actor, [](Writer& w) { return putBuiltInInForce(w); }).result());
        QCOMPARE(inForce(b), QString());
        QVERIFY(b.sound());
    }
    void puttingInForceIsOneAction() {
        Workbench b;
        const auto first = save(b, json("某局", 1));
        const auto second = save(b, json("某局", 2));
        QVERIFY(put(b, first->id));
        QVERIFY(put(b, second->id));
        QVERIFY(b.file
                    ->write(b.actor,
                        [&](Writer& w) -> Result<void> {
                            auto group = Ledger::lastUndoable(w, *w.actor().person, 0);
                            XW_TRY(group);
                            return Ledger::undo(w, **group);
                        })
                    .result());
        QCOMPARE(inForce(b), QStringLiteral("某局 1"));
    }
    void aDraftIsWrittenAnew() {
        Workbench b;
        const auto draft = save(b, json("某局", 1));
        QVERIFY(save(b, json("某局", 2), draft->id));
        const auto all = b.file->read([](Reader& r) { return packVersions(r); }).result();
        QCOMPARE(all->size(), size_t(1));
        QCOMPARE(all->front().value.version, 2);
    }
    void whatWasInForceIsNotWrittenAnew() {
        Workbench b;
        const auto first = save(b, json("某局", 1));
        QVERIFY(put(b, first->id));
        QCOMPARE(keyOf(save(b, json("某局", 2), first->id)), QStringLiteral("pack.not-draft"));
    }
    void aVersionIsGreaterThanThoseBeforeIt() {
        Workbench b;
        QVERIFY(save(b, json("某局", 2)));
        QCOMPARE(keyOf(save(b, json("某局", 2))), QStringLiteral("pack.version-old"));
        QCOMPARE(keyOf(save(b, json("某局", 1))), QStringLiteral("pack.version-old"));
        QVERIFY(save(b, json("另一局", 1)));
    }
    void aVersionIsGreaterThanTheBuiltIn() {
        const auto pack = CheckedPack::check(json("starter", 1));
        QCOMPARE(keyOf(pack), QStringLiteral("pack.version-old"));
        QVERIFY(CheckedPack::check(json("starter", 1000)));
    }
    void anExampleThatIsNotKeptIsRefused() {
        const auto pack = CheckedPack::check(json("某局", 1, "丙"));
        QCOMPARE(keyOf(pack), QStringLiteral("pack.example-missed"));
        QCOMPARE(pack.error().context.at(1), QStringLiteral("r"));
    }
    void aDraftMayFailItsExamplesButIsNotPutInForce() {
        Workbench b;
        const auto failing = CheckedPack::checkDraft(json("某局", 1, "丙"));
        QVERIFY(failing && failing->failing());
        QCOMPARE(failing->failing()->detail, QStringLiteral("pack.example-missed"));
        const auto draft
            = b.file->write(b.actor, [&](Writer& w) { return savePackDraft(w, {}, *failing, {}); }).result();
        QVERIFY(draft && draft->value.state == PackState::Failing);
        QCOMPARE(keyOf(put(b, draft->id)), QStringLiteral("pack.failing"));
        QCOMPARE(inForce(b), QString());
        const auto mended = save(b, json("某局", 1), draft->id);
        QVERIFY(mended && mended->value.state == PackState::Draft);
        QVERIFY(put(b, draft->id));
        QVERIFY(b.sound());
    }
    void whatIsNoPackIsRefused() { QVERIFY(!CheckedPack::check("{")); }
    void aWithdrawnDraftIsGone() {
        Workbench b;
        const auto draft = save(b, json("某局", 1));
        QVERIFY(
            b.file->write(b.actor, [&](Writer& w) { return withdrawPackDraft(w, draft->id, QStringLiteral("写错了")); })
                .result());
        QVERIFY(b.file->read([](Reader& r) { return packVersions(r); }).result()->empty());
        QCOMPARE(keyOf(put(b, draft->id)), QStringLiteral("pack.withdrawn"));
        QVERIFY(save(b, json("某局", 1)));
        QVERIFY(b.sound());
    }
    void anInspectorPutsNothingInForce() {
        Workbench b;
        const auto draft = save(b, json("某局", 1));
        const auto inspector
            = b.file
                  ->write(b.actor,
                      [](Writer& w) {
                          return addPerson(
                              w, {QStringLiteral("执法人员乙"), QStringLiteral("A-002"), {}, Role::Inspector});
                      })
                  .result();
        const auto done
            = b.file->write(Actor{inspector->id.value()}, [&](Writer& w) { return putInForce(w, draft->id); }).result();
        QCOMPARE(keyOf(done), QStringLiteral("may.refused"));
    }
};

QTEST_GUILESS_MAIN(TestPacks)
#include "tst_packs.moc"
