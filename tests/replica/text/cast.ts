import type { Dice } from '../dice.ts';
import {
  COMPANIES,
  COUNTRIES,
  CROPS,
  FEMALE_NAMES,
  MALE_NAMES,
  PLACES,
  POSTS,
  ROADS,
  SCHOOLS,
  SURNAMES,
  TEAMS,
  UNITS,
} from './vocabulary.ts';

/** The people, places and things of one story: chosen once, so that every sentence speaks of the same ones. */
export type Cast = Readonly<Record<string, string>>;

/** Draws a cast. `day` is the local day of the story (dd and mm are written as the newspapers do: 9.2.2024). */
export function drawCast(dice: Dice, day: string): Cast {
  const [place = '', place2 = '', place3 = ''] = dice.sample(PLACES, 3);
  const official = drawPerson(dice);
  const resident = drawPerson(dice);
  const [team = '', team2 = ''] = dice.sample(TEAMS, 2);
  const [year = '', month = '', date = ''] = day.split('-');
  return {
    place,
    place2,
    place3,
    official: `${official.full} - ${dice.pick(POSTS).replace('{place}', place)}`,
    officialShort: official.short,
    resident: `${resident.full} (ngụ ấp ${dice.int(1, 9)}, ${place})`,
    residentName: resident.full.replace(/^(ông|bà) /, ''),
    residentShort: resident.short,
    unit: dice.pick(UNITS),
    road: dice.pick(ROADS),
    school: dice.pick(SCHOOLS),
    crop: dice.pick(CROPS),
    company: dice.pick(COMPANIES),
    team,
    team2,
    country: dice.pick(COUNTRIES),
    day: `${Number(date)}.${Number(month)}`,
    year,
    lastYear: String(Number(year) - 1),
    month: String(Number(month)),
  };
}

function drawPerson(dice: Dice): { full: string; short: string } {
  const male = dice.chance(0.55);
  const given = dice.pick(male ? MALE_NAMES : FEMALE_NAMES);
  const address = male ? 'ông' : 'bà';
  return { full: `${address} ${dice.pick(SURNAMES)} ${given}`, short: `${address} ${given.split(' ').at(-1)}` };
}
