#include "app/commandline.h"
#include "app/process.h"
#include "app/windowcommands.h"
#include "views/sentences/language.h"

#include <QApplication>
#include <QFileInfo>

using namespace xunwang;

namespace {

/// A path, and no command's name: the window is meant. So it is where nothing is said.
bool meansWindow(const QString& first) {
    return first.isEmpty()
        || (!findCommand(first) && (first.endsWith(QLatin1String(".xwdb")) || QFileInfo::exists(first)));
}

std::unique_ptr<QCoreApplication> makeApplication(int& argc, char** argv, bool paints) {
    if (!paints)
        return std::make_unique<QCoreApplication>(argc, argv);
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") && qEnvironmentVariableIsEmpty("DISPLAY")
        && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QApplication>(argc, argv);
}

} // namespace

int main(int argc, char** argv) {
    setUpProcess();
    const QString first = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
    const bool window = meansWindow(first);
    const Command* command = findCommand(first);
    const auto application = makeApplication(argc, argv, window || (command && command->paints));
    QCoreApplication::setApplicationName(QStringLiteral("xunwang"));
    QCoreApplication::setApplicationVersion(QStringLiteral(XUNWANG_VERSION));
    if (window)
        return static_cast<int>(runWindow(first));
    Language language;
    language.set(Language::ofSystem());
    return static_cast<int>(runCommandLine(QCoreApplication::arguments().mid(1)));
}
