#include "views/intake/recipeline.h"

#include "views/intake/choice.h"
#include "views/intake/intakesession.h"
#include "views/intake/words.h"
#include "views/shell/prompts.h"
#include "views/widgets/button.h"
#include "views/widgets/plainlabel.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QSignalBlocker>

namespace xunwang {

namespace {

const QString kByColumn = QStringLiteral("\x01column"); // no platform is called that
const QString kAnother = QStringLiteral("\x01another");
const QString kGuess = QStringLiteral("\x01guess"); // and no recipe
const QString kLastTime = QStringLiteral("\x01last");

using Source = IntakeSession::Source;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(RecipeLine)
};

void saveAs(IntakeSession& session, QWidget* parent, const std::function<void(const Error&)>& failed) {
    const auto name = Prompts::askText(parent->window(),
        {Tr::tr("Keep how this file is read"),
            Tr::tr("Which column is what, the platform, and what was chosen by hand, under a name. The next file with "
                   "these columns is read the same way."),
            Tr::tr("Keep it")},
        Tr::tr("Name of the recipe"));
    if (!name)
        return;
    const auto& known = session.recipes();
    const bool taken = std::any_of(known.begin(), known.end(),
        [&](const Stored<Recipe>& recipe) { return recipe.value.name == name->simplified(); });
    if (taken
        && !Prompts::ask(parent->window(),
            {Tr::tr("Replace the recipe “%1”?").arg(*name),
                Tr::tr("What it says now is replaced by how this file is read. The ledger keeps what it said."),
                Tr::tr("Replace it")}))
        return;
    session.saveRecipe(*name, Tr::tr("Kept while importing %1").arg(session.fileName()), failed);
}

} // namespace

void fillRecipeMenu(QMenu& menu, IntakeSession& session, QWidget* parent) {
    const auto failed = [window = parent->window()](
                            const Error& error) { Prompts::tell(window, Tr::tr("The recipe was not changed"), error); };
    const auto add = [&](const QString& text, auto act) {
        QObject::connect(menu.addAction(intake::menuText(text)), &QAction::triggered, parent, act);
    };
    const QString name = session.source().recipe;
    const bool standing = session.source().kind == Source::Kind::Recipe;
    if (standing && session.changedSince())
        add(Tr::tr("Keep the changes in “%1”").arg(name), [&session, name, failed] {
            session.saveRecipe(name, Tr::tr("Kept while importing %1").arg(session.fileName()), failed);
        });
    add(Tr::tr("Keep as a recipe…"), [&session, parent, failed] { saveAs(session, parent, failed); });
    if (!standing)
        return;
    menu.addSeparator();
    add(Tr::tr("Rename “%1”…").arg(name), [&session, parent, name, failed] {
        const auto to = Prompts::askText(parent->window(),
            {Tr::tr("Rename “%1”").arg(name), Tr::tr("Imports that it was used for keep the old name."),
                Tr::tr("Rename it")},
            Tr::tr("Name of the recipe"));
        if (to)
            session.renameRecipe(name, *to, Tr::tr("Renamed"), failed);
    });
    add(Tr::tr("Delete “%1”…").arg(name), [&session, parent, name, failed] {
        if (Prompts::ask(parent->window(),
                {Tr::tr("Delete the recipe “%1”?").arg(name),
                    Tr::tr("Files with these columns are no longer read by it. Imports that it was used for stay as "
                           "they are, and Ctrl+Z brings it back."),
                    Tr::tr("Delete it")}))
            session.deleteRecipe(name, Tr::tr("No longer needed"), failed);
    });
}

