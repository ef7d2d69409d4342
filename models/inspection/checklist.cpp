#include "models/inspection/checklist.h"

#include <QDir>
#include <QFile>
#include <QJsonObject>
#include <QSet>

static void initResource() {
    Q_INIT_RESOURCE(checklists);
}

namespace xunwang {

namespace {

tl::unexpected<Error> unreadable(const QString& why) {
    return fail(ErrorCode::Validation, QStringLiteral("checklist.unreadable"), {why});
}

bool isKind(const QString& name) {
    return enumFromText<EntityKind>(name) || enumFromText<VisitPlace>(name);
}

Result<Question> parseQuestion(const QJsonObject& json) {
    const auto text = [&](const char* key) { return json.value(QLatin1String(key)).toString().trimmed(); };
    Question question{text("code"), {}, text("zh"), text("en"), text("law"), text("article"),
        QDate::fromString(text("valid_from"), Qt::ISODate), QDate::fromString(text("valid_to"), Qt::ISODate),
        text("certainty") == QLatin1String("M")};
    for (const QString& part : {question.code, question.chinese, question.english, question.law, question.article})
        if (part.isEmpty())
            return unreadable(question.code + QStringLiteral(": empty"));
    if (!question.validFrom.isValid() || (!text("valid_to").isEmpty() && !question.validTo.isValid()))
        return unreadable(question.code + QStringLiteral(": date"));
    const QJsonArray kinds = json.value(QLatin1String("kinds")).toArray();
    for (const auto& kind : kinds) {
        if (!isKind(kind.toString()))
            return unreadable(question.code + QStringLiteral(": ") + kind.toString());
        question.kinds.append(kind.toString());
    }
    if (question.kinds.isEmpty())
        return unreadable(question.code + QStringLiteral(": kinds"));
    return question;
}

Result<std::vector<Checklist>> loadAll() {
    initResource();
    std::vector<Checklist> lists;
    const auto files = QDir(QStringLiteral(":/checklists")).entryInfoList(QDir::Files, QDir::Name);
    for (const QFileInfo& info : files) {
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly))
            return unreadable(info.fileName());
        auto list = Checklist::parse(file.readAll());
        XW_TRY(list);
        lists.push_back(std::move(*list));
    }
    return lists;
}

/// The newest list that has questions for `kind`; ISO dates sort by themselves.
Result<Checklist> newestFor(const QString& kind, QDate on) {
    auto lists = allChecklists();
    XW_TRY(lists);
    Checklist best;
    for (const Checklist& list : *lists) {
        Checklist fitting{list.name, list.chinese, list.english, {}};
        for (const Question& question : list.questions)
            if (question.kinds.contains(kind) && question.validFrom <= on
                && (!question.validTo.isValid() || on <= question.validTo))
                fitting.questions.push_back(question);
        const bool newer = fitting.name.section(u'@', 1) > best.name.section(u'@', 1);
        if (!fitting.questions.empty() && (best.questions.empty() || newer))
            best = std::move(fitting);
    }
    return best;
}

} // namespace

Result<Checklist> Checklist::parse(const QByteArray& json) {
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return unreadable(error.errorString());
    const QJsonObject root = document.object();
    const auto text = [&](const char* key) { return root.value(QLatin1String(key)).toString(); };
    if (text("format") != QLatin1String("xunwang-checklist-1") || text("id").isEmpty()
        || !QDate::fromString(text("version"), Qt::ISODate).isValid())
        return unreadable(QStringLiteral("format, id, version"));
    const auto title = root.value(QLatin1String("title")).toObject();
    Checklist list{text("id") + u'@' + text("version"), title.value(QLatin1String("zh")).toString(),
        title.value(QLatin1String("en")).toString(), {}};
    QSet<QString> codes;
    const QJsonArray questions = root.value(QLatin1String("questions")).toArray();
    for (const auto& item : questions) {
        auto question = parseQuestion(item.toObject());
        XW_TRY(question);
        if (codes.contains(question->code))
            return unreadable(question->code + QStringLiteral(": twice"));
        codes.insert(question->code);
        list.questions.push_back(std::move(*question));
    }
    if (list.questions.empty())
        return unreadable(QStringLiteral("questions"));
    return list;
}

Result<std::vector<Checklist>> allChecklists() {
    static const Result<std::vector<Checklist>> lists = loadAll();
    return lists;
}

Result<Checklist> checklistFor(EntityKind kind, QDate on) {
    return newestFor(enumText(kind), on);
}

Result<Checklist> checklistFor(VisitPlace place, QDate on) {
    return newestFor(enumText(place), on);
}

Result<void> checkAnswers(const QString& name, const Answers& answers) {
    if (name.isEmpty() && answers.empty())
        return {};
    auto lists = allChecklists();
    XW_TRY(lists);
    const auto list = std::find_if(
        lists->begin(), lists->end(), [&](const Checklist& candidate) { return candidate.name == name; });
    if (list == lists->end())
        return fail(ErrorCode::Validation, QStringLiteral("checklist.unknown"), {name});
    for (const auto& [code, answer] : answers) {
        const bool known = std::any_of(list->questions.begin(), list->questions.end(),
            [&, wanted = code](const Question& question) { return question.code == wanted; });
        if (!known)
            return fail(ErrorCode::Validation, QStringLiteral("checklist.question-unknown"), {code, name});
    }
    return {};
}

Value Codec<Answers>::encode(const Answers& answers) {
    QJsonObject json;
    for (const auto& [code, answer] : answers)
        json.insert(code, enumText(answer));
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

std::optional<Answers> Codec<Answers>::decode(const Value& value) {
    const auto document = QJsonDocument::fromJson(toText(value).toUtf8());
    if (!document.isObject())
        return std::nullopt;
    Answers answers;
    const QJsonObject json = document.object();
    for (auto item = json.begin(); item != json.end(); ++item) {
        const auto answer = enumFromText<Answer>(item.value().toString());
        if (!answer)
            return std::nullopt;
        answers.emplace(item.key(), *answer);
    }
    return answers;
}

} // namespace xunwang
