#include "models/registers/registerpreview.h"

#include "models/registers/registerchecker.h"
#include "models/registers/registerrepository.h"
#include "models/registers/seenrows.h"

namespace xunwang {

namespace {

using Fate = RegisterPreview::Fate;

/// A row of the guess as the reader of the whole file gives it.
struct Given {
    Given(const PreviewRow& shown, const RegisterPlan& plan)
        : stripped(shown.fault == RowFault::None ? plan.added.strip(shown.cells) : shown.cells)
        , raw(stripped.join(u'\t').toStdString()) {
        for (const QString& cell : stripped)
            texts.push_back(cell.toStdString());
        cells.assign(texts.begin(), texts.end());
        row.cells = cells;
        row.raw = raw;
        row.line = shown.line;
        row.fault = shown.fault;
    }
    Given(const Given&) = delete;
    Given& operator=(const Given&) = delete;

    QStringList stripped;
    std::string raw;
    std::vector<std::string> texts;
    std::vector<std::string_view> cells;
    Row row;
};

template <typename R>
void tell(RegisterPreview& preview, RegisterPreview::Row& row, const RowChecker::Checked<R>& checked) {
    for (const auto& field : R::type().fields) {
        Value value = field.get(checked.record);
        if (!saysNothing(value))
            row.record.emplace_back(QString::fromLatin1(field.column), std::move(value));
    }
    preview.strangers += checked.strangers;
    if (checked.newCampaign.isEmpty())
        return;
    row.record.emplace_back(QStringLiteral("campaign"), checked.newCampaign);
    preview.campaigns.append(checked.newCampaign);
}

} // namespace

qint64 RegisterPreview::count(Fate fate) const {
    return std::count_if(rows.begin(), rows.end(), [fate](const Row& row) { return row.fate == fate; });
}

Result<RegisterPreview> previewRegister(Reader& reader, Actor actor, const FileGuess& guess, const RegisterPlan& plan) {
    auto maker = makerOf(plan, reader.zone());
    XW_TRY(maker);
    auto names = RegisterNames::read(reader);
    XW_TRY(names);
    auto makes = mayMakeCampaigns(reader, actor);
    XW_TRY(makes);
    auto known = knownRows(reader, plan.kind);
    XW_TRY(known);
    SeenRows seen(std::move(*known));
    const RowChecker checker(plan, *names, *makes);
    RegisterPreview preview;
    for (const PreviewRow& shown : guess.rows) {
        const Given given(shown, plan);
        if (given.row.blank())
            continue;
        RegisterPreview::Row as{shown.line, given.stripped, Fate::Rejected, {}, {}};
        const auto made = maker->make(given.row, as.reject);
        QString key;
        const auto before = made ? seen.see(*made, given.row, key) : SeenRows::Seen::Never;
        if (before != SeenRows::Seen::Never) {
            as.fate = before == SeenRows::Seen::Twice ? Fate::Duplicate : Fate::Unchanged;
        } else if (made) {
            const auto checked = withRecord(plan.kind, [&]<typename R>(const R&) -> Result<void> {
                auto verdict = checker.check<R>(reader, *made);
                XW_TRY(verdict);
                if (auto* refused = std::get_if<Reject>(&*verdict)) {
                    as.reject = std::move(*refused);
                    return {};
                }
                as.fate = Fate::New;
                tell<R>(preview, as, std::get<RowChecker::Checked<R>>(*verdict));
                return {};
            });
            XW_TRY(checked);
        }
        preview.rows.push_back(std::move(as));
    }
    preview.strangers.removeDuplicates();
    preview.campaigns.removeDuplicates();
    return preview;
}

} // namespace xunwang
