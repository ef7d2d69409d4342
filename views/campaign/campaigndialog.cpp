#include "views/campaign/campaigndialog.h"

#include "views/widgets/dateedit.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace xunwang {

namespace {

constexpr int kWidth = 520;
constexpr int kNoteHeight = 80;

QString key(const char* text) {
    return QString::fromLatin1(text);
}

} // namespace

CampaignDialog::CampaignDialog(Shell& shell, Workplace& place, const QVariantMap& args)
    : RecordDialog(
        shell, place, key("campaign"), args, args.contains(key("id")) ? tr("Correct a campaign") : tr("New campaign"))
    , m_form(new Form)
    , m_name(new QLineEdit)
    , m_from(new DateEdit)
    , m_to(new DateEdit(true))
    , m_note(new QPlainTextEdit) {
    setSaveText(correcting() ? tr("Save the correction") : tr("Save the campaign"));
    resize(kWidth, sizeHint().height());
    m_form->add(tr("Name"), m_name, tr("As it stands in the plan, for example 2026网剑行动."));
    m_form->add(tr("First day"), m_from);
    m_form->add(tr("Last day"), m_to, tr("Empty while it is open. Follow-ups after it still belong to it."));
    m_note->setFixedHeight(kNoteHeight);
    m_note->setTabChangesFocus(true);
    m_form->add(tr("Note"), m_note);
    sayAt(key("campaign.name"), m_form, m_name);
    sayAt(key("campaign.start"), m_form, m_from);
    sayAt(key("campaign.ends"), m_form, m_to);
    body()->addWidget(m_form);
    finishLayout(nullptr);
    m_name->setFocus();
    using Read = std::pair<QDate, std::optional<Stored<Campaign>>>;
    load<Read>(
        [id = record()](Reader& reader) -> Result<Read> {
            if (id == 0)
                return Read{reader.today(), {}};
            auto found = xunwang::campaign(reader, CampaignId(id));
            XW_TRY(found);
            return Read{reader.today(), std::move(*found)};
        },
        [this](const Read& read) {
            m_from->setValue(read.first);
            if (!read.second)
                return;
            setRevision(read.second->revision);
            m_name->setText(read.second->value.name);
            m_from->setValue(read.second->value.startsOn);
            m_to->setValue(read.second->value.endsOn);
            m_note->setPlainText(read.second->value.note);
        });
}

void CampaignDialog::save() {
    const Campaign value{m_name->text(), m_from->value(), m_to->value(), m_note->toPlainText()};
    write([value, correcting = correcting(), id = record(), revision = revision()](
              Writer& writer, const QString& reason) -> Result<qint64> {
        auto done = correcting ? correctCampaign(writer, CampaignId(id), revision, value, reason)
                               : addCampaign(writer, value);
        XW_TRY(done);
        return done->id.value();
    });
}

} // namespace xunwang
