#pragma once

#include "models/base/id.h"
#include "models/intake/plan.h"
#include "models/store/batch.h"

namespace xunwang {

/// How files of one source are loaded (导入方案), kept under a name and found again by the shape of the next file.
/// What a person chose by hand is done again; what was guessed is guessed anew, for the next file of the same source
/// may come in another encoding or with a longer preamble.
struct Recipe {
    QString name;
    QString subject; ///< what the rows become: "listings", or a kind of register
    QString shape; ///< JSON: what such a file looks like before anybody has chosen anything
    QString content; ///< JSON: what `ImportPlan::recipe` says, and in "chosen" what of it was chosen by hand

    static const RecordType<Recipe>& type();
};
using RecipeId = Id<Recipe>;

inline constexpr auto kListings = "listings";

/// A recipe without a name for files that look like `looked` (as `inspectListings` without wishes sees them), read by
/// `plan`, whose format came from `wishes`.
Recipe makeRecipe(const FileGuess& looked, const InspectWishes& wishes, const ImportPlan& plan);

/// How a batch was read, as a recipe without a name.
Recipe recipeOf(const Batch& batch);

/// How well a recipe fits a file.
enum class RecipeFit {
    None, ///< too little of it
    /// Some of its columns, or a meaning that nobody can be sure of (no headings, a heading that stands twice, another
    /// kind of file than the hand-made choices were for): offered, never applied without being asked.
    Near,
    /// The same headings, in whatever order: applied.
    Exact,
};

/// A file as it would be read by a recipe.
struct RecipeReading {
    RecipeFit fit = RecipeFit::None;
    FileGuess guess;
    InspectWishes wishes; ///< what the recipe chose of how to read it
    ImportPlan plan; ///< fields without a column of the recipe's are taken as they are guessed
    QStringList missing; ///< headings that the recipe takes, and that the file lacks or has twice
};

/// Reads the start of a file by a recipe. Errors as in `inspect`; Corrupt "record.unreadable".
/// `over`: what has been chosen against the recipe.
Result<RecipeReading> readBy(
    const Recipe& recipe, const QString& path, const FileGuess& looked, const InspectWishes& over = {});
/// The same without a recipe: by the looks and these choices alone; fits exactly.
Result<RecipeReading> readAs(const QString& path, const FileGuess& looked, const InspectWishes& wishes);

/// The one of these that fits a file best, the first of equals, and the file as it reads it; nothing where none does.
/// One that can't read the file at all does not fit it.
struct FoundRecipe {
    size_t index = 0;
    RecipeReading reading;
};
std::optional<FoundRecipe> findRecipe(const std::vector<Recipe>& recipes, const QString& path, const FileGuess& looked);

} // namespace xunwang
