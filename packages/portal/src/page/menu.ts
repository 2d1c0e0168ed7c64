/** Marks the section of the chart that is being read in the menu beside it. */
export function followMenu(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.menu a')];
  const sections = links.flatMap((link) => {
    const section = document.getElementById(link.hash.slice(1));
    return section ? [{ link, section }] : [];
  });
  const seen = new Set<Element>();
  const mark = (): void => {
    const current = sections.find(({ section }) => seen.has(section))?.link;
    for (const link of links) {
      if (link === current) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    }
  };
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) seen.add(target);
      else seen.delete(target);
    }
    mark();
  });
  for (const { section } of sections) observer.observe(section);
}
