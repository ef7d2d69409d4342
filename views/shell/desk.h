#pragma once

#include "views/shell/shell.h"

#include <QBoxLayout>
#include <QWidget>

namespace xunwang {

class Banner;
class PlainLabel;

/// One desk of the window: a header (title, muted summary, actions at the right), a banner, and a body.
///
/// How to write one:
/// 1. `class ReviewDesk : public Desk` in views/review/; in the constructor build everything with the kit of
///    views/widgets: `body()->addWidget(Card::around(table))`, `actions()->addWidget(new Button(tr("Export…")))`.
///    No colours, no pixels: `theme().color(Token::…)`, `Space::m`, `Size::row2`, `theme().font(Type::Note)`.
/// 2. Texts in English with tr(); then `translations/update` and fill in translations/<folder>.zh_CN.ts. A change of
///    language makes the desk anew and re-opens `place()`: nothing is to be retranslated by hand.
///    `setFocusProxy(table)` says where the keyboard is when someone comes here first.
/// 3. `open(place)` applies filter and record; `place()` returns them as they are now (for back, and for the new desk).
/// 4. Data: `ask(this, future, [this](Result<T> result) {…})` of views/shell/ask.h, a `Latest` member where requests
///    overtake each other; long work through `shell().jobs().start(…)`. While something loads, `settled()` is false.
/// 5. To other desks: `shell().open({QStringLiteral("market"), {}, shopId})`. Dialogs: derive from Dialog, register
///    them, `shell().openDialog(id, args)`. Questions, messages and files: Prompts.
/// 6. Register: `shell.addDesk({QStringLiteral("review"), [] { return ReviewDesk::tr("Leads"); },
///    QStringLiteral("view-list-details"), false, Qt::CTRL | Qt::Key_3, [&](Shell& s) { return new ReviewDesk(s, …);
///    }})`.
/// 7. Empty? An EmptyState that says what belongs here and offers the first step. Narrow? `Panels` folds.
class Desk : public QWidget {
    Q_OBJECT
public:
    /// `id` as registered.
    Desk(Shell& shell, const QString& id);

    /// Shows a place of this desk. Called each time someone comes here, also with an empty filter.
    virtual void open(const Place& place);
    /// What is shown now.
    virtual Place place() const;
    /// Nothing is loading: pictures may be taken.
    virtual bool settled() const { return true; }

protected:
    Shell& shell() const { return m_shell; }
    const QString& id() const { return m_id; }
    /// "412 waiting · 186 reviewed today", beside the title.
    void setSummary(const QString& text);
    /// At the right of the header; the primary button last.
    QHBoxLayout* actions() const { return m_actions; }
    QVBoxLayout* body() const { return m_body; }
    /// Across the desk, under the header.
    Banner* banner() const { return m_banner; }
    /// The sentence of an error in the banner; the desk stays usable.
    void showError(const Error& error);

private:
    Shell& m_shell;
    QString m_id;
    Place m_place;
    PlainLabel* m_summary;
    QHBoxLayout* m_actions;
    Banner* m_banner;
    QVBoxLayout* m_body;
};

} // namespace xunwang
