#include "models/intake/batchrepository.h"
#include "models/store/verify.h"
#include "tests/support/workbench.h"

using namespace xunwang;
using namespace xunwang::test;

/// Load choices kept under a name and found again by the shape of the next file.
class TestRecipes : public QObject {
    Q_OBJECT

    static QByteArray table(const char* text) { return QString::fromUtf8(text).toUtf8(); }
    static FileGuess look(const QString& path) {
        auto guess = inspectListings(path);
        if (!guess)
            qFatal("%s", qPrintable(guess.error().detail));
        return *guess;
    }
    /// The recipe of a file whose columns a person has changed, as the wizard makes it.
    static Recipe recipeFor(const QString& path, const QList<std::pair<ListingField, int>>& changes,
        const QString& name = QStringLiteral("平台一周报"), const InspectWishes& wishes = {}) {
        auto guess = inspectListings(path, wishes);
        if (!guess)
            qFatal("%s", qPrintable(guess.error().detail));
        ImportPlan plan = planImport(path, *guess);
        for (const auto& [field, column] : changes)
            plan.take(field, column);
        Recipe recipe = makeRecipe(look(path), wishes, plan);
        recipe.name = name;
        return recipe;
    }
    static int columnOf(const ImportPlan& plan, ListingField field) { return plan.columns[static_cast<size_t>(field)]; }

private Q_SLOTS:
    void theSameHeadingsInAnotherOrderAndEncodingAreTakenTheSameWay() {
        Workbench bench;
        const QString first
            = bench.write(QStringLiteral("a.csv"), table("编号,宝贝,到手价,备注\n1,茶,10,\n2,酒,20,\n"));
        const Recipe recipe = recipeFor(first, {{ListingField::Title, 1}, {ListingField::Price, 2}});
        // "宝贝" and "备注" of the second file in GB18030.
        const QString second = bench.write(QStringLiteral("b.csv"),
            QByteArray::fromHex("b1b8d7a2") + ";" + QByteArray::fromHex("b1a6b1b4") + ";"
                + QByteArray::fromHex("b5bdcad6bcdb") + ";" + QByteArray::fromHex("b1e0bac5") + "\r\n;"
                + QByteArray::fromHex("b2e8") + ";11;7\r\n;" + QByteArray::fromHex("bec6") + ";12;8\r\n");
        const auto found = findRecipe({recipe}, second, look(second));
        QVERIFY(found);
        QCOMPARE(found->reading.fit, RecipeFit::Exact);
        QCOMPARE(columnOf(found->reading.plan, ListingField::Title), 1);
        QCOMPARE(columnOf(found->reading.plan, ListingField::Price), 2);
        QCOMPARE(columnOf(found->reading.plan, ListingField::ItemId), 3);
        QCOMPARE(found->reading.plan.format.encoding, Encoding::Gb18030);
        QCOMPARE(found->reading.plan.recipeName, QStringLiteral("平台一周报"));
    }

    void constantsAndColumnsLeftOutAreKept() {
        Workbench bench;
        const QString first = bench.write(QStringLiteral("a.csv"), table("商品标题,价格,销量\n茶,10,1\n酒,20,2\n"));
        ImportPlan plan = planImport(first, look(first));
        plan.constants[static_cast<size_t>(ListingField::Platform)] = QStringLiteral("平台一");
        plan.columns[static_cast<size_t>(ListingField::Sales)] = -1;
        const auto found = findRecipe({makeRecipe(look(first), {}, plan)}, first, look(first));
        QCOMPARE(found->reading.fit, RecipeFit::Exact);
        QCOMPARE(found->reading.plan.constants, plan.constants);
        QCOMPARE(found->reading.plan.columns, plan.columns);
        QCOMPARE(found->reading.plan.notTaken(), QList<int>{2});
    }

