#include "models/registers/registerrow.h"

#include <QTest>

using namespace xunwang;

/// What people write into registers, one row at a time.
class TestRegisterRow : public QObject {
    Q_OBJECT

    /// The row under these headings ("a|b"), or why not ("row.time 明天").
    struct Made {
        std::optional<RegisterRow> row;
        QString reject;
    };
    static Made made(RegisterKind kind, const QString& headings, const QString& cells) {
        const QStringList names = headings.split(u'|');
        const RegisterColumns columns = guessRegisterColumns(kind, names);
        std::array<int, kRegisterFields> exponents{};
        for (size_t i = 0; i < exponents.size(); ++i)
            exponents[i] = columns[i] < 0 ? 0 : yuanExponent(names[columns[i]]).value_or(-1);
        RegisterRowMaker maker(kind, columns, exponents, QTimeZone("Asia/Shanghai"));
        std::vector<std::string> texts;
        for (const QString& cell : cells.split(u'|'))
            texts.push_back(cell.toStdString());
        const std::vector<std::string_view> views(texts.begin(), texts.end());
        Row row;
        row.cells = views;
        row.line = 2;
        Reject reject;
        auto result = maker.make(row, reject);
        return {result, result ? QString() : (reject.reason + u' ' + reject.found).trimmed()};
    }
    template <typename R>
    static R record(RegisterKind kind, const QString& headings, const QString& cells) {
        const auto result = made(kind, headings, cells);
        if (!result.row)
            qWarning("%s", qPrintable(result.reject));
        return result.row ? std::get<R>(result.row->record) : R();
    }
    static QString fieldsOf(RegisterKind kind, const QString& headings) {
        const QStringList names = headings.split(u'|');
        const RegisterColumns columns = guessRegisterColumns(kind, names);
        QStringList found(names.size(), QStringLiteral("-"));
        for (const RegisterField field : registerFields(kind))
            if (const int column = columnOf(columns, field); column >= 0)
                found[column] = registerFieldName(field);
        return found.join(u'|');
    }

private Q_SLOTS:
    void headingsAreKnown_data() {
        QTest::addColumn<RegisterKind>("kind");
        QTest::addColumn<QString>("headings");
        QTest::addColumn<QString>("fields");
        const auto row = [](const char* name, RegisterKind kind, const QString& headings, const char* fields) {
            QTest::newRow(name) << kind << headings << QString::fromLatin1(fields);
        };
        const char* checks = "date|platform|target|link|credit_code|kind|finding|officers|campaign";
        row("checks", RegisterKind::Checks,
            QStringLiteral("日期|平台|网站网店|网址|统一社会信用代码|种类|结果|检查人|专项"), checks);
        row("checks in English", RegisterKind::Checks, QString::fromLatin1(checks), checks);
        row("in another order, as people write them", RegisterKind::Checks,
            QStringLiteral("序号|专项行动|检查人员|检查结果|主体类型|店铺名称|平台名称|检查日期|备注"),
            "-|campaign|officers|finding|kind|target|platform|date|note");
        row("visits", RegisterKind::Visits,
            QStringLiteral("日期|平台|网站网店|网址|统一社会信用代码|种类|结果|检查人|专项|地址|对象"),
            "date|platform|target|link|credit_code|kind|finding|officers|campaign|address|place");
        row("measures", RegisterKind::Measures, QStringLiteral("日期|措施|平台|对象|条数|种类数|产品种类|期限|专项"),
            "date|measure|platform|target|items|kinds|product|due|campaign");
        row("measures in English", RegisterKind::Measures,
            QStringLiteral("date|measure|platform|target|items|kinds|product|due|campaign"),
            "date|measure|platform|target|items|kinds|product|due|campaign");
        row("with units", RegisterKind::Measures, QStringLiteral("日期|措施|对象|条数（条）|种类数(种)"),
            "date|measure|target|items|kinds");
        row("cases", RegisterKind::Cases,
            QStringLiteral("案号|立案日期|案由|当事人|案值|罚款|没收|决定日期|结案日期|移送|专项"),
            "number|filed|cause|party|value|fine|confiscation|decided|concluded|transferred|campaign");
        row("cases with units", RegisterKind::Cases,
            QStringLiteral("案件编号|立案时间|案由|当事人名称|案值（万元）|罚款 万元|没收金额/元|处罚决定日期"),
            "number|filed|cause|party|value|fine|confiscation|decided");
        row("cases in English", RegisterKind::Cases,
            QStringLiteral("Number|Filed|Cause|Party|Value|Fine (yuan)|Confiscation|Decided|Concluded|Transferred"),
            "number|filed|cause|party|value|fine|confiscation|decided|concluded|transferred");
    }
    void headingsAreKnown() {
        QFETCH(RegisterKind, kind);
        QFETCH(QString, headings);
        QTEST(fieldsOf(kind, headings), "fields");
    }

