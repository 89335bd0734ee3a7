import type { Format } from '@nhipbao/records';
import { FORMAT_SECTIONS } from './plan.ts';
import { dayDigits, slugOf } from './slug.ts';
import type { Unit } from './story.ts';

/** What an address is made of. `inFolder`: the newspaper puts some multimedia pages under their section. */
export interface PathParts {
  unit: Unit;
  id: number;
  title: string;
  section: string;
  format: Format;
  day: string;
  inFolder: boolean;
}

/** The path of a story in its site's manner: `/slug-a190711.html`, `/ban-tin-18g30/slug-2132025`, `/van/slug-post1204.html`. */
export function storyPath({ unit, id, title, section, format, day, inFolder }: PathParts): string {
  const slug = slugOf(title);
  if (unit === 'station') return `/${section}/${slug}-${dayDigits(day)}-${id}`;
  if (unit === 'magazine') return `/${section}/${slug}-post${id}.html`;
  const folder = inFolder && FORMAT_SECTIONS.newspaper[format] !== undefined ? `/${section}` : '';
  return `${folder}/${slug}-a${id}.html`;
}
