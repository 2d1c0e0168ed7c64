/** Simplified Chinese: the words of the signing dialogue. */
import type { SigningWords } from '../signing-words.ts';

export const words: SigningWords = {
  title: '签名',
  what: '签名内容',
  meaning: '签名含义',
  meanings: {
    AUTHORED: '本人录入',
    REVIEWED: '已审阅',
    APPROVED: '已批准',
    RESPONSIBLE: '本人负责',
    INVESTIGATOR_ENDORSEMENT: '研究者确认',
  },
  sentence: '所签声明',
  proof: '接下来须验证您的身份。该签名与纸质签名具有同等效力。',
  seen: {
    waiting: '请稍候，即可签名。',
    covered: '此对话框的一部分不在视野内或被遮挡。请使其完整可见后再签名。',
    unknown:
      '本页嵌在另一网页中，而此浏览器无法判断外层网页是否遮挡了它。如需签名，请在单独的窗口中打开本页，或改用 Chrome 或 Edge。',
    seen: '',
  },
  sign: '验证身份并签名',
  signing: '正在签名…',
  cancel: '取消',
  signature: ({ name, meaning, local, zone, utc }) => `${name}，${meaning}，${local}（${zone}），UTC ${utc}`,
  acknowledgements: {
    'ctcae-by-summary': '依据摘要分级，未载入 CTCAE 官方文本；签署者已对照官方文本核对级别',
  },
  states: { VALID: '有效', SUPERSEDED: '因后续更改而失效', VOIDED: '已由签名人作废' },
  earlier: '已有签名',
  unreadList: '未能读取签名情况。',
  trouble: {
    unread: '未能读取所签声明，目前无法签名。',
    unreachable: '未收到答复，尚不知是否已签名。一旦能够读取，上方“已有签名”会显示结果。',
    already: '已以此含义签名，见上方“已有签名”。',
    refused: '研究系统未接受该签名，未签名。',
    role: '您在本研究中的角色不能签署此内容，未签名。',
    'not-proved': '身份未验证或验证已过期，未签名。',
    insecure: '本页未通过安全连接提供，不能在此签名。',
    changed: '内容在您阅读后已更改。请关闭后重新阅读再签名。',
  },
};