    void everySampleHeadingIsItsField() {
        for (const auto& [kind, name] : namesOf(RegisterKind{})) {
            QStringList headings;
            QStringList names;
            for (const RegisterField field : registerFields(kind)) {
                headings.append(registerHeading(kind, field));
                names.append(registerFieldName(field));
                QCOMPARE(registerFieldNamed(kind, names.last()), std::optional(field));
            }
            QCOMPARE(fieldsOf(kind, headings.join(u'|')), names.join(u'|'));
            QCOMPARE(fieldsOf(kind, names.join(u'|')), names.join(u'|'));
            QVERIFY(!registerFieldNamed(kind, QStringLiteral("colour")));
        }
    }

    void unitsOfMoney_data() {
        QTest::addColumn<QString>("heading");
        QTest::addColumn<int>("exponent"); // -1: not understood
        const auto row
            = [](const QString& heading, int exponent) { QTest::newRow(qPrintable(heading)) << heading << exponent; };
        row(QStringLiteral("罚款"), 0);
        row(QStringLiteral("罚款(元)"), 0);
        row(QStringLiteral("罚款（万元）"), 4);
        row(QStringLiteral("罚款/万元"), 4);
        row(QStringLiteral("罚款（单位：万元）"), 4);
        row(QStringLiteral("罚款(万)"), 4);
        row(QStringLiteral("案值（亿元）"), 8);
        row(QStringLiteral("案值(千元)"), 3);
        row(QStringLiteral("Fine (yuan)"), 0);
        row(QStringLiteral("罚款（含没收）"), 0);
        row(QStringLiteral("罚款(万美元)"), -1);
        row(QStringLiteral("罚款(美元)"), -1);
        row(QStringLiteral("Fine (k)"), -1);
        row(QStringLiteral("罚款(百元)"), -1);
    }
    void unitsOfMoney() {
        QFETCH(QString, heading);
        QTEST(yuanExponent(heading).value_or(-1), "exponent");
    }

    void aCheckAsPeopleWriteIt() {
        const auto check = record<OnlineCheck>(RegisterKind::Checks,
            QStringLiteral("日期|平台|网站网店|网址|统一社会信用代码|种类|结果|检查人|专项|备注"),
            QStringLiteral(
                "2017年3月5日|平台一|　某某店 |https://a.example/1|91350100M000100Y43|网店|未发现问题；页面已截图|"
                "执法人员甲|春季专项|电话核实"));
        QCOMPARE(check.completedOn, QDate(2017, 3, 5));
        QCOMPARE(check.platform, QStringLiteral("平台一"));
        QCOMPARE(check.target, QStringLiteral("某某店"));
        QCOMPARE(check.link, QStringLiteral("https://a.example/1"));
        QCOMPARE(check.creditCode, QStringLiteral("91350100M000100Y43"));
        QCOMPARE(check.entity, EntityKind::Shop);
        QCOMPARE(check.finding, Finding::None);
        QCOMPARE(check.note, QStringLiteral("电话核实；页面已截图"));
    }

