#include "views/intake/registerwords.h"

#include <QCoreApplication>

namespace xunwang::intake {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Registers)
};

struct Title {
    RegisterField field;
    const char* text;
};
using F = RegisterField;
// clang-format off
constexpr std::array kTitles{
    Title{F::Date, QT_TRANSLATE_NOOP("Registers", "Date")},
    Title{F::Platform, QT_TRANSLATE_NOOP("Registers", "Platform")},
    Title{F::Target, QT_TRANSLATE_NOOP("Registers", "Site, shop or operator")},
    Title{F::Link, QT_TRANSLATE_NOOP("Registers", "Link")},
    Title{F::Code, QT_TRANSLATE_NOOP("Registers", "Credit code")},
    Title{F::Entity, QT_TRANSLATE_NOOP("Registers", "Kind of target")},
    Title{F::Address, QT_TRANSLATE_NOOP("Registers", "Address")},
    Title{F::Place, QT_TRANSLATE_NOOP("Registers", "Premises or production")},
    Title{F::Outcome, QT_TRANSLATE_NOOP("Registers", "Finding")},
    Title{F::Officers, QT_TRANSLATE_NOOP("Registers", "Officers")},
    Title{F::Action, QT_TRANSLATE_NOOP("Registers", "Measure")},
    Title{F::Items, QT_TRANSLATE_NOOP("Registers", "Items")},
    Title{F::Kinds, QT_TRANSLATE_NOOP("Registers", "Number of kinds")},
    Title{F::Product, QT_TRANSLATE_NOOP("Registers", "Kinds of product")},
    Title{F::Due, QT_TRANSLATE_NOOP("Registers", "Due on")},
    Title{F::Number, QT_TRANSLATE_NOOP("Registers", "Case number")},
    Title{F::Filed, QT_TRANSLATE_NOOP("Registers", "Filed on")},
    Title{F::Cause, QT_TRANSLATE_NOOP("Registers", "Cause")},
    Title{F::Party, QT_TRANSLATE_NOOP("Registers", "Party")},
    Title{F::Worth, QT_TRANSLATE_NOOP("Registers", "Case value")},
    Title{F::Fine, QT_TRANSLATE_NOOP("Registers", "Fine")},
    Title{F::Confiscation, QT_TRANSLATE_NOOP("Registers", "Confiscation")},
    Title{F::Decided, QT_TRANSLATE_NOOP("Registers", "Decided on")},
    Title{F::Concluded, QT_TRANSLATE_NOOP("Registers", "Concluded on")},
    Title{F::Transferred, QT_TRANSLATE_NOOP("Registers", "Transferred on")},
    Title{F::ReceivedBy, QT_TRANSLATE_NOOP("Registers", "Transferred to")},
    Title{F::CampaignName, QT_TRANSLATE_NOOP("Registers", "Campaign")},
    Title{F::Note, QT_TRANSLATE_NOOP("Registers", "Note")},
};
// clang-format on
static_assert(kTitles.size() == size_t(kRegisterFields));

} // namespace

QString registerTitle(RegisterKind kind) {
    switch (kind) {
    case RegisterKind::Checks:
        return Tr::tr("Register of online checks");
    case RegisterKind::Visits:
        return Tr::tr("Register of site visits");
    case RegisterKind::Measures:
        return Tr::tr("Register of measures");
    case RegisterKind::Cases:
        break;
    }
    return Tr::tr("Register of cases");
}

QString registerFieldTitle(RegisterKind kind, RegisterField field) {
    if (kind == RegisterKind::Checks && field == F::Target)
        return Tr::tr("Site or shop");
    for (const Title& title : kTitles)
        if (title.field == field)
            return Tr::tr(title.text);
    return {};
}

} // namespace xunwang::intake
