#pragma once

#include <QFile>
#include <QHash>
#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSet>

#include <array>
#include <functional>
#include <optional>

namespace xunwang {

/// Disguises words as sellers do, from other sources than the program's tables: chaizi's parts, Unihan's readings and
/// traditional forms, the English names of emoji. Always the same ones for a seed.
class Disguiser {
public:
    /// What could not be read is named in `missing`, and its operators never apply.
    Disguiser(const QString& shared, quint32 seed) : m_random(seed) {
        readChaizi(shared + QStringLiteral("/data/words/chaizi/chaizi-jt.txt"));
        readUnihan();
        readEmoji();
    }
    QStringList missing;

    struct Operator {
        const char* name;
        bool (Disguiser::*apply)(QStringList& pieces);
    };
    static const std::vector<Operator>& operators() {
        static const std::vector<Operator> all{{"traditional", &Disguiser::traditional}, {"parts", &Disguiser::parts},
            {"pinyin, one", &Disguiser::pinyinOne}, {"pinyin, all", &Disguiser::pinyinAll},
            {"initial, one", &Disguiser::initialOne}, {"initials", &Disguiser::initials},
            {"homophone, one", &Disguiser::homophoneOne}, {"homophones", &Disguiser::homophones},
            {"emoji", &Disguiser::emoji}, {"separators", &Disguiser::separators}, {"zero width", &Disguiser::zeroWidth},
            {"repeated", &Disguiser::repeated}, {"struck through", &Disguiser::struck},
            {"full width", &Disguiser::fullWidth}, {"styled", &Disguiser::styled},
            {"look-alike", &Disguiser::lookAlike}, {"mojibake", &Disguiser::mojibake}};
        return all;
    }

    /// The word disguised by the operators in turn; none where one of them has nothing to take hold of.
    std::optional<QString> disguise(const QString& word, const std::vector<const Operator*>& by) {
        QStringList pieces;
        for (const QChar c : word)
            pieces.append(c);
        for (const Operator* one : by)
            if (!(this->*one->apply)(pieces))
                return {};
        const QString result = pieces.join(QString());
        return result == word ? std::nullopt : std::optional(result);
    }

    template <typename List>
    auto pick(const List& list) {
        return list[m_random.bounded(int(list.size()))];
    }
    int below(int bound) { return m_random.bounded(bound); }

private:
    static bool isHan(const QString& piece) { return piece.size() == 1 && piece[0].script() == QChar::Script_Han; }
    static bool isLatin(const QString& piece) {
        return !piece.isEmpty()
            && std::all_of(piece.begin(), piece.end(), [](QChar c) { return c.unicode() < 128 && c.isLetter(); });
    }

    using Change = std::function<QString(const QString&)>; // null: nothing to take hold of
    bool changeOne(QStringList& pieces, const Change& change) {
        QList<int> places;
        for (int i = 0; i < pieces.size(); ++i)
            if (!change(pieces[i]).isNull())
                places.append(i);
        if (places.isEmpty())
            return false;
        const int at = pick(places);
        pieces[at] = change(pieces[at]);
        return true;
    }
    static bool changeAll(QStringList& pieces, const Change& change) {
        bool any = false;
        for (QString& piece : pieces)
            if (const QString changed = change(piece); !changed.isNull()) {
                piece = changed;
                any = true;
            }
        return any;
    }
    template <typename Table>
    Change from(const Table& table) {
        return [this, &table](const QString& piece) {
            const auto found = table.constFind(piece);
            return found == table.constEnd() ? QString() : pick(*found);
        };
    }

