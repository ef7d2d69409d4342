#pragma once

#include "models/bureau/bureaurepository.h"
#include "models/evidence/evidence.h"
#include "models/intake/import.h"
#include "models/intake/reciperepository.h"
#include "models/leads/leadrepository.h"
#include "models/leads/packs.h"
#include "models/market/sameness.h"
#include "models/review/decision.h"
#include "models/store/verify.h"
#include "tests/support/casefixture.h"

namespace xunwang::test {

/// A founded case database in a temporary folder, with one person at work and a small rule pack.
class Workbench {
    QTemporaryDir m_folder; // goes last
    CaseSchema m_schema;

public:
    explicit Workbench(const CaseSchema& schema = listingSchema()) : m_schema(schema) {
        Q_ASSERT(m_folder.isValid());
        const auto made = CaseFile::create(
            path(), {7, "Asia/Shanghai", false}, m_schema, clock, [](Writer& writer) -> Result<void> {
                XW_TRY(foundBureau(writer, {QStringLiteral("某某市市场监督管理局"), QStringLiteral("全市"), {}},
                    {QStringLiteral("执法人员甲"), QStringLiteral("1207"), {}, Role::Administrator}));
                return {};
            });
        if (!made)
            qFatal("%s", qPrintable(made.error().detail));
        open();
    }

    static CaseSchema listingSchema() {
        CaseSchema schema;
        schema.kinds = {Bureau::type().info(), Person::type().info(), Batch::type().info(), Decision::type().info(),
            Sameness::type().info(), PackVersion::type().info(), Recipe::type().info(), Evidence::type().info()};
        addMarket(schema);
        for (const BulkInfo& info : leadTables())
            schema.bulk.push_back(info);
        return schema;
    }

    QString path() const { return m_folder.filePath(QStringLiteral("案件库.xwdb")); }
    QString filePath(const QString& name) const { return m_folder.filePath(name); }
    void open() {
        auto opened = CaseFile::open(path(), CaseFile::Access::Write, m_schema, clock);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().detail));
        file = std::move(*opened);
        actor = {file->read([](Reader& reader) { return defaultPerson(reader); }).result()->id.value()};
    }
    const CaseSchema& schema() const { return m_schema; }

    QString write(const QString& name, const QByteArray& content) const {
        QFile target(filePath(name));
        if (!target.open(QIODevice::WriteOnly) || target.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(name));
        return target.fileName();
    }
    qint64 count(const QString& sql) {
        return file->read([sql](Reader& reader) { return reader.integer(sql); }).result().value_or(-1);
    }

    /// What is stored is what the ledger says.
    bool sound() const {
        return file
            ->read([this](Reader& reader) {
                Feedback feedback;
                return verifyStore(reader, m_schema, feedback);
            })
            .result()
            .has_value();
    }

    /// Imports as the guesses suggest.
    Result<ImportOutcome> import(const QString& filePath, Feedback* feedback = nullptr) {
        auto guess = inspect(filePath);
        XW_TRY(guess);
        return import(planImport(filePath, *guess), feedback);
    }
    Result<ImportOutcome> import(const ImportPlan& plan, Feedback* feedback = nullptr) {
        Feedback own;
        return importListings(*file, actor, plan, matcher(), feedback ? *feedback : own);
    }

    /// Two rules: 特供 but not 天猫特供 (high), 国家级 (medium).
    static const Matcher& matcher() {
        static const Matcher matcher = [] {
            auto pack = RulePack::read(R"({
                "format": "xunwang-rules-1", "name": "test", "version": 1, "lists": {}, "owner": "某局",
                "tasks": {"risk": {"zh": "风险", "en": "Risk"}, "order": {"zh": "秩序", "en": "Order"}},
                "laws": {"广告法": {"law": "中华人民共和国广告法", "from": "2015-09-01"}},
                "rules": [
                  {"code": "SUP-01", "family": "supply", "tasks": ["risk"], "severity": "high", "title": {"zh": "特供", "en": "Special supply"},
                   "fields": ["title"], "any": ["特供"],
                   "exempt": [{"any": ["天猫特供"], "why": {"zh": "渠道用语", "en": "A sales channel"}}],
                   "basis": [{"law": "广告法", "article": "第九条第二项"}], "certainty": "S",
                   "examples": {"hit": ["机关特供酒"], "miss": ["天猫特供装"]}},
                  {"code": "ABS-01", "family": "advertising", "tasks": ["order"], "severity": "medium", "title": {"zh": "绝对化用语", "en": "Absolute term"},
                   "fields": ["title"], "any": ["国家级"],
                   "basis": [{"law": "广告法", "article": "第九条第三项"}], "certainty": "S",
                   "examples": {"hit": ["国家级护脊书包"], "miss": ["书包"]}}
                ]})");
            if (!pack)
                qFatal("%s %s", qPrintable(pack.error().detail), qPrintable(pack.error().context.join(u' ')));
            auto compiled = Matcher::compile(std::move(*pack));
            if (!compiled)
                qFatal("%s", qPrintable(compiled.error().detail));
            return std::move(*compiled);
        }();
        return matcher;
    }

    static std::shared_ptr<const Matcher> rules() { return {std::shared_ptr<void>(), &matcher()}; }

    FixedClock clock{moment("2026-11-01T08:00:00Z")};
    std::unique_ptr<CaseFile> file;
    Actor actor;
};

} // namespace xunwang::test
