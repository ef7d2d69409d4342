#pragma once

#include "views/administration/section.h"
#include "views/administration/verification.h"

namespace xunwang {

class Banner;
class Button;
class Card;
class EmptyState;
class PlainLabel;
struct Workplace;

/// Verifies the whole case database and says in words what came of it.
class VerificationSection : public Section {
    Q_OBJECT
public:
    VerificationSection(Workplace& place, Verification& verification, QWidget* parent);
    void open(const Place& place) override;
    bool settled() const override { return !m_verification.running(); }

private:
    void showState();
    void showReport(const VerifyReport& report);

    Workplace& m_place;
    Verification& m_verification;
    Button* m_start;
    Banner* m_outcome;
    QWidget* m_figures;
    QList<PlainLabel*> m_lines; ///< the counts
    PlainLabel* m_head;
    EmptyState* m_empty;
    QWidget* m_rest; ///< takes the room that is left
};

} // namespace xunwang
