#pragma once

#include "views/market/foundmodel.h"

#include <QWidget>

class QVBoxLayout;

namespace xunwang {

class Button;
class ListCard;
class PlainLabel;

/// One listing: what identifies it, its shop, its lead, and all its sightings.
class ItemCard : public QWidget {
    Q_OBJECT
public:
    explicit ItemCard(const QTimeZone& zone, QWidget* parent = nullptr);

    /// Null: nothing is chosen.
    void showListing(const FoundListing* found);
    void showSightings(const std::vector<ListingSighting>& sightings);

Q_SIGNALS:
    void leadWanted(qint64 lead);

private:
    QString when(const QDateTime& utc) const;

    QTimeZone m_zone;
    PlainLabel* m_title;
    PlainLabel* m_about;
    PlainLabel* m_link;
    PlainLabel* m_seen;
    Button* m_lead;
    ListCard* m_sightings;
    qint64 m_leadId = 0;
};

} // namespace xunwang
