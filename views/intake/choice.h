#pragma once

#include "views/widgets/quietcombo.h"

namespace xunwang {

/// A name in small type and a choice behind it, that keep together where a line of them wraps.
class Choice : public QWidget {
    Q_OBJECT
public:
    explicit Choice(const QString& name, QWidget* parent = nullptr);
    QuietCombo* combo() const { return m_combo; }
    /// Puts something behind the choice that belongs to it.
    void append(QWidget* widget);

private:
    QuietCombo* m_combo;
};

} // namespace xunwang
