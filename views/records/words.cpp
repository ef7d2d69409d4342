#include "views/records/words.h"

#include "views/widgets/format.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

namespace xunwang::words {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

struct Word {
    const char* group;
    const char* name;
    const char* text;
};

// clang-format off
constexpr std::array kTerms{
    Word{"entity", "platform", QT_TRANSLATE_NOOP("Words", "Platform")},
    Word{"entity", "website", QT_TRANSLATE_NOOP("Words", "Own website")},
    Word{"entity", "shop", QT_TRANSLATE_NOOP("Words", "Online shop")},
    Word{"entity", "account", QT_TRANSLATE_NOOP("Words", "Public account")},
    Word{"entity", "miniprogram", QT_TRANSLATE_NOOP("Words", "Mini program")},
    Word{"entity", "app", QT_TRANSLATE_NOOP("Words", "App")},
    Word{"place", "premises", QT_TRANSLATE_NOOP("Words", "Place of business")},
    Word{"place", "production", QT_TRANSLATE_NOOP("Words", "Production unit")},
    Word{"finding", "none", QT_TRANSLATE_NOOP("Words", "Nothing found")},
    Word{"finding", "suspected", QT_TRANSLATE_NOOP("Words", "Suspected violation")},
    Word{"finding", "corrected", QT_TRANSLATE_NOOP("Words", "Corrected on the spot")},
    Word{"finding", "unreachable", QT_TRANSLATE_NOOP("Words", "Unreachable")},
    Word{"finding", "inactive", QT_TRANSLATE_NOOP("Words", "Not trading")},
    Word{"finding", "obstructed", QT_TRANSLATE_NOOP("Words", "Did not cooperate")},
    Word{"answer", "yes", QT_TRANSLATE_NOOP("Words", "Yes")},
    Word{"answer", "no", QT_TRANSLATE_NOOP("Words", "No")},
    Word{"answer", "n/a", QT_TRANSLATE_NOOP("Words", "Does not apply")},
    Word{"method", "screenshot", QT_TRANSLATE_NOOP("Words", "Screenshot")},
    Word{"method", "screen_recording", QT_TRANSLATE_NOOP("Words", "Screen recording")},
    Word{"method", "web_page", QT_TRANSLATE_NOOP("Words", "Saved web page")},
    Word{"method", "photo", QT_TRANSLATE_NOOP("Words", "Photo")},
    Word{"method", "audio", QT_TRANSLATE_NOOP("Words", "Sound recording")},
    Word{"method", "video", QT_TRANSLATE_NOOP("Words", "Video")},
    Word{"method", "print", QT_TRANSLATE_NOOP("Words", "Print")},
    Word{"method", "copy", QT_TRANSLATE_NOOP("Words", "Copy of data")},
    Word{"method", "document", QT_TRANSLATE_NOOP("Words", "Document handed over")},
    Word{"measure", "guidance", QT_TRANSLATE_NOOP("Words", "Guidance")},
    Word{"measure", "talk", QT_TRANSLATE_NOOP("Words", "Regulatory talk")},
    Word{"measure", "rectification", QT_TRANSLATE_NOOP("Words", "Rectification order")},
    Word{"measure", "deletion", QT_TRANSLATE_NOOP("Words", "Deletion of information")},
    Word{"measure", "takedown", QT_TRANSLATE_NOOP("Words", "Takedown of products")},
    Word{"measure", "suspension", QT_TRANSLATE_NOOP("Words", "Stop of service")},
    Word{"measure", "close_request", QT_TRANSLATE_NOOP("Words", "Request to close")},
    Word{"measure", "closure", QT_TRANSLATE_NOOP("Words", "Closure")},
    Word{"receiver", "", QT_TRANSLATE_NOOP("Words", "Not transferred")},
    Word{"receiver", "police", QT_TRANSLATE_NOOP("Words", "Police")},
    Word{"receiver", "authority", QT_TRANSLATE_NOOP("Words", "Another authority")},
    Word{"stage", "filed", QT_TRANSLATE_NOOP("Words", "Filed")},
    Word{"stage", "decided", QT_TRANSLATE_NOOP("Words", "Decided")},
    Word{"stage", "transferred", QT_TRANSLATE_NOOP("Words", "Transferred")},
    Word{"stage", "concluded", QT_TRANSLATE_NOOP("Words", "Concluded")},
    Word{"role", "inspector", QT_TRANSLATE_NOOP("Words", "Inspector")},
    Word{"role", "clerk", QT_TRANSLATE_NOOP("Words", "Clerk")},
    Word{"role", "supervisor", QT_TRANSLATE_NOOP("Words", "Supervisor")},
    Word{"role", "administrator", QT_TRANSLATE_NOOP("Words", "Administrator")},
    Word{"verdict", "confirmed", QT_TRANSLATE_NOOP("Words", "Confirmed")},
    Word{"verdict", "dismissed", QT_TRANSLATE_NOOP("Words", "Dismissed")},
    Word{"verdict", "doubtful", QT_TRANSLATE_NOOP("Words", "Doubtful")},
    Word{"verdict", "same", QT_TRANSLATE_NOOP("Words", "The same")},
    Word{"verdict", "different", QT_TRANSLATE_NOOP("Words", "Not the same")},
    Word{"subject", "shop", QT_TRANSLATE_NOOP("Words", "Online shop")},
    Word{"subject", "item", QT_TRANSLATE_NOOP("Words", "Item")},
    Word{"kind", "online_check", QT_TRANSLATE_NOOP("Words", "Online check")},
    Word{"kind", "site_visit", QT_TRANSLATE_NOOP("Words", "Site visit")},
    Word{"kind", "measure", QT_TRANSLATE_NOOP("Words", "Measure")},
    Word{"kind", "case", QT_TRANSLATE_NOOP("Words", "Case")},
    Word{"kind", "campaign", QT_TRANSLATE_NOOP("Words", "Campaign")},
    Word{"kind", "evidence", QT_TRANSLATE_NOOP("Words", "Evidence")},
    Word{"kind", "sameness", QT_TRANSLATE_NOOP("Words", "The same or not")},
    Word{"kind", "decision", QT_TRANSLATE_NOOP("Words", "Decision on a lead")},
    Word{"kind", "reading", QT_TRANSLATE_NOOP("Words", "Second reading")},
    Word{"kind", "probe", QT_TRANSLATE_NOOP("Words", "Probe")},
    Word{"kind", "probe_run", QT_TRANSLATE_NOOP("Words", "Run of the probes")},
    Word{"kind", "batch", QT_TRANSLATE_NOOP("Words", "Import")},
    Word{"kind", "recipe", QT_TRANSLATE_NOOP("Words", "Recipe")},
    Word{"kind", "rule_pack", QT_TRANSLATE_NOOP("Words", "Rule pack")},
    Word{"pack", "draft", QT_TRANSLATE_NOOP("Words", "Draft")},
    Word{"pack", "failing", QT_TRANSLATE_NOOP("Words", "Draft, fails its examples")},
    Word{"pack", "in_force", QT_TRANSLATE_NOOP("Words", "In force")},
    Word{"pack", "retired", QT_TRANSLATE_NOOP("Words", "Retired")},
    Word{"kind", "person", QT_TRANSLATE_NOOP("Words", "Person")},
    Word{"kind", "bureau", QT_TRANSLATE_NOOP("Words", "Bureau")},
    Word{"kind", "casefile", QT_TRANSLATE_NOOP("Words", "Case database")},
    Word{"tally", "T01", QT_TRANSLATE_NOOP("Words", "Online checks of sites and shops")},
    Word{"tally", "T01_distinct", QT_TRANSLATE_NOOP("Words", "Sites and shops checked online, each once")},
    Word{"tally", "T02", QT_TRANSLATE_NOOP("Words", "Visits to operators of sites and shops")},
    Word{"tally", "T02_distinct", QT_TRANSLATE_NOOP("Words", "Operators visited, each once")},
    Word{"tally", "T03", QT_TRANSLATE_NOOP("Words", "Unlawful information deleted")},
    Word{"tally", "T04", QT_TRANSLATE_NOOP("Words", "Rectification orders")},
    Word{"tally", "T05_requested", QT_TRANSLATE_NOOP("Words", "Closures asked for")},
    Word{"tally", "T05_closed", QT_TRANSLATE_NOOP("Words", "Sites closed")},
    Word{"tally", "T06", QT_TRANSLATE_NOOP("Words", "Shops whose service was stopped")},
    Word{"tally", "T07", QT_TRANSLATE_NOOP("Words", "Cases filed")},
    Word{"tally", "T07_concluded", QT_TRANSLATE_NOOP("Words", "Cases concluded")},
    Word{"tally", "T08", QT_TRANSLATE_NOOP("Words", "Fines and confiscations")},
    Word{"tally", "T09", QT_TRANSLATE_NOOP("Words", "Value of the cases")},
    Word{"tally", "T10", QT_TRANSLATE_NOOP("Words", "Transfers to the police")},
    Word{"tally", "T11", QT_TRANSLATE_NOOP("Words", "Production units visited")},
    Word{"tally", "T11_visits", QT_TRANSLATE_NOOP("Words", "Visits to production units")},
    Word{"tally", "T12", QT_TRANSLATE_NOOP("Words", "Kinds of product taken down")},
    Word{"act", "create", QT_TRANSLATE_NOOP("Words", "Entered")},
    Word{"act", "correct", QT_TRANSLATE_NOOP("Words", "Corrected")},
    Word{"act", "withdraw", QT_TRANSLATE_NOOP("Words", "Withdrawn")},
    Word{"act", "undo", QT_TRANSLATE_NOOP("Words", "Undone")},
};

// A group is the kind, or empty for what is called alike everywhere.
constexpr std::array kFields{
    Word{"", "withdrawn", QT_TRANSLATE_NOOP("Words", "Standing")},
    Word{"", "completed_on", QT_TRANSLATE_NOOP("Words", "Completed on")},
    Word{"", "checked_at", QT_TRANSLATE_NOOP("Words", "Checked at")},
    Word{"", "visited_on", QT_TRANSLATE_NOOP("Words", "Visited on")},
    Word{"", "platform", QT_TRANSLATE_NOOP("Words", "Platform")},
    Word{"online_check", "target", QT_TRANSLATE_NOOP("Words", "Site or shop")},
    Word{"site_visit", "target", QT_TRANSLATE_NOOP("Words", "Operator or unit")},
    Word{"measure", "target", QT_TRANSLATE_NOOP("Words", "Site, shop or operator")},
    Word{"", "link", QT_TRANSLATE_NOOP("Words", "Link")},
    Word{"", "credit_code", QT_TRANSLATE_NOOP("Words", "Credit code")},
    Word{"", "entity", QT_TRANSLATE_NOOP("Words", "Kind of entity")},
    Word{"", "place", QT_TRANSLATE_NOOP("Words", "Place")},
    Word{"", "address", QT_TRANSLATE_NOOP("Words", "Address")},
    Word{"", "officers", QT_TRANSLATE_NOOP("Words", "Officers")},
    Word{"", "other_officers", QT_TRANSLATE_NOOP("Words", "Officers not in this case database")},
    Word{"", "checklist", QT_TRANSLATE_NOOP("Words", "Checklist")},
    Word{"", "answers", QT_TRANSLATE_NOOP("Words", "Answers")},
    Word{"", "finding", QT_TRANSLATE_NOOP("Words", "Finding")},
    Word{"", "note", QT_TRANSLATE_NOOP("Words", "Note")},
    Word{"", "lead", QT_TRANSLATE_NOOP("Words", "Lead")},
    Word{"", "campaign", QT_TRANSLATE_NOOP("Words", "Campaign")},
    Word{"measure", "kind", QT_TRANSLATE_NOOP("Words", "Kind of measure")},
    Word{"", "taken_on", QT_TRANSLATE_NOOP("Words", "Taken on")},
    Word{"", "items", QT_TRANSLATE_NOOP("Words", "Items")},
    Word{"", "shops", QT_TRANSLATE_NOOP("Words", "Shops")},
    Word{"", "products", QT_TRANSLATE_NOOP("Words", "Kinds of product")},
    Word{"", "unnamed_kinds", QT_TRANSLATE_NOOP("Words", "Kinds not named")},
    Word{"", "due_on", QT_TRANSLATE_NOOP("Words", "Due on")},
    Word{"", "inspection_kind", QT_TRANSLATE_NOOP("Words", "Follows a")},
    Word{"", "inspection", QT_TRANSLATE_NOOP("Words", "Number of the inspection")},
    Word{"case", "number", QT_TRANSLATE_NOOP("Words", "Case number")},
    Word{"", "filed_on", QT_TRANSLATE_NOOP("Words", "Filed on")},
    Word{"", "cause", QT_TRANSLATE_NOOP("Words", "Cause")},
    Word{"", "party", QT_TRANSLATE_NOOP("Words", "Party")},
    Word{"case", "value", QT_TRANSLATE_NOOP("Words", "Case value")},
    Word{"", "fine", QT_TRANSLATE_NOOP("Words", "Fine")},
    Word{"", "confiscation", QT_TRANSLATE_NOOP("Words", "Confiscation")},
    Word{"", "decided_on", QT_TRANSLATE_NOOP("Words", "Decided on")},
    Word{"", "transferred_on", QT_TRANSLATE_NOOP("Words", "Transferred on")},
    Word{"", "receiver", QT_TRANSLATE_NOOP("Words", "Receiver")},
    Word{"", "transferred_to", QT_TRANSLATE_NOOP("Words", "Transferred to")},
    Word{"", "concluded_on", QT_TRANSLATE_NOOP("Words", "Concluded on")},
    Word{"", "name", QT_TRANSLATE_NOOP("Words", "Name")},
    Word{"", "starts_on", QT_TRANSLATE_NOOP("Words", "First day")},
    Word{"", "ends_on", QT_TRANSLATE_NOOP("Words", "Last day")},
    Word{"sameness", "subject", QT_TRANSLATE_NOOP("Words", "Of two")},
    Word{"sameness", "first_key", QT_TRANSLATE_NOOP("Words", "First: key")},
    Word{"sameness", "first_platform", QT_TRANSLATE_NOOP("Words", "First: platform")},
    Word{"sameness", "first_shop", QT_TRANSLATE_NOOP("Words", "First: shop")},
    Word{"sameness", "first_item", QT_TRANSLATE_NOOP("Words", "First: item number")},
    Word{"sameness", "first_title", QT_TRANSLATE_NOOP("Words", "First: title")},
    Word{"sameness", "first_link", QT_TRANSLATE_NOOP("Words", "First: link")},
    Word{"sameness", "second_key", QT_TRANSLATE_NOOP("Words", "Second: key")},
    Word{"sameness", "second_platform", QT_TRANSLATE_NOOP("Words", "Second: platform")},
    Word{"sameness", "second_shop", QT_TRANSLATE_NOOP("Words", "Second: shop")},
    Word{"sameness", "second_item", QT_TRANSLATE_NOOP("Words", "Second: item number")},
    Word{"sameness", "second_title", QT_TRANSLATE_NOOP("Words", "Second: title")},
    Word{"sameness", "second_link", QT_TRANSLATE_NOOP("Words", "Second: link")},
    Word{"sameness", "because", QT_TRANSLATE_NOOP("Words", "Rules that proposed it")},
    Word{"", "subject_kind", QT_TRANSLATE_NOOP("Words", "Belongs to a")},
    Word{"", "subject", QT_TRANSLATE_NOOP("Words", "Number of the record")},
    Word{"", "media_type", QT_TRANSLATE_NOOP("Words", "Kind of file")},
    Word{"", "size", QT_TRANSLATE_NOOP("Words", "Size")},
    Word{"", "sha256", QT_TRANSLATE_NOOP("Words", "SHA-256")},
    Word{"", "taken_at", QT_TRANSLATE_NOOP("Words", "Taken at")},
    Word{"", "taken_by", QT_TRANSLATE_NOOP("Words", "Taken by")},
    Word{"", "method", QT_TRANSLATE_NOOP("Words", "Method")},
    Word{"", "verdict", QT_TRANSLATE_NOOP("Words", "Decision")},
    Word{"", "certificate", QT_TRANSLATE_NOOP("Words", "Certificate")},
    Word{"", "department", QT_TRANSLATE_NOOP("Words", "Department")},
    Word{"", "role", QT_TRANSLATE_NOOP("Words", "Role")},
    Word{"", "area", QT_TRANSLATE_NOOP("Words", "Area")},
    Word{"", "default_person", QT_TRANSLATE_NOOP("Words", "Default person")},
    Word{"casefile", "set_id", QT_TRANSLATE_NOOP("Words", "Identity")},
    Word{"casefile", "station", QT_TRANSLATE_NOOP("Words", "Station number")},
    Word{"casefile", "zone", QT_TRANSLATE_NOOP("Words", "Time zone")},
    Word{"casefile", "demonstration", QT_TRANSLATE_NOOP("Words", "Demonstration")},
    Word{"batch", "opened_at", QT_TRANSLATE_NOOP("Words", "Imported at")},
    Word{"batch", "recipe", QT_TRANSLATE_NOOP("Words", "How it was read")},
    Word{"batch", "recipe_name", QT_TRANSLATE_NOOP("Words", "Recipe")},
    Word{"batch", "subject", QT_TRANSLATE_NOOP("Words", "Instead of a file")},
    Word{"rule_pack", "version", QT_TRANSLATE_NOOP("Words", "Version")},
    Word{"rule_pack", "state", QT_TRANSLATE_NOOP("Words", "State")},
    Word{"rule_pack", "content", QT_TRANSLATE_NOOP("Words", "Text")},
    Word{"recipe", "subject", QT_TRANSLATE_NOOP("Words", "What its rows are")},
    Word{"recipe", "shape", QT_TRANSLATE_NOOP("Words", "Looks of its files")},
    Word{"recipe", "content", QT_TRANSLATE_NOOP("Words", "How they are read")},
    Word{"batch", "counts", QT_TRANSLATE_NOOP("Words", "Counts")},
    Word{"batch", "pack", QT_TRANSLATE_NOOP("Words", "Rule pack")},
    Word{"batch", "digests", QT_TRANSLATE_NOOP("Words", "Digests of its rows")},
    Word{"", "listing", QT_TRANSLATE_NOOP("Words", "Number of the item")},
    Word{"", "shop", QT_TRANSLATE_NOOP("Words", "Shop")},
    Word{"", "item_id", QT_TRANSLATE_NOOP("Words", "Item number")},
    Word{"", "title", QT_TRANSLATE_NOOP("Words", "Title")},
    Word{"", "category", QT_TRANSLATE_NOOP("Words", "Category")},
    Word{"", "price", QT_TRANSLATE_NOOP("Words", "Price")},
    Word{"", "list_price", QT_TRANSLATE_NOOP("Words", "List price")},
    Word{"", "sales", QT_TRANSLATE_NOOP("Words", "Sales")},
    Word{"", "seen_at", QT_TRANSLATE_NOOP("Words", "Seen at")},
    Word{"reading", "flagged", QT_TRANSLATE_NOOP("Words", "Should have been hit")},
    Word{"", "rule", QT_TRANSLATE_NOOP("Words", "Rule")},
    Word{"reading", "family", QT_TRANSLATE_NOOP("Words", "Family")},
    Word{"reading", "read_on", QT_TRANSLATE_NOOP("Words", "Read on")},
    Word{"probe", "mark", QT_TRANSLATE_NOOP("Words", "Mark")},
    Word{"probe_run", "batch", QT_TRANSLATE_NOOP("Words", "Import")},
    Word{"probe_run", "pack", QT_TRANSLATE_NOOP("Words", "Rule pack")},
    Word{"probe_run", "ran_at", QT_TRANSLATE_NOOP("Words", "Ran at")},
    Word{"probe_run", "tried", QT_TRANSLATE_NOOP("Words", "Tried")},
    Word{"probe_run", "found", QT_TRANSLATE_NOOP("Words", "Hit")},
    Word{"probe_run", "untried", QT_TRANSLATE_NOOP("Words", "Not tried")},
    Word{"probe_run", "misses", QT_TRANSLATE_NOOP("Words", "Missed probes")},
};
// clang-format on

const QSet<QString>& dates() {
    static const QSet<QString> columns{QStringLiteral("completed_on"), QStringLiteral("visited_on"),
        QStringLiteral("taken_on"), QStringLiteral("due_on"), QStringLiteral("filed_on"), QStringLiteral("decided_on"),
        QStringLiteral("transferred_on"), QStringLiteral("concluded_on"), QStringLiteral("starts_on"),
        QStringLiteral("ends_on"), QStringLiteral("read_on")};
    return columns;
}

/// The group of terms that a column's values are names of; null: none.
const char* groupOf(const QString& kind, const QString& column) {
    for (const char* same : {"entity", "place", "finding", "method", "receiver", "role", "verdict"})
        if (column == QLatin1String(same))
            return same;
    if (column == QLatin1String("inspection_kind") || column == QLatin1String("subject_kind"))
        return "kind";
    if (kind == QLatin1String("sameness") && column == QLatin1String("subject"))
        return "subject";
    if (kind == QLatin1String("rule_pack") && column == QLatin1String("state"))
        return "pack";
    return kind == QLatin1String("measure") && column == QLatin1String("kind") ? "measure" : nullptr;
}

QString joined(const QStringList& parts) {
    return parts.join(chinese() ? QStringLiteral("、") : QStringLiteral(", "));
}

QString ofList(const QString& column, const QString& json, const Names& names) {
    QStringList parts;
    const QJsonArray array = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const auto& one : array)
        parts << (column == QLatin1String("officers") ? names.officer(one.toString().toLongLong()) : one.toString());
    return joined(parts);
}

} // namespace