    void dates_data() {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QDate>("date");
        const auto row = [](const QString& cell, QDate date) { QTest::newRow(qPrintable(cell)) << cell << date; };
        row(QStringLiteral("2017-10-31"), {2017, 10, 31});
        row(QStringLiteral("2017/1/5"), {2017, 1, 5});
        row(QStringLiteral("2017.1.5"), {2017, 1, 5});
        row(QStringLiteral("2017年10月1日"), {2017, 10, 1});
        row(QStringLiteral("20171031"), {2017, 10, 31});
        row(QStringLiteral("2017-10-31 23:30:00"), {2017, 10, 31});
        row(QStringLiteral("2017-10-31T20:00:00Z"), {2017, 11, 1}); // in the bureau's zone
        row(QStringLiteral("43039"), {2017, 10, 31}); // as spreadsheets number days
        row(QStringLiteral("43039.75"), {2017, 10, 31});
        row(QStringLiteral("明天"), {});
        row(QStringLiteral("17.10.31"), {});
        row(QStringLiteral("2017年10月"), {});
        row(QStringLiteral("2017-02-29"), {});
        row(QStringLiteral("1234"), {});
    }
    void dates() {
        QFETCH(QString, cell);
        QFETCH(QDate, date);
        const auto result
            = made(RegisterKind::Checks, QStringLiteral("日期|网站网店"), cell + QStringLiteral("|某某店"));
        if (date.isValid())
            QCOMPARE(std::get<OnlineCheck>(result.row->record).completedOn, date);
        else
            QCOMPARE(result.reject, QStringLiteral("row.time ") + cell);
    }

    void money_data() {
        QTest::addColumn<QString>("heading");
        QTest::addColumn<QString>("cell");
        QTest::addColumn<qint64>("fen"); // -1: refused
        const auto row = [](const QString& heading, const QString& cell, qint64 fen) {
            QTest::newRow(qPrintable(heading + u' ' + cell)) << heading << cell << fen;
        };
        const QString plain = QStringLiteral("罚款");
        const QString wan = QStringLiteral("罚款(万元)");
        row(plain, QStringLiteral("￥1,599.00"), 159900);
        row(plain, QStringLiteral("1599"), 159900);
        row(plain, QStringLiteral("1599元"), 159900);
        row(plain, QStringLiteral("1.2万"), 1200000);
        row(plain, QStringLiteral("1. 8万元"), 1800000);
        row(plain, QStringLiteral("0"), 0);
        row(plain, QStringLiteral("无"), 0);
        row(plain, QStringLiteral("1.234"), -1);
        row(plain, QStringLiteral("约1万"), -1);
        row(plain, QStringLiteral("-5"), -1);
        row(wan, QStringLiteral("137.40265"), 137402650);
        row(wan, QStringLiteral("0.01"), 10000);
        row(wan, QStringLiteral("0.000001"), 1);
        row(wan, QStringLiteral("0.0000001"), -1);
        row(wan, QStringLiteral("1.2万"), 1200000); // what the cell says counts
        row(wan, QStringLiteral("500元"), 50000);
        row(QStringLiteral("罚款（亿元）"), QStringLiteral("0.00012345"), 1234500);
        row(QStringLiteral("罚款（千元）"), QStringLiteral("2.5"), 250000);
    }
    void money() {
        QFETCH(QString, heading);
        QFETCH(QString, cell);
        QFETCH(qint64, fen);
        const auto result
            = made(RegisterKind::Cases, QStringLiteral("立案日期|") + heading, QStringLiteral("2017-1-5|") + cell);
        if (fen >= 0)
            QCOMPARE(std::get<Case>(result.row->record).fine.fen(), fen);
        else
            QCOMPARE(result.reject, QStringLiteral("row.money ") + cell);
    }

