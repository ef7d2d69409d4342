#include "models/screening/matcher.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <numeric>

using namespace xunwang;

namespace {

/// The records of delimited text whose cells may be quoted; enough for the few files read here.
QList<QStringList> recordsOf(const QString& text, QChar delimiter) {
    QList<QStringList> records{{QString()}};
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'"')
            quoted = !quoted;
        else if (!quoted && c == delimiter)
            records.last().append(QString());
        else if (!quoted && c == u'\n')
            records.append({QString()});
        else if (c != u'\r')
            records.last().last().append(c == u'\n' ? u' ' : c);
    }
    return records;
}

} // namespace

/// The starter pack on texts that nobody on this project wrote, where they are at hand. Every hit on the clean titles
/// was looked at; a change of a rule that changes these numbers asks for looking again.
class TestCorpora : public QObject {
    Q_OBJECT

    std::optional<Matcher> m_matcher;
    std::optional<Matcher::Scratch> m_scratch;
    int m_skipped = 0;

    static QString folder() {
        return qEnvironmentVariable(
                   "XUNWANG_SHARED", qEnvironmentVariable("XUNWANG_SOURCE") + QStringLiteral("/../shared"))
            + QStringLiteral("/data/");
    }

    QString textOf(const QString& name) {
        QFile file(folder() + name);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        return QString::fromUtf8(file.readAll());
    }

    QStringList rulesHitting(const QString& title) {
        const std::string text = title.toStdString();
        ScreenedFields fields;
        fields[RuleField::Title] = text;
        QStringList codes;
        for (const RuleHit& hit : m_matcher->scan(fields, QDate(2026, 12, 15), *m_scratch)) {
            const QString& code = rule(hit).code;
            if (!codes.contains(code))
                codes.append(code);
        }
        return codes;
    }

    const Rule& rule(const RuleHit& hit) const { return m_matcher->pack().rules[static_cast<size_t>(hit.rule)]; }

    /// The different titles of the listings.
    QSet<QString> titles() {
        QSet<QString> all;
        const auto add = [&](const QString& title) {
            if (!title.trimmed().isEmpty())
                all.insert(title.trimmed());
        };
        const auto addColumn = [&](const QString& name, qsizetype column) {
            const auto records = recordsOf(textOf(name), u',');
            for (qsizetype i = 1; i < records.size(); ++i)
                add(records[i].value(column));
        };
        addColumn(QStringLiteral("listings/tmall_7shops_utf8bom.csv"), 2);
        addColumn(QStringLiteral("listings/tmall_dirty_cells.csv"), 5);
        addColumn(QStringLiteral("listings/amazon_in_english.csv"), 0);
        const auto lines = textOf(QStringLiteral("listings/titles_all_categories.txt")).split(u'\n');
        for (const QString& line : lines)
            add(line);
        const auto marked = textOf(QStringLiteral("listings/tmall_cosmetics_hash_delimited.txt")).split(u'\n');
        for (const QString& line : marked)
            add(line.section(QStringLiteral("#####"), 1, 1));
        return all;
    }

