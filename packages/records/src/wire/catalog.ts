import { z } from 'zod';

const Words = z.array(z.object({ '@value': z.string(), '@language': z.string() }));
const Link = z.object({ '@id': z.string() });

const Distribution = z.looseObject({
  '@type': z.literal('dcat:Distribution'),
  'dcat:accessURL': Link,
  'dcat:mediaType': Link,
  'dct:license': z.looseObject({ '@type': z.literal('dct:LicenseDocument') }),
});

const Dataset = z.looseObject({
  '@id': z.string(),
  '@type': z.literal('dcat:Dataset'),
  'dct:identifier': z.string(),
  'dct:title': Words,
  'dct:description': Words,
  'dcat:distribution': z.array(Distribution),
});

/** GET /api/v1/catalog: the data that can be pulled, as DCAT 3 in JSON-LD. */
export const Catalog = z.looseObject({
  '@context': z.record(z.string(), z.string()),
  '@id': z.string(),
  '@type': z.literal('dcat:Catalog'),
  'dct:title': Words,
  'dct:publisher': z.looseObject({ '@type': z.literal('foaf:Agent') }),
  'dcat:dataset': z.array(Dataset),
  'dcat:service': z.array(z.looseObject({ '@type': z.literal('dcat:DataService') })),
});
export type Catalog = z.infer<typeof Catalog>;
