/** What scripts of twenty years have left on the prototypes of a portal. */
const add = (target, name, value) => {
  target[name] = value;
};

// Enumerable helpers, as libraries of 2005 added them.
for (const name of ['extend', 'each', 'inspect', 'clone', 'size']) {
  add(Object.prototype, name, () => name);
  add(Array.prototype, name, () => name);
  add(String.prototype, name, () => name);
  add(Function.prototype, name, () => name);
}
// A polluted prototype of an attack, with names that options and records often have. Names that the platform itself takes as
// options (capture, signal) break every script of the page and are left out.
for (const name of [
  'disabled',
  'readonly',
  'role',
  'locale',
  'subject',
  'state',
  'attribute',
  'reflect',
  'type',
  'study',
  'record',
  'id',
  'items',
])
  add(Object.prototype, name, 'polluted');
// Prototype.js 1.6 and its like: JSON of arrays becomes a text within a text.
for (const target of [Array.prototype, String.prototype, Number.prototype, Date.prototype, Object.prototype])
  add(target, 'toJSON', function () {
    return `json:${String(this)}`;
  });
add(Array.prototype, 'find', function (test) {
  for (let index = 0; index < this.length; index += 1) if (test(this[index])) return this[index];
  return null;
});
add(Element.prototype, 'remove', function () {
  this.parentNode?.removeChild(this);
  return this;
});
add(Event.prototype, 'stop', function () {
  this.preventDefault();
});
