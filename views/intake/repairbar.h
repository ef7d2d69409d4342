#pragma once

#include <QWidget>

namespace xunwang {

class Button;
class IntakeSession;
class PlainLabel;

/// Text that was once read in a wrong encoding, before and after its repair. Hidden where there is none.
class RepairBar : public QWidget {
    Q_OBJECT
public:
    explicit RepairBar(IntakeSession& session, QWidget* parent = nullptr);
    void refresh();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool done() const;

    IntakeSession& m_session;
    PlainLabel* m_sign;
    PlainLabel* m_text;
    PlainLabel* m_examples;
    Button* m_act;
};

} // namespace xunwang
