<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>TrialTable</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Nobody has judged anything of it yet.</source>
        <translation>还没有人对它的命中作过判断。</translation>
    </message>
    <message>
        <source>%1 · not tried: needs history</source>
        <translation>%1 · 未试：需要历史记录</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>漏检</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>召回率</translation>
    </message>
    <message>
        <source>All rules</source>
        <translation>全部规则</translation>
    </message>
    <message>
        <source>Leads B</source>
        <translation>B 命中</translation>
    </message>
    <message>
        <source>Precision B</source>
        <translation>B 准确率</translation>
    </message>
    <message>
        <source>Only B</source>
        <translation>仅 B</translation>
    </message>
    <message>
        <source>Only A</source>
        <translation>仅 A</translation>
    </message>
    <message>
        <source>Recall B</source>
        <translation>B 召回率</translation>
    </message>
    <message>
        <source>Hits A</source>
        <translation>A 命中</translation>
    </message>
    <message>
        <source>Hits B</source>
        <translation>B 命中</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>都命中</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>命中</translation>
    </message>
    <message>
        <source>each lead counts once</source>
        <translation>每条线索只计一次</translation>
    </message>
    <message>
        <source>%1 missed</source>
        <translation>漏检 %1</translation>
    </message>
    <message>
        <source>Told only where a second reading names the rule.</source>
        <translation>有复看指明该规则漏检时才计算。</translation>
    </message>
    <message>
        <source>A: %1</source>
        <translation>A：%1</translation>
    </message>
    <message>
        <source>%1 doubtful</source>
        <translation>存疑 %1</translation>
    </message>
    <message>
        <source>Leads A</source>
        <translation>A 命中</translation>
    </message>
    <message>
        <source>Recall A</source>
        <translation>A 召回率</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%1 lead(s)</source>
        <translation>
            <numerusform>线索 %1 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 second reading(s)</source>
        <translation>
            <numerusform>复看 %1 条</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>A: %1, B: %2, on %3</source>
        <translation>A：%1，B：%2；%3</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 row(s) screened, %3 not taken</source>
        <translation>
            <numerusform>%1：已筛查 %2 行，%3 行未收</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xunwang::BehindPanel</name>
    <message>
        <source>Behind the number</source>
        <translation>数字背后</translation>
    </message>
    <message>
        <source>Choose a number in the table: what it counts is listed here.</source>
        <translation>在表中点选一个数字，它所计的条目列在这里。</translation>
    </message>
    <message>
        <source>Exempt this…</source>
        <translation>豁免此项…</translation>
    </message>
    <message>
        <source>Open in the review</source>
        <translation>在线索审阅中打开</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>复看</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>%1 · %2 of %3</source>
        <translation>%1 · %2／%3</translation>
    </message>
</context>
<context>
    <name>xunwang::ExemptDialog</name>
    <message>
        <source>Exempt this</source>
        <translation>豁免此项</translation>
    </message>
    <message>
        <source>What it would also cancel</source>
        <translation>还会取消哪些命中</translation>
    </message>
    <message>
        <source>No lead of the reviewed history but for the false hit itself.</source>
        <translation>除这条误命中外，不影响已审阅的线索。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Add to the draft</source>
        <translation>加入草稿</translation>
    </message>
    <message>
        <source>The listing that was hit wrongly</source>
        <translation>被误命中的商品标题</translation>
    </message>
    <message>
        <source>Select in it what makes it harmless: the selection becomes the words.</source>
        <translation>在标题中选中说明其无害的文字，选中的即为豁免词。</translation>
    </message>
    <message>
        <source>Words that exempt</source>
        <translation>豁免词</translation>
    </message>
    <message>
        <source>Several are separated by “、” or commas. A hit that they overlap is none.</source>
        <translation>多个词用“、”或逗号分开。命中与其重叠的，不算命中。</translation>
    </message>
    <message>
        <source>no article</source>
        <translation>不引用条款</translation>
    </message>
    <message>
        <source>as in Chinese</source>
        <translation>与中文相同</translation>
    </message>
    <message>
        <source>such as 第九条第二项</source>
        <translation>例如：第九条第二项</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Reason in English</source>
        <translation>理由（英文）</translation>
    </message>
    <message>
        <source>Law that allows it</source>
        <translation>依据的法律</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Say which words exempt.</source>
        <translation>请填写豁免词。</translation>
    </message>
    <message>
        <source>Say which article of the law allows it.</source>
        <translation>请填写依据的条款。</translation>
    </message>
    <message>
        <source>Trying it on the reviewed history…</source>
        <translation>正在用已审阅的线索试…</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>An example that the rule must hit. Choose narrower words.</source>
        <translation>规则必须命中的示例。请用更窄的词。</translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s)</source>
        <translation>
            <numerusform>%n 条线索</numerusform>
        </translation>
    </message>
    <message>
        <source>These words are too wide: the rule would miss what it must hit.</source>
        <translation>豁免词太宽：规则会漏掉它必须命中的示例。</translation>
    </message>
    <message numerus="yes">
        <source>Careful: %n lead(s) that people confirmed would not be hit any more.</source>
        <translation>
            <numerusform>注意：有 %n 条已确认的线索将不再命中。</numerusform>
        </translation>
    </message>
    <message>
        <source>Say why it is allowed.</source>
        <translation>请填写豁免的理由。</translation>
    </message>
    <message>
        <source>It goes into the draft %1. Nothing is switched on.</source>
        <translation>将加入草稿 %1，不会启用任何规则。</translation>
    </message>
    <message>
        <source>%1: exempt %2</source>
        <translation>%1：豁免 %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>In the example too: %1</source>
        <translation>示例还包括：%1</translation>
    </message>
