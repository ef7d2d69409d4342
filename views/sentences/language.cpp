#include "views/sentences/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>

static void initTranslations() {
    Q_INIT_RESOURCE(translations);
}

namespace xunwang {

QStringList Language::known() {
    return {QStringLiteral("zh_CN"), QStringLiteral("en")};
}

QString Language::ofSystem(const QLocale& system) {
    return known().at(system.language() == QLocale::Chinese ? 0 : 1);
}

Language::Language(QObject* parent) : QObject(parent) {
    initTranslations();
}

Language::~Language() = default;

void Language::set(const QString& code) {
    const QString wanted = known().contains(code) ? code : QStringLiteral("en");
    if (wanted == m_current)
        return;
    m_current = wanted;
    QLocale::setDefault(wanted == QLatin1String("en") ? QLocale(QLocale::English, QLocale::UnitedKingdom)
                                                      : QLocale(QLocale::Chinese, QLocale::China));
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qts);
    // English too: its file holds the singular and plural forms.
    if (m_ours.load(QStringLiteral(":/i18n/xunwang_%1.qm").arg(wanted)))
        QCoreApplication::installTranslator(&m_ours);
    if (m_qts.load(QStringLiteral("qtbase_%1").arg(wanted), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qts);
    Q_EMIT changed();
}

} // namespace xunwang
