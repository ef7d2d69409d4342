#include "views/intake/words.h"

#include "views/sentences/sentences.h"

#include <QCoreApplication>
#include <QLocale>

namespace xunwang::intake {

namespace {
bool chinese() {
    return QLocale().language() == QLocale::Chinese;
}

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Intake)
};
} // namespace

QString fieldTitle(ListingField field) {
    switch (field) {
    case ListingField::Platform:
        return Tr::tr("Platform");
    case ListingField::Shop:
        return Tr::tr("Shop");
    case ListingField::CreditCode:
        return Tr::tr("Credit code");
    case ListingField::ItemId:
        return Tr::tr("Item number");
    case ListingField::Title:
        return Tr::tr("Title");
    case ListingField::Link:
        return Tr::tr("Link");
    case ListingField::Price:
        return Tr::tr("Price");
    case ListingField::ListPrice:
        return Tr::tr("List price");
    case ListingField::Sales:
        return Tr::tr("Sales");
    case ListingField::Category:
        return Tr::tr("Category");
    case ListingField::SeenAt:
        return Tr::tr("Seen at");
    }
    return {};
}

QString rejectReason(const QString& key) {
    if (key == QLatin1String("row.quote"))
        return Tr::tr("The quotes in the row don't match");
    if (key == QLatin1String("row.too-few"))
        return Tr::tr("Fewer cells than headings");
    if (key == QLatin1String("row.too-many"))
        return Tr::tr("More cells than headings");
    if (key == QLatin1String("row.json"))
        return Tr::tr("It is no JSON like the rows around it");
    if (key == QLatin1String("row.key-twice"))
        return Tr::tr("It says two things under one name");
    if (key == QLatin1String("row.unrepairable"))
        return Tr::tr("Characters were lost in a wrong encoding");
    if (key == QLatin1String("row.no-title"))
        return Tr::tr("No title");
    if (key == QLatin1String("row.price"))
        return Tr::tr("The price can't be read");
    if (key == QLatin1String("row.list-price"))
        return Tr::tr("The list price can't be read");
    if (key == QLatin1String("row.sales"))
        return Tr::tr("The sales can't be read");
    if (key == QLatin1String("row.time"))
        return Tr::tr("The time can't be read");
    if (key == QLatin1String("row.credit-code-damaged"))
        return Tr::tr("A spreadsheet damaged the credit code");
    if (key == QLatin1String("credit-code.check-digit"))
        return Tr::tr("The check character of the credit code does not fit");
    if (key == QLatin1String("credit-code.shape"))
        return Tr::tr("This is no credit code");
    return key;
}

QString reasonOf(const Reject& reject) {
    const QString brief = rejectReason(reject.reason);
    return brief == reject.reason ? sentence({ErrorCode::Validation, reject.reason, {reject.found}}) : brief;
}

QString titleOf(const RuleCount& rule) {
    return chinese() ? rule.title.zh : rule.title.en;
}

RejectedRows::Words rejectWords() {
    return {chinese(), [](const Reject& reject) {
                return sentence({ErrorCode::Validation, reject.reason, {reject.found}});
            }};
}

QString kindTitle(FileKind kind) {
    switch (kind) {
    case FileKind::Delimited:
        return Tr::tr("Table as text");
    case FileKind::JsonLines:
        return Tr::tr("JSON, one object a line");
    case FileKind::JsonArray:
        return Tr::tr("JSON, a list of objects");
    case FileKind::Workbook:
        return Tr::tr("Workbook");
    }
    return {};
}

QString pastedName() {
    return Tr::tr("Clipboard");
}

QString menuText(QString text) {
    return text.replace(QLatin1Char('&'), QLatin1String("&&"));
}

QString columnNames(const QStringList& headings) {
    return headings.join(chinese() ? QStringLiteral("、") : QStringLiteral(", "));
}

QString columnNames(const QStringList& headings, const QList<int>& columns, const QStringList& others) {
    QStringList names;
    for (const int column : columns)
        names += headingTitle(headings, column);
    names += others;
    return columnNames(names);
}

QString encodingTitle(Encoding encoding) {
    switch (encoding) {
    case Encoding::Utf8:
        return QStringLiteral("UTF-8");
    case Encoding::Utf16Le:
        return QStringLiteral("UTF-16 LE");
    case Encoding::Utf16Be:
        return QStringLiteral("UTF-16 BE");
    case Encoding::Gb18030:
        return QStringLiteral("GB18030");
    case Encoding::Big5:
        return QStringLiteral("Big5");
    case Encoding::Utf32Le:
        return QStringLiteral("UTF-32 LE");
    case Encoding::Utf32Be:
        return QStringLiteral("UTF-32 BE");
    }
    return {};
}

QString delimiterTitle(const std::string& delimiter) {
    if (delimiter.empty())
        return Tr::tr("None");
    if (delimiter == ",")
        return Tr::tr("Comma");
    if (delimiter == "\t")
        return Tr::tr("Tab");
    if (delimiter == ";")
        return Tr::tr("Semicolon");
    return QString::fromStdString(delimiter);
}

QString headingTitle(const QStringList& headings, int column) {
    const QString heading = headings.value(column).trimmed();
    return heading.isEmpty() ? Tr::tr("Column %1").arg(column + 1) : heading;
}

} // namespace xunwang::intake
