#pragma once

#include "views/widgets/theme.h"

#include <QAbstractButton>

#include <optional>

namespace xunwang {

/// A facet: a name, its count, chosen or not.
class Chip : public QAbstractButton {
    Q_OBJECT
public:
    explicit Chip(const QString& text, QWidget* parent = nullptr);
    Chip(const QString& text, qint64 count, QWidget* parent = nullptr);

    void setCount(std::optional<qint64> count);
    void setTone(Tone tone);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString shown() const;
    std::optional<qint64> m_count;
    std::optional<Tone> m_tone;
};

/// A row of chips that wraps. One may be chosen at a time (`exclusive`) or any number.
class ChipBar : public QWidget {
    Q_OBJECT
public:
    struct Facet {
        QString key;
        QString text;
        std::optional<qint64> count;
        std::optional<Tone> tone = {};
    };

    explicit ChipBar(bool exclusive, QWidget* parent = nullptr);
    /// Replaces the chips; what was chosen stays chosen where its key is still there.
    void setFacets(const QList<Facet>& facets);
    QStringList chosen() const;
    /// Does not emit `chosenChanged`.
    void setChosen(const QStringList& keys);

Q_SIGNALS:
    /// A person chose: the keys now on.
    void chosenChanged(const QStringList& keys);

private:
    void clicked(Chip* chip);
    bool m_exclusive;
    QList<Chip*> m_chips;
};

} // namespace xunwang
