#pragma once

#include "models/campaign/campaign.h"
#include "models/store/record.h"

namespace xunwang {

/// The ladder of what a bureau does short of a penalty.
enum class MeasureKind {
    Guidance, ///< 行政指导
    Talk, ///< 行政约谈 (网络交易监督管理办法 38)
    Rectification, ///< 责令改正 (T04)
    Deletion, ///< 督促删除违法商品信息, counted in items 条 (T03)
    Takedown, ///< 督促平台下架产品, counted in kinds of product 种 (T12)
    Suspension, ///< 责令平台停止平台服务, counted in shops (T06)
    CloseRequest, ///< 提请关闭网站: asked of the telecommunications authority, not yet closed (T05)
    Closure, ///< 关闭网站 (T05, counted apart)
};
inline constexpr auto namesOf(MeasureKind) {
    return std::array{std::pair{MeasureKind::Guidance, "guidance"}, std::pair{MeasureKind::Talk, "talk"},
        std::pair{MeasureKind::Rectification, "rectification"}, std::pair{MeasureKind::Deletion, "deletion"},
        std::pair{MeasureKind::Takedown, "takedown"}, std::pair{MeasureKind::Suspension, "suspension"},
        std::pair{MeasureKind::CloseRequest, "close_request"}, std::pair{MeasureKind::Closure, "closure"}};
}

/// A measure (措施). Filing, penalty and transfer are none: they are facts of a case.
struct Measure {
    MeasureKind kind = MeasureKind::Rectification;
    QDate takenOn; ///< by which it counts
    QString platform; ///< the platform that it is put to, or on which the target sells
    QString target; ///< site, shop or operator; empty where the platform itself is meant
    QString creditCode;
    qint64 items = 0; ///< items (条): demanded of a deletion; of a takedown where known
    qint64 shops = 0; ///< shops of a suspension
    QStringList products; ///< kinds of product (种) of a takedown
    /// Kinds of product beside those named, where only their number is known, as in older registers. Nobody can tell
    /// them apart, so each measure's count as different from all others.
    std::optional<qint64> unnamedKinds;
    QDate dueOn; ///< until when it has to be done
    QString note;
    std::optional<qint64> lead;
    QString inspectionKind; ///< kind of the check or visit that it follows: "online_check", "site_visit" or empty
    std::optional<qint64> inspection;
    std::optional<CampaignId> campaign;

    static const RecordType<Measure>& type();
};
using MeasureId = Id<Measure>;

/// To whom a case was transferred. Only what went to the police counts as T10.
enum class Receiver {
    None,
    Police, ///< 公安机关, a suspected crime (行政执法机关移送涉嫌犯罪案件的规定)
    Authority, ///< another authority that is competent
};
inline constexpr auto namesOf(Receiver) {
    return std::array{std::pair{Receiver::None, ""}, std::pair{Receiver::Police, "police"},
        std::pair{Receiver::Authority, "authority"}};
}

/// A case (案件), each fact with its date. How far it has come follows from the dates and is stored nowhere.
struct Case {
    QString number; ///< 案号; may come later
    QDate filedOn; ///< 立案
    QString cause; ///< 案由
    QString party; ///< 当事人
    QString creditCode;
    QString platform;
    std::vector<PersonId> officers; ///< none named yet, or at least two with certificates (程序规定 19)
    Money value; ///< 案值, counted by the filing date
    Money fine; ///< 罚款; with a decision only, as is the next
    Money confiscation; ///< 没收
    QDate decidedOn;
    QDate transferredOn;
    Receiver receiver = Receiver::None;
    QString transferredTo; ///< the receiver's name
    QDate concludedOn; ///< 结案
    QString note;
    std::optional<qint64> lead;
    QString inspectionKind;
    std::optional<qint64> inspection;
    std::optional<CampaignId> campaign;

    static const RecordType<Case>& type();
};
using CaseId = Id<Case>;

enum class CaseStage { Filed, Decided, Transferred, Concluded };
inline constexpr auto namesOf(CaseStage) {
    return std::array{std::pair{CaseStage::Filed, "filed"}, std::pair{CaseStage::Decided, "decided"},
        std::pair{CaseStage::Transferred, "transferred"}, std::pair{CaseStage::Concluded, "concluded"}};
}
struct CaseStep {
    CaseStage stage;
    QDate on;
    bool operator==(const CaseStep&) const = default;
};
/// What has happened, by date: the timeline.
std::vector<CaseStep> stepsOf(const Case& value);
/// How far it is: concluded, else the newest step.
CaseStage stageOf(const Case& value);

} // namespace xunwang
