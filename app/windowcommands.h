#pragma once

#include "app/commandline.h"

namespace xunwang {

// What runs the window. Needs a QApplication, on the offscreen platform where there is no display.

/// Opens the window, on this case database unless the path is empty.
ExitCode runWindow(const QString& path);
/// `demo [--folder FOLDER]`: makes the demonstration case database in the folder and opens the window on it. Without a
/// display it prints what was found there and writes pictures of every desk and dialog and the tally of the month as
/// PDF and XLSX into the folder, naming them.
ExitCode demoCommand(const QStringList& arguments);
/// `shots --to FOLDER`: a picture of every desk and dialog, in Chinese and English, light and dark, on a demonstration.
ExitCode shotsCommand(const QStringList& arguments);

} // namespace xunwang
