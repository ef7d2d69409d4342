<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ComparedFields</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Item number</source>
        <translation>商品编号</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Credit code</source>
        <translation>信用代码</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Items on record</source>
        <translation>在库商品</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类目</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最近所见</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>线索</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Item number</source>
        <translation>商品编号</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>商品标题</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>标价</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>销量</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类目</translation>
    </message>
    <message>
        <source>Seen at</source>
        <translation>采集时间</translation>
    </message>
    <message>
        <source>The quotes in the row don&apos;t match</source>
        <translation>引号不配对</translation>
    </message>
    <message>
        <source>Fewer cells than headings</source>
        <translation>单元格少于列名</translation>
    </message>
    <message>
        <source>More cells than headings</source>
        <translation>单元格多于列名</translation>
    </message>
    <message>
        <source>No title</source>
        <translation>没有标题</translation>
    </message>
    <message>
        <source>The price can&apos;t be read</source>
        <translation>价格无法识别</translation>
    </message>
    <message>
        <source>The list price can&apos;t be read</source>
        <translation>标价无法识别</translation>
    </message>
    <message>
        <source>The sales can&apos;t be read</source>
        <translation>销量无法识别</translation>
    </message>
    <message>
        <source>The time can&apos;t be read</source>
        <translation>时间无法识别</translation>
    </message>
    <message>
        <source>A spreadsheet damaged the credit code</source>
        <translation>信用代码已被表格软件损坏</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>第 %1 列</translation>
    </message>
    <message>
        <source>It is no JSON like the rows around it</source>
        <translation>不是与其他行相同的 JSON</translation>
    </message>
    <message>
        <source>It says two things under one name</source>
        <translation>同一名称下有两个值</translation>
    </message>
    <message>
        <source>Characters were lost in a wrong encoding</source>
        <translation>因编码错误丢失字符</translation>
    </message>
    <message>
        <source>The check character of the credit code does not fit</source>
        <translation>信用代码的校验码不符</translation>
    </message>
    <message>
        <source>This is no credit code</source>
        <translation>这不是信用代码</translation>
    </message>
    <message>
        <source>Table as text</source>
        <translation>文本表格</translation>
    </message>
    <message>
        <source>JSON, one object a line</source>
        <translation>JSON，每行一个对象</translation>
    </message>
    <message>
        <source>JSON, a list of objects</source>
        <translation>JSON，对象列表</translation>
    </message>
    <message>
        <source>Workbook</source>
        <translation>工作簿</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>剪贴板</translation>
    </message>
</context>
<context>
    <name>Likeness</name>
    <message>
        <source>the same credit code %1</source>
        <translation>统一社会信用代码相同：%1</translation>
    </message>
    <message>
        <source>the same telephone number %1</source>
        <translation>电话相同：%1</translation>
    </message>
    <message>
        <source>the same address</source>
        <translation>地址相同</translation>
    </message>
    <message>
        <source>names equal after folding</source>
        <translation>名称折叠后相同</translation>
    </message>
    <message>
        <source>names equal but for their endings: %1</source>
        <translation>名称除后缀外相同：%1</translation>
    </message>
    <message>
        <source>titles equal after folding</source>
        <translation>标题折叠后相同</translation>
    </message>
    <message>
        <source>titles nearly equal (%1 %)</source>
        <translation>标题基本相同（%1%）</translation>
    </message>
    <message>
        <source>the same price</source>
        <translation>价格相同</translation>
    </message>
</context>
<context>
    <name>RecipeLine</name>
    <message>
        <source>Keep how this file is read</source>
        <translation>保存此文件的读取方式</translation>
    </message>
    <message>
        <source>Which column is what, the platform, and what was chosen by hand, under a name. The next file with these columns is read the same way.</source>
        <translation>以一个名称保存各列的含义、平台和手工选择的内容。下次遇到列相同的文件，按同样方式读取。</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Name of the recipe</source>
        <translation>方案名称</translation>
    </message>
    <message>
        <source>Replace the recipe “%1”?</source>
        <translation>替换方案“%1”？</translation>
    </message>
    <message>
        <source>What it says now is replaced by how this file is read. The ledger keeps what it said.</source>
        <translation>方案现有内容将替换为此文件的读取方式。原内容保留在账本中。</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Kept while importing %1</source>
        <translation>导入 %1 时保存</translation>
    </message>
    <message>
        <source>The recipe was not changed</source>
        <translation>方案未更改</translation>
    </message>
    <message>
        <source>Keep the changes in “%1”</source>
        <translation>将更改保存到“%1”</translation>
    </message>
    <message>
        <source>Keep as a recipe…</source>
        <translation>另存为方案…</translation>
    </message>
    <message>
        <source>Rename “%1”…</source>
        <translation>重命名“%1”…</translation>
    </message>
    <message>
        <source>Rename “%1”</source>
        <translation>重命名“%1”</translation>
    </message>
    <message>
        <source>Imports that it was used for keep the old name.</source>
        <translation>用过它的导入仍保留旧名称。</translation>
    </message>
    <message>
        <source>Rename it</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Renamed</source>
        <translation>已重命名</translation>
    </message>
    <message>
        <source>Delete “%1”…</source>
        <translation>删除“%1”…</translation>
    </message>
    <message>
        <source>Delete the recipe “%1”?</source>
        <translation>删除方案“%1”？</translation>
    </message>
    <message>
        <source>Files with these columns are no longer read by it. Imports that it was used for stay as they are, and Ctrl+Z brings it back.</source>
        <translation>列相同的文件将不再按它读取。用过它的导入不受影响，按 Ctrl+Z 可恢复。</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>No longer needed</source>
        <translation>不再需要</translation>
    </message>
