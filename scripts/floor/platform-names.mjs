/** Which names of the web platform the oldest browsers do not have, from browser-compat-data of MDN. */
import { createRequire } from 'node:module';

// JSON of 20 MB: read as a module of its own it would be an experimental feature of Node.
const data = createRequire(import.meta.url)('@mdn/browser-compat-data');

/** Interfaces no widget has to do with; their names are everyday words. */
const ELSEWHERE =
  /^(Accelerometer|AI|Async|Attribution|AudioData|Background|BarcodeDet|Battery|Bluetooth|Cookie|console$|Contact|CSSCounter|CSSMath|CSSNumeric|CSSPseudo|CSSUnit|Device|Directory|Disposable|Document(Timeline|PictureInPicture)|ExtendableCookie|Gamepad|Geolocation|GPU|Gravity|Gyro|HID|HTMLGeolocation|IDB|IdentityCr|Image(Decoder|Track)|Ink|Iterator|Keyboard|Language|LargestC|LaunchP|LayoutShift|LinearA|Magnet|Media|MIDI|ML|Navigation|NDEF|NotRestored|Notification|Observable|OTP|Orientation|Payment|Performance|Periodic|Presentation|Report|RTC|Screen|Sensor|Serial|Shared|Speech|Storage|Subscriber|Summarizer|Sync|Task|Translator|USB|VideoFrame|View(port|Timeline)|Virtual|VTT|WakeLock|Web(Transport|GL)|Worker|WGSL|XR)/;

const oldest = (version) => (version === 'preview' ? Infinity : Number.parseFloat(version.replace('≤', '')));

/** Whether a browser of that version does it without a prefix, a flag or another name. */
function does(support, version) {
  return [support].flat().some((one) => {
    if (typeof one?.version_added !== 'string') return false;
    if (one.flags || one.prefix || one.alternative_name) return false;
    return oldest(one.version_added) <= version && !(oldest(one.version_removed ?? 'preview') <= version);
  });
}

const subfeatures = (feature) => Object.entries(feature).filter(([name]) => name !== '__compat');

/**
 * By "kind name": the features of that name, where none of them is in every browser of `floor` ({ chrome: 110, … }). A name
 * that several interfaces have is there as soon as one of them is.
 */
export function missingFrom(floor) {
  const known = new Map();
  const there = new Set();
  const tell = (kind, name, feature, path) => {
    if (!feature.__compat) return;
    const key = `${kind} ${name}`;
    known.set(key, [...(known.get(key) ?? []), path]);
    const { support } = feature.__compat;
    if (Object.entries(floor).every(([browser, version]) => does(support[browser], version))) there.add(key);
  };
  const tellAll = (kind, features, path = '') => {
    for (const [name, feature] of subfeatures(features)) tell(kind, name, feature, path + name);
  };

  for (const [name, feature] of [...subfeatures(data.api), ...subfeatures(data.javascript.builtins)]) {
    if (ELSEWHERE.test(name)) continue;
    tell('global', name, feature, name);
    for (const [member, inner] of subfeatures(feature)) {
      const isEvent = member.endsWith('_event');
      const plain = member.replace(/_(event|static)$/, '');
      tell(isEvent ? 'event' : 'member', plain, inner, `${name}.${plain}`);
      if (member.endsWith('_static')) tell('static', `${name}.${plain}`, inner, `${name}.${plain}`);
      if (name === 'Intl') tell('member', plain, inner, `${name}.${plain}`);
    }
  }
  const { 'at-rules': atRules, properties, selectors, types } = data.css;
  tellAll('selector', selectors);
  tellAll('at-rule', atRules);
  tellAll('property', properties);
  for (const [property, feature] of subfeatures(properties)) {
    // A script sets it as a member of `style`.
    const camel = property.replaceAll(/-([a-z])/g, (_, letter) => letter.toUpperCase());
    if (there.has(`property ${property}`)) there.add(`member ${camel}`);
    for (const [value, inner] of subfeatures(feature))
      tell(`value of ${property}`, value, inner, `${property}.${value}`);
  }
  const functions = (features, path) => {
    for (const [name, feature] of subfeatures(features)) {
      tell('function', name.replace(/_function$/, ''), feature, path + name);
      if (typeof feature === 'object') functions(feature, `${path}${name}.`);
    }
  };
  functions(types, '');
  functions(properties, '');
  tellAll('attribute', data.html.global_attributes);
  for (const [element, feature] of subfeatures(data.html.elements))
    tellAll('attribute', feature, `${element}.`);
  for (const [element, feature] of subfeatures(data.svg.elements))
    tellAll('attribute', feature, `${element}.`);
  tellAll('attribute', data.svg.global_attributes);
  for (const key of there) known.delete(key);
  return known;
}
