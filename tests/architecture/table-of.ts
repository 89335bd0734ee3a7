/** The rows of the first Markdown table under a heading, without its head; cells trimmed. */
export function tableOf(markdown: string, heading: string): string[][] {
  const lines = markdown.split('\n');
  const start = lines.findIndex((line) => /^#+\s/.test(line) && line.replace(/^#+\s*/, '') === heading);
  if (start < 0) throw new Error(`there is no heading "${heading}"`);
  const first = lines.findIndex((line, index) => index > start && line.startsWith('|'));
  const rows: string[][] = [];
  for (let line = lines[first + 2], at = first + 2; line?.startsWith('|'); line = lines[++at])
    rows.push(
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  return rows;
}