    QStringList offersOfGuns() {
        QFile left(qEnvironmentVariable("XUNWANG_SOURCE") + QStringLiteral("/tests/screening/data/no_offer.txt"));
        if (!left.open(QIODevice::ReadOnly))
            return {};
        const auto noOffers = QString::fromUtf8(left.readAll()).split(u'\n');
        QStringList offers;
        const auto phrases = textOf(QStringLiteral("words/涉枪涉爆.txt")).split(u'\n');
        for (const QString& phrase : phrases)
            if (!phrase.trimmed().isEmpty() && !noOffers.contains(phrase.trimmed())
                && !offers.contains(phrase.trimmed()))
                offers.append(phrase.trimmed());
        return offers;
    }

private Q_SLOTS:
    void initTestCase() {
        QFile file(QStringLiteral(":/rulepacks/starter.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        auto pack = RulePack::read(file.readAll());
        QVERIFY(pack);
        auto matcher = Matcher::compile(std::move(*pack));
        QVERIFY(matcher);
        m_matcher.emplace(std::move(*matcher));
        m_scratch.emplace(*m_matcher);
    }

    void cleanTitles() {
        const auto all = titles();
        if (all.size() < 1000) {
            ++m_skipped;
            QSKIP("the listings are not at hand");
        }
        QMap<QString, int> hits;
        for (const QString& title : all)
            for (const QString& code : rulesHitting(title)) {
                ++hits[code];
                qInfo("%s: %s", qPrintable(code), qPrintable(title));
            }
        qInfo("%d hits of the pack on %lld clean titles", std::accumulate(hits.cbegin(), hits.cend(), 0),
            static_cast<long long>(all.size()));
        QCOMPARE(hits, kJudged);
    }

    void channelsAreNoStateOrgans() {
        const auto all = titles();
        if (all.isEmpty()) {
            ++m_skipped;
            QSKIP("the listings are not at hand");
        }
        static const QRegularExpression supplied(QStringLiteral("[特专内]供"));
        for (const QString& title : all)
            if (title.contains(supplied))
                QVERIFY2(rulesHitting(title).filter(QStringLiteral("supply.")).isEmpty(), qPrintable(title));
    }

    // Stems and combinations, not the list itself.
    void fewTermsForGunsAndExplosives() {
        QSet<QString> terms;
        const auto add = [&](const std::vector<RuleTerm>& of) {
            for (const RuleTerm& term : of)
                terms.insert(term.text);
        };
        for (const Rule& rule : m_matcher->pack().rules)
            if (QStringList{QStringLiteral("danger.gun"), QStringLiteral("danger.crossbow"),
                    QStringLiteral("danger.explosive"), QStringLiteral("danger.knife")}
                    .contains(rule.code)) {
                add(rule.any.single);
                for (const NearTerms& pair : rule.any.near) {
                    add(pair.of);
                    add(pair.with);
                }
            }
        qInfo("%lld words in the rules on guns and explosives", static_cast<long long>(terms.size()));
        QVERIFY(terms.size() > 50 && terms.size() <= 150);
    }

    void offersOfGunsAndExplosives() {
        const QStringList offers = offersOfGuns();
        if (offers.isEmpty()) {
            ++m_skipped;
            QSKIP("the word list is not at hand");
        }
        qsizetype hit = 0;
        for (const QString& offer : offers)
            hit += rulesHitting(offer).isEmpty() ? 0 : 1;
        qInfo("%lld of %lld phrases that offer something", static_cast<long long>(hit),
            static_cast<long long>(offers.size()));
        QVERIFY(double(hit) >= 0.95 * double(offers.size()));
    }

    void brushingAmongMessages() {
        const auto texts
            = QJsonDocument::fromJson(textOf(QStringLiteral("labelled/chineseharm_dev.json")).toUtf8()).array();
        if (texts.isEmpty()) {
            ++m_skipped;
            QSKIP("the labelled messages are not at hand");
        }
        static const QRegularExpression brushing(QStringLiteral("刷单|补单|好评"));
        int asked = 0, found = 0, clean = 0, wrong = 0;
        for (const auto& text : texts) {
            const QString label = text[QStringLiteral("标签")].toString();
            const QString message = text[QStringLiteral("文本")].toString();
            const bool hit = !rulesHitting(message).isEmpty();
            if (label == QStringLiteral("黑产广告") && message.contains(brushing)) {
                ++asked;
                found += hit;
            } else if (label == QStringLiteral("不违规")) {
                ++clean;
                wrong += hit;
            }
        }
        qInfo("%d of %d messages on fake orders; %d of %d harmless ones", found, asked, wrong, clean);
        QVERIFY(found >= 0.9 * asked);
        QVERIFY(wrong <= 0.01 * clean);
    }

    void cleanupTestCase() { qInfo("skipped: %d", m_skipped); }

private:
    // Looked at one by one, and each a lead worth reading: e-cigarettes; "no returns"; 药妆 and stem cells in
    // cosmetics; prescription drugs; imitation guns; mammoth ivory; capsules that lower blood fat; a hazardous chemical
    // by number.
    const QMap<QString, int> kJudged{{QStringLiteral("ad.tobacco"), 4}, {QStringLiteral("consumer.noreturn"), 1},
        {QStringLiteral("cosmetics.medical"), 2}, {QStringLiteral("danger.hazardous"), 1},
        {QStringLiteral("danger.toygun"), 2}, {QStringLiteral("drug.prescription"), 3},
        {QStringLiteral("food.disease"), 1}, {QStringLiteral("wildlife.mammoth"), 1}};
};

QTEST_GUILESS_MAIN(TestCorpora)
#include "tst_corpora.moc"
