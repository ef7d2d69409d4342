#include "views/intake/importtakingback.h"

#include "views/shell/ask.h"
#include "views/shell/prompts.h"
#include "views/shell/shell.h"
#include "views/shell/workplace.h"
#include "views/widgets/format.h"

namespace xunwang {

void ImportTakingBack::start(BatchId batch, const QString& name) {
    if (m_busy)
        return;
    m_busy = true;
    m_shell.jobs().start<ImportTakeBack>(
        tr("Look what taking back %1 means").arg(name),
        [&file = m_workplace.file, batch](Feedback&) {
            return file.read([batch](Reader& reader) { return lookAtTakingBackImport(reader, batch); }).result();
        },
        this,
        [this, batch, name](const Result<ImportTakeBack>& means) {
            m_busy = false;
            if (means)
                question(batch, name, *means);
            else
                Q_EMIT failed(means.error());
        });
}

void ImportTakingBack::question(BatchId batch, const QString& name, const ImportTakeBack& means) {
    QStringList text{
        means.rescreening ? tr(
            "Leads that go, on which nobody worked: %1; leads that read as before again: %2. The rules in force stay "
            "in force.")
                                .arg(format::number(means.leads), format::number(means.revisions))
                          : tr("Listings that go: %1; leads that go, on which nobody worked: %2.")
                                .arg(format::number(means.listings), format::number(means.leads))};
    if (means.sightings > 0)
        text << tr("Later sightings of other imports' listings that go: %1.").arg(format::number(means.sightings));
    if (means.leadsWorkedOn > 0)
        text << tr("%n lead(s) stay with all that people entered on them: decisions, checks, measures, cases.", nullptr,
            static_cast<int>(means.leadsWorkedOn));
    if (means.listingsStay > 0)
        text << tr("Listings that stay because another import has seen them: %1; their leads: %2.")
                    .arg(format::number(means.listingsStay), format::number(means.leadsStay));
    if (means.later > 0)
        text << tr("%n import(s) after it had rows that were there already, maybe from this one. Import their files "
                   "again.",
            nullptr, static_cast<int>(means.later));
    text << (means.rescreening ? tr("Undo does not bring it back; screening anew does.")
                               : tr("Undo does not bring it back; importing the file again does."));
    const auto reason = askWhy(name, text);
    if (!reason)
        return;
    m_busy = true;
    m_shell.jobs().start<void>(
        tr("Take back %1").arg(name),
        [&file = m_workplace.file, actor = m_workplace.actor(), batch, why = *reason](
            Feedback&) { return takeBackImport(file, actor, batch, why); },
        this,
        [this, batch, name, means](const Result<void>& taken) {
            m_busy = false;
            if (!taken)
                return Q_EMIT failed(taken.error());
            clearTakenBackInJob(m_shell, m_workplace);
            Q_EMIT done(batch,
                tr("%1 was taken back. Listings gone: %2; leads gone: %3.")
                    .arg(name, format::number(means.listings), format::number(means.leads)));
        });
}

void clearTakenBackInJob(Shell& shell, const Workplace& workplace) {
    ask<bool>(&shell, workplace.file.read(anyTakenBack), [&shell, &file = workplace.file](const Result<bool>& any) {
        if (!any || !*any)
            return;
        // Canceled or failed, it goes on before the next import or when the file is opened next.
        shell.jobs().start<void>(
            ImportTakingBack::tr("Remove the rows of what was taken back"),
            [&file](Feedback& feedback) { return clearTakenBack(file, feedback); }, &shell,
            [&shell](const Result<void>& cleared) {
                if (!cleared && cleared.error().code != ErrorCode::Canceled)
                    Prompts::tell(shell.window(),
                        ImportTakingBack::tr("Rows of what was taken back are still in the file"), cleared.error());
            },
            Jobs::End::GoesOn);
    });
}

} // namespace xunwang
