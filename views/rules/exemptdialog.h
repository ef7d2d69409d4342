#pragma once

#include "models/review/exempteffect.h"
#include "models/screening/explaining.h"
#include "views/shell/ask.h"
#include "views/shell/dialog.h"

#include <QTimer>

class QComboBox;
class QLineEdit;

namespace xunwang {

class Form;
class ListCard;
class PlainLabel;
class RuleSession;

/// Exempt this (豁免此项): from a false hit an exemption and an example of its rule, in the draft. Says what else it
/// would cancel before it is added. Arguments: see `exemptArguments`.
class ExemptDialog : public Dialog {
    Q_OBJECT
public:
    ExemptDialog(RuleSession& session, const QVariantMap& args);
    ~ExemptDialog() override;

    bool settled() const override { return !m_rest.isActive() && !m_working; }

private:
    Exempting exempting() const;
    void makeForm(const QVariantMap& args);
    void tryIt();
    void showEffect(const Result<ExemptEffect>& effect);
    void add();

    RuleSession& m_session;
    QByteArray m_text; ///< of the draft that it goes into
    QString m_rule;
    RuleExample m_example;
    QLineEdit* m_title;
    QLineEdit* m_words;
    QLineEdit* m_why;
    QLineEdit* m_whyEnglish;
    QComboBox* m_law;
    QLineEdit* m_article;
    PlainLabel* m_says;
    ListCard* m_lost;
    Button* m_add;
    std::optional<ExemptEffect> m_effect;
    std::shared_ptr<Feedback> m_feedback;
    QTimer m_rest;
    bool m_working = false;
    Latest m_latest;
};

/// A hit that is said to be a false one.
struct WrongHit {
    RuleExample seen; ///< all that is known of the listing
    std::optional<RuleField> field; ///< one of its texts, the title first; none: it hits no text
    TextSpan span; ///< there

    /// One of the places that the rule hits.
    void add(RuleField where, TextSpan place);
};
/// Of a lead under one of its rules; without a rule under any. `on`: the day it was seen.
WrongHit wrongHit(const Lead& lead, const QString& rule, QDate on);
/// What is known of a listing that is not blank.
RuleExample exampleOf(const TriedListing& listing);
QVariantMap exemptArguments(const QString& rule, const WrongHit& hit);

/// What of a text is likely what makes a hit harmless: the hit with a few characters before it, or behind it where it
/// begins the text.
QString likelyWords(const QString& title, TextSpan hit);

} // namespace xunwang
