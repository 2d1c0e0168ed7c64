/**
 * Generic drug names and the kind of treatment each one is, as far as lupus, immune thrombocytopenia and CAR-T care
 * meet them. A name that is not listed has no class: a rule asks then, and never guesses. Brand names are not listed.
 */
import type { Medication, TreatmentClass } from '../record/index.ts';

/** Each class with its drugs; the names after the first are other spellings, salts and esters of the same drug. */
const DRUGS: Readonly<Partial<Record<TreatmentClass, readonly (readonly string[])[]>>> = {
  glucocorticoid: [
    ['prednisone', 'prednisone acetate', '泼尼松', '醋酸泼尼松'],
    [
      'prednisolone',
      'prednisolone acetate',
      'prednisolone sodium phosphate',
      'prednisolone sodium succinate',
      '泼尼松龙',
      '醋酸泼尼松龙',
    ],
    [
      'methylprednisolone',
      'methylprednisolone acetate',
      'methylprednisolone sodium succinate',
      '甲泼尼龙',
      '甲泼尼龙琥珀酸钠',
      '甲基泼尼松龙',
    ],
    ['triamcinolone', 'triamcinolone acetonide', '曲安西龙', '曲安奈德'],
    [
      'hydrocortisone',
      'hydrocortisone acetate',
      'hydrocortisone sodium succinate',
      'hydrocortisone sodium phosphate',
      '氢化可的松',
      '氢化可的松琥珀酸钠',
    ],
    ['cortisone acetate', 'cortisone', '可的松', '醋酸可的松'],
    [
      'dexamethasone',
      'dexamethasone acetate',
      'dexamethasone sodium phosphate',
      '地塞米松',
      '地塞米松磷酸钠',
    ],
    ['betamethasone', 'betamethasone sodium phosphate', 'betamethasone dipropionate', '倍他米松'],
    ['deflazacort', '地夫可特'],
    // Used on skin, airways or gut; without an agreed systemic equivalent.
    ['budesonide', '布地奈德'],
    ['fluticasone', 'fluticasone propionate', 'fluticasone furoate'],
    ['beclometasone', 'beclomethasone', 'beclometasone dipropionate', 'beclomethasone dipropionate'],
    ['mometasone', 'mometasone furoate'],
    ['clobetasol', 'clobetasol propionate'],
    ['fluorometholone'],
  ],
  antimalarial: [
    [
      'hydroxychloroquine',
      'hydroxychloroquine sulfate',
      'hydroxychloroquine sulphate',
      '羟氯喹',
      '硫酸羟氯喹',
    ],
    ['chloroquine', 'chloroquine phosphate', '氯喹', '磷酸氯喹'],
    ['mepacrine', 'quinacrine'],
  ],
  immunosuppressant: [
    ['azathioprine', 'azathioprine sodium', '硫唑嘌呤'],
    ['mycophenolate mofetil', 'mycophenolate mofetil hydrochloride', '吗替麦考酚酯'],
    ['mycophenolic acid', 'mycophenolate sodium', 'sodium mycophenolate', '麦考酚钠'],
    // Which of the two is meant is not said, and their ceilings differ.
    ['mycophenolate'],
    ['methotrexate', 'methotrexate sodium', '甲氨蝶呤'],
    ['leflunomide', '来氟米特'],
    ['teriflunomide'],
    ['cyclophosphamide', '环磷酰胺'],
    ['fludarabine', 'fludarabine phosphate', '氟达拉滨', '磷酸氟达拉滨'],
    ['tacrolimus', 'tacrolimus monohydrate', '他克莫司'],
    [
      'ciclosporin',
      'ciclosporin a',
      'cyclosporin',
      'cyclosporin a',
      'cyclosporine',
      'cyclosporine a',
      '环孢素',
    ],
    ['voclosporin', '伏环孢素'],
    ['sirolimus', '西罗莫司'],
    ['mizoribine', '咪唑立宾'],
    ['mercaptopurine', '6-mercaptopurine'],
    ['iguratimod', '艾拉莫德'],
    ['tripterygium glycosides', 'tripterygium wilfordii glycosides', '雷公藤多苷'],
    ['tofacitinib', 'tofacitinib citrate', '托法替布'],
    ['baricitinib', '巴瑞替尼'],
    ['upadacitinib', '乌帕替尼'],
    ['ruxolitinib', 'ruxolitinib phosphate', '芦可替尼'],
  ],
  biologic: [
    ['belimumab', '贝利尤单抗'],
    ['anifrolumab', 'anifrolumab-fnia', '阿尼鲁单抗'],
    ['telitacicept', '泰它西普'],
    ['rituximab', '利妥昔单抗'],
    ['obinutuzumab', '奥妥珠单抗'],
    ['ofatumumab'],
    ['ocrelizumab'],
    ['daratumumab', '达雷妥尤单抗'],
    ['abatacept', '阿巴西普'],
    ['eculizumab', '依库珠单抗'],
    ['efgartigimod', 'efgartigimod alfa', 'efgartigimod alfa-fcab', '艾加莫德'],
    ['infliximab', '英夫利西单抗'],
    ['adalimumab', '阿达木单抗'],
    ['etanercept', '依那西普'],
    ['secukinumab', '司库奇尤单抗'],
    ['ustekinumab', '乌司奴单抗'],
  ],
  'tpo-agonist': [
    ['eltrombopag', 'eltrombopag olamine', '艾曲泊帕', '艾曲泊帕乙醇胺'],
    ['avatrombopag', 'avatrombopag maleate', '阿伐曲泊帕', '马来酸阿伐曲泊帕'],
    ['hetrombopag', 'hetrombopag olamine', '海曲泊帕', '海曲泊帕乙醇胺'],
    ['lusutrombopag', '芦曲泊帕'],
    ['romiplostim', '罗普司亭', '罗米司亭'],
    ['recombinant human thrombopoietin', 'thrombopoietin', 'rhtpo', 'rh-tpo', '重组人血小板生成素'],
  ],
  immunoglobulin: [
    [
      'human normal immunoglobulin',
      'human immunoglobulin',
      'immunoglobulin human normal',
      'immunoglobulins, normal human',
      'intravenous immunoglobulin',
      'immune globulin',
      'immune globulin intravenous',
      'ivig',
      '人免疫球蛋白',
      '静注人免疫球蛋白',
    ],
  ],
  'anti-d': [
    [
      'anti-d immunoglobulin',
      'anti-d (rh) immunoglobulin',
      'anti-d',
      'rho(d) immune globulin',
      '抗d免疫球蛋白',
    ],
  ],
  'platelet-transfusion': [
    [
      'platelets',
      'platelet transfusion',
      'platelet concentrate',
      'platelets, apheresis',
      'apheresis platelets',
      '血小板',
      '单采血小板',
    ],
  ],
  anticytokine: [
    ['tocilizumab', '托珠单抗'],
    ['sarilumab'],
    ['siltuximab', '司妥昔单抗'],
    ['anakinra', '阿那白滞素'],
    ['emapalumab'],
    ['canakinumab'],
  ],
  'anti-infective': [
    ['aciclovir', 'acyclovir', '阿昔洛韦'],
    ['valaciclovir', 'valacyclovir', '伐昔洛韦'],
    ['ganciclovir', '更昔洛韦'],
    ['letermovir'],
    ['entecavir', '恩替卡韦'],
    ['sulfamethoxazole/trimethoprim', 'trimethoprim/sulfamethoxazole', 'co-trimoxazole', '复方磺胺甲噁唑'],
    ['fluconazole', '氟康唑'],
    ['posaconazole', '泊沙康唑'],
    ['voriconazole', '伏立康唑'],
    ['caspofungin', '卡泊芬净'],
    ['micafungin', '米卡芬净'],
    ['levofloxacin', '左氧氟沙星'],
    ['moxifloxacin', '莫西沙星'],
    ['piperacillin/tazobactam', '哌拉西林他唑巴坦'],
    ['meropenem', '美罗培南'],
    ['cefepime', '头孢吡肟'],
    ['ceftriaxone', '头孢曲松'],
    ['vancomycin', '万古霉素'],
    ['amoxicillin', '阿莫西林'],
    ['azithromycin', '阿奇霉素'],
  ],
  investigational: [['inaticabtagene autoleucel', '纳基奥仑赛']],
  other: [
    ['paracetamol', 'acetaminophen', '对乙酰氨基酚'],
    ['ibuprofen', '布洛芬'],
    ['diclofenac', 'diclofenac sodium', '双氯芬酸'],
    ['naproxen', '萘普生'],
    ['celecoxib', '塞来昔布'],
    ['etoricoxib', '依托考昔'],
    ['meloxicam', '美洛昔康'],
    ['loxoprofen', 'loxoprofen sodium', '洛索洛芬'],
    ['indometacin', 'indomethacin', '吲哚美辛'],
    ['acetylsalicylic acid', 'aspirin', '阿司匹林'],
    ['omeprazole', '奥美拉唑'],
    ['esomeprazole', '艾司奥美拉唑'],
    ['pantoprazole', '泮托拉唑'],
    ['rabeprazole', '雷贝拉唑'],
    ['lansoprazole', '兰索拉唑'],
    ['calcium carbonate', '碳酸钙'],
    ['colecalciferol', 'cholecalciferol', '维生素d3'],
    ['calcitriol', '骨化三醇'],
    ['alfacalcidol', '阿法骨化醇'],
    ['alendronic acid', 'alendronate sodium', '阿仑膦酸钠'],
    ['folic acid', '叶酸'],
    ['potassium chloride', '氯化钾'],
    ['allopurinol', '别嘌醇'],
    ['ondansetron', '昂丹司琼'],
    ['diphenhydramine', '苯海拉明'],
    ['promethazine', '异丙嗪'],
    ['levetiracetam', '左乙拉西坦'],
    ['filgrastim', '重组人粒细胞刺激因子'],
    ['mesna', '美司钠'],
    ['furosemide', '呋塞米'],
    ['amlodipine', '氨氯地平'],
    ['nifedipine', '硝苯地平'],
    ['losartan', 'losartan potassium', '氯沙坦'],
    ['valsartan', '缬沙坦'],
    ['irbesartan', '厄贝沙坦'],
    ['metoprolol', '美托洛尔'],
    ['atorvastatin', '阿托伐他汀'],
    ['rosuvastatin', '瑞舒伐他汀'],
    ['metformin', '二甲双胍'],
    ['levothyroxine', 'levothyroxine sodium', '左甲状腺素'],
    ['tranexamic acid', '氨甲环酸'],
    ['danazol', '达那唑'],
    ['dapsone', '氨苯砜'],
    ['fludrocortisone', 'fludrocortisone acetate'],
    ['albumin human', 'human albumin', '人血白蛋白'],
  ],
};