</context>
<context>
    <name>Registers</name>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Site, shop or operator</source>
        <translation>网站、网店或经营者</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Kind of target</source>
        <translation>对象种类</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Premises or production</source>
        <translation>经营场所或生产加工单位</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Officers</source>
        <translation>执法人员</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>措施</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>条数</translation>
    </message>
    <message>
        <source>Number of kinds</source>
        <translation>种类数</translation>
    </message>
    <message>
        <source>Kinds of product</source>
        <translation>产品种类</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>案号</translation>
    </message>
    <message>
        <source>Filed on</source>
        <translation>立案日期</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>案由</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>Case value</source>
        <translation>案值</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>罚款</translation>
    </message>
    <message>
        <source>Confiscation</source>
        <translation>没收</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>决定日期</translation>
    </message>
    <message>
        <source>Concluded on</source>
        <translation>结案日期</translation>
    </message>
    <message>
        <source>Transferred on</source>
        <translation>移送日期</translation>
    </message>
    <message>
        <source>Transferred to</source>
        <translation>受移送机关</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>专项行动</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Register of online checks</source>
        <translation>网上检查台账</translation>
    </message>
    <message>
        <source>Register of site visits</source>
        <translation>实地检查台账</translation>
    </message>
    <message>
        <source>Register of measures</source>
        <translation>措施台账</translation>
    </message>
    <message>
        <source>Register of cases</source>
        <translation>案件台账</translation>
    </message>
    <message>
        <source>Site or shop</source>
        <translation>网站、网店</translation>
    </message>
</context>
<context>
    <name>xunwang::Comparison</name>
    <message>
        <source>%1: equal</source>
        <translation>%1：相同</translation>
    </message>
    <message>
        <source>%1: differs</source>
        <translation>%1：不同</translation>
    </message>
    <message>
        <source>%1: known on one side</source>
        <translation>%1：仅一方有</translation>
    </message>
    <message>
        <source>%1: not known</source>
        <translation>%1：未知</translation>
    </message>
</context>
<context>
    <name>xunwang::DuplicateDialog</name>
    <message>
        <source>Possible duplicates</source>
        <translation>可能重复</translation>
    </message>
    <message>
        <source>Alike</source>
        <translation>相似度</translation>
    </message>
    <message>
        <source>First and second</source>
        <translation>甲与乙</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>重新比对</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>不相同</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>What may be the same</source>
        <translation>可能相同的</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并列对照</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>已比对</translation>
    </message>
    <message>
        <source>Shops</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>已合并</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>What looks alike is proposed, those with leads first. Nothing is merged unless a person does it; merged ones count as one in the review, and it can be taken back at any time.</source>
        <translation>相似的在此列出，有线索的在前。只有人才能合并，程序不会自行合并；合并后在线索审阅中按一个计，随时可以撤销。</translation>
    </message>
    <message>
        <source>%1 of %2 are listed; decide these and compare again.</source>
        <translation>共 %2 组，列出 %1 组；处理完后请重新比对。</translation>
    </message>
    <message>
        <source>Comparing shops and items</source>
        <translation>正在比对店铺和商品</translation>
    </message>
    <message>
        <source>%1 of %2 items. You can close this; it goes on.</source>
        <translation>已比对 %1 / %2 件商品。可以关闭此窗口，比对会继续。</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Nothing was changed. Compare again when there is time.</source>
        <translation>未作任何更改。有空时可重新比对。</translation>
    </message>
    <message>
        <source>No two look alike</source>
        <translation>没有相似的</translation>
    </message>
    <message>
        <source>Shops are compared by credit code and name, the items of a shop by title. What people have decided is not proposed again.</source>
        <translation>店铺按信用代码和名称比对，同店商品按标题比对。已经决定过的不再列出。</translation>
    </message>
    <message>
        <source>Nothing was merged</source>
        <translation>没有合并过</translation>
    </message>
    <message>
        <source>Nothing was told apart</source>
        <translation>没有区分过</translation>
    </message>
    <message>
        <source>Decisions of all people stand here, with a way to take them back.</source>
        <translation>所有人员的决定都列在这里，可以撤销。</translation>
    </message>
    <message>
        <source>Take back the last</source>
        <translation>撤销上一步</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>撤销…</translation>
    </message>
    <message>
        <source>The same shop?</source>
        <translation>是同一家店铺吗？</translation>
    </message>
    <message>
        <source>The same item?</source>
        <translation>是同一件商品吗？</translation>
    </message>
    <message>
        <source>Take the decision back?</source>
        <translation>撤销这一决定？</translation>
    </message>
    <message>
        <source>“%1” and “%2” are two again wherever they are counted, and can be proposed again.</source>
        <translation>“%1”与“%2”重新分别计算，并可再次列出。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>xunwang::DuplicateSession</name>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Compare shops and items</source>
        <translation>比对店铺和商品</translation>
    </message>