RecipeLine::RecipeLine(IntakeSession& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_recipe(new Choice(tr("Recipe"), this))
    , m_found(new PlainLabel({}, Type::Note, this))
    , m_keep(new Button(tr("Keep…"), Button::Kind::Quiet, this))
    , m_platform(new Choice(tr("Platform"), this)) {
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(Space::xs);
    line->addWidget(m_recipe);
    m_recipe->append(m_found);
    m_recipe->append(m_keep);
    line->addWidget(m_platform);
    m_keep->setAccessibleName(tr("Keep how this file is read"));
    m_keep->setMenu(new QMenu(m_keep));
    connect(m_keep->menu(), &QMenu::aboutToShow, this, [this] {
        m_keep->menu()->clear();
        fillRecipeMenu(*m_keep->menu(), m_session, this);
    });
    connect(m_recipe->combo(), &QComboBox::activated, this, &RecipeLine::chooseRecipe);
    connect(m_platform->combo(), &QComboBox::activated, this, &RecipeLine::choosePlatform);
}

void RecipeLine::setPlatforms(const QStringList& platforms) {
    m_platforms = platforms;
    refreshPlatforms();
}

void RecipeLine::refresh() {
    refreshRecipes();
    refreshPlatforms();
    m_keep->setEnabled(m_session.state() == IntakeSession::State::Ready);
}

void RecipeLine::refreshRecipes() {
    const Source& source = m_session.source();
    const bool changed = m_session.state() != IntakeSession::State::Reading && m_session.changedSince();
    QuietCombo* combo = m_recipe->combo();
    const QSignalBlocker quiet(combo);
    combo->clear();
    const auto add = [&](const QString& text, const QString& key, bool current) {
        combo->addItem(current && changed ? tr("%1, changed").arg(text) : text, key);
        if (current)
            combo->choose(key);
    };
    add(tr("None: by its looks"), kGuess, source.kind == Source::Kind::Guess);
    if (m_session.hasLastTime())
        add(tr("As last time"), kLastTime, source.kind == Source::Kind::LastTime);
    for (const auto& recipe : m_session.recipes())
        add(recipe.value.name, recipe.value.name,
            source.kind == Source::Kind::Recipe && recipe.value.name == source.recipe);
    combo->setBold(source.kind != Source::Kind::Guess);
    m_found->setVisible(source.found && !changed);
    m_found->setToken(Token::Good);
    m_found->setText(sign(Tone::Good) + QLatin1Char(' ') + tr("known by its columns"));
}

void RecipeLine::refreshPlatforms() {
    QuietCombo* combo = m_platform->combo();
    const QSignalBlocker quiet(combo);
    const auto field = static_cast<size_t>(ListingField::Platform);
    const int column = m_session.plan().columns[field];
    const QString& constant = m_session.plan().constants[field];
    combo->clear();
    combo->addItem(column >= 0 ? tr("By column “%1”").arg(intake::headingTitle(m_session.plan().headings, column))
                               : tr("Not stated"),
        kByColumn);
    QStringList platforms = m_platforms;
    if (!constant.isEmpty() && !platforms.contains(constant))
        platforms.prepend(constant);
    for (const QString& platform : std::as_const(platforms))
        combo->addItem(platform, platform);
    combo->addItem(tr("Another…"), kAnother);
    combo->choose(constant.isEmpty() ? kByColumn : constant);
    combo->setMuted(constant.isEmpty() && column < 0);
}

void RecipeLine::chooseRecipe() {
    const QString chosen = m_recipe->combo()->currentData().toString();
    if (chosen == kGuess)
        m_session.useGuess();
    else if (chosen == kLastTime)
        m_session.useLastTime();
    else
        m_session.useRecipe(chosen);
}

void RecipeLine::choosePlatform() {
    const QString chosen = m_platform->combo()->currentData().toString();
    if (chosen == kByColumn)
        return m_session.setPlatform({});
    if (chosen != kAnother)
        return m_session.setPlatform(chosen);
    const auto name = Prompts::askText(window(),
        {tr("Platform of all rows"), tr("Every row of this file will stand under this platform."), tr("Use this name")},
        tr("Name of the platform"));
    if (name)
        return m_session.setPlatform(*name);
    refreshPlatforms();
}

} // namespace xunwang
