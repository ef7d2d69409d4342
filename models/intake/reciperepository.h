#pragma once

#include "models/intake/recipe.h"

namespace xunwang {

/// Keeps a new recipe. Validation "recipe.name-missing", "recipe.name-taken" {name}; Constraint "may.refused".
Result<Stored<Recipe>> addRecipe(Writer& writer, Recipe recipe);
/// Another name, or another content under the name. As above, and Conflict where someone else has changed it.
Result<Stored<Recipe>> correctRecipe(
    Writer& writer, RecipeId id, qint64 revision, Recipe recipe, const QString& reason);
/// Keeps it under its name, whether there was one or not.
Result<Stored<Recipe>> keepRecipe(Writer& writer, const Recipe& recipe, const QString& reason);
/// It is found no longer. What was imported by it stays.
Result<void> withdrawRecipe(Writer& writer, RecipeId id, qint64 revision, const QString& reason);

/// Those that stand, by name.
Result<std::vector<Stored<Recipe>>> recipes(Reader& reader, const QString& subject = QLatin1String(kListings));
/// NotFound "recipe.unknown" {name}.
Result<Stored<Recipe>> recipeByName(Reader& reader, const QString& name);

/// How the last files were read, the newest first, as recipes without a name: so that a source whose columns a person
/// has sorted out once need not be sorted out again.
Result<std::vector<Recipe>> recipesOfLastImports(Reader& reader);

} // namespace xunwang
