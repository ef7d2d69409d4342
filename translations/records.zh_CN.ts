<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Cells</name>
    <message>
        <source>Follows the lead</source>
        <translation>来自线索</translation>
    </message>
    <message>
        <source>Follows the inspection</source>
        <translation>来自检查</translation>
    </message>
    <message>
        <source>Follows the inspection: %1</source>
        <translation>来自检查：%1</translation>
    </message>
    <message>
        <source>Follows the lead: %1</source>
        <translation>来自线索：%1</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>Pasted %1.png</source>
        <translation>粘贴 %1.png</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>takes back no. %1</source>
        <translation>撤销第 %1 号</translation>
    </message>
    <message>
        <source>undone by no. %1</source>
        <translation>已被第 %1 号撤销</translation>
    </message>
</context>
<context>
    <name>LeadWords</name>
    <message>
        <source>Waiting</source>
        <translation>待审</translation>
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
        <source>Doubtful</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>All leads</source>
        <translation>全部线索</translation>
    </message>
    <message>
        <source>No longer hit</source>
        <translation>规则不再命中</translation>
    </message>
</context>
<context>
    <name>Records</name>
    <message>
        <source>Withdraw %1?</source>
        <translation>作废“%1”？</translation>
    </message>
    <message>
        <source>%1: it no longer counts anywhere. It stays readable with its history, and Ctrl+Z brings it back.</source>
        <translation>%1作废后不再计入任何统计；记录和历史仍可查看，按 Ctrl+Z 可恢复。</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>The last step was not undone</source>
        <translation>上一步未能撤销</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>没有可撤销的操作</translation>
    </message>
    <message>
        <source>You have done nothing since the case database was opened that could be taken back.</source>
        <translation>自打开案件库以来，您没有可以撤销的操作。</translation>
    </message>
