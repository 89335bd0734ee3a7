export type ParameterKind =
  | 'fixed'
  | 'switch'
  | 'number'
  | 'share'
  | 'line'
  | 'days'
  | 'ids'
  | 'formats'
  | 'units'
  | 'growth'
  | 'json';

const KINDS: Partial<Record<string, ParameterKind>> = {
  periodFirstMonth: 'fixed',
  fixedReadings: 'days',
  domesticPlatforms: 'ids',
  crossBorderPlatforms: 'ids',
  countOwnChannels: 'switch',
  countAggregators: 'switch',
  activePublications: 'number',
  activeMonths: 'number',
  decidingLine: 'line',
  observedDaysShare: 'share',
  trendFormats: 'formats',
  minimumShare: 'share',
  minimumTrendMonths: 'number',
  countRepublished: 'switch',
  countAdvertising: 'switch',
  countBroadcastOrigin: 'switch',
  collectedSourcesShare: 'share',
  collectedDaysShare: 'share',
  classifiedShare: 'share',
  signedInMonths: 'number',
  revenueGrowth: 'growth',
  securityLevel: 'number',
  unitsOfDenominator: 'units',
};

/** How a parameter is printed and entered; one that this page does not know is JSON. */
export const parameterKind = (key: string): ParameterKind => KINDS[key] ?? 'json';
