#pragma once

#include <QTimer>
#include <QWidget>

class QProgressBar;

namespace xunwang {

class Button;
class PlainLabel;

/// The foot of a page from which rows are taken in: what will happen and the button that begins it; while it runs how
/// far it is, and the button that stops it.
class RunFooter : public QWidget {
    Q_OBJECT
public:
    RunFooter(const QString& start, const QString& cancel, QWidget* parent = nullptr);

    /// A choice beside the buttons.
    void addChoice(QWidget* widget);
    void refresh(bool running, bool canStart);
    void setWords(const QString& words);
    /// Of `total`; 0: not known yet.
    void setDone(qint64 done, qint64 total);
    /// It was asked to stop and has not yet.
    bool canceling() const;

Q_SIGNALS:
    void startWanted();
    void cancelWanted();
    /// Some time has passed while it runs.
    void ticked();

private:
    PlainLabel* m_words;
    QProgressBar* m_bar;
    Button* m_cancel;
    Button* m_start;
    QTimer m_tick;
};

} // namespace xunwang