    bool traditional(QStringList& pieces) { return changeAll(pieces, from(m_traditional)); }
    bool parts(QStringList& pieces) { return changeOne(pieces, from(m_parts)); }
    bool emoji(QStringList& pieces) {
        // A word of several characters as one picture, where there is one.
        for (int length = int(pieces.size()); length > 1; --length)
            for (int at = 0; at + length <= pieces.size(); ++at)
                if (const auto found = m_emoji.constFind(pieces.mid(at, length).join(QString()));
                    found != m_emoji.constEnd()) {
                    pieces.erase(pieces.begin() + at + 1, pieces.begin() + at + length);
                    pieces[at] = pick(*found);
                    return true;
                }
        return changeOne(pieces, from(m_emoji));
    }
    Change spell() {
        return [this](const QString& piece) { return isHan(piece) ? m_reading.value(piece) : QString(); };
    }
    Change initial() {
        return [this](const QString& piece) { return isHan(piece) ? m_reading.value(piece).left(1) : QString(); };
    }
    bool cased(QStringList& pieces, bool done) {
        if (done && below(2) == 0)
            for (QString& piece : pieces)
                piece = piece.toUpper();
        return done;
    }
    bool pinyinOne(QStringList& pieces) { return cased(pieces, changeOne(pieces, spell())); }
    bool pinyinAll(QStringList& pieces) { return cased(pieces, changeAll(pieces, spell())); }
    bool initialOne(QStringList& pieces) { return cased(pieces, changeOne(pieces, initial())); }
    bool initials(QStringList& pieces) { return cased(pieces, changeAll(pieces, initial())); }
    Change soundLike() {
        return [this](const QString& piece) {
            if (!isHan(piece))
                return QString();
            QStringList others = m_homophones.value(m_reading.value(piece));
            others.removeAll(piece);
            return others.isEmpty() ? QString() : pick(others);
        };
    }
    bool homophoneOne(QStringList& pieces) { return changeOne(pieces, soundLike()); }
    bool homophones(QStringList& pieces) { return changeAll(pieces, soundLike()); }
    bool between(QStringList& pieces, const QStringList& signs) {
        const QString sign = pick(signs);
        bool any = false;
        for (int i = 0; i + 1 < pieces.size(); ++i)
            if (below(2) == 0 || (!any && i + 2 == pieces.size())) {
                pieces[i] += sign;
                any = true;
            }
        return any;
    }
    bool separators(QStringList& pieces) {
        return between(pieces,
            {QStringLiteral("·"), QStringLiteral(" "), QStringLiteral("*"), QStringLiteral("-"), QStringLiteral("_"),
                QStringLiteral("/"), QStringLiteral("★"), QStringLiteral("~"), QStringLiteral("|"),
                QStringLiteral("🈲")});
    }
    bool zeroWidth(QStringList& pieces) {
        return between(pieces,
            {QStringLiteral("\u200B"), QStringLiteral("\u200D"), QStringLiteral("\u2060"), QStringLiteral("\uFEFF")});
    }
    bool repeated(QStringList& pieces) {
        return changeAll(pieces, [](const QString& piece) { return isHan(piece) ? piece + piece : QString(); });
    }
    bool struck(QStringList& pieces) {
        return changeAll(pieces, [](const QString& piece) { return isHan(piece) ? piece + QChar(0x336) : QString(); });
    }
    static QString letters(const QString& piece, char32_t capital, char32_t small) {
        QString result;
        for (const QChar c : piece) {
            const char32_t code = c.isUpper() ? capital + c.unicode() - 'A' : small + c.unicode() - 'a';
            result += QString::fromUcs4(&code, 1);
        }
        return result;
    }
    bool fullWidth(QStringList& pieces) {
        return changeAll(
            pieces, [](const QString& piece) { return isLatin(piece) ? letters(piece, 0xFF21, 0xFF41) : QString(); });
    }
    bool styled(QStringList& pieces) {
        static constexpr std::array<std::array<char32_t, 2>, 4> kStyles{
            {{0x1D400, 0x1D41A}, {0x24B6, 0x24D0}, {0x1D5D4, 0x1D5EE}, {0x1F170, 0x24D0}}};
        const auto style = pick(kStyles);
        return changeAll(pieces,
            [&](const QString& piece) { return isLatin(piece) ? letters(piece, style[0], style[1]) : QString(); });
    }
    bool lookAlike(QStringList& pieces) {
        static const QString latin = QStringLiteral("abcehijkmnopstxyABCEHIJKMNOPSTXY");
        static const QString other = QStringLiteral("аЬсеһіјкмпорѕтхуΑВСЕНІЈКМΝОРЅТХУ");
        return changeAll(pieces, [&](const QString& piece) {
            if (!isLatin(piece))
                return QString();
            QString result;
            bool any = false;
            for (const QChar c : piece) {
                const auto at = latin.indexOf(c);
                result += at < 0 || latin[at] == u'n' || latin[at] == u'b' ? c : other[at];
                any = any || result.back() != c;
            }
            return any ? result : QString();
        });
    }
    bool mojibake(QStringList& pieces) {
        return changeOne(pieces, [this](const QString& piece) {
            return m_toned.contains(piece) ? QStringLiteral("%1(%2)").arg(piece, m_toned[piece]) : QString();
        });
    }

