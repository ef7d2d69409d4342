#pragma once

#include <QStringList>
#include <QWidget>

namespace xunwang {

/// "1 File — 2 Columns — 3 Confirm — 4 Result": those reached are marked.
class Steps : public QWidget {
    Q_OBJECT
public:
    explicit Steps(const QStringList& names, QWidget* parent = nullptr);
    /// How many have been reached, the present one included.
    void setReached(int reached);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString text(int step) const;
    QStringList m_names;
    int m_reached = 1;
};

} // namespace xunwang