</context>
<context>
    <name>xunwang::FindingsView</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 for %2: %3</source>
        <translation>“%1”代“%2”：%3</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>What rules say</source>
        <translation>规则的说法</translation>
    </message>
    <message>
        <source>No rule hits this text.</source>
        <translation>没有规则命中这段文字。</translation>
    </message>
    <message>
        <source>exempt</source>
        <translation>已豁免</translation>
    </message>
    <message>
        <source>Disguise: %1</source>
        <translation>变形：%1</translation>
    </message>
    <message>
        <source>Exempt: %1</source>
        <translation>已豁免：%1</translation>
    </message>
    <message>
        <source>Not exempt: %1</source>
        <translation>已核对、不适用的例外：%1</translation>
    </message>
    <message>
        <source>Basis: %1</source>
        <translation>依据：%1</translation>
    </message>
    <message>
        <source>Rule %1</source>
        <translation>规则 %1</translation>
    </message>
    <message>
        <source>Exempt this…</source>
        <translation>豁免此项…</translation>
    </message>
    <message>
        <source>Says that %1 hits wrongly here</source>
        <translation>说明规则 %1 在此处误命中</translation>
    </message>
    <message>
        <source>Open the rule</source>
        <translation>打开规则</translation>
    </message>
</context>
<context>
    <name>xunwang::ForcePage</name>
    <message>
        <source>as before</source>
        <translation>未变</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>有改动</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>已删去</translation>
    </message>
    <message>
        <source>%1 decided</source>
        <translation>其中已审 %1</translation>
    </message>
    <message>
        <source>Version to put in force</source>
        <translation>要启用的版本</translation>
    </message>
    <message>
        <source>Go to the rules</source>
        <translation>去规则页</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Newly hit</source>
        <translation>新命中</translation>
    </message>
    <message>
        <source>No longer</source>
        <translation>不再命中</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样例</translation>
    </message>
    <message>
        <source>Choose a number in the table: its first listings stand here.</source>
        <translation>在表中点选一个数字，前几条商品列在这里。</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Cancel the preview</source>
        <translation>取消预览</translation>
    </message>
    <message>
        <source>Put in force</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Put in force:</source>
        <translation>要启用的版本：</translation>
    </message>
    <message>
        <source>What changes, by rule</source>
        <translation>各规则的变化</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>In force now: %1</source>
        <translation>目前启用：%1</translation>
    </message>
    <message>
        <source>There is no draft that is saved.</source>
        <translation>没有已保存的草稿。</translation>
    </message>
    <message>
        <source>The preview reads all stored listings and changes nothing.</source>
        <translation>预览会读取全部已存商品，不作任何改动。</translation>
    </message>
    <message>
        <source>%1 becomes the rules in force, and the leads become as the preview says.</source>
        <translation>%1 成为启用的规则，线索按预览更新。</translation>
    </message>
    <message>
        <source>The version is in force. %1 and %2.</source>
        <translation>已启用。%1，%2。</translation>
    </message>
    <message numerus="yes">
        <source>%n new lead(s)</source>
        <translation>
            <numerusform>新线索 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) read otherwise now</source>
        <translation>
            <numerusform>%n 条线索有变化</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the new leads</source>
        <translation>打开新线索</translation>
    </message>
    <message>
        <source>No listing is touched</source>
        <translation>不涉及任何商品</translation>
    </message>
    <message>
        <source>No stored listing is newly hit and no lead is lost. Put it in force for the imports to come.</source>
        <translation>没有新命中的商品，也没有失效的线索。启用后用于以后的导入。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>First see what changes</source>
        <translation>先看会有什么变化</translation>
    </message>
    <message>
        <source>The preview shows which stored listings would be newly hit and which leads would no longer be, rule by rule, with samples. Decisions stay whatever happens.</source>
        <translation>预览按规则列出哪些已存商品会新命中、哪些线索不再命中，并附样例。已作的审阅决定不受影响。</translation>
    </message>
    <message>
        <source>No draft to put in force</source>
        <translation>没有可启用的草稿</translation>
    </message>
    <message>
        <source>Begin a draft on the page “Rules”, or exempt a false hit, and save it. Here you then see what it would do to the stored listings before it is switched on.</source>
        <translation>请先在“规则”页新建草稿，或豁免一个误命中，并保存。启用之前，可以在这里看到它对已存商品的影响。</translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>变化 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lapse</source>
        <translation>
            <numerusform>失效 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them decided: they stay so</source>
        <translation>
            <numerusform>其中已审 %n 条，决定保留</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n return</source>
        <translation>
            <numerusform>恢复 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>已审</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>newly hit</source>
        <translation>新命中</translation>
    </message>
    <message>
        <source>no longer hit</source>
        <translation>不再命中</translation>
    </message>
    <message>
        <source>Put %1 in force?</source>
        <translation>启用 %1？</translation>
    </message>
    <message>
        <source>Imports are screened by it from now on. %1, and %2. Decisions stay. The rescreening can be taken back like an import.</source>
        <translation>今后的导入都按它筛查。%1，%2。已作的决定不变。重新筛查可以像导入一样撤回。</translation>
    </message>
    <message numerus="yes">
        <source>%n new lead(s) wait in the review</source>
        <translation>
            <numerusform>新增 %n 条待审线索</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) lapse</source>
        <translation>
            <numerusform>%n 条线索失效</numerusform>
        </translation>
    </message>
    <message>
        <source>Put it in force</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Its examples do not pass yet</source>
        <translation>示例尚未通过</translation>
    </message>
    <message>
        <source>%1 fails some of its own examples, so it cannot be put in force. Change the rules or the examples on the page “Rules”, and save the draft again.</source>
        <translation>%1 有示例未通过，因此不能启用。请在“规则”页修改规则或示例，然后重新保存草稿。</translation>
    </message>
