#include "models/intake/plan.h"

#include "models/sheets/formatjson.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace xunwang {

QString ImportPlan::recipe() const {
    QJsonObject fromColumns;
    QJsonObject fromConstants;
    for (int i = 0; i < kListingFields; ++i) {
        const auto index = static_cast<size_t>(i);
        const QString name = fieldName(static_cast<ListingField>(i));
        if (columns[index] >= 0)
            fromColumns.insert(name, columns[index] + 1);
        if (!constants[index].isEmpty())
            fromConstants.insert(name, constants[index]);
    }
    QJsonObject json = toJson(format);
    json.insert(QStringLiteral("headings"), QJsonArray::fromStringList(headings));
    json.insert(QStringLiteral("width"), width());
    json.insert(QStringLiteral("columns"), fromColumns);
    json.insert(QStringLiteral("set"), fromConstants);
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

qsizetype ImportPlan::width() const {
    return headings.isEmpty() ? static_cast<qsizetype>(format.columns) - static_cast<qsizetype>(added.places.size())
                              : headings.size();
}

QList<int> ImportPlan::notTaken() const {
    QList<int> list;
    for (int column = 0; column < width(); ++column)
        if (std::find(columns.begin(), columns.end(), column) == columns.end())
            list += column;
    return list;
}

void ImportPlan::take(ListingField field, int column) {
    std::replace(columns.begin(), columns.end(), column, -1);
    columns[static_cast<size_t>(field)] = column;
    constants[static_cast<size_t>(field)].clear();
}

Result<FileGuess> inspectListings(const QString& path, const InspectWishes& wishes) {
    auto guess = inspect(path, wishes);
    XW_TRY(guess);
    if (wishes.headerLine || !guess->headings.isEmpty() || guess->rows.empty()
        || rejectColumnsIn(guess->rows.front().cells).empty())
        return guess;
    InspectWishes ours = wishes;
    ours.headerLine = guess->rows.front().line;
    return inspect(path, ours);
}

ImportPlan planImport(const QString& path, const FileGuess& guess) {
    ImportPlan plan;
    plan.path = path;
    plan.format = guess.format;
    plan.added = rejectColumnsIn(guess.headings);
    plan.headings = plan.added.strip(guess.headings);
    plan.columns = guessColumns(plan.headings);
    return plan;
}

} // namespace xunwang