bool chinese() {
    return QLocale().language() == QLocale::Chinese;
}

QString term(const char* group, const QString& name) {
    for (const Word& word : kTerms)
        if (qstrcmp(word.group, group) == 0 && name == QLatin1String(word.name))
            return Tr::tr(word.text);
    return name;
}

QString kind(const QString& kind) {
    return term("kind", kind);
}

QString act(const QString& act) {
    return term("act", act);
}

QString field(const QString& kind, const QString& column) {
    for (const Word& word : kFields)
        if (column == QLatin1String(word.name) && (*word.group == 0 || kind == QLatin1String(word.group)))
            return Tr::tr(word.text);
    return column;
}

QString value(const QString& kind, const QString& column, const Value& value, const Names& names) {
    if (isNull(value))
        return {};
    const QString text = toText(value);
    const auto* number = std::get_if<qint64>(&value);
    if (dates().contains(column))
        return format::date(QDate::fromString(text, Qt::ISODate));
    if (const char* group = groupOf(kind, column))
        return text.isEmpty() && qstrcmp(group, "kind") == 0 ? QString() : term(group, text);
    if (column == QLatin1String("officers") || column == QLatin1String("products")
        || column == QLatin1String("other_officers"))
        return ofList(column, text, names);
    if (column == QLatin1String("answers"))
        return answers(Codec<Answers>::decode(value).value_or(Answers()));
    if (column == QLatin1String("checklist"))
        return checklist(text);
    if (!number)
        return text;
    if (column == QLatin1String("withdrawn"))
        return *number ? Tr::tr("withdrawn") : Tr::tr("in force");
    if (column == QLatin1String("checked_at") || column == QLatin1String("opened_at")
        || column == QLatin1String("taken_at") || column == QLatin1String("seen_at")
        || column == QLatin1String("ran_at"))
        return format::moment(QDateTime::fromMSecsSinceEpoch(*number, Qt::UTC), names.zone);
    if (column == QLatin1String("flagged"))
        return *number ? Tr::tr("yes") : Tr::tr("no");
    if (column == QLatin1String("fine") || column == QLatin1String("confiscation") || column == QLatin1String("value")
        || column == QLatin1String("price") || column == QLatin1String("list_price"))
        return format::price(Money::fromFen(*number));
    if (column == QLatin1String("campaign"))
        return names.campaign(*number);
    if (column == QLatin1String("taken_by") || column == QLatin1String("default_person"))
        return names.person(*number);
    if (column == QLatin1String("size"))
        return format::bytes(*number);
    if (column == QLatin1String("items") || column == QLatin1String("shops") || column == QLatin1String("unnamed_kinds")
        || column == QLatin1String("sales"))
        return format::number(*number);
    return text;
}

