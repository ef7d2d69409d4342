#pragma once

#include "models/review/reviewrepository.h"
#include "views/widgets/chip.h"

class QMenu;

namespace xunwang {

class Button;

/// What the list can be narrowed to: severities, rules, platforms, a shop. One line; what has no room stands in a menu.
class FacetBar : public QWidget {
    Q_OBJECT
public:
    explicit FacetBar(QWidget* parent = nullptr);

    /// Of `filter` the facets are shown; the rest of it comes back unchanged.
    void show(const LeadFacets& facets, const LeadFilter& filter);

Q_SIGNALS:
    void chosen(const xunwang::LeadFilter& filter);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Facet {
        ChipBar::Facet chip;
        bool on;
    };
    QList<Facet> facets() const;
    void arrange();
    void choose(const QStringList& keys);

    LeadFacets m_facets;
    LeadFilter m_filter;
    ChipBar* m_chips;
    Button* m_more;
};

} // namespace xunwang