    void findings_data() {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("finding"); // empty: refused
        QTest::addColumn<QString>("note");
        const auto row = [](const QString& cell, const char* finding, const QString& note = {}) {
            QTest::newRow(qPrintable(cell)) << cell << QString::fromLatin1(finding) << note;
        };
        row(QStringLiteral("未发现问题"), "none");
        row(QStringLiteral("正常。"), "none");
        row(QStringLiteral("无"), "none");
        row(QStringLiteral("none"), "none");
        row(QStringLiteral("涉嫌违法"), "suspected");
        row(QStringLiteral("发现问题：标价不明"), "suspected", QStringLiteral("标价不明"));
        row(QStringLiteral("当场改正"), "corrected");
        row(QStringLiteral("无法访问"), "unreachable");
        row(QStringLiteral("已停业（2017年起）"), "inactive", QStringLiteral("（2017年起）"));
        row(QStringLiteral("拒绝检查"), "obstructed");
        row({}, "none", QStringLiteral("台账未填检查结果"));
        row(QStringLiteral("店主不在"), "");
        row(QStringLiteral("未发现问题的网店已另行登记"), "");
    }
    void findings() {
        QFETCH(QString, cell);
        QFETCH(QString, finding);
        const auto result = made(
            RegisterKind::Checks, QStringLiteral("日期|网站网店|结果"), QStringLiteral("2017-1-5|某某店|") + cell);
        if (finding.isEmpty()) {
            QCOMPARE(result.reject, QStringLiteral("row.finding ") + cell);
            return;
        }
        const auto& check = std::get<OnlineCheck>(result.row->record);
        QCOMPARE(enumText(check.finding), finding);
        QTEST(check.note, "note");
    }

    void officers_data() {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("names"); // "name/certificate name"
        QTest::addColumn<bool>("more");
        const auto row = [](const QString& cell, const QString& names, bool more = false) {
            QTest::newRow(qPrintable(cell)) << cell << names << more;
        };
        const QString both = QStringLiteral("执法人员甲 执法人员乙");
        for (const char16_t sign : u"、,，;；/ \n")
            if (sign)
                row(QStringLiteral("执法人员甲") + QChar(sign) + QStringLiteral("执法人员乙"), both);
        row(QStringLiteral("执法人员甲、 执法人员乙、"), both);
        row(QStringLiteral("执法人员甲、执法人员甲"), QStringLiteral("执法人员甲"));
        row(QStringLiteral("某　某、执法人员乙"), QStringLiteral("某某 执法人员乙"));
        row(QStringLiteral("执法人员甲(A-001)、执法人员乙 （A-002）"),
            QStringLiteral("执法人员甲/A-001 执法人员乙/A-002"));
        row(QStringLiteral("执法人员甲、执法人员乙等"), both, true);
        row(QStringLiteral("执法人员甲、执法人员乙等4人"), both, true);
        row(QStringLiteral("Officer A, Officer B"), QStringLiteral("Officer A+Officer B"));
        row({}, {});
    }
    void officers() {
        QFETCH(QString, cell);
        const WrittenOfficers written = officersIn(cell);
        QStringList names;
        for (const WrittenOfficer& one : written.named)
            names.append(one.certificate.isEmpty() ? one.name : one.name + u'/' + one.certificate);
        QTEST(names.join(QTest::currentDataTag()[0] == 'O' ? u'+' : u' '), "names");
        QTEST(written.more, "more");
    }

    void whatSomeonesCellLeavesOutIsSaidInTheNote() {
        const auto check = record<OnlineCheck>(RegisterKind::Checks, QStringLiteral("日期|网站网店|结果|检查人"),
            QStringLiteral("2017-1-5|某某店|正常|执法人员甲等3人"));
        QCOMPARE(check.note, QStringLiteral("检查人：执法人员甲等3人"));
    }

    void theKindOfTarget() {
        const auto entity = [](const QString& platform, const QString& kind) {
            return record<OnlineCheck>(RegisterKind::Checks, QStringLiteral("日期|平台|网站网店|种类"),
                QStringLiteral("2017-1-5|%1|某某|%2").arg(platform, kind))
                .entity;
        };
        QCOMPARE(entity({}, QStringLiteral("自建网站")), EntityKind::Website);
        QCOMPARE(entity({}, QStringLiteral("微信公众号")), EntityKind::Account);
        QCOMPARE(entity({}, QStringLiteral("ＡＰＰ")), EntityKind::App);
        QCOMPARE(entity(QStringLiteral("平台一"), {}), EntityKind::Shop);
        QCOMPARE(entity({}, {}), EntityKind::Website);
        QCOMPARE(made(RegisterKind::Checks, QStringLiteral("日期|种类"), QStringLiteral("2017-1-5|仓库")).reject,
            QStringLiteral("row.entity 仓库"));
    }

