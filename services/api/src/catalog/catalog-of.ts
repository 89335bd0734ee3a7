import { type Catalog, localDayOf } from '@nhipbao/records';
import { type CataloguedDataset, DATASETS } from './datasets.ts';

/** What the catalogue says beside its list of data sets. */
export interface CatalogFacts {
  /** Address of the installation, without a slash at its end. */
  base: string;
  publisher: string;
  /** The province in statistical exchange. */
  refArea: string;
  /** The measuring periods of which values are stored; null: none yet. */
  span: { from: Date; to: Date; newestAt: Date } | null;
  rulebookVersion: string;
  demo: boolean;
}

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};
const AUTHORITY = 'http://publications.europa.eu/resource/authority';
const words = ({ vi, en }: { vi: string; en: string }) => [
  { '@value': vi, '@language': 'vi' },
  { '@value': en, '@language': 'en' },
];
const link = (id: string) => ({ '@id': id });
const typed = (type: 'date' | 'dateTime', value: string) => ({ '@type': `xsd:${type}`, '@value': value });

/** The licence of the data is the department's to set; until it does, the catalogue says so instead of inventing one. */
const LICENCE = {
  '@type': 'dct:LicenseDocument' as const,
  'dct:title': words({
    vi: 'Do Sở quy định; chưa công bố giấy phép dữ liệu mở',
    en: 'To be set by the department; no open licence has been published',
  }),
};

/** The catalogue of what can be pulled, as DCAT 3 with the terms of DCAT-AP. The same facts give the same bytes. */
export function catalogOf(facts: CatalogFacts): Catalog {
  const { base, publisher, refArea, demo } = facts;
  const api = `${base}/api/v1`;
  const agent = { '@type': 'foaf:Agent' as const, 'foaf:name': publisher };
  return {
    '@context': CONTEXT,
    '@id': `${api}/catalog`,
    '@type': 'dcat:Catalog',
    'dct:title': words({
      vi: `Nhịp Báo: số liệu chỉ tiêu báo chí${demo ? ' (dữ liệu minh họa)' : ''}`,
      en: `Nhịp Báo: figures of the press indicators${demo ? ' (invented data)' : ''}`,
    }),
    'dct:description': words({
      vi: 'Số liệu để hệ thống của Sở lấy về, cần khóa API. Mỗi giá trị mở được đến từng dòng minh chứng.',
      en: "Figures for the department's systems, by API key. Every value opens down to the rows of its evidence.",
    }),
    'dct:publisher': agent,
    'dct:language': [link(`${AUTHORITY}/language/VIE`), link(`${AUTHORITY}/language/ENG`)],
    'dct:license': LICENCE,
    'dct:spatial': { '@type': 'dct:Location', 'dct:identifier': refArea },
    ...(facts.span ? { 'dct:modified': typed('dateTime', facts.span.newestAt.toISOString()) } : {}),
    'dcat:dataset': DATASETS.map((dataset) => datasetOf(dataset, facts)),
    'dcat:service': [
      {
        '@id': `${api}#service`,
        '@type': 'dcat:DataService',
        'dct:title': words({ vi: 'API của Nhịp Báo', en: 'API of Nhịp Báo' }),
        'dcat:endpointURL': link(api),
        'dcat:endpointDescription': link(`${base}/api/openapi.json`),
        'dcat:servesDataset': DATASETS.map(({ id }) => link(`${api}/catalog#${id}`)),
        'dct:publisher': agent,
      },
    ],
  };
}

function datasetOf(dataset: CataloguedDataset, facts: CatalogFacts): Catalog['dcat:dataset'][number] {
  const { base, publisher, refArea, span, rulebookVersion } = facts;
  const api = `${base}/api/v1`;
  return {
    '@id': `${api}/catalog#${dataset.id}`,
    '@type': 'dcat:Dataset',
    'dct:identifier': dataset.id,
    'dct:title': words(dataset.title),
    'dct:description': words(dataset.description),
    'dct:publisher': { '@type': 'foaf:Agent', 'foaf:name': publisher },
    'dct:accessRights': link(`${AUTHORITY}/access-right/RESTRICTED`),
    'dct:accrualPeriodicity': link(`${AUTHORITY}/frequency/${dataset.frequency}`),
    'dct:spatial': { '@type': 'dct:Location', 'dct:identifier': refArea },
    'dcat:theme': [link(`${AUTHORITY}/data-theme/GOVE`)],
    'dct:conformsTo': [
      {
        ...link(`${api}/rulebooks/${rulebookVersion}`),
        '@type': 'dct:Standard',
        'dct:title': words({ vi: `Bộ quy tắc ${rulebookVersion}`, en: `Rulebook ${rulebookVersion}` }),
      },
    ],
    ...(dataset.dated && span
      ? {
          'dct:temporal': {
            '@type': 'dct:PeriodOfTime',
            'dcat:startDate': typed('date', localDayOf(span.from)),
            'dcat:endDate': typed('date', localDayOf(new Date(span.to.getTime() - 1))),
          },
        }
      : {}),
    'dcat:distribution': dataset.paths.flatMap(({ path, csv }) =>
      [{ type: 'application/json', format: 'JSON' }, ...(csv ? [{ type: 'text/csv', format: 'CSV' }] : [])].map(
        ({ type, format }) => ({
          '@id': `${api}/catalog#${path.replace('/', '-')}-${dataset.id}-${format.toLowerCase()}`,
          '@type': 'dcat:Distribution' as const,
          'dct:title': words({ vi: `${path}, dạng ${format}`, en: `${path} as ${format}` }),
          'dct:description': words({ vi: `Hỏi với Accept: ${type}`, en: `Ask with Accept: ${type}` }),
          'dcat:accessURL': link(`${api}/${path}`),
          'dcat:mediaType': link(`https://www.iana.org/assignments/media-types/${type}`),
          'dct:format': link(`${AUTHORITY}/file-type/${format}`),
          'dct:license': LICENCE,
          'dcat:accessService': link(`${api}#service`),
        }),
      ),
    ),
  };
}