</context>
<context>
    <name>xunwang::FieldHeader</name>
    <message>
        <source>Not imported</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Column “%1” is</source>
        <translation>「%1」列对应</translation>
    </message>
</context>
<context>
    <name>xunwang::ImportTakingBack</name>
    <message>
        <source>Look what taking back %1 means</source>
        <translation>查看撤回 %1 的影响</translation>
    </message>
    <message>
        <source>Listings that go: %1; leads that go, on which nobody worked: %2.</source>
        <translation>将移除商品 %1 条；无人处理过的线索 %2 条也一并移除。</translation>
    </message>
    <message>
        <source>Later sightings of other imports&apos; listings that go: %1.</source>
        <translation>还将移除它对其他导入商品的后续记录 %1 条。</translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) stay with all that people entered on them: decisions, checks, measures, cases.</source>
        <translation>
            <numerusform>%n 条线索保留，连同已录入的处理结果、检查、措施和案件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Listings that stay because another import has seen them: %1; their leads: %2.</source>
        <translation>其他导入也见过的商品 %1 条保留，其线索 %2 条保留。</translation>
    </message>
    <message numerus="yes">
        <source>%n import(s) after it had rows that were there already, maybe from this one. Import their files again.</source>
        <translation>
            <numerusform>其后有 %n 次导入含有当时已有的行，可能就来自这次导入。请重新导入那些文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo does not bring it back; importing the file again does.</source>
        <translation>撤回不能用撤销键恢复；重新导入该文件即可。</translation>
    </message>
    <message>
        <source>Take back %1</source>
        <translation>撤回 %1</translation>
    </message>
    <message>
        <source>%1 was taken back. Listings gone: %2; leads gone: %3.</source>
        <translation>已撤回 %1：移除商品 %2 条、线索 %3 条。</translation>
    </message>
    <message>
        <source>Remove the rows of what was taken back</source>
        <translation>清除已撤回导入的数据行</translation>
    </message>
    <message>
        <source>Rows of what was taken back are still in the file</source>
        <translation>已撤回导入的数据行仍在文件中</translation>
    </message>
    <message>
        <source>Leads that go, on which nobody worked: %1; leads that read as before again: %2. The rules in force stay in force.</source>
        <translation>将移除无人处理的线索 %1 条；恢复原样的线索 %2 条。启用的规则不变。</translation>
    </message>
    <message>
        <source>Undo does not bring it back; screening anew does.</source>
        <translation>撤销操作不能恢复；可再次重新筛查。</translation>
    </message>
