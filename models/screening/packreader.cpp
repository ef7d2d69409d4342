#include "models/screening/packreader.h"

#include "models/screening/packvalues.h"

#include <QHash>
#include <QSet>

namespace xunwang {

namespace {

using namespace packvalues;

Done readOf(const JsonNode& node, qint64 least, int& number) {
    qint64 whole = 0;
    XW_TRY(readWhole(node, least, whole));
    number = static_cast<int>(std::min<qint64>(whole, std::numeric_limits<int>::max()));
    return Done();
}

Done readCount(const JsonNode& node, qint64& number) {
    return readWhole(node, 0, number);
}

/// The facts of an observation or an example.
template <class Facts>
Done readFacts(const JsonNode& node, Facts& facts) {
    XW_TRY(readIf(node, u"price", facts.price, readMoney));
    XW_TRY(readIf(node, u"listPrice", facts.listPrice, readMoney));
    XW_TRY(readIf(node, u"sales", facts.sales, readCount));
    return readIf(node, u"reviews", facts.reviews, readCount);
}

class PackReader {
public:
    explicit PackReader(std::vector<Error>* problems) : m_problems(problems) { }

    Result<RulePack> read(const JsonNode& root) {
        RulePack pack;
        XW_TRY(keysAre(root, {u"format", u"name", u"version", u"tasks", u"rules"},
            {u"owner", u"lists", u"laws", u"promotions", u"source"}));
        int format = 0;
        XW_TRY(readChoice(*root.find(u"format"), std::array{"xunwang-rules-1"}, format));
        XW_TRY(aside(readText(*root.find(u"name"), pack.name)));
        XW_TRY(aside(readOf(*root.find(u"version"), 1, pack.version)));
        QString source;
        XW_TRY(aside(readIf(root, u"source", source, readText)));
        XW_TRY(aside(readIf(root, u"owner", m_owner, readText)));
        XW_TRY(readTasks(*root.find(u"tasks"), pack.tasks));
        if (const auto* promotions = root.find(u"promotions"))
            XW_TRY(aside(readPromotions(*promotions, pack.promotions)));
        if (const auto* lists = root.find(u"lists"))
            XW_TRY(readLists(*lists));
        if (const auto* laws = root.find(u"laws"))
            XW_TRY(readLaws(*laws));
        const JsonNode& rules = *root.find(u"rules");
        XW_TRY(isList(rules, "[…]"));
        QSet<QString> codes;
        for (const JsonNode& node : rules.items) {
            Rule rule;
            Done done = readRule(node, rule);
            if (done && codes.contains(rule.code))
                done = bad("pack.code-twice", node, {rule.code});
            XW_TRY(aside(done));
            codes.insert(rule.code);
            if (done)
                pack.rules.push_back(std::move(rule));
        }
        return pack;
    }

private:
    // What is wrong ends the reading, unless somebody wants to know all of it.
    Done aside(Done done) {
        if (done || m_problems == nullptr)
            return done;
        m_problems->push_back(std::move(done.error()));
        return Done();
    }

    Done readTasks(const JsonNode& node, std::vector<CampaignTask>& tasks) {
        XW_TRY(isObject(node));
        for (qsizetype i = 0; i < node.keys.size(); ++i) {
            CampaignTask& task = tasks.emplace_back();
            task.name = node.keys[i];
            m_tasks.insert(task.name);
            XW_TRY(aside(readBoth(node.items[static_cast<size_t>(i)], task.title)));
        }
        return Done();
    }

    static Done readPromotions(const JsonNode& node, std::vector<Promotion>& promotions) {
        XW_TRY(isList(node, "[{…}]"));
        for (const JsonNode& item : node.items) {
            Promotion& promotion = promotions.emplace_back();
            XW_TRY(keysAre(item, {u"title", u"from", u"until"}));
            XW_TRY(readBoth(*item.find(u"title"), promotion.title));
            XW_TRY(readDayOfYear(*item.find(u"from"), promotion.from));
            XW_TRY(readDayOfYear(*item.find(u"until"), promotion.until));
        }
        return Done();
    }

