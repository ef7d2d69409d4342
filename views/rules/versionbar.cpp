#include "views/rules/versionbar.h"

#include "views/rules/rulesession.h"
#include "views/shell/prompts.h"
#include "views/widgets/badge.h"
#include "views/widgets/button.h"
#include "views/widgets/plainlabel.h"
#include "views/widgets/quietcombo.h"

#include <QHBoxLayout>

namespace xunwang {

VersionBar::VersionBar(RuleSession& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_versions(new QuietCombo(tr("Version of the rules"), this))
    , m_state(new Badge(Tone::Low, {}, this))
    , m_note(new PlainLabel({}, Type::Note, this))
    , m_discard(new Button(tr("Discard the draft…"), Button::Kind::Quiet, this))
    , m_new(new Button(tr("New draft"), Button::Kind::Primary, this))
    , m_save(new Button(tr("Save the draft"), Button::Kind::Primary, this)) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::s);
    m_versions->setBold(true);
    m_note->setElided(true);
    layout->addWidget(m_versions);
    layout->addWidget(m_state);
    layout->addWidget(m_note, 1);
    layout->addWidget(m_discard);
    layout->addWidget(m_new);
    layout->addWidget(m_save);
    m_save->setShortcut(QKeySequence::Save);
    connect(m_versions, &QComboBox::activated, this, &VersionBar::choose);
    connect(m_new, &Button::clicked, &session, &RuleSession::startDraft);
    connect(m_save, &Button::clicked, this, &VersionBar::save);
    connect(m_discard, &Button::clicked, this, &VersionBar::discard);
    connect(&session, &RuleSession::versionsChanged, this, &VersionBar::refresh);
    connect(&session, &RuleSession::checked, this, &VersionBar::refresh);
    connect(&session, &RuleSession::textReplaced, this, &VersionBar::refresh);
    refresh();
}

void VersionBar::refresh() {
    m_versions->clear();
    const auto& versions = m_session.versions();
    for (size_t i = 0; i < versions.size(); ++i)
        m_versions->addItem(versionTitle(versions[i]), static_cast<int>(i));
    int open = m_session.openVersion();
    if (open < 0 && m_session.isDraft()) {
        m_versions->insertItem(0, tr("%1 · New draft").arg(m_session.title()), -1);
        open = -1;
    }
    m_versions->choose(open);
    const bool draft = m_session.isDraft();
    const auto faults = m_session.problems().size();
    if (!draft)
        m_state->set(Tone::Good, tr("stays as it is"));
    else if (faults > 0)
        m_state->set(Tone::High, tr("%n fault(s)", nullptr, static_cast<int>(faults)));
    else
        m_state->set(Tone::Good, m_session.changed() ? tr("no fault, not saved") : tr("no fault, saved"));
    m_note->setText(!draft                 ? tr("To change anything, begin a draft from it.")
            : faults == 0                  ? tr("A draft screens nothing until it is put in force.")
            : m_session.onlyExamplesFail() ? tr("Examples fail: it can be kept, but not put in force until they pass.")
                                           : tr("It can be saved once all of it can be read."));
    m_discard->setVisible(draft);
    m_new->setVisible(!draft);
    m_save->setVisible(draft);
    m_save->setEnabled(draft && m_session.changed());
}

/// What is not saved is lost: that is asked.
bool VersionBar::mayLeave() {
    return !m_session.changed()
        || Prompts::ask(window(),
            {tr("Leave the draft unsaved?"),
                tr("%1 has changes that are not saved. They are lost when another version is opened.")
                    .arg(m_session.title()),
                tr("Lose the changes")});
}

void VersionBar::choose(int) {
    const int index = m_versions->currentData().toInt();
    if (index == m_session.openVersion() || index < 0)
        return;
    if (!mayLeave())
        return refresh();
    m_session.open(m_session.versions()[static_cast<size_t>(index)]);
}

void VersionBar::save() {
    const auto note = Prompts::askText(window(),
        {tr("Save the draft"),
            (m_session.onlyExamplesFail()
                    ? tr("%1 is kept as a draft. Some of its examples fail: it cannot be put in force until they pass.")
                    : tr("%1 is kept as a draft. Nothing is switched on: imports go on with the rules in force."))
                .arg(m_session.title()),
            tr("Save")},
        tr("What is new in it"));
    if (note)
        m_session.save(*note);
}

void VersionBar::discard() {
    if (Prompts::ask(window(),
            {tr("Discard the draft?"), tr("%1 goes from the list of versions.").arg(m_session.title()), tr("Discard")}))
        m_session.discard();
}

} // namespace xunwang
