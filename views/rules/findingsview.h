#pragma once

#include "models/screening/explaining.h"

#include <QWidget>

class QVBoxLayout;

namespace xunwang {

/// What rules say of one tried text: each rule with what it saw, how the disguise came off, which exemptions applied or
/// did not, and the provision it rests on.
class FindingsView : public QWidget {
    Q_OBJECT
public:
    explicit FindingsView(QWidget* parent = nullptr);

    /// `exempting`: hits can be exempted.
    void show(std::shared_ptr<const Matcher> rules, const TriedListing& listing, const Explained& explained,
        bool exempting = true);
    void clear();

Q_SIGNALS:
    /// A hit is said to be a false one.
    void exemptWanted(const QString& rule, const xunwang::TriedListing& listing, const xunwang::RuleHit& hit);
    void ruleWanted(const QString& rule);

private:
    void addFinding(const Rule& rule, const RuleFinding& finding, bool exempting);

    TriedListing m_listing;
    QWidget* m_content;
    QVBoxLayout* m_lines;
};

/// "law article" of the provisions of a rule.
QString basisText(const std::vector<LegalBasis>& basis);

} // namespace xunwang
