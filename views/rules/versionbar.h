#pragma once

#include <QWidget>

namespace xunwang {

class Badge;
class Button;
class PlainLabel;
class QuietCombo;
class RuleSession;

/// Which pack is open, what stands of it, and what can be done with it as a whole.
class VersionBar : public QWidget {
    Q_OBJECT
public:
    explicit VersionBar(RuleSession& session, QWidget* parent = nullptr);

private:
    void refresh();
    void choose(int index);
    void save();
    void discard();
    bool mayLeave();

    RuleSession& m_session;
    QuietCombo* m_versions;
    Badge* m_state;
    PlainLabel* m_note;
    Button* m_discard;
    Button* m_new;
    Button* m_save;
};

} // namespace xunwang
