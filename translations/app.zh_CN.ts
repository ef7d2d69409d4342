<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CommandLine</name>
    <message>
        <source>Fold each line of standard input to its canonical form.</source>
        <translation>把标准输入的每一行折叠为规范形式。</translation>
    </message>
    <message>
        <source>Screen a file of texts, one a line, against the rules.</source>
        <translation>按规则逐行筛查文本文件。</translation>
    </message>
    <message>
        <source>%1 COMMAND --help explains a command.</source>
        <translation>%1 命令 --help 显示该命令的说明。</translation>
    </message>
    <message>
        <source>There is no command “%1”; see %2 --help.</source>
        <translation>没有“%1”这个命令，见 %2 --help。</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>显示本说明。</translation>
    </message>
    <message>
        <source>%1 needs other arguments; see %2 %1 --help.</source>
        <translation>%1 的参数不对，见 %2 %1 --help。</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>Make a case database.</source>
        <translation>新建案件库。</translation>
    </message>
    <message>
        <source>Import a file of listings and screen them.</source>
        <translation>导入商品列表文件并筛查。</translation>
    </message>
    <message>
        <source>List the leads.</source>
        <translation>列出线索。</translation>
    </message>
    <message>
        <source>Check that nothing was changed behind the ledger.</source>
        <translation>核验台账，确认没有内容被绕过台账改动。</translation>
    </message>
    <message>
        <source>Make a backup and check it.</source>
        <translation>备份并核验备份。</translation>
    </message>
    <message>
        <source>Put a backup in the place of a case database.</source>
        <translation>用备份恢复案件库。</translation>
    </message>
    <message>
        <source>The case database that takes them.</source>
        <translation>接收数据的案件库。</translation>
    </message>
    <message>
        <source>The case database.</source>
        <translation>案件库。</translation>
    </message>
    <message>
        <source>Where it goes.</source>
        <translation>存放位置。</translation>
    </message>
    <message>
        <source>Certificate number of the person who does it; else the default person.</source>
        <translation>经办人的执法证号；不填则为默认人员。</translation>
    </message>
    <message>
        <source>Print JSON for other programs.</source>
        <translation>输出 JSON，供其他程序使用。</translation>
    </message>
    <message>
        <source>--%1 is missing.</source>
        <translation>缺少 --%1。</translation>
    </message>
    <message>
        <source>This very file was imported before. Nothing was changed.</source>
        <translation>这个文件以前已经导入过，没有任何改动。</translation>
    </message>
    <message>
        <source>%1 rows: %2 new, %3 updated, %4 unchanged, %5 duplicate, %6 rejected; %7 leads, in %8 seconds</source>
        <translation>共 %1 行：新增 %2，更新 %3，未变 %4，重复 %5，拒收 %6；线索 %7 条，用时 %8 秒</translation>
    </message>
    <message>
        <source>The case database to make.</source>
        <translation>要新建的案件库。</translation>
    </message>
    <message>
        <source>Number of this station, 1 to 1048575; else random.</source>
        <translation>站点编号，1 至 1048575；不填则随机。</translation>
    </message>
    <message>
        <source>Name of the bureau.</source>
        <translation>单位名称。</translation>
    </message>
    <message>
        <source>What its press calls the area, else 全市.</source>
        <translation>报送语句中对辖区的称呼，默认“全市”。</translation>
    </message>
    <message>
        <source>Name of the first person, who becomes administrator.</source>
        <translation>第一名人员的姓名，此人为管理员。</translation>
    </message>
    <message>
        <source>That person&apos;s certificate number.</source>
        <translation>此人的执法证号。</translation>
    </message>
    <message>
        <source>--station takes a whole number.</source>
        <translation>--station 应为整数。</translation>
    </message>
    <message>
        <source>Made %1 for %2; %3 (certificate %4) is its administrator.</source>
        <translation>已为%2新建 %1；管理员为%3（执法证号 %4）。</translation>
    </message>
    <message>
        <source>The file of listings.</source>
        <translation>商品列表文件。</translation>
    </message>
    <message>
        <source>Give a field this value in every row.</source>
        <translation>每一行的此字段都取该值。</translation>
    </message>
    <message>
        <source>There is no encoding “%1”.</source>
        <translation>没有“%1”这种编码。</translation>
    </message>
    <message>
        <source>The backup.</source>
        <translation>备份。</translation>
    </message>
    <message>
        <source>Restored %1.</source>
        <translation>已恢复 %1。</translation>
    </message>
    <message>
        <source>Restored %1. What stood there is now %2.</source>
        <translation>已恢复 %1，原有文件移至 %2。</translation>
    </message>
    <message>
        <source>Sound: %1 ledger entries, %2 records, %3 imports with %4 rows, %5 evidence files. Head of the ledger: %6</source>
        <translation>完好：台账 %1 条，记录 %2 条，导入 %3 批 %4 行，证据文件 %5 个。台账末项：%6</translation>
    </message>
    <message>
        <source>Count a period: as text, JSON, CSV, workbook, PDF or sentence.</source>
        <translation>统计一段时间：文本、JSON、CSV、工作簿、PDF 或报送语句。</translation>
    </message>
    <message>
        <source>Open the window on a demonstration, or print it where there is no display.</source>
        <translation>在演示案件库上打开窗口；没有显示器时打印结果。</translation>
    </message>
    <message>
        <source>Take a picture of every desk and dialog.</source>
        <translation>为每个工作台和对话框截图。</translation>
    </message>
    <message>
        <source>Usage: %1 [FILE.xwdb] opens the window; %1 COMMAND [ARGUMENTS] works without one.</source>
        <translation>用法：%1 [文件.xwdb] 打开窗口；%1 命令 [参数] 不用窗口。</translation>
    </message>
    <message>
        <source>First day, as 2026-10-01.</source>
        <translation>第一天，如 2026-10-01。</translation>
    </message>
    <message>
        <source>Last day, included.</source>
        <translation>最后一天，含当天。</translation>
    </message>
    <message>
        <source>Only what belongs to this campaign.</source>
        <translation>只统计该专项行动的记录。</translation>
    </message>
    <message>
        <source>text, json, csv, xlsx, pdf or sentence; else text.</source>
        <translation>text、json、csv、xlsx、pdf 或 sentence；不填则为 text。</translation>
    </message>
    <message>
        <source>The file to write, in the place of standard output.</source>
        <translation>写入该文件，不写到标准输出。</translation>
    </message>
    <message>
        <source>--from and --to take days such as 2026-10-01, the first not after the last.</source>
        <translation>--from 和 --to 应为 2026-10-01 这样的日期，且前者不晚于后者。</translation>
    </message>
    <message>
        <source>There is no format “%1”.</source>
        <translation>没有“%1”这种格式。</translation>
    </message>
    <message>
        <source>A workbook or PDF needs --out FILE.</source>
        <translation>工作簿或 PDF 须用 --out 指定文件。</translation>
    </message>
    <message>
        <source>Open leads, by rule:</source>
        <translation>待审线索，按规则：</translation>
    </message>
    <message>
        <source>Where the demonstration is made.</source>
        <translation>演示案件库的存放位置。</translation>
    </message>
    <message>
        <source>List the recipes by which files are imported.</source>
        <translation>列出导入文件所用的方案。</translation>
    </message>
    <message>
        <source>Shops not seen before: %1</source>
        <translation>新出现的网店：%1</translation>
    </message>
    <message>
        <source>Credit codes that do not check, taken as they stand: %1</source>
        <translation>校验不符、按原样收下的信用代码：%1</translation>
    </message>
    <message>
        <source>Columns not taken: %1</source>
        <translation>未采用的列：%1</translation>
    </message>
    <message>
        <source>Read it by this recipe of the case database; other options have the last word.</source>
        <translation>按案件库中的这一导入方案读取；其他选项优先于方案。</translation>
    </message>
    <message>
        <source>The sheet of a workbook; else the first with a table.</source>
        <translation>工作簿中的工作表；不指定则取第一个有表格的。</translation>
    </message>
    <message>
        <source>Once it is imported, keep under this name how; a recipe of this name is replaced.</source>
        <translation>导入后以此名称保存读取方式；同名方案将被替换。</translation>
    </message>
    <message>
        <source>Write the rows that were not taken to this file (.xlsx or .csv), to be mended and imported alone.</source>
        <translation>把未导入的行写入此文件（.xlsx 或 .csv），改好后可单独导入。</translation>
    </message>
    <message>
        <source>Keep the whole file as evidence of the import.</source>
        <translation>把整个文件作为本次导入的证据留存。</translation>
    </message>
    <message>
        <source>--rejects names a file that is needed: choose another name.</source>
        <translation>--rejects 指定的正是要用的文件：请换一个名称。</translation>
    </message>
    <message>
        <source>Show what a file of listings is taken for.</source>
        <translation>显示程序如何识别一个商品信息文件。</translation>
    </message>
    <message>
        <source>The table to look at: text or JSON, also compressed, or a workbook.</source>
        <translation>要查看的表格：文本或 JSON（可为压缩文件），或工作簿。</translation>
    </message>
    <message>
        <source>Print what the reader sees, one JSON array of texts a row: first the headings, if there are any, then the rows below them. A row that cannot be taken is printed as {&quot;row&quot;: N, &quot;rejected&quot;: REASON} with the line on which it starts.</source>
        <translation>逐行输出读取结果，每行一个 JSON 文本数组：有表头时先输出表头，再输出其下各行。无法采用的行输出为 {&quot;row&quot;: N, &quot;rejected&quot;: REASON}，N 为该行起始的行号。</translation>
    </message>
    <message>
        <source>“%1” is no line.</source>
        <translation>“%1”不是行号。</translation>
    </message>
    <message>
        <source>There is no repair “%1”.</source>
        <translation>没有“%1”这种修复方式。</translation>
    </message>
    <message>
        <source>List shops and items that may be the same.</source>
        <translation>列出可能相同的店铺和商品。</translation>
    </message>
    <message>
        <source>%1 of %2 are listed, those with leads first.</source>
        <translation>列出 %2 组中的 %1 组，有线索的在前。</translation>
    </message>
    <message>
        <source>Text seems to have been read in a wrong encoding once: “%1” would be “%2”. It is taken as it stands; --repair %3 repairs it.</source>
        <translation>文字似曾按错误编码读取：“%1”应为“%2”。现按原样采用；加 --repair %3 可修复。</translation>
    </message>
    <message>
        <source>Take a field from the column with this heading, else with this number (the first is 1).</source>
        <translation>从该标题的列取得此字段；没有这个标题时按列号（第一列为 1）。</translation>
    </message>
    <message>
        <source>utf-8, gb18030, big5, utf-16le, utf-16be, utf-32le or utf-32be; else guessed.</source>
        <translation>utf-8、gb18030、big5、utf-16le、utf-16be、utf-32le 或 utf-32be；不填则自动识别。</translation>
    </message>
    <message>
        <source>What separates the cells of a text, “tab” for a tab; else guessed.</source>
        <translation>文本的单元格分隔符，“tab”表示制表符；不填则自动识别。</translation>
    </message>
    <message>
        <source>The line of the headings, 0 if there are none; else guessed.</source>
        <translation>表头所在行，0 表示没有表头；不填则自动识别。</translation>
    </message>
    <message>
        <source>Repair text that was once read in a wrong encoding: utf8-read-as-gbk, gbk-read-as-utf8, utf8-read-as-latin or gbk-read-as-latin.</source>
        <translation>修复曾按错误编码读取的文字：utf8-read-as-gbk、gbk-read-as-utf8、utf8-read-as-latin 或 gbk-read-as-latin。</translation>
    </message>
    <message>
        <source>--delimiter is empty.</source>
        <translation>--delimiter 的内容为空。</translation>
    </message>
    <message>
        <source>Enter a register kept in a spreadsheet: its rows become records.</source>
        <translation>导入用表格记的台账：每行成为一条记录。</translation>
    </message>
    <message>
        <source>%1 rows: %2 new, %3 unchanged, %4 duplicate, %5 rejected; in %6 seconds</source>
        <translation>%1 行：新增 %2，未变 %3，重复 %4，拒绝 %5；用时 %6 秒</translation>
    </message>
    <message>
        <source>Campaigns made (rows): %1</source>
        <translation>新建的专项（行数）：%1</translation>
    </message>
    <message>
        <source>Officers kept by name, for they are nobody in the case database (rows): %1</source>
        <translation>本库没有、按姓名保留的检查人（行数）：%1</translation>
    </message>
    <message>
        <source>The file with the register.</source>
        <translation>台账文件。</translation>
    </message>
    <message>
        <source>What its rows are: %1.</source>
        <translation>各行是什么：%1。</translation>
    </message>
    <message>
        <source>Take a field from the column with this heading; FIELD= takes it from none.</source>
        <translation>某字段取自此标题的列；FIELD= 表示不取。</translation>
    </message>
    <message>
        <source>Reject rows that name a person or campaign who is not in the case database.</source>
        <translation>写有案件库中没有的人员或专项的行不导入。</translation>
    </message>
    <message>
        <source>There is no kind of register “%1”: %2.</source>
        <translation>没有“%1”这种台账：%2。</translation>
    </message>
    <message>
        <source>Search the titles of all listings.</source>
        <translation>在全部商品标题中查找。</translation>
    </message>
    <message>
        <source>%1 listings</source>
        <translation>%1 件商品</translation>
    </message>
    <message>
        <source>A piece of a title, traditional or simplified.</source>
        <translation>标题中的一段文字，繁体简体皆可。</translation>
    </message>
    <message>
        <source>What is kept for searching was missing or damaged, so this was slow. It was made anew.</source>
        <translation>供查找用的数据缺失或损坏，因此这次较慢；现已重新生成。</translation>
    </message>
    <message>
        <source>What is kept for searching is missing or damaged, so this was slow. It was not made anew: %1</source>
        <translation>供查找用的数据缺失或损坏，因此这次较慢；未能重新生成：%1</translation>
    </message>
    <message>
        <source>%1 rows, %2 new, %3 leads</source>
        <translation>%1 行，新增 %2，线索 %3</translation>
    </message>
    <message>
        <source>taken back %1 by %2: %3</source>
        <translation>%2 于 %1 撤回：%3</translation>
    </message>
    <message>
        <source>%1 was taken back. Listings gone: %2; leads gone: %3.</source>
        <translation>已撤回 %1：移除商品 %2 条、线索 %3 条。</translation>
    </message>
    <message>
        <source>Leads that stay because people worked on them: %1</source>
        <translation>因已有人处理而保留的线索：%1</translation>
    </message>
    <message>
        <source>Listings that stay because another import has seen them: %1, with %2 leads</source>
        <translation>因其他导入也见过而保留的商品：%1，其线索：%2</translation>
    </message>
    <message>
        <source>Later sightings of other imports&apos; listings gone: %1</source>
        <translation>移除的其他导入商品的后续记录：%1</translation>
    </message>
    <message>
        <source>Imports after it with rows that were there already: %1. Import their files again.</source>
        <translation>其后含有当时已有的行的导入：%1 次。请重新导入那些文件。</translation>
    </message>
    <message>
        <source>Its rows are out of every list; the next import removes what is left of them.</source>
        <translation>它的数据行已从所有列表中移除；剩余部分将在下次导入前清除。</translation>
    </message>
    <message>
        <source>The register was taken back: %1 records withdrawn.</source>
        <translation>台账已撤回：撤回 %1 条记录。</translation>
    </message>
    <message>
        <source>The import, as “batches” names it.</source>
        <translation>要撤回的导入，编号见 batches。</translation>
    </message>
    <message>
        <source>Why it is taken back.</source>
        <translation>撤回的原因。</translation>
    </message>
    <message>
        <source>Of a register also the records that were corrected or built upon since.</source>
        <translation>台账中此后更正过或已有后续记录的也一并撤回。</translation>
    </message>
    <message>
        <source>--batch takes a number that “batches” prints.</source>
        <translation>--batch 须为 batches 列出的编号。</translation>
    </message>
    <message>
        <source>List the imports, newest first.</source>
        <translation>列出历次导入，最新的在前。</translation>
    </message>
    <message>
        <source>Take an import back as a whole.</source>
        <translation>整体撤回一次导入。</translation>
    </message>
    <message>
        <source>Screened anew by %1</source>
        <translation>规则包 %1 重新筛查</translation>
    </message>
    <message>
        <source>The rescreening by %1 was taken back. Leads gone: %2; leads that read as before: %3.</source>
        <translation>已撤回 %1 的重新筛查：移除线索 %2 条，恢复原样的线索 %3 条。</translation>
    </message>
    <message>
        <source>List, add and export versions of rule packs, and put one in force.</source>
        <translation>列出、添加、导出规则包版本，或启用其中一版。</translation>
    </message>
    <message>
        <source>Screen stored listings anew, or tell what that would change.</source>
        <translation>重新筛查库内商品，或只说明会有什么变化。</translation>
    </message>
    <message>
        <source>%1 was added as a draft.</source>
        <translation>已添加 %1，为草稿。</translation>
    </message>
    <message>
        <source>In force for the next import: %1</source>
        <translation>下次导入起启用：%1</translation>
    </message>
    <message>
        <source>By %1: %2 listings, %3 leads looked at. New leads: %4; leads that read otherwise: %5; no longer hit: %6, of these decided: %7; hit again: %8.</source>
        <translation>按 %1 查看商品 %2 件、线索 %3 条。新线索 %4 条；有变化的线索 %5 条；规则不再命中 %6 条，其中已审 %7 条；重新命中 %8 条。</translation>
    </message>
    <message>
        <source>Add this rule pack as a draft.</source>
        <translation>把此规则包添加为草稿。</translation>
    </message>
    <message>
        <source>What is new in it.</source>
        <translation>本版有何变化。</translation>
    </message>
    <message>
        <source>Print this version, like “starter 4”, or “built-in”.</source>
        <translation>输出此版本，如“starter 4”，或“built-in”（程序自带）。</translation>
    </message>
    <message>
        <source>Put this version, or “built-in”, in force for coming imports; see rescreen for what is stored.</source>
        <translation>此后的导入启用此版本或“built-in”（程序自带）；库内商品见 rescreen。</translation>
    </message>
    <message>
        <source>By this rule pack; applied, it is added and in force.</source>
        <translation>按此规则包；应用时添加并启用。</translation>
    </message>
    <message>
        <source>By all rules, not only those that differ from the ones in force.</source>
        <translation>按全部规则，而不只是与启用规则不同的部分。</translation>
    </message>
    <message>
        <source>Do it; else it is only told.</source>
        <translation>予以应用；不填则只说明。</translation>
    </message>
    <message>
        <source>It was applied as batch %1.</source>
        <translation>已应用，批次为 %1。</translation>
    </message>
    <message>
        <source>Try rule packs on a file, or on what was decided.</source>
        <translation>在文件或者审阅历史上试跑规则包。</translation>
    </message>
    <message>
        <source>Prove on known test items that the rules still find them.</source>
        <translation>用已知的测试商品（探针）证明规则仍能命中。</translation>
    </message>
    <message>
        <source>Probes: %1 of %2 were hit</source>
        <translation>探针：%2 个中命中 %1 个</translation>
    </message>
    <message>
        <source>  %1: the rule %2 misses “%3”</source>
        <translation>  %1：规则 %2 没有命中“%3”</translation>
    </message>
    <message>
        <source>  %1: “%2” was not taken as a row</source>
        <translation>  %1：“%2”没有作为一行读入</translation>
    </message>
    <message>
        <source>The case database whose probes and pack are meant too; without --add or --run its runs are listed.</source>
        <translation>案件库：连同其自有探针和启用的规则包；不带 --add 或 --run 时列出历次结果。</translation>
    </message>
    <message>
        <source>Add the probes of this file to it.</source>
        <translation>把该文件中的探针加入案件库。</translation>
    </message>
    <message>
        <source>Run all probes and keep the result. Ends with 1 where one is missed.</source>
        <translation>运行全部探针并保存结果。有未命中的，以 1 结束。</translation>
    </message>
    <message>
        <source>Run them through this pack; the result is not kept then.</source>
        <translation>用该规则包运行；结果不保存。</translation>
    </message>
    <message>
        <source>Probes added: %1</source>
        <translation>已加入探针：%1 个</translation>
    </message>
    <message>
        <source>%1 on %2 leads and %3 second readings: precision %4 (%5 confirmed, %6 dismissed), %7 doubtful, %8 undecided</source>
        <translation>%1，试于 %2 条线索和 %3 条复看：准确率 %4（确认 %5，排除 %6），存疑 %7，未决定 %8</translation>
    </message>
    <message>
        <source>rule	precision	confirmed	dismissed	doubtful	undecided	no longer hit	recall	found	missed</source>
        <translation>规则	准确率	确认	排除	存疑	未决定	不再命中	召回率	命中	漏检</translation>
    </message>
    <message>
        <source>rule	newly hit: confirmed, dismissed, other	no longer: confirmed, dismissed, other</source>
        <translation>规则	新命中：确认、排除、其他	不再命中：确认、排除、其他</translation>
    </message>
    <message>
        <source>%1 rows (%2 more cannot be taken); %3 are hit under %4</source>
        <translation>%1 行（另有 %2 行不能读入）；按 %4 命中 %3 行</translation>
    </message>
    <message>
        <source>%1 are hit under %2; only under %3: %4; only under %2: %5</source>
        <translation>按 %2 命中 %1 行；仅按 %3：%4 行；仅按 %2：%5 行</translation>
    </message>
    <message>
        <source>rule	first	second	only first	only second</source>
        <translation>规则	前者	后者	仅前者	仅后者</translation>
    </message>
    <message>
        <source>The rule pack to try; given twice, two are compared. Without it the pack in force.</source>
        <translation>试跑的规则包；给出两次则比较两个。不给出时为启用的规则包。</translation>
    </message>
    <message>
        <source>The case database on whose decided leads and second readings it is tried.</source>
        <translation>案件库：以其中已决定的线索和复看试跑。</translation>
    </message>
    <message>
        <source>A file of listings on which it is tried; may be left out.</source>
        <translation>试跑的商品文件；可以不给。</translation>
    </message>
    <message>
        <source>Name a file of listings or a case database (--into), and at most two packs.</source>
        <translation>请给出商品文件或者案件库（--into），规则包至多两个。</translation>
    </message>
    <message>
        <source>By this version in the case database, or “built-in”; applied, it is in force.</source>
        <translation>按案件库中的此版本，或“built-in”（内置规则包）；应用时启用。</translation>
    </message>