</context>
<context>
    <name>xunwang::ForceSession</name>
    <message>
        <source>Previewing %1</source>
        <translation>预览 %1</translation>
    </message>
    <message>
        <source>Putting %1 in force</source>
        <translation>启用 %1</translation>
    </message>
</context>
<context>
    <name>xunwang::MissedDialog</name>
    <message>
        <source>Should have been flagged</source>
        <translation>应当命中</translation>
    </message>
    <message>
        <source>Rule, family, code</source>
        <translation>规则、类别、代码</translation>
    </message>
    <message>
        <source>By which rule? Or by none there is yet: choose its family.</source>
        <translation>应由哪条规则命中？还没有这样的规则时，请选类别。</translation>
    </message>
    <message>
        <source>Rules and families</source>
        <translation>规则与类别</translation>
    </message>
    <message>
        <source>Say so</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Family %1</source>
        <translation>类别 %1</translation>
    </message>
    <message>
        <source>none of its rules is meant: one is missing</source>
        <translation>不是其中任何一条：缺少规则</translation>
    </message>
</context>
<context>
    <name>xunwang::ProbeDialog</name>
    <message>
        <source>Add a probe</source>
        <translation>新增探针</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Title of the test item</source>
        <translation>测试商品的标题</translation>
    </message>
    <message>
        <source>Made up, no real listing: such as a forbidden word in a new disguise.</source>
        <translation>虚构的标题，不是真实商品；例如换一种变形写法的违禁词。</translation>
    </message>
    <message>
        <source>Rule that must hit it</source>
        <translation>必须命中它的规则</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类目</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Price, yuan</source>
        <translation>价格（元）</translation>
    </message>
    <message>
        <source>What it tries</source>
        <translation>试什么</translation>
    </message>
    <message>
        <source>Add the probe</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Whether the rule hits it now is said here.</source>
        <translation>这里说明启用中的规则是否命中。</translation>
    </message>
    <message>
        <source>✓ The rule in force hits it.</source>
        <translation>✓ 启用中的规则命中。</translation>
    </message>
    <message>
        <source>▲ No rule in force hits it: it will be reported as missed until the rule is mended.</source>
        <translation>▲ 启用中没有规则命中：在规则修好之前，它会报为未命中。</translation>
    </message>
    <message>
        <source>▲ This rule does not hit it, others do: %1</source>
        <translation>▲ 这条规则没有命中，其他规则命中：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>A probe needs a title.</source>
        <translation>探针需要标题。</translation>
    </message>
    <message>
        <source>The price is no amount in yuan.</source>
        <translation>价格不是以元为单位的金额。</translation>
    </message>