</context>
<context>
    <name>xunwang::IntakeDesk</name>
    <message>
        <source>Choose another file…</source>
        <translation>换一个文件…</translation>
    </message>
    <message>
        <source>Go to the leads</source>
        <translation>去看线索</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列对应</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Last imports</source>
        <translation>最近的导入</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message numerus="yes">
        <source>Go to the %n lead(s)</source>
        <translation>
            <numerusform>去看 %n 条线索</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 rows</source>
        <translation>约 %1 行</translation>
    </message>
    <message>
        <source>The import was canceled. Nothing was changed.</source>
        <translation>导入已取消，没有任何改动。</translation>
    </message>
    <message>
        <source>This very file was imported before, read the same way and by the same rules. Nothing was changed.</source>
        <translation>这个文件以前导入过，读法和规则都相同，没有任何改动。</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Possible duplicates…</source>
        <translation>可能重复…</translation>
    </message>
    <message>
        <source>Drop listing files here, or paste rows</source>
        <translation>将商品信息文件拖到这里，或粘贴行</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Paste rows</source>
        <translation>粘贴行</translation>
    </message>
    <message>
        <source>Choose listing files</source>
        <translation>选择商品信息文件</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.xlsx *.ods *.json *.jsonl *.ndjson *.gz)</source>
        <translation>表格 (*.csv *.tsv *.txt *.xlsx *.ods *.json *.jsonl *.ndjson *.gz)</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>下一个：%1</translation>
    </message>
    <message>
        <source>Next: %1 (1 of %2)</source>
        <translation>下一个：%1（共 %2 个）</translation>
    </message>
    <message>
        <source>The recipe “%1” may fit this file: compare the columns.</source>
        <translation>方案“%1”可能适用于此文件：请核对各列。</translation>
    </message>
    <message>
        <source>The recipe “%1” resembles this file, which lacks the columns: %2.</source>
        <translation>方案“%1”与此文件相近，但文件缺少列：%2。</translation>
    </message>
    <message>
        <source>Read it so</source>
        <translation>按此读取</translation>
    </message>
    <message>
        <source>Go to the records</source>
        <translation>查看这些记录</translation>
    </message>
    <message>
        <source>What the rows are</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>The rows are</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Listings</source>
        <translation>商品列表</translation>
    </message>
    <message>
        <source>Tables of listings from any source: text in any encoding, JSON, workbooks, or rows copied in a spreadsheet. One row an item, with a title and, where the source has them, platform, shop, credit code, number, link, price and sales. How they are read is guessed; you see the first rows and can change everything before a row is written. Registers (台账) of checks, visits, measures and cases kept in spreadsheets come in here too.</source>
        <translation>任何来源的商品列表：任何编码的文本表格、JSON、工作簿，或从表格软件复制的行。每行一件商品，须有标题；来源有的话，还有平台、店铺、信用代码、编号、链接、价格和销量。读法由程序判断；写入之前可以看到前面的行，一切都可以改。用表格记的检查、措施、案件台账也从这里导入。</translation>
    </message>
    <message>
        <source>This very file was imported before. Nothing was changed.</source>
        <translation>这个文件以前已经导入过，没有任何改动。</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>撤回…</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s)</source>
        <translation>
            <numerusform>%1 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xunwang::IntakeSession</name>
    <message>
        <source>Import %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>Rows of %1 that were not taken</source>
        <translation>%1 中未采用的行</translation>
    </message>
</context>
<context>
    <name>xunwang::Notices</name>
    <message>
        <source>Nothing to look at</source>
        <translation>没有需要留意的</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to look at</source>
        <translation>
            <numerusform>%n 处需要留意</numerusform>
        </translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>还有 %1 处</translation>
    </message>
</context>
<context>
    <name>xunwang::PastImportModel</name>
    <message>
        <source>%1 (taken back)</source>
        <translation>%1（已撤回）</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>Listings</source>
        <translation>商品列表</translation>
    </message>
    <message>
        <source>Its rows</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>SHA-256: %1</source>
        <translation>SHA-256：%1</translation>
    </message>
    <message>
        <source>Recipe: %1</source>
        <translation>读取方案：%1</translation>
    </message>
    <message>
        <source>Taken back %1 by %2: %3</source>
        <translation>%2 于 %1 撤回：%3</translation>
    </message>
    <message>
        <source>Rules: %1</source>
        <translation>规则：%1</translation>
    </message>
    <message>
        <source>Stored listings</source>
        <translation>库内商品</translation>
    </message>
