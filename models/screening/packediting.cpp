#include "models/screening/packediting.h"

#include "models/screening/examples.h"
#include "models/screening/packreader.h"
#include "models/screening/packtext.h"
#include "models/screening/packvalues.h"

namespace xunwang {

using namespace packtext;

namespace {

/// The pack's rule of this code as it stands in the text.
Result<const JsonNode*> findRule(const JsonNode& root, const QString& code) {
    if (const JsonNode* rules = root.find(u"rules"))
        for (const JsonNode& rule : rules->items)
            if (const JsonNode* own = rule.find(u"code"); own != nullptr && own->text == code)
                return &rule;
    return fail(ErrorCode::Validation, QStringLiteral("pack.rule-unknown"), {code});
}

/// The object that a text is, without what is blank around it.
Result<QByteArray> objectIn(const QByteArray& text) {
    const auto node = JsonNode::parse(text);
    XW_TRY(node);
    if (node->kind != JsonNode::Kind::Object)
        return fail(ErrorCode::Validation, QStringLiteral("pack.rule-no-object"));
    return text.mid(node->begin, node->end - node->begin);
}

/// A text with one item more in a list, behind the last one and laid out like it.
QByteArray withItem(const QByteArray& json, const JsonNode& list, const QByteArray& item) {
    QByteArray changed = json;
    if (list.items.empty())
        return changed.insert(list.begin + 1, item);
    const JsonNode& last = list.items.back();
    const auto indent = indentOf(json, last.begin);
    return changed.insert(last.end, (indent ? ',' + lineEnd(json) + *indent : QByteArray(", ")) + item);
}

/// A text with one member more in an object, before the one of that key, or as the last one; on a line of its own.
QByteArray withMember(const QByteArray& json, const JsonNode& object, QStringView before, const QByteArray& key,
    const QByteArray& value) {
    const auto place = object.keys.indexOf(before.toString());
    const auto at = static_cast<size_t>(place < 0 ? object.keys.size() : place);
    // As deep as the first member that begins a line; the brace's line otherwise.
    QByteArray indent = "  ";
    for (qsizetype i = json.indexOf('"', object.begin); i >= 0 && i < object.end; i = json.indexOf('"', i + 1))
        if (const auto deep = indentOf(json, i)) {
            indent = *deep;
            break;
        }
    const QByteArray member = '"' + key + "\": " + value;
    QByteArray changed = json;
    if (at == 0)
        return changed.insert(object.begin + 1, member + ", ");
    return changed.insert(object.items[at - 1].end, ',' + lineEnd(json) + indent + member);
}

QByteArray quoted(const QString& text) {
    QByteArray out;
    appendJsonText(out, text);
    return out;
}

/// Members of an object, those that are there.
class Members {
public:
    void add(const char* key, const QByteArray& value) {
        m_text += (m_text.isEmpty() ? "\"" : ", \"") + QByteArray(key) + "\": " + value;
    }
    void add(const char* key, const QString& text) { add(key, quoted(text)); }
    void add(const char* key, const std::optional<Money>& money) {
        if (money)
            add(key, money->yuan());
    }
    void add(const char* key, const std::optional<qint64>& number) {
        if (number)
            add(key, QByteArray::number(*number));
    }
    void add(const char* key, QDate date) {
        if (date.isValid())
            add(key, date.toString(Qt::ISODate));
    }
    QByteArray object() const { return '{' + m_text + '}'; }

private:
    QByteArray m_text;
};

template <class Facts>
void addFacts(Members& members, const Facts& facts) {
    members.add("price", facts.price);
    members.add("listPrice", facts.listPrice);
    members.add("sales", facts.sales);
    members.add("reviews", facts.reviews);
}

/// An example as a pack has it: its title, or an object where more is known of it.
QByteArray exampleText(const RuleExample& example) {
    Members members;
    for (size_t i = 0; i < kTextFields; ++i)
        if (!example.text[i].isNull())
            members.add(packvalues::kFieldNames[i], example.text[i]);
    addFacts(members, example);
    members.add("licenceUntil", example.licenceUntil.value_or(QDate()));
    members.add("on", example.on);
    if (example.peers) {
        Members peers;
        peers.add("count", QByteArray::number(example.peers->count));
        peers.add("median", std::optional(example.peers->median));
        members.add("peers", peers.object());
    }
    QByteArrayList history;
    for (const PriceObservation& seen : example.history) {
        Members one;
        one.add("on", seen.on);
        addFacts(one, seen);
        history.append(one.object());
    }
    if (!history.isEmpty())
        members.add("history", '[' + history.join(", ") + ']');
    const QByteArray title = quoted(example.text[0]);
    return members.object() == "{\"title\": " + title + '}' ? title : members.object();
}

QByteArray exemptionText(const Exempting& exempting) {
    QByteArrayList words;
    for (const QString& word : exempting.words)
        words.append(quoted(word));
    Members why;
    why.add("zh", exempting.why.zh.trimmed());
    why.add("en", exempting.why.en.trimmed());
    Members exemption;
    exemption.add("any", '[' + words.join(", ") + ']');
    if (exempting.wholeListing)
        exemption.add("wholeListing", QByteArray("true"));
    exemption.add("why", why.object());
    if (!exempting.law.isEmpty()) {
        Members basis;
        basis.add("law", exempting.law);
        basis.add("article", exempting.article.trimmed());
        exemption.add("basis", basis.object());
    }
    return exemption.object();
}

/// Refuses an exemption that does not keep the rule from hitting the example.
Result<void> keepsOff(const QByteArray& json, const QString& code, const Exempting& exempting) {
    auto pack = RulePack::read(json);
    XW_TRY(pack);
    std::erase_if(pack->rules, [&](const Rule& rule) { return rule.code != code; });
    const RuleExample& example = exempting.example;
    const QDate date = example.on.isValid() ? example.on : pack->rules.front().basis.front().from;
    const auto matcher = Matcher::compile(std::move(*pack));
    XW_TRY(matcher);
    Matcher::Scratch scratch(*matcher);
    const auto& hits = matcher->scan(ExampleListing(example).fields(), date, scratch);
    if (hits.empty())
        return {};
    const RuleHit& hit = hits.front();
    return fail(ErrorCode::Validation, QStringLiteral("pack.exemption-void"),
        {code, example.text[0], hit.canonical.isEmpty() ? hit.text : hit.canonical});
}

} // namespace

Result<QByteArray> exempt(const QByteArray& json, const QString& rule, const Exempting& exempting) {
    const auto isBlank = [](const QString& text) { return text.trimmed().isEmpty(); };
    if (exempting.words.isEmpty() || std::any_of(exempting.words.begin(), exempting.words.end(), isBlank)
        || isBlank(exempting.why.zh) || isBlank(exempting.why.en) || isBlank(exempting.example.text[0]))
        return fail(ErrorCode::Validation, QStringLiteral("pack.exemption-empty"));
    auto root = JsonNode::parse(json);
    XW_TRY(root);
    XW_TRY(readPack(*root));
    auto found = findRule(*root, rule);
    XW_TRY(found);
    // From behind, so that what stands before keeps its place.
    const JsonNode& examples = *(*found)->find(u"examples");
    QByteArray changed = withItem(json, *examples.find(u"miss"), exampleText(exempting.example));
    const QByteArray exemption = exemptionText(exempting);
    root = JsonNode::parse(changed);
    XW_TRY(root);
    found = findRule(*root, rule);
    XW_TRY(found);
    const JsonNode* exemptions = (*found)->find(u"exempt");
    changed = exemptions != nullptr ? withItem(changed, *exemptions, exemption)
                                    : withMember(changed, **found, u"basis", "exempt", '[' + exemption + ']');
    XW_TRY(keepsOff(changed, rule, exempting));
    return changed;
}

std::vector<PackLaw> lawsOf(const QByteArray& json) {
    std::vector<PackLaw> laws;
    const auto root = JsonNode::parse(json);
    if (const JsonNode* named = root ? root->find(u"laws") : nullptr)
        for (qsizetype i = 0; i < named->keys.size(); ++i)
            if (const JsonNode* law = named->items[static_cast<size_t>(i)].find(u"law"))
                laws.push_back({named->keys[i], law->text});
    return laws;
}

Result<QByteArray> ruleText(const QByteArray& json, const QString& rule) {
    const auto root = JsonNode::parse(json);
    XW_TRY(root);
    const auto found = findRule(*root, rule);
    XW_TRY(found);
    return json.mid((*found)->begin, (*found)->end - (*found)->begin);
}

Result<QByteArray> replaceRule(const QByteArray& json, const QString& rule, const QByteArray& text) {
    const auto object = objectIn(text);
    XW_TRY(object);
    const auto root = JsonNode::parse(json);
    XW_TRY(root);
    const auto found = findRule(*root, rule);
    XW_TRY(found);
    return QByteArray(json).replace((*found)->begin, (*found)->end - (*found)->begin, *object);
}

Result<QByteArray> addRule(const QByteArray& json, const QByteArray& text) {
    const auto object = objectIn(text);
    XW_TRY(object);
    const auto root = JsonNode::parse(json);
    XW_TRY(root);
    const JsonNode* rules = root->find(u"rules");
    if (rules == nullptr || rules->kind != JsonNode::Kind::List)
        return packvalues::bad("pack.key-missing", *root, {QStringLiteral("rules")});
    return withItem(json, *rules, *object);
}

Result<QByteArray> withVersion(const QByteArray& json, int version) {
    const auto root = JsonNode::parse(json);
    XW_TRY(root);
    const JsonNode* node = root->find(u"version");
    if (node == nullptr)
        return packvalues::bad("pack.key-missing", *root, {QStringLiteral("version")});
    return QByteArray(json).replace(node->begin, node->end - node->begin, QByteArray::number(version));
}

} // namespace xunwang
