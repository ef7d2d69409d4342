#include "views/records/rulewords.h"

#include "views/records/words.h"

#include <QCoreApplication>

namespace xunwang::words {

namespace {
struct Tr {
    Q_DECLARE_TR_FUNCTIONS(RuleWords)
};
} // namespace

QString severityTitle(Severity severity) {
    return label(tone(severity));
}

QString packText(const PackText& text) {
    const QString& first = chinese() ? text.zh : text.en;
    return first.isEmpty() ? (chinese() ? text.en : text.zh) : first;
}

QString fieldTitle(RuleField field) {
    switch (field) {
    case RuleField::Title:
        return Tr::tr("Title");
    case RuleField::Category:
        return Tr::tr("Category");
    case RuleField::Shop:
        return Tr::tr("Shop");
    case RuleField::Description:
        return Tr::tr("Description");
    case RuleField::Licence:
        return Tr::tr("Licence");
    case RuleField::Scope:
        return Tr::tr("Business scope");
    case RuleField::Permit:
        return Tr::tr("Permits");
    case RuleField::LicenceUntil:
        return Tr::tr("Licence valid until");
    case RuleField::Price:
        return Tr::tr("Price");
    case RuleField::ListPrice:
        return Tr::tr("List price");
    case RuleField::Sales:
        return Tr::tr("Sales");
    case RuleField::Reviews:
        return Tr::tr("Reviews");
    case RuleField::History:
        return Tr::tr("Seen over time");
    }
    return {};
}

QString seenText(RuleField field, const QString& text, const QStringList& path) {
    if (text.isEmpty())
        return Tr::tr("%1: not shown").arg(fieldTitle(field));
    if (field >= RuleField(kTextFields))
        return Tr::tr("%1: %2").arg(fieldTitle(field), text);
    const QString shown = path.size() > 1 ? path.join(QStringLiteral(" → ")) : QStringLiteral("“%1”").arg(text);
    return field == RuleField::Title ? shown : Tr::tr("%1: %2").arg(fieldTitle(field), shown);
}

QString exemptionText(const PackText& why, const QString& basis, const QString& met) {
    QString text = packText(why);
    if (!basis.isEmpty())
        text = Tr::tr("%1 (%2)").arg(text, basis);
    if (!met.isEmpty())
        text += Tr::tr(", said elsewhere in the listing as “%1”").arg(met);
    return text;
}

QString layerTitle(FoldLayer layer) {
    switch (layer) {
    case FoldLayer::Sound:
        return Tr::tr("sounds the same");
    case FoldLayer::Pinyin:
        return Tr::tr("in pinyin");
    case FoldLayer::Initials:
        return Tr::tr("by initials");
    case FoldLayer::Parts:
        return Tr::tr("taken apart");
    case FoldLayer::Emoji:
        return Tr::tr("as a picture");
    case FoldLayer::Trade:
        return Tr::tr("word of the trade");
    case FoldLayer::Repeat:
        return Tr::tr("repeated");
    }
    return {};
}

} // namespace xunwang::words
