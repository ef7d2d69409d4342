#include "models/base/jobs.h"
#include "models/store/files.h"
#include "views/records/recorddesk_shown.h"
#include "views/records/recorddialog.h"
#include "views/records/records.h"
#include "views/records/words.h"
#include "views/widgets/format.h"
#include "views/widgets/tableview.h"

#include <QClipboard>
#include <QGuiApplication>

/// What a person does with the chosen record: every act asks, writes or shows, and none waits.
namespace xunwang {

namespace {

constexpr int kMostCopied = 20'000; ///< rows on the clipboard

QString key(const char* text) {
    return QString::fromLatin1(text);
}

} // namespace

void RecordDesk::openDialog(const QString& dialog, const QVariantMap& args) {
    auto opened = shell().openDialog(dialog, args);
    if (!opened)
        return showError(opened.error());
    if (auto* record = qobject_cast<RecordDialog*>(*opened))
        connect(record, &QDialog::accepted, this, [this, record] {
            const Place written = placeOf(record->kind(), record->record());
            if (written.desk != id())
                return (void)shell().open(written);
            m_record = record->record();
            m_goToRecord = true;
            reload(true);
            loadSheet();
            m_table->setFocus();
        });
}

void RecordDesk::createRecord() {
    QVariantMap args;
    for (const char* name : {"campaign", "platform"})
        if (m_filter.contains(key(name)))
            args[key(name)] = m_filter.value(key(name));
    openDialog(tab().dialog, args);
}

void RecordDesk::correctRecord() {
    if (m_record && m_shown && !m_shown->withdrawn())
        openDialog(tab().dialog, {{key("id"), *m_record}});
}

void RecordDesk::withdrawChosen() {
    if (!m_record || !m_shown || m_shown->withdrawn())
        return;
    withdrawRecord(
        shell(), m_place, this, tab().kind, m_shown->make(m_shown->names).title,
        [withdraw = tab().withdraw, id = *m_record, revision = m_shown->revision()](
            Writer& writer, const QString& reason) { return withdraw(writer, id, revision, reason); },
        [this](const Error& error) { showError(error); });
}

void RecordDesk::showHistory() {
    if (m_record && m_shown)
        openDialog(key("record.history"),
            {{key("id"), *m_record}, {key("kind"), tab().kind}, {key("title"), m_shown->make(m_shown->names).title}});
}

void RecordDesk::addEvidence(const std::vector<EvidenceSource>& sources) {
    if (!m_record)
        return;
    const QString folder = CaseFile::evidenceFolder(m_place.file.path());
    shell().jobs().start<std::vector<KeptFile>>(
        tr("Keeping evidence"),
        [folder, sources](Feedback& feedback) { return keepEvidence(folder, sources, feedback); }, this,
        [this, kind = tab().kind, id = *m_record](Result<std::vector<KeptFile>> kept) {
            if (!kept)
                return showError(kept.error());
            ask<bool>(this,
                m_place.file.write(m_place.actor(),
                    [files = std::move(*kept), kind, id](Writer& writer) -> Result<bool> {
                        XW_TRY(recordEvidence(writer, files, kind, id));
                        return true;
                    }),
                [this](const Result<bool>& done) {
                    if (!done)
                        showError(done.error());
                });
        });
}

void RecordDesk::verifyEvidence() {
    if (!m_shown)
        return;
    using States = QMap<QString, EvidenceList::State>;
    const QString folder = CaseFile::evidenceFolder(m_place.file.path());
    QStringList hashes;
    for (const auto& piece : m_shown->evidence)
        hashes << piece.value.sha256;
    shell().jobs().start<States>(
        tr("Verifying evidence"),
        [folder, hashes](Feedback& feedback) -> Result<States> {
            States states;
            for (const QString& sha256 : hashes) {
                const auto found = sha256Of(evidencePath(folder, sha256));
                states[sha256] = !found ? EvidenceList::State::Missing
                    : *found == sha256  ? EvidenceList::State::Verified
                                        : EvidenceList::State::Changed;
                feedback.progress(states.size(), hashes.size());
                if (feedback.canceled())
                    return canceledError();
            }
            return states;
        },
        this,
        [this, record = m_record](const Result<States>& states) {
            if (!states || record != m_record)
                return;
            auto pieces = m_evidence->pieces();
            for (auto& piece : pieces)
                piece.state = states->value(piece.sha256, piece.state);
            m_evidence->setPieces(pieces);
        });
}

void RecordDesk::withdrawEvidencePiece(qint64 id, const QString& name) {
    for (const auto& piece : m_shown->evidence)
        if (piece.id.value() == id)
            withdrawRecord(
                shell(), m_place, this, key("evidence"), name,
                [id = piece.id, revision = piece.revision](
                    Writer& writer, const QString& reason) { return withdrawEvidence(writer, id, revision, reason); },
                [this](const Error& error) { showError(error); });
}

void RecordDesk::copyChosen() {
    std::vector<qint64> ids;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        ids.push_back(m_models[m_tab]->idAt(index.row()));
    if (ids.empty() || ids.size() > kMostCopied)
        return;
    QStringList headers;
    for (const auto& column : tab().columns)
        headers << column.title;
    using Pages = std::vector<RecordTab::Rows>;
    ask<Pages>(this, m_place.file.read([read = tab().rows, ids](Reader& reader) -> Result<Pages> {
        Pages pages;
        for (size_t first = 0; first < ids.size(); first += IdListModel::kPage) {
            const auto last = std::min(first + IdListModel::kPage, ids.size());
            auto page = read(reader,
                {ids.begin() + static_cast<std::ptrdiff_t>(first), ids.begin() + static_cast<std::ptrdiff_t>(last)});
            XW_TRY(page);
            pages.push_back(std::move(*page));
        }
        return pages;
    }),
        [this, headers](const Result<Pages>& pages) {
            if (!pages)
                return showError(pages.error());
            QString text = headers.join(u'\t') + u'\n';
            for (const RecordTab::Rows& page : *pages)
                for (const RecordRow& row : page(m_names)) {
                    QStringList cells;
                    for (const Cell& cell : row.cells) {
                        QString shown = format::joined({cell.badge, cell.text, cell.note});
                        cells << shown.replace(u'\t', u' ').replace(u'\n', u' ');
                    }
                    text += cells.join(u'\t') + u'\n';
                }
            QGuiApplication::clipboard()->setText(text);
        });
}

} // namespace xunwang
