#pragma once

#include "models/review/exempteffect.h"
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
/// would cancel before it is added. Arguments: {"rule": code, "title", "category", "shop", "price": fen, "on": day,
/// "begin", "end": of the hit in the title}.
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

/// The arguments for a listing and the hit in it.
QVariantMap exemptArguments(const QString& rule, const QString& title, const QString& category, const QString& shop,
    std::optional<Money> price, QDate on, TextSpan hit);

/// What of a title is likely what makes a hit harmless: the hit with a few characters before it, or behind it where it
/// begins the title.
QString likelyWords(const QString& title, TextSpan hit);

} // namespace xunwang
