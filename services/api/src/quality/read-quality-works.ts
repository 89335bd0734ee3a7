import { type QualityMeasure, type QualityWork, type QualityWorks, toLocalIso } from '@nhipbao/records';
import { qualityBrokenWorks, qualityCorrectedWorks, qualityFieldWorks, type Warehouse } from '@nhipbao/warehouse';
import type { QualityContext } from './read-quality.ts';
import { repeatedWorks } from './read-quality.ts';

/** Rows of one list at most; the table of months leads to shorter ones. */
export const MOST_WORKS = 200;

interface Asked {
  unit: string;
  measure: QualityMeasure;
  /** yyyy-mm; null: the whole period. */
  month: string | null;
  from: Date;
  to: Date;
}

type Listed = { item_id: string; title: string | null; dated_at: Date };

const listed = ({ item_id, title, dated_at }: Listed, more: Partial<QualityWork> = {}): QualityWork => ({
  id: item_id,
  title,
  datedAt: toLocalIso(dated_at),
  republished: false,
  seenAt: null,
  changed: [],
  address: null,
  status: null,
  reason: null,
  repeats: null,
  ...more,
});

/** The works behind one number of the quality page, newest first, each with what it is listed for. */
export async function readQualityWorks(
  warehouse: Warehouse,
  repeats: () => Promise<QualityContext['repeats']>,
  asked: Asked,
): Promise<QualityWorks> {
  const works = await worksOf(warehouse, repeats, asked);
  return { works: works.slice(0, MOST_WORKS), more: works.length > MOST_WORKS };
}

async function worksOf(
  warehouse: Warehouse,
  repeats: () => Promise<QualityContext['repeats']>,
  { unit, measure, month, from, to }: Asked,
): Promise<QualityWork[]> {
  const span = { unit, from, to, limit: MOST_WORKS + 1 };
  const broken = async (kind: 'link' | 'picture' | 'page') =>
    (await warehouse.query(qualityBrokenWorks, { ...span, kind })).map((row) =>
      listed(row, {
        seenAt: toLocalIso(row.checked_at),
        address: row.address,
        status: row.status,
        reason: row.reason,
      }),
    );
  switch (measure) {
    case 'corrected':
      return (await warehouse.query(qualityCorrectedWorks, span)).map((row) =>
        listed(row, {
          seenAt: toLocalIso(row.changed_at),
          changed: [...(row.title_changed ? ['title' as const] : []), ...(row.text_changed ? ['text' as const] : [])],
        }),
      );
    case 'broken-links':
      return broken('link');
    case 'broken-pictures':
      return broken('picture');
    case 'page-gone':
      return broken('page');
    case 'repeats-own':
    case 'repeats-other': {
      const of = measure === 'repeats-own' ? 'ofOwn' : 'ofOther';
      return repeatedWorks((await repeats()).repeats, unit, month, of)
        .toReversed()
        .map(({ story, [of]: earlier }) =>
          listed(
            { item_id: story.itemId, title: story.title, dated_at: story.datedAt },
            {
              repeats: earlier && {
                id: earlier.itemId,
                unit: earlier.unit,
                title: earlier.title,
                datedAt: toLocalIso(earlier.datedAt),
              },
            },
          ),
        );
    }
    default:
      return (await warehouse.query(qualityFieldWorks, { ...span, measure })).map((row) =>
        listed(row, { republished: row.republished }),
      );
  }
}
