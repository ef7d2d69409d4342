#include "views/start/restoredialog.h"

#include "views/shell/appsettings.h"
#include "views/shell/prompts.h"
#include "views/shell/shell.h"
#include "views/widgets/card.h"
#include "views/widgets/cellmodel.h"
#include "views/widgets/form.h"
#include "views/widgets/format.h"
#include "views/widgets/plainlabel.h"
#include "views/widgets/tableview.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>

namespace xunwang {

namespace {
constexpr QSize kList(620, 220);
constexpr QLatin1String kFilter(" (*.xwdb)");
} // namespace

RestoreDialog::RestoreDialog(Shell& shell, StartActions actions, const QVariantMap& args)
    : Dialog(tr("Restore a backup"))
    , m_shell(shell)
    , m_actions(std::move(actions))
    , m_target(new QLineEdit(this))
    , m_model(new CellModel({tr("Made"), tr("Age"), tr("File"), tr("Size")}, this))
    , m_table(new TableView(this))
    , m_what(new PlainLabel({}, Type::Note, this))
    , m_restore(setPrimary(tr("Restore"))) {
    auto* form = new Form(this);
    form->setMaximumWidth(QWIDGETSIZE_MAX);
    auto* target = new QWidget(this);
    auto* line = new QHBoxLayout(target);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(Space::s);
    auto* choose = new Button(tr("Choose…"), Button::Kind::Plain, target);
    line->addWidget(m_target, 1);
    line->addWidget(choose);
    m_target->setReadOnly(true);
    m_target->setAccessibleName(tr("Case database"));
    m_target->setText(QDir::toNativeSeparators(args.value(QStringLiteral("target")).toString()));
    form->add(tr("Case database that is put back"), target);
    m_model->showIn(m_table);
    m_table->setColumns({18, 14, 0, 10});
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAccessibleName(tr("Backups"));
    auto* card = Card::around(m_table, this);
    card->setMinimumSize(kList);
    form->add(tr("Backup"), card);
    body()->addWidget(form);
    m_what->setWordWrap(true);
    body()->addWidget(m_what);
    auto* other = addButton(tr("Another backup file…"));

    connect(choose, &Button::clicked, this, &RestoreDialog::chooseTarget);
    connect(other, &Button::clicked, this, &RestoreDialog::chooseBackup);
    connect(m_restore, &Button::clicked, this, &RestoreDialog::restore);
    connect(m_table, &TableView::rowActivated, this, &RestoreDialog::restore);
    connect(m_table, &TableView::currentRowChanged, this, &RestoreDialog::showRest);
    connect(&shell, &Shell::reloaded, this, &QDialog::accept);
    readBackups(args.value(QStringLiteral("backup")).toString());
    if (m_target->text().isEmpty())
        choose->setFocus();
    else
        m_table->setFocus();
}

void RestoreDialog::readBackups(const QString& select) {
    const QString target = QDir::fromNativeSeparators(m_target->text());
    m_backups
        = target.isEmpty() ? std::vector<BackupInfo>() : backupsIn(m_shell.settings().backupFolder(target), target);
    auto chosen
        = std::find_if(m_backups.begin(), m_backups.end(), [&](const BackupInfo& one) { return one.path == select; });
    if (chosen == m_backups.end() && !select.isEmpty())
        chosen = m_backups.insert(m_backups.begin(), {select, QFileInfo(select).lastModified().toUTC(), 0});
    const auto row = chosen == m_backups.end() ? 0 : static_cast<int>(chosen - m_backups.begin());
    std::vector<CellModel::Row> rows;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (size_t i = 0; i < m_backups.size(); ++i) {
        const QFileInfo info(m_backups[i].path);
        Cell made, age, file, size;
        made.text = format::moment(m_backups[i].at, QTimeZone::systemTimeZone());
        age.text = format::age(m_backups[i].at, now);
        age.token = Token::Muted;
        file.text = info.fileName();
        file.tip = QDir::toNativeSeparators(info.absoluteFilePath());
        size.text = format::bytes(info.size());
        size.right = true;
        rows.push_back({static_cast<qint64>(i) + 1, {made, age, file, size}});
    }
    m_model->setRows(std::move(rows));
    m_table->goTo(row);
    showRest();
}

void RestoreDialog::showRest() {
    const QString name = QFileInfo(QDir::fromNativeSeparators(m_target->text())).fileName();
    m_restore->setEnabled(!m_working && !name.isEmpty() && m_table->currentRow() >= 0);
    if (name.isEmpty())
        m_what->setText(tr("Choose the case database that is to be put back, then one of its backups."));
    else if (m_backups.empty())
        m_what->setText(tr("No backup of %1 lies in its folder of backups. Choose another backup file.").arg(name));
    else
        m_what->setText(
            tr("The backup is checked first. %1 as it is now is moved aside, not deleted; what was entered after "
               "the backup is then only there.")
                .arg(name));
}

void RestoreDialog::chooseTarget() {
    const QString path = Prompts::saveFile(this, tr("Case database that is put back"),
        QDir::fromNativeSeparators(m_target->text()), tr("Case databases") + kFilter, QStringLiteral("xwdb"));
    if (path.isEmpty())
        return;
    m_target->setText(QDir::toNativeSeparators(path));
    readBackups({});
}

void RestoreDialog::chooseBackup() {
    const QString path = Prompts::openFile(this, tr("Backup file"), tr("Case databases") + kFilter);
    if (path.isEmpty())
        return;
    readBackups(path);
}

void RestoreDialog::restore() {
    const int row = m_table->currentRow();
    if (!m_restore->isEnabled() || row < 0)
        return;
    clearError();
    setWorking(true);
    m_actions.restore(m_backups[static_cast<size_t>(row)].path, QDir::fromNativeSeparators(m_target->text()),
        [self = QPointer(this)](const Error& error) {
            if (!self)
                return;
            self->setWorking(false);
            self->showError(error);
        });
}

void RestoreDialog::setWorking(bool working) {
    m_working = working;
    m_table->setEnabled(!working);
    m_restore->setText(working ? tr("Restoring…") : tr("Restore"));
    showRest();
}

} // namespace xunwang
