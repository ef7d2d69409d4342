#pragma once

#include <QHeaderView>

#include <span>

class QTableView;

namespace xunwang {

class QuietCombo;

/// The header of the preview: over each column of the file what it is taken for, under that its own heading.
class FieldHeader : public QHeaderView {
    Q_OBJECT
public:
    explicit FieldHeader(QWidget* parent = nullptr);

    /// What a column can be taken for, by their titles.
    void setFields(const QStringList& titles);
    /// For each field the column of the file that it is taken from, or -1.
    void setColumns(std::span<const int> columns, int count);
    QSize sizeHint() const override;
    /// In characters of columns: a Chinese one is as wide as two digits.
    static int widthOf(const QString& text);
    /// What a column of the file needs for what it is taken for and its heading, in such characters.
    int widthOf(int column) const;
    /// Whether columns of such widths leave something of the table empty.
    static bool leaveRoom(const QList<int>& widths, const QTableView& table);

Q_SIGNALS:
    /// `field`: its place among the titles; -1: the column is not taken.
    void chosen(int column, int field);

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();
    bool isRight(int section) const;
    QStringList m_titles;
    QList<QuietCombo*> m_combos;
};

} // namespace xunwang
