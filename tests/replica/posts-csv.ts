import { plainDateLine } from './dates.ts';
import { numbersOf } from './platforms/numbers.ts';
import type { Post } from './posts.ts';

const HEADINGS = 'platform,account,native_id,url,title,published_at,views,reactions,comments,shares';

/**
 * Posts as the table that a newsroom would hand in at an instant, for file-import: dates dd/mm/yyyy hh:mm of local time, absent
 * numbers empty. `account` gives the account column (default: `<unit>-<platform>`).
 */
export function postsCsv(
  posts: readonly Post[],
  now: Date,
  account = ({ unit, platform }: Post) => `${unit}-${platform}`,
): string {
  const rows = posts.map((post) => {
    const { views, reactions, comments, shares } = numbersOf(post, now);
    return [
      post.platform,
      account(post),
      post.nativeId,
      post.url,
      post.title,
      plainDateLine(post.publishedAt),
      views,
      reactions,
      comments,
      shares,
    ]
      .map(cell)
      .join(',');
  });
  return `\uFEFF${[HEADINGS, ...rows].join('\r\n')}\r\n`;
}

function cell(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
