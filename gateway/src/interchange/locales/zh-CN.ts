/** What an import says, in Simplified Chinese. `{name}` is filled in. */
import type { ImportTexts } from './texts.ts';

export const zhCN: ImportTexts = {
  structure: {
    'file-unreadable': '文件无法打开或读取。请确认当前用户有读取权限。',
    'file-empty': '文件为 0 字节，可能在传输中被截断，请重新获取。',
    'no-header': '文件没有列名行。',
    'not-utf-8': '不是 UTF-8 编码：第一个错误字节位于偏移 {byte}。请另存为 UTF-8 后重新导入。',
    'looks-like-utf-16': '文件是 UTF-16 编码（“Unicode 文本”）。请另存为 UTF-8 后重新导入。',
    'quoting-broken': '第 {line} 行或之前的引号有误：引号未闭合，或出现在未加引号的单元格中。',
    'row-too-long': '到第 {line} 行为止，某一行已超过 16 MB，可能是引号未闭合。',
    'cell-count': '该行的单元格数与列名行不一致。',
    'column-name': '有一列没有列名，或列名中含有 “@” 或不可见字符。',
    'column-twice': '该列出现了两次。',
    'column-missing': '缺少该列。如果没有采集数据，请添加空列。',
    'study-empty': '该行没有研究编号。',
    'study-differs': '该行与前面的行不属于同一研究。请每次只导入一个研究。',
    'supplement-without-row': '该行补充的不良事件不在本次导入的任何文件中。请与 AE 一起导入。',
    'supplement-unplaced':
      '该行未说明补充哪个不良事件或补充什么：SUPPAE 中用 RDOMAIN AE、IDVAR AESEQ 和 QNAM，FAAE 中用 FALNKID 和 0 至 5 级。',
    'supplement-twice': '该不良事件在前面的行中已有同名的值。',
  },
  row: {
    'cell-empty': '不能为空',
    'cell-nul': '含有 NUL 字符',
    'cell-too-long': '超过 1 MB',
    'not-a-number': '不是数字',
    'not-a-sequence': '不是大于 0 的整数',
    'not-a-date': '不是 ISO 8601 日期（完整或部分）',
    'not-yes-no': '不是 Y、N、U 或 NA',
    'not-a-grade': '不是 1 至 5 的 CTCAE 分级',
    'other-domain': '所写的域与文件不符',
    'did-not-happen': '表明该事项未发生，库中没有对应的记录',
    'key-twice': '与 {file} 第 {row} 行的键相同，以该行为准',
    'subject-unknown': '所写的受试者既不在 DM 中，也不在库中',
    'changed-since-import': '与上次导入不同，而库中的记录此后也被修改过；请决定以哪个为准',
    'voided-since-import': '与上次导入不同，而库中的记录此后已作废；请决定以哪个为准',
  },
  refusal: {
    'path-missing': '文件或文件夹 {path} 不存在。',
    'not-csv': '{path} 不是 .csv 文件。',
    'nothing-to-import': '{path} 中没有 .csv 文件。',
    'no-rows': '所有文件都没有可导入的域的数据行。',
    'protocol-missing':
      '没有研究 {study} 的方案。请用 --protocol <文件> 指定，或将其作为 protocol.json 放在数据旁边。',
    'protocol-unreadable': '无法读取方案 {file}：{reason}',
    'protocol-wrong': '方案 {file} 无效。{reason}',
    'protocol-of-other-study': '方案 {file} 属于研究 {other}，而数据属于研究 {study}。',
    'time-zone-unknown': '“{zone}” 不是 IANA 数据库中的时区，例如 Asia/Shanghai。',
    'store-busy': '另一程序占用数据库达数分钟。已写入的内容保留；请再次运行同一导入以完成。',
  },
  origin: {
    option: '由 --protocol 指定',
    folder: '数据旁边的 protocol.json',
    store: '库中已有',
    'built-in': '项目自带',
  },
  change: { created: '新建', amended: '已更正', unchanged: '未变' },
  heading: {
    applied: '研究 {study} 导入完成。',
    appliedInPart: '研究 {study} 导入完成，上列各行除外。',
    checked: '研究 {study} 试运行：未写入任何内容。实际导入的结果将如下。',
    refused: '导入被拒绝。数据库保持原样。',
    refusedByRows: '因上列各行，导入被拒绝（--strict）。数据库保持原样。',
    interrupted: '研究 {study} 的导入未完成。',
  },
  faults: '文件中的问题：',
  rejections: '无法导入的行：',
  fileAt: '{file}',
  rowAt: '{file} 第 {row} 行',
  rowAndLineAt: '{file} 第 {row} 行（文件第 {line} 行）',
  protocol: '方案 {id} {version}（{origin}）：{change}。',
  sites: '中心：共 {named} 个，新建 {created} 个（{timeZone}），更正时区 {amended} 个。',
  columns: {
    domain: '域',
    read: '读取',
    accepted: '接受',
    rejected: '拒绝',
    created: '新建',
    amended: '更正',
    unchanged: '相同',
    kept: '保留',
  },
  total: '合计',
  keptNote: '“保留”：上次导入后在库中被修改，而来源未变；以库中为准。',
  skipped: '跳过 {file}：不是可导入的域。',
  notStored: '{variable} 的 {cells} 个单元格未存入：库中不保存完整出生日期。',
  unlinkedVisits: '{count} 行的访视编号在该受试者中没有对应的访视；编号已保留。',
  unnamedTreatments: '{count} 条暴露记录的治疗未在方案中列出。',
  carriedEvents: '{count} 个不良事件保留了此前导入的 SUPPAE 或 FAAE 内容：本次导入没有该数据集。',
  otherArms: '{count} 名受试者所在的组不是方案中的剂量水平。',
  closing: '变更 {before} 至 {after}。{rows} 行用时 {seconds} 秒（每秒 {speed} 行），内存最多 {memory} MB。',
  progress: { reading: '读取', checking: '与数据库核对', writing: '写入' },
  usage: `用法：npm run trialside -- import <文件或文件夹> ... [选项]

将 CSV 格式的 SDTM（DM、SV、LB、VS、AE、CM、EX、DS、QS）导入 STUDYID 所指的研究。
重复导入相同内容不会产生任何变化。

  --protocol <文件>    研究方案；否则依次采用数据旁边的 protocol.json、
                       库中已有的方案、项目自带的方案
  --time-zone <名称>   中心的时区，例如 Asia/Shanghai；否则采用方案中的时区
  --strict             只要有一行有误，就拒绝全部
  --dry-run            只检查，不写入
  --report <文件>      将报告写成 JSON，含每一条被拒绝的行
  --locale <名称>      en 或 zh-CN

数据库为 DATABASE_URL 所指的文件（默认：项目的 .data/trialside.db）。
退出码 0：全部导入；1：被拒绝或未完成；2：用法错误；3：部分行被拒绝。
`,
  usageProblem: {
    noPath: '请指定要导入的文件或文件夹。',
    unknownLocale: '没有语言 “{locale}”。请选择 en 或 zh-CN。',
    reportUnwritable: '无法写入报告 {file}：{reason}',
  },
};
