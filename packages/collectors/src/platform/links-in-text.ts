/** More than that is a list of channels under every post, not what this one is about. */
const MOST = 50;

/** The web addresses that stand in a text, each once, as they are written; punctuation that ends a sentence is none of theirs. */
export function linksInText(text: string): string[] {
  const found = text.match(/https?:\/\/[^\s<>"'“”‘’«»]+/gi) ?? [];
  const links = found.map((link) => {
    const open = link.includes('(');
    return link.replace(open ? /[.,;:!?…\]}*]+$/ : /[.,;:!?…)\]}*]+$/, '');
  });
  return [...new Set(links.filter((link) => URL.canParse(link)))].slice(0, MOST);
}