</context>
<context>
    <name>FoldCommand</name>
    <message>
        <source>Print one JSON object for every line: what it folds to, the words of the rules that stand there in disguise, and piece by piece in which layer the disguise came off; offsets in code points.</source>
        <translation>每行输出一个 JSON 对象：折叠后的文本、以伪装写法出现的规则词，以及每一段伪装在哪一层被还原；位置以 Unicode 码位计。</translation>
    </message>
</context>
<context>
    <name>ScreenCommand</name>
    <message>
        <source>A text in UTF-8; every line is screened as a title.</source>
        <translation>UTF-8 文本，每一行作为一个标题筛查。</translation>
    </message>
    <message>
        <source>Print one JSON object for every line, offsets in code points, instead of a line for every hit.</source>
        <translation>每行输出一个 JSON 对象（位置以 Unicode 码位计），而不是每个命中输出一行。</translation>
    </message>
    <message>
        <source>Screen with this rule pack instead of the program&apos;s own.</source>
        <translation>改用此规则包筛查，而不用程序自带的规则包。</translation>
    </message>
    <message>
        <source>The pattern in line %1 of the rule pack was too costly for %2 lines; there it was not looked for.
</source>
        <translation>规则包第 %1 行的模式在 %2 行文本上开销过大，在这些行上没有查找。
