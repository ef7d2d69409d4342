#include "views/widgets/theme.h"

#include "views/widgets/style.h"

#include <QApplication>
#include <QEvent>
#include <QPalette>
#include <QPointer>
#include <QStyleFactory>

namespace xunwang {

namespace {

constexpr double kBasePoints = 10.5;

struct Shades {
    QRgb light, dark;
};

Shades shades(Token token) {
    switch (token) {
    case Token::Window:
        return {0xfff4f6f8, 0xff16191d};
    case Token::Surface:
        return {0xffffffff, 0xff1e2227};
    case Token::Line:
        return {0xffdde2e8, 0xff333a43};
    case Token::Text:
        return {0xff1a2330, 0xffe6eaef};
    case Token::Muted:
        return {0xff5c6876, 0xff9aa5b1};
    case Token::Accent:
        return {0xff0b62c4, 0xff6cb1ff};
    case Token::AccentGround:
        return {0xffe6f0fb, 0xff1d3450};
    case Token::OnAccent:
        return {0xffffffff, 0xff0c1a2b};
    case Token::High:
        return {0xffc3261f, 0xffff8a80};
    case Token::HighGround:
        return {0xfffdebea, 0xff46201e};
    case Token::Medium:
        return {0xffa45c00, 0xffffb95c};
    case Token::MediumGround:
        return {0xfffff3e0, 0xff43300f};
    case Token::Low:
        return {0xff5c6876, 0xff9aa5b1};
    case Token::LowGround:
        return {0xfff4f6f8, 0xff16191d};
    case Token::Good:
        return {0xff23743a, 0xff7fd296};
    case Token::GoodGround:
        return {0xffe8f5ec, 0xff1b3524};
    case Token::Highlight:
        return {0xffffe08a, 0xff6b5200};
    }
    return {};
}

QPalette makePalette(const Theme& theme) {
    const QColor window = theme.color(Token::Window);
    const QColor surface = theme.color(Token::Surface);
    const QColor line = theme.color(Token::Line);
    const QColor text = theme.color(Token::Text);
    const QColor muted = theme.color(Token::Muted);
    const QColor accent = theme.color(Token::Accent);
    QPalette palette;
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, surface);
    palette.setColor(QPalette::AlternateBase, window);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::PlaceholderText, muted);
    palette.setColor(QPalette::Button, surface);
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::BrightText, theme.color(Token::OnAccent));
    palette.setColor(QPalette::ToolTipBase, surface);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::Highlight, theme.color(Token::AccentGround));
    palette.setColor(QPalette::HighlightedText, text);
    palette.setColor(QPalette::Link, accent);
    palette.setColor(QPalette::LinkVisited, accent);
    palette.setColor(QPalette::Light, line);
    palette.setColor(QPalette::Midlight, line);
    palette.setColor(QPalette::Mid, line);
    palette.setColor(QPalette::Dark, line);
    palette.setColor(QPalette::Shadow, line);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, muted);
    return palette;
}

} // namespace

void Theme::install() {
    QIcon::setThemeSearchPaths(QIcon::themeSearchPaths() << QStringLiteral("/usr/share/icons"));
    m_dark = systemIsDark();
    QApplication::setStyle(new Style);
    QFont base;
    base.setFamilies({QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Noto Color Emoji")});
    base.setPointSizeF(kBasePoints);
    QApplication::setFont(base);
    apply();
    qApp->installEventFilter(this);
}

Theme::~Theme() = default;

void Theme::setScheme(Scheme scheme) {
    m_scheme = scheme;
    const bool dark = scheme == Scheme::Dark || (scheme == Scheme::System && systemIsDark());
    if (dark == m_dark && QIcon::themeName().startsWith(QLatin1String("breeze")))
        return;
    m_dark = dark;
    apply();
}

void Theme::apply() {
    QIcon::setThemeName(m_dark ? QStringLiteral("breeze-dark") : QStringLiteral("breeze"));
    QIcon::setFallbackThemeName(QStringLiteral("breeze"));
    QApplication::setPalette(makePalette(*this));
    Q_EMIT changed();
}

bool Theme::systemIsDark() const {
    // Our own palette hides the desktop's (Qt 6.4 cannot be asked for it), so it is laid aside for a moment.
    const QPalette own = QApplication::palette();
    QApplication::setPalette(QPalette());
    const bool isDark = QApplication::palette().color(QPalette::Window).lightness() < 128;
    QApplication::setPalette(own);
    return isDark;
}

bool Theme::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::ThemeChange && watched->isWidgetType() && m_scheme == Scheme::System && !m_asking) {
        m_asking = true;
        setScheme(Scheme::System);
        m_asking = false;
    }
    return QObject::eventFilter(watched, event);
}

QColor Theme::lightColor(Token token) {
    return QColor(shades(token).light);
}

QColor Theme::color(Token token) const {
    const Shades both = shades(token);
    return QColor::fromRgba(m_dark ? both.dark : both.light);
}

QColor Theme::color(Tone tone) const {
    switch (tone) {
    case Tone::High:
        return color(Token::High);
    case Tone::Medium:
        return color(Token::Medium);
    case Tone::Low:
        return color(Token::Low);
    case Tone::Good:
        break;
    }
    return color(Token::Good);
}

QColor Theme::ground(Tone tone) const {
    switch (tone) {
    case Tone::High:
        return color(Token::HighGround);
    case Tone::Medium:
        return color(Token::MediumGround);
    case Tone::Low:
        return color(Token::LowGround);
    case Tone::Good:
        break;
    }
    return color(Token::GoodGround);
}

QFont Theme::font(Type type) const {
    return font(type, type == Type::Title || type == Type::Heading || type == Type::Figure);
}

QFont Theme::font(Type type, bool bold) const {
    QFont font = QApplication::font();
    if (type == Type::Code)
        font.setFamilies({QStringLiteral("Noto Sans Mono CJK SC"), QStringLiteral("Noto Color Emoji")});
    font.setPointSizeF(type == Type::Title ? 14 : type == Type::Note ? 9 : type == Type::Figure ? 19 : kBasePoints);
    font.setBold(bold);
    return font;
}

QIcon Theme::icon(const QString& name) const {
    return QIcon::fromTheme(name);
}

Theme& theme() {
    static QPointer<Theme> instance;
    if (!instance) {
        instance = new Theme(qApp);
        instance->install();
    }
    return *instance;
}

QString sign(Tone tone) {
    switch (tone) {
    case Tone::High:
        return QStringLiteral("▲");
    case Tone::Medium:
        return QStringLiteral("◆");
    case Tone::Low:
        return QStringLiteral("○");
    case Tone::Good:
        break;
    }
    return QStringLiteral("✓");
}

QString label(Tone tone) {
    switch (tone) {
    case Tone::High:
        return QCoreApplication::translate("Tone", "High");
    case Tone::Medium:
        return QCoreApplication::translate("Tone", "Medium");
    case Tone::Low:
        return QCoreApplication::translate("Tone", "Low");
    case Tone::Good:
        break;
    }
    return QCoreApplication::translate("Tone", "Good");
}

} // namespace xunwang
