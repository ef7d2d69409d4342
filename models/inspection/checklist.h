#pragma once

#include "models/store/codec.h"

#include <map>

namespace xunwang {

/// What is checked online: who trades there, and how (T16).
enum class EntityKind {
    Platform, ///< 平台
    Website, ///< 自建网站
    Shop, ///< 网店
    Account, ///< 公众号, and other accounts of social and live services
    MiniProgram, ///< 小程序
    App, ///< APP
};
inline constexpr auto namesOf(EntityKind) {
    return std::array{std::pair{EntityKind::Platform, "platform"}, std::pair{EntityKind::Website, "website"},
        std::pair{EntityKind::Shop, "shop"}, std::pair{EntityKind::Account, "account"},
        std::pair{EntityKind::MiniProgram, "miniprogram"}, std::pair{EntityKind::App, "app"}};
}

/// What is visited. A visit counts as T02 or as T11, never as both.
enum class VisitPlace {
    Premises, ///< 经营场所 of the operator of a site or shop
    Production, ///< 生产加工单位
};
inline constexpr auto namesOf(VisitPlace) {
    return std::array{std::pair{VisitPlace::Premises, "premises"}, std::pair{VisitPlace::Production, "production"}};
}

/// Questions are put so that yes is as the law wants it.
enum class Answer { Yes, No, NotApplicable };
inline constexpr auto namesOf(Answer) {
    return std::array{
        std::pair{Answer::Yes, "yes"}, std::pair{Answer::No, "no"}, std::pair{Answer::NotApplicable, "n/a"}};
}
/// By question code. What was not looked at has no answer.
using Answers = std::map<QString, Answer>;

struct Question {
    QString code; ///< stable
    QStringList kinds; ///< names of EntityKind or VisitPlace that it is for
    QString chinese;
    QString english;
    QString law; ///< full name, Chinese
    QString article; ///< number, e.g. "15"
    QDate validFrom; ///< of the article
    QDate validTo; ///< last day; none: in force
    bool toBeVerified = false; ///< written from memory, not from the text
};

/// A list of questions as a bureau uses it, dated.
struct Checklist {
    QString name; ///< what records keep: "online@2026-07-01"
    QString chinese;
    QString english;
    std::vector<Question> questions;

    /// Reads the text of a file as under resources/checklists. Validation "checklist.unreadable" {why}.
    static Result<Checklist> parse(const QByteArray& json);
};

/// The questions for a check of this kind on that day: those of the newest list whose articles are then in force.
Result<Checklist> checklistFor(EntityKind kind, QDate on);
Result<Checklist> checklistFor(VisitPlace place, QDate on);
/// Every list that came with the program, older versions too, for what old records answered.
Result<std::vector<Checklist>> allChecklists();

/// Whether `answers` answer questions of the list `name`. Validation "checklist.unknown" {name},
/// "checklist.question-unknown" {code, name}.
Result<void> checkAnswers(const QString& name, const Answers& answers);

/// As a JSON object, by code.
template <>
struct Codec<Answers> {
    static Value encode(const Answers& answers);
    static std::optional<Answers> decode(const Value& value);
};

} // namespace xunwang
