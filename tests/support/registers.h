#pragma once

#include "models/registers/registerimport.h"
#include "models/sheets/textwriter.h"
#include "models/sheets/workbook.h"
#include "tests/support/tianjin.h"

namespace xunwang::test {

/// A register as rows of text, for any kind of file.
struct Sheet {
    QStringList headings;
    QList<QStringList> rows;

    Table table() const {
        Table table;
        for (const QString& heading : headings)
            table.columns.append({heading, ColumnType::Text});
        for (const QStringList& row : rows)
            table.rows.emplace_back(row.begin(), row.end());
        return table;
    }
    QByteArray csv() const {
        std::string text;
        const auto add = [&text](const QStringList& cells) {
            std::vector<std::string> texts;
            for (const QString& cell : cells)
                texts.push_back(cell.toStdString());
            appendRow(text, std::vector<std::string_view>(texts.begin(), texts.end()), {{}, false, false});
        };
        add(headings);
        for (const QStringList& row : rows)
            add(row);
        return QByteArray::fromStdString(text);
    }
};

/// The figures of `Tianjin` as the four registers that a bureau would have kept in spreadsheets, dates and amounts as
/// people write them. Officers are 执法人员甲 and 执法人员乙.
struct TianjinRegisters {
    static QString on(QDate day, int i) {
        switch (i % 3) {
        case 0:
            return day.toString(QStringLiteral("yyyy年M月d日"));
        case 1:
            return day.toString(QStringLiteral("yyyy/M/d"));
        default:
            return day.toString(Qt::ISODate);
        }
    }
    static Sheet checks(int count = Tianjin::kChecks) {
        Sheet sheet{QStringLiteral("日期|平台|网站网店|结果|检查人|专项").split(u'|'), {}};
        const Tianjin figures{{PersonId(1)}};
        for (int i = 0; i < count; ++i) {
            const OnlineCheck check = figures.check(i);
            sheet.rows.append({on(check.completedOn, i), check.platform, check.target,
                check.finding == Finding::None ? QStringLiteral("未发现问题") : QStringLiteral("涉嫌违法"),
                QStringLiteral("执法人员甲"), QStringLiteral("网络市场专项")});
        }
        return sheet;
    }
    static Sheet visits() {
        Sheet sheet{QStringLiteral("对象|日期|网站网店|地址|检查人").split(u'|'), {}};
        const Tianjin figures{{PersonId(1)}};
        const auto add = [&](const SiteVisit& visit, int i) {
            sheet.rows.append(
                {visit.place == VisitPlace::Premises ? QStringLiteral("经营场所") : QStringLiteral("生产加工单位"),
                    on(visit.visitedOn, i), visit.target, visit.address, QStringLiteral("执法人员甲、执法人员乙")});
        };
        for (int i = 0; i < Tianjin::kVisits; ++i)
            add(figures.visit(i), i);
        for (int i = 0; i < Tianjin::kUnitVisits; ++i)
            add(figures.unitVisit(i), i);
        return sheet;
    }
    static Sheet measures() {
        Sheet sheet{QStringLiteral("日期|措施|平台|对象|条数|种类数|产品种类").split(u'|'), {}};
        const Tianjin figures{{PersonId(1)}};
        for (int i = 0; i < Tianjin::kOrders; ++i)
            sheet.rows.append(
                {on(figures.order(i).takenOn, i), QStringLiteral("责令整改"), {}, figures.order(i).target, {}, {}, {}});
        for (int i = 0; i < 10; ++i) {
            const Measure deletion = figures.deletion(i);
            sheet.rows.append({on(deletion.takenOn, i), QStringLiteral("督促删除违法商品信息"), deletion.platform,
                deletion.target, QString::number(deletion.items), {}, {}});
        }
        for (int i = 0; i < 11; ++i) {
            const Measure takedown = figures.takedown(i);
            sheet.rows.append({on(takedown.takenOn, i), QStringLiteral("督促平台下架产品"), takedown.platform,
                takedown.target, {}, {}, takedown.products.join(QStringLiteral("、"))});
        }
        return sheet;
    }
    static Sheet cases() {
        Sheet sheet{QStringLiteral("案号|立案日期|案由|当事人|罚款(万元)|没收|决定日期").split(u'|'), {}};
        const Tianjin figures{{PersonId(1)}};
        for (int i = 0; i < Tianjin::kCases; ++i) {
            const Case filed = figures.filed(i);
            QString wan = QString::number(filed.fine.fen()).rightJustified(7, u'0');
            wan.insert(wan.size() - 6, u'.');
            sheet.rows.append({QStringLiteral("某市监案〔2017〕%1号").arg(i + 1), on(filed.filedOn, i), filed.cause,
                filed.party, wan, QStringLiteral("￥") + filed.confiscation.yuan(), on(filed.decidedOn, i)});
        }
        return sheet;
    }
};

} // namespace xunwang::test