</context>
<context>
    <name>xunwang::ProbeSession</name>
    <message>
        <source>Found</source>
        <translation>命中</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>未命中</translation>
    </message>
    <message>
        <source>Rule not in force</source>
        <translation>规则不在有效期</translation>
    </message>
    <message>
        <source>No such rule</source>
        <translation>无此规则</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>未能读入</translation>
    </message>
    <message>
        <source>Probes through %1, by the law of %2</source>
        <translation>用 %1 试探针，按 %2 的法律</translation>
    </message>
    <message>
        <source>%1 of %2 found, %3 not tried</source>
        <translation>命中 %1／%2 个，未试 %3 个</translation>
    </message>
</context>
<context>
    <name>xunwang::ProbesPage</name>
    <message>
        <source>Probes</source>
        <translation>探针</translation>
    </message>
    <message>
        <source>Reading the probes…</source>
        <translation>正在读取探针…</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>探针</translation>
    </message>
    <message>
        <source>Last runs</source>
        <translation>历次结果</translation>
    </message>
    <message>
        <source>Every import runs the probes by the way of its rows, and keeps here what became of them.</source>
        <translation>每次导入都让探针走一遍数据行的流程，结果记在这里。</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>In</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>命中</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>作废…</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>保存报告…</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Add a probe…</source>
        <translation>新增探针…</translation>
    </message>
    <message>
        <source>Run now</source>
        <translation>立即运行</translation>
    </message>
    <message>
        <source>A probe is a test item: it never becomes a listing, a lead or a number.</source>
        <translation>探针是测试项：不会成为商品、线索，也不计入任何数字。</translation>
    </message>
    <message>
        <source>The report is in the clipboard.</source>
        <translation>报告已复制。</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>未运行</translation>
    </message>
    <message>
        <source>own</source>
        <translation>自建</translation>
    </message>
    <message>
        <source>%1: %2 of %3 found</source>
        <translation>%1：命中 %2／%3</translation>
    </message>
    <message numerus="yes">
        <source>%n probe(s)</source>
        <translation>
            <numerusform>%n 个探针</numerusform>
        </translation>
    </message>
    <message>
        <source>run by itself</source>
        <translation>单独运行</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>命中 %1</translation>
    </message>
    <message>
        <source>%1 missed</source>
        <translation>未命中 %1</translation>
    </message>
    <message>
        <source>%1 not tried</source>
        <translation>未试 %1</translation>
    </message>
    <message>
        <source>▲ %1 (%2)</source>
        <translation>▲ %1（%2）</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另有 %1 个</translation>
    </message>
    <message>
        <source>Withdraw the probe?</source>
        <translation>作废这个探针？</translation>
    </message>
    <message>
        <source>“%1” is not run any more.</source>
        <translation>“%1”今后不再运行。</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>probes</source>
        <translation>探针结果</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message>
        <source>The report was saved as %1.</source>
        <translation>报告已保存为 %1。</translation>
    </message>