    void whatIsVisited() {
        const auto visit = [](const QString& place, const QString& kind) {
            return record<SiteVisit>(RegisterKind::Visits, QStringLiteral("日期|网站网店|地址|对象|种类"),
                QStringLiteral("2017-1-5|某某厂|某路1号|%1|%2").arg(place, kind));
        };
        QCOMPARE(visit(QStringLiteral("经营场所"), {}).place, VisitPlace::Premises);
        QCOMPARE(visit(QStringLiteral("生产加工单位"), {}).place, VisitPlace::Production);
        QCOMPARE(visit(QStringLiteral("production"), {}).place, VisitPlace::Production);
        QCOMPARE(visit({}, {}).place, VisitPlace::Premises);
        QCOMPARE(visit({}, QStringLiteral("生产企业")).place, VisitPlace::Production);
        QCOMPARE(visit(QStringLiteral("经营场所"), QStringLiteral("网店")).note,
            QStringLiteral("台账未填检查结果；种类：网店"));
        QCOMPARE(made(RegisterKind::Visits, QStringLiteral("日期|对象"), QStringLiteral("2017-1-5|码头")).reject,
            QStringLiteral("row.place 码头"));
    }

    void measuresAndTheirAmounts() {
        const auto measure = [](const QString& kind, const QString& target, const QString& items, const QString& kinds,
                                 const QString& products) {
            return record<Measure>(RegisterKind::Measures, QStringLiteral("日期|措施|对象|条数|种类数|产品种类"),
                QStringList{QStringLiteral("2017-1-5"), kind, target, items, kinds, products}.join(u'|'));
        };
        const QString shop = QStringLiteral("某某店");
        const auto deletion = measure(QStringLiteral("督促删除违法商品信息"), shop, QStringLiteral("47条"), {}, {});
        QCOMPARE(deletion.kind, MeasureKind::Deletion);
        QCOMPARE(deletion.items, 47);
        const auto named = measure(QStringLiteral("下架"), shop, {}, {}, QStringLiteral("产品一、产品二，产品一"));
        QCOMPARE(named.products, (QStringList{QStringLiteral("产品一"), QStringLiteral("产品二")}));
        QVERIFY(!named.unnamedKinds);
        const auto counted = measure(QStringLiteral("督促平台下架产品"), shop, {}, QStringLiteral("32种"), {});
        QCOMPARE(counted.unnamedKinds, std::optional<qint64>(32));
        const auto mixed
            = measure(QStringLiteral("takedown"), shop, {}, QStringLiteral("5"), QStringLiteral("产品一、产品二"));
        QCOMPARE(mixed.products.size(), 2);
        QCOMPARE(mixed.unnamedKinds, std::optional<qint64>(3));
        const auto inTheWrongColumn = measure(QStringLiteral("下架"), shop, {}, {}, QStringLiteral("3种"));
        QCOMPARE(inTheWrongColumn.unnamedKinds, std::optional<qint64>(3));
        QCOMPARE(measure(QStringLiteral("责令停止平台服务"), shop, {}, {}, {}).shops, 1);
        QCOMPARE(measure(QStringLiteral("责令停止平台服务"), {}, QStringLiteral("12家"), {}, {}).shops, 12);
        const auto order = measure(QStringLiteral("责令整改"), shop, QStringLiteral("3"), {}, {});
        QCOMPARE(order.kind, MeasureKind::Rectification);
        QCOMPARE(order.items, 0);
        QCOMPARE(order.note, QStringLiteral("条数：3"));
        QCOMPARE(measure(QStringLiteral("提请关闭网站"), shop, {}, {}, {}).kind, MeasureKind::CloseRequest);
        QCOMPARE(measure(QStringLiteral("关闭网站"), shop, {}, {}, {}).kind, MeasureKind::Closure);
    }

