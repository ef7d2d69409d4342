#pragma once

#include "models/base/creditcode.h"
#include "views/records/names.h"
#include "views/widgets/theme.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTime>

namespace xunwang {

class ChipBar;
class PlainLabel;

/// A field with a line under it that says live how what is typed reads.
class NotedEdit : public QWidget {
    Q_OBJECT
public:
    explicit NotedEdit(QWidget* parent = nullptr);
    QLineEdit* edit() const { return m_edit; }
    QString noteText() const;

protected:
    void say(const QString& text, Token token);

private:
    QLineEdit* m_edit;
    PlainLabel* m_note;
};

/// A unified social credit code, checked while it is typed. A wrong check character is kept: that is a finding.
class CreditCodeEdit : public NotedEdit {
    Q_OBJECT
public:
    explicit CreditCodeEdit(QWidget* parent = nullptr);

private:
    void check(const QString& text);
};

/// What is wrong with a code in words; empty: nothing.
QString faultText(CreditCode::Fault fault);

/// An amount in yuan, read aloud while it is typed, exact to the fen. Empty: zero.
class MoneyEdit : public NotedEdit {
    Q_OBJECT
public:
    explicit MoneyEdit(QWidget* parent = nullptr);
    Result<Money> value() const;
    void setValue(Money amount);

private:
    void read(const QString& text);
};

/// "14:30", or empty: not known.
class TimeEdit : public QLineEdit {
    Q_OBJECT
public:
    explicit TimeEdit(QWidget* parent = nullptr);
    /// Invalid: none. `ok` is false where something stands there that is no time.
    QTime value(bool* ok) const;
    void setValue(QTime time);
};

/// The platforms known so far, or a new one.
class PlatformBox : public QComboBox {
    Q_OBJECT
public:
    explicit PlatformBox(QWidget* parent = nullptr);
    void setPlatforms(const QStringList& platforms);
};

/// A campaign or none.
class CampaignBox : public QComboBox {
    Q_OBJECT
public:
    explicit CampaignBox(QWidget* parent = nullptr);
    /// Those that stand, and `chosen` even if it is withdrawn.
    void setCampaigns(const Names& names, std::optional<CampaignId> chosen);
    std::optional<CampaignId> value() const;
};

/// Officers by name or certificate: type and press Enter; Backspace in the empty field takes the last one out.
class OfficerPicker : public QWidget {
    Q_OBJECT
public:
    explicit OfficerPicker(QWidget* parent = nullptr);
    /// `certified`: only those with a certificate are offered.
    void setNames(const Names& names, bool certified);
    std::vector<PersonId> value() const { return m_chosen; }
    void setValue(std::vector<PersonId> officers);
    /// Names of people who are nobody here: they can be taken out, not added.
    const QStringList& others() const { return m_others; }
    void setOthers(const QStringList& names);

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void take(const QString& text);
    void show();
    QString label(PersonId id) const;

    Names m_names;
    std::vector<PersonId> m_offered;
    std::vector<PersonId> m_chosen;
    QStringList m_others;
    ChipBar* m_chips;
    QLineEdit* m_edit;
};

} // namespace xunwang
