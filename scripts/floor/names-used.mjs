/** The names by which a built script uses the web platform: members, globals, events, attributes, and what its styles hold. */
import { parse } from 'acorn';

function* everyNode(node) {
  if (Array.isArray(node)) for (const one of node) yield* everyNode(one);
  else if (node && typeof node === 'object') {
    if (typeof node.type === 'string') yield node;
    for (const key in node) if (key !== 'type') yield* everyNode(node[key]);
  }
}

const found = (text, pattern, kind) => [...text.matchAll(pattern)].map(([, name]) => `${kind} ${name}`);

/** A text that holds styles or markup; anything else in a text is no use of the platform. */
function inText(text) {
  if (!/[{<]/.test(text)) return [];
  return [
    ...found(text, /[^:\w]::?([a-z][a-z-]+)/g, 'selector'),
    ...found(text, /[\w)\]}*]::?([a-z][a-z-]+)(?=[^;{}]*\{)/g, 'selector'),
    ...found(text, /@([a-z-]+)[ ({]/g, 'at-rule'),
    ...found(text, /[{;]\s*([a-z-]+)\s*:/g, 'property'),
    ...[...text.matchAll(/(?<=[{;]\s*)([a-z-]+)\s*:\s*([a-z-]+)\s*(?=[;}])/g)].map(
      ([, property, value]) => `value of ${property} ${value}`,
    ),
    ...found(text, /[\s:,(]([a-z-]+)\(/g, 'function'),
    ...(/[{};]\s*&/.test(text) ? ['selector nesting'] : []),
    ...found(text, /\s@([a-z]+)=/g, 'event'),
    ...found(text, /\s([a-z-]+)=/g, 'attribute'),
  ];
}

const LISTENS = new Set(['addEventListener', 'removeEventListener']);

function inNode(node) {
  if (node.type === 'MemberExpression' && !node.computed) {
    const { object, property } = node;
    return [`member ${property.name}`, ...(object.name ? [`static ${object.name}.${property.name}`] : [])];
  }
  if (node.type === 'ObjectPattern')
    return node.properties.flatMap(({ key }) => (key?.name ? [`member ${key.name}`] : []));
  if (node.type === 'Identifier' && /^[A-Z]..|^[a-z]{6}/.test(node.name)) return [`global ${node.name}`];
  if (node.type === 'TemplateElement') return inText(node.value.cooked ?? '');
  if (node.type === 'Literal' && typeof node.value === 'string') return inText(node.value);
  if (node.type === 'CallExpression') {
    const { callee, arguments: given } = node;
    const called = callee.property?.name ?? callee.name;
    if (LISTENS.has(called) && typeof given[0]?.value === 'string') return [`event ${given[0].value}`];
  }
  return [];
}

/** Throws where the script holds syntax younger than ES2022, in a regular expression too. */
export function namesUsed(code) {
  return new Set(
    [...everyNode(parse(code, { ecmaVersion: 2022, sourceType: 'module' }))].flatMap((node) => inNode(node)),
  );
}
