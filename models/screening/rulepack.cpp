#include "models/screening/rulepack.h"

#include "models/text/json.h"

#include <QHash>
#include <QSet>

namespace xunwang {

namespace {

using Done = Result<void>;
constexpr std::array<const char*, kRuleFieldCount> kFieldNames{"title", "category", "shop"};
constexpr std::array<const char*, 3> kSeverityNames{"high", "medium", "low"};

tl::unexpected<Error> bad(const char* key, const JsonNode& node, QStringList context = {}) {
    context.prepend(QString::number(node.line));
    return fail(ErrorCode::Validation, QLatin1String(key), std::move(context));
}

Done keysAre(const JsonNode& node, std::initializer_list<QStringView> required,
    std::initializer_list<QStringView> optional = {}) {
    if (node.kind != JsonNode::Kind::Object)
        return bad("pack.value-wrong", node, {QStringLiteral("{…}")});
    for (const QStringView key : required)
        if (node.find(key) == nullptr)
            return bad("pack.key-missing", node, {key.toString()});
    for (qsizetype i = 0; i < node.keys.size(); ++i) {
        const auto is = [&](QStringView key) { return key == node.keys[i]; };
        if (std::none_of(required.begin(), required.end(), is) && std::none_of(optional.begin(), optional.end(), is))
            return bad("pack.key-unknown", node.items[static_cast<size_t>(i)], {node.keys[i]});
    }
    return Done();
}

Done readText(const JsonNode& node, QString& text) {
    if (node.kind != JsonNode::Kind::Text || node.text.trimmed().isEmpty())
        return bad("pack.value-wrong", node, {QStringLiteral("\"…\"")});
    text = node.text;
    return Done();
}

Done readBoth(const JsonNode& node, PackText& text) {
    XW_TRY(keysAre(node, {u"zh", u"en"}));
    XW_TRY(readText(*node.find(u"zh"), text.zh));
    return readText(*node.find(u"en"), text.en);
}

template <size_t Count>
Done readChoice(const JsonNode& node, const std::array<const char*, Count>& names, int& choice) {
    QStringList known;
    for (size_t i = 0; i < Count; ++i) {
        known.append(QLatin1String(names[i]));
        if (node.kind == JsonNode::Kind::Text && node.text == known.last()) {
            choice = static_cast<int>(i);
            return Done();
        }
    }
    return bad("pack.value-wrong", node, {known.join(QStringLiteral(", "))});
}

Done readMoney(const JsonNode& node, std::optional<Money>& money) {
    const auto read = node.kind == JsonNode::Kind::Text ? Money::fromYuan(node.text) : Money::fromYuan({});
    if (!read)
        return bad("pack.value-wrong", node, {QStringLiteral("\"500.00\"")});
    money = *read;
    return Done();
}

Done readDate(const JsonNode* node, QDate& date) {
    if (node == nullptr)
        return Done();
    date = node->kind == JsonNode::Kind::Text ? QDate::fromString(node->text, Qt::ISODate) : QDate();
    if (!date.isValid())
        return bad("pack.value-wrong", *node, {QStringLiteral("\"2026-10-01\"")});
    return Done();
}

class PackReader {
public:
    Result<RulePack> read(const JsonNode& root) {
        RulePack pack;
        XW_TRY(keysAre(root, {u"format", u"name", u"version", u"rules"}, {u"lists", u"laws"}));
        int format = 0;
        XW_TRY(readChoice(*root.find(u"format"), std::array<const char*, 1>{"xunwang-rules-1"}, format));
        XW_TRY(readText(*root.find(u"name"), pack.name));
        const JsonNode& version = *root.find(u"version");
        pack.version = version.kind == JsonNode::Kind::Number ? static_cast<int>(version.number) : 0;
        if (pack.version < 1 || pack.version != version.number)
            return bad("pack.value-wrong", version, {QStringLiteral("1, 2, 3 …")});
        if (const auto* lists = root.find(u"lists"))
            XW_TRY(readLists(*lists));
        if (const auto* laws = root.find(u"laws"))
            XW_TRY(readLaws(*laws));
        const JsonNode& rules = *root.find(u"rules");
        if (rules.kind != JsonNode::Kind::List || rules.items.empty())
            return bad("pack.value-wrong", rules, {QStringLiteral("[…]")});
        QSet<QString> codes;
        for (const JsonNode& node : rules.items) {
            Rule rule;
            XW_TRY(readRule(node, rule));
            if (codes.contains(rule.code))
                return bad("pack.code-twice", node, {rule.code});
            codes.insert(rule.code);
            pack.rules.push_back(std::move(rule));
        }
        return pack;
    }

private:
    Done readLists(const JsonNode& lists) {
        if (lists.kind != JsonNode::Kind::Object)
            return bad("pack.value-wrong", lists, {QStringLiteral("{…}")});
        for (qsizetype i = 0; i < lists.keys.size(); ++i) {
            RuleTerms words;
            XW_TRY(readWords(lists.items[static_cast<size_t>(i)], words));
            m_lists.insert(lists.keys[i], words);
        }
        return Done();
    }