    QStringList linesOf(const QString& path) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            missing.append(path);
            return {};
        }
        return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    }

    void readChaizi(const QString& path) {
        for (const QString& line : linesOf(path)) {
            const QStringList fields = line.split(u'\t');
            for (const QString& way : fields.mid(1)) {
                const QStringList parts = way.split(u' ', Qt::SkipEmptyParts);
                const bool typable = std::all_of(parts.begin(), parts.end(), [](const QString& part) {
                    return part.size() == 1 && part[0].script() == QChar::Script_Han && part[0].unicode() >= 0x4E00;
                });
                if (typable && parts.size() >= 2 && parts.size() <= 3)
                    m_parts[fields[0]].append(parts.join(QString()));
            }
        }
    }

    void readUnihan() {
        QProcess unpack;
        unpack.start(QStringLiteral("bzip2"),
            {QStringLiteral("-dc"), QStringLiteral("/usr/share/unicode/Unihan_Readings.txt.bz2"),
                QStringLiteral("/usr/share/unicode/Unihan_Variants.txt.bz2")});
        if (!unpack.waitForFinished() || unpack.exitCode() != 0)
            missing.append(QStringLiteral("Unihan's readings"));
        for (const QByteArray& line : unpack.readAllStandardOutput().split('\n')) {
            const auto fields = line.split('\t');
            if (fields.size() != 3 || !fields[0].startsWith("U+"))
                continue;
            const uint code = fields[0].mid(2).toUInt(nullptr, 16);
            if (code < 0x4E00 || code > 0x9FA5)
                continue;
            const QString c{QChar(code)};
            if (fields[1] == "kMandarin") {
                const QString toned = QString::fromUtf8(fields[2]).section(u' ', 0, 0);
                QString plain;
                for (const QChar letter : toned.normalized(QString::NormalizationForm_D))
                    if (letter.unicode() == 0x308)
                        plain.back() = u'v';
                    else if (letter.isLetter())
                        plain += letter;
                m_toned[c] = toned;
                m_reading[c] = plain;
                m_homophones[plain].append(c);
            } else if (fields[1] == "kTraditionalVariant") {
                for (const QByteArray& other : fields[2].split(' '))
                    if (const uint traditional = other.mid(2).toUInt(nullptr, 16);
                        traditional != code && traditional < 0xFFFF)
                        m_traditional[c].append(QString(QChar(traditional)));
            }
        }
    }

    // 1F52B ; fully-qualified # 🔫 E0.6 water pistol: what the English names say of a character.
    void readEmoji() {
        static const QList<std::pair<QString, QString>> words{{QStringLiteral("枪"), QStringLiteral("pistol")},
            {QStringLiteral("弹"), QStringLiteral("bomb")}, {QStringLiteral("炸"), QStringLiteral("bomb|collision")},
            {QStringLiteral("药"), QStringLiteral("pill")}, {QStringLiteral("毒"), QStringLiteral("skull")},
            {QStringLiteral("刀"), QStringLiteral("kitchen knife|dagger")},
            {QStringLiteral("牙"), QStringLiteral("tooth")}, {QStringLiteral("象"), QStringLiteral("elephant")},
            {QStringLiteral("虎"), QStringLiteral("tiger|tiger face")}, {QStringLiteral("骨"), QStringLiteral("bone")},
            {QStringLiteral("熊"), QStringLiteral("bear")},
            {QStringLiteral("鱼"), QStringLiteral("fish|tropical fish")},
            {QStringLiteral("鼠"), QStringLiteral("rat|mouse")},
            {QStringLiteral("水"), QStringLiteral("droplet|potable water")},
            {QStringLiteral("火"), QStringLiteral("fire")}, {QStringLiteral("电"), QStringLiteral("high voltage")},
            {QStringLiteral("冰"), QStringLiteral("ice")},
            {QStringLiteral("警"), QStringLiteral("police officer|police car")},
            {QStringLiteral("票"), QStringLiteral("ticket|admission tickets")},
            {QStringLiteral("币"), QStringLiteral("coin")},
            {QStringLiteral("手"), QStringLiteral("raised hand|waving hand")},
            {QStringLiteral("海"), QStringLiteral("water wave")}, {QStringLiteral("山"), QStringLiteral("mountain")},
            {QStringLiteral("表"), QStringLiteral("watch")}, {QStringLiteral("卡"), QStringLiteral("credit card")},
            {QStringLiteral("车"), QStringLiteral("automobile")},
            {QStringLiteral("马"), QStringLiteral("horse|horse face")},
            {QStringLiteral("头"), QStringLiteral("bust in silhouette")},
            {QStringLiteral("听"), QStringLiteral("ear|headphone")},
            {QStringLiteral("三"), QStringLiteral("keycap: 3")},
            {QStringLiteral("蓝"), QStringLiteral("blue circle|blue heart")},
            {QStringLiteral("雷"), QStringLiteral("cloud with lightning")},
            {QStringLiteral("脸"), QStringLiteral("grinning face")}, {QStringLiteral("手枪"), QStringLiteral("pistol")},
            {QStringLiteral("炸弹"), QStringLiteral("bomb")}};
        const QStringList lines = linesOf(QStringLiteral("/usr/share/unicode/emoji/emoji-test.txt"));
        for (const auto& [meant, name] : words) {
            const QRegularExpression named(
                QStringLiteral("; fully-qualified\\s+# (\\S+) E[0-9.]+ (?:water )?(?:%1)$").arg(name));
            for (const QString& line : lines)
                if (const auto match = named.match(line); match.hasMatch())
                    m_emoji[meant].append(match.captured(1));
        }
    }

    QRandomGenerator m_random;
    QHash<QString, QStringList> m_parts;
    QHash<QString, QStringList> m_traditional;
    QHash<QString, QStringList> m_emoji;
    QHash<QString, QStringList> m_homophones;
    QHash<QString, QString> m_reading;
    QHash<QString, QString> m_toned;
};

} // namespace xunwang
