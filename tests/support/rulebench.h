#pragma once

#include "models/leads/packs.h"
#include "models/schema/caseschema.h"
#include "tests/support/deskwindow.h"
#include "views/rules/rulesdesk.h"

namespace xunwang::test {

/// A window with the rule bench over a case database whose own pack, "bench" 1, is in force.
struct RuleBench : DeskWindow {
    RuleBench() : DeskWindow(caseSchema()) {
        auto checked = CheckedPack::check(pack());
        if (!checked)
            qFatal("%s %s", qPrintable(checked.error().detail), qPrintable(checked.error().context.join(u' ')));
        rules = checked->matcher();
        place.emplace(Workplace{*bench.file, rules, [this] { return bench.actor; }, 0, [this] { reloadRules(); }});
        const auto stored = bench.file
                                ->write(bench.actor,
                                    [checked](Writer& writer) -> Result<Stored<PackVersion>> {
                                        auto draft
                                            = savePackDraft(writer, {}, *checked, QStringLiteral("first version"));
                                        XW_TRY(draft);
                                        return putInForce(writer, draft->id);
                                    })
                                .result();
        if (!stored)
            qFatal("%s", qPrintable(stored.error().detail));
    }
    void begin() {
        addRulesDesk(shell, *place);
        start();
        settle();
    }
    void settle() const {
        QVERIFY(QTest::qWaitFor([this] { return desk() && desk()->settled(); }, 30'000));
    }
    void go(const QString& page) {
        (void)shell.open({QStringLiteral("rules"), {{QStringLiteral("page"), page}}});
        settle();
    }
    void click(const QString& name) const {
        auto* found = button(name);
        QVERIFY2(found, qPrintable(name));
        QTest::mouseClick(found, Qt::LeftButton);
        settle();
    }

    /// As the composition root does it.
    void reloadRules() {
        const auto inForce = bench.file->read([](Reader& reader) { return packInForce(reader); }).result();
        auto read = RulePack::read(*inForce ? (*inForce)->value.content.toUtf8() : *builtInPack());
        if (!read)
            qFatal("%s", qPrintable(read.error().detail));
        auto compiled = Matcher::compile(std::move(*read));
        place->matcher = std::make_shared<const Matcher>(std::move(*compiled));
        shell.reload(shell.place());
    }

    static QByteArray pack() {
        return R"({
  "format": "xunwang-rules-1", "name": "bench", "version": 1, "owner": "某局",
  "tasks": {"risk": {"zh": "风险", "en": "Risk"}},
  "lists": {"channels": ["天猫", "电商"]},
  "laws": {"广告法": {"law": "中华人民共和国广告法", "from": "2015-09-01"}},
  "rules": [
    {
      "code": "SUP-01", "family": "supply", "tasks": ["risk"], "severity": "high",
      "title": {"zh": "特供", "en": "Special supply"},
      "fields": ["title"],
      "any": ["特供"],
      "exempt": [{"any": ["天猫特供"], "why": {"zh": "渠道用语", "en": "A sales channel"}}],
      "basis": [{"law": "广告法", "article": "第九条第二项"}], "certainty": "S",
      "examples": {"hit": ["机关特供酒"], "miss": ["天猫特供装"]}
    },
    {
      "code": "ABS-01", "family": "advertising", "tasks": ["risk"], "severity": "medium",
      "title": {"zh": "绝对化用语", "en": "Absolute term"},
      "fields": ["title"],
      "any": ["国家级"],
      "basis": [{"law": "广告法", "article": "第九条第三项"}], "certainty": "S",
      "examples": {"hit": ["国家级护脊书包"], "miss": ["书包"]}
    }
  ]
}
)";
    }

    std::shared_ptr<const Matcher> rules;
    std::optional<Workplace> place;
};

} // namespace xunwang::test