</context>
<context>
    <name>xunwang::ReadingPage</name>
    <message>
        <source>Draw %1 listings</source>
        <translation>抽取 %1 条商品</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>复看</translation>
    </message>
    <message>
        <source>Listing that nothing flagged</source>
        <translation>没有规则命中的商品</translation>
    </message>
    <message>
        <source>Nothing wrong</source>
        <translation>无异常</translation>
    </message>
    <message>
        <source>Should have been flagged…</source>
        <translation>应当命中…</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Another sample</source>
        <translation>另抽一批</translation>
    </message>
    <message>
        <source>Sample for the second reading</source>
        <translation>复看样本</translation>
    </message>
    <message>
        <source>to read</source>
        <translation>待看</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>漏检</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无异常</translation>
    </message>
    <message>
        <source>Nothing left to read</source>
        <translation>没有可复看的了</translation>
    </message>
    <message>
        <source>Every listing that no rule flagged was read, or none was imported yet.</source>
        <translation>未命中的商品都已复看，或者还没有导入商品。</translation>
    </message>
    <message>
        <source>Read again what nothing flagged</source>
        <translation>复看没有命中的商品</translation>
    </message>
    <message>
        <source>What rules miss is only known when people look. Draw a few listings at random that no rule hit, and say of each whether one should have. From these readings the trial tells the recall of a rule.</source>
        <translation>规则漏掉了什么，只有人看了才知道。随机抽取几条没有命中的商品，逐条说明是否应当命中；试跑据此算出规则的召回率。</translation>
    </message>
    <message>
        <source>%1 of %2 read · %3 missed · %4 readings altogether</source>
        <translation>已看 %1／%2 条 · 漏检 %3 条 · 累计复看 %4 条</translation>
    </message>
    <message>
        <source>item %1</source>
        <translation>编号 %1</translation>
    </message>
    <message>
        <source>%1 sold</source>
        <translation>销量 %1</translation>
    </message>
    <message>
        <source>category %1</source>
        <translation>类目 %1</translation>
    </message>
    <message>
        <source>Should a rule have flagged it?</source>
        <translation>是否应当有规则命中？</translation>
    </message>
    <message>
        <source>Read: nothing wrong</source>
        <translation>已看：无异常</translation>
    </message>
    <message>
        <source>Read: missed by %1</source>
        <translation>已看：%1 漏检</translation>
    </message>
</context>
<context>
    <name>xunwang::ReadingSession</name>
    <message>
        <source>Taken back by the reader</source>
        <translation>复看人撤回</translation>
    </message>
</context>
<context>
    <name>xunwang::RuleSession</name>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Draft discarded</source>
        <translation>草稿作废</translation>
    </message>
    <message>
        <source>Draft, examples fail</source>
        <translation>草稿，示例未通过</translation>
    </message>
    <message>
        <source>%1 %2 · %3</source>
        <translation>%1 %2 · %3</translation>
    </message>
    <message>
        <source>%1, built-in</source>
        <translation>%1，内置</translation>
    </message>
</context>
<context>
    <name>xunwang::RulesDesk</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>试一试</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>试跑</translation>
    </message>
    <message>
        <source>Second reading</source>
        <translation>复看</translation>
    </message>
    <message>
        <source>Put in force</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>In force: %1</source>
        <translation>启用中：%1</translation>
    </message>
    <message>
        <source>draft %1, not saved</source>
        <translation>草稿 %1 未保存</translation>
    </message>
    <message>
        <source>draft %1</source>
        <translation>草稿 %1</translation>
    </message>
    <message>
        <source>The exemption and its example stand in the draft %1. Try it, then put it in force.</source>
        <translation>豁免及示例已加入草稿 %1。请先试跑，再启用。</translation>
    </message>
    <message>
        <source>Probes</source>
        <translation>探针</translation>
    </message>
    <message>
        <source>Alt+1 to Alt+6 open the pages</source>
        <translation>Alt+1 至 Alt+6 打开各页</translation>
    </message>
