#pragma once

#include "views/records/recordtab.h"

#include <QWidget>

class QComboBox;

namespace xunwang {

class DateEdit;

/// The filters of a record desk that are chosen: period, campaign, platform, the facets of its tabs, standing.
class FilterBar : public QWidget {
    Q_OBJECT
public:
    FilterBar(const std::vector<RecordTab>& tabs, QWidget* parent);

    /// Shows the boxes of one tab.
    void setTab(const RecordTab& tab);
    /// What there is to choose from.
    void setChoices(const Names& names, const QStringList& platforms, const Filter& filter);
    /// Shows what is chosen; says nothing.
    void show(const Filter& filter);

Q_SIGNALS:
    /// A person chose; empty values take a key out.
    void chosen(const xunwang::Filter& changes);

private:
    QComboBox* addBox(const QString& name);
    void choosePeriod();

    QDate m_today;
    QComboBox* m_period = nullptr;
    DateEdit* m_from = nullptr;
    DateEdit* m_to = nullptr;
    QComboBox* m_campaign = nullptr;
    QComboBox* m_platform = nullptr;
    QComboBox* m_standing = nullptr;
    QHash<QString, QComboBox*> m_facets;
};

} // namespace xunwang