</context>
<context>
    <name>xunwang::PlanPage</name>
    <message>
        <source>Cancel the import</source>
        <translation>取消导入</translation>
    </message>
    <message>
        <source>Start the import</source>
        <translation>开始导入</translation>
    </message>
    <message>
        <source>The first rows of the file</source>
        <translation>文件的前几行</translation>
    </message>
    <message>
        <source>Will not be taken: %1</source>
        <translation>不会导入：%1</translation>
    </message>
    <message>
        <source>no credit code</source>
        <translation>不是信用代码</translation>
    </message>
    <message>
        <source>check digit</source>
        <translation>校验位</translation>
    </message>
    <message>
        <source>damaged by a spreadsheet</source>
        <translation>已被表格软件损坏</translation>
    </message>
    <message numerus="yes">
        <source>The first %n row(s)</source>
        <translation>
            <numerusform>前 %n 行预览</numerusform>
        </translation>
    </message>
    <message>
        <source>marked words are rule hits</source>
        <translation>高亮为规则命中</translation>
    </message>
    <message>
        <source>the file itself is never changed; its SHA-256 is kept</source>
        <translation>原文件不会被改动，导入后以 SHA-256 存档</translation>
    </message>
    <message>
        <source>No column is taken for the title: choose one, without titles nothing can be imported.</source>
        <translation>还没有选定标题列：没有标题无法导入，请选一列。</translation>
    </message>
    <message>
        <source>The encoding is a guess: compare the characters below.</source>
        <translation>编码是猜测的：请核对下面的文字。</translation>
    </message>
    <message>
        <source>No platform: the items will stand under 未注明. Choose a column or a name.</source>
        <translation>没有平台：商品将归入「未注明」。请选择一列或填一个名称。</translation>
    </message>
    <message>
        <source>Neither item number nor link: items are told apart by shop and title.</source>
        <translation>既没有商品编号也没有链接：将按店铺和标题区分商品。</translation>
    </message>
    <message>
        <source>Line %1 will not be taken: %2.</source>
        <translation>第 %1 行不会导入：%2。</translation>
    </message>
    <message>
        <source>Line %1: the credit code %2 does not check; it is taken as it stands.</source>
        <translation>第 %1 行：信用代码 %2 校验不符，将照原样导入。</translation>
    </message>
    <message>
        <source>Looking at the file…</source>
        <translation>正在查看文件…</translation>
    </message>
    <message>
        <source>Choose the column that holds the titles; then the import can start.</source>
        <translation>请选定标题所在的列，然后就可以开始导入。</translation>
    </message>
    <message>
        <source>%1 of about %2 rows</source>
        <translation>%1 / 约 %2 行</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>正在导入…</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩 %1</translation>
    </message>
    <message>
        <source>Canceling; what was written is being removed…</source>
        <translation>正在取消，清除已写入的内容…</translation>
    </message>
    <message>
        <source>About %1 rows go into %2, %3 of %4 columns. They are screened by %5 rules, and each listing hit becomes a lead. You can cancel at any time; then nothing is left behind.</source>
        <translation>约 %1 行将导入 %2，取用 %4 列中的 %3 列；按 %5 条规则筛查，命中的商品各成一条线索。随时可以取消，取消后不留痕迹。</translation>
    </message>
    <message>
        <source>No rows to show</source>
        <translation>没有可显示的行</translation>
    </message>
    <message>
        <source>The file can&apos;t be read this way. Choose another encoding or separator above, or another file.</source>
        <translation>这样读不出这个文件。请在上面换一种编码或分隔符，或换一个文件。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>没有任何改动。</translation>
    </message>
    <message>
        <source>Keep the file as evidence</source>
        <translation>将文件留作证据</translation>
    </message>
    <message>
        <source>The whole file is copied into the evidence folder and belongs to this import.</source>
        <translation>整个文件将复制到证据文件夹，归属于本次导入。</translation>
    </message>
    <message>
        <source>Why stands above. Choose another file.</source>
        <translation>原因见上。请选择其他文件。</translation>
    </message>
    <message>
        <source>Not taken: %1</source>
        <translation>未采用：%1</translation>
    </message>
    <message>
        <source>The recipe takes columns that this file lacks: %1.</source>
        <translation>方案所用的列在此文件中不存在：%1。</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) go into %2, %3 of %4 columns. They are screened by %5 rules, and each listing hit becomes a lead. You can cancel at any time; then nothing is left behind.</source>
        <translation>
            <numerusform>%1 行将导入 %2，取用 %4 列中的 %3 列；按 %5 条规则筛查，命中的商品各成一条线索。随时可以取消，取消后不留痕迹。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s)</source>
        <translation>
            <numerusform>%1 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) per second</source>
        <translation>
            <numerusform>每秒 %1 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xunwang::PreviewModel</name>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
</context>
<context>
    <name>xunwang::ReadingStrip</name>
    <message>
        <source>Kind of file</source>
        <translation>文件类型</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>引号</translation>
    </message>
    <message>
        <source>Header row</source>
        <translation>表头行</translation>
    </message>
    <message>
        <source>Headings from</source>
        <translation>表头占</translation>
    </message>
    <message>
        <source>&quot;…&quot; around cells</source>
        <translation>单元格外有 &quot;…&quot;</translation>
    </message>
    <message>
        <source>mean nothing</source>
        <translation>无特殊含义</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>fits strictly</source>
        <translation>严格符合</translation>
    </message>
    <message>
        <source>please compare</source>
        <translation>请核对</translation>
    </message>
    <message>
        <source>The first megabyte was looked at; every byte is checked while importing.</source>
        <translation>已查看开头 1 MB；导入时逐字节检查。</translation>
    </message>
    <message>
        <source>%1 (hidden)</source>
        <translation>%1（隐藏）</translation>
    </message>
    <message>
        <source>Another…</source>
        <translation>其他…</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>Another separator</source>
        <translation>其他分隔符</translation>
    </message>
    <message>
        <source>One or more characters that stand between two cells.</source>
        <translation>两个单元格之间的一个或多个字符。</translation>
    </message>
    <message>
        <source>Read it so</source>
        <translation>按此读取</translation>
    </message>