    Done readLists(const JsonNode& lists) {
        XW_TRY(isObject(lists));
        for (qsizetype i = 0; i < lists.keys.size(); ++i) {
            std::vector<RuleTerm> words;
            const Done done = readWords(lists.items[static_cast<size_t>(i)], words);
            m_lists.insert(lists.keys[i], words);
            XW_TRY(aside(done));
        }
        return Done();
    }

    Done readLaws(const JsonNode& laws) {
        XW_TRY(isObject(laws));
        for (qsizetype i = 0; i < laws.keys.size(); ++i) {
            LegalBasis law;
            const Done done = readLaw(laws.items[static_cast<size_t>(i)], law);
            m_laws.insert(laws.keys[i], law);
            XW_TRY(aside(done));
        }
        return Done();
    }

    static Done readLaw(const JsonNode& node, LegalBasis& law) {
        XW_TRY(keysAre(node, {u"law", u"from"}, {u"until"}));
        XW_TRY(readText(*node.find(u"law"), law.law));
        return readDates(node, law);
    }

    static Done readDates(const JsonNode& node, LegalBasis& law) {
        XW_TRY(readIf(node, u"from", law.from, readDate));
        XW_TRY(readIf(node, u"until", law.until, readDate));
        if (law.until.isValid() && law.until < law.from)
            return bad("pack.dates-wrong", node);
        return Done();
    }

    // "…", or {"word": "…", "layers": […]} where it asks for other layers than its rule.
    static Done readTerm(const JsonNode& item, QStringView key, RuleTerm& term) {
        if (item.kind != JsonNode::Kind::Object)
            return readText(item, term.text);
        XW_TRY(keysAre(item, {key, u"layers"}));
        XW_TRY(readText(*item.find(key), term.text));
        return readLayers(*item.find(u"layers"), term.layers);
    }

    static Done readLayers(const JsonNode& node, FoldLayers& layers) {
        if (node.kind != JsonNode::Kind::List) // which may be empty: a word wants none of its rule's
            return bad("pack.value-wrong", node, {QStringLiteral("[\"all\"]")});
        layers = 0;
        for (const JsonNode& item : node.items) {
            QStringList known{QStringLiteral("all")};
            for (int i = 0; kAllFoldLayers >> i != 0; ++i)
                known.append(QLatin1String(foldLayerName(static_cast<FoldLayer>(i))));
            const auto layer = foldLayerOf(item.text.toStdString());
            if (item.text != known.constFirst() && !layer)
                return bad("pack.value-wrong", item, {known.join(QStringLiteral(", "))});
            layers |= layer ? layerBit(*layer) : kAllFoldLayers;
        }
        return Done();
    }

    // A list of words; "@name" stands for the words of a list.
    Done readWords(const JsonNode& node, std::vector<RuleTerm>& terms) {
        XW_TRY(isList(node, "[\"…\"]"));
        for (const JsonNode& item : node.items) {
            RuleTerm term{{}, false, item.line, m_layers};
            XW_TRY(readTerm(item, u"word", term));
            if (term.text.startsWith(u'@')) {
                const auto list = m_lists.constFind(term.text.mid(1));
                if (list == m_lists.constEnd())
                    return bad("pack.list-unknown", item, {term.text.mid(1)});
                for (RuleTerm word : *list) {
                    word.layers = term.layers;
                    terms.push_back(std::move(word));
                }
            } else {
                terms.push_back(term);
            }
        }
        return Done();
    }

