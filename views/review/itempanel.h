#pragma once

#include "models/review/reviewrepository.h"

#include <QTimeZone>
#include <QWidget>

class QVBoxLayout;

namespace xunwang {

/// One lead in full: the listing as it was seen, why rules hit it, its shop, and what was decided before.
class ItemPanel : public QWidget {
    Q_OBJECT
public:
    explicit ItemPanel(QTimeZone zone, QWidget* parent = nullptr);

    /// What the list knows already; the rest follows with `showContext`.
    void showRow(const ReviewRow* row);
    void showContext(const LeadContext& context);

Q_SIGNALS:
    /// The leads of this shop are asked for.
    void shopWanted(const QString& platform, const QString& shop);

private:
    void clear();
    QString when(const QDateTime& utc) const;
    void addLead(const Lead& lead, const QDateTime& firstSeen, qint64 timesSeen);
    void addWhy(const Lead& lead);
    void addJudgements(const std::vector<LeadJudgement>& judgements);
    void addOtherLinks(const LeadContext& context);
    void addShop(const LeadContext& context);
    void addHistory(const LeadContext& context);

    QTimeZone m_zone;
    QWidget* m_content;
    QVBoxLayout* m_lines;
};

} // namespace xunwang