    Done readLaws(const JsonNode& laws) {
        if (laws.kind != JsonNode::Kind::Object)
            return bad("pack.value-wrong", laws, {QStringLiteral("{…}")});
        for (qsizetype i = 0; i < laws.keys.size(); ++i) {
            const JsonNode& node = laws.items[static_cast<size_t>(i)];
            LegalBasis law;
            XW_TRY(keysAre(node, {u"law", u"from"}, {u"until"}));
            XW_TRY(readText(*node.find(u"law"), law.law));
            XW_TRY(readDates(node, law));
            m_laws.insert(laws.keys[i], law);
        }
        return Done();
    }

    static Done readDates(const JsonNode& node, LegalBasis& law) {
        XW_TRY(readDate(node.find(u"from"), law.from));
        XW_TRY(readDate(node.find(u"until"), law.until));
        if (law.until.isValid() && law.until < law.from)
            return bad("pack.dates-wrong", node);
        return Done();
    }

    // A list of words; "@name" stands for the words of a list.
    Done readWords(const JsonNode& node, RuleTerms& terms) {
        if (node.kind != JsonNode::Kind::List || node.items.empty())
            return bad("pack.value-wrong", node, {QStringLiteral("[\"…\"]")});
        for (const JsonNode& item : node.items) {
            RuleTerm term{{}, false, item.line};
            XW_TRY(readText(item, term.text));
            if (term.text.startsWith(u'@')) {
                const auto list = m_lists.constFind(term.text.mid(1));
                if (list == m_lists.constEnd())
                    return bad("pack.list-unknown", item, {term.text.mid(1)});
                terms.insert(terms.end(), list->begin(), list->end());
            } else {
                terms.push_back(term);
            }
        }
        return Done();
    }

    // A list of patterns; "<name>" stands for one of the words of a list.
    Done readPatterns(const JsonNode& node, RuleTerms& terms) {
        if (node.kind != JsonNode::Kind::List || node.items.empty())
            return bad("pack.value-wrong", node, {QStringLiteral("[\"…\"]")});
        for (const JsonNode& item : node.items) {
            RuleTerm term{{}, true, item.line};
            XW_TRY(readText(item, term.text));
            for (qsizetype begin = 0; (begin = term.text.indexOf(u'<', begin)) >= 0;) {
                const qsizetype end = term.text.indexOf(u'>', begin);
                const QString name = term.text.mid(begin + 1, end - begin - 1);
                const auto list = m_lists.constFind(name);
                if (end < 0 || list == m_lists.constEnd())
                    return bad("pack.list-unknown", item, {name});
                QStringList words;
                for (const RuleTerm& word : *list)
                    words.append(word.text);
                const QString choice = QStringLiteral("(?:%1)").arg(words.join(u'|'));
                term.text.replace(begin, end + 1 - begin, choice);
                begin += choice.size();
            }
            terms.push_back(term);
        }
        return Done();
    }