    // A list of patterns; "<name>" stands for one of the words of a list. "(?<" is PCRE's own.
    Done readPatterns(const JsonNode& node, std::vector<RuleTerm>& terms) {
        XW_TRY(isList(node, "[\"…\"]"));
        for (const JsonNode& item : node.items) {
            RuleTerm term{{}, true, item.line, m_layers};
            XW_TRY(readTerm(item, u"pattern", term));
            for (qsizetype begin = 0; (begin = term.text.indexOf(u'<', begin)) >= 0;) {
                if (begin > 0 && term.text[begin - 1] == u'?') {
                    ++begin;
                    continue;
                }
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

    // Pairs: {"of": […], "with": […], "within": 6, "side": "before"}.
    Done readNear(const JsonNode& node, std::vector<NearTerms>& near) {
        XW_TRY(isList(node, R"([{"of": […], "with": […], "within": 6}])"));
        for (const JsonNode& item : node.items) {
            NearTerms& pair = near.emplace_back();
            XW_TRY(keysAre(item, {u"of", u"with", u"within"}, {u"side"}));
            XW_TRY(readWords(*item.find(u"of"), pair.of));
            XW_TRY(readWords(*item.find(u"with"), pair.with));
            XW_TRY(readOf(*item.find(u"within"), 0, pair.within));
            int side = 0;
            const auto choice = [](const JsonNode& value, int& place) { return readChoice(value, kSides, place); };
            XW_TRY(readIf(item, u"side", side, choice));
            pair.side = static_cast<NearTerms::Side>(side);
        }
        return Done();
    }

    // ["…"] or {"any": […], "patterns": […], "near": […]}.
    Done readTerms(const JsonNode& node, RuleTerms& terms) {
        if (node.kind != JsonNode::Kind::Object)
            return readWords(node, terms.single);
        XW_TRY(keysAre(node, {}, {u"any", u"patterns", u"near"}));
        XW_TRY(readAny(node, terms));
        return terms.empty() ? Done(bad("pack.key-missing", node, {QStringLiteral("any")})) : Done();
    }

    Done readAny(const JsonNode& node, RuleTerms& terms) {
        if (const auto* any = node.find(u"any"))
            XW_TRY(readWords(*any, terms.single));
        if (const auto* patterns = node.find(u"patterns"))
            XW_TRY(readPatterns(*patterns, terms.single));
        if (const auto* near = node.find(u"near"))
            XW_TRY(readNear(*near, terms.near));
        return Done();
    }

    Done readRule(const JsonNode& node, Rule& rule) {
        XW_TRY(keysAre(node, {u"code", u"family", u"tasks", u"severity", u"title", u"basis", u"certainty", u"examples"},
            {u"owner", u"fields", u"any", u"patterns", u"near", u"layers", u"all", u"none", u"category", u"description",
                u"shop", u"licence", u"scope", u"permit", u"missing", u"price", u"listPrice", u"discount", u"sales",
                u"reviews", u"history", u"peers", u"exempt"}));
        rule.line = node.line;
        m_layers = 0; // that a rule left which was not read to its end
        XW_TRY(readText(*node.find(u"code"), rule.code));
        XW_TRY(readText(*node.find(u"family"), rule.family));
        XW_TRY(readTasksOf(*node.find(u"tasks"), rule.tasks));
        rule.owner = m_owner;
        XW_TRY(readIf(node, u"owner", rule.owner, readText));
        if (rule.owner.isEmpty())
            return bad("pack.key-missing", node, {QStringLiteral("owner")});
        int severity = 0;
        XW_TRY(readChoice(*node.find(u"severity"), kSeverityNames, severity));
        rule.severity = static_cast<Severity>(severity);
        XW_TRY(readBoth(*node.find(u"title"), rule.title));
        rule.fields = {RuleField::Title};
        if (const auto* fields = node.find(u"fields"))
            XW_TRY(readFields(*fields, rule.fields));
        XW_TRY(readIf(node, u"layers", m_layers, readLayers));
        XW_TRY(readAny(node, rule.any));
        m_layers = 0;
        XW_TRY(readTextConditions(node, rule));
        XW_TRY(readFactConditions(node, rule));
        if (const auto* exempt = node.find(u"exempt")) {
            XW_TRY(isList(*exempt, "[{…}]"));
            for (const JsonNode& item : exempt->items)
                XW_TRY(readExemption(item, rule.exemptions.emplace_back()));
        }
        XW_TRY(isList(*node.find(u"basis"), R"([{"law": …, "article": …}])"));
        for (const JsonNode& item : node.find(u"basis")->items)
            XW_TRY(readBasis(item, rule.basis.emplace_back()));
        int certainty = 0;
        XW_TRY(readChoice(*node.find(u"certainty"), kCertainties, certainty));
        rule.certainty = node.find(u"certainty")->text;
        const JsonNode& examples = *node.find(u"examples");
        XW_TRY(keysAre(examples, {u"hit", u"miss"}));
        XW_TRY(readExamples(*examples.find(u"hit"), rule.mustHit));
        return readExamples(*examples.find(u"miss"), rule.mustMiss);
    }

    Done readTasksOf(const JsonNode& node, QStringList& tasks) {
        XW_TRY(isList(node, "[\"…\"]"));
        for (const JsonNode& item : node.items) {
            XW_TRY(readText(item, tasks.emplace_back()));
            if (!m_tasks.contains(tasks.last()))
                return bad("pack.task-unknown", item, {tasks.last()});
        }
        return Done();
    }

    Done readTextConditions(const JsonNode& node, Rule& rule) {
        if (const auto* all = node.find(u"all")) {
            XW_TRY(isList(*all, "[[\"…\"]]"));
            for (const JsonNode& group : all->items)
                XW_TRY(readTerms(group, rule.all.emplace_back()));
        }
        if (const auto* none = node.find(u"none"))
            XW_TRY(readTerms(*none, rule.none));
        for (const RuleField field :
            {RuleField::Category, RuleField::Shop, RuleField::Description, RuleField::Scope, RuleField::Permit})
            if (const auto* condition = node.find(ruleFieldName(field)))
                XW_TRY(readFieldCondition(*condition, rule.in.emplace_back(), field));
        // A licence is looked at as a text, or judged as a code.
        if (const auto* licence = node.find(u"licence"); licence != nullptr) {
            if (licence->kind == JsonNode::Kind::Object)
                return readFieldCondition(*licence, rule.in.emplace_back(), RuleField::Licence);
            XW_TRY(isList(*licence, R"(["expired"], {"any": […]})"));
            for (const JsonNode& item : licence->items) {
                int fault = 0;
                XW_TRY(readChoice(item, kLicenceFaults, fault));
                rule.licence.push_back(static_cast<LicenceFault>(fault));
            }
        }
        return Done();
    }

    Done readFieldCondition(const JsonNode& node, FieldCondition& condition, RuleField field) {
        condition.field = field;
        XW_TRY(keysAre(node, {}, {u"any", u"none", u"lacks"}));
        const auto terms = [this](const JsonNode& value, RuleTerms& into) { return readTerms(value, into); };
        XW_TRY(readIf(node, u"any", condition.any, terms));
        XW_TRY(readIf(node, u"none", condition.none, terms));
        return readIf(node, u"lacks", condition.lacks, terms);
    }

    Done readFactConditions(const JsonNode& node, Rule& rule) {
        if (const auto* missing = node.find(u"missing")) {
            XW_TRY(readFields(*missing, rule.missing));
        }
        const auto money
            = [](const JsonNode& value, Range<Money>& range) { return readRange(value, range, readMoney); };
        const auto count
            = [](const JsonNode& value, Range<qint64>& range) { return readRange(value, range, readCount); };
        const auto ratio
            = [](const JsonNode& value, Range<double>& range) { return readRange(value, range, readRatio); };
        XW_TRY(readIf(node, u"price", rule.price, money));
        XW_TRY(readIf(node, u"listPrice", rule.listPrice, money));
        XW_TRY(readIf(node, u"discount", rule.discount, ratio));
        XW_TRY(readIf(node, u"sales", rule.sales, count));
        XW_TRY(readIf(node, u"reviews", rule.reviews, count));
        XW_TRY(readIf(node, u"history", rule.history, readHistory));
        XW_TRY(readIf(node, u"peers", rule.peers, readPeers));
        const bool hits = !rule.any.empty() || !rule.missing.empty() || !rule.licence.empty() || rule.price.given()
            || rule.listPrice.given() || rule.discount.given() || rule.sales.given() || rule.reviews.given()
            || rule.needsHistory();
        return hits ? Done() : Done(bad("pack.key-missing", node, {QStringLiteral("any")}));
    }

    static Done readHistory(const JsonNode& node, HistoryCondition& history) {
        using Measure = HistoryCondition::Measure;
        XW_TRY(isObject(node));
        if (node.find(u"measure") == nullptr)
            return bad("pack.key-missing", node, {QStringLiteral("measure")});
        int measure = 0;
        XW_TRY(readChoice(*node.find(u"measure"), kMeasures, measure));
        history.measure = static_cast<Measure>(measure);
        switch (history.measure) {
        case Measure::RaisedThenCut:
            XW_TRY(keysAre(node, {u"measure", u"times", u"days"}));
            break;
        case Measure::ListPriceUnseen:
            XW_TRY(keysAre(node, {u"measure", u"times", u"days", u"atLeast"}));
            break;
        case Measure::Dip:
            XW_TRY(keysAre(node, {u"measure", u"times", u"days"}, {u"salesFall"}));
            break;
        case Measure::SalesJump:
            XW_TRY(keysAre(node, {u"measure", u"times", u"days", u"atLeast", u"reviews"}));
            break;
        case Measure::SameDay:
            XW_TRY(keysAre(node, {u"measure", u"times"}));
            break;
        }
        XW_TRY(readRatio(*node.find(u"times"), history.times));
        if ((history.times < 1) != (history.measure == Measure::Dip))
            return bad("pack.value-wrong", *node.find(u"times"),
                {history.measure == Measure::Dip ? QStringLiteral("0.1 … 0.9") : QStringLiteral("1, 1.2 …")});
        const auto days = [](const JsonNode& value, int& number) { return readOf(value, 1, number); };
        XW_TRY(readIf(node, u"days", history.days, days));
        XW_TRY(readIf(node, u"atLeast", history.atLeast, readCount));
        XW_TRY(readIf(node, u"reviews", history.reviews, readRatio));
        return readIf(node, u"salesFall", history.salesFall, readFlag);
    }

    static Done readPeers(const JsonNode& node, PeerCondition& peers) {
        XW_TRY(keysAre(node, {u"atLeast"}, {u"below", u"above"}));
        XW_TRY(readOf(*node.find(u"atLeast"), 2, peers.atLeast));
        XW_TRY(readIf(node, u"below", peers.below, readRatio));
        XW_TRY(readIf(node, u"above", peers.above, readRatio));
        return peers.below || peers.above ? Done() : Done(bad("pack.key-missing", node, {QStringLiteral("below")}));
    }

    static Done readFields(const JsonNode& node, std::vector<RuleField>& fields) {
        XW_TRY(isList(node, "[\"title\"]"));
        fields.clear();
        for (const JsonNode& item : node.items) {
            int field = 0;
            XW_TRY(readChoice(item, std::span(kFieldNames).first(kTextFields), field));
            fields.push_back(static_cast<RuleField>(field));
        }
        return Done();
    }

    Done readExemption(const JsonNode& node, Exemption& exemption) {
        XW_TRY(keysAre(node, {u"why"}, {u"any", u"patterns", u"near", u"promotions", u"wholeListing", u"basis"}));
        XW_TRY(readAny(node, exemption.any));
        XW_TRY(readIf(node, u"promotions", exemption.promotions, readFlag));
        XW_TRY(readIf(node, u"wholeListing", exemption.wholeListing, readFlag));
        if (exemption.any.empty() && !exemption.promotions)
            return bad("pack.key-missing", node, {QStringLiteral("any")});
        const auto basis = [this](const JsonNode& value, LegalBasis& into) { return readBasis(value, into); };
        XW_TRY(readIf(node, u"basis", exemption.basis, basis));
        return readBoth(*node.find(u"why"), exemption.why);
    }

    // A law of `laws` by its short name and an article, its dates narrowed where the article has its own.
    Done readBasis(const JsonNode& node, LegalBasis& provision) {
        XW_TRY(keysAre(node, {u"law", u"article"}, {u"from", u"until"}));
        const JsonNode& name = *node.find(u"law");
        const auto law = m_laws.constFind(name.text);
        if (law == m_laws.constEnd())
            return bad("pack.law-unknown", name, {name.text});
        provision = *law;
        XW_TRY(readText(*node.find(u"article"), provision.article));
        return readDates(node, provision);
    }

    // "title", or an object with what is known of the listing.
    static Done readExamples(const JsonNode& node, std::vector<RuleExample>& examples) {
        XW_TRY(isList(node, "[\"…\"]"));
        for (const JsonNode& item : node.items)
            XW_TRY(readExample(item, examples.emplace_back()));
        return Done();
    }

    static Done readExample(const JsonNode& node, RuleExample& example) {
        example.line = node.line;
        if (node.kind != JsonNode::Kind::Object)
            return readText(node, example.text[0]);
        XW_TRY(keysAre(node, {u"title"},
            {u"category", u"shop", u"description", u"licence", u"scope", u"permit", u"licenceUntil", u"price",
                u"listPrice", u"sales", u"reviews", u"history", u"peers", u"on"}));
        // Blank is not the same as not there: a shop without a licence shows a blank one.
        const auto text = [](const JsonNode& value, QString& into) {
            into = value.text.isNull() ? QStringLiteral("") : value.text;
            return value.kind == JsonNode::Kind::Text ? Done()
                                                      : Done(bad("pack.value-wrong", value, {QStringLiteral("\"…\"")}));
        };
        for (size_t field = 0; field < kTextFields; ++field)
            XW_TRY(readIf(node, QLatin1String(kFieldNames[field]).toString(), example.text[field], text));
        XW_TRY(readFacts(node, example));
        XW_TRY(readIf(node, u"licenceUntil", example.licenceUntil, readDate));
        XW_TRY(readIf(node, u"on", example.on, readDate));
        if (const auto* peers = node.find(u"peers")) {
            XW_TRY(keysAre(*peers, {u"count", u"median"}));
            XW_TRY(readOf(*peers->find(u"count"), 1, example.peers.emplace().count));
            XW_TRY(readMoney(*peers->find(u"median"), example.peers->median));
        }
        if (const auto* history = node.find(u"history")) {
            XW_TRY(isList(*history, "[{…}]"));
            for (const JsonNode& item : history->items) {
                PriceObservation& seen = example.history.emplace_back();
                XW_TRY(keysAre(item, {u"on"}, {u"price", u"listPrice", u"sales", u"reviews"}));
                XW_TRY(readDate(*item.find(u"on"), seen.on));
                XW_TRY(readFacts(item, seen));
            }
        }
        return Done();
    }

    std::vector<Error>* m_problems;
    QString m_owner;
    QSet<QString> m_tasks;
    QHash<QString, std::vector<RuleTerm>> m_lists;
    FoldLayers m_layers = 0; // that the terms being read ask for
    QHash<QString, LegalBasis> m_laws;
};

} // namespace

Result<RulePack> RulePack::read(const QByteArray& json) {
    const auto root = JsonNode::parse(json);
    if (!root)
        return fail(root.error());
    return readPack(*root);
}

Result<RulePack> readPack(const JsonNode& root, std::vector<Error>* problems) {
    return PackReader(problems).read(root);
}

} // namespace xunwang
