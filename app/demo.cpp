#include "app/demo.h"

#include "models/bureau/bureaurepository.h"
#include "models/campaign/campaign.h"
#include "models/enforcement/enforcementrepository.h"
#include "models/evidence/evidence.h"
#include "models/inspection/inspectionrepository.h"
#include "models/intake/import.h"
#include "models/leads/packs.h"
#include "models/review/reading.h"
#include "models/review/reviewrepository.h"
#include "models/schema/caseschema.h"
#include "models/screening/packediting.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QRandomGenerator>
#include <QTemporaryDir>

namespace xunwang {

namespace {

constexpr int kMonths = 25; // so that every month of the last year has one to compare with

/// Placeholder numbers that are the same every time.
class Story {
public:
    Story(Writer& writer, std::vector<PersonId> officers, CampaignId campaign, QDate campaignFrom)
        : m_writer(writer)
        , m_officers(std::move(officers))
        , m_campaign(campaign)
        , m_campaignFrom(campaignFrom) { }

    Result<void> month(QDate first, QDate last, int rising) {
        for (int i = 0, count = 22 + rising + below(14); i < count; ++i)
            XW_TRY(check(day(first, last)));
        for (int i = 0, count = 6 + below(6); i < count; ++i)
            XW_TRY(visit(day(first, last)));
        for (int i = 0, count = 8 + below(6); i < count; ++i)
            XW_TRY(measure(day(first, last)));
        for (int i = 0, count = 3 + below(4); i < count; ++i)
            XW_TRY(fileCase(day(first, last)));
        return {};
    }

private:
    int below(int bound) { return m_random.bounded(bound); }
    QDate day(QDate first, QDate last) { return first.addDays(below(int(first.daysTo(last)) + 1)); }
    QString shop() { return QStringLiteral("第%1号店").arg(1 + below(60)); }
    QString platform() { return QStringLiteral("平台") + QStringLiteral("一二三四五")[below(5)]; }
    std::optional<CampaignId> campaignOn(QDate date) {
        return date >= m_campaignFrom && below(3) > 0 ? std::optional(m_campaign) : std::nullopt;
    }

    Result<void> check(QDate on) {
        OnlineCheck check;
        check.completedOn = on;
        check.platform = platform();
        check.target = shop();
        check.link = QStringLiteral("https://shop.example/%1").arg(check.target.mid(1, 2));
        check.officers = {m_officers[size_t(below(int(m_officers.size())))]};
        check.finding = below(5) == 0 ? Finding::Suspected : Finding::None;
        check.campaign = campaignOn(on);
        XW_TRY(recordCheck(m_writer, check));
        return {};
    }
    Result<void> visit(QDate on) {
        SiteVisit visit;
        visit.visitedOn = on;
        visit.place = below(3) == 0 ? VisitPlace::Production : VisitPlace::Premises;
        visit.target = visit.place == VisitPlace::Production ? QStringLiteral("第%1加工厂").arg(1 + below(20)) : shop();
        visit.platform = visit.place == VisitPlace::Production ? QString() : platform();
        visit.address = QStringLiteral("某某区某某路%1号").arg(1 + below(200));
        visit.officers = {m_officers[0], m_officers[1]};
        visit.finding = below(4) == 0 ? Finding::Suspected : Finding::None;
        visit.campaign = campaignOn(on);
        XW_TRY(recordVisit(m_writer, visit));
        return {};
    }
    Result<void> measure(QDate on) {
        static constexpr std::array kKinds{MeasureKind::Deletion, MeasureKind::Rectification,
            MeasureKind::Rectification, MeasureKind::Takedown, MeasureKind::Talk, MeasureKind::Guidance,
            MeasureKind::Suspension, MeasureKind::CloseRequest};
        static const QStringList products{QStringLiteral("特供酒"), QStringLiteral("电鱼机"), QStringLiteral("高仿鞋"),
            QStringLiteral("改装锂电池"), QStringLiteral("金箔食品")};
        Measure measure;
        measure.kind = kKinds[size_t(below(int(kKinds.size())))];
        measure.takenOn = on;
        measure.platform = platform();
        measure.target = shop();
        if (measure.kind == MeasureKind::Deletion)
            measure.items = 1 + below(20);
        if (measure.kind == MeasureKind::Suspension)
            measure.shops = 1 + below(3);
        if (measure.kind == MeasureKind::Takedown)
            measure.products = {products[below(5)]};
        if (measure.kind == MeasureKind::Rectification || measure.kind == MeasureKind::Takedown)
            measure.dueOn = on.addDays(10);
        measure.campaign = campaignOn(on);
        XW_TRY(recordMeasure(m_writer, measure));
        return {};
    }
    Result<void> fileCase(QDate on) {
        static const QStringList causes{QStringLiteral("涉嫌发布违法广告"),
            QStringLiteral("涉嫌销售侵犯注册商标专用权的商品"), QStringLiteral("涉嫌未公示营业执照信息"),
            QStringLiteral("涉嫌虚假宣传")};
        Case value;
        value.number = QStringLiteral("某市监网案〔%1〕%2号").arg(on.year()).arg(++m_cases);
        value.filedOn = on;
        value.cause = causes[below(4)];
        value.party = shop();
        value.platform = platform();
        value.officers = {m_officers[0], m_officers[1]};
        value.value = Money::fromFen(qint64(1 + below(90)) * 100000);
        if (const QDate decided = on.addDays(5 + below(30)); decided <= m_today) {
            value.decidedOn = decided;
            value.fine = Money::fromFen(qint64(5 + below(300)) * 10000);
            value.confiscation = Money::fromFen(qint64(below(60)) * 12345);
            if (const QDate concluded = decided.addDays(10 + below(25)); concluded <= m_today)
                value.concludedOn = concluded;
        } else if (below(6) == 0) {
            value.transferredOn = m_today;
            value.receiver = Receiver::Police;
            value.transferredTo = QStringLiteral("某某市公安局");
        }
        value.campaign = campaignOn(on);
        XW_TRY(recordCase(m_writer, value));
        return {};
    }

