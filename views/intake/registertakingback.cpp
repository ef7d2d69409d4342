#include "views/intake/registertakingback.h"

#include "views/shell/ask.h"
#include "views/shell/shell.h"
#include "views/shell/workplace.h"
#include "views/widgets/format.h"

namespace xunwang {

void RegisterTakingBack::start(BatchId batch, const QString& name) {
    if (m_busy)
        return;
    m_busy = true;
    const auto look = [batch](Reader& reader) { return lookAtTakingBack(reader, batch); };
    ask<RegisterTakeBack>(
        this, m_workplace.file.read(look), [this, batch, name](const Result<RegisterTakeBack>& means) {
            m_busy = false;
            if (means)
                question(batch, name, *means);
            else
                Q_EMIT failed(means.error());
        });
}

void RegisterTakingBack::question(BatchId batch, const QString& name, const RegisterTakeBack& means) {
    QStringList text{
        tr("%n record(s) are withdrawn, with the campaigns that only they made. Nothing is erased: the history keeps "
           "them, undo brings them back, and the file can be entered anew.",
            nullptr, static_cast<int>(means.records))};
    const bool anyway = means.changed + means.builtUpon > 0;
    if (anyway)
        text << tr("Of these %1 were corrected since, and on %2 a measure, a case or evidence rests: %3. They go too.")
                    .arg(format::number(means.changed), format::number(means.builtUpon),
                        means.examples.join(QStringLiteral(", ")));
    if (means.goneBefore > 0)
        text << tr("%n more was withdrawn before.", nullptr, static_cast<int>(means.goneBefore));
    const auto reason = askWhy(name, text);
    if (!reason)
        return;
    m_busy = true;
    const auto work = [&file = m_workplace.file, actor = m_workplace.actor(), batch, why = *reason, anyway](
                          Feedback& feedback) { return takeBackRegister(file, actor, batch, why, anyway, feedback); };
    m_shell.jobs().start<RegisterTakeBack>(
        tr("Take back %1").arg(name), work, this, [this, batch, name](const Result<RegisterTakeBack>& taken) {
            m_busy = false;
            if (taken)
                Q_EMIT done(batch,
                    tr("%1 was taken back: %n record(s) withdrawn.", nullptr, static_cast<int>(taken->records))
                        .arg(name));
            else
                Q_EMIT failed(taken.error());
        });
}

} // namespace xunwang
