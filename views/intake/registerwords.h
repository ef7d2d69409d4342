#pragma once

#include "models/registers/registerfields.h"

#include <QString>

/// What the intake desk calls registers and what stands in them, in the present language.
namespace xunwang::intake {

/// "Online checks", as a choice.
QString registerTitle(RegisterKind kind);
QString registerFieldTitle(RegisterKind kind, RegisterField field);

} // namespace xunwang::intake