    Writer& m_writer;
    std::vector<PersonId> m_officers;
    CampaignId m_campaign;
    QDate m_campaignFrom;
    QDate m_today = m_writer.today();
    QRandomGenerator m_random{20261121};
    int m_cases = 0;
};

/// The records of people's work, in one action.
Result<int> tellStory(Writer& writer, Feedback& feedback) {
    auto second = addPerson(
        writer, {QStringLiteral("执法人员乙"), QStringLiteral("1208"), QStringLiteral("网监科"), Role::Inspector});
    XW_TRY(second);
    XW_TRY(
        addPerson(writer, {QStringLiteral("内勤丙"), QStringLiteral("1301"), QStringLiteral("网监科"), Role::Clerk}));
    XW_TRY(addPerson(
        writer, {QStringLiteral("审核人员丁"), QStringLiteral("1001"), QStringLiteral("法规科"), Role::Supervisor}));
    const QDate today = writer.today();
    const QDate campaignFrom = QDate(today.year(), today.month(), 1).addMonths(-1);
    auto campaign = addCampaign(writer,
        {QStringLiteral("%1网络市场专项").arg(campaignFrom.year()), campaignFrom, today.addDays(40),
            QStringLiteral("演示数据")});
    XW_TRY(campaign);
    Story story(writer, {PersonId(*writer.actor().person), second->id}, campaign->id, campaignFrom);
    for (int back = kMonths - 1; back >= 0; --back) {
        const QDate first = QDate(today.year(), today.month(), 1).addMonths(-back);
        XW_TRY(story.month(first, std::min(first.addMonths(1).addDays(-1), today), kMonths - back));
        feedback.progress(kMonths - back, kMonths);
        if (feedback.canceled())
            return canceledError();
    }
    return 0;
}

/// A picture that says of itself that it is none of a real shop.
QByteArray placeholderScreenshot() {
    QImage image(960, 540, QImage::Format_RGB32);
    image.fill(QColor(244, 246, 248));
    QPainter painter(&image);
    painter.setPen(QColor(92, 104, 118));
    painter.drawRect(image.rect().adjusted(24, 24, -25, -25));
    QFont font(QStringLiteral("Noto Sans CJK SC"));
    font.setPixelSize(40);
    painter.setFont(font);
    painter.drawText(image.rect(), Qt::AlignCenter, QStringLiteral("演示截图\n占位图片，不是真实店铺"));
    painter.end();
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return png;
}

/// Today's check that follows a lead, with a screenshot.
Result<int> checkALead(CaseFile& file, Actor actor, Feedback& feedback) {
    QByteArray png = placeholderScreenshot();
    QBuffer source(&png);
    source.open(QIODevice::ReadOnly);
    auto kept = keepData(CaseFile::evidenceFolder(file.path()), source, QStringLiteral("演示截图.png"), feedback);
    XW_TRY(kept);
    return file
        .write(actor,
            [kept = *kept](Writer& writer) -> Result<int> {
                auto ids = leadIds(writer, {});
                XW_TRY(ids);
                if (ids->empty())
                    return 0;
                auto lead = leadById(writer, LeadId(ids->front()));
                XW_TRY(lead);
                OnlineCheck check;
                check.completedOn = writer.today();
                check.checkedAt = writer.clock().now();
                check.platform = lead->lead.platform;
                check.target = lead->lead.shop;
                check.link = lead->lead.link;
                check.creditCode = lead->lead.creditCode;
                check.officers = {PersonId(*writer.actor().person)};
                check.finding = Finding::Suspected;
                check.note = lead->lead.title;
                check.lead = lead->id.value();
                auto stored = recordCheck(writer, check);
                XW_TRY(stored);
                XW_TRY(
                    addEvidence(writer, kept, QString::fromLatin1(OnlineCheck::type().kind), stored->id.value(), {}));
                return 0;
            })
        .result();
}

/// What the rule bench works with: dismissed leads, second readings, and a draft that hits something new.
Result<void> benchStory(CaseFile& file, Actor actor) {
    auto text = builtInPack();
    XW_TRY(text);
    const auto now = RulePack::read(*text);
    XW_TRY(now);
    text = withVersion(*text, now->version + 1);
    XW_TRY(text);
    text = addRule(*text, R"json({
      "code": "demo.official", "family": "marketing", "tasks": ["order"], "severity": "low",
      "title": {"zh": "自称官方（演示）", "en": "Calls itself official (demonstration)"},
      "fields": ["title"],
      "any": ["官方"],
      "basis": [{"law": "反法", "article": "第七条"}], "certainty": "M",
      "examples": {"hit": ["蓝牙耳机 官方"], "miss": ["蓝牙耳机 包邮"]}
    })json");
    XW_TRY(text);
    const auto draft = CheckedPack::check(*text);
    XW_TRY(draft);
    auto stored = file.write(actor,
                          [&draft](Writer& writer) -> Result<int> {
                              LeadFilter waiting;
                              waiting.state = QStringLiteral("open");
                              auto open = leadIds(writer, waiting);
                              XW_TRY(open);
                              std::vector<LeadId> some;
                              for (size_t i = 0; i < open->size(); i += 7)
                                  some.emplace_back((*open)[i]);
                              XW_TRY(decide(writer, some, Verdict::Dismissed, QStringLiteral("演示：误命中"), {}));
                              auto sample = sampleUnflagged(writer, 12, 20261121);
                              XW_TRY(sample);
                              for (size_t i = 0; i < sample->size(); ++i) {
                                  Reading& reading = (*sample)[i];
                                  reading.flagged = i == 0;
                                  if (reading.flagged)
                                      reading.family = QStringLiteral("marketing");
                                  XW_TRY(saveReading(writer, reading));
                              }
                              XW_TRY(savePackDraft(writer, {}, *draft, QStringLiteral("演示草稿")));
                              return 0;
                          })
                      .result();
    XW_TRY(stored);
    return {};
}

} // namespace