</context>
<context>
    <name>RuleWords</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
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
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>执照</translation>
    </message>
    <message>
        <source>Business scope</source>
        <translation>经营范围</translation>
    </message>
    <message>
        <source>Permits</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Licence valid until</source>
        <translation>执照有效期至</translation>
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
        <source>Reviews</source>
        <translation>评价数</translation>
    </message>
    <message>
        <source>Seen over time</source>
        <translation>历次所见</translation>
    </message>
    <message>
        <source>%1: not shown</source>
        <translation>%1：未公示</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>, said elsewhere in the listing as “%1”</source>
        <translation>，本商品信息别处有“%1”</translation>
    </message>
    <message>
        <source>sounds the same</source>
        <translation>读音相同</translation>
    </message>
    <message>
        <source>in pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>by initials</source>
        <translation>首字母</translation>
    </message>
    <message>
        <source>taken apart</source>
        <translation>拆字</translation>
    </message>
    <message>
        <source>as a picture</source>
        <translation>图形代字</translation>
    </message>
    <message>
        <source>word of the trade</source>
        <translation>行话</translation>
    </message>
    <message>
        <source>repeated</source>
        <translation>重复</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Own website</source>
        <translation>自建网站</translation>
    </message>
    <message>
        <source>Online shop</source>
        <translation>网店</translation>
    </message>
    <message>
        <source>Public account</source>
        <translation>公众号</translation>
    </message>
    <message>
        <source>Mini program</source>
        <translation>小程序</translation>
    </message>
    <message>
        <source>App</source>
        <translation>APP</translation>
    </message>
    <message>
        <source>Place of business</source>
        <translation>经营场所</translation>
    </message>
    <message>
        <source>Production unit</source>
        <translation>生产加工单位</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未发现问题</translation>
    </message>
    <message>
        <source>Suspected violation</source>
        <translation>涉嫌违法</translation>
    </message>
    <message>
        <source>Corrected on the spot</source>
        <translation>当场改正</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>无法访问或联系</translation>
    </message>
    <message>
        <source>Not trading</source>
        <translation>已停业或未开展经营</translation>
    </message>
    <message>
        <source>Did not cooperate</source>
        <translation>不配合检查</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Does not apply</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Screenshot</source>
        <translation>截屏</translation>
    </message>
    <message>
        <source>Screen recording</source>
        <translation>录屏</translation>
    </message>
    <message>
        <source>Saved web page</source>
        <translation>网页留存</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>拍照</translation>
    </message>
    <message>
        <source>Sound recording</source>
        <translation>录音</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>录像</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>书式固定</translation>
    </message>
    <message>
        <source>Copy of data</source>
        <translation>拷贝复制</translation>
    </message>
    <message>
        <source>Document handed over</source>
        <translation>提交的材料</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>行政指导</translation>
    </message>
    <message>
        <source>Regulatory talk</source>
        <translation>行政约谈</translation>
    </message>
    <message>
        <source>Rectification order</source>
        <translation>责令改正</translation>
    </message>
    <message>
        <source>Deletion of information</source>
        <translation>督促删除违法信息</translation>
    </message>
    <message>
        <source>Takedown of products</source>
        <translation>督促下架产品</translation>
    </message>
    <message>
        <source>Stop of service</source>
        <translation>责令停止平台服务</translation>
    </message>
    <message>
        <source>Request to close</source>
        <translation>提请关闭网站</translation>
    </message>
    <message>
        <source>Closure</source>
        <translation>关闭网站</translation>
    </message>
    <message>
        <source>Not transferred</source>
        <translation>未移送</translation>
    </message>
    <message>
        <source>Police</source>
        <translation>公安机关</translation>
    </message>
    <message>
        <source>Another authority</source>
        <translation>其他机关</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>已立案</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>已作决定</translation>
    </message>
    <message>
        <source>Transferred</source>
        <translation>已移送</translation>
    </message>
    <message>
        <source>Concluded</source>
        <translation>已结案</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>执法人员</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>内勤</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>审核人员</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
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
        <source>Doubtful</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Online check</source>
        <translation>网上检查</translation>
    </message>
    <message>
        <source>Site visit</source>
        <translation>实地检查</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>措施</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>专项行动</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Decision on a lead</source>
        <translation>线索审阅</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Bureau</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Online checks of sites and shops</source>
        <translation>网上检查网站、网店</translation>
    </message>
    <message>
        <source>Sites and shops checked online, each once</source>
        <translation>网上检查网站、网店（不重复）</translation>
    </message>
    <message>
        <source>Visits to operators of sites and shops</source>
        <translation>实地检查网站、网店经营者</translation>
    </message>
    <message>
        <source>Operators visited, each once</source>
        <translation>实地检查网站、网店经营者（不重复）</translation>
    </message>
    <message>
        <source>Unlawful information deleted</source>
        <translation>督促删除违法商品信息</translation>
    </message>
    <message>
        <source>Rectification orders</source>
        <translation>责令整改网站</translation>
    </message>
    <message>
        <source>Closures asked for</source>
        <translation>提请关闭网站</translation>
    </message>
    <message>
        <source>Sites closed</source>
        <translation>关闭网站</translation>
    </message>
    <message>
        <source>Shops whose service was stopped</source>
        <translation>责令停止平台服务的网店</translation>
    </message>
    <message>
        <source>Cases filed</source>
        <translation>查处违法案件（立案）</translation>
    </message>
    <message>
        <source>Cases concluded</source>
        <translation>查处违法案件（结案）</translation>
    </message>
    <message>
        <source>Fines and confiscations</source>
        <translation>罚没款</translation>
    </message>
    <message>
        <source>Value of the cases</source>
        <translation>案值</translation>
    </message>
    <message>
        <source>Transfers to the police</source>
        <translation>移送公安机关</translation>
    </message>
    <message>
        <source>Production units visited</source>
        <translation>检查生产加工单位</translation>
    </message>
    <message>
        <source>Visits to production units</source>
        <translation>检查生产加工单位（次数）</translation>
    </message>
    <message>
        <source>Kinds of product taken down</source>
        <translation>督促平台下架产品</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>录入</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Completed on</source>
        <translation>完成日期</translation>
    </message>
    <message>
        <source>Checked at</source>
        <translation>检查时间</translation>
    </message>
    <message>
        <source>Visited on</source>
        <translation>检查日期</translation>
    </message>
    <message>
        <source>Site or shop</source>
        <translation>网站、网店</translation>
    </message>
    <message>
        <source>Operator or unit</source>
        <translation>经营者或单位</translation>
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
        <source>Kind of entity</source>
        <translation>主体类型</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>场所</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Officers</source>
        <translation>执法人员</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>检查表</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>检查结论</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>Kind of measure</source>
        <translation>措施种类</translation>
    </message>
    <message>
        <source>Taken on</source>
        <translation>措施日期</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>条数</translation>
    </message>
    <message>
        <source>Shops</source>
        <translation>网店数</translation>
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
        <source>Follows a</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Number of the inspection</source>
        <translation>检查记录号</translation>
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
        <source>Transferred on</source>
        <translation>移送日期</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>移送对象</translation>
    </message>
    <message>
        <source>Transferred to</source>
        <translation>受移送机关</translation>
    </message>
    <message>
        <source>Concluded on</source>
        <translation>结案日期</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Belongs to a</source>
        <translation>所属记录</translation>
    </message>
    <message>
        <source>Number of the record</source>
        <translation>记录号</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>文件类型</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Taken at</source>
        <translation>制作时间</translation>
    </message>
    <message>
        <source>Taken by</source>
        <translation>制作人</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>固定方式</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>审阅决定</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>执法证号</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>辖区称谓</translation>
    </message>
    <message>
        <source>Default person</source>
        <translation>默认人员</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>open %1</source>
        <translation>未答 %1</translation>
    </message>
    <message>
        <source>%1, article %2</source>
        <translation>《%1》第%2条</translation>
    </message>
    <message>
        <source>to be verified</source>
        <translation>待核实</translation>
    </message>
    <message>
        <source>Case database</source>
        <translation>案件库</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Station number</source>
        <translation>站点号</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Demonstration</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>Imported at</source>
        <translation>导入时间</translation>
    </message>
    <message>
        <source>How it was read</source>
        <translation>读取方式</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>计数</translation>
    </message>
    <message>
        <source>Rule pack</source>
        <translation>规则包</translation>
    </message>
    <message>
        <source>Digests of its rows</source>
        <translation>各行摘要</translation>
    </message>
    <message>
        <source>Officers not in this case database</source>
        <translation>案件库以外的检查人</translation>
    </message>
    <message>
        <source>Kinds not named</source>
        <translation>未写明名称的种类数</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>导入方案</translation>
    </message>
    <message>
        <source>What its rows are</source>
        <translation>其行是什么</translation>
    </message>
    <message>
        <source>Looks of its files</source>
        <translation>其文件的样子</translation>
    </message>
    <message>
        <source>How they are read</source>
        <translation>读取方式</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>不相同</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>The same or not</source>
        <translation>同一认定</translation>
    </message>
    <message>
        <source>Of two</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>First: key</source>
        <translation>甲：标识</translation>
    </message>
    <message>
        <source>First: platform</source>
        <translation>甲：平台</translation>
    </message>
    <message>
        <source>First: shop</source>
        <translation>甲：店铺</translation>
    </message>
    <message>
        <source>First: item number</source>
        <translation>甲：商品编号</translation>
    </message>
    <message>
        <source>First: title</source>
        <translation>甲：标题</translation>
    </message>
    <message>
        <source>First: link</source>
        <translation>甲：链接</translation>
    </message>
    <message>
        <source>Second: key</source>
        <translation>乙：标识</translation>
    </message>
    <message>
        <source>Second: platform</source>
        <translation>乙：平台</translation>
    </message>
    <message>
        <source>Second: shop</source>
        <translation>乙：店铺</translation>
    </message>
    <message>
        <source>Second: item number</source>
        <translation>乙：商品编号</translation>
    </message>
    <message>
        <source>Second: title</source>
        <translation>乙：标题</translation>
    </message>
    <message>
        <source>Second: link</source>
        <translation>乙：链接</translation>
    </message>
    <message>
        <source>Rules that proposed it</source>
        <translation>提出的规则</translation>
    </message>
    <message>
        <source>Second reading</source>
        <translation>复看</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>探针</translation>
    </message>
    <message>
        <source>Run of the probes</source>
        <translation>探针结果</translation>
    </message>
    <message>
        <source>Number of the item</source>
        <translation>商品编号（库内）</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Item number</source>
        <translation>商品编号</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
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
        <source>List price</source>
        <translation>标价</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>销量</translation>
    </message>
    <message>
        <source>Seen at</source>
        <translation>采集时间</translation>
    </message>
    <message>
        <source>Should have been hit</source>
        <translation>漏检</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>违法类别</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>复看日期</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Ran at</source>
        <translation>运行时间</translation>
    </message>
    <message>
        <source>Tried</source>
        <translation>已试</translation>
    </message>
    <message>
        <source>Hit</source>
        <translation>命中</translation>
    </message>
    <message>
        <source>Not tried</source>
        <translation>未试</translation>
    </message>
    <message>
        <source>Missed probes</source>
        <translation>未命中的探针</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
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
        <source>Instead of a file</source>
        <translation>非文件来源</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>%1 version %2</source>
        <translation>%1 第%2版</translation>
    </message>
    <message>
        <source>Screened anew by %1</source>
        <translation>规则包 %1 重新筛查</translation>
    </message>
    <message>
        <source>Draft, fails its examples</source>
        <translation>草稿，示例未通过</translation>
    </message>
