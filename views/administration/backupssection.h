#pragma once

#include "models/store/backup.h"
#include "views/administration/section.h"

namespace xunwang {

class Backups;
class Button;
class ListCard;
class PlainLabel;
class Shell;
struct Workplace;

/// The backups there are, where they go, making one, restoring one.
class BackupsSection : public Section {
    Q_OBJECT
public:
    BackupsSection(Shell& shell, Workplace& place, Backups& backups, QWidget* parent);
    void open(const Place& place) override;

private:
    void showBackups();
    void chooseFolder();
    void make();
    void restore(int row);

    Shell& m_shell;
    Workplace& m_place;
    Backups& m_backups;
    PlainLabel* m_folder;
    PlainLabel* m_state;
    ListCard* m_list;
    Button* m_make;
    Button* m_restore;
};

} // namespace xunwang
