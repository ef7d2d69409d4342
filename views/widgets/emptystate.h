#pragma once

#include <QWidget>

class QHBoxLayout;

namespace xunwang {

class PlainLabel;

/// What stands where nothing is yet: says what belongs here and offers the first step.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    /// `action` empty: no button.
    EmptyState(const QString& icon, const QString& title, const QString& text, const QString& action = {},
        QWidget* parent = nullptr);
    /// Another way to begin, beside the action.
    void addWay(QWidget* widget);
    void setTexts(const QString& title, const QString& text);

Q_SIGNALS:
    void actionTriggered();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* m_picture;
    PlainLabel* m_title;
    PlainLabel* m_text;
    QHBoxLayout* m_ways;
};

} // namespace xunwang
