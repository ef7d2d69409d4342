#pragma once

#include "views/shell/place.h"
#include "views/widgets/theme.h"

#include <QAbstractButton>

class QVBoxLayout;

namespace xunwang {

class Shell;

/// One record to be read: what it is called, how it stands, and its fields in words, in the present language.
struct Sheet {
    struct Line {
        QString label;
        QString text;
        std::optional<Tone> tone = {}; ///< shown as a badge
        std::optional<Place> link = {}; ///< opens that place
        QString note = {}; ///< small, under the text
    };
    struct Group {
        QString heading; ///< empty: none
        std::vector<Line> lines;
    };
    struct Badge {
        Tone tone;
        QString text;
    };

    QString title;
    QString note;
    std::vector<Badge> badges;
    std::vector<Group> groups;
};

/// Shows a sheet: labels at the left, texts wrapped and selectable at the right. Lines without a text are left out.
class SheetView : public QWidget {
    Q_OBJECT
public:
    explicit SheetView(Shell& shell, QWidget* parent = nullptr);
    void show(const Sheet& sheet);

private:
    void add(const Sheet::Group& group);
    Shell& m_shell;
    QVBoxLayout* m_rows;
    QWidget* m_content = nullptr;
};

/// A text that opens something, as it is, elided where there is no room.
class Link : public QAbstractButton {
    Q_OBJECT
public:
    explicit Link(const QString& text, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace xunwang