</context>
<context>
    <name>xunwang::RecipeLine</name>
    <message>
        <source>Recipe</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Keep…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Keep how this file is read</source>
        <translation>保存此文件的读取方式</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <translation>%1（已更改）</translation>
    </message>
    <message>
        <source>None: by its looks</source>
        <translation>无：自动识别</translation>
    </message>
    <message>
        <source>As last time</source>
        <translation>同上次</translation>
    </message>
    <message>
        <source>known by its columns</source>
        <translation>按列识别</translation>
    </message>
    <message>
        <source>By column “%1”</source>
        <translation>按“%1”列</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>未注明</translation>
    </message>
    <message>
        <source>Another…</source>
        <translation>其他…</translation>
    </message>
    <message>
        <source>Platform of all rows</source>
        <translation>所有行的平台</translation>
    </message>
    <message>
        <source>Every row of this file will stand under this platform.</source>
        <translation>此文件的每一行都归入这个平台。</translation>
    </message>
    <message>
        <source>Use this name</source>
        <translation>使用此名称</translation>
    </message>
    <message>
        <source>Name of the platform</source>
        <translation>平台名称</translation>
    </message>
</context>
<context>
    <name>xunwang::RegisterPage</name>
    <message>
        <source>Only people and campaigns of this case database</source>
        <translation>只收本库已有的人员和专项</translation>
    </message>
    <message>
        <source>Save an empty table…</source>
        <translation>保存空白表…</translation>
    </message>
    <message>
        <source>No row can be taken yet</source>
        <translation>还不能导入任何一行</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Enter the records</source>
        <translation>导入台账</translation>
    </message>
    <message>
        <source>The first rows of the file</source>
        <translation>文件的前几行</translation>
    </message>
    <message>
        <source>Rows that name others are rejected. Otherwise officers are kept by their names, and campaigns are made.</source>
        <translation>写有其他人员或专项的行不导入。不勾选时，人员按姓名保留，专项会新建。</translation>
    </message>
    <message>
        <source>Saved %1: fill it in and drop it here.</source>
        <translation>已保存 %1：填好后拖到这里。</translation>
    </message>
    <message>
        <source>Columns not taken: %1</source>
        <translation>未采用的列：%1</translation>
    </message>
    <message>
        <source>Line %1 will not be taken: %2</source>
        <translation>第 %1 行不会导入：%2</translation>
    </message>
    <message>
        <source>Line %1: an earlier register brought it already; it is left alone.</source>
        <translation>第 %1 行：以前的台账已经导入过，保持不变。</translation>
    </message>
    <message>
        <source>Line %1 is equal in every cell to an earlier row; it is not entered again.</source>
        <translation>第 %1 行与前面某行逐格相同，不再导入。</translation>
    </message>
    <message>
        <source>Line %1 becomes: %2</source>
        <translation>第 %1 行将成为：%2</translation>
    </message>
    <message>
        <source>The encoding is a guess: compare the characters below.</source>
        <translation>编码是猜测的：请核对下面的文字。</translation>
    </message>
    <message>
        <source>Campaigns that will be made: %1.</source>
        <translation>将新建专项：%1。</translation>
    </message>
    <message>
        <source>Officers who are nobody here and are kept by name: %1.</source>
        <translation>本库没有、按姓名保留的检查人：%1。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>没有任何改动。</translation>
    </message>
    <message>
        <source>Looking at the rows…</source>
        <translation>正在查看各行…</translation>
    </message>
    <message>
        <source>Canceling…</source>
        <translation>正在取消…</translation>
    </message>
    <message>
        <source>All rows are read; the records are being written…</source>
        <translation>已读完所有行，正在写入记录…</translation>
    </message>
    <message>
        <source>%1 of about %2 rows read and checked</source>
        <translation>已读取并检查 %1 行，共约 %2 行</translation>
    </message>
    <message>
        <source>Save an empty table</source>
        <translation>保存空白表</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Table as text (*.csv)</source>
        <translation>文本表格 (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) go into %2, each as a record with its own entry in the ledger; what an earlier register brought is left alone. All or nothing: you can cancel until the last moment, and take the register back later.</source>
        <translation>
            <numerusform>%1 行将写入 %2，每行一条记录，各自记账；以前台账导入过的保持不变。要么全部写入，要么一行不写：完成之前随时可以取消，之后也可以整份撤回。</numerusform>
        </translation>
    </message>
    <message>
        <source>About %1 rows go into %2, each as a record with its own entry in the ledger; what an earlier register brought is left alone. All or nothing: you can cancel until the last moment, and take the register back later.</source>
        <translation>约 %1 行将写入 %2，每行一条记录，各自记账；以前台账导入过的保持不变。要么全部写入，要么一行不写：完成之前随时可以取消，之后也可以整份撤回。</translation>
    </message>
</context>
<context>
    <name>xunwang::RegisterPreviewModel</name>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
