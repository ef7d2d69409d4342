#pragma once

#include "views/widgets/theme.h"

#include <QBoxLayout>
#include <QFrame>

class QScrollArea;

namespace xunwang {

/// A surface with a line around it. Put things into `body()`.
class Card : public QFrame {
    Q_OBJECT
public:
    /// `Inset` is a quieter card inside a card.
    enum class Ground { Surface, Inset };
    explicit Card(QWidget* parent = nullptr, Ground ground = Ground::Surface);
    /// A card that a list or table fills to the edge.
    static Card* around(QWidget* view, QWidget* parent = nullptr);
    /// A bold heading at the end of the body; returns nothing to keep because it never changes.
    void addHeading(const QString& text);
    QVBoxLayout* body() const { return m_body; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QVBoxLayout* m_body;
    Ground m_ground;
};

/// `content` in an area that scrolls up and down only and has no frame or ground of its own.
QScrollArea* scrolling(QWidget* content, QWidget* parent = nullptr);
/// A horizontal line between groups.
QWidget* separator(QWidget* parent = nullptr);

} // namespace xunwang
