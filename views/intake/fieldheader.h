#pragma once

#include "models/intake/fields.h"

#include <QHeaderView>

namespace xunwang {

class QuietCombo;

/// The header of the preview: over each column of the file what it is taken for, under that its own heading.
class FieldHeader : public QHeaderView {
    Q_OBJECT
public:
    explicit FieldHeader(QWidget* parent = nullptr);

    /// For each field the column of the file that it is taken from.
    void setColumns(const FieldColumns& columns, int count);
    QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(int column, std::optional<xunwang::ListingField> field);

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();
    bool isRight(int section) const;
    QList<QuietCombo*> m_combos;
};

} // namespace xunwang