    void handMadeLoadChoicesAreMadeAgain() {
        Workbench bench;
        // The guess takes the first line for the headings; a person says that it is the second.
        const auto file = [&](const char* name, const char* row) {
            return bench.write(QLatin1String(name), table("甲,乙,丙\n标题,单价,网店\n") + table(row));
        };
        const QString first = file("a.csv", "茶,10,某某店\n酒,20,某某店\n");
        InspectWishes wishes;
        wishes.headerLine = 2;
        const Recipe recipe = recipeFor(first, {}, QStringLiteral("两行表头"), wishes);
        const QString second = file("b.csv", "糖,30,某某店\n米,40,某某店\n");
        QVERIFY(look(second).headings.first() == QStringLiteral("甲"));
        const auto found = findRecipe({recipe}, second, look(second));
        QCOMPARE(found->reading.fit, RecipeFit::Exact);
        QCOMPARE(found->reading.plan.format.headerLine, 2);
        QCOMPARE(columnOf(found->reading.plan, ListingField::Title), 0);
        QCOMPARE(columnOf(found->reading.plan, ListingField::Shop), 2);
    }

    void aColumnThatIsGoneIsNamedAndNothingIsAppliedUnasked() {
        Workbench bench;
        const QString first
            = bench.write(QStringLiteral("a.csv"), table("标题,到手价,店铺\n茶,10,某某店\n酒,2,某某店\n"));
        const Recipe recipe = recipeFor(first, {{ListingField::Price, 1}});
        const QString second
            = bench.write(QStringLiteral("b.csv"), table("标题,券后,店铺\n茶,10,某某店\n酒,2,某某店\n"));
        const auto found = findRecipe({recipe}, second, look(second));
        QCOMPARE(found->reading.fit, RecipeFit::Near);
        QCOMPARE(found->reading.missing, QStringList{QStringLiteral("到手价")});
        QCOMPARE(columnOf(found->reading.plan, ListingField::Price), -1);
    }

    void aHeadingThatStandsTwiceIsDoubtfulOnceTheOrderChanges() {
        Workbench bench;
        const QString first = bench.write(QStringLiteral("a.csv"), table("标题,价格,价格\n茶,10,9\n酒,20,19\n"));
        InspectWishes wishes;
        wishes.headerLine = 1; // no guess takes such a line for headings
        const Recipe recipe = recipeFor(first, {{ListingField::Price, 2}}, QStringLiteral("两列价格"), wishes);
        QCOMPARE(findRecipe({recipe}, first, look(first))->reading.fit, RecipeFit::Exact);
        const QString second = bench.write(QStringLiteral("b.csv"), table("价格,标题,价格\n10,茶,9\n20,酒,19\n"));
        const auto found = findRecipe({recipe}, second, look(second));
        QCOMPARE(found->reading.fit, RecipeFit::Near);
        QCOMPARE(found->reading.missing, QStringList{QStringLiteral("价格")});
    }

    void withoutHeadingsTheWidthAloneIsNoProof() {
        Workbench bench;
        const QString first = bench.write(QStringLiteral("a.csv"), table("1,茶叶礼盒,10\n2,白酒礼盒,20\n"));
        const Recipe recipe = recipeFor(first, {{ListingField::Title, 1}, {ListingField::Price, 2}});
        const QString second = bench.write(QStringLiteral("b.csv"), table("3,糖果礼盒,30\n4,大米礼盒,40\n"));
        const auto found = findRecipe({recipe}, second, look(second));
        QCOMPARE(found->reading.fit, RecipeFit::Near);
        QCOMPARE(columnOf(found->reading.plan, ListingField::Title), 1);
        QVERIFY(found->reading.missing.isEmpty());
    }

    void aStrangeFileFindsNothing() {
        Workbench bench;
        const QString first
            = bench.write(QStringLiteral("a.csv"), table("标题,到手价,店铺\n茶,10,某某店\n酒,2,某某店\n"));
        const QString second = bench.write(QStringLiteral("b.csv"), table("姓名,电话,地址\n甲,1,乙\n丙,2,丁\n"));
        QVERIFY(!findRecipe({recipeFor(first, {})}, second, look(second)));
        QVERIFY(!findRecipe({}, second, look(second)));
    }

    void theBetterOfTwoIsFound() {
        Workbench bench;
        const QString first
            = bench.write(QStringLiteral("a.csv"), table("标题,价格,店铺\n茶,10,某某店\n酒,2,某某店\n"));
        const QString second = bench.write(QStringLiteral("b.csv"), table("标题,价格,销量\n茶,10,1\n酒,2,1\n"));
        const std::vector<Recipe> both{
            recipeFor(first, {}, QStringLiteral("一")), recipeFor(second, {}, QStringLiteral("二"))};
        QCOMPARE(findRecipe(both, second, look(second))->index, size_t(1));
        QCOMPARE(findRecipe(both, first, look(first))->index, size_t(0));
    }

