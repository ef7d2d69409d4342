#include "views/intake/readingstrip.h"

#include "views/intake/choice.h"
#include "views/intake/intakesession.h"
#include "views/intake/words.h"
#include "views/shell/prompts.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/format.h"
#include "views/widgets/plainlabel.h"

#include <QSignalBlocker>

namespace xunwang {

namespace {

constexpr std::array kEncodings{
    Encoding::Utf8, Encoding::Gb18030, Encoding::Big5, Encoding::Utf16Le, Encoding::Utf16Be};
constexpr int kHeaderLines = 12;
constexpr int kHeaderRows = 4;
const QString kAnother = QStringLiteral("\x01another"); // no separator is written so

bool isJson(FileKind kind) {
    return kind == FileKind::JsonLines || kind == FileKind::JsonArray;
}

} // namespace

ReadingStrip::ReadingStrip(IntakeSession& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_kind(new Choice(tr("Kind of file"), this))
    , m_sheet(new Choice(tr("Sheet"), this))
    , m_encoding(new Choice(tr("Encoding"), this))
    , m_strict(new PlainLabel({}, Type::Note, this))
    , m_delimiter(new Choice(tr("Separator"), this))
    , m_quotes(new Choice(tr("Quotes"), this))
    , m_headerLine(new Choice(tr("Header row"), this))
    , m_headerRows(new Choice(tr("Headings from"), this)) {
    auto* line = new FlowLayout(this);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    for (Choice* choice : {m_kind, m_sheet, m_encoding, m_delimiter, m_quotes, m_headerLine, m_headerRows})
        line->addWidget(choice);
    m_encoding->append(m_strict);

    for (const FileKind kind : {FileKind::Delimited, FileKind::JsonLines, FileKind::JsonArray})
        m_kind->combo()->addItem(intake::kindTitle(kind), static_cast<int>(kind));
    for (const Encoding encoding : kEncodings)
        m_encoding->combo()->addItem(intake::encodingTitle(encoding), static_cast<int>(encoding));
    m_quotes->combo()->addItem(tr("\"…\" around cells"), true);
    m_quotes->combo()->addItem(tr("mean nothing"), false);
    for (int rows = 1; rows <= kHeaderRows; ++rows)
        m_headerRows->combo()->addItem(tr("%n row(s)", nullptr, rows), rows);

    const auto chosen = [this](Choice* choice, auto act) {
        connect(choice->combo(), &QComboBox::activated, this, [choice, act] { act(choice->combo()->currentData()); });
    };
    chosen(m_kind, [this](const QVariant& kind) { m_session.setKind(static_cast<FileKind>(kind.toInt())); });
    chosen(m_sheet, [this](const QVariant& sheet) { m_session.setSheet(sheet.toString()); });
    chosen(m_encoding,
        [this](const QVariant& encoding) { m_session.setEncoding(static_cast<Encoding>(encoding.toInt())); });
    chosen(m_delimiter, [this](const QVariant&) { chooseDelimiter(); });
    chosen(m_quotes, [this](const QVariant& quotes) { m_session.setQuotes(quotes.toBool()); });
    chosen(m_headerLine, [this](const QVariant& row) { m_session.setHeaderLine(row.toLongLong()); });
    chosen(m_headerRows, [this](const QVariant& rows) { m_session.setHeaderRows(rows.toInt()); });
}

void ReadingStrip::refresh() {
    const bool readable = m_session.state() != IntakeSession::State::Unreadable;
    const FileFormat& format = m_session.guess().format;
    const bool workbook = format.kind == FileKind::Workbook;
    const bool delimited = format.kind == FileKind::Delimited;

    m_kind->setVisible(isJson(format.kind) || m_session.wishes().kind);
    m_kind->combo()->choose(static_cast<int>(format.kind));
    m_sheet->setVisible(workbook && m_session.guess().sheets.size() > 1);
    refreshSheets();

    m_encoding->setVisible(!workbook);
    m_encoding->combo()->choose(readable ? QVariant(static_cast<int>(format.encoding)) : QVariant(-1));
    m_strict->setVisible(readable);
    const bool certain = m_session.guess().certain;
    m_strict->setToken(certain ? Token::Good : Token::Medium);
    m_strict->setText(certain ? sign(Tone::Good) + QLatin1Char(' ') + tr("fits strictly")
                              : sign(Tone::Medium) + QLatin1Char(' ') + tr("please compare"));
    m_strict->setToolTip(tr("The first megabyte was looked at; every byte is checked while importing."));

    m_delimiter->setVisible(delimited);
    m_quotes->setVisible(delimited && !format.dialect.delimiter.empty());
    refreshDelimiters();
    m_quotes->combo()->choose(format.dialect.quotes);
    m_headerLine->setVisible(!isJson(format.kind));
    m_headerRows->setVisible(!isJson(format.kind) && format.headerLine > 1);
    refreshHeader();
    updateGeometry();
}

void ReadingStrip::refreshSheets() {
    const QSignalBlocker quiet(m_sheet->combo());
    m_sheet->combo()->clear();
    const FileGuess& guess = m_session.guess();
    const qsizetype open = guess.sheets.size() - guess.hiddenSheets;
    for (qsizetype i = 0; i < guess.sheets.size(); ++i)
        m_sheet->combo()->addItem(i < open ? guess.sheets[i] : tr("%1 (hidden)").arg(guess.sheets[i]), guess.sheets[i]);
    m_sheet->combo()->choose(guess.format.sheet);
}

void ReadingStrip::refreshDelimiters() {
    QuietCombo* combo = m_delimiter->combo();
    const QSignalBlocker quiet(combo);
    combo->clear();
    const std::string& now = m_session.guess().format.dialect.delimiter;
    QList<std::string> delimiters{",", "\t", ";", "|", ""};
    if (!delimiters.contains(now))
        delimiters.prepend(now);
    for (const std::string& delimiter : std::as_const(delimiters))
        combo->addItem(intake::delimiterTitle(delimiter), QString::fromStdString(delimiter));
    combo->addItem(tr("Another…"), kAnother);
    combo->choose(QString::fromStdString(now));
}

void ReadingStrip::refreshHeader() {
    const FileFormat& format = m_session.guess().format;
    QuietCombo* combo = m_headerLine->combo();
    const QSignalBlocker quiet(combo);
    combo->clear();
    combo->addItem(tr("None"), 0);
    for (qint64 line = 1; line <= kHeaderLines; ++line)
        combo->addItem(tr("Line %1").arg(format::number(line)), line);
    if (combo->findData(format.headerLine) < 0)
        combo->addItem(tr("Line %1").arg(format::number(format.headerLine)), format.headerLine);
    combo->choose(format.headerLine);
    m_headerRows->combo()->choose(format.headerRows);
}

void ReadingStrip::chooseDelimiter() {
    const QString chosen = m_delimiter->combo()->currentData().toString();
    if (chosen != kAnother)
        return m_session.setDelimiter(chosen.toStdString());
    const auto text = Prompts::askText(window(),
        {tr("Another separator"), tr("One or more characters that stand between two cells."), tr("Read it so")},
        tr("Separator"));
    if (text)
        return m_session.setDelimiter(text->toStdString());
    refreshDelimiters();
}

} // namespace xunwang
