#pragma once

#include "views/shell/desk.h"

class QStackedWidget;

namespace xunwang {

class AtWork;
class Backups;
class ChipBar;
class Section;
class Verification;
struct Workplace;

/// People, bureau, backups, verification, ledger: one section at a time.
class AdministrationDesk : public Desk {
    Q_OBJECT
public:
    AdministrationDesk(Shell& shell, Workplace& place, AtWork& atWork, Backups& backups, Verification& verification);
    void open(const Place& place) override;
    Place place() const override;
    bool settled() const override;

private:
    void add(const QString& key, Section* section);
    Section* shown() const;

    ChipBar* m_bar;
    QStackedWidget* m_stack;
    QList<std::pair<QString, Section*>> m_sections;
    QString m_key;
};

} // namespace xunwang
