#pragma once

namespace xunwang {

class Shell;
struct Workplace;

/// Registers "evidence.view" {id} (without an id: the newest piece): a picture shown, any other file described; a copy
/// can be saved, the kept file is only ever read.
void addEvidenceDialog(Shell& shell, Workplace& place);

} // namespace xunwang
