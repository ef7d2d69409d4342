#include "app/commandline.h"
#include "views/sentences/language.h"

#include <QCoreApplication>

#include <csignal>

int main(int argc, char** argv) {
    // Writing past a file-size limit must come back as an error, not end the program; a closed pipe likewise.
    std::signal(SIGXFSZ, SIG_IGN);
    std::signal(SIGPIPE, SIG_IGN);
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("xunwang"));
    QCoreApplication::setApplicationVersion(QStringLiteral(XUNWANG_VERSION));
    xunwang::Language language;
    language.set(xunwang::Language::ofSystem());
    return static_cast<int>(xunwang::runCommandLine(QCoreApplication::arguments().mid(1)));
}
