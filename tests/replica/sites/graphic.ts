import { escapeHtml } from '../html.ts';
import type { Story } from '../story.ts';
import { tell } from '../text/story-text.ts';

/** The graphic of an infographic: the story's figures, large, each with its sentence. SVG, 900 by 1800. */
export function graphicSvg(story: Story): string {
  const { paragraphs } = tell(story.text, { sentences: 20, version: 'A', reworded: false });
  const facts = paragraphs
    .flatMap((paragraph) => paragraph.split(/(?<=\.)\s(?=[\p{Lu}\d“])/u))
    .map((sentence) => ({ sentence, figure: /\d[\d.,]*\d%?|\d%?/.exec(sentence)?.[0] }))
    .filter((fact): fact is { sentence: string; figure: string } => fact.figure !== undefined)
    .slice(0, 6);
  const title = linesOf(story.title.toUpperCase(), 25).map(
    (line, index) =>
      `<text x="450" y="${110 + index * 54}" text-anchor="middle" font-size="44" font-weight="bold" fill="#fff">${escapeHtml(line)}</text>`,
  );
  const boxes = facts.map(({ figure, sentence }, index) => {
    const y = 330 + index * 235;
    const lines = linesOf(sentence, 36)
      .slice(0, 6)
      .map(
        (line, row) => `<text x="330" y="${y + 50 + row * 34}" font-size="26" fill="#222">${escapeHtml(line)}</text>`,
      );
    return `<rect x="40" y="${y}" width="820" height="210" rx="16" fill="#fff"/><text x="60" y="${y + 125}" font-size="${figure.length > 5 ? 56 : 76}" font-weight="bold" fill="#b5121b">${escapeHtml(figure)}</text>${lines.join('')}`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 1800" width="900" height="1800" font-family="Arial, sans-serif"><rect width="900" height="1800" fill="#f2e6cf"/><rect width="900" height="300" fill="#b5121b"/>${title.join('')}${boxes.join('')}<text x="450" y="1775" text-anchor="middle" font-size="22" fill="#777">Dữ liệu minh họa</text></svg>`;
}

/** A page of the printed edition, drawn as columns of grey lines under a masthead. */
export function printedPageSvg(story: Story, page: number): string {
  const columns = [0, 1, 2, 3].flatMap((column) =>
    Array.from(
      { length: 34 },
      (_, row) =>
        `<rect x="${30 + column * 138}" y="${150 + row * 19}" width="${row % 9 === 8 ? 70 : 126}" height="7" fill="#bbb"/>`,
    ),
  );
  const heading = page === 1 ? 'BÁO TÂY NINH' : `Trang ${page}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 840" width="600" height="840" font-family="serif"><rect width="600" height="840" fill="#fffdf7"/><text x="300" y="70" text-anchor="middle" font-size="${page === 1 ? 52 : 28}" font-weight="bold" fill="#b5121b">${heading}</text><text x="300" y="110" text-anchor="middle" font-size="16">${escapeHtml(story.title)}</text>${columns.join('')}</svg>`;
}

function linesOf(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last.length + word.length + 1 > width && last !== '') lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}
