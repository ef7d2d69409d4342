#pragma once

#include "tests/app/program.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

namespace xunwang {

/// A folder with files for the program under test, and case databases that it made there. A base of tests.
class ProgramFolder {
protected:
    QString at(const QString& name) const { return m_folder.filePath(name); }
    QString write(const QString& name, const QByteArray& content) const {
        QFile file(at(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write");
        return file.fileName();
    }
    QByteArray read(const QString& path) const {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QString made(const QString& name, const QString& station = QStringLiteral("7")) const {
        const auto run = runProgram({QStringLiteral("new"), at(name), QStringLiteral("--station"), station});
        if (run.code != 0)
            qFatal("%s", qPrintable(run.err));
        return at(name);
    }
    static QJsonObject json(const ProgramRun& run) { return QJsonDocument::fromJson(run.out).object(); }

private:
    QTemporaryDir m_folder;
};

} // namespace xunwang
