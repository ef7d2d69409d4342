#include "models/intake/reciperepository.h"

#include "models/bureau/permissions.h"
#include "models/intake/batchrepository.h"

namespace xunwang {

namespace {

using Recipes = Records<Recipe>;
constexpr int kLastImports = 50;

Result<void> check(Reader& reader, std::optional<RecipeId> self, Recipe& recipe) {
    recipe.name = recipe.name.simplified();
    if (recipe.name.isEmpty())
        return fail(ErrorCode::Validation, QStringLiteral("recipe.name-missing"));
    auto same = recipeByName(reader, recipe.name);
    if (same && same->id != self)
        return fail(ErrorCode::Validation, QStringLiteral("recipe.name-taken"), {recipe.name});
    if (!same && same.error().code != ErrorCode::NotFound)
        return fail(same.error());
    return {};
}

} // namespace

Result<Stored<Recipe>> addRecipe(Writer& writer, Recipe recipe) {
    XW_TRY(require(writer, Act::Import));
    XW_TRY(check(writer, {}, recipe));
    return Recipes::add(writer, recipe);
}

Result<Stored<Recipe>> correctRecipe(
    Writer& writer, RecipeId id, qint64 revision, Recipe recipe, const QString& reason) {
    XW_TRY(require(writer, Act::Import));
    XW_TRY(check(writer, id, recipe));
    return Recipes::correct(writer, id, revision, recipe, reason);
}

Result<Stored<Recipe>> keepRecipe(Writer& writer, const Recipe& recipe, const QString& reason) {
    auto same = recipeByName(writer, recipe.name);
    if (same)
        return correctRecipe(writer, same->id, same->revision, recipe, reason);
    if (same.error().code != ErrorCode::NotFound)
        return fail(same.error());
    return addRecipe(writer, recipe);
}

Result<void> withdrawRecipe(Writer& writer, RecipeId id, qint64 revision, const QString& reason) {
    XW_TRY(require(writer, Act::Import));
    return Recipes::withdraw(writer, id, revision, reason);
}

Result<std::vector<Stored<Recipe>>> recipes(Reader& reader, const QString& subject) {
    return Recipes::select(reader, QStringLiteral("WHERE withdrawn = 0 AND subject = ? ORDER BY name"), {subject});
}

Result<Stored<Recipe>> recipeByName(Reader& reader, const QString& name) {
    auto found = Recipes::select(reader, QStringLiteral("WHERE withdrawn = 0 AND name = ?"), {name.simplified()});
    XW_TRY(found);
    if (found->empty())
        return fail(ErrorCode::NotFound, QStringLiteral("recipe.unknown"), {name});
    return std::move(found->front());
}

Result<std::vector<Recipe>> recipesOfLastImports(Reader& reader) {
    auto batches = latestBatches(reader, kLastImports);
    XW_TRY(batches);
    std::vector<Recipe> list;
    for (const auto& batch : *batches)
        if (!batch.withdrawn && !isRescreening(batch.value))
            list.push_back(recipeOf(batch.value));
    return list;
}

} // namespace xunwang
