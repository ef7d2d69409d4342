#include "views/records/fields.h"

#include "views/sentences/sentences.h"
#include "views/widgets/chip.h"
#include "views/widgets/format.h"
#include "views/widgets/plainlabel.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QStringListModel>
#include <QVBoxLayout>

namespace xunwang {

NotedEdit::NotedEdit(QWidget* parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
    , m_note(new PlainLabel({}, Type::Note, this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::xs);
    layout->addWidget(m_edit);
    m_note->setWordWrap(true);
    m_note->hide();
    layout->addWidget(m_note);
    setFocusProxy(m_edit);
}

QString NotedEdit::noteText() const {
    return m_note->text();
}

void NotedEdit::say(const QString& text, Token token) {
    m_note->setText(text);
    m_note->setToken(token);
    m_note->setHidden(text.isEmpty());
    m_edit->setAccessibleDescription(text);
}

QString faultText(CreditCode::Fault fault) {
    switch (fault) {
    case CreditCode::Fault::None:
        break;
    case CreditCode::Fault::Shape:
        return CreditCodeEdit::tr("Not 18 digits and capital letters (without I, O, S, V, Z)");
    case CreditCode::Fault::CheckDigit:
        return CreditCodeEdit::tr("The check character does not fit");
    case CreditCode::Fault::Damaged:
        return CreditCodeEdit::tr("A spreadsheet turned it into a number: digits are lost");
    }
    return {};
}

CreditCodeEdit::CreditCodeEdit(QWidget* parent) : NotedEdit(parent) {
    edit()->setMaxLength(64);
    connect(edit(), &QLineEdit::textChanged, this, &CreditCodeEdit::check);
}

void CreditCodeEdit::check(const QString& text) {
    const QString code = text.trimmed().toUpper();
    if (code.isEmpty())
        return say({}, Token::Muted);
    const auto fault = CreditCode::fault(code);
    if (fault == CreditCode::Fault::None)
        return say(sign(Tone::Good) + QLatin1Char(' ') + tr("The check character fits"), Token::Good);
    if (fault == CreditCode::Fault::Damaged)
        return say(sign(Tone::High) + QLatin1Char(' ') + faultText(fault), Token::High);
    if (fault == CreditCode::Fault::Shape && code.size() < 18)
        return say(tr("%1 of 18 characters").arg(code.size()), Token::Muted);
    say(sign(Tone::Medium) + QLatin1Char(' ')
            + tr("%1. It is kept as it is shown there; that is a finding.").arg(faultText(fault)),
        Token::Medium);
}

MoneyEdit::MoneyEdit(QWidget* parent) : NotedEdit(parent) {
    edit()->setAlignment(Qt::AlignRight);
    edit()->setPlaceholderText(QStringLiteral("0.00"));
    connect(edit(), &QLineEdit::textChanged, this, &MoneyEdit::read);
}

Result<Money> MoneyEdit::value() const {
    return edit()->text().trimmed().isEmpty() ? Result<Money>(Money()) : Money::fromYuan(edit()->text());
}

void MoneyEdit::setValue(Money amount) {
    edit()->setText(amount.fen() == 0 ? QString() : amount.yuan());
}

void MoneyEdit::read(const QString& text) {
    if (text.trimmed().isEmpty())
        return say({}, Token::Muted);
    const auto amount = value();
    if (!amount)
        return say(sign(Tone::High) + QLatin1Char(' ') + sentence(amount.error()), Token::High);
    const auto figure = format::money(*amount);
    QString reading = format::price(*amount);
    if (figure.unit == QStringLiteral("万元"))
        reading = tr("%1, that is about %2").arg(reading, figure.text + figure.unit);
    say(reading, Token::Muted);
}

TimeEdit::TimeEdit(QWidget* parent) : QLineEdit(parent) {
    setPlaceholderText(tr("hh:mm, if known"));
    setMaxLength(8);
}

QTime TimeEdit::value(bool* ok) const {
    QString text = this->text().trimmed();
    text.replace(QStringLiteral("："), QStringLiteral(":")); // typed with an input method on
    QTime time;
    for (const auto& pattern : {QStringLiteral("H:mm"), QStringLiteral("HHmm"), QStringLiteral("H:mm:ss")})
        if (!time.isValid())
            time = QTime::fromString(text, pattern);
    *ok = text.isEmpty() || time.isValid();
    return time;
}

void TimeEdit::setValue(QTime time) {
    setText(time.isValid() ? time.toString(QStringLiteral("HH:mm")) : QString());
}

PlatformBox::PlatformBox(QWidget* parent) : QComboBox(parent) {
    setEditable(true);
    setInsertPolicy(NoInsert);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(8);
}

void PlatformBox::setPlatforms(const QStringList& platforms) {
    const QString text = currentText();
    clear();
    addItems(platforms);
    setEditText(text);
}

CampaignBox::CampaignBox(QWidget* parent) : QComboBox(parent) {
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(8);
}

void CampaignBox::setCampaigns(const Names& names, std::optional<CampaignId> chosen) {
    clear();
    addItem(tr("None"));
    for (const auto& one : names.campaigns) {
        const bool mine = chosen && one.id == *chosen;
        if (one.withdrawn && !mine)
            continue;
        addItem(one.value.name, one.id.value());
        if (mine)
            setCurrentIndex(count() - 1);
    }
}

std::optional<CampaignId> CampaignBox::value() const {
    return currentData().isValid() ? std::optional(CampaignId(currentData().toLongLong())) : std::nullopt;
}

namespace {
/// No id looks like this.
QString otherKey(const QString& name) {
    return u'?' + name;
}
} // namespace

OfficerPicker::OfficerPicker(QWidget* parent)
    : QWidget(parent)
    , m_chips(new ChipBar(false, this))
    , m_edit(new QLineEdit(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::xs);
    layout->addWidget(m_chips);
    layout->addWidget(m_edit);
    setFocusProxy(m_edit);
    m_edit->setPlaceholderText(tr("Add by name or certificate"));
    m_edit->installEventFilter(this);
    connect(m_chips, &ChipBar::chosenChanged, this, [this](const QStringList& keys) {
        // A chip that is no longer chosen goes.
        std::erase_if(m_chosen, [&](PersonId id) { return !keys.contains(id.text()); });
        m_others.removeIf([&](const QString& name) { return !keys.contains(otherKey(name)); });
        // Queued: the chip that was clicked is still at it.
        QMetaObject::invokeMethod(this, &OfficerPicker::show, Qt::QueuedConnection);
        Q_EMIT changed();
    });
}

QString OfficerPicker::label(PersonId id) const {
    return m_names.officer(id.value());
}

void OfficerPicker::setNames(const Names& names, bool certified) {
    m_names = names;
    m_offered.clear();
    QStringList labels;
    for (const auto& person : names.people) {
        if (person.withdrawn || (certified && person.value.certificate.isEmpty()))
            continue;
        m_offered.push_back(person.id);
        labels << label(person.id);
    }
    auto* completer = new QCompleter(labels, this);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_edit->setCompleter(completer);
    // Queued: the completer writes the text into the field after it has said so.
    connect(
        completer, qOverload<const QString&>(&QCompleter::activated), this, [this](const QString& text) { take(text); },
        Qt::QueuedConnection);
    show();
}

void OfficerPicker::setValue(std::vector<PersonId> officers) {
    m_chosen = std::move(officers);
    show();
}

void OfficerPicker::setOthers(const QStringList& names) {
    m_others = names;
    show();
}

void OfficerPicker::take(const QString& text) {
    std::vector<PersonId> fitting;
    for (const PersonId id : m_offered) {
        if (label(id) == text) {
            fitting = {id};
            break;
        }
        if (label(id).contains(text, Qt::CaseInsensitive))
            fitting.push_back(id);
    }
    if (text.trimmed().isEmpty() || fitting.size() != 1)
        return;
    if (std::find(m_chosen.begin(), m_chosen.end(), fitting.front()) == m_chosen.end())
        m_chosen.push_back(fitting.front());
    m_edit->clear();
    show();
    Q_EMIT changed();
}

void OfficerPicker::show() {
    QList<ChipBar::Facet> facets;
    QStringList keys;
    for (const PersonId id : m_chosen) {
        facets.append({id.text(), label(id) + QStringLiteral(" ✕"), {}, {}});
        keys << id.text();
    }
    for (const QString& name : std::as_const(m_others)) {
        facets.append({otherKey(name), name + QStringLiteral(" ✕"), {}, {}});
        keys << otherKey(name);
    }
    m_chips->setFacets(facets);
    m_chips->setChosen(keys);
    m_chips->setVisible(!facets.isEmpty());
}

bool OfficerPicker::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Backspace && m_edit->text().isEmpty() && !m_chosen.empty()) {
            m_chosen.pop_back();
            show();
            Q_EMIT changed();
            return true;
        }
        // Enter adds; only in the empty field it goes on to the dialog's button.
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && !m_edit->text().isEmpty()) {
            take(m_edit->text());
            return true;
        }
        if (key->key() == Qt::Key_Down && m_edit->text().isEmpty() && m_edit->completer()) {
            m_edit->completer()->setCompletionPrefix({});
            m_edit->completer()->complete();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace xunwang
