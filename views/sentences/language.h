#pragma once

#include <QLocale>
#include <QObject>
#include <QTranslator>

namespace xunwang {

/// The language of what people read: our translation, Qt's own, and the default locale for numbers and dates.
/// GUI thread; one object, made by whoever starts the program. The window listens to `changed` and is made anew.
class Language : public QObject {
    Q_OBJECT
public:
    /// "zh_CN" and "en".
    static QStringList known();
    /// Chinese where the system speaks any kind of Chinese, else English.
    static QString ofSystem(const QLocale& system = QLocale::system());

    explicit Language(QObject* parent = nullptr);
    ~Language() override;

    QString current() const { return m_current; }
    /// Unknown codes become English.
    void set(const QString& code);

Q_SIGNALS:
    void changed();

private:
    QString m_current;
    QTranslator m_ours;
    QTranslator m_qts;
};

} // namespace xunwang
