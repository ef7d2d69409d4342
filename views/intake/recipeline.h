#pragma once

#include <QStringList>
#include <QWidget>

class QMenu;

namespace xunwang {

class Button;
class Choice;
class IntakeSession;
class PlainLabel;

/// By which recipe the file is read, and the platform of its rows.
class RecipeLine : public QWidget {
    Q_OBJECT
public:
    explicit RecipeLine(IntakeSession& session, QWidget* parent = nullptr);

    /// The platforms that can be chosen for all rows, beside the file's own column.
    void setPlatforms(const QStringList& platforms);
    void refresh();

private:
    void refreshRecipes();
    void refreshPlatforms();
    void chooseRecipe();
    void choosePlatform();

    IntakeSession& m_session;
    QStringList m_platforms;
    Choice* m_recipe;
    PlainLabel* m_found;
    Button* m_keep;
    Choice* m_platform;
};

/// What can be done with the present choices: kept under a name, under the one they came from; and with that recipe:
/// another name, deleted.
void fillRecipeMenu(QMenu& menu, IntakeSession& session, QWidget* parent);

} // namespace xunwang
