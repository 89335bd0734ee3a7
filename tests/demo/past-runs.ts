import { addDays, type LocalDay, type Source, startOfLocalDay } from '@nhipbao/records';
import { diceOf } from '../replica/dice.ts';

/** Share of days on which a source did not answer in time. */
const BAD_DAYS = 0.012;

/**
 * The log of a past in which a source was read once a day, early in the morning, between two local days (the second exclusive).
 * From `lostOn` on its account's token was refused. Written and not played: 7,000 true runs would take the better part of an hour.
 */
export function pastRuns(source: Source, span: { from: LocalDay; until: LocalDay; lostOn?: LocalDay }) {
  const runs = [];
  for (let day = span.from; day < span.until; day = addDays(day, 1)) {
    const dice = diceOf('past run', source.id, day);
    const started = new Date(startOfLocalDay(day).getTime() + dice.int(185, 235) * 60_000);
    const lost = span.lostOn !== undefined && day >= span.lostOn;
    const late = !lost && dice.chance(BAD_DAYS);
    runs.push({
      run_id: `minh-hoa-${source.id}-${day}`,
      source_id: source.id,
      epoch: 1,
      started_at: started,
      ended_at: new Date(started.getTime() + dice.int(2, 40) * 1000),
      outcome: lost || late ? 'failed' : 'complete',
      requests: lost ? 1 : dice.int(3, 20),
      bytes: lost ? 300 : dice.int(20_000, 400_000),
      sightings: 0,
      publications: 0,
      samples: 0,
      issues: 0,
      error_code: lost ? 'credential-invalid' : late ? 'time-out' : null,
      error_message: lost
        ? `The connection of "${source.account}" is lost: the platform refuses to refresh it. Connect the account again; until then its figures are a gap.`
        : late
          ? 'The server did not answer within 20 s.'
          : null,
    });
  }
  return runs;
}