</context>
<context>
    <name>xunwang::CampaignBox</name>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>xunwang::CreditCodeEdit</name>
    <message>
        <source>Not 18 digits and capital letters (without I, O, S, V, Z)</source>
        <translation>不是 18 位数字和大写字母（不含 I、O、S、V、Z）</translation>
    </message>
    <message>
        <source>The check character does not fit</source>
        <translation>校验位不符</translation>
    </message>
    <message>
        <source>A spreadsheet turned it into a number: digits are lost</source>
        <translation>已被表格软件变成数字，位数丢失</translation>
    </message>
    <message>
        <source>The check character fits</source>
        <translation>校验位相符</translation>
    </message>
    <message>
        <source>%1 of 18 characters</source>
        <translation>已输入 %1 位，共 18 位</translation>
    </message>
    <message>
        <source>%1. It is kept as it is shown there; that is a finding.</source>
        <translation>%1。按页面所示保存，这本身就是检查发现。</translation>
    </message>
</context>
<context>
    <name>xunwang::EvidenceDialog</name>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>The file is unchanged since it was kept</source>
        <translation>文件自存入以来未变</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>Reading evidence</source>
        <translation>读取证据</translation>
    </message>
    <message>
        <source>The file is no longer what was kept</source>
        <translation>文件与存入时不符</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>另存副本</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Saving a copy</source>
        <translation>保存副本</translation>
    </message>
