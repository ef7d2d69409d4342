#include "views/intake/intakesession.h"

#include "models/sheets/formatjson.h"
#include "views/intake/words.h"
#include "views/shell/shell.h"

#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

namespace xunwang {

namespace {

QStringList filesIn(const QMimeData* data) {
    QStringList paths;
    const QList<QUrl> urls = data->urls();
    for (const QUrl& url : urls)
        if (url.isLocalFile())
            paths += url.toLocalFile();
    return paths;
}

bool sameChoices(const ImportPlan& a, const ImportPlan& b) {
    return a.columns == b.columns && a.constants == b.constants && a.format == b.format;
}

ImportPreview shown(const FileGuess& guess, const ImportPlan& plan, const CaseFile& file, const Matcher& matcher) {
    return previewImport(guess, plan, matcher, file.zone(), file.clock().now());
}

} // namespace

IntakeSession::~IntakeSession() = default;

QString IntakeSession::fileName() const {
    return QFileInfo(m_plan.path).fileName();
}

bool IntakeSession::mendable() const {
    const bool text = m_error
        && (m_error->detail.startsWith(QLatin1String("text.")) || m_error->detail.startsWith(QLatin1String("csv.")));
    return !namesOf(m_wishes).isEmpty() || (text && m_error->detail != QLatin1String("text.binary"));
}

void IntakeSession::choose(const QString& path) {
    if (m_state == State::Running) {
        m_waiting += path;
        return Q_EMIT changed();
    }
    if (!m_pasted || m_pasted->path() != path)
        m_pasted.reset();
    begin(path);
}

void IntakeSession::choose(QStringList paths) {
    if (paths.isEmpty())
        return;
    const QString first = paths.takeFirst();
    m_waiting += paths;
    choose(first);
}

void IntakeSession::next() {
    if (!m_waiting.isEmpty() && m_state != State::Running)
        choose(m_waiting.takeFirst());
}

bool IntakeSession::canTake(const QMimeData* data) {
    return !filesIn(data).isEmpty() || data->hasText() || data->hasHtml();
}

void IntakeSession::take(const QMimeData* data) {
    if (const QStringList paths = filesIn(data); !paths.isEmpty())
        return choose(paths);
    if (m_state == State::Running)
        return;
    const auto work = [text = data->text(), html = data->html(), name = intake::pastedName()] {
        return PastedRows::keep(text, html, name);
    };
    m_latest.ask<std::shared_ptr<PastedRows>>(
        this, inPool<std::shared_ptr<PastedRows>>(m_pool, work), [this](Result<std::shared_ptr<PastedRows>> pasted) {
            if (!pasted) {
                m_error = pasted.error();
                return Q_EMIT changed();
            }
            m_pasted = std::move(*pasted);
            begin(m_pasted->path());
        });
}

void IntakeSession::clear() {
    if (m_state == State::Running)
        return;
    m_latest.forget();
    m_plan = {};
    m_outcome = {};
    m_pasted.reset();
    m_waiting.clear();
    m_error.reset();
    m_offer.clear();
    m_state = State::Empty;
    Q_EMIT changed();
}

/// What is known of a file before anybody has chosen anything, and the recipe that fits it.
Result<IntakeSession::FirstLook> IntakeSession::lookFirst(const QString& path, CaseFile& file, const Matcher& matcher) {
    FirstLook first;
    auto guess = inspectListings(path);
    XW_TRY(guess);
    first.looked = std::move(*guess);
    auto kept = file.read([](Reader& reader) { return xunwang::recipes(reader); }).result();
    XW_TRY(kept);
    first.recipes = std::move(*kept);
    auto last = file.read([](Reader& reader) { return recipesOfLastImports(reader); }).result();
    XW_TRY(last);

    std::vector<Recipe> named;
    for (const auto& recipe : first.recipes)
        named.push_back(recipe.value);
    first.now = {first.looked, {}, planImport(path, first.looked), {}};
    auto byLast = findRecipe(*last, path, first.looked);
    if (byLast && byLast->reading.fit == RecipeFit::Exact && !sameChoices(byLast->reading.plan, first.now.plan))
        first.lastTime = (*last)[byLast->index];
    auto byName = findRecipe(named, path, first.looked);
    const auto use = [&first](RecipeReading& reading, Source::Kind kind) {
        first.source = {kind, reading.plan.recipeName, true, {}};
        first.now = {std::move(reading.guess), std::move(reading.wishes), std::move(reading.plan), {}};
    };
    if (byName && byName->reading.fit == RecipeFit::Exact)
        use(byName->reading, Source::Kind::Recipe);
    else if (first.lastTime)
        use(byLast->reading, Source::Kind::LastTime);
    if (byName && byName->reading.fit == RecipeFit::Near) {
        first.offer = byName->reading.plan.recipeName;
        first.offerMissing = byName->reading.missing;
    }
    first.now.preview = shown(first.now.guess, first.now.plan, file, matcher);
    return first;
}

void IntakeSession::begin(const QString& path) {
    m_wishes = {};
    m_guess = {};
    m_plan = {};
    m_preview = {};
    m_outcome = {};
    m_source = {};
    m_offer.clear();
    m_lastTime.reset();
    m_plan.path = path;
    m_applied = m_plan;
    m_state = State::Reading;
    m_error.reset();
    Q_EMIT changed();
    const auto work
        = [path, &file = m_workplace.file, matcher = m_workplace.matcher] { return lookFirst(path, file, *matcher); };
    m_latest.ask<FirstLook>(this, inPool<FirstLook>(m_pool, work), [this](Result<FirstLook> first) {
        if (!first) {
            m_looked = {};
            return failed(first.error());
        }
        m_looked = std::move(first->looked);
        m_recipes = std::move(first->recipes);
        m_lastTime = std::move(first->lastTime);
        m_offer = std::move(first->offer);
        m_offerMissing = std::move(first->offerMissing);
        m_source = std::move(first->source);
        m_applied = first->now.plan;
        stands(std::move(first->now));
    });
}

void IntakeSession::stands(Looked looked) {
    m_guess = std::move(looked.guess);
    m_wishes = std::move(looked.wishes);
    m_plan = std::move(looked.plan);
    m_preview = std::move(looked.preview);
    m_state = State::Ready;
    Q_EMIT changed();
}

void IntakeSession::failed(const Error& error) {
    m_error = error;
    m_preview = {};
    m_guess.rows.clear();
    m_state = State::Unreadable;
    Q_EMIT changed();
}

/// Reads the start of the file as wished. Columns that a person chose stay as long as the headings do.
void IntakeSession::look() {
    m_state = State::Reading;
    m_error.reset();
    Q_EMIT changed();
    const auto work = [plan = m_plan, wishes = m_wishes, &file = m_workplace.file,
                          matcher = m_workplace.matcher]() -> Result<Looked> {
        auto guess = inspectListings(plan.path, wishes);
        XW_TRY(guess);
        ImportPlan next = planImport(plan.path, *guess);
        if (plan.headings == next.headings && plan.format.columns == next.format.columns)
            next.columns = plan.columns;
        next.constants = plan.constants;
        next.recipeName = plan.recipeName;
        auto preview = shown(*guess, next, file, *matcher);
        return Looked{std::move(*guess), wishes, std::move(next), std::move(preview)};
    };
    m_latest.ask<Looked>(this, inPool<Looked>(m_pool, work), [this](Result<Looked> looked) {
        if (looked)
            stands(std::move(*looked));
        else
            failed(looked.error());
    });
}

/// The same rows under another plan: a few milliseconds, but not on this thread either.
void IntakeSession::refresh() {
    const auto work
        = [plan = m_plan, guess = m_guess, &file = m_workplace.file,
              matcher = m_workplace.matcher]() -> Result<ImportPreview> { return shown(guess, plan, file, *matcher); };
    m_latest.ask<ImportPreview>(this, inPool<ImportPreview>(m_pool, work), [this](Result<ImportPreview> preview) {
        if (preview)
            m_preview = std::move(*preview);
        Q_EMIT changed();
    });
}

void IntakeSession::setKind(FileKind kind) {
    m_wishes.kind = kind;
    look();
}

void IntakeSession::setEncoding(Encoding encoding) {
    m_wishes.encoding = encoding;
    look();
}

void IntakeSession::setDelimiter(const std::string& delimiter) {
    m_wishes.dialect = Dialect{delimiter, !delimiter.empty()};
    look();
}

void IntakeSession::setQuotes(bool quotes) {
    m_wishes.dialect = Dialect{m_guess.format.dialect.delimiter, quotes};
    look();
}

void IntakeSession::setSheet(const QString& sheet) {
    m_wishes.sheet = sheet;
    m_wishes.headerLine.reset(); // where the headings stand is another question on each sheet
    m_wishes.headerRows.reset();
    look();
}

void IntakeSession::setHeaderLine(qint64 line) {
    m_wishes.headerLine = line;
    if (m_wishes.headerRows && *m_wishes.headerRows > line)
        m_wishes.headerRows.reset();
    look();
}

void IntakeSession::setHeaderRows(int rows) {
    m_wishes.headerLine = m_guess.format.headerLine;
    m_wishes.headerRows = rows;
    look();
}

void IntakeSession::setRepair(Repair repair) {
    m_wishes.repair = repair;
    look();
}

std::optional<ListingField> IntakeSession::fieldOf(int column) const {
    for (int i = 0; i < kListingFields; ++i)
        if (m_plan.columns[static_cast<size_t>(i)] == column)
            return static_cast<ListingField>(i);
    return std::nullopt;
}

void IntakeSession::setColumn(int column, std::optional<ListingField> field) {
    if (const auto before = fieldOf(column))
        m_plan.columns[static_cast<size_t>(*before)] = -1;
    if (field)
        m_plan.take(*field, column);
    Q_EMIT changed();
    refresh();
}

void IntakeSession::setPlatform(const QString& name) {
    m_plan.constants[static_cast<size_t>(ListingField::Platform)] = name;
    Q_EMIT changed();
    refresh();
}

bool IntakeSession::changedSince() const {
    return !sameChoices(m_plan, m_applied);
}

/// Nothing: by the looks of the file alone.
void IntakeSession::apply(std::optional<Recipe> recipe, const Source& source) {
    m_state = State::Reading;
    m_error.reset();
    m_offer.clear();
    Q_EMIT changed();
    const auto work = [recipe = std::move(recipe), path = m_plan.path, looked = m_looked, &file = m_workplace.file,
                          matcher = m_workplace.matcher]() -> Result<std::pair<Looked, QStringList>> {
        auto reading = recipe ? readBy(*recipe, path, looked) : readAs(path, looked, {});
        XW_TRY(reading);
        auto preview = shown(reading->guess, reading->plan, file, *matcher);
        return std::pair{
            Looked{std::move(reading->guess), std::move(reading->wishes), std::move(reading->plan), std::move(preview)},
            std::move(reading->missing)};
    };
    using Answer = std::pair<Looked, QStringList>;
    m_latest.ask<Answer>(this, inPool<Answer>(m_pool, work), [this, source](Result<Answer> answer) {
        if (!answer)
            return failed(answer.error());
        m_source = source;
        m_source.missing = std::move(answer->second);
        m_applied = answer->first.plan;
        stands(std::move(answer->first));
    });
}

void IntakeSession::useGuess() {
    apply(std::nullopt, {});
}

void IntakeSession::useLastTime() {
    if (m_lastTime)
        apply(*m_lastTime, {Source::Kind::LastTime, {}, false, {}});
}

void IntakeSession::useRecipe(const QString& name) {
    for (const auto& recipe : m_recipes)
        if (recipe.value.name == name)
            return apply(recipe.value, {Source::Kind::Recipe, name, false, {}});
}

void IntakeSession::readRecipes() {
    m_readRecipes.ask<std::vector<Stored<Recipe>>>(this,
        m_workplace.file.read([](Reader& reader) { return xunwang::recipes(reader); }),
        [this](Result<std::vector<Stored<Recipe>>> recipes) {
            if (recipes)
                m_recipes = std::move(*recipes);
            Q_EMIT changed();
        });
}

void IntakeSession::saveRecipe(const QString& name, const QString& reason, std::function<void(const Error&)> failed) {
    Recipe recipe = makeRecipe(m_looked, m_wishes, m_plan);
    recipe.name = name.simplified();
    ask<Stored<Recipe>>(this,
        m_workplace.file.write(
            m_workplace.actor(), [recipe, reason](Writer& writer) { return keepRecipe(writer, recipe, reason); }),
        [this, plan = m_plan, failed = std::move(failed)](Result<Stored<Recipe>> kept) {
            if (!kept)
                return failed(kept.error());
            m_source = {Source::Kind::Recipe, kept->value.name, false, {}};
            m_applied = plan;
            m_plan.recipeName = kept->value.name;
            readRecipes();
        });
}

void IntakeSession::renameRecipe(
    const QString& name, const QString& to, const QString& reason, std::function<void(const Error&)> failed) {
    ask<Stored<Recipe>>(this,
        m_workplace.file.write(m_workplace.actor(),
            [name, to, reason](Writer& writer) -> Result<Stored<Recipe>> {
                auto recipe = recipeByName(writer, name);
                XW_TRY(recipe);
                Recipe renamed = recipe->value;
                renamed.name = to;
                return correctRecipe(writer, recipe->id, recipe->revision, renamed, reason);
            }),
        [this, name, failed = std::move(failed)](Result<Stored<Recipe>> renamed) {
            if (!renamed)
                return failed(renamed.error());
            if (m_source.recipe == name)
                m_source.recipe = m_plan.recipeName = renamed->value.name;
            readRecipes();
        });
}

void IntakeSession::deleteRecipe(const QString& name, const QString& reason, std::function<void(const Error&)> failed) {
    ask<void>(this,
        m_workplace.file.write(m_workplace.actor(),
            [name, reason](Writer& writer) -> Result<void> {
                auto recipe = recipeByName(writer, name);
                XW_TRY(recipe);
                return withdrawRecipe(writer, recipe->id, recipe->revision, reason);
            }),
        [this, name, failed = std::move(failed)](Result<void> gone) {
            if (!gone)
                return failed(gone.error());
            if (m_source.recipe == name) {
                m_source = {};
                m_plan.recipeName.clear();
            }
            readRecipes();
        });
}

bool IntakeSession::canStart() const {
    return m_state == State::Ready && m_plan.columns[static_cast<size_t>(ListingField::Title)] >= 0;
}

void IntakeSession::start() {
    if (!canStart())
        return;
    m_latest.forget();
    m_error.reset();
    m_offer.clear();
    m_state = State::Running;
    m_timer.start();
    ImportExtras extras;
    extras.keepFile = m_keepFile;
    ImportPlan plan = m_plan;
    if (changedSince())
        plan.recipeName.clear(); // it was not read by that recipe
    const auto work
        = [&file = m_workplace.file, actor = m_workplace.actor(), plan, matcher = m_workplace.matcher, extras](
              Feedback& feedback) { return importListings(file, actor, plan, *matcher, feedback, extras); };
    m_feedback = m_shell.jobs().start<ImportOutcome>(
        tr("Import %1").arg(fileName()), work, this, [this](Result<ImportOutcome> outcome) {
            m_feedback.reset();
            if (outcome) {
                m_outcome = std::move(*outcome);
                m_state = State::Done;
            } else {
                m_error = outcome.error();
                m_state = State::Ready;
            }
            Q_EMIT changed();
        });
    Q_EMIT changed();
}

void IntakeSession::cancel() {
    if (m_feedback)
        m_feedback->cancel();
}

void IntakeSession::findRejects() {
    using Rows = std::shared_ptr<RejectedRows>;
    const auto work = [plan = m_plan, zone = m_workplace.file.zone(), now = m_workplace.file.clock().now()](
                          Feedback& feedback) { return rejectedAgain(plan, zone, now, feedback); };
    m_shell.jobs().start<Rows>(
        tr("Rows of %1 that were not taken").arg(fileName()), work, this, [this, path = path()](Result<Rows> rows) {
            if (m_state != State::Done || path != this->path())
                return;
            if (!rows) {
                m_error = rows.error();
            } else if (*rows) {
                m_outcome.rejectedRows = std::move(*rows);
                m_outcome.rejects = m_outcome.rejectedRows->first();
            }
            Q_EMIT changed();
        });
}

IntakeSession::Progress IntakeSession::progress() const {
    Progress progress;
    if (!m_feedback)
        return progress;
    progress.rows = m_feedback->done();
    progress.total = m_feedback->total();
    const double seconds = double(m_timer.elapsed()) / 1000;
    if (progress.rows > 0 && seconds > 0)
        progress.rate = double(progress.rows) / seconds;
    if (progress.rate > 0 && progress.total > progress.rows)
        progress.secondsLeft = double(progress.total - progress.rows) / progress.rate;
    return progress;
}

} // namespace xunwang
