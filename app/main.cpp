#include "app/commandline.h"
#include "views/sentences/language.h"

#include <QCoreApplication>

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("xunwang"));
    QCoreApplication::setApplicationVersion(QStringLiteral(XUNWANG_VERSION));
    xunwang::Language language;
    language.set(xunwang::Language::ofSystem());
    return static_cast<int>(xunwang::runCommandLine(QCoreApplication::arguments().mid(1)));
}