    // ["…"] or {"any": […], "patterns": […]}.
    Done readTerms(const JsonNode& node, RuleTerms& terms) {
        if (node.kind != JsonNode::Kind::Object)
            return readWords(node, terms);
        XW_TRY(keysAre(node, {}, {u"any", u"patterns"}));
        return readAny(node, terms);
    }

    Done readAny(const JsonNode& node, RuleTerms& terms) {
        if (const auto* any = node.find(u"any"))
            XW_TRY(readWords(*any, terms));
        if (const auto* patterns = node.find(u"patterns"))
            XW_TRY(readPatterns(*patterns, terms));
        return terms.empty() ? Done(bad("pack.key-missing", node, {QStringLiteral("any")})) : Done();
    }

    Done readRule(const JsonNode& node, Rule& rule) {
        XW_TRY(keysAre(node, {u"code", u"family", u"severity", u"title", u"basis", u"certainty", u"examples"},
            {u"fields", u"any", u"patterns", u"all", u"none", u"category", u"price", u"exempt"}));
        rule.line = node.line;
        XW_TRY(readText(*node.find(u"code"), rule.code));
        XW_TRY(readText(*node.find(u"family"), rule.family));
        int severity = 0;
        XW_TRY(readChoice(*node.find(u"severity"), kSeverityNames, severity));
        rule.severity = static_cast<Severity>(severity);
        XW_TRY(readBoth(*node.find(u"title"), rule.title));
        XW_TRY(readFields(node.find(u"fields"), rule.fields));
        XW_TRY(readAny(node, rule.any));
        if (const auto* all = node.find(u"all"); all != nullptr) {
            if (all->kind != JsonNode::Kind::List)
                return bad("pack.value-wrong", *all, {QStringLiteral("[[\"…\"]]")});
            for (const JsonNode& group : all->items)
                XW_TRY(readTerms(group, rule.all.emplace_back()));
        }
        if (const auto* none = node.find(u"none"))
            XW_TRY(readTerms(*none, rule.none));
        if (const auto* category = node.find(u"category")) {
            XW_TRY(keysAre(*category, {}, {u"any", u"none"}));
            if (const auto* any = category->find(u"any"))
                XW_TRY(readTerms(*any, rule.categoryAny));
            if (const auto* none = category->find(u"none"))
                XW_TRY(readTerms(*none, rule.categoryNone));
        }
        if (const auto* price = node.find(u"price")) {
            XW_TRY(keysAre(*price, {}, {u"from", u"to"}));
            if (const auto* from = price->find(u"from"))
                XW_TRY(readMoney(*from, rule.priceFrom));
            if (const auto* to = price->find(u"to"))
                XW_TRY(readMoney(*to, rule.priceTo));
        }
        if (const auto* exempt = node.find(u"exempt")) {
            if (exempt->kind != JsonNode::Kind::List)
                return bad("pack.value-wrong", *exempt, {QStringLiteral("[{…}]")});
            for (const JsonNode& item : exempt->items)
                XW_TRY(readExemption(item, rule.exemptions.emplace_back()));
        }
        XW_TRY(readBasis(*node.find(u"basis"), rule.basis));
        int certainty = 0;
        constexpr std::array<const char*, 5> certainties{"S", "S2", "Sx", "M", "I"};
        XW_TRY(readChoice(*node.find(u"certainty"), certainties, certainty));
        rule.certainty = node.find(u"certainty")->text;
        const JsonNode& examples = *node.find(u"examples");
        XW_TRY(keysAre(examples, {u"hit", u"miss"}));
        XW_TRY(readExamples(*examples.find(u"hit"), rule.mustHit));
        return readExamples(*examples.find(u"miss"), rule.mustMiss);
    }

