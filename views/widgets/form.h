#pragma once

#include <QHash>
#include <QWidget>

class QVBoxLayout;

namespace xunwang {

class PlainLabel;

/// Fields in one column, labels above, what is wrong with one said right under it.
class Form : public QWidget {
    Q_OBJECT
public:
    explicit Form(QWidget* parent = nullptr);

    /// `note` explains the field in muted small type. The label becomes the editor's accessible name.
    void add(const QString& label, QWidget* editor, const QString& note = {});
    /// Without a label (check boxes, notes, buttons).
    void addWidget(QWidget* widget);
    void addHeading(const QString& text);
    /// Says under the field what is wrong and moves the focus to the first such field. Empty text: nothing is wrong.
    void setError(QWidget* editor, const QString& text);
    void clearErrors();
    bool hasErrors() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QVBoxLayout* m_rows;
    QHash<QWidget*, PlainLabel*> m_errors;
};

} // namespace xunwang
