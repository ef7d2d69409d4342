#include "models/intake/recipe.h"

#include "models/sheets/formatjson.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace xunwang {

namespace {

constexpr size_t kMostTried = 4;

QString compact(const QJsonObject& json) {
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QJsonObject object(const QString& text) {
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

QStringList list(const QJsonValue& value) {
    QStringList texts;
    const QJsonArray array = value.toArray();
    for (const auto& item : array)
        texts += item.toString();
    return texts;
}

/// Headings as they are compared.
QStringList plainHeadings(const QStringList& headings) {
    QStringList plain;
    for (const QString& heading : headings)
        plain += plainHeading(heading);
    return plain;
}

/// What a file looks like before anybody has chosen anything.
struct Shape {
    QString kind;
    QString encoding;
    QStringList headings; ///< plain; empty: none
    qsizetype width = 0;

    explicit Shape(const FileGuess& looked)
        : kind(kindName(looked.format.kind))
        , encoding(encodingName(looked.format.encoding)) {
        const ImportPlan plan = planImport({}, looked);
        headings = plainHeadings(plan.headings);
        width = plan.width();
    }
    explicit Shape(const QString& text) {
        const QJsonObject json = object(text);
        kind = json[QStringLiteral("kind")].toString();
        encoding = json[QStringLiteral("encoding")].toString();
        headings = list(json[QStringLiteral("headings")]);
        width = json[QStringLiteral("width")].toInteger();
    }
    QString text() const {
        return compact({{QStringLiteral("kind"), kind}, {QStringLiteral("encoding"), encoding},
            {QStringLiteral("headings"), QJsonArray::fromStringList(headings)}, {QStringLiteral("width"), width}});
    }
    bool sameHeadings(const Shape& other) const { return sorted(headings) == sorted(other.headings); }
    static QStringList sorted(QStringList texts) {
        texts.sort();
        return texts;
    }
};

/// What a recipe says, ready to be used.
struct Choices {
    QJsonObject json;
    QStringList chosen;
    QStringList headings; ///< plain
    QStringList shown; ///< as they stood
    qsizetype width = 0;
    FieldColumns columns = kNoColumns;
    std::array<QString, kListingFields> constants;

    explicit Choices(const Recipe& recipe) : json(object(recipe.content)) {
        chosen = list(json.value(QStringLiteral("chosen")));
        shown = list(json.value(QStringLiteral("headings")));
        headings = plainHeadings(shown);
        width = json.value(QStringLiteral("width")).toInteger();
        const auto fields = json.value(QStringLiteral("columns")).toObject();
        for (auto at = fields.begin(); at != fields.end(); ++at)
            if (const auto field = fieldNamed(at.key()))
                columns[static_cast<size_t>(*field)] = at.value().toInt() - 1;
        const auto values = json.value(QStringLiteral("set")).toObject();
        for (auto at = values.begin(); at != values.end(); ++at)
            if (const auto field = fieldNamed(at.key()))
                constants[static_cast<size_t>(*field)] = at.value().toString();
    }

    /// The file's column behind one of the recipe's: at the same place where the headings stand as they did, else the
    /// only one of that name; -1: there is none, or one can't be sure.
    int columnIn(const QStringList& others, int column) const {
        if (others == headings && !others.isEmpty())
            return column;
        const QString wanted = headings.value(column);
        return wanted.isEmpty() || others.count(wanted) != 1 ? -1 : static_cast<int>(others.indexOf(wanted));
    }
    qsizetype taken() const {
        return std::count_if(columns.begin(), columns.end(), [](int column) { return column >= 0; });
    }
    qsizetype foundIn(const QStringList& others) const {
        return std::count_if(
            columns.begin(), columns.end(), [&](int column) { return column >= 0 && columnIn(others, column) >= 0; });
    }
    bool hasTitleIn(const QStringList& others) const {
        const auto title = static_cast<size_t>(ListingField::Title);
        return !constants[title].isEmpty() || (columns[title] >= 0 && columnIn(others, columns[title]) >= 0);
    }
};

/// As far as looks alone tell.
RecipeFit fitOf(const Choices& choices, const Shape& recipe, const Shape& file, double& share) {
    const bool sameKind = recipe.kind == file.kind;
    share = 0;
    if (recipe.headings.isEmpty() || file.headings.isEmpty()) {
        const bool same
            = recipe.headings.isEmpty() && file.headings.isEmpty() && sameKind && recipe.width == file.width;
        share = same ? 1 : 0;
        // Headings that only the recipe's own choices bring to light are as good as any.
        return !same ? RecipeFit::None : choices.headings.isEmpty() ? RecipeFit::Near : RecipeFit::Exact;
    }
    // The hand-made choices were made for files that looked like that, and don't mean the same for others.
    const bool choicesHold = choices.chosen.isEmpty()
        || (sameKind && (!choices.chosen.contains(QStringLiteral("encoding")) || recipe.encoding == file.encoding));
    if (recipe.sameHeadings(file)) {
        share = 1;
        const bool everyColumn = recipe.headings != choices.headings // what they are after the choices, `readBy` sees
            || choices.foundIn(file.headings) == choices.taken();
        return choicesHold && everyColumn ? RecipeFit::Exact : RecipeFit::Near;
    }
    const auto taken = choices.taken();
    share = taken > 0 ? double(choices.foundIn(file.headings)) / double(taken) : 0;
    return share >= 0.5 && choices.hasTitleIn(file.headings) ? RecipeFit::Near : RecipeFit::None;
}

} // namespace

const RecordType<Recipe>& Recipe::type() {
    static const RecordType<Recipe> type{"recipe", "recipe",
        {field("name", &Recipe::name), field("subject", &Recipe::subject), field("shape", &Recipe::shape),
            field("content", &Recipe::content)}};
    return type;
}

Recipe makeRecipe(const FileGuess& looked, const InspectWishes& wishes, const ImportPlan& plan) {
    QJsonObject content = object(plan.recipe());
    content.insert(QStringLiteral("chosen"), QJsonArray::fromStringList(namesOf(wishes)));
    return {{}, QLatin1String(kListings), Shape(looked).text(), compact(content)};
}

Recipe recipeOf(const Batch& batch) {
    const QJsonObject content = object(batch.recipe);
    Shape shape{QString()};
    shape.kind = content[QStringLiteral("kind")].toString();
    shape.encoding = content[QStringLiteral("encoding")].toString();
    shape.headings = plainHeadings(list(content[QStringLiteral("headings")]));
    shape.width = content[QStringLiteral("width")].toInteger();
    return {{}, QLatin1String(kListings), shape.text(), batch.recipe};
}

Result<RecipeReading> readAs(const QString& path, const FileGuess& looked, const InspectWishes& wishes) {
    RecipeReading reading;
    reading.fit = RecipeFit::Exact;
    reading.wishes = wishes;
    reading.guess = looked;
    if (!namesOf(wishes).isEmpty()) {
        auto guess = inspectListings(path, wishes);
        XW_TRY(guess);
        reading.guess = std::move(*guess);
    }
    reading.plan = planImport(path, reading.guess);
    return reading;
}

Result<RecipeReading> readBy(
    const Recipe& recipe, const QString& path, const FileGuess& looked, const InspectWishes& over) {
    const Choices choices(recipe);
    if (choices.json.isEmpty())
        return fail(ErrorCode::Corrupt, QStringLiteral("record.unreadable"),
            {QStringLiteral("recipe"), recipe.name, QStringLiteral("content")});
    const Shape file(looked);
    const Shape own(recipe.shape);
    QStringList again = choices.chosen;
    if (own.encoding != file.encoding)
        again.removeAll(QStringLiteral("encoding")); // it was chosen for a file that looked otherwise
    if (own.kind != file.kind)
        again.clear();
    else if (!looked.certain && !again.contains(QStringLiteral("encoding")))
        again += QStringLiteral("encoding"); // between two that are possible the recipe decides
    auto read = readAs(path, looked, merged(wishesFrom(choices.json, again), over));
    XW_TRY(read);
    RecipeReading reading = std::move(*read);
    double share = 0;
    reading.fit = fitOf(choices, own, file, share);

    ImportPlan& plan = reading.plan;
    const QStringList headings = plainHeadings(plan.headings);
    const bool sameHeadings = Shape::sorted(headings) == Shape::sorted(choices.headings);
    if (reading.fit == RecipeFit::Exact && !sameHeadings)
        reading.fit = RecipeFit::Near;
    const FieldColumns guessed = std::exchange(plan.columns, kNoColumns);
    const bool byPlace = headings.isEmpty() && choices.headings.isEmpty() && plan.width() == choices.width;
    for (size_t i = 0; i < plan.columns.size(); ++i) {
        const int column = choices.columns[i];
        if (column < 0)
            continue;
        plan.columns[i] = byPlace ? column : choices.columnIn(headings, column);
        if (plan.columns[i] < 0)
            reading.missing += choices.shown.isEmpty() ? QString::number(column + 1) : choices.shown.value(column);
    }
    // A field that the recipe takes from a column that is not here may stand under another name.
    for (size_t i = 0; i < plan.columns.size(); ++i)
        if (choices.columns[i] >= 0 && plan.columns[i] < 0
            && std::find(plan.columns.begin(), plan.columns.end(), guessed[i]) == plan.columns.end())
            plan.columns[i] = guessed[i];
    plan.constants = choices.constants;
    plan.recipeName = recipe.name;
    if (!reading.missing.isEmpty() && reading.fit == RecipeFit::Exact)
        reading.fit = RecipeFit::Near;
    return reading;
}

std::optional<FoundRecipe> findRecipe(
    const std::vector<Recipe>& recipes, const QString& path, const FileGuess& looked) {
    struct Candidate {
        size_t index;
        RecipeFit fit;
        double share;
    };
    std::vector<Candidate> candidates;
    const Shape file(looked);
    for (size_t i = 0; i < recipes.size(); ++i) {
        double share = 0;
        const RecipeFit fit = fitOf(Choices(recipes[i]), Shape(recipes[i].shape), file, share);
        if (fit != RecipeFit::None)
            candidates.push_back({i, fit, share});
    }
    std::stable_sort(candidates.begin(), candidates.end(),
        [](const Candidate& a, const Candidate& b) { return std::pair(a.fit, a.share) > std::pair(b.fit, b.share); });
    candidates.resize(std::min(candidates.size(), kMostTried)); // each reads the start of the file again
    std::optional<FoundRecipe> near;
    for (const Candidate& candidate : candidates) {
        auto reading = readBy(recipes[candidate.index], path, looked);
        if (!reading || reading->fit == RecipeFit::None)
            continue;
        if (reading->fit == RecipeFit::Exact)
            return FoundRecipe{candidate.index, std::move(*reading)};
        if (!near)
            near = FoundRecipe{candidate.index, std::move(*reading)};
    }
    return near;
}

} // namespace xunwang