</context>
<context>
    <name>xunwang::EvidenceList</name>
    <message>
        <source>Evidence: drop files here, or paste a picture</source>
        <translation>证据：将文件拖到此处，或粘贴图片</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>未变</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已变</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>More about %1</source>
        <translation>%1：更多</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>历史…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>作废…</translation>
    </message>
    <message>
        <source>kept when saved</source>
        <translation>保存时存入</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>移出</translation>
    </message>
    <message>
        <source>Drop files here, or paste a picture (Ctrl+V).</source>
        <translation>将文件拖到此处，或粘贴图片（Ctrl+V）。</translation>
    </message>
    <message>
        <source>No evidence.</source>
        <translation>没有证据。</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>校验</translation>
    </message>
    <message>
        <source>Reads every file again and compares its hash with the record</source>
        <translation>重新读取每个文件，与记录的哈希值比对</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation>添加证据</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>xunwang::FilterBar</name>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>全部时间</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>去年</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>自定义起止</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>To</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>专项行动</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>有效记录</translation>
    </message>
    <message>
        <source>Withdrawn too</source>
        <translation>含已作废</translation>
    </message>
    <message>
        <source>Only withdrawn</source>
        <translation>仅已作废</translation>
    </message>
    <message>
        <source>All campaigns</source>
        <translation>全部专项</translation>
    </message>
    <message>
        <source>All platforms</source>
        <translation>全部平台</translation>
    </message>
</context>
<context>
    <name>xunwang::HistoryDialog</name>
    <message>
        <source>History: %1</source>
        <translation>历史：%1</translation>
    </message>
    <message>
        <source>Every change of this record, as the ledger holds it. Entries are never changed or removed.</source>
        <translation>台账中这条记录的每一次变更。台账条目不会被修改或删除。</translation>
    </message>
    <message>
        <source>no. %1</source>
        <translation>第 %1 号</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>理由：%1</translation>
    </message>
</context>
<context>
    <name>xunwang::MoneyEdit</name>
    <message>
        <source>%1, that is about %2</source>
        <translation>%1，约 %2</translation>
    </message>
</context>
<context>
    <name>xunwang::OfficerPicker</name>
    <message>
        <source>Add by name or certificate</source>
        <translation>按姓名或执法证号添加</translation>
    </message>
</context>
<context>
    <name>xunwang::RecordDesk</name>
    <message>
        <source>Name, link, code, note</source>
        <translation>名称、链接、代码、备注</translation>
    </message>
    <message>
        <source>Enter the first one…</source>
        <translation>录入第一条…</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>withdraw</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>history</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>历史…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>作废…</translation>
    </message>
    <message>
        <source>No record chosen</source>
        <translation>未选择记录</translation>
    </message>
    <message>
        <source>Choose one in the list: everything about it stands here, with its evidence and its history.</source>
        <translation>在列表中选择一条，这里显示它的全部内容、证据和历史。</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>The rows behind %1 of the tally add up to %2. %3</source>
        <translation>统计 %1 的明细，合计 %2。%3</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message numerus="yes">
        <source>%1 on %2 by %3 · %n ledger entry(ies)</source>
        <translation>
            <numerusform>%2 由 %3 %1 · 台账 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Keeping evidence</source>
        <translation>存入证据</translation>
    </message>
    <message>
        <source>Verifying evidence</source>
        <translation>校验证据</translation>
    </message>
</context>
<context>
    <name>xunwang::RecordDialog</name>
    <message>
        <source>Save the correction</source>
        <translation>保存更正</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Reason for the correction</source>
        <translation>更正理由</translation>
    </message>
    <message>
        <source>What was wrong, and where the right figure comes from</source>
        <translation>错在何处，正确内容出自哪里</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>不保存就离开？</translation>
    </message>
    <message>
        <source>What you entered here is not saved anywhere.</source>
        <translation>这里录入的内容尚未保存。</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>留下</translation>
    </message>
    <message>
        <source>Keeping evidence</source>
        <translation>存入证据</translation>
    </message>
</context>
<context>
    <name>xunwang::TimeEdit</name>
    <message>
        <source>hh:mm, if known</source>
        <translation>时:分，未知可不填</translation>
    </message>
</context>
</TS>