    static Done readFields(const JsonNode* node, std::vector<RuleField>& fields) {
        fields = {RuleField::Title};
        if (node == nullptr)
            return Done();
        if (node->kind != JsonNode::Kind::List || node->items.empty())
            return bad("pack.value-wrong", *node, {QStringLiteral("[\"title\"]")});
        fields.clear();
        for (const JsonNode& item : node->items) {
            int field = 0;
            XW_TRY(readChoice(item, kFieldNames, field));
            fields.push_back(static_cast<RuleField>(field));
        }
        return Done();
    }

    Done readExemption(const JsonNode& node, Exemption& exemption) {
        XW_TRY(keysAre(node, {u"why"}, {u"any", u"patterns", u"wholeListing"}));
        XW_TRY(readAny(node, exemption.any));
        if (const auto* whole = node.find(u"wholeListing")) {
            if (whole->kind != JsonNode::Kind::Bool)
                return bad("pack.value-wrong", *whole, {QStringLiteral("true, false")});
            exemption.wholeListing = whole->boolean;
        }
        return readBoth(*node.find(u"why"), exemption.why);
    }

    // Each a law of `laws` by its short name and an article, its dates narrowed where the article has its own.
    Done readBasis(const JsonNode& node, std::vector<LegalBasis>& basis) {
        if (node.kind != JsonNode::Kind::List || node.items.empty())
            return bad("pack.value-wrong", node, {QStringLiteral("[{…}]")});
        for (const JsonNode& item : node.items) {
            XW_TRY(keysAre(item, {u"law", u"article"}, {u"from", u"until"}));
            const JsonNode& name = *item.find(u"law");
            const auto law = m_laws.constFind(name.text);
            if (law == m_laws.constEnd())
                return bad("pack.law-unknown", name, {name.text});
            LegalBasis& provision = basis.emplace_back(*law);
            XW_TRY(readText(*item.find(u"article"), provision.article));
            XW_TRY(readDates(item, provision));
        }
        return Done();
    }

    // "title" or {"title": …, "category": …, "shop": …, "price": …}.
    static Done readExamples(const JsonNode& node, std::vector<RuleExample>& examples) {
        if (node.kind != JsonNode::Kind::List || node.items.empty())
            return bad("pack.value-wrong", node, {QStringLiteral("[\"…\"]")});
        for (const JsonNode& item : node.items) {
            RuleExample& example = examples.emplace_back();
            example.line = item.line;
            if (item.kind != JsonNode::Kind::Object) {
                XW_TRY(readText(item, example.text[0]));
                continue;
            }
            XW_TRY(keysAre(item, {u"title"}, {u"category", u"shop", u"price"}));
            for (size_t field = 0; field < kFieldNames.size(); ++field)
                if (const auto* text = item.find(QLatin1String(kFieldNames[field]).toString()))
                    XW_TRY(readText(*text, example.text[field]));
            if (const auto* price = item.find(u"price"))
                XW_TRY(readMoney(*price, example.price));
        }
        return Done();
    }

    QHash<QString, RuleTerms> m_lists;
    QHash<QString, LegalBasis> m_laws;
};

} // namespace

QString ruleFieldName(RuleField field) {
    return QLatin1String(kFieldNames[static_cast<size_t>(field)]);
}

QString severityName(Severity severity) {
    return QLatin1String(kSeverityNames[static_cast<size_t>(severity)]);
}

bool Rule::inForce(QDate date) const {
    return std::any_of(
        basis.begin(), basis.end(), [&](const LegalBasis& provision) { return provision.inForce(date); });
}

Result<RulePack> RulePack::read(const QByteArray& json) {
    const auto root = JsonNode::parse(json);
    if (!root)
        return fail(root.error());
    return PackReader().read(*root);
}

} // namespace xunwang
