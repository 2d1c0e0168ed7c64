/**
 * What of Lit no template and no widget of ours needs, by module: the text as the released file has it, and what stands
 * in its place. `refuseUnused` and `small-texts.mjs` stop the build where a source of ours would need it after all; what
 * is no longer exported, the bundler misses by itself.
 */

/** A template holds texts, attributes, listeners and other templates: no directive, no compiled template, no MathML. */
const HTML = [
  ['E as noChange,', ''],
  [',T=x(3)', ''],
  ['T as mathml,', ''],
  // Directives, and what they may ask of the place they are in.
  ['t=M(this,t,i),', ''],
  ['t=M(this,t,i,0),', ''],
  ['r=M(this,e[s+n],i,n),r===E&&(r=this._$AH[n])', 'r=e[s+n]'],
  ['if((t=M(this,t,i,0)??A)===E)return;', 't??=A;'],
  [':t!==this._$AH&&t!==E&&this._(t)', ':t!==this._$AH&&this._(t)'],
  ['o=!a(t)||t!==this._$AH&&t!==E,', 'o=!a(t)||t!==this._$AH,'],
  ['get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}', ''],
  ['get _$AU(){return this._$AM?._$AU??this._$Cv}', ''],
  [
    'get parentNode(){let t=this._$AA.parentNode;const i=this._$AM;return void 0!==i&&11===t?.nodeType&&(t=i.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}',
    '',
  ],
  ['get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}', ''],
  ['this._$AV=[],this._$AN=void 0,this._$AD=t,this._$AM=i', 'this._$AV=[],this._$AD=t'],
  [
    'constructor(t,i,s,e){this.type=2,this._$AH=A,this._$AN=void 0,this._$AA=t,this._$AB=i,this._$AM=s,this.options=e,this._$Cv=e?.isConnected??!0}',
    'constructor(t,i,s,e){this._$AH=A,this._$AA=t,this._$AB=i,this.options=e}',
  ],
  ['this.type=1,this._$AH=A,this._$AN=void 0,', ''],
  ['this._$AM=e,this.options=h,', 'this.options=h,'],
  ['constructor(){super(...arguments),this.type=3}', ''],
  ['constructor(){super(...arguments),this.type=4}', ''],
  ['constructor(t,i,s,e,h){super(t,i,s,e,h),this.type=5}', ''],
  ['for(this._$AP?.(!1,!0,s);t!==', 'for(;t!=='],
  ['setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}', ''],
  ['(t?.creationScope??l).importNode', 'l.importNode'],
  // Whoever draws, draws into a root of its own.
  [
    'const e=s?.renderBefore??i;let h=e._$litPart$;if(void 0===h){const t=s?.renderBefore??null;e._$litPart$=h=new k(i.insertBefore(c(),t),t,void 0,s??{})}',
    'let h=i._$litPart$;if(void 0===h)i._$litPart$=h=new k(i.insertBefore(c(),null),null,void 0,s??{});',
  ],
  [
    'const{values:i,_$litType$:s}=t,e="number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=S.createElement(V(s.h,s.h[0]),this.options)),s);',
    'const{values:i}=t,e=this._$AC(t);',
  ],
  [':3===i?"<math>":""', ':""'],
  [':3===i?"</math>":""', ':""'],
  ['2===i||3===i', '2===i'],
  // Values in comments, and in elements whose content is no markup.
  [
    'if(y.test(r.tagName)){const t=r.textContent.split(o),i=t.length-1;if(i>0){r.textContent=s?s.emptyScript:"";for(let s=0;s<i;s++)r.append(t[s],c()),P.nextNode(),d.push({type:2,index:++l});r.append(t[i],c())}}',
    '',
  ],
  ['(y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p)', '(c=p)'],
  ['(c=n??v,d=-1)', '(c=v,d=-1)'],
  [':(c=p,n=void 0)', ':c=p'],
  ['let n,l=2===i', 'let l=2===i'],
  [
    'if(r.data===n)d.push({type:2,index:l});else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}',
    'r.data===n&&d.push({type:2,index:l});',
  ],
  // A listener is a function, and says nothing of how it wants to hear.
  [
    'const s=this._$AH,e=t===A&&s!==A||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive,h=t!==A&&(s===A||e);e&&this.element.removeEventListener(this.name,this,s),h&&this.element.addEventListener(this.name,this,t),this._$AH=t',
    'const s=this._$AH;(t===A)!=(s===A)&&this.element[s===A?"addEventListener":"removeEventListener"](this.name,this),this._$AH=t',
  ],
  [
    '"function"==typeof this._$AH?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)',
    'this._$AH.call(this.options.host??this.element,t)',
  ],
];

