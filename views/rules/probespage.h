#pragma once

#include "views/rules/probesession.h"

#include <QWidget>

namespace xunwang {

class Button;
class ListCard;
class PlainLabel;

/// Probes (探针): known test items that prove that detection still works, and what became of them.
class ProbesPage : public QWidget {
    Q_OBJECT
public:
    explicit ProbesPage(ProbeSession& probes, QWidget* parent = nullptr);

    bool settled() const { return !m_probes.working(); }

Q_SIGNALS:
    void failed(const xunwang::Error& error);
    void said(const QString& text);

private:
    void refresh();
    void showMisses();
    void add();
    void withdraw();
    void saveReport();
    const ProbeSession::Item* current() const;

    ProbeSession& m_probes;
    ListCard* m_list;
    ListCard* m_runs;
    PlainLabel* m_misses;
    Button* m_withdraw;
    Button* m_save;
    Button* m_copy;
};

} // namespace xunwang
