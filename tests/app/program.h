#pragma once

#include <QProcess>
#include <QProcessEnvironment>

namespace xunwang {

/// What a run of the program under test left behind.
struct ProgramRun {
    int code = -1; ///< -1: it crashed or did not end in time
    QByteArray out;
    QString err;
    /// The lines on stdout, without the empty piece behind the last line end.
    QList<QByteArray> lines() const {
        QList<QByteArray> all = out.split('\n');
        all.removeLast();
        return all;
    }
};

/// Runs xunwang as a person in a shell would, in English unless `locale` says otherwise.
inline ProgramRun runProgram(
    const QStringList& arguments, const QByteArray& input = {}, const QString& locale = QStringLiteral("C.UTF-8")) {
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), locale);
    process.setProcessEnvironment(environment);
    process.start(qEnvironmentVariable("XUNWANG_BUILD") + QStringLiteral("/bin/xunwang"), arguments);
    process.write(input);
    process.closeWriteChannel();
    ProgramRun run;
    if (process.waitForFinished(120000) && process.exitStatus() == QProcess::NormalExit)
        run.code = process.exitCode();
    run.out = process.readAllStandardOutput();
    run.err = QString::fromUtf8(process.readAllStandardError());
    return run;
}

} // namespace xunwang