Result<void> makeDemonstration(const QString& path, const Matcher& matcher, const Clock& clock, Feedback& feedback) {
    CaseFile::Setup setup;
    setup.station = 3;
    setup.demonstration = true;
    const auto schema = caseSchema();
    auto made = CaseFile::create(path, setup, schema, clock, [](Writer& writer) -> Result<void> {
        XW_TRY(foundBureau(writer, {QStringLiteral("某某市市场监督管理局"), QStringLiteral("全市"), {}},
            {QStringLiteral("执法人员甲"), QStringLiteral("1207"), QStringLiteral("网监科"), Role::Administrator}));
        return {};
    });
    XW_TRY(made);
    auto file = CaseFile::open(path, CaseFile::Access::Write, schema, clock);
    XW_TRY(file);
    auto person = (*file)->read([](Reader& reader) { return defaultPerson(reader); }).result();
    XW_TRY(person);
    const Actor actor{person->id.value()};

    QTemporaryDir folder;
    const QString sample = folder.filePath(QStringLiteral("演示商品列表.csv"));
    if (!QFile::copy(QStringLiteral(":/sample/listings.csv"), sample))
        return fail(ErrorCode::Io, QStringLiteral("file.create"), {sample, QString()});
    auto guess = inspect(sample);
    XW_TRY(guess);
    XW_TRY(importListings(**file, actor, planImport(sample, *guess), matcher, feedback));
    XW_TRY((*file)->write(actor, [&feedback](Writer& writer) { return tellStory(writer, feedback); }).result());
    auto decided = (*file)
                       ->write(actor,
                           [](Writer& writer) -> Result<qint64> {
                               auto ids = leadIds(writer, {});
                               XW_TRY(ids);
                               std::vector<LeadId> some;
                               for (size_t i = 0; i < ids->size(); i += 4)
                                   some.emplace_back((*ids)[i]);
                               return decide(writer, some, Verdict::Confirmed, {}, {});
                           })
                       .result();
    XW_TRY(decided);
    XW_TRY(checkALead(**file, actor, feedback));
    XW_TRY(benchStory(**file, actor));
    return {};
}

} // namespace xunwang
