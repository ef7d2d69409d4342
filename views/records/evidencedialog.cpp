#include "views/records/evidencedialog.h"

#include "models/base/jobs.h"
#include "models/evidence/evidence.h"
#include "models/store/files.h"
#include "views/records/historydialog.h"
#include "views/records/names.h"
#include "views/records/words.h"
#include "views/shell/ask.h"
#include "views/shell/dialog.h"
#include "views/shell/prompts.h"
#include "views/shell/shell.h"
#include "views/shell/workplace.h"
#include "views/widgets/badge.h"
#include "views/widgets/format.h"
#include "views/widgets/highlightlabel.h"
#include "views/widgets/paint.h"
#include "views/widgets/plainlabel.h"

#include <QImageReader>
#include <QVBoxLayout>

namespace xunwang {

namespace {

constexpr QSize kPicture(760, 440);

/// A picture scaled into what room there is.
class PictureView : public QWidget {
public:
    explicit PictureView(QWidget* parent) : QWidget(parent) {
        setMinimumSize(kPicture / 2);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    }
    QSize sizeHint() const override { return kPicture; }
    void show(const QImage& image) {
        m_image = image;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        paint::surface(painter, rect(), Size::controlRadius, theme().color(Token::Window), theme().color(Token::Line));
        if (m_image.isNull())
            return;
        QRect place({}, m_image.size().scaled(size().boundedTo(m_image.size()), Qt::KeepAspectRatio));
        place.moveCenter(rect().center());
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(place, m_image);
    }

private:
    QImage m_image;
};

/// Decodes no larger than a large screen; long work.
Result<QImage> decode(const QString& path) {
    QImageReader reader(path);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const QSize whole = reader.size();
    constexpr QSize kLargest(2560, 1600);
    if (whole.isValid() && (whole.width() > kLargest.width() || whole.height() > kLargest.height()))
        reader.setScaledSize(whole.scaled(kLargest, Qt::KeepAspectRatio));
    const QImage image = reader.read();
    if (image.isNull())
        return fail(ErrorCode::Io, QStringLiteral("file.unreadable"), {path, reader.errorString()});
    return image;
}

class EvidenceDialog : public Dialog {
    Q_OBJECT
public:
    EvidenceDialog(Shell& shell, Workplace& place, const QVariantMap& args)
        : Dialog(tr("Evidence"))
        , m_shell(shell)
        , m_folder(CaseFile::evidenceFolder(place.file.path())) {
        setCloseOnly();
        m_name = new HighlightLabel(Type::Heading, this);
        body()->addWidget(m_name);
        m_picture = new PictureView(this);
        m_picture->hide();
        body()->addWidget(m_picture, 1);
        m_about = new HighlightLabel(Type::Note, this);
        body()->addWidget(m_about);
        m_hash = new HighlightLabel(Type::Note, this);
        body()->addWidget(m_hash);
        m_state = new Badge(Tone::Good, tr("The file is unchanged since it was kept"), this);
        m_state->hide();
        body()->addWidget(m_state, 0, Qt::AlignLeft);
        auto* copy = addButton(tr("Save a copy…"));
        connect(copy, &Button::clicked, this, &EvidenceDialog::saveCopy);
        const qint64 wanted = args.value(QStringLiteral("id")).toLongLong();
        using Read = std::pair<Stored<Evidence>, Names>;
        ask<Read>(this, place.file.read([wanted](Reader& reader) -> Result<Read> {
            auto id = wanted > 0 ? Result<qint64>(wanted) : lastChanged(reader, QStringLiteral("evidence"));
            XW_TRY(id);
            auto piece = evidence(reader, EvidenceId(*id));
            XW_TRY(piece);
            auto names = readNames(reader);
            XW_TRY(names);
            return Read{std::move(*piece), std::move(*names)};
        }),
            [this](const Result<Read>& read) {
                if (!read) {
                    m_settled = true;
                    return showError(read.error());
                }
                show(read->first.value, read->second);
            });
    }
    bool settled() const override { return m_settled; }

private:
    void show(const Evidence& piece, const Names& names) {
        m_piece = piece;
        m_name->setText(piece.name);
        m_about->setText(format::joined({words::term("method", enumText(piece.method)), format::bytes(piece.size),
            piece.mediaType, piece.takenBy ? names.person(piece.takenBy->value()) : QString(),
            format::moment(piece.takenAt, names.zone), piece.note}));
        m_hash->setText(QStringLiteral("SHA-256 ") + piece.sha256);
        const QString path = evidencePath(m_folder, piece.sha256);
        const bool picture = piece.mediaType.startsWith(QLatin1String("image/"));
        // Reads the file whole, so that what is shown is what was kept.
        using Seen = std::pair<bool, QImage>;
        m_shell.jobs().start<Seen>(
            tr("Reading evidence"),
            [path, picture, sha256 = piece.sha256](Feedback&) -> Result<Seen> {
                auto hash = sha256Of(path);
                XW_TRY(hash);
                if (*hash != sha256 || !picture)
                    return Seen{*hash == sha256, {}};
                auto image = decode(path);
                return Seen{true, image ? *image : QImage()};
            },
            this,
            [this](const Result<Seen>& seen) {
                m_settled = true;
                if (!seen)
                    return showError(seen.error());
                m_state->setVisible(true);
                if (!seen->first)
                    m_state->set(Tone::High, tr("The file is no longer what was kept"));
                m_picture->show(seen->second);
                m_picture->setHidden(seen->second.isNull());
                adjustSize();
            });
    }
    void saveCopy() {
        const QString to = Prompts::saveFile(this, tr("Save a copy"), m_piece.name, tr("All files (*)"), {});
        if (to.isEmpty())
            return;
        m_shell.jobs().start<QString>(
            tr("Saving a copy"),
            [from = evidencePath(m_folder, m_piece.sha256), to](Feedback&) { return copyVerified(from, to); }, this,
            [this](const Result<QString>& copied) {
                if (!copied)
                    showError(copied.error());
            });
    }

    Shell& m_shell;
    QString m_folder;
    Evidence m_piece;
    HighlightLabel* m_name;
    PictureView* m_picture;
    HighlightLabel* m_about;
    HighlightLabel* m_hash;
    Badge* m_state;
    bool m_settled = false;
};

} // namespace

void addEvidenceDialog(Shell& shell, Workplace& place) {
    shell.addDialog({QStringLiteral("evidence.view"),
        [&place](Shell& s, const QVariantMap& args) { return new EvidenceDialog(s, place, args); }, {}});
}

} // namespace xunwang

#include "evidencedialog.moc"