    void recipesAreRecords() {
        Workbench bench;
        const QString path = bench.write(QStringLiteral("a.csv"), table("标题,价格\n茶,10\n酒,20\n"));
        const Recipe recipe = recipeFor(path, {});
        const auto write = [&](auto work) { return bench.file->write(bench.actor, work).result(); };
        const auto kept = write([&](Writer& w) { return addRecipe(w, recipe); });
        QVERIFY(kept);
        QCOMPARE(
            write([&](Writer& w) { return addRecipe(w, recipe); }).error().detail, QStringLiteral("recipe.name-taken"));
        Recipe nameless = recipe;
        nameless.name = QStringLiteral("  ");
        QCOMPARE(write([&](Writer& w) { return addRecipe(w, nameless); }).error().detail,
            QStringLiteral("recipe.name-missing"));

        Recipe renamed = recipe;
        renamed.name = QStringLiteral("平台一 月报");
        const auto now = write(
            [&](Writer& w) { return correctRecipe(w, kept->id, kept->revision, renamed, QStringLiteral("改名")); });
        QCOMPARE(now->revision, 2);
        QCOMPARE(write([&](Writer& w) { return keepRecipe(w, renamed, QStringLiteral("again")); })->revision, 2);
        QVERIFY(write([&](Writer& w) { return withdrawRecipe(w, now->id, 2, QStringLiteral("不再需要")); }));
        const auto gone = bench.file->read([&](Reader& r) { return recipeByName(r, renamed.name); }).result();
        QCOMPARE(gone.error().detail, QStringLiteral("recipe.unknown"));
        QVERIFY(write([&](Writer& w) { return addRecipe(w, renamed); })); // the name is free again
        QCOMPARE(bench.file->read([](Reader& r) { return recipes(r); }).result()->size(), size_t(1));
        QVERIFY(bench.file
                    ->read([&](Reader& r) {
                        Feedback feedback;
                        return verifyStore(r, bench.schema(), feedback);
                    })
                    .result());
    }

    void whatWasImportedLastIsRememberedWithoutAName() {
        Workbench bench;
        const QString first = bench.write(QStringLiteral("a.csv"), table("甲,乙\n特供酒,10\n茶,20\n"));
        ImportPlan plan = planImport(first, look(first));
        plan.take(ListingField::Title, 0);
        plan.constants[static_cast<size_t>(ListingField::Platform)] = QStringLiteral("平台一");
        QVERIFY(bench.import(plan));
        const auto last = bench.file->read([](Reader& r) { return recipesOfLastImports(r); }).result();
        const QString second = bench.write(QStringLiteral("b.csv"), table("乙,甲\n10,米\n20,糖\n"));
        const auto found = findRecipe(*last, second, look(second));
        QCOMPARE(found->reading.fit, RecipeFit::Exact);
        QCOMPARE(columnOf(found->reading.plan, ListingField::Title), 1);
        QCOMPARE(found->reading.plan.constants, plan.constants);
    }

    void aBatchNamesItsRecipe() {
        Workbench bench;
        const QString path = bench.write(QStringLiteral("a.csv"), table("标题,价格\n茶,10\n酒,20\n"));
        ImportPlan plan = planImport(path, look(path));
        plan.recipeName = QStringLiteral("平台一周报");
        QVERIFY(bench.import(plan));
        const auto batches = bench.file->read([](Reader& r) { return latestBatches(r, 1); }).result();
        QCOMPARE(batches->front().value.recipeName, QStringLiteral("平台一周报"));
        // The name says nothing about how the file is read.
        plan.recipeName.clear();
        QVERIFY(bench.import(plan)->sameFile);
    }

    void whatIsDamagedIsSaid() {
        Workbench bench;
        const QString path = bench.write(QStringLiteral("a.csv"), table("标题,价格\n茶,10\n酒,20\n"));
        Recipe recipe = recipeFor(path, {});
        recipe.content = QStringLiteral("{");
        QCOMPARE(readBy(recipe, path, look(path)).error().code, ErrorCode::Corrupt);
    }
};

QTEST_GUILESS_MAIN(TestRecipes)
#include "tst_recipes.moc"
