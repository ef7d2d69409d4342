#include "models/screening/examples.h"
#include "models/screening/packreader.h"
#include "models/screening/packtext.h"

#include <QHash>

#include <algorithm>

namespace xunwang {

using namespace packtext;

namespace {

/// The end of everything in a document, by its beginning; keys have none.
using Ends = QHash<qsizetype, qsizetype>;

void collectEnds(const JsonNode& node, Ends& ends) {
    ends.insert(node.begin, node.end);
    for (const JsonNode& item : node.items)
        collectEnds(item, ends);
}

/// Errors have the byte where they stand in the place of a line, see JsonNode::Lines.
qsizetype byteOf(const Error& error) {
    return error.context.value(0).toLongLong();
}

void moveBy(Error& error, qsizetype bytes) {
    error.context[0] = QString::number(byteOf(error) + bytes);
}

bool holds(const std::vector<RuleTerm>& terms, qsizetype at) {
    return std::any_of(terms.begin(), terms.end(), [at](const RuleTerm& term) { return term.line == at; });
}

bool holds(const RuleTerms& terms, qsizetype at) {
    return holds(terms.single, at) || std::any_of(terms.near.begin(), terms.near.end(), [at](const NearTerms& near) {
        return holds(near.of, at) || holds(near.with, at);
    });
}

/// Whether a word or pattern from there is one of the rule's, from a list too.
bool holds(const Rule& rule, qsizetype at) {
    const auto any = [at](const auto& all, const auto& terms) {
        return std::any_of(all.begin(), all.end(), [&](const auto& one) { return terms(one, at); });
    };
    return holds(rule.any, at) || holds(rule.none, at) || any(rule.all, [](const RuleTerms& terms, qsizetype here) {
        return holds(terms, here);
    }) || any(rule.in, [](const FieldCondition& in, qsizetype here) {
        return holds(in.any, here) || holds(in.none, here) || holds(in.lacks, here);
    }) || any(rule.exemptions, [](const Exemption& exemption, qsizetype here) { return holds(exemption.any, here); });
}

/// What compiling the rules and trying their examples brings up; rules that cannot be compiled are left out.
std::vector<Error> tried(RulePack pack) {
    std::vector<Error> errors;
    while (!pack.rules.empty()) {
        auto matcher = Matcher::compile(pack);
        if (matcher) {
            for (const FailedExample& example : failedExamples(*matcher))
                errors.push_back({ErrorCode::Validation,
                    example.mustHit ? QStringLiteral("pack.example-missed") : QStringLiteral("pack.example-hit"),
                    {QString::number(example.line), pack.rules[static_cast<size_t>(example.rule)].code,
                        example.title}});
            break;
        }
        errors.push_back(matcher.error());
        const qsizetype at = byteOf(matcher.error());
        if (std::erase_if(pack.rules, [at](const Rule& rule) { return holds(rule, at); }) == 0)
            break;
    }
    return errors;
}

} // namespace

class PackChecker::Memory {
public:
    /// Errors with bytes for lines.
    std::vector<Error> check(const QByteArray& json, const JsonNode& root, const Ends& ends) {
        std::vector<Error> errors;
        auto pack = readPack(root, &errors);
        if (!pack) {
            errors.push_back(pack.error());
            return errors;
        }
        if (const QByteArray shared = sharedBy(json, root); shared != m_shared) {
            m_shared = shared;
            m_known.clear();
        }
        const auto textOf = [&](qsizetype begin) { return json.mid(begin, ends.value(begin, begin) - begin); };
        RulePack changed = *pack;
        changed.rules.clear();
        QHash<QByteArray, std::vector<Error>> known;
        for (Rule& rule : pack->rules) {
            const QByteArray text = textOf(rule.line);
            const auto before = m_known.constFind(text);
            if (before != m_known.constEnd()) {
                known.insert(text, *before);
                for (Error error : *before) {
                    moveBy(error, rule.line);
                    errors.push_back(std::move(error));
                }
            } else {
                changed.rules.push_back(std::move(rule));
            }
        }
        for (const Rule& rule : changed.rules)
            known.insert(textOf(rule.line), {});
        std::vector<qsizetype> begins;
        for (const Rule& rule : changed.rules)
            begins.push_back(rule.line);
        for (Error& error : tried(std::move(changed))) {
            errors.push_back(error);
            const auto rule = std::upper_bound(begins.begin(), begins.end(), byteOf(error));
            const qsizetype begin = rule == begins.begin() ? -1 : *std::prev(rule);
            if (begin >= 0 && byteOf(error) < ends.value(begin)) {
                moveBy(error, -begin);
                known[textOf(begin)].push_back(error);
            } else {
                known.clear(); // it stands in a list: which rules it keeps from being tried is found out anew
            }
        }
        m_known = std::move(known);
        return errors;
    }

private:
    /// What of the pack all rules rest on.
    static QByteArray sharedBy(const QByteArray& json, const JsonNode& root) {
        QByteArray shared;
        for (const auto key : {u"lists", u"laws", u"promotions"})
            if (const JsonNode* node = root.find(QStringView(key)))
                shared += json.mid(node->begin, node->end - node->begin) + '\n';
        return shared;
    }

    QByteArray m_shared;
    QHash<QByteArray, std::vector<Error>> m_known; // by a rule's text; places from its beginning
};

PackChecker::PackChecker() : m_memory(std::make_unique<Memory>()) { }
PackChecker::~PackChecker() = default;
PackChecker::PackChecker(PackChecker&&) noexcept = default;
PackChecker& PackChecker::operator=(PackChecker&&) noexcept = default;

std::vector<PackProblem> PackChecker::check(const QByteArray& json) {
    const auto root = JsonNode::parse(json, JsonNode::Lines::AreBytes);
    Ends ends;
    std::vector<Error> errors;
    if (root) {
        collectEnds(*root, ends);
        errors = m_memory->check(json, *root, ends);
    } else {
        errors.push_back(root.error());
    }
    std::stable_sort(
        errors.begin(), errors.end(), [](const Error& a, const Error& b) { return byteOf(a) < byteOf(b); });
    std::vector<PackProblem> problems;
    for (Error& error : errors) {
        const qsizetype at = byteOf(error);
        PackProblem problem{placeOf(json, at, ends.value(at)), {}, std::move(error)};
        problem.error.context[0] = QString::number(problem.place.line);
        if (root)
            if (const JsonNode* rules = root->find(u"rules"))
                for (const JsonNode& rule : rules->items)
                    if (const JsonNode* code = rule.find(u"code"); code && rule.begin <= at && at < rule.end)
                        problem.rule = code->text;
        problems.push_back(std::move(problem));
    }
    return problems;
}

std::vector<PackProblem> checkPack(const QByteArray& json) {
    return PackChecker().check(json);
}

} // namespace xunwang