</context>
<context>
    <name>xunwang::RegisterResult</name>
    <message numerus="yes">
        <source>%1 (%n row(s))</source>
        <translation>
            <numerusform>%1（%n 行）</numerusform>
        </translation>
    </message>
    <message>
        <source>Every row was taken</source>
        <translation>每一行都已导入</translation>
    </message>
    <message>
        <source>Rows that can&apos;t be taken would stand here, with the line, the reason and what stood there.</source>
        <translation>不能导入的行会列在这里，写明行号、原因和原文。</translation>
    </message>
    <message>
        <source>Rows that were not taken</source>
        <translation>未导入的行</translation>
    </message>
    <message>
        <source>read and entered in %1 s</source>
        <translation>用时 %1 秒</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>records, each with its own entry in the ledger</source>
        <translation>条记录，各自记账</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>未变</translation>
    </message>
    <message>
        <source>an earlier register brought them already</source>
        <translation>以前的台账已经导入过</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>equal in every cell to an earlier row of this file</source>
        <translation>与本文件前面的某一行完全相同</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>未导入</translation>
    </message>
    <message>
        <source>Campaigns made: %1</source>
        <translation>新建的专项：%1</translation>
    </message>
    <message>
        <source>Officers kept by name, for they are nobody in this case database: %1</source>
        <translation>本库没有、按姓名保留的检查人：%1</translation>
    </message>
    <message>
        <source>Columns not taken: %1</source>
        <translation>未采用的列：%1</translation>
    </message>
    <message>
        <source>Take the register back…</source>
        <translation>撤回这份台账…</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) not taken</source>
        <translation>
            <numerusform>%n 行未导入</numerusform>
        </translation>
    </message>
    <message>
        <source>Save them as a file, mend them in a spreadsheet and drop that file here: only those are entered.</source>
        <translation>另存为文件，在表格软件里改好，再拖到这里：只导入这些行。</translation>
    </message>
    <message>
        <source>The first %1 are listed.</source>
        <translation>仅列出前 %1 个。</translation>
    </message>
    <message numerus="yes">
        <source>row(s)</source>
        <translation>
            <numerusform>行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>credit code(s) that do not check, taken as they stand</source>
        <translation>
            <numerusform>校验不符的信用代码，已按原样采用</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xunwang::RegisterSession</name>
    <message>
        <source>Enter %1</source>
        <translation>导入 %1</translation>
    </message>
</context>
<context>
    <name>xunwang::RegisterTakingBack</name>
    <message numerus="yes">
        <source>%n record(s) are withdrawn, with the campaigns that only they made. Nothing is erased: the history keeps them, undo brings them back, and the file can be entered anew.</source>
        <translation>
            <numerusform>将撤回 %n 条记录，以及只为它们新建的专项。不会抹去任何内容：历史里都保留着，可以撤销，文件也可以重新导入。</numerusform>
        </translation>
    </message>
    <message>
        <source>Of these %1 were corrected since, and on %2 a measure, a case or evidence rests: %3. They go too.</source>
        <translation>其中 %1 条之后有过更正，%2 条已有措施、案件或证据以其为依据：%3。它们也一并撤回。</translation>
    </message>
    <message numerus="yes">
        <source>%n more was withdrawn before.</source>
        <translation>
            <numerusform>另有 %n 条之前已撤回。</numerusform>
        </translation>
    </message>
    <message>
        <source>Take back %1</source>
        <translation>撤回 %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 was taken back: %n record(s) withdrawn.</source>
        <translation>
            <numerusform>已撤回 %1：撤回 %n 条记录。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xunwang::RejectModel</name>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What stands there</source>
        <translation>原文</translation>
    </message>
</context>
<context>
    <name>xunwang::RejectsButton</name>
    <message>
        <source>Save as a file…</source>
        <translation>另存为文件…</translation>
    </message>
    <message>
        <source>Save the rows that were not taken</source>
        <translation>保存未采用的行</translation>
    </message>
    <message>
        <source>%1 not taken.xlsx</source>
        <translation>%1 未采用.xlsx</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Table as text (*.csv)</source>
        <translation>文本表格 (*.csv)</translation>
    </message>
    <message>
        <source>The rows were not saved</source>
        <translation>未能保存这些行</translation>
    </message>
    <message>
        <source>This is the file that was imported. Choose another name.</source>
        <translation>这正是所导入的文件，请换一个名称。</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>保存 %1</translation>
    </message>
    <message numerus="yes">
        <source>Saved %n row(s) in %1. Mend them there and drop the file here.</source>
        <translation>
            <numerusform>已将 %n 行保存到 %1。请在其中改正后拖到这里。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xunwang::RepairBar</name>
    <message numerus="yes">
        <source>Text that was once read in a wrong encoding is repaired: %n cell(s) of those looked at.</source>
        <translation>
            <numerusform>曾按错误编码读取的文字已修复：所查看的单元格中有 %n 个。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Text in %n cell(s) was once read in a wrong encoding, and can be had back.</source>
        <translation>
            <numerusform>有 %n 个单元格的文字曾按错误编码读取，可以恢复。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them can&apos;t be repaired; their rows will not be taken.</source>
        <translation>
            <numerusform>其中 %n 个无法修复，所在行将不采用。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Leave it as it stands</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>Repair it</source>
        <translation>修复</translation>
    </message>
