#pragma once

class QMenu;

namespace xunwang {

class Shell;

/// For the program's menu: a submenu of the languages and one of the schemes. The choice is put to use and remembered.
void addLanguageMenu(QMenu& menu, Shell& shell);
void addSchemeMenu(QMenu& menu, Shell& shell);

} // namespace xunwang
