/** Work that is done again only when what it is made from is another. */

export function remembered<Given extends readonly unknown[], Made>(
  make: (...given: Given) => Made,
): (...given: Given) => Made {
  let last: { readonly given: Given; readonly made: Made } | null = null;
  return (...given) => {
    if (!last || given.some((one, n) => one !== last!.given[n])) last = { given, made: make(...given) };
    return last.made;
  };
}
