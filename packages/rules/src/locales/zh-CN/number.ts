/** Simplified Chinese texts for typed numbers. */
import type { NumberTexts } from '../../number/texts.ts';

export const number: NumberTexts = {
  refusals: {
    empty: '请输入数值',
    'not-a-number': '不是数值',
    exponent: '请写出完整数值，不要使用指数',
    unfinished: '数值以分隔符结尾，请补全或删除',
    grouping: '分隔符用法不一致，请不要使用千位分隔符',
    'space-inside': '数值中间有空格',
    'digits-of-two-scripts': '混用了两种文字的数字',
    'unit-mismatch': '数值后面的内容不是本栏的单位',
  },
  warnings: {
    'below-plausible': '数值异常偏低，请核对',
    'above-plausible': '数值异常偏高，请核对',
    'tenfold-rise': '达到上次数值的十倍或以上，请核对小数点',
    'tenfold-fall': '仅为上次数值的十分之一或以下，请核对小数点',
  },
  ambiguous: '您指的是哪个数值？',
};
