#include "app/casefiles.h"

#include "models/bureau/bureaurepository.h"
#include "models/leads/packs.h"
#include "models/market/derived.h"
#include "models/schema/caseschema.h"
#include "views/sentences/sentences.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <csignal>

namespace xunwang {

namespace {

const Clock& systemClock() {
    static const Clock clock;
    return clock;
}

std::atomic<Feedback*> interrupted = nullptr;

void interrupt(int) {
    if (Feedback* feedback = interrupted)
        feedback->cancel();
}

} // namespace

Result<OpenCaseFile> openToWrite(const QString& path, const QString& certificate) {
    auto file = CaseFile::open(path, CaseFile::Access::Write, caseSchema(), systemClock());
    XW_TRY(file);
    auto person
        = (*file)
              ->read([certificate](Reader& reader) {
                  return certificate.isEmpty() ? defaultPerson(reader) : personByCertificate(reader, certificate);
              })
              .result();
    XW_TRY(person);
    return OpenCaseFile{std::move(*file), {person->id.value()}};
}

Result<std::unique_ptr<CaseFile>> openToRead(const QString& path) {
    return CaseFile::open(path, CaseFile::Access::Read, caseSchema(), systemClock());
}

Result<void> mendDerived(const QString& path, Feedback& feedback) {
    auto open = openToWrite(path, {});
    XW_TRY(open);
    const auto claim = open->file->claimBulk();
    if (!claim)
        return fail(ErrorCode::Busy, QStringLiteral("batch.open"));
    return remakeDerived(*open->file, feedback);
}

QString patternFolder() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + QStringLiteral("/xunwang");
}

Result<CompiledRules> compiled(const QByteArray& json) {
    auto pack = RulePack::read(json);
    XW_TRY(pack);
    auto matcher = Matcher::compile(std::move(*pack), patternFolder());
    XW_TRY(matcher);
    return std::make_shared<const Matcher>(std::move(*matcher));
}

Result<CompiledRules> builtInMatcher() {
    auto json = builtInPack();
    XW_TRY(json);
    return compiled(*json);
}

Result<CompiledRules> matcherInForce(CaseFile& file, const CompiledRules& builtIn) {
    auto pack = file.read([](Reader& reader) { return packInForce(reader); }).result();
    XW_TRY(pack);
    if (*pack)
        return compiled((*pack)->value.content.toUtf8());
    return builtIn ? Result<CompiledRules>(builtIn) : builtInMatcher();
}

Result<QByteArray> textFrom(const QString& path) {
    QFile file(path);
    const QString name = QFileInfo(path).fileName();
    if (!file.exists())
        return fail(ErrorCode::NotFound, QStringLiteral("file.missing"), {name});
    if (QFileInfo(path).isDir())
        return fail(ErrorCode::Validation, QStringLiteral("file.is-folder"), {name});
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, QStringLiteral("file.read-failed"), {name, file.errorString()});
    return file.readAll();
}

Result<CompiledRules> matcherFrom(const QString& path) {
    auto json = textFrom(path);
    XW_TRY(json);
    return compiled(*json);
}

QString rejectSentence(const Reject& reject) {
    return QCoreApplication::translate("CommandLine", "Line %1: %2")
        .arg(reject.line)
        .arg(sentence({ErrorCode::Validation, reject.reason, {reject.found}}));
}

Interruptible::Interruptible() : m_feedback(std::make_unique<Feedback>()) {
    interrupted = m_feedback.get();
    std::signal(SIGINT, interrupt);
    std::signal(SIGTERM, interrupt);
}

Interruptible::~Interruptible() {
    interrupted = nullptr;
}

} // namespace xunwang
