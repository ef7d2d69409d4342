#pragma once

#include "models/intake/rowmaker.h"
#include "models/screening/matcher.h"
#include "models/store/casefile.h"

namespace xunwang {

/// A case database open for writing, and who writes.
struct OpenCaseFile {
    std::unique_ptr<CaseFile> file;
    Actor actor;
};

/// Opens it for writing in the name of the person with this certificate, or (empty) of the default person.
Result<OpenCaseFile> openToWrite(const QString& path, const QString& certificate);
/// Opens it for reading, beside a window too.
Result<std::unique_ptr<CaseFile>> openToRead(const QString& path);

/// Opens it for writing and makes anew what is kept beside the listings.
Result<void> mendDerived(const QString& path, Feedback& feedback);

/// Rules ready to screen with, for as long as anybody uses them.
using CompiledRules = std::shared_ptr<const Matcher>;
/// The rule pack that the program brings, compiled; what was compiled is kept in the user's cache.
Result<CompiledRules> builtInMatcher();
/// The pack version in force in a case database, the same way; none: the one that the program brings.
Result<CompiledRules> matcherInForce(CaseFile& file, const CompiledRules& builtIn = {});
/// A pack's text, the same way. Validation.
Result<CompiledRules> compiled(const QByteArray& json);
/// The rule pack in a file, the same way. NotFound, Io, Validation.
Result<CompiledRules> matcherFrom(const QString& path);
/// The text of a file. NotFound, Io, Validation "file.is-folder".
Result<QByteArray> textFrom(const QString& path);
/// Where compiled patterns are kept.
QString patternFolder();

/// Why a row was rejected, as a sentence with its line.
QString rejectSentence(const Reject& reject);

/// A feedback that Ctrl+C cancels. One at a time.
class Interruptible {
public:
    Interruptible();
    ~Interruptible();
    Interruptible(const Interruptible&) = delete;
    Interruptible& operator=(const Interruptible&) = delete;
    Feedback& operator*() const { return *m_feedback; }

private:
    std::unique_ptr<Feedback> m_feedback;
};

} // namespace xunwang