</context>
<context>
    <name>xunwang::ResultColumn</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>xunwang::ResultPage</name>
    <message>
        <source>Copy as a table</source>
        <translation>复制为表格</translation>
    </message>
    <message>
        <source>Every row was taken</source>
        <translation>每一行都已导入</translation>
    </message>
    <message>
        <source>Rows that can&apos;t be read would stand here, with the line, the reason and what stood there.</source>
        <translation>无法识别的行会列在这里，写明行号、原因和原文。</translation>
    </message>
    <message>
        <source>Rows that were not taken</source>
        <translation>未导入的行</translation>
    </message>
    <message>
        <source>read in %1 s</source>
        <translation>用时 %1 秒</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>the item was seen for the first time</source>
        <translation>第一次见到的商品</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>price, list price or sales differ from the time before</source>
        <translation>价格、标价或销量与上一次不同</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>未变</translation>
    </message>
    <message>
        <source>nothing new about the item, or stored already</source>
        <translation>商品没有变化，或已经存有</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>equal in every cell to an earlier row of this file</source>
        <translation>与本文件前面的某一行完全相同</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>未导入</translation>
    </message>
    <message>
        <source>listings that a rule hit; they wait for review</source>
        <translation>规则命中的商品，等待审阅</translation>
    </message>
    <message>
        <source>not seen before</source>
        <translation>以前没有见过</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) not taken</source>
        <translation>
            <numerusform>%n 行未导入</numerusform>
        </translation>
    </message>
    <message>
        <source>The reasons were shown when the file was imported first.</source>
        <translation>原因在第一次导入时已列出。</translation>
    </message>
    <message>
        <source>Show them again</source>
        <translation>重新显示</translation>
    </message>
    <message>
        <source>Opens them in the review</source>
        <translation>在研判中打开</translation>
    </message>
    <message>
        <source>Columns not taken: %1</source>
        <translation>未采用的列：%1</translation>
    </message>
    <message>
        <source>The whole file is kept as evidence of this import.</source>
        <translation>整个文件已作为本次导入的证据保存。</translation>
    </message>
    <message>
        <source>Read by the recipe “%1”.</source>
        <translation>按方案“%1”读取。</translation>
    </message>
    <message>
        <source>How this file was read can be kept, so that the next one with these columns is read the same way.</source>
        <translation>可以保存此文件的读取方式，下次遇到列相同的文件按同样方式读取。</translation>
    </message>
    <message>
        <source>Keep how it was read…</source>
        <translation>保存读取方式…</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>未采用</translation>
    </message>
    <message>
        <source>Taken, to be checked</source>
        <translation>已采用，待核对</translation>
    </message>
    <message>
        <source>Rows to be checked</source>
        <translation>待核对的行</translation>
    </message>
    <message numerus="yes">
        <source>%n credit code(s) taken as they stand</source>
        <translation>
            <numerusform>%n 个信用代码按原样采用</numerusform>
        </translation>
    </message>
    <message>
        <source>Save them as a file, mend them in a spreadsheet and drop that file here: only those are imported.</source>
        <translation>将它们存为文件，在电子表格中改正后拖到这里：只导入这些行。</translation>
    </message>
    <message>
        <source>Compare them with the licences. The check character does not fit, or they are no credit codes.</source>
        <translation>请与营业执照核对：校验码不符，或不是信用代码。</translation>
    </message>
    <message>
        <source>The first %1 are listed.</source>
        <translation>仅列出前 %1 个。</translation>
    </message>
    <message>
        <source>Missed: %1 (%2)</source>
        <translation>未命中：%1（%2）</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另有 %1 条</translation>
    </message>
    <message numerus="yes">
        <source>of %n probe(s) found</source>
        <translation>
            <numerusform>探针命中，共 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>test items that prove that the rules work; they count nowhere</source>
        <translation>用来验证规则有效的测试条目，不计入任何数字</translation>
    </message>
    <message>
        <source>Opens the probes</source>
        <translation>打开探针</translation>
    </message>
    <message numerus="yes">
        <source>row(s)</source>
        <translation>
            <numerusform>行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>credit code(s) that do not check, taken as they stand</source>
        <translation>
            <numerusform>校验不符的信用代码，已按原样采用</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>lead(s)</source>
        <translation>
            <numerusform>线索</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>shop(s)</source>
        <translation>
            <numerusform>店铺</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xunwang::Steps</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>第 %1 步，共 %2 步：%3</translation>
    </message>
</context>
<context>
    <name>xunwang::TakingBack</name>
    <message>
        <source>Take back “%1”?</source>
        <translation>撤回“%1”？</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
</context>
</TS>
