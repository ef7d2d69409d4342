#pragma once

#include "views/records/evidence.h"
#include "views/records/names.h"

#include <QWidget>

class QVBoxLayout;

namespace xunwang {

class Button;
class PlainLabel;

/// The evidence of one record as it stands, or what is to become evidence of a new one: takes drops and pastes.
class EvidenceList : public QWidget {
    Q_OBJECT
public:
    explicit EvidenceList(QWidget* parent = nullptr);

    enum class State { Kept, Verified, Changed, Missing };
    struct Piece {
        qint64 id = 0;
        QString name;
        QString note; ///< method, size, who, when
        QString sha256;
        State state = State::Kept;
    };
    /// Evidence that is recorded: each can be opened and has a menu.
    void setPieces(const std::vector<Piece>& pieces);
    const std::vector<Piece>& pieces() const { return m_pieces; }
    /// Says under the list what may be dropped here; off for who may not add.
    void setTakes(bool takes);
    /// Sources that wait to be kept with a new record; what is dropped joins them.
    const std::vector<EvidenceSource>& waiting() const { return m_waiting; }
    /// What is dropped waits here instead of being announced by `offered`.
    void setCollects(bool collects) { m_collects = collects; }
    /// Takes what the clipboard holds; false: nothing of use.
    bool paste();
    void add(std::vector<EvidenceSource> sources);

Q_SIGNALS:
    /// Dropped, pasted or chosen, to be kept now.
    void offered(const std::vector<xunwang::EvidenceSource>& sources);
    void openAsked(qint64 id);
    void historyAsked(qint64 id);
    void withdrawAsked(qint64 id, const QString& name);
    void verifyAsked();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void rebuild();
    void choose();
    QVBoxLayout* m_rows;
    QWidget* m_content = nullptr;
    std::vector<Piece> m_pieces;
    std::vector<EvidenceSource> m_waiting;
    bool m_takes = true;
    bool m_collects = false;
    bool m_over = false;
};

} // namespace xunwang