</context>
<context>
    <name>xunwang::RulesPage</name>
    <message>
        <source>Rule, family, code</source>
        <translation>规则、类别、代码</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Copy as a new rule</source>
        <translation>复制为新规则</translation>
    </message>
    <message>
        <source>Checks and examples</source>
        <translation>检查与示例</translation>
    </message>
    <message>
        <source>The rule has no examples.</source>
        <translation>这条规则没有示例。</translation>
    </message>
    <message>
        <source>Rules of the pack</source>
        <translation>规则列表</translation>
    </message>
    <message>
        <source>Text of the rule</source>
        <translation>规则文本</translation>
    </message>
    <message>
        <source>Ctrl+Space offers what may stand here; Ctrl+Tab leaves the editor.</source>
        <translation>Ctrl+空格提示可填内容，Ctrl+Tab 离开编辑框。</translation>
    </message>
    <message>
        <source>All families</source>
        <translation>全部类别</translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s)</source>
        <translation>
            <numerusform>%n 处错误</numerusform>
        </translation>
    </message>
    <message>
        <source>The whole pack</source>
        <translation>整个规则包</translation>
    </message>
    <message>
        <source>word lists, laws, tasks, all rules</source>
        <translation>词表、法律、任务、全部规则</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>Fails</source>
        <translation>不符</translation>
    </message>
    <message>
        <source>Not tried</source>
        <translation>未试</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>符合</translation>
    </message>
    <message>
        <source>Must hit: %1</source>
        <translation>必须命中：%1</translation>
    </message>
    <message>
        <source>Must not hit: %1</source>
        <translation>不得命中：%1</translation>
    </message>
    <message>
        <source>Nothing is wrong. Ctrl+Space offers what may stand at the cursor.</source>
        <translation>没有错误。按 Ctrl+空格提示光标处可填的内容。</translation>
    </message>
</context>
<context>
    <name>xunwang::TrialPage</name>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Rules A</source>
        <translation>规则 A</translation>
    </message>
    <message>
        <source>Rules B</source>
        <translation>规则 B</translation>
    </message>
    <message>
        <source>Start the trial</source>
        <translation>开始试跑</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Figures of the trial</source>
        <translation>试跑数据</translation>
    </message>
    <message>
        <source>Trying… %1</source>
        <translation>正在试… %1</translation>
    </message>
    <message>
        <source>On the reviewed history</source>
        <translation>用已审线索</translation>
    </message>
    <message>
        <source>On a file</source>
        <translation>用文件</translation>
    </message>
    <message>
        <source>What the rules are tried on</source>
        <translation>用什么来试</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>nothing beside it</source>
        <translation>不对照</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>启用中</translation>
    </message>
    <message>
        <source>open draft: %1</source>
        <translation>当前草稿：%1</translation>
    </message>
    <message>
        <source>Nothing of the file is stored.</source>
        <translation>文件内容不会存入案件库。</translation>
    </message>
    <message>
        <source>Leads are judged by their own copies; nothing is changed.</source>
        <translation>按线索自己的留存内容判断，不作任何改动。</translation>
    </message>
    <message>
        <source>Try rules on a file</source>
        <translation>用文件试规则</translation>
    </message>
    <message>
        <source>Choose a listing file, or drop it here. You see how often each rule hits, with samples; two versions beside each other show what only one of them hits.</source>
        <translation>选择商品列表文件，或拖到这里。可以看到每条规则命中多少、样例是什么；两个版本对照时，看到只有其中一个命中的条目。</translation>
    </message>
    <message>
        <source>Try rules on what people decided</source>
        <translation>用审阅结果试规则</translation>
    </message>
    <message>
        <source>Start the trial: of each rule you see how many leads it hits, how many of them people confirmed or dismissed, and what second readings say it missed.</source>
        <translation>开始试跑后，可以看到每条规则命中多少线索、其中多少被确认或排除，以及复看发现它漏掉了什么。</translation>
    </message>
    <message>
        <source>Listing files (*.csv *.txt *.tsv *.json *.jsonl *.gz *.xlsx *.ods);;All files (*)</source>
        <translation>商品列表文件 (*.csv *.txt *.tsv *.json *.jsonl *.gz *.xlsx *.ods);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>xunwang::TrialSession</name>
    <message>
        <source>Trying rules on %1</source>
        <translation>用 %1 试规则</translation>
    </message>
    <message>
        <source>Trying rules on the reviewed history</source>
        <translation>用已审线索试规则</translation>
    </message>