interface Drug {
  readonly generic: string;
  readonly treatmentClass: TreatmentClass;
}

const BY_NAME: ReadonlyMap<string, Drug> = new Map(
  Object.entries(DRUGS).flatMap(([treatmentClass, drugs]) =>
    drugs.flatMap(([generic = '', ...others]) =>
      [generic, ...others].map(
        (name) => [name, { generic, treatmentClass: treatmentClass as TreatmentClass }] as const,
      ),
    ),
  ),
);

const plain = (name: string): string => name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

const lookUp = (name: string | null): Drug | null =>
  name === null ? null : (BY_NAME.get(plain(name)) ?? null);

/** The class of a generic name, in any case; null where the name is not listed. */
export function classifyTreatment(genericName: string | null): TreatmentClass | null {
  return lookUp(genericName)?.treatmentClass ?? null;
}

/** One spelling for a generic name, its salts and its translations; null where the name is not listed. */
export function genericName(name: string | null): string | null {
  return lookUp(name)?.generic ?? null;
}

/** The standard name decides; the reported one is looked up only where no standard name was given. */
const nameOf = (medication: Medication): string => medication.genericName ?? medication.name;

/** What the drug is called in a rule: its listed generic name, or the name as given in lower case. */
export const drugOf = (medication: Medication): string =>
  genericName(nameOf(medication)) ?? plain(nameOf(medication));

/** The class kept with the record, else that of its generic name; null where neither is known. */
export const classOf = (medication: Medication): TreatmentClass | null =>
  medication.treatmentClass ?? classifyTreatment(nameOf(medication));

/** SDTM's CMOCCUR = N: the source asked about this treatment and it was not taken. */
export const wasNotTaken = (medication: Medication): boolean => medication.supplement['CMOCCUR'] === 'N';