Tone tone(Severity severity) {
    switch (severity) {
    case Severity::High:
        return Tone::High;
    case Severity::Medium:
        return Tone::Medium;
    case Severity::Low:
        break;
    }
    return Tone::Low;
}

Tone tone(Finding finding) {
    switch (finding) {
    case Finding::None:
        return Tone::Good;
    case Finding::Suspected:
        return Tone::High;
    case Finding::Obstructed:
    case Finding::Unreachable:
        return Tone::Medium;
    case Finding::Corrected:
    case Finding::Inactive:
        break;
    }
    return Tone::Low;
}

QString answers(const Answers& answers, std::optional<size_t> asked) {
    QStringList parts;
    for (const Answer answer : {Answer::Yes, Answer::No, Answer::NotApplicable}) {
        const auto count
            = std::count_if(answers.begin(), answers.end(), [answer](const auto& one) { return one.second == answer; });
        if (count > 0)
            parts << of(answer) + QLatin1Char(' ') + format::number(count);
    }
    if (asked && *asked > answers.size())
        parts << Tr::tr("open %1").arg(format::number(static_cast<qint64>(*asked - answers.size())));
    return format::joined(parts);
}

QString question(const Question& question) {
    return chinese() ? question.chinese : question.english;
}

QString article(const Question& question) {
    QString text = chinese() ? QStringLiteral("《%1》第%2条").arg(question.law, question.article)
                             : Tr::tr("%1, article %2").arg(question.law, question.article);
    if (question.toBeVerified)
        text = format::joined({text, Tr::tr("to be verified")});
    return text;
}

QString indicator(const QString& key) {
    return key.section(QLatin1Char('_'), 0, 0) + QLatin1Char(' ') + term("tally", key);
}

QString checklist(const QString& name) {
    static const auto lists = allChecklists();
    if (lists)
        for (const Checklist& list : *lists)
            if (list.name == name)
                return format::joined({chinese() ? list.chinese : list.english, name.section(QLatin1Char('@'), 1)});
    return name;
}

QString pack(const QString& name) {
    return Tr::tr("%1 version %2").arg(name.section(u' ', 0, -2), name.section(u' ', -1));
}

QString batch(const Batch& batch) {
    return batch.subject == kRescreening ? Tr::tr("Screened anew by %1").arg(pack(batch.pack)) : batch.name;
}

} // namespace xunwang::words
