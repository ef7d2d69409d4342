#pragma once

#include "models/screening/matcher.h"

#include <memory>

namespace xunwang {

/// A row that shows what a rule does.
struct ComparedSample {
    qint64 row = 0; ///< line of the file, or number of the text, from 1
    RuleExample seen; ///< all of it that was screened, and the day
    std::vector<RuleHit> hits; ///< of the rule under the pack that hits (under both: the second)
    const QString& title() const { return seen.text[static_cast<size_t>(RuleField::Title)]; }
};

/// One rule on some rows, under a pack A and perhaps a pack B; by its code.
struct RuleComparison {
    static constexpr size_t kSamples = 200; ///< at most, of each kind

    QString code;
    PackText title; ///< of B, or A where B does not have it
    Severity severity = Severity::Medium;
    bool inA = false;
    bool inB = false;
    qint64 hitsA = 0; ///< rows
    qint64 hitsB = 0;
    qint64 onlyA = 0; ///< rows that no longer hit
    qint64 onlyB = 0; ///< rows that newly hit
    /// Drawn evenly from all such rows, the same ones every time; ordered by row. Without a pack B all is in
    /// `samplesA`.
    std::vector<ComparedSample> samplesA; ///< only A hits
    std::vector<ComparedSample> samplesB; ///< only B hits
    std::vector<ComparedSample> samplesBoth;
};

/// What one or two packs do to the same rows.
struct Comparison {
    qint64 rows = 0; ///< screened
    qint64 rejected = 0; ///< of a file: rows that an import does not take
    qint64 rowsA = 0; ///< rows that any rule hits
    qint64 rowsB = 0;
    qint64 onlyA = 0;
    qint64 onlyB = 0;
    bool hasB = false;
    std::vector<RuleComparison> rules; ///< as B has them (or A, without B), those of A alone behind

    const RuleComparison* find(const QString& code) const;
};

/// Collects a comparison row by row. The matchers outlive it; one thread. Memory: the samples, whatever the rows.
class Comparer {
public:
    Comparer(const Matcher& a, const Matcher* b);
    ~Comparer();
    Comparer(const Comparer&) = delete;
    Comparer& operator=(const Comparer&) = delete;

    /// A row as an import screens it, seen on `day`.
    void add(qint64 row, const ScreenedFields& fields, QDate day);
    void reject();
    /// Ends it; nothing can be added any more.
    Comparison take();

private:
    class Parts;
    std::unique_ptr<Parts> m_parts;
};

/// Tries texts as titles, as of `day`. For one text: what the window shows while a person types.
Comparison tryOnTexts(const QStringList& texts, const Matcher& a, const Matcher* b, QDate day);

} // namespace xunwang
