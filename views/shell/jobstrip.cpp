#include "views/shell/jobstrip.h"

#include "models/base/jobs.h"
#include "views/widgets/button.h"
#include "views/widgets/format.h"
#include "views/widgets/plainlabel.h"

#include <QCoreApplication>
#include <QFrame>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QToolButton>

namespace xunwang {

namespace {
constexpr int kBarWidth = 84;
constexpr int kBarHeight = 6;
constexpr int kTitleWidth = 260;
} // namespace

/// One job: title, counts, bar, cancel.
class JobRow : public QWidget {
    Q_DECLARE_TR_FUNCTIONS(JobRow)
public:
    JobRow(Jobs& jobs, int row, QWidget* parent)
        : QWidget(parent)
        , m_jobs(jobs)
        , m_row(row)
        , m_title(new PlainLabel({}, Type::Note, this))
        , m_counts(new PlainLabel({}, Type::Note, this))
        , m_bar(new QProgressBar(this))
        , m_cancel(new QToolButton(this)) {
        auto* layout = new QHBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(Space::s);
        m_title->setMaximumWidth(kTitleWidth);
        m_counts->setToken(Token::Text);
        m_bar->setFixedSize(kBarWidth, kBarHeight);
        m_bar->setTextVisible(false);
        m_cancel->setText(QStringLiteral("✕"));
        m_cancel->setObjectName(QStringLiteral("cancel"));
        m_cancel->setAutoRaise(true);
        m_cancel->setFixedSize(22, 22);
        for (QWidget* widget : std::initializer_list<QWidget*>{m_title, m_counts, m_bar, m_cancel})
            layout->addWidget(widget);
        connect(m_cancel, &QToolButton::clicked, this, [this] {
            m_jobs.cancel(m_row);
            m_cancel->setEnabled(false);
        });
        refresh();
    }
    void setRow(int row) {
        m_row = row;
        m_cancel->setEnabled(true);
        refresh();
    }
    void setCompact(bool compact) {
        m_compact = compact;
        m_title->setHidden(compact);
        refresh();
    }
    void refresh() {
        const QModelIndex index = m_jobs.index(m_row);
        if (!index.isValid())
            return;
        const QString title = index.data(Jobs::TitleRole).toString();
        const qint64 done = index.data(Jobs::DoneRole).toLongLong();
        const qint64 total = index.data(Jobs::TotalRole).toLongLong();
        m_title->setText(m_title->fontMetrics().elidedText(title, Qt::ElideMiddle, kTitleWidth));
        m_title->setToolTip(title);
        m_cancel->setAccessibleName(tr("Cancel: %1").arg(title));
        m_cancel->setToolTip(m_cancel->accessibleName());
        QStringList parts;
        if (total > 0 && m_compact)
            parts << tr("%1 %").arg(format::number(done * 100 / total));
        else if (total > 0)
            parts << tr("%1 of %2").arg(format::number(done), format::number(total));
        else if (done > 0)
            parts << format::number(done);
        if (const double rate = index.data(Jobs::RateRole).toDouble(); rate >= 1 && !m_compact)
            parts << tr("%1 per second").arg(format::number(qRound64(rate)));
        if (const QVariant left = index.data(Jobs::SecondsLeftRole); left.isValid())
            parts << tr("%1 left").arg(format::duration(left.toDouble()));
        m_counts->setText(format::joined(parts));
        m_bar->setVisible(total > 0);
        // The bar counts in thousandths: a job may have more units than an int holds.
        m_bar->setRange(0, 1000);
        m_bar->setValue(total > 0 ? static_cast<int>(done * 1000 / total) : 0);
        m_bar->setAccessibleName(title);
    }

private:
    Jobs& m_jobs;
    int m_row;
    bool m_compact = false;
    PlainLabel* m_title;
    PlainLabel* m_counts;
    QProgressBar* m_bar;
    QToolButton* m_cancel;
};

JobStrip::JobStrip(Jobs& jobs, QWidget* parent)
    : QWidget(parent)
    , m_jobs(jobs)
    , m_first(new JobRow(jobs, 0, this))
    , m_none(new PlainLabel(tr("No work in progress"), Type::Note, this))
    , m_more(new Button({}, Button::Kind::Quiet, this)) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::xs);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_none, m_first, m_more})
        layout->addWidget(widget);
    m_more->setFont(theme().font(Type::Note));
    m_more->setFixedHeight(24);
    connect(m_more, &Button::clicked, this, &JobStrip::openList);
    connect(&jobs, &QAbstractItemModel::rowsInserted, this, &JobStrip::showRows);
    connect(&jobs, &QAbstractItemModel::rowsRemoved, this, [this] {
        m_first->setRow(0);
        showRows();
    });
    connect(&jobs, &QAbstractItemModel::dataChanged, m_first, &JobRow::refresh);
    showRows();
}

void JobStrip::setCompact(bool compact) {
    m_first->setCompact(compact);
}

void JobStrip::showRows() {
    const int count = m_jobs.rowCount();
    m_none->setVisible(count == 0);
    m_first->setVisible(count > 0);
    m_first->refresh();
    m_more->setVisible(count > 1);
    m_more->setText(QLatin1Char('+') + format::number(count - 1));
    m_more->setAccessibleName(tr("All %n job(s)", nullptr, count));
    m_more->setToolTip(m_more->accessibleName());
}

void JobStrip::openList() {
    auto* list = new QFrame(this, Qt::Popup);
    list->setAttribute(Qt::WA_DeleteOnClose);
    list->setFrameShape(QFrame::StyledPanel);
    auto* layout = new QVBoxLayout(list);
    for (int row = 0; row < m_jobs.rowCount(); ++row) {
        auto* item = new JobRow(m_jobs, row, list);
        layout->addWidget(item);
        connect(&m_jobs, &QAbstractItemModel::dataChanged, item, &JobRow::refresh);
    }
    // A job that ends moves the rows: the list closes rather than cancel the wrong one.
    connect(&m_jobs, &QAbstractItemModel::rowsAboutToBeRemoved, list, &QWidget::close);
    list->adjustSize();
    list->move(mapToGlobal(QPoint(width() - list->width(), -list->height() - Space::xs)));
    list->show();
}

} // namespace xunwang