    void whatAMeasureCantBe_data() {
        QTest::addColumn<QString>("cells");
        QTest::addColumn<QString>("reject");
        const auto row
            = [](const QString& cells, const QString& reject) { QTest::newRow(qPrintable(cells)) << cells << reject; };
        row(QStringLiteral("2017-1-5|批评教育|||"), QStringLiteral("row.measure 批评教育"));
        row(QStringLiteral("2017-1-5||||"), QStringLiteral("row.measure"));
        row(QStringLiteral("2017-1-5|删除|5200+||"), QStringLiteral("row.count 5200+"));
        row(QStringLiteral("2017-1-5|删除|若干||"), QStringLiteral("row.count 若干"));
        row(QStringLiteral("2017-1-5|下架||1|产品一、产品二"), QStringLiteral("row.kinds 1"));
        row(QStringLiteral("合计||47||"), QStringLiteral("row.total"));
        row(QStringLiteral("|合计|47||"), QStringLiteral("row.total"));
    }
    void whatAMeasureCantBe() {
        QFETCH(QString, cells);
        QTEST(made(RegisterKind::Measures, QStringLiteral("日期|措施|条数|种类数|产品种类"), cells).reject, "reject");
    }

    void transfers_data() {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("receiver");
        QTest::addColumn<QString>("result"); // "date receiver name", or the reason
        const auto row = [](const QString& cell, const QString& receiver, const QString& result) {
            QTest::newRow(qPrintable(cell + u'|' + receiver)) << cell << receiver << result;
        };
        row({}, {}, QStringLiteral("  "));
        row(QStringLiteral("否"), {}, QStringLiteral("  "));
        row(QStringLiteral("2017-8-1"), {}, QStringLiteral("2017-08-01 police 公安机关"));
        row(QStringLiteral("2017年8月1日移送某市公安局"), {}, QStringLiteral("2017-08-01 police 某市公安局"));
        row(QStringLiteral("2017-8-1 某区农业局"), {}, QStringLiteral("2017-08-01 authority 某区农业局"));
        row(QStringLiteral("2017-8-1"), QStringLiteral("某区税务局"),
            QStringLiteral("2017-08-01 authority 某区税务局"));
        row(QStringLiteral("是"), {}, QStringLiteral("row.transfer-date 是"));
        row({}, QStringLiteral("某市公安局"), QStringLiteral("row.transfer-date 某市公安局"));
    }
    void transfers() {
        QFETCH(QString, cell);
        QFETCH(QString, receiver);
        const auto made = TestRegisterRow::made(RegisterKind::Cases, QStringLiteral("立案日期|移送|移送单位"),
            QStringLiteral("2017-1-5|%1|%2").arg(cell, receiver));
        QString result = made.reject;
        if (made.row) {
            const auto& value = std::get<Case>(made.row->record);
            result
                = QStringList{value.transferredOn.toString(Qt::ISODate), enumText(value.receiver), value.transferredTo}
                      .join(u' ');
        }
        QTEST(result, "result");
    }

    void aCaseAsPeopleWriteIt() {
        const auto value = record<Case>(RegisterKind::Cases,
            QStringLiteral("案号|立案日期|案由|当事人|案值(万元)|罚款|没收|决定日期|结案日期|移送"),
            QStringLiteral("某市监案〔2017〕1号|2017-1-5|虚假宣传|某某店|1.5|1万|￥500.50|2017-3-1|2017-4-1|"));
        QCOMPARE(value.number, QStringLiteral("某市监案〔2017〕1号"));
        QCOMPARE(value.value.fen(), 1500000);
        QCOMPARE(value.fine.fen(), 1000000);
        QCOMPARE(value.confiscation.fen(), 50050);
        QCOMPARE(value.decidedOn, QDate(2017, 3, 1));
        QCOMPARE(value.concludedOn, QDate(2017, 4, 1));
        QVERIFY(!value.transferredOn.isValid());
    }

    void aCreditCodeThatASpreadsheetDestroyedIsRefused() {
        const QString headings = QStringLiteral("日期|网站网店|统一社会信用代码");
        QCOMPARE(made(RegisterKind::Checks, headings, QStringLiteral("2017-1-5|某某店|9.11201E+17")).reject,
            QStringLiteral("row.credit-code-damaged 9.11201E+17"));
        const auto wrong = made(RegisterKind::Checks, headings, QStringLiteral("2017-1-5|某某店|91350100M000100Y44"));
        QCOMPARE(wrong.row->codeFault, CreditCode::Fault::CheckDigit); // taken as it stands, and told
    }
};

QTEST_GUILESS_MAIN(TestRegisterRow)
#include "tst_registerrow.moc"