</translation>
    </message>
    <message>
        <source>Screen with the rules that are in force in this case database.</source>
        <translation>按此案件库启用的规则筛查。</translation>
    </message>
</context>
<context>
    <name>Workstation</name>
    <message>
        <source>Making the case database</source>
        <translation>正在新建案件库</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Stop the work and leave?</source>
        <translation>停止工作并退出？</translation>
    </message>
    <message>
        <source>Work is still running. It will be canceled, and nothing of it remains.</source>
        <translation>还有工作正在进行。退出将取消它，不留任何痕迹。</translation>
    </message>
    <message>
        <source>Stop and leave</source>
        <translation>停止并退出</translation>
    </message>
    <message>
        <source>demonstration</source>
        <translation>演示案件库</translation>
    </message>
    <message>
        <source>Making the demonstration</source>
        <translation>正在生成演示数据</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>正在打开 %1</translation>
    </message>
    <message>
        <source>Restoring the backup</source>
        <translation>正在恢复备份</translation>
    </message>
    <message>
        <source>The backup was not restored</source>
        <translation>备份未恢复</translation>
    </message>
    <message>
        <source>Backup restored</source>
        <translation>已恢复备份</translation>
    </message>
    <message>
        <source>What stood in its place is kept as %1.</source>
        <translation>原有文件保留为 %1。</translation>
    </message>
    <message>
        <source>The rule pack in force can&apos;t be used; other rules screen meanwhile</source>
        <translation>启用的规则包无法使用，暂按程序自带规则筛查</translation>
    </message>
    <message>
        <source>Preparing the rules</source>
        <translation>准备规则</translation>
    </message>
</context>
</TS>
