/**
 * The sentences above a signature, by meaning and language (SIG-05). A sentence that is signed is kept with the signature
 * byte for byte; to change one, raise its version. The test beside pins every version to its bytes.
 */
import type { Language, Meaning } from '../stored-records.ts';

export interface Attestation {
  readonly version: string;
  readonly text: string;
}

export const ATTESTATIONS: Readonly<Record<Language, Readonly<Record<Meaning, Attestation>>>> = {
  en: {
    authored: {
      version: '1',
      text: 'I entered or supervised the entry of these data. They are complete and correct to the best of my knowledge. I understand that this electronic signature binds me as my handwritten one does.',
    },
    reviewed: {
      version: '1',
      text: 'I reviewed these data as they are shown at this moment. I understand that this electronic signature binds me as my handwritten one does.',
    },
    approved: {
      version: '1',
      text: 'I approve this record as it is shown at this moment. I understand that this electronic signature binds me as my handwritten one does.',
    },
    responsible: {
      version: '1',
      text: 'I take responsibility for these data. I understand that this electronic signature binds me as my handwritten one does.',
    },
    'investigator-endorsement': {
      version: '1',
      text: 'As investigator I endorse the data of this subject reported up to this milestone: I had access to them, oversaw their collection, and hold them to be complete and correct. I understand that this electronic signature binds me as my handwritten one does.',
    },
  },
  'zh-CN': {
    authored: {
      version: '1',
      text: '这些数据由本人录入或在本人监督下录入。据本人所知，数据完整、准确。本人知悉此电子签名与手写签名具有同等约束力。',
    },
    reviewed: {
      version: '1',
      text: '本人已审阅此刻所显示的数据。本人知悉此电子签名与手写签名具有同等约束力。',
    },
    approved: {
      version: '1',
      text: '本人批准此刻所显示的记录。本人知悉此电子签名与手写签名具有同等约束力。',
    },
    responsible: {
      version: '1',
      text: '本人对这些数据负责。本人知悉此电子签名与手写签名具有同等约束力。',
    },
    'investigator-endorsement': {
      version: '1',
      text: '本人作为研究者，确认该受试者截至本节点报告的数据：本人可查阅这些数据，监督了数据的采集，并认为数据完整、准确。本人知悉此电子签名与手写签名具有同等约束力。',
    },
  },
};
