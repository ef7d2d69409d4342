#include "views/intake/takingback.h"

#include "views/shell/prompts.h"

namespace xunwang {

TakingBack::TakingBack(Shell& shell, const Workplace& workplace, QWidget* parent)
    : QObject(parent)
    , m_shell(shell)
    , m_workplace(workplace)
    , m_window(parent) { }

std::optional<QString> TakingBack::askWhy(const QString& name, const QStringList& means) {
    return Prompts::askText(m_window->window(),
        {tr("Take back “%1”?").arg(name), means.join(QStringLiteral("\n\n")), tr("Take it back")}, tr("Why"));
}

} // namespace xunwang
