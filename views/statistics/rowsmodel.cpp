#include "views/statistics/rowsmodel.h"

#include "models/enforcement/enforcementrepository.h"
#include "models/inspection/inspectionrepository.h"
#include "models/store/casefile.h"
#include "views/shell/ask.h"
#include "views/statistics/words.h"

namespace xunwang {

namespace {

constexpr int kPage = 100;

QDate countedOn(const QString& indicator, const Case& value) {
    if (indicator == QLatin1String("T07_concluded"))
        return value.concludedOn;
    if (indicator == QLatin1String("T08"))
        return value.decidedOn;
    if (indicator == QLatin1String("T10"))
        return value.transferredOn;
    return value.filedOn;
}

RowText textOf(const QString&, const OnlineCheck& check) {
    return {check.completedOn, check.target.isEmpty() ? check.link : check.target, check.platform,
        check.target.isEmpty() ? QString() : check.link};
}
RowText textOf(const QString&, const SiteVisit& visit) {
    return {visit.visitedOn, visit.target, visit.platform, visit.address};
}
RowText textOf(const QString&, const Measure& measure) {
    return {measure.takenOn, measure.target.isEmpty() ? measure.platform : measure.target, measure.platform,
        measure.products.isEmpty() ? measure.note : measure.products.join(QStringLiteral("、"))};
}
RowText textOf(const QString& indicator, const Case& value) {
    return {countedOn(indicator, value), value.party, value.platform, format::joined({value.number, value.cause})};
}

template <typename R>
Result<std::vector<RowText>> texts(const QString& indicator, const std::vector<CountedRow>& rows, Reader& reader,
    Result<std::vector<Stored<R>>> (*page)(Reader&, const std::vector<Id<R>>&)) {
    std::vector<Id<R>> ids;
    for (const CountedRow& row : rows)
        ids.emplace_back(row.id);
    auto records = page(reader, ids);
    XW_TRY(records);
    QHash<qint64, RowText> byId;
    for (const Stored<R>& record : *records)
        byId.insert(record.id.value(), textOf(indicator, record.value));
    std::vector<RowText> result;
    for (const CountedRow& row : rows)
        result.push_back(byId.value(row.id));
    return result;
}

} // namespace

Result<std::vector<CountedRow>> readRows(Reader& reader, const RowsQuery& query) {
    if (query.others <= 0)
        return rowsBehind(reader, query.indicator, query.scope);
    auto platforms = byPlatform(reader, query.indicator, query.scope);
    XW_TRY(platforms);
    std::vector<CountedRow> all;
    for (size_t i = static_cast<size_t>(query.others); i < platforms->size(); ++i) {
        auto rows = rowsBehind(reader, query.indicator, (*platforms)[i].scope);
        XW_TRY(rows);
        all.insert(all.end(), rows->begin(), rows->end());
    }
    return all;
}

Result<std::vector<RowText>> readRowTexts(
    Reader& reader, const QString& indicator, const std::vector<CountedRow>& rows) {
    const Indicator* what = indicatorOf(indicator);
    if (what && what->kind == QLatin1String("online_check"))
        return texts<OnlineCheck>(indicator, rows, reader, checks);
    if (what && what->kind == QLatin1String("site_visit"))
        return texts<SiteVisit>(indicator, rows, reader, visits);
    if (what && what->kind == QLatin1String("measure"))
        return texts<Measure>(indicator, rows, reader, measures);
    return texts<Case>(indicator, rows, reader, cases);
}

RowsModel::RowsModel(CaseFile& file, QObject* parent) : QAbstractTableModel(parent), m_file(file) { }

void RowsModel::setRows(const QString& indicator, std::vector<CountedRow> rows) {
    beginResetModel();
    m_indicator = indicator;
    m_rows = std::move(rows);
    m_pages.clear();
    m_asked.clear();
    ++m_generation;
    endResetModel();
}

void RowsModel::fetch(int page) const {
    if (m_asked.contains(page))
        return;
    m_asked.insert(page);
    ++m_loading;
    const auto from = m_rows.begin() + page * kPage;
    const auto to = m_rows.begin() + qMin<qsizetype>(static_cast<qsizetype>(m_rows.size()), (page + 1) * kPage);
    const std::vector<CountedRow> rows(from, to);
    auto* self = const_cast<RowsModel*>(this);
    ask<std::vector<RowText>>(self,
        m_file.read([indicator = m_indicator, rows](Reader& reader) { return readRowTexts(reader, indicator, rows); }),
        [self, page, generation = m_generation](
            const Result<std::vector<RowText>>& texts) { self->arrived(page, generation, texts); });
}

void RowsModel::arrived(int page, quint64 generation, const Result<std::vector<RowText>>& texts) {
    --m_loading;
    if (generation != m_generation)
        return;
    if (!texts) {
        Q_EMIT failed(texts.error());
        return;
    }
    m_pages.insert(page, *texts);
    const int first = page * kPage;
    Q_EMIT dataChanged(index(first, 0), index(first + static_cast<int>(texts->size()) - 1, ColumnCount - 1));
}

int RowsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RowsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RowsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole && index.column() == AmountColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    const Indicator& indicator = *indicatorOf(m_indicator);
    if (role == Qt::ToolTipRole && index.column() == AmountColumn)
        return statistics::exact(indicator, row(index.row()).amount);
    if (role != Qt::DisplayRole)
        return {};
    if (index.column() == AmountColumn)
        return statistics::amount(indicator, row(index.row()).amount);
    const auto page = m_pages.constFind(index.row() / kPage);
    if (page == m_pages.constEnd()) {
        fetch(index.row() / kPage);
        return QStringLiteral("…");
    }
    const RowText& text = (*page)[static_cast<size_t>(index.row() % kPage)];
    switch (index.column()) {
    case DateColumn:
        return format::date(text.on);
    case SubjectColumn:
        return text.subject;
    case PlatformColumn:
        return text.platform;
    default:
        return text.particulars;
    }
}

QVariant RowsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == AmountColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case DateColumn:
        return tr("Counted on");
    case SubjectColumn:
        return tr("Site, shop or party");
    case PlatformColumn:
        return tr("Platform");
    case ParticularsColumn:
        return tr("Particulars");
    default: {
        const Indicator* indicator = indicatorOf(m_indicator);
        return indicator ? tr("Counts (%1)").arg(statistics::exactUnit(*indicator)) : QString();
    }
    }
}

} // namespace xunwang
