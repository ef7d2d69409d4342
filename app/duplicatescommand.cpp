#include "app/duplicatescommand.h"

#include "app/casefiles.h"
#include "app/options.h"
#include "models/intake/duplicates.h"
#include "models/text/json.h"
#include "views/intake/likenesswords.h"

namespace xunwang {

namespace {

QByteArray jsonOf(const DuplicateProposal& proposal) {
    QByteArray out = "{";
    const char* separator = "";
    const auto text = [&](const char* key, const QString& value) {
        out.append(std::exchange(separator, ", ")).append('"').append(key).append("\": ");
        appendJsonText(out, value);
    };
    const auto number = [&](const char* key, const QByteArray& value) {
        out.append(std::exchange(separator, ", ")).append('"').append(key).append("\": ").append(value);
    };
    const bool shop = proposal.subject == SameSubject::Shop;
    text("subject", enumText(proposal.subject));
    number("score", QByteArray::number(proposal.likeness.score, 'f', 2));
    out.append(", \"reasons\": [");
    separator = "";
    for (const LikenessReason& reason : proposal.likeness.reasons) {
        out.append(std::exchange(separator, ", ")).append('{');
        separator = "";
        text("rule", enumText(reason.rule));
        text("what", reason.what);
        out.append('}');
    }
    out.append(']');
    for (const auto& [name, side] : {std::pair{"first", &proposal.first}, std::pair{"second", &proposal.second}}) {
        out.append(", \"").append(name).append("\": {");
        separator = "";
        text("platform", side->side.platform);
        text("shop", side->side.shop);
        if (shop) {
            text("credit_code", side->creditCodes.join(u' '));
            number("listings", QByteArray::number(side->listings));
        } else {
            text("item_id", side->side.itemId);
            text("title", side->side.title);
            text("link", side->side.link);
        }
        number("leads", QByteArray::number(side->leads));
        out.append('}');
    }
    return out.append("}\n");
}

QByteArray lineOf(const DuplicateProposal& proposal) {
    const auto named = [&](const DuplicateSide& side) {
        return proposal.subject == SameSubject::Shop
            ? QStringList{side.side.platform, side.side.shop}
            : QStringList{side.side.platform, side.side.shop, side.side.itemId, side.side.title};
    };
    QStringList reasons;
    for (const LikenessReason& reason : proposal.likeness.reasons)
        reasons << likenessSentence(reason);
    return QStringList{enumText(proposal.subject), QString::number(proposal.likeness.score, 'f', 2),
               reasons.join(QStringLiteral("; ")), named(proposal.first).join(QStringLiteral(" / ")),
               named(proposal.second).join(QStringLiteral(" / "))}
               .join(u'\t')
               .toUtf8()
        + '\n';
}

} // namespace

ExitCode duplicatesCommand(const QStringList& arguments) {
    CommandParser parser("duplicates", {}, {inOption(), jsonOption()});
    if (const auto answered = parser.answer(arguments))
        return *answered;
    if (const auto wrong = missing(parser, "in"))
        return *wrong;
    auto open = openToRead(parser.value(QStringLiteral("in")));
    if (!open)
        return report(open.error());
    const Interruptible feedback;
    auto found = proposeDuplicates(**open, *feedback);
    if (!found)
        return report(found.error());
    const bool json = parser.isSet(QStringLiteral("json"));
    Output output;
    for (const auto* proposals : {&found->shops, &found->items})
        for (const DuplicateProposal& proposal : *proposals)
            output.buffer() += json ? jsonOf(proposal) : lineOf(proposal);
    if (auto written = output.flush(); !written)
        return report(written.error());
    const qint64 listed = qint64(found->shops.size() + found->items.size());
    if (const qint64 all = found->shopsFound + found->itemsFound; all > listed)
        std::fputs((translated(QT_TRANSLATE_NOOP("CommandLine", "%1 of %2 are listed, those with leads first."))
                           .arg(listed)
                           .arg(all)
                       + u'\n')
                       .toUtf8()
                       .constData(),
            stderr);
    return ExitCode::Done;
}

} // namespace xunwang
