#include "views/administration/backupssection.h"

#include "views/shell/backups.h"
#include "views/shell/prompts.h"
#include "views/shell/shell.h"
#include "views/shell/workplace.h"
#include "views/widgets/button.h"
#include "views/widgets/format.h"
#include "views/widgets/listcard.h"
#include "views/widgets/plainlabel.h"
#include "views/widgets/tableview.h"

#include <QDir>
#include <QHBoxLayout>

namespace xunwang {

BackupsSection::BackupsSection(Shell& shell, Workplace& place, Backups& backups, QWidget* parent)
    : Section(parent)
    , m_shell(shell)
    , m_place(place)
    , m_backups(backups)
    , m_folder(new PlainLabel({}, Type::Body, this))
    , m_state(new PlainLabel({}, Type::Note, this))
    , m_list(new ListCard(tr("Verified backups"),
          tr("There is none yet. A backup is a whole copy with its evidence; it is opened and checked before it "
             "counts. "
             "One is made by itself when the window closes."),
          {tr("Made"), tr("Age"), tr("File"), tr("Size")}, {20, 16, 0, 12}, this))
    , m_make(new Button(tr("Back up now"), Button::Kind::Primary, this))
    , m_restore(new Button(tr("Restore…"), Button::Kind::Plain, this)) {
    m_buttons = {m_restore, m_make};
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::m);
    auto* card = new Card(this);
    auto* line = new QHBoxLayout;
    line->setSpacing(Space::m);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(new PlainLabel(tr("Folder of the backups"), Type::Note, card));
    m_folder->setElided(true);
    texts->addWidget(m_folder);
    line->addLayout(texts, 1);
    auto* choose = new Button(tr("Another folder…"), Button::Kind::Plain, card);
    line->addWidget(choose);
    card->body()->addLayout(line);
    auto* advice = new PlainLabel(tr("Best on another disk: a backup beside the case database does not survive the "
                                     "loss of the disk. The newest %1 "
                                     "are kept.")
                                      .arg(kBackupsKept),
        Type::Note, card);
    advice->setWordWrap(true);
    card->body()->addWidget(advice);
    layout->addWidget(card);
    m_list->table()->setRowHeight(Size::row);
    m_state->setContentsMargins(Space::s + 2, Space::xs, Space::s, Space::xs);
    m_list->body()->addWidget(m_state);
    layout->addWidget(m_list, 1);

    connect(choose, &Button::clicked, this, &BackupsSection::chooseFolder);
    connect(m_make, &Button::clicked, this, &BackupsSection::make);
    connect(m_restore, &Button::clicked, this, [this] { restore(m_list->table()->currentRow()); });
    connect(m_list, &ListCard::opened, this, [this](qint64 id) { restore(static_cast<int>(id) - 1); });
    connect(&backups, &Backups::changed, this, &BackupsSection::showBackups);
    showBackups();
}

void BackupsSection::open(const Place&) {
    m_backups.refresh();
}

void BackupsSection::showBackups() {
    const QDateTime now = m_place.file.clock().now();
    std::vector<CellModel::Row> rows;
    for (const BackupInfo& one : m_backups.list()) {
        const QFileInfo info(one.path);
        Cell made, age, file, size;
        made.text = format::moment(one.at, m_place.file.zone());
        age.text = format::age(one.at, now);
        age.token = Token::Muted;
        file.text = info.fileName();
        file.tip = QDir::toNativeSeparators(one.path);
        size.text = format::bytes(info.size());
        size.right = true;
        rows.push_back({static_cast<qint64>(rows.size()) + 1, {made, age, file, size}});
    }
    m_list->setRows(std::move(rows));
    m_folder->setText(QDir::toNativeSeparators(m_backups.folder()));
    m_make->setEnabled(!m_backups.running());
    m_make->setText(m_backups.running() ? tr("Being made…") : tr("Back up now"));
    m_restore->setEnabled(!m_backups.running());
    const QDateTime newest = m_backups.newest();
    const QString advice = !newest.isValid() ? tr("There is no backup yet: make one now.")
                                             : tr("No backup for %1 days or more: make one now.").arg(kBackupDays);
    m_state->setText(m_backups.overdue()
            ? sign(Tone::Medium) + QLatin1Char(' ') + advice
            : tr("Enter restores the chosen one. What is there now is moved aside, not deleted."));
    setFocusProxy(m_backups.list().empty() ? static_cast<QWidget*>(m_make) : m_list->table());
    m_state->setToken(m_backups.overdue() ? Token::Medium : Token::Muted);
    if (isVisible())
        Q_EMIT summaryChanged(newest.isValid() ? tr("The last: %1").arg(format::age(newest, now)) : tr("none yet"));
}

void BackupsSection::chooseFolder() {
    const QString folder = Prompts::openFolder(m_shell.window(), tr("Folder of the backups"));
    if (!folder.isEmpty())
        m_backups.setFolder(folder);
}

void BackupsSection::make() {
    m_backups.start(this, [this](const Result<BackupInfo>& made) {
        if (!made && made.error().code != ErrorCode::Canceled)
            Q_EMIT failed(made.error());
    });
}

void BackupsSection::restore(int row) {
    const auto& list = m_backups.list();
    QVariantMap args{{QStringLiteral("target"), m_place.file.path()}};
    if (row >= 0 && static_cast<size_t>(row) < list.size())
        args.insert(QStringLiteral("backup"), list[static_cast<size_t>(row)].path);
    if (auto opened = m_shell.openDialog(QStringLiteral("start.restore"), args); !opened)
        Q_EMIT failed(opened.error());
}

} // namespace xunwang
