/**
 * In the page: puts a thousand elements on it and answers how long that took, until each is drawn and laid out.
 * Called with the name of one of the makers; the first elements of a kind are its first elements on this page.
 */
export async function thousand(make, count = 1_000) {
  const place = document.createElement('section');
  document.body.append(place);
  const begun = performance.now();
  const all = document.createDocumentFragment();
  for (let n = 0; n < count; n += 1) all.append(make(n));
  place.append(all);
  await place.lastElementChild.updateComplete;
  const drawn = performance.now();
  // Styles and boxes of all of them are worked out for this number.
  void place.offsetHeight;
  const laidOut = performance.now();
  if (!place.lastElementChild.shadowRoot?.firstElementChild) throw new Error('nothing was drawn');
  return { drawn: drawn - begun, laidOut: laidOut - begun };
}
