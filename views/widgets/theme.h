#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QObject>

namespace xunwang {

/// The colours there are. `On…` is text upon a filled ground of that name, `…Ground` a quiet ground for text of that
/// name.
enum class Token {
    Window,
    Surface,
    Line,
    Text,
    Muted,
    Accent,
    AccentGround,
    OnAccent,
    High,
    HighGround,
    Medium,
    MediumGround,
    Low,
    LowGround,
    Good,
    GoodGround,
    Highlight,
};

/// How much something wants attention (a lead's severity, and what is well). Never shown by colour alone: ▲ high,
/// ◆ medium, ○ low, ✓ good.
enum class Tone { High, Medium, Low, Good };

/// The type sizes there are.
/// `Code` is of equal width, for text that machines read, too.
enum class Type { Title, Heading, Body, Note, Figure, Code };

/// Steps of space, in device-independent pixels.
namespace Space {
inline constexpr int xs = 4, s = 8, m = 12, l = 16, xl = 24;
}

/// The other fixed measures, in device-independent pixels.
namespace Size {
inline constexpr int radius = 8; ///< of surfaces
inline constexpr int controlRadius = 6; ///< of buttons and fields
inline constexpr int control = 32; ///< height of buttons and fields
inline constexpr int row = 34; ///< list row of one line
inline constexpr int row2 = 51; ///< list row of two lines
inline constexpr int header = 31; ///< list header
inline constexpr int formWidth = 640;
inline constexpr int icon = 16;
} // namespace Size

/// What the person chose; System follows the lightness of the desktop's palette.
enum class Scheme { System, Light, Dark };

/// Colours, type and icons in their present form. GUI thread. Widgets read it while painting, so a switch needs no work
/// of theirs: who keeps a derived object (a chart, a pixmap) listens to `changed`.
class Theme : public QObject {
    Q_OBJECT
public:
    ~Theme() override;

    Scheme scheme() const { return m_scheme; }
    void setScheme(Scheme scheme);
    bool dark() const { return m_dark; }

    QColor color(Token token) const;
    QColor color(Tone tone) const;
    QColor ground(Tone tone) const;
    /// The light form, whatever the present one: paper is white.
    static QColor lightColor(Token token);
    QFont font(Type type) const;
    /// The same, bold or not.
    QFont font(Type type, bool bold) const;
    /// A Breeze icon of the present scheme, such as "document-import". Null when there is none.
    QIcon icon(const QString& name) const;

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    friend Theme& theme();
    using QObject::QObject;
    void install();
    void apply();
    bool systemIsDark() const;

    Scheme m_scheme = Scheme::System;
    bool m_dark = false;
    bool m_asking = false;
};

/// The application's theme; made at the first call, which also installs style, palette, fonts and icon theme.
Theme& theme();

/// "▲", "◆", "○" or "✓".
QString sign(Tone tone);
/// "high", "medium", "low", "good" in the present language.
QString label(Tone tone);

} // namespace xunwang
