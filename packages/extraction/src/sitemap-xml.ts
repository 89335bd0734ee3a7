import { Parser } from 'htmlparser2';
import { collapsed, decodeXmlText, plainText } from './feed-text.ts';

/** One `<url>` or `<sitemap>` as written. */
export interface SitemapRecord {
  of: 'page' | 'sitemap';
  loc: string;
  lastmod: string;
  title: string;
  publicationDate: string;
}

export interface SitemapXml {
  write(text: string): void;
  end(): void;
  /** Records completed since the last call. */
  takeRecords(): SitemapRecord[];
  kind(): 'urlset' | 'index' | undefined;
  firstElement(): string | undefined;
  cutOff(): boolean;
}

/** Fields by the element's name; those of images and videos are none of ours. */
const FIELDS = new Map<string, 'loc' | 'lastmod' | 'title' | 'publicationDate'>([
  ['loc', 'loc'],
  ['lastmod', 'lastmod'],
  ['news:title', 'title'],
  ['news:publication_date', 'publicationDate'],
]);
const EXTENSIONS = /^(image|video|news|xhtml|mobile|geo|pagemap|codesearch):/;
const MAX_DEPTH = 100;
/** Characters after which a field takes no more: addresses and titles are far shorter. */
const MAX_VALUE = 8192;

/** Reads the XML of a sitemap or of an index piece by piece, as forgiving as the reader of feeds and as deaf to entities. */
export function openSitemapXml(maxRecords: number): SitemapXml {
  let records: SitemapRecord[] = [];
  let count = 0;
  const stack: string[] = [];
  let kind: 'urlset' | 'index' | undefined;
  let first: string | undefined;
  let record: SitemapRecord | undefined;
  let field: 'loc' | 'lastmod' | 'title' | 'publicationDate' | undefined;
  let text = '';
  let pending = '';
  let inCdata = false;
  let ended = false;
  let cutOff = false;

  // A piece may end inside an entity: decoding waits for the whole text.
  const flush = () => {
    text += decodeXmlText(pending);
    pending = '';
  };

  const parser = new Parser(
    {
      onopentag(rawName) {
        const name = nameOf(rawName);
        first ??= name;
        stack.push(name);
        if (stack.length > MAX_DEPTH) {
          cutOff = true;
          parser.pause();
        } else if (name === 'urlset') kind ??= 'urlset';
        else if (name === 'sitemapindex') kind ??= 'index';
        else if (kind !== undefined && (name === 'url' || name === 'sitemap')) {
          record = { of: name === 'url' ? 'page' : 'sitemap', loc: '', lastmod: '', title: '', publicationDate: '' };
        } else if (record !== undefined) {
          field = FIELDS.get(name);
          text = '';
          pending = '';
        }
      },
      ontext(piece) {
        if (field === undefined || text.length + pending.length > MAX_VALUE) return;
        if (inCdata) text += piece;
        else pending += piece;
      },
      oncdatastart() {
        flush();
        inCdata = true;
      },
      oncdataend() {
        inCdata = false;
      },
      onclosetag(rawName, implied) {
        const name = nameOf(rawName);
        stack.pop();
        if (implied && ended) cutOff = true;
        if (field !== undefined && FIELDS.get(name) === field) {
          flush();
          // Half an address is none.
          if (record !== undefined && !cutOff) record[field] = field === 'title' ? plainText(text) : collapsed(text);
          field = undefined;
        } else if (name === 'url' || name === 'sitemap') {
          if (record !== undefined && record.loc !== '' && count < maxRecords) {
            count += 1;
            records.push(record);
          }
          record = undefined;
        }
      },
    },
    { xmlMode: true, decodeEntities: false },
  );

  return {
    write: (piece) => parser.write(piece),
    end() {
      ended = true;
      parser.end();
    },
    takeRecords() {
      const taken = records;
      records = [];
      return taken;
    },
    kind: () => kind,
    firstElement: () => first,
    cutOff: () => cutOff,
  };
}

/** Names of the extensions keep their prefix; any other prefix is only another way to write the protocol's own names. */
function nameOf(rawName: string): string {
  const name = rawName.toLowerCase();
  return EXTENSIONS.test(name) ? name : name.slice(name.indexOf(':') + 1);
}
