#pragma once

#include <QSyntaxHighlighter>

namespace xunwang {

/// Colours JSON: keys, texts, numbers and words, references to lists ("@name"), signs.
class JsonHighlighter : public QSyntaxHighlighter {
    Q_OBJECT
public:
    explicit JsonHighlighter(QTextDocument* document);

protected:
    void highlightBlock(const QString& text) override;
};

} // namespace xunwang