</context>
<context>
    <name>xunwang::TryPage</name>
    <message>
        <source>In force: %1</source>
        <translation>启用中：%1</translation>
    </message>
    <message>
        <source>Draft: %1</source>
        <translation>草稿：%1</translation>
    </message>
    <message>
        <source>Rules that are tried</source>
        <translation>用哪套规则试</translation>
    </message>
    <message>
        <source>Nothing typed yet</source>
        <translation>还没有输入文字</translation>
    </message>
    <message>
        <source>Type or paste the title of a listing. What rules hit is marked while you type, and here stands why: the rule, how the disguise came off, and which exemptions were tried.</source>
        <translation>输入或粘贴商品标题，命中的文字会随输入标出，这里说明理由：哪条规则、变形如何还原、查过哪些豁免。</translation>
    </message>
    <message>
        <source>Take an example</source>
        <translation>用一个例子</translation>
    </message>
    <message>
        <source>Titles, one a line</source>
        <translation>标题，每行一条</translation>
    </message>
    <message>
        <source>Titles to try, one a line</source>
        <translation>要试的标题，每行一条</translation>
    </message>
    <message>
        <source>Type or paste the title of a listing</source>
        <translation>输入或粘贴商品标题</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类目</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Price, yuan</source>
        <translation>价格（元）</translation>
    </message>
    <message>
        <source>Seen on</source>
        <translation>采集日期</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Paste and try</source>
        <translation>粘贴并试</translation>
    </message>
    <message>
        <source>The price is no amount in yuan.</source>
        <translation>价格不是以元为单位的金额。</translation>
    </message>
    <message>
        <source>Only the first %1 lines are tried. Try more with a file, on the page “Trial”.</source>
        <translation>只试前 %1 行。更多内容请在“试跑”页用文件来试。</translation>
    </message>
    <message>
        <source>Rules read: %1</source>
        <translation>规则读到：%1</translation>
    </message>
</context>
<context>
    <name>xunwang::VersionBar</name>
    <message>
        <source>Version of the rules</source>
        <translation>规则版本</translation>
    </message>
    <message>
        <source>Discard the draft…</source>
        <translation>作废草稿…</translation>
    </message>
    <message>
        <source>New draft</source>
        <translation>新建草稿</translation>
    </message>
    <message>
        <source>Save the draft</source>
        <translation>保存草稿</translation>
    </message>
    <message>
        <source>%1 · New draft</source>
        <translation>%1 · 新草稿</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>不可改</translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s)</source>
        <translation>
            <numerusform>%n 处错误</numerusform>
        </translation>
    </message>
    <message>
        <source>no fault, not saved</source>
        <translation>无错误，未保存</translation>
    </message>
    <message>
        <source>no fault, saved</source>
        <translation>无错误，已保存</translation>
    </message>
    <message>
        <source>A draft screens nothing until it is put in force.</source>
        <translation>草稿在启用之前不参与筛查。</translation>
    </message>
    <message>
        <source>To change anything, begin a draft from it.</source>
        <translation>如需修改，请由此新建草稿。</translation>
    </message>
    <message>
        <source>Leave the draft unsaved?</source>
        <translation>草稿未保存，确定离开？</translation>
    </message>
    <message>
        <source>%1 has changes that are not saved. They are lost when another version is opened.</source>
        <translation>%1 有未保存的修改，打开其他版本后会丢失。</translation>
    </message>
    <message>
        <source>Lose the changes</source>
        <translation>放弃修改</translation>
    </message>
    <message>
        <source>%1 is kept as a draft. Nothing is switched on: imports go on with the rules in force.</source>
        <translation>%1 将存为草稿，不会启用：导入仍按启用中的规则筛查。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>What is new in it</source>
        <translation>修改说明</translation>
    </message>
    <message>
        <source>Discard the draft?</source>
        <translation>作废这份草稿？</translation>
    </message>
    <message>
        <source>%1 goes from the list of versions.</source>
        <translation>%1 将从版本列表中移除。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>It can be saved once all of it can be read.</source>
        <translation>全部内容能够读取后才能保存。</translation>
    </message>
    <message>
        <source>%1 is kept as a draft. Some of its examples fail: it cannot be put in force until they pass.</source>
        <translation>%1 将保存为草稿。其中有示例未通过，全部通过之前不能启用。</translation>
    </message>
    <message>
        <source>Examples fail: it can be kept, but not put in force until they pass.</source>
        <translation>有示例未通过：可以保存，但全部通过之前不能启用。</translation>
    </message>
</context>
</TS>
