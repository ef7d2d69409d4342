<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Sentences</name>
    <message>
        <source>Something went wrong inside the program (%1). The work was stopped and not saved. Please report it.</source>
        <translation>程序内部出错（%1）。操作已停止，没有保存。请报告此问题。</translation>
    </message>
    <message>
        <source>Canceled. Nothing was changed.</source>
        <translation>已取消，没有任何改动。</translation>
    </message>
    <message>
        <source>The check character of the credit code %1 does not fit. Compare it with the licence.</source>
        <translation>统一社会信用代码 %1 的校验位不符。请与营业执照核对。</translation>
    </message>
    <message>
        <source>A spreadsheet turned the credit code %1 into a number, and digits are lost. Take it from the source again, as text.</source>
        <translation>统一社会信用代码 %1 已被表格软件转成数字，位数丢失。请以文本格式从来源重新取得。</translation>
    </message>
    <message>
        <source>%1 is no credit code: it needs 18 digits and capital letters, without I, O, S, V and Z.</source>
        <translation>%1 不是统一社会信用代码：应为 18 位数字和大写字母，不含 I、O、S、V、Z。</translation>
    </message>
    <message>
        <source>The computer&apos;s memory is used up. The work was stopped and nothing was changed. Close other programs and try again.</source>
        <translation>电脑内存不足。操作已停止，没有任何改动。请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>“%1” is no amount in yuan. Write it like 1599 or 1,599.00, with at most two decimals.</source>
        <translation>“%1”不是以元为单位的金额。请写成 1599 或 1,599.00，最多两位小数。</translation>
    </message>
    <message>
        <source>The input is not what it should be. Nothing was changed.</source>
        <translation>输入不符合要求，没有任何改动。</translation>
    </message>
    <message>
        <source>It was not found. Nothing was changed.</source>
        <translation>未找到，没有任何改动。</translation>
    </message>
    <message>
        <source>Someone changed it in the meantime. Nothing of yours was saved: open it again and repeat your change.</source>
        <translation>其间已有人修改，您的改动没有保存：请重新打开后再改。</translation>
    </message>
    <message>
        <source>The law or your role does not allow it. Nothing was changed.</source>
        <translation>法律或您的角色不允许此操作，没有任何改动。</translation>
    </message>
    <message>
        <source>The case database is in use elsewhere. Nothing was changed: close it there and try again.</source>
        <translation>案件库正在别处使用，没有任何改动：请在那里关闭后重试。</translation>
    </message>
    <message>
        <source>The disk or a file stood in the way. Nothing was changed: look at free space and rights, and try again.</source>
        <translation>磁盘或文件出现问题，没有任何改动：请检查剩余空间和权限后重试。</translation>
    </message>
    <message>
        <source>The case database is damaged. Nothing was changed: restore the last verified backup.</source>
        <translation>案件库已损坏，没有任何改动：请恢复最近一次已验证的备份。</translation>
    </message>
    <message>
        <source>A newer Xunwang wrote this file. Nothing was changed: open it with that version.</source>
        <translation>此文件由更新版本的巡网写成，没有任何改动：请用该版本打开。</translation>
    </message>
    <message>
        <source>Something went wrong inside the program. Nothing was changed. Please report it.</source>
        <translation>程序内部出错，没有任何改动。请报告此问题。</translation>
    </message>
    <message>
        <source>This program has no desk “%1”. Nothing was changed. Please report it.</source>
        <translation>程序没有“%1”工作台，没有任何改动。请报告此问题。</translation>
    </message>
    <message>
        <source>This program has no dialog “%1”. Nothing was changed. Please report it.</source>
        <translation>程序没有“%1”对话框，没有任何改动。请报告此问题。</translation>
    </message>
    <message>
        <source>An earlier import into this case database is not finished. Nothing was changed: wait for it, or open the case database again so that what it left is removed.</source>
        <translation>此案件库中还有一次导入没有完成，没有任何改动：请等它完成，或重新打开案件库以清除残留。</translation>
    </message>
    <message>
        <source>This case database already belongs to a bureau. Nothing was changed.</source>
        <translation>此案件库已登记执法单位，没有任何改动。</translation>
    </message>
    <message>
        <source>The bureau has no name. Nothing was saved: enter the name that stands on its documents.</source>
        <translation>未填写单位名称，没有保存：请填写文书上使用的名称。</translation>
    </message>
    <message>
        <source>No bureau is entered in this case database yet. Nothing was changed: enter bureau and person first.</source>
        <translation>此案件库尚未登记执法单位，没有任何改动：请先登记单位和人员。</translation>
    </message>
    <message>
        <source>“%1” is no count. Write it like 5200, 5,200+ or 1.2万.</source>
        <translation>“%1”不是数量。请写成 5200、5,200+ 或 1.2万。</translation>
    </message>
    <message>
        <source>The quote opened in line %1 is never closed. Nothing was imported: close it in the file, or choose another quote character.</source>
        <translation>第 %1 行开始的引号没有结束，没有导入任何内容：请在文件中补上引号，或改选引号字符。</translation>
    </message>
    <message>
        <source>Line %1 is longer than any listing can be. Nothing was imported: check separator and quotes of the file.</source>
        <translation>第 %1 行过长，不可能是商品列表，没有导入任何内容：请检查文件的分隔符和引号。</translation>
    </message>
    <message>
        <source>Line %1 has more columns than a listing can have. Nothing was imported: check the separator.</source>
        <translation>第 %1 行的列数过多，没有导入任何内容：请检查分隔符。</translation>
    </message>
    <message>
        <source>This is a compressed file. Nothing was imported: unpack it first.</source>
        <translation>这是压缩文件，没有导入任何内容：请先解压。</translation>
    </message>
    <message>
        <source>%1 could not be made (%2). Nothing was changed: check the folder and your rights.</source>
        <translation>无法创建 %1（%2），没有任何改动：请检查文件夹和权限。</translation>
    </message>
    <message>
        <source>%1 is empty. Nothing was changed: choose another file, or get this one from its source again.</source>
        <translation>%1 是空文件，没有任何改动：请另选文件，或从来源重新取得。</translation>
    </message>
    <message>
        <source>%1 exists already and was left as it is. Choose another name.</source>
        <translation>%1 已存在，未作改动。请另取名称。</translation>
    </message>
    <message>
        <source>%1 is a folder. Nothing was changed: choose a file.</source>
        <translation>%1 是文件夹，没有任何改动：请选择文件。</translation>
    </message>
    <message>
        <source>%1 was not found. Nothing was changed: check name and place.</source>
        <translation>未找到 %1，没有任何改动：请检查名称和位置。</translation>
    </message>
    <message>
        <source>You have no right to read %1. Nothing was changed: ask whoever owns the file.</source>
        <translation>您无权读取 %1，没有任何改动：请联系文件所有者。</translation>
    </message>
    <message>
        <source>%1 could not be read (%2). Nothing was changed: check the medium and try again.</source>
        <translation>无法读取 %1（%2），没有任何改动：请检查存储介质后重试。</translation>
    </message>
    <message>
        <source>%1 could not be put in its place (%2). What was there before is unchanged.</source>
        <translation>无法将 %1 放到指定位置（%2），原有内容没有改动。</translation>
    </message>
    <message>
        <source>%1 could not be written to the disk for certain (%2). Do not rely on it: check the medium and try again.</source>
        <translation>无法确认 %1 已写入磁盘（%2）。请勿依赖此文件：检查存储介质后重试。</translation>
    </message>
    <message>
        <source>%1 could not be read (%2). Nothing was changed: check the medium and your rights.</source>
        <translation>无法读取 %1（%2），没有任何改动：请检查存储介质和权限。</translation>
    </message>
    <message>
        <source>This is a workbook or an archive, not a text table. Nothing was imported: save it as CSV in the spreadsheet program.</source>
        <translation>这是工作簿或压缩包，不是文本表格，没有导入任何内容：请在表格软件中另存为 CSV。</translation>
    </message>
    <message>
        <source>%1 could not be written. Nothing else was changed: check free space and rights. %2</source>
        <translation>无法写入 %1，其他内容没有改动：请检查剩余空间和权限。%2</translation>
    </message>
    <message>
        <source>%1 could not be written (%2). Check free space and rights, and try again.</source>
        <translation>无法写入 %1（%2）。请检查剩余空间和权限后重试。</translation>
    </message>
    <message>
        <source>%1 has left office and can do nothing more here. Nothing was changed: choose another person.</source>
        <translation>%1 已离岗，不能再办理业务，没有任何改动：请选择其他人员。</translation>
    </message>
    <message>
        <source>Nobody is chosen as the person at work. Nothing was changed: choose one first.</source>
        <translation>尚未选择经办人员，没有任何改动：请先选择。</translation>
    </message>
    <message>
        <source>The role of %2 does not allow this. Nothing was changed: ask an administrator, or choose another person.</source>
        <translation>%2 的角色不允许此操作，没有任何改动：请联系管理员，或选择其他人员。</translation>
    </message>
    <message>
        <source>“%1” is no date or time. Write it like 2026-10-29 or 2026-10-29 14:30.</source>
        <translation>“%1”不是日期或时间。请写成 2026-10-29 或 2026-10-29 14:30。</translation>
    </message>
    <message>
        <source>%1 has no valid law enforcement certificate on record. Nothing was saved: enter the number first.</source>
        <translation>%1 没有登记执法证号，没有保存：请先补录证号。</translation>
    </message>
    <message>
        <source>%1 is entered twice. Nothing was saved: two different officers are needed.</source>
        <translation>%1 填写了两次，没有保存：需要两名不同的执法人员。</translation>
    </message>
    <message>
        <source>%1 has no certificate number. Nothing was saved: enter it.</source>
        <translation>%1 未填写执法证号，没有保存：请填写。</translation>
    </message>
    <message>
        <source>Nobody with certificate number %1 is on record. Nothing was changed.</source>
        <translation>没有执法证号为 %1 的人员，没有任何改动。</translation>
    </message>
    <message>
        <source>This is the last administrator. Nothing was changed: make someone else administrator first.</source>
        <translation>这是最后一名管理员，没有任何改动：请先指定另一名管理员。</translation>
    </message>
    <message>
        <source>The person has no name. Nothing was saved: enter it.</source>
        <translation>未填写姓名，没有保存：请填写。</translation>
    </message>
    <message>
        <source>Someone changed this record in the meantime. Nothing of yours was saved: open it again and repeat your change.</source>
        <translation>其间已有人修改此记录，您的改动没有保存：请重新打开后再改。</translation>
    </message>
    <message>
        <source>A correction needs a reason. Nothing was saved: enter it.</source>
        <translation>更正须说明理由，没有保存：请填写。</translation>
    </message>
    <message>
        <source>The backup cannot be restored onto itself (%1). Nothing was changed: choose another file.</source>
        <translation>不能把备份恢复到其自身（%1），没有任何改动：请另选文件。</translation>
    </message>
    <message>
        <source>The case database is open elsewhere. Nothing was changed: close it there and try again.</source>
        <translation>案件库正在别处打开，没有任何改动：请在那里关闭后重试。</translation>
    </message>
    <message>
        <source>The case database refused an entry that contradicts others (%1). Nothing was saved. Please report it.</source>
        <translation>案件库拒绝了与其他内容矛盾的记录（%1），没有保存。请报告此问题。</translation>
    </message>
    <message>
        <source>The case database is damaged (%1). Nothing was changed: restore the last verified backup.</source>
        <translation>案件库已损坏（%1），没有任何改动：请恢复最近一次已验证的备份。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was saved: make room and try again.</source>
        <translation>磁盘已满，没有保存：请腾出空间后重试。</translation>
    </message>
    <message>
        <source>%1 is an empty file, not a case database. It was left as it is: look for a backup.</source>
        <translation>%1 是空文件，不是案件库，未作改动：请查找备份。</translation>
    </message>
    <message>
        <source>%1 is not a case database of Xunwang. It was left as it is.</source>
        <translation>%1 不是巡网的案件库，未作改动。</translation>
    </message>
    <message>
        <source>The case database does not say which station it belongs to: it is damaged. Nothing was changed: restore the last verified backup.</source>
        <translation>案件库缺少站点标识，已损坏，没有任何改动：请恢复最近一次已验证的备份。</translation>
    </message>
    <message>
        <source>The disk did not read or write the case database (%1). The last step was not saved: check the medium.</source>
        <translation>磁盘无法读写案件库（%1），上一步没有保存：请检查存储介质。</translation>
    </message>
    <message>
        <source>Beside %1 no lock can be made. Nothing was changed: check your rights in its folder.</source>
        <translation>无法在 %1 旁建立锁文件，没有任何改动：请检查该文件夹的权限。</translation>
    </message>
    <message>
        <source>%1 lies where nothing can be written, and its last changes are still beside it. Copy both files to a disk and open them there.</source>
        <translation>%1 位于只读位置，最近的改动仍在旁边的日志文件中。请将两个文件一起复制到磁盘后再打开。</translation>
    </message>
    <message>
        <source>The record was not found. Nothing was changed.</source>
        <translation>未找到该记录，没有任何改动。</translation>
    </message>
    <message>
        <source>%1 was written by an earlier Xunwang and must be opened for writing once. Nothing was changed.</source>
        <translation>%1 由较早版本的巡网写成，须先以可写方式打开一次。没有任何改动。</translation>
    </message>
    <message>
        <source>%1 is open for reading only. Nothing was saved.</source>
        <translation>%1 以只读方式打开，没有保存。</translation>
    </message>
    <message>
        <source>The database library does not work as needed (%1: %2). The case database was not opened. Please report it.</source>
        <translation>数据库组件工作不正常（%1：%2），案件库没有打开。请报告此问题。</translation>
    </message>
    <message>
        <source>The case database cannot be written here. Nothing was saved: check your rights and the medium.</source>
        <translation>此处无法写入案件库，没有保存：请检查权限和存储介质。</translation>
    </message>
    <message>
        <source>The disk stopped the last step, and none of it was saved. Check free space and the medium, and repeat it.</source>
        <translation>磁盘中断了上一步，没有保存任何内容。请检查剩余空间和存储介质后重做。</translation>
    </message>
    <message>
        <source>Something went wrong inside the case database (%1). Nothing was saved. Please report it.</source>
        <translation>案件库内部出错（%1），没有保存。请报告此问题。</translation>
    </message>
    <message>
        <source>%1 is no station number: it goes from 1 to 1,048,575. Nothing was made.</source>
        <translation>%1 不是站点号：应在 1 到 1,048,575 之间。没有创建任何内容。</translation>
    </message>
    <message>
        <source>A newer Xunwang wrote %1. It was left as it is: open it with that version.</source>
        <translation>%1 由更新版本的巡网写成，未作改动：请用该版本打开。</translation>
    </message>
    <message>
        <source>“%1” is no time zone. Nothing was made: use one such as Asia/Shanghai.</source>
        <translation>“%1”不是时区，没有创建任何内容：请使用 Asia/Shanghai 之类的名称。</translation>
    </message>
    <message>
        <source>Line %3 is no text in %1 (byte %2). Nothing was imported: choose another encoding, or get the file from its source again.</source>
        <translation>第 %3 行不是 %1 编码的文本（字节 %2），没有导入任何内容：请改选编码，或从来源重新取得文件。</translation>
    </message>
    <message>
        <source>This is no text file. Nothing was imported: choose a listing saved as CSV.</source>
        <translation>这不是文本文件，没有导入任何内容：请选择保存为 CSV 的商品列表。</translation>
    </message>
    <message>
        <source>The encoding of the file cannot be told. Nothing was imported: choose it by hand.</source>
        <translation>无法识别文件编码，没有导入任何内容：请手动选择编码。</translation>
    </message>
    <message>
        <source>Someone else did this, so you cannot take it back. Nothing was changed: correct the record with a reason.</source>
        <translation>此操作由他人完成，您不能撤销，没有任何改动：请说明理由后更正记录。</translation>
    </message>
    <message>
        <source>The record was changed again since, so the step cannot be taken back. Nothing was changed: correct it with a reason.</source>
        <translation>此后记录又有改动，无法撤销该步，没有任何改动：请说明理由后更正。</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>没有可以撤销的操作。</translation>
    </message>
    <message>
        <source>This step (%1) cannot be taken back by this version. Nothing was changed.</source>
        <translation>此版本不能撤销该操作（%1），没有任何改动。</translation>
    </message>
    <message>
        <source>The ledger is broken at entry %1: someone changed it outside the program. Nothing was changed now: restore the last verified backup.</source>
        <translation>台账在第 %1 条处断裂：有人在程序之外改动过。本次没有任何改动：请恢复最近一次已验证的备份。</translation>
    </message>
    <message>
        <source>Imported rows of %1 from %2 to %3 (%4) are no longer what was imported. Nothing was changed now: restore the last verified backup.</source>
        <translation>%1 中第 %2 至 %3 行（%4）与导入时不符。本次没有任何改动：请恢复最近一次已验证的备份。</translation>
    </message>
    <message>
        <source>Entry %1 of the ledger cannot be read: it is damaged. Nothing was changed now: restore the last verified backup.</source>
        <translation>台账第 %1 条无法读取，已损坏。本次没有任何改动：请恢复最近一次已验证的备份。</translation>
    </message>
    <message>
        <source>Record %2 of %1 says “%4” in field %3, the ledger says “%5”. Nothing was changed now: restore the last verified backup.</source>
        <translation>%1 的记录 %2 中字段 %3 为“%4”，台账为“%5”。本次没有任何改动：请恢复最近一次已验证的备份。</translation>
    </message>
    <message>
        <source>The evidence file %1 is missing or no longer what was stored. Nothing was changed now: take it from the last verified backup.</source>
        <translation>证据文件 %1 缺失或与保存时不符。本次没有任何改动：请从最近一次已验证的备份中取回。</translation>
    </message>
    <message>
        <source>The station in the case database is not the one in its ledger. Nothing was changed now: restore the last verified backup.</source>
        <translation>案件库的站点与台账不符。本次没有任何改动：请恢复最近一次已验证的备份。</translation>
    </message>
    <message>
        <source>Record %2 of %1 has another revision than the ledger. Nothing was changed now: restore the last verified backup.</source>
        <translation>%1 的记录 %2 版本与台账不符。本次没有任何改动：请恢复最近一次已验证的备份。</translation>
    </message>
    <message>
        <source>Record %2 of %1 stands in the ledger but is gone. Nothing was changed now: restore the last verified backup.</source>
        <translation>台账中有 %1 的记录 %2，但记录已不存在。本次没有任何改动：请恢复最近一次已验证的备份。</translation>
    </message>
    <message>
        <source>Record %2 of %1 is not in the ledger. Nothing was changed now: restore the last verified backup.</source>
        <translation>%1 的记录 %2 不在台账中。本次没有任何改动：请恢复最近一次已验证的备份。</translation>
    </message>
    <message>
        <source>%1 holds %2 rows, the ledger says %3. Nothing was changed now: restore the last verified backup.</source>
        <translation>%1 有 %2 行，台账为 %3 行。本次没有任何改动：请恢复最近一次已验证的备份。</translation>
    </message>
    <message>
        <source>Entry %1 of the ledger is about “%2”, which this version does not know. Nothing was changed.</source>
        <translation>台账第 %1 条涉及此版本不认识的“%2”，没有任何改动。</translation>
    </message>
    <message>
        <source>The workbook %1 could not be finished and was removed. Check free space and try again.</source>
        <translation>工作簿 %1 未能写完，已删除。请检查剩余空间后重试。</translation>
    </message>
    <message>
        <source>%1 has more rows than a worksheet can hold (1,048,576). Nothing was written: export as CSV.</source>
        <translation>%1 的行数超过工作表上限（1,048,576），没有写出：请导出为 CSV。</translation>
    </message>
    <message>
        <source>The campaign %1 ends before it starts. Nothing was saved: correct the dates.</source>
        <translation>专项行动%1的结束日期早于开始日期，没有保存：请更正日期。</translation>
    </message>
    <message>
        <source>The campaign has no name. Nothing was saved: enter it.</source>
        <translation>未填写专项行动名称，没有保存：请填写。</translation>
    </message>
    <message>
        <source>There is a campaign named %1 already. Nothing was saved: choose another name.</source>
        <translation>已有名为%1的专项行动，没有保存：请另取名称。</translation>
    </message>
    <message>
        <source>The campaign %1 has no first day. Nothing was saved: enter it.</source>
        <translation>专项行动%1未填写开始日期，没有保存：请填写。</translation>
    </message>
    <message>
        <source>There is no campaign named %1. Nothing was changed: check the name.</source>
        <translation>没有名为%1的专项行动，没有任何改动：请检查名称。</translation>
    </message>
    <message>
        <source>The campaign %1 has been withdrawn. Nothing was saved: choose another.</source>
        <translation>专项行动%1已撤回，没有保存：请另选。</translation>
    </message>
    <message>
        <source>%1 is empty. Nothing was kept: take it from its source again.</source>
        <translation>%1 是空文件，没有存入：请从来源重新取得。</translation>
    </message>
    <message>
        <source>%1 is said to be taken in the future. Nothing was kept: correct the time.</source>
        <translation>%1 的取得时间晚于现在，没有存入：请更正时间。</translation>
    </message>
    <message>
        <source>%1 is no file that can be kept. Nothing was kept: choose a file.</source>
        <translation>%1 不是可以存入的文件，没有存入：请选择文件。</translation>
    </message>
    <message>
        <source>Evidence cannot belong to “%1”. Nothing was kept. Please report it.</source>
        <translation>证据不能归入“%1”，没有存入。请报告此问题。</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MB. Nothing was kept: split or shorten it.</source>
        <translation>%1 超过 %2 MB，没有存入：请拆分或截短。</translation>
    </message>
    <message>
        <source>Line %1 of the rule pack: the code %2 is used twice. The pack was not loaded.</source>
        <translation>规则包第 %1 行：编号 %2 重复，规则包没有载入。</translation>
    </message>
    <message>
        <source>Line %1 of the rule pack: the rule ends before it starts. The pack was not loaded.</source>
        <translation>规则包第 %1 行：规则的结束日期早于开始日期，规则包没有载入。</translation>
    </message>
    <message>
        <source>Line %1 of the rule pack: “%2” is missing. The pack was not loaded.</source>
        <translation>规则包第 %1 行：缺少“%2”，规则包没有载入。</translation>
    </message>
    <message>
        <source>Line %1 of the rule pack: “%2” is not known. The pack was not loaded.</source>
        <translation>规则包第 %1 行：不认识“%2”，规则包没有载入。</translation>
    </message>
    <message>
        <source>Line %1 of the rule pack: the law “%2” is not in its list of laws. The pack was not loaded.</source>
        <translation>规则包第 %1 行：法律“%2”不在法律列表中，规则包没有载入。</translation>
    </message>
    <message>
        <source>Line %1 of the rule pack: there is no list “%2”. The pack was not loaded.</source>
        <translation>规则包第 %1 行：没有列表“%2”，规则包没有载入。</translation>
    </message>
    <message>
        <source>Line %1 of the rule pack: the word “%2” is too short once folded. The pack was not loaded.</source>
        <translation>规则包第 %1 行：词语“%2”归一化后过短，规则包没有载入。</translation>
    </message>
    <message>
        <source>The rule pack is too large for this computer (%2). It was not loaded.</source>
        <translation>规则包过大，此电脑无法载入（%2）。</translation>
    </message>
    <message>
        <source>Line %1 of the rule pack: a value like %2 belongs here. The pack was not loaded.</source>
        <translation>规则包第 %1 行：此处应为 %2，规则包没有载入。</translation>
    </message>
    <message>
        <source>Certificate number %1 belongs to %2 already. Nothing was saved: check the number.</source>
        <translation>执法证号 %1 已属于%2，没有保存：请核对证号。</translation>
    </message>
    <message>
        <source>The record (%1 %2) was not found. Nothing was changed.</source>
        <translation>未找到该记录（%1 %2），没有任何改动。</translation>
    </message>
    <message>
        <source>Record %2 of %1 cannot be read in field %3: it is damaged. Nothing was changed: restore the last verified backup.</source>
        <translation>%1 的记录 %2 字段 %3 无法读取，已损坏，没有任何改动：请恢复最近一次已验证的备份。</translation>
    </message>
    <message>
        <source>%1 is open already (by %2 on %3 since %4). Nothing was changed: close it there and try again.</source>
        <translation>%1 已被打开（%3 上的 %2，自 %4），没有任何改动：请在那里关闭后重试。</translation>
    </message>
    <message>
        <source>The file says itself that its encoding is %1. Nothing was imported: choose that encoding.</source>
        <translation>文件自身标明编码为 %1，没有导入任何内容：请选择该编码。</translation>
    </message>
    <message>
        <source>The evidence file %1 is missing. Nothing was changed now: take it from the last verified backup.</source>
        <translation>证据文件 %1 缺失。本次没有任何改动：请从最近一次已验证的备份中取回。</translation>
    </message>
    <message>
        <source>In %1, row %2, a text is longer than a worksheet cell can hold. Nothing was written: export as CSV.</source>
        <translation>%1 第 %2 行的文字超过工作表单元格上限，没有写出：请导出为 CSV。</translation>
    </message>
    <message>
        <source>Line %1 of the file: the key “%2” stands twice. Nothing was loaded.</source>
        <translation>文件第 %1 行：键“%2”重复，没有载入。</translation>
    </message>
    <message>
        <source>Line %1 of the file is no valid JSON (%2). Nothing was loaded.</source>
        <translation>文件第 %1 行不是有效的 JSON（%2），没有载入。</translation>
    </message>
    <message>
        <source>Line %1 of the rule pack: the pattern “%2” cannot be read (%3). The pack was not loaded.</source>
        <translation>规则包第 %1 行：表达式“%2”无法解析（%3），规则包没有载入。</translation>
    </message>
    <message>
        <source>Line %1 of the rule pack: the pattern “%2” holds “%3”, which folded text never contains. The pack was not loaded.</source>
        <translation>规则包第 %1 行：表达式“%2”含有“%3”，归一化后的文本不会出现，规则包没有载入。</translation>
    </message>
    <message>
        <source>Line %1 of the input holds bytes that are no UTF-8; they were left out. Convert the text to UTF-8 first.</source>
        <translation>输入的第 %1 行含有不是 UTF-8 的字节，已略去。请先把文本转换为 UTF-8。</translation>
    </message>
    <message>
        <source>Standard input could not be read to its end: %1.</source>
        <translation>标准输入未能读完：%1。</translation>
    </message>
    <message>
        <source>The result could not be written completely: %1. Look at free space and rights, and run it again.</source>
        <translation>结果未能完整写出：%1。请检查剩余空间和权限后重新运行。</translation>
    </message>
    <message>
        <source>The rule pack that belongs to this program is missing from it. Nothing was screened: install the program again.</source>
        <translation>程序自带的规则包缺失。没有进行筛查，请重新安装程序。</translation>
    </message>
    <message>
        <source>“%1” is no text: line %2 holds a zero character. Nothing was screened: choose a text file.</source>
        <translation>“%1”不是文本：第 %2 行含有零字符。没有进行筛查，请选择文本文件。</translation>
    </message>
    <message>
        <source>Line %2 of “%1” holds bytes that are no UTF-8. Nothing was screened: convert the file to UTF-8 first.</source>
        <translation>“%1”第 %2 行含有不是 UTF-8 的字节。没有进行筛查，请先把文件转换为 UTF-8。</translation>
    </message>
    <message>
        <source>The checklist %2 has no question “%1”. Nothing was saved. Please report it.</source>
        <translation>检查表%2没有问题“%1”，没有保存。请报告此问题。</translation>
    </message>
    <message>
        <source>There is no checklist “%1”. Nothing was saved: choose another.</source>
        <translation>没有检查表“%1”，没有保存：请另选。</translation>
    </message>
    <message>
        <source>The checklist cannot be read (%1). It was not loaded.</source>
        <translation>检查表无法解析（%1），没有载入。</translation>
    </message>
    <message>
        <source>The date %1 lies in the future. Nothing was saved: correct it.</source>
        <translation>日期 %1 晚于今天，没有保存：请更正。</translation>
    </message>
    <message>
        <source>The day of the check is missing. Nothing was saved: enter it.</source>
        <translation>未填写检查日期，没有保存：请填写。</translation>
    </message>
    <message>
        <source>No officer is named. Nothing was saved: enter who checked.</source>
        <translation>未填写检查人员，没有保存：请填写。</translation>
    </message>
    <message>
        <source>What was checked is missing. Nothing was saved: enter shop, site or link.</source>
        <translation>未填写检查对象，没有保存：请填写店铺、网站或链接。</translation>
    </message>
    <message>
        <source>The time of the check lies after its day %1. Nothing was saved: correct one of them.</source>
        <translation>检查时间晚于检查日期 %1，没有保存：请更正其中一项。</translation>
    </message>
    <message>
        <source>%1 holds headings but no rows. Nothing was imported: check the file.</source>
        <translation>%1 只有标题行，没有数据，没有导入任何内容：请检查文件。</translation>
    </message>
    <message>
        <source>No column of %1 is taken as the title. Nothing was imported: say which one holds it.</source>
        <translation>%1 中没有指定商品标题列，没有导入任何内容：请指定。</translation>
    </message>
    <message>
        <source>The address of the visit is missing. Nothing was saved: enter it.</source>
        <translation>未填写检查地址，没有保存：请填写。</translation>
    </message>
    <message>
        <source>A site visit needs at least two officers with certificates (Administrative Penalty Law, article 42; procedure for market regulation penalties, article 22). Nothing was saved: add the second one.</source>
        <translation>实地检查应由两名以上持执法证的人员进行（《行政处罚法》第四十二条、《市场监督管理行政处罚程序规定》第二十二条），没有保存：请补充第二名执法人员。</translation>
    </message>
    <message>
        <source>The date %1 lies before the filing of the case. Nothing was saved: correct the dates.</source>
        <translation>%1 早于立案日期，没有保存：请更正日期。</translation>
    </message>
    <message>
        <source>The case has no cause. Nothing was saved: enter it.</source>
        <translation>案件没有案由，没有保存：请填写。</translation>
    </message>
    <message>
        <source>The case would be concluded before what happened on %1. Nothing was saved: correct the dates.</source>
        <translation>结案日期早于 %1 的事项，没有保存：请更正日期。</translation>
    </message>
    <message>
        <source>%1 lies in the future. Nothing was saved: correct the date.</source>
        <translation>%1 是将来的日期，没有保存：请更正。</translation>
    </message>
    <message>
        <source>The case has no filing date. Nothing was saved: enter it.</source>
        <translation>案件没有立案日期，没有保存：请填写。</translation>
    </message>
    <message>
        <source>An amount of the case is less than zero. Nothing was saved: correct it.</source>
        <translation>案件金额小于零，没有保存：请更正。</translation>
    </message>
    <message>
        <source>A fine or confiscation needs the date of its decision. Nothing was saved: enter it.</source>
        <translation>罚款或者没收须有处罚决定日期，没有保存：请填写决定日期。</translation>
    </message>
    <message>
        <source>There is a case with the number %1 already. Nothing was saved: check the number.</source>
        <translation>案号 %1 已被使用，没有保存：请核对案号。</translation>
    </message>
    <message>
        <source>A case needs at least two different officers with certificates (Market Supervision Penalty Procedure, article 19). Nothing was saved: name them, or none yet.</source>
        <translation>案件须由两名以上具有行政执法资格的不同办案人员负责（《市场监督管理行政处罚程序规定》第十九条），没有保存：请补齐办案人员，或者暂不填写。</translation>
    </message>
    <message>
        <source>The case has no party. Nothing was saved: enter it.</source>
        <translation>案件没有当事人，没有保存：请填写。</translation>
    </message>
    <message>
        <source>The transfer says nothing of its receiver. Nothing was saved: choose and name the receiver.</source>
        <translation>移送没有接收机关，没有保存：请选择并填写接收机关。</translation>
    </message>
    <message>
        <source>A receiver is named, but no date of the transfer. Nothing was saved: enter the date.</source>
        <translation>已填写接收机关，但没有移送日期，没有保存：请填写日期。</translation>
    </message>
    <message>
        <source>The check or visit that this follows is not named properly. Nothing was saved: choose it again.</source>
        <translation>所依据的检查记录不正确，没有保存：请重新选择。</translation>
    </message>
    <message>
        <source>The measure has no date. Nothing was saved: enter it.</source>
        <translation>措施没有日期，没有保存：请填写。</translation>
    </message>
    <message>
        <source>The time limit %1 ends before the measure was taken. Nothing was saved: correct the dates.</source>
        <translation>期限 %1 早于采取措施的日期，没有保存：请更正日期。</translation>
    </message>
    <message>
        <source>A deletion needs the number of items. Nothing was saved: enter it.</source>
        <translation>删除违法信息须填写条数，没有保存：请填写。</translation>
    </message>
    <message>
        <source>A number is less than zero. Nothing was saved: correct it.</source>
        <translation>数量小于零，没有保存：请更正。</translation>
    </message>
    <message>
        <source>A stop of service needs the number of shops. Nothing was saved: enter it.</source>
        <translation>停止平台服务须填写网店数，没有保存：请填写。</translation>
    </message>
    <message>
        <source>Neither target nor platform is named. Nothing was saved: enter one.</source>
        <translation>没有填写对象或者平台，没有保存：请填写。</translation>
    </message>
    <message>
        <source>The font %1 is not installed, and without it Chinese would be printed as boxes. Nothing was written: install the package fonts-noto-cjk and try again.</source>
        <translation>字体 %1 没有安装，没有它中文会印成方框。没有写出任何文件：请安装 fonts-noto-cjk 后再试。</translation>
    </message>
    <message>
        <source>The text of %1 could not be made searchable, which should not happen. Nothing was written. Please report it.</source>
        <translation>无法使 %1 的文字可供检索，这不应当发生。没有写出任何文件，请报告此问题。</translation>
    </message>
    <message>
        <source>“%1” is not FIELD=TEXT with a known field. Nothing was imported. The fields are platform, shop, credit_code, item_id, title, link, price, list_price, sales, category and seen_at.</source>
        <translation>“%1”不是“字段=文本”的写法，或字段不存在，未导入任何内容。可用字段：platform、shop、credit_code、item_id、title、link、price、list_price、sales、category、seen_at。</translation>
    </message>
    <message>
        <source>A spreadsheet turned the credit code into the number %1. Take it from the source again, as text.</source>
        <translation>统一社会信用代码已被表格软件转成数字 %1，请以文本格式从来源重新取得。</translation>
    </message>
    <message>
        <source>The list price “%1” is no amount in yuan.</source>
        <translation>原价“%1”不是金额。</translation>
    </message>
    <message>
        <source>There is no title.</source>
        <translation>没有标题。</translation>
    </message>
    <message>
        <source>The price “%1” is no amount in yuan.</source>
        <translation>价格“%1”不是金额。</translation>
    </message>
    <message>
        <source>Text follows a closing quote, so its cells cannot be told apart.</source>
        <translation>引号之后还有文字，无法分清各列。</translation>
    </message>
    <message>
        <source>The sales “%1” are no count.</source>
        <translation>销量“%1”不是数量。</translation>
    </message>
    <message>
        <source>“%1” is no date or time.</source>
        <translation>“%1”不是日期或时间。</translation>
    </message>
    <message>
        <source>It has fewer cells than the headings, so they cannot be matched.</source>
        <translation>列数少于标题行，无法对应。</translation>
    </message>
    <message>
        <source>It has more cells than the headings, so they cannot be matched.</source>
        <translation>列数多于标题行，无法对应。</translation>
    </message>
    <message>
        <source>There is no figure “%1” in the tally. Nothing was counted: check the key.</source>
        <translation>统计表中没有指标“%1”，没有统计：请核对指标代码。</translation>
    </message>
    <message>
        <source>The period from “%1” to “%2” cannot be counted. Nothing was counted: enter two dates, the earlier one first.</source>
        <translation>无法统计“%1”至“%2”的期间，没有统计：请填写起止日期，起始日期在前。</translation>
    </message>
    <message>
        <source>There is no decision of yours in this session to take back. Nothing was changed: older ones are decided anew.</source>
        <translation>本次登录以来没有您可以撤销的决定，没有任何改动：更早的决定请重新决定。</translation>
    </message>
    <message>
        <source>A takedown needs the kinds of product. Nothing was saved: enter at least one, or how many there were.</source>
        <translation>下架需要写明产品种类。没有保存任何内容：请至少填写一种，或者填写种类数。</translation>
    </message>
    <message>
        <source>Line %1 of the rule pack: the task “%2” is not in its list of tasks. The pack was not loaded.</source>
        <translation>规则包第 %1 行：任务“%2”不在任务列表中，规则包没有载入。</translation>
    </message>
    <message>
        <source>%1 was changed while it was read. Nothing was imported: try again.</source>
        <translation>%1 在读取过程中被改动，没有导入任何内容：请重试。</translation>
    </message>
    <message>
        <source>This is a workbook of the old kind (.xls). Nothing was imported: save it as XLSX in the spreadsheet program.</source>
        <translation>这是旧格式工作簿（.xls），没有导入任何内容：请在表格软件中另存为 XLSX。</translation>
    </message>
    <message>
        <source>%1 is a binary workbook (.xlsb). Nothing was imported: save it as XLSX in the spreadsheet program.</source>
        <translation>%1 是二进制工作簿（.xlsb），没有导入任何内容：请在表格软件中另存为 XLSX。</translation>
    </message>
    <message>
        <source>A part of %1 (%2) unpacks to more than two hundred times its size, as in files made to do harm. Nothing was imported: ask whoever sent it, or save the sheet as CSV.</source>
        <translation>%1 的一个部件（%2）解压后超过原大小的两百倍，恶意文件往往如此；没有导入任何内容：请向发送方核实，或将工作表另存为 CSV。</translation>
    </message>
    <message>
        <source>The sheet “%2” of %1 holds cells where no spreadsheet program puts them, so they cannot be read. Nothing was imported: open it in the spreadsheet program and save it again as XLSX.</source>
        <translation>%1 的工作表“%2”中单元格的位置不合规范，无法读取，没有导入任何内容：请用表格软件打开后重新另存为 XLSX。</translation>
    </message>
    <message>
        <source>Row %2 of %1 goes beyond the last column that a sheet can have (16,384). Nothing was imported: get the file from its source again.</source>
        <translation>%1 第 %2 行超出工作表的最后一列（16,384 列），没有导入任何内容：请向来源重新索取文件。</translation>
    </message>
    <message>
        <source>%1 is damaged (%2). Nothing was imported: open it in the spreadsheet program and save it again, or get it from its source again.</source>
        <translation>%1 已损坏（%2），没有导入任何内容：请用表格软件打开后重新保存，或向来源重新索取。</translation>
    </message>
    <message>
        <source>A part of %1 (%2) declares a document type, which no spreadsheet program does and attacks do. Nothing was imported: ask whoever sent it.</source>
        <translation>%1 的一个部件（%2）含有文档类型声明，表格软件不会这样写，攻击文件才会；没有导入任何内容：请向发送方核实。</translation>
    </message>
    <message>
        <source>No sheet of %1 holds anything. Nothing was imported: choose another file, or get this one from its source again.</source>
        <translation>%1 的所有工作表都是空的，没有导入任何内容：请另选文件，或向来源重新索取。</translation>
    </message>
    <message>
        <source>The program that reads workbooks could not be started (%1: %2). Nothing was imported: install Xunwang again, or save the sheet as CSV.</source>
        <translation>读取工作簿的程序无法启动（%1：%2），没有导入任何内容：请重新安装巡网，或将工作表另存为 CSV。</translation>
    </message>
    <message>
        <source>%1 holds no sheets with cells, only charts or the like. Nothing was imported: choose another file.</source>
        <translation>%1 中没有含单元格的工作表，只有图表等内容；没有导入任何内容：请另选文件。</translation>
    </message>
    <message>
        <source>%1 has no sheet named “%2”. Nothing was imported: choose one of its sheets.</source>
        <translation>%1 中没有名为“%2”的工作表，没有导入任何内容：请选择其中的工作表。</translation>
    </message>
    <message>
        <source>%1 is an archive or another kind of document: there is no table in it. Nothing was imported: choose a workbook (.xlsx, .ods) or a text table.</source>
        <translation>%1 是压缩包或其他文档，其中没有表格；没有导入任何内容：请选择工作簿（.xlsx、.ods）或文本表格。</translation>
    </message>
    <message>
        <source>%1 is protected with a password. Nothing was imported: save it without one in the spreadsheet program.</source>
        <translation>%1 设有打开密码，没有导入任何内容：请在表格软件中取消密码后保存。</translation>
    </message>
    <message>
        <source>%1 could not be read: the program that reads workbooks gave up on it. Nothing was imported and nothing else is affected: open the file in the spreadsheet program and save it again, or save the sheet as CSV.</source>
        <translation>%1 无法读取：读取工作簿的程序中途停止。没有导入任何内容，其他数据不受影响：请用表格软件打开后重新保存，或将工作表另存为 CSV。</translation>
    </message>
    <message>
        <source>%1 speaks of row %2, beyond the last that a sheet can have (1,048,576). Nothing was imported: get the file from its source again.</source>
        <translation>%1 出现第 %2 行，超出工作表的最后一行（1,048,576 行），没有导入任何内容：请向来源重新索取文件。</translation>
    </message>
    <message>
        <source>Row %2 of %1 holds more text than any listing can have (8 MB). Nothing was imported: look at that row in the spreadsheet program.</source>
        <translation>%1 第 %2 行的文字过长（超过 8 MB），没有导入任何内容：请在表格软件中检查该行。</translation>
    </message>
    <message>
        <source>The sheet “%2” of %1 is empty. Nothing was imported: choose another sheet.</source>
        <translation>%1 的工作表“%2”是空的，没有导入任何内容：请选择其他工作表。</translation>
    </message>
    <message>
        <source>%1 is too large to be read as a workbook: it unpacks to more than 1 GB, or holds too much different text. Nothing was imported: save the sheet as CSV, which may be of any size.</source>
        <translation>%1 作为工作簿过大：解压后超过 1 GB，或所含文字过多；没有导入任何内容：请将工作表另存为 CSV，CSV 不限大小。</translation>
    </message>
    <message>
        <source>%1 consists of %2 parts, more than any workbook has. Nothing was imported: ask whoever sent it.</source>
        <translation>%1 由 %2 个部件组成，超过任何正常工作簿；没有导入任何内容：请向发送方核实。</translation>
    </message>
    <message>
        <source>%1 takes longer to be read than a workbook may take (a minute of computing). Nothing was imported: save the sheet as CSV.</source>
        <translation>读取 %1 所需时间超过工作簿的上限（一分钟运算），没有导入任何内容：请将工作表另存为 CSV。</translation>
    </message>
    <message>
        <source>%1 was changed while it was imported. Nothing was imported: wait until nobody writes to it, then try again.</source>
        <translation>%1 在导入过程中被改动。未导入任何内容：请等无人写入该文件后再试。</translation>
    </message>
    <message>
        <source>The recipe “%1” does not fit %2, which lacks the columns: %3. Nothing was imported: choose another recipe, or none.</source>
        <translation>导入方案“%1”不适合 %2，后者缺少这些列：%3。未导入任何内容：请换用其他方案，或不用方案。</translation>
    </message>
    <message>
        <source>The recipe has no name. Nothing was saved: enter one.</source>
        <translation>导入方案没有名称。未保存任何内容：请填写名称。</translation>
    </message>
    <message>
        <source>There is a recipe named “%1” already. Nothing was saved: choose another name.</source>
        <translation>已有名为“%1”的导入方案。未保存任何内容：请换一个名称。</translation>
    </message>
    <message>
        <source>There is no recipe named “%1”. Nothing was changed: check the name.</source>
        <translation>没有名为“%1”的导入方案。未作任何改动：请核对名称。</translation>
    </message>
    <message>
        <source>%1 unpacks to more than %2 times its size, which no table does. Nothing was imported: unpack it yourself if you trust it.</source>
        <translation>%1 解压后超过原大小的 %2 倍，正常表格不会如此。未导入任何内容：如果信任该文件，请自行解压后再导入。</translation>
    </message>
    <message>
        <source>%1 is compressed and ends too early. Nothing was imported: get it from its source again.</source>
        <translation>压缩文件 %1 不完整。未导入任何内容：请向提供方重新获取。</translation>
    </message>
    <message>
        <source>%1 is compressed and damaged. Nothing was imported: get it from its source again.</source>
        <translation>压缩文件 %1 已损坏。未导入任何内容：请向提供方重新获取。</translation>
    </message>
    <message>
        <source>It is no JSON like the rows around it.</source>
        <translation>这一行不是与其他行相同的 JSON。</translation>
    </message>
    <message>
        <source>It says two things under one name, so neither can be taken.</source>
        <translation>同一名称下有两个值，无法取舍。</translation>
    </message>
    <message>
        <source>It was read in a wrong encoding once, and characters of it are lost. Take it from the source again.</source>
        <translation>该行曾被按错误的编码读取，部分字符已丢失。请从来源重新获取。</translation>
    </message>
    <message>
        <source>These are one already: one name on one platform, or one number.</source>
        <translation>这两个本来就是一个：同一平台同一名称，或同一编号。</translation>
    </message>
    <message>
        <source>These two are merged, maybe by way of others. Nothing was saved: take that back first.</source>
        <translation>这两个已经合并（可能经由其他几个）。未保存任何内容，请先撤销合并。</translation>
    </message>
    <message>
        <source>Your last step was no decision about duplicates, so there is nothing to take back here.</source>
        <translation>您的上一步不是对重复的决定，这里没有可撤销的。</translation>
    </message>
    <message>
        <source>Someone decided that these two, or ones merged with them, are not the same. Nothing was saved: take that back first.</source>
        <translation>已有人认定这两个（或与其合并的）不相同。未保存任何内容，请先撤销该决定。</translation>
    </message>
    <message>
        <source>Of its records %1 were corrected since and on %2 something rests (a measure, a case, evidence), %3 among them. Nothing was changed: take those back first, or take all back anyway.</source>
        <translation>该台账的记录中，有 %1 条此后已更正，有 %2 条已有后续（措施、案件或证据），其中包括 %3。未作任何改动：请先撤回这些后续，或选择仍然全部撤回。</translation>
    </message>
    <message>
        <source>People, campaigns or cases kept changing while the register was read. Nothing was changed: try again.</source>
        <translation>读取台账期间，人员、专项或案件不断变化。未作任何改动：请重试。</translation>
    </message>
    <message>
        <source>There is no column “%1”, without which no row can be taken. Nothing was imported: choose the column it is in.</source>
        <translation>没有“%1”这一列，缺少它任何一行都无法采用。未导入任何内容：请指定它所在的列。</translation>
    </message>
    <message>
        <source>%1 has headings but no rows. Nothing was imported.</source>
        <translation>%1 只有表头，没有数据行。未导入任何内容。</translation>
    </message>
    <message>
        <source>%1 was no register. Nothing was changed.</source>
        <translation>%1 不是台账的导入。未作任何改动。</translation>
    </message>
    <message>
        <source>%1 was taken back already. Nothing was changed.</source>
        <translation>%1 已经撤回。未作任何改动。</translation>
    </message>
    <message>
        <source>The register has more than %1 rows. Nothing was imported: split the file.</source>
        <translation>台账超过 %1 行。未导入任何内容：请拆分文件。</translation>
    </message>
    <message>
        <source>The unit of money in “%1” is not understood. Nothing was imported: write 元, 千元, 万元 or 亿元 there.</source>
        <translation>无法识别“%1”中的金额单位。未导入任何内容：请写明元、千元、万元或亿元。</translation>
    </message>
    <message>
        <source>There is no address.</source>
        <translation>没有地址。</translation>
    </message>
    <message>
        <source>%1 lies before the filing.</source>
        <translation>%1 早于立案日期。</translation>
    </message>
    <message>
        <source>There is no campaign “%1” in the case database.</source>
        <translation>案件库中没有专项“%1”。</translation>
    </message>
    <message>
        <source>There is no cause.</source>
        <translation>没有案由。</translation>
    </message>
    <message>
        <source>It was concluded before %1, the date of its decision or transfer.</source>
        <translation>结案日期早于 %1（决定或移送日期）。</translation>
    </message>
    <message>
        <source>“%1” is no whole number.</source>
        <translation>“%1”不是整数。</translation>
    </message>
    <message>
        <source>%1 lies in the future.</source>
        <translation>%1 是将来的日期。</translation>
    </message>
    <message>
        <source>There is no date.</source>
        <translation>没有日期。</translation>
    </message>
    <message>
        <source>The time limit %1 ends before the measure was taken.</source>
        <translation>期限 %1 早于采取措施的日期。</translation>
    </message>
    <message>
        <source>“%1” is no kind of target: platform 平台, website 自建网站, shop 网店, account 公众号, mini-program 小程序, app APP.</source>
        <translation>“%1”不是检查对象的种类：平台、自建网站、网店、公众号、小程序、APP。</translation>
    </message>
    <message>
        <source>“%1” is no finding: 未发现问题, 涉嫌违法, 当场改正, 无法访问, 停业 or 不配合检查, a remark behind it.</source>
        <translation>“%1”不是检查结果：未发现问题、涉嫌违法、当场改正、无法访问、停业或不配合检查，其后可加说明。</translation>
    </message>
    <message>
        <source>A deletion needs the number of items (条数).</source>
        <translation>删除信息须写明条数。</translation>
    </message>
    <message>
        <source>More kinds of product are named than the number %1 says.</source>
        <translation>列出的产品种类多于所写的种类数 %1。</translation>
    </message>
    <message>
        <source>“%1” is no measure: 行政指导, 行政约谈, 责令改正, 删除, 下架, 停止平台服务, 提请关闭 or 关闭.</source>
        <translation>“%1”不是措施：行政指导、行政约谈、责令改正、删除、下架、停止平台服务、提请关闭或关闭。</translation>
    </message>
    <message>
        <source>“%1” is no amount of money.</source>
        <translation>“%1”不是金额。</translation>
    </message>
    <message>
        <source>There is a fine or confiscation, but no date of the decision.</source>
        <translation>有罚款或没收，但没有决定日期。</translation>
    </message>
    <message>
        <source>There is a case with the number %1 already.</source>
        <translation>已有案号为 %1 的案件。</translation>
    </message>
    <message>
        <source>Several people are called %1: write the certificate number in brackets behind the name.</source>
        <translation>有多人名为 %1：请在姓名后用括号写明执法证号。</translation>
    </message>
    <message>
        <source>Nobody is named who checked.</source>
        <translation>没有写明检查人。</translation>
    </message>
    <message>
        <source>%1 is nobody in the case database.</source>
        <translation>案件库中没有 %1 这个人。</translation>
    </message>
    <message>
        <source>A visit needs at least two different officers with certificates.</source>
        <translation>实地检查须有至少两名不同的持证执法人员。</translation>
    </message>
    <message>
        <source>There is no party.</source>
        <translation>没有当事人。</translation>
    </message>
    <message>
        <source>“%1” is no place: 经营场所 or 生产加工单位.</source>
        <translation>“%1”不是检查地点：经营场所或生产加工单位。</translation>
    </message>
    <message>
        <source>A takedown needs kinds of product or their number.</source>
        <translation>下架须写明产品种类或种类数。</translation>
    </message>
    <message>
        <source>A stop of service needs a shop or the number of shops.</source>
        <translation>停止平台服务须写明网店或网店数。</translation>
    </message>
    <message>
        <source>Nobody is named whom it is about.</source>
        <translation>没有写明对象。</translation>
    </message>
    <message>
        <source>This row is a sum and no record.</source>
        <translation>这一行是合计，不是记录。</translation>
    </message>
    <message>
        <source>“%1” names no date of the transfer.</source>
        <translation>“%1”没有写明移送日期。</translation>
    </message>
    <message>
        <source>Other people kept writing. Nothing was changed: try again.</source>
        <translation>其他人一直在写入。未作任何改动：请重试。</translation>
    </message>
    <message>
        <source>The clipboard holds no rows. Nothing was changed: copy them in the spreadsheet first, their headings included.</source>
        <translation>剪贴板中没有行。未作任何改动：请先在电子表格中连同表头一起复制。</translation>
    </message>
    <message>
        <source>The file has no column “%1”, neither by its heading nor by its number. Nothing was imported.</source>
        <translation>文件中没有“%1”这一列（按标题或列号均未找到），未导入任何内容。</translation>
    </message>
    <message>
        <source>What is kept beside the listings to find them quickly (%1) does not agree with them. The listings themselves are sound. The command verify makes it anew.</source>
        <translation>用于快速查找商品的附属数据（%1）与商品数据不一致。商品数据本身完好。运行 verify 命令即可重新生成。</translation>
    </message>
    <message>
        <source>“%1” holds no letter and no digit to search for. Enter a piece of a title.</source>
        <translation>“%1”中没有可查找的文字或数字。请输入标题中的一段文字。</translation>
    </message>
    <message>
        <source>%1 was a register, and no listings. Nothing was changed: take it back as a register.</source>
        <translation>%1 是台账，不是商品清单，没有任何改动。请按台账撤回。</translation>
    </message>
    <message>
        <source>Your last step was an import or took one back. It is not undone with a key: take the import back as a whole in Intake, under the last imports, or import the file again. Nothing was changed.</source>
        <translation>您的上一步是导入或撤回导入，不能用撤销键撤销：请在“导入”的“最近的导入”中整体撤回，或重新导入该文件。没有任何改动。</translation>
    </message>
    <message>
        <source>The rows of import %1 are noted as taken back, and its record is not. Nothing was changed now: restore the last verified backup.</source>
        <translation>导入 %1 的数据行记为已撤回，而其记录没有撤回。现在没有任何改动，请恢复最近一份验证过的备份。</translation>
    </message>
    <message>
        <source>Line %1 of the rule pack: rule %2 hits its own counterexample “%3”. Change the rule or the example.</source>
        <translation>规则包第 %1 行：规则 %2 命中了自己的反例“%3”。请修改规则或示例。</translation>
    </message>
    <message>
        <source>Line %1 of the rule pack: rule %2 does not hit its own example “%3”. Change the rule or the example.</source>
        <translation>规则包第 %1 行：规则 %2 未命中自己的示例“%3”。请修改规则或示例。</translation>
    </message>
    <message>
        <source>%1 version %2 is no draft any more. Nothing was saved: save your changes as a new version.</source>
        <translation>%1 第 %2 版已不是草稿。未保存：请把修改另存为新版本。</translation>
    </message>
    <message>
        <source>There is no version %2 of the rule pack %1.</source>
        <translation>规则包 %1 没有第 %2 版。</translation>
    </message>
    <message>
        <source>Version %2 of the rule pack %1 is not newer than version %3, which is there. Nothing was saved: raise its version.</source>
        <translation>规则包 %1 第 %2 版不比已有的第 %3 版新。未保存：请提高版本号。</translation>
    </message>
    <message>
        <source>%1 version %2 was withdrawn and cannot be put in force. Nothing was changed.</source>
        <translation>%1 第 %2 版已撤回，不能启用。没有任何改动。</translation>
    </message>
    <message>
        <source>Listings came or went since the preview. Nothing was changed: look at a new preview.</source>
        <translation>预览之后有商品导入或撤回。没有任何改动：请重新预览。</translation>
    </message>
    <message>
        <source>A later rescreening (%1) builds on this one. Nothing was changed: take that one back first.</source>
        <translation>之后的重新筛查（%1）以此为基础。没有任何改动：请先撤回那一次。</translation>
    </message>
    <message>
        <source>The preview is about %2 and not about %1. Nothing was changed: look at a new preview.</source>
        <translation>预览的是 %2，不是 %1。没有任何改动：请重新预览。</translation>
    </message>
    <message>
        <source>An exemption needs words, the reason in both languages and the title that was hit. Nothing was changed: fill them in.</source>
        <translation>豁免须写明豁免词、中英文理由和误中的标题。没有任何改动：请填写完整。</translation>
    </message>
    <message>
        <source>With these words the rule %1 would still hit “%2”, where it reads “%3”. Nothing was changed: take words that stand where it hits.</source>
        <translation>按这些豁免词，规则 %1 仍会命中“%2”，命中处读作“%3”。没有任何改动：请改用命中位置上的词。</translation>
    </message>
    <message>
        <source>The text of a rule is one JSON object in braces. Nothing was changed.</source>
        <translation>规则的文本应是一个用花括号括起的 JSON 对象。没有任何改动。</translation>
    </message>
    <message>
        <source>The rule pack has no rule %1. Nothing was changed.</source>
        <translation>规则包内没有规则 %1。没有任何改动。</translation>
    </message>
    <message>
        <source>A probe (%1) lacks its mark, its title or the rule that must hit it. Nothing was saved.</source>
        <translation>探针（%1）缺少标记、标题或者应当命中的规则。没有保存。</translation>
    </message>
    <message>
        <source>There is a probe with the mark %1 already. Nothing was saved: give it another mark.</source>
        <translation>已有标记为 %1 的探针。没有保存：请换一个标记。</translation>
    </message>
    <message>
        <source>Line %1 of the probes: the mark %2 is used twice. Nothing was loaded.</source>
        <translation>探针文件第 %1 行：标记 %2 重复。没有载入。</translation>
    </message>
    <message>
        <source>A rule or family was named for an item that is said to be rightly not flagged. Nothing was saved: take one of them back.</source>
        <translation>已认定该商品无异常，却填写了规则或者违法类别。没有保存：请二者取一。</translation>
    </message>
    <message>
        <source>Say which rule should have hit, or at least which family of violations it is. Nothing was saved.</source>
        <translation>请写明应当命中的规则，至少写明违法类别。没有保存。</translation>
    </message>
    <message>
        <source>%1 version %2 fails some of its own examples and cannot be put in force. Nothing was changed: change the rules or the examples on the page “Rules”, and save the draft again.</source>
        <translation>%1 第 %2 版有示例未通过，不能启用。未作任何改动：请在“规则”页修改规则或示例，然后重新保存草稿。</translation>
    </message>
</context>
</TS>
