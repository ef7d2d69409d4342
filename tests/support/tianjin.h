#pragma once

#include "models/enforcement/enforcementrepository.h"
#include "models/inspection/inspectionrepository.h"

namespace xunwang::test {

/// The figures that Tianjin's bureau published for January to October 2017, as records. Names are placeholders; how
/// the records are spread over days, platforms and cases is ours.
struct Tianjin {
    static constexpr int kChecks = 12848;
    static constexpr int kTargets = 9000; ///< ours: different shops among them
    static constexpr int kVisits = 2522;
    static constexpr int kUnits = 1468;
    static constexpr int kUnitVisits = 1500; ///< ours: some units were visited twice
    static constexpr int kItems = 47;
    static constexpr int kOrders = 96;
    static constexpr int kCases = 130;
    static constexpr qint64 kMoney = 137'402'650; ///< fen: 1,374,026.50 yuan
    static constexpr int kProducts = 32;

    std::vector<PersonId> officers; ///< two with certificates

    /// The i-th of `count` records lies in the period, on its first and last day too.
    static QDate day(int i, int count) {
        const QDate first(2017, 1, 1);
        return first.addDays(qint64(i) * first.daysTo(QDate(2017, 10, 31)) / (count - 1));
    }
    static QString numbered(const QString& name, int number) { return name + QString::number(number); }

    OnlineCheck check(int i) const {
        OnlineCheck check;
        check.completedOn = day(i, kChecks);
        check.platform = numbered(QStringLiteral("平台"), i % 3 + 1);
        check.target = numbered(QStringLiteral("某某店"), i % kTargets);
        check.officers = {officers.front()};
        check.finding = i % 50 == 0 ? Finding::Suspected : Finding::None;
        return check;
    }
    SiteVisit visit(int i) const {
        SiteVisit visit;
        visit.visitedOn = day(i, kVisits);
        visit.target = numbered(QStringLiteral("某某公司"), i);
        visit.address = numbered(QStringLiteral("某路"), i);
        visit.officers = officers;
        return visit;
    }
    SiteVisit unitVisit(int i) const {
        SiteVisit unit = visit(i % kUnits);
        unit.visitedOn = day(i, kUnitVisits);
        unit.place = VisitPlace::Production;
        unit.target = numbered(QStringLiteral("某某厂"), i % kUnits);
        return unit;
    }
    Measure order(int i) const {
        Measure order;
        order.takenOn = day(i, kOrders);
        order.target = numbered(QStringLiteral("某某店"), i);
        return order;
    }
    /// The deletions: 9 of 5 items and one of 2.
    Measure deletion(int i) const {
        Measure deletion = order(i);
        deletion.kind = MeasureKind::Deletion;
        deletion.platform = QStringLiteral("平台1");
        deletion.items = i < 9 ? 5 : kItems - 45;
        return deletion;
    }
    /// 11 takedowns of 3 or 4 kinds each; each repeats the last kind of the one before.
    Measure takedown(int i) const {
        Measure takedown = deletion(i);
        takedown.kind = MeasureKind::Takedown;
        for (int kind = qMax(0, i * 3 - 1); kind < qMin(i * 3 + 3, kProducts); ++kind)
            takedown.products.append(numbered(QStringLiteral("产品"), kind));
        return takedown;
    }
    Case filed(int i) const {
        Case value;
        value.filedOn = day(i, kCases);
        value.cause = QStringLiteral("虚假宣传");
        value.party = numbered(QStringLiteral("某某店"), i);
        value.officers = officers;
        value.decidedOn = value.filedOn;
        value.fine = Money::fromFen(i == 0 ? kMoney - (kCases - 1) * 1'000'000 : 900'000);
        value.confiscation = Money::fromFen(i == 0 ? 0 : 100'000);
        return value;
    }

    /// Enters everything, one action for each kind of record, and besides what must not count: a record of each kind
    /// the day before and the day after the period. The clock stands after that.
    Result<void> enter(CaseFile& file) const {
        const auto all = [&](int count, const auto& record) {
            return file
                .write(Actor{officers.front().value()},
                    [&](Writer& writer) -> Result<void> {
                        for (int i = 0; i < count; ++i)
                            XW_TRY(record(writer, i));
                        return {};
                    })
                .result();
        };
        XW_TRY(all(kChecks, [&](Writer& w, int i) { return recordCheck(w, check(i)); }));
        XW_TRY(all(kVisits, [&](Writer& w, int i) { return recordVisit(w, visit(i)); }));
        XW_TRY(all(kUnitVisits, [&](Writer& w, int i) { return recordVisit(w, unitVisit(i)); }));
        XW_TRY(all(kOrders, [&](Writer& w, int i) { return recordMeasure(w, order(i)); }));
        XW_TRY(all(10, [&](Writer& w, int i) { return recordMeasure(w, deletion(i)); }));
        XW_TRY(all(11, [&](Writer& w, int i) { return recordMeasure(w, takedown(i)); }));
        XW_TRY(all(kCases, [&](Writer& w, int i) { return recordCase(w, filed(i)); }));
        return all(2, [&](Writer& w, int i) -> Result<void> {
            const QDate day = i == 0 ? QDate(2016, 12, 31) : QDate(2017, 11, 1);
            OnlineCheck outsideCheck = check(0);
            SiteVisit outsideVisit = visit(0);
            Measure outsideOrder = order(0);
            Case outsideCase = filed(1);
            outsideCheck.completedOn = outsideVisit.visitedOn = outsideOrder.takenOn = day;
            outsideCase.filedOn = outsideCase.decidedOn = day;
            XW_TRY(recordCheck(w, outsideCheck));
            XW_TRY(recordVisit(w, outsideVisit));
            XW_TRY(recordMeasure(w, outsideOrder));
            XW_TRY(recordCase(w, outsideCase));
            return {};
        });
    }
};

} // namespace xunwang::test
