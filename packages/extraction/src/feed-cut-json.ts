/**
 * A JSON document cut off in the middle, ended after the last whole item of the array it was cut in; undefined when there is no such
 * item. Works for lists of objects directly under the document's own object, as JSON Feed has them.
 */
export function mendCutJson(text: string): string | undefined {
  const open: string[] = [];
  let inString = false;
  let lastItemEnd = -1;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (inString) {
      if (letter === '\\') at += 1;
      else if (letter === '"') inString = false;
    } else if (letter === '"') inString = true;
    else if (letter === '{' || letter === '[') open.push(letter);
    else if (letter === '}' || letter === ']') {
      open.pop();
      if (letter === '}' && open.length === 2 && open[1] === '[') lastItemEnd = at + 1;
      else if (open.length < 2) lastItemEnd = -1;
    }
  }
  return lastItemEnd === -1 || open[0] !== '{' ? undefined : `${text.slice(0, lastItemEnd)}]}`;
}
