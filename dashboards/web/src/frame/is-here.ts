/** Whether an entry of the navigation is the page at `path`, or a page below it. */
export function isHere(href: string, path: string): boolean {
  return href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`);
}
