import { Parser } from 'htmlparser2';
import { innerBase } from './feed-link.ts';
import { decodeXmlText, isBlock } from './feed-text.ts';
import { emptyScope, type FeedRole, innerScope, type NameScope, roleOf } from './feed-vocabulary.ts';

/** One element that has a meaning, as the document gives it. */
export interface FeedValue {
  role: FeedRole;
  /** Character data with entities decoded once; of markup inside the element only the text. */
  text: string;
  /** Names in lower case. */
  attributes: Record<string, string>;
  /** Address that relative links in it start from. */
  base: string | undefined;
  /** Whether elements stood inside: then the text is literal, no escaped markup. */
  hasElements: boolean;
}

/** The values of one entry, or of the feed's head, in document order. */
export interface FeedRecord {
  values: FeedValue[];
  attributes: Record<string, string>;
  base: string | undefined;
}

export type FeedXmlKind = 'rss' | 'rdf' | 'atom';

export interface FeedXml {
  /** Reads a further piece of the document. */
  write(text: string): void;
  /** Ends the document; elements still open are counted as cut off. */
  end(): void;
  /** Entries completed since the last call. */
  takeEntries(): FeedRecord[];
  head: FeedRecord;
  /** Undefined until something of a feed has been seen; in a web page only a feed's own root counts. */
  kind(): FeedXmlKind | undefined;
  /** Name of the first element, lower case. */
  firstElement(): string | undefined;
  faults(): FeedXmlFaults;
}

export interface FeedXmlFaults {
  unclosed: number;
  cutOff: boolean;
  tooDeep: boolean;
  declaresEntities: boolean;
}

interface Frame {
  scope: NameScope;
  base: string | undefined;
  passedOver: boolean;
  /** Where the opening tag ends: an element closed at the same place closes itself. */
  openedAt: number;
}

/** Real feeds stay under 30; htmlparser2 slows with the square of the depth. */
const MAX_DEPTH = 200;
/** Characters kept of one element: enough for the longest summary with its markup, too few to hold the thread. */
const MAX_VALUE = 65_536;

/**
 * Reads the XML of a feed piece by piece, forgiving what parsers forgive in HTML: bare `&`, entities nobody declared, unclosed elements,
 * text around the root, a cut-off end. Declared entities are never expanded and nothing external is ever loaded.
 * `base`: the document's final address.
 */
