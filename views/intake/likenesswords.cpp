#include "views/intake/likenesswords.h"

#include <QCoreApplication>

namespace xunwang {

namespace {
struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Likeness)
};
} // namespace

QString likenessSentence(const LikenessReason& reason) {
    switch (reason.rule) {
    case LikenessRule::CreditCode:
        return Tr::tr("the same credit code %1").arg(reason.what);
    case LikenessRule::Phone:
        return Tr::tr("the same telephone number %1").arg(reason.what);
    case LikenessRule::Address:
        return Tr::tr("the same address");
    case LikenessRule::Name:
        return Tr::tr("names equal after folding");
    case LikenessRule::NameBut:
        return Tr::tr("names equal but for their endings: %1").arg(reason.what);
    case LikenessRule::Title:
        return Tr::tr("titles equal after folding");
    case LikenessRule::TitleNearly:
        return Tr::tr("titles nearly equal (%1 %)").arg(reason.what);
    case LikenessRule::Price:
        return Tr::tr("the same price");
    }
    return {};
}

} // namespace xunwang