/** A property is a text or a flag of its own, without an accessor beside it; a widget waits for nothing before it draws. */
const ELEMENT = [
  [
    'if(s.state&&(s.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(t)&&((s=Object.create(s)).wrapped=!0),this.elementProperties.set(t,s),!s.noAccessor){const i=Symbol(),h=this.getPropertyDescriptor(t,i,s);void 0!==h&&e(this.prototype,t,h)}',
    'this._$Ei(),this.elementProperties.set(t,s),e(this.prototype,t,this.getPropertyDescriptor(t,Symbol(),s))',
  ],
  [
    'const{get:e,set:r}=h(this.prototype,t)??{get(){return this[s]},set(t){this[s]=t}};return{get:e,set(s){const h=e?.call(this);r?.call(this,s),this.requestUpdate(t,h,i)},',
    'return{get(){return this[s]},set(e){const h=this[s];this[s]=e,this.requestUpdate(t,h,i)},',
  ],
  ['b={attribute:!0,type:String,converter:u,reflect:!1,useDefault:!1,hasChanged:f}', 'b={__proto__:null}'],
  ['[...r(t),...o(t)]', 'Object.keys(t)'],
  [
    'const i=[];if(Array.isArray(s)){const e=new Set(s.flat(1/0).reverse());for(const s of e)i.unshift(t(s))}else void 0!==s&&i.push(t(s));return i',
    'return s?[s].flat(1/0):[]',
  ],
  [',void 0!==this.renderRoot&&this.isConnected&&t.hostConnected?.()', ''],
  ['removeController(t){this._$EO?.delete(t)}', ''],
  [',this._$EO?.forEach(t=>t.hostConnected?.())', ''],
  ['this._$EO?.forEach(t=>t.hostDisconnected?.())', ''],
  ['this._$EO?.forEach(t=>t.hostUpdated?.()),', ''],
  ['(void 0!==i.converter?.toAttribute?i.converter:u).toAttribute(s,i.type)', 'i.type===Boolean?s?"":null:s'],
  [
    'const t=i.getPropertyOptions(e),h="function"==typeof t.converter?{fromAttribute:t.converter}:void 0!==t.converter?.fromAttribute?t.converter:u;this._$Em=e;const r=h.fromAttribute(s,t.type);this[e]=r??this._$Ej?.get(e)??r,this._$Em=null',
    'this._$Em=e,this[e]=i.getPropertyOptions(e).type===Boolean?null!==s:s,this._$Em=null',
  ],
  [
    'requestUpdate(t,s,i,e=!1,h){if(void 0!==t){const r=this.constructor;if(!1===e&&(h=this[t]),i??=r.getPropertyOptions(t),!((i.hasChanged??f)(h,s)||i.useDefault&&i.reflect&&h===this._$Ej?.get(t)&&!this.hasAttribute(r._$Eu(t,i))))return;this.C(t,s,i)}',
    'requestUpdate(t,s,e){if(void 0!==t){if(i(this[t],s))return;this.C(t,s,e??this.constructor.getPropertyOptions(t))}',
  ],
  [
    'C(t,s,{useDefault:i,reflect:e,wrapped:h},r){i&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,r??s??this[t]),!0!==h||void 0!==r)||(this._$AL.has(t)||(this.hasUpdated||i||(s=void 0),this._$AL.set(t,s)),!0===e&&this._$Em!==t&&(this._$Eq??=new Set).add(t))}',
    'C(t,s,{reflect:e}){this._$AL.has(t)||this._$AL.set(t,this.hasUpdated?s:void 0),e&&this._$Em!==t&&(this._$Eq??=new Set).add(t)}',
  ],
  [
    'const t=this.scheduleUpdate();return null!=t&&await t,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}',
    'return this.performUpdate(),!this.isUpdatePending}',
  ],
  [
    'const t=this.constructor.elementProperties;if(t.size>0)for(const[s,i]of t){const{wrapped:t}=i,e=this[s];!0!==t||this._$AL.has(s)||void 0===e||this.C(s,void 0,i,e)}',
    '',
  ],
  [
    'let t=!1;const s=this._$AL;try{t=this.shouldUpdate(s),t?(this.willUpdate(s),this._$EO?.forEach(t=>t.hostUpdate?.()),this.update(s)):this._$EM()}catch(s){throw t=!1,this._$EM(),s}t&&this._$AE(s)',
    'const s=this._$AL;try{this.willUpdate(s),this._$EO?.forEach(t=>t.hostUpdate?.()),this.update(s)}catch(s){throw this._$EM(),s}this._$AE(s)',
  ],
  [
    'return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(t){return!0}',
    'return this._$ES}',
  ],
  [
    'getOwnPropertyDescriptor:h,getOwnPropertyNames:r,getOwnPropertySymbols:o,getPrototypeOf:n',
    'getPrototypeOf:n',
  ],
  ['d("elementProperties")', '"elementProperties"'],
  ['d("finalized")', '"finalized"'],
  ['d("properties")', '"properties"'],
];

/** Each sheet is made once, by the file that holds it. */
const STYLES = [
  ['this.cssText=t,this.t=e', 'this.cssText=t'],
  [
    'let t=this.o;const s=this.t;if(e&&void 0===t){const e=void 0!==s&&1===s.length;e&&(t=o.get(s)),void 0===t&&((this.o=t=new CSSStyleSheet).replaceSync(this.cssText),e&&o.set(s,t))}return t',
    'return this.o||(this.o=new CSSStyleSheet).replaceSync(this.cssText),this.o',
  ],
  ['new n("string"==typeof t?t:t+"",void 0,s)', 'new n(t,0,s)'],
  ['t instanceof CSSStyleSheet?t:t.styleSheet', 't.styleSheet'],
];

export const UNUSED = {
  'lit-html/lit-html.js': HTML,
  '@lit/reactive-element/reactive-element.js': ELEMENT,
  '@lit/reactive-element/css-tag.js': STYLES,
  // Nothing of ours extends it: only what measures us does.
  'lit-element/lit-element.js': [
    ['noChange as r', 'nothing as r'],
    [',this._$Do?.setConnected(!0)', ''],
    [',this._$Do?.setConnected(!1)', ''],
  ],
};

/** Members of Lit that are gone, as a source would name them. */
const GONE =
  /\b(?:shouldUpdate|scheduleUpdate|getUpdateComplete|removeController|host(?:Connected|Disconnected|Updated)|handleEvent|renderBefore|creationScope|setConnected)\b/;

/** Throws where a source of the widgets names what our Lit does not have: it would do nothing, and nobody would hear. */
export function refuseUnused(code, id) {
  const [gone] = GONE.exec(code) ?? [];
  if (gone) throw new Error(`${id} names ${gone}, and our Lit is built without it: see build/lit-unused.mjs`);
}