export function openFeedXml(base: string | undefined): FeedXml {
  const head: FeedRecord = { values: [], attributes: {}, base };
  const faults: FeedXmlFaults = { unclosed: 0, cutOff: false, tooDeep: false, declaresEntities: false };
  const outside: Frame = { scope: emptyScope(), base, passedOver: false, openedAt: -1 };
  const frames: Frame[] = [];
  let entries: FeedRecord[] = [];
  let kind: FeedXmlKind | undefined;
  let firstElement: string | undefined;
  let entry: { record: FeedRecord; frame: Frame } | undefined;
  let value: { record: FeedValue; frame: Frame } | undefined;
  let pending = '';
  let inCdata = false;
  let ended = false;

  const flush = () => {
    if (value !== undefined && pending !== '') value.record.text += decodeXmlText(pending);
    pending = '';
  };
  const closeValue = () => {
    flush();
    // What the end of the document cut through is not a value: half an address leads nowhere.
    if (value !== undefined && !faults.cutOff) (entry?.record ?? head).values.push(value.record);
    value = undefined;
  };
  const closeEntry = () => {
    if (value !== undefined) closeValue();
    // Of an entry that the end cut through, only what can still be followed is worth keeping.
    if (entry !== undefined && (!faults.cutOff || isUsable(entry.record))) entries.push(entry.record);
    entry = undefined;
  };

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const outer = frames.at(-1) ?? outside;
        const bare = Object.keys(attributes).length === 0;
        const frame: Frame = {
          scope: bare ? outer.scope : innerScope(outer.scope, attributes),
          base: bare ? outer.base : innerBase(outer.base, attributes['xml:base']),
          passedOver: outer.passedOver,
          openedAt: parser.endIndex,
        };
        frames.push(frame);
        firstElement ??= name.toLowerCase();
        if (frames.length > MAX_DEPTH) {
          faults.tooDeep = true;
          parser.pause();
          return;
        }

        const role = roleOf(frame.scope, name);
        if (kind === undefined && firstElement === 'html' && role?.is !== 'root') return;
        if (value !== undefined) {
          if (!endsOpenValue(value.record.role, role, name)) {
            flush();
            value.record.hasElements = true;
            if (isBlock(name)) value.record.text += ' ';
            return;
          }
          faults.unclosed += 1;
          closeValue();
        }

        if (role?.is === 'root' || role?.is === 'channel') {
          kind ??= role.is === 'root' ? role.kind : 'rss';
          frame.passedOver = false;
          if (entry === undefined) head.base = frame.base;
        } else if (role?.is === 'entry') {
          kind ??= name.toLowerCase().endsWith('item') ? 'rss' : 'atom';
          if (entry !== undefined) faults.unclosed += 1;
          closeEntry();
          frame.passedOver = false;
          entry = { record: { values: [], attributes, base: frame.base }, frame };
        } else if (role === undefined) {
          frame.passedOver = true;
        } else if (!frame.passedOver && role.is !== 'group' && kind !== undefined) {
          value = { record: { role, text: '', attributes, base: frame.base, hasElements: false }, frame };
        }
      },
      ontext(text) {
        if (value === undefined) return;
        const room = MAX_VALUE - value.record.text.length - pending.length;
        if (room <= 0) return;
        const kept = text.length > room ? text.slice(0, room) : text;
        if (inCdata) value.record.text += kept;
        else pending += kept;
      },
      oncdatastart() {
        flush();
        inCdata = true;
      },
      oncdataend() {
        inCdata = false;
      },
      onclosetag(name, implied) {
        const frame = frames.pop();
        // htmlparser2 calls the end of a self-closing element implied too.
        const missing = implied && frame?.openedAt !== parser.endIndex;
        if (missing && ended) faults.cutOff = true;
        else if (missing) faults.unclosed += 1;
        if (value?.frame === frame) closeValue();
        else if (value !== undefined && isBlock(name)) {
          flush();
          value.record.text += ' ';
        }
        if (entry?.frame === frame) closeEntry();
      },
      onprocessinginstruction(name) {
        if (name.toLowerCase() === '!entity') faults.declaresEntities = true;
      },
    },
    { xmlMode: true, decodeEntities: false, lowerCaseAttributeNames: true },
  );

  return {
    write(text) {
      if (!faults.tooDeep) parser.write(text);
    },
    end() {
      ended = true;
      if (!faults.tooDeep) parser.end();
      if (faults.tooDeep) faults.cutOff = true;
      closeEntry();
    },
    takeEntries() {
      const taken = entries;
      entries = [];
      return taken;
    },
    head,
    kind: () => kind,
    firstElement: () => firstElement,
    faults: () => faults,
  };
}

function isUsable({ values }: FeedRecord): boolean {
  return values.some(({ role }) => role.is === 'title') && values.some(({ role }) => role.is === 'link');
}

/** What no description holds as its own markup, but for the names that HTML uses as well. */
const SURELY_FEED = new Set<FeedRole['is']>(['id', 'date', 'media-id', 'media-file', 'duration', 'statistics']);
const ALSO_HTML = new Set(['id', 'date']);

/** Whether an element that begins inside an open value shows that the value was never closed. */
function endsOpenValue(open: FeedRole, role: FeedRole | undefined, name: string): boolean {
  if (role === undefined) return false;
  if (role.is === 'entry') return true;
  if (open.is === 'summary')
    return name.includes(':') ? role.is !== 'group' : SURELY_FEED.has(role.is) && !ALSO_HTML.has(name);
  return role.is !== 'root' && role.is !== 'channel' && role.is !== 'group';
}
