#pragma once

#include "models/bureau/bureau.h"
#include "models/campaign/campaign.h"
#include "models/inspection/checklist.h"

namespace xunwang {

/// What a check or visit found (检查结果). It is neither a lead nor a case: what follows from it are records of their
/// own.
enum class Finding {
    None, ///< 未发现问题
    Suspected, ///< 发现涉嫌违法，待后续处理
    Corrected, ///< 发现问题，当场改正
    Unreachable, ///< online: 无法访问; at the address: 无法联系 (企业经营异常名录管理办法)
    Inactive, ///< 已停业，或者未开展相关经营活动
    Obstructed, ///< 不配合检查
};
inline constexpr auto namesOf(Finding) {
    return std::array{std::pair{Finding::None, "none"}, std::pair{Finding::Suspected, "suspected"},
        std::pair{Finding::Corrected, "corrected"}, std::pair{Finding::Unreachable, "unreachable"},
        std::pair{Finding::Inactive, "inactive"}, std::pair{Finding::Obstructed, "obstructed"}};
}

/// A completed check online (网上检查) of a site, shop or account: counts as T01.
struct OnlineCheck {
    QDate completedOn; ///< by which it counts
    QDateTime checkedAt; ///< UTC, where the time is known
    QString platform; ///< empty for a site of its own
    QString target; ///< name of the site or shop
    QString link;
    QString creditCode; ///< as shown there, even if its check digit is wrong: that is a finding
    EntityKind entity = EntityKind::Shop;
    std::vector<PersonId> officers;
    /// Officers by name who are nobody in this case database: a register of earlier years names them. With `officers`
    /// at least one.
    QStringList otherOfficers;
    QString checklist; ///< `Checklist::name`, or empty
    Answers answers;
    Finding finding = Finding::None;
    QString note;
    std::optional<qint64> lead; ///< the lead that it followed
    std::optional<CampaignId> campaign;

    static const RecordType<OnlineCheck>& type();
};
using OnlineCheckId = Id<OnlineCheck>;

/// A visit (实地检查) to the operator of a site or shop (T02) or to a production unit (T11), by two officers or more:
/// 市场监督管理行政处罚程序规定 22, 行政处罚法 42.
struct SiteVisit {
    QDate visitedOn;
    VisitPlace place = VisitPlace::Premises;
    QString platform;
    QString target; ///< name of the operator or unit
    QString link;
    QString creditCode;
    QString address;
    std::vector<PersonId> officers;
    QStringList otherOfficers; ///< as above; whether they have certificates is not known
    QString checklist;
    Answers answers;
    Finding finding = Finding::None;
    QString note;
    std::optional<qint64> lead;
    std::optional<CampaignId> campaign;

    static const RecordType<SiteVisit>& type();
};
using SiteVisitId = Id<SiteVisit>;

} // namespace xunwang
