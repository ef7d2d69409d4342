#include "views/intake/comparedfields.h"

#include "views/widgets/format.h"

#include <QCoreApplication>

namespace xunwang {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ComparedFields)
};

constexpr qsizetype kMostCompared = 300; // characters; longer texts are compared by their ends alone

class Fields {
public:
    /// A text that is read: marked where it differs.
    void add(const QString& name, const QString& first, const QString& second) {
        if (!first.isEmpty() || !second.isEmpty())
            fields.push_back({name, {first, second}, differences(first, second)});
    }
    /// A value: the same or another.
    void addValue(const QString& name, const QString& first, const QString& second) {
        add(name, first, second);
        if (first == second || first.isEmpty() || second.isEmpty())
            return;
        const auto whole = [](const QString& text) { return QList<Mark>{{0, static_cast<int>(text.size())}}; };
        fields.back().marks = {whole(first), whole(second)};
    }
    std::vector<ComparedField> fields;
};

void addSides(Fields& fields, SameSubject subject, const SameSide& first, const SameSide& second) {
    if (subject == SameSubject::Item)
        fields.add(Tr::tr("Title"), first.title, second.title);
    fields.add(Tr::tr("Shop"), first.shop, second.shop);
    fields.addValue(Tr::tr("Platform"), first.platform, second.platform);
    if (subject == SameSubject::Item) {
        fields.add(Tr::tr("Item number"), first.itemId, second.itemId);
        fields.add(Tr::tr("Link"), first.link, second.link);
    }
}

/// Adds the place `at` to marks that are made from the end of a text to its beginning.
void prepend(QList<Mark>& marks, qsizetype at) {
    const int place = static_cast<int>(at);
    if (!marks.isEmpty() && marks.first().start == place + 1)
        marks.first().start = place;
    else
        marks.prepend({place, place + 1});
}

} // namespace

std::array<QList<Mark>, 2> differences(const QString& first, const QString& second) {
    std::array<QList<Mark>, 2> marks;
    if (first.isEmpty() || second.isEmpty())
        return marks; // not known is no difference
    if (first.size() > kMostCompared || second.size() > kMostCompared) {
        const auto head = std::mismatch(first.begin(), first.end(), second.begin(), second.end()).first - first.begin();
        if (head < first.size())
            marks[0] << Mark{static_cast<int>(head), static_cast<int>(first.size())};
        if (head < second.size())
            marks[1] << Mark{static_cast<int>(head), static_cast<int>(second.size())};
        return marks;
    }
    // The longest common subsequence, by its lengths for all pairs of beginnings.
    const auto width = static_cast<size_t>(second.size()) + 1;
    std::vector<int> lengths((static_cast<size_t>(first.size()) + 1) * width, 0);
    const auto length = [&](qsizetype i, qsizetype k) -> int& {
        return lengths[static_cast<size_t>(i) * width + static_cast<size_t>(k)];
    };
    for (qsizetype i = 1; i <= first.size(); ++i)
        for (qsizetype k = 1; k <= second.size(); ++k)
            length(i, k) = first[i - 1] == second[k - 1] ? length(i - 1, k - 1) + 1
                                                         : std::max(length(i - 1, k), length(i, k - 1));
    for (qsizetype i = first.size(), k = second.size(); i > 0 || k > 0;) {
        if (i > 0 && k > 0 && first[i - 1] == second[k - 1]) {
            --i;
            --k;
        } else if (k == 0 || (i > 0 && length(i - 1, k) >= length(i, k - 1))) {
            prepend(marks[0], --i);
        } else {
            prepend(marks[1], --k);
        }
    }
    return marks;
}

std::vector<ComparedField> comparedFields(const DuplicateProposal& proposal, const QTimeZone& zone) {
    Fields fields;
    const DuplicateSide& first = proposal.first;
    const DuplicateSide& second = proposal.second;
    addSides(fields, proposal.subject, first.side, second.side);
    const auto joined = [](const QStringList& texts) { return texts.join(QStringLiteral("\n")); };
    if (proposal.subject == SameSubject::Shop) {
        fields.addValue(Tr::tr("Credit code"), joined(first.creditCodes), joined(second.creditCodes));
        fields.addValue(Tr::tr("Telephone"), joined(first.phones), joined(second.phones));
        fields.add(Tr::tr("Address"), joined(first.addresses), joined(second.addresses));
        fields.addValue(Tr::tr("Items on record"), format::number(first.listings), format::number(second.listings));
    } else {
        const auto price
            = [](const DuplicateSide& side) { return side.price ? format::price(*side.price) : QString(); };
        const auto seen = [&](const DuplicateSide& side) {
            return side.seenAt.isValid() ? format::moment(side.seenAt, zone) : QString();
        };
        fields.addValue(Tr::tr("Category"), first.category, second.category);
        fields.addValue(Tr::tr("Price"), price(first), price(second));
        fields.addValue(Tr::tr("Last seen"), seen(first), seen(second));
    }
    fields.addValue(Tr::tr("Leads"), format::number(first.leads), format::number(second.leads));
    return std::move(fields.fields);
}

std::vector<ComparedField> comparedFields(const Sameness& said) {
    Fields fields;
    addSides(fields, said.subject, said.first(), said.second());
    return std::move(fields.fields);
}

} // namespace xunwang
