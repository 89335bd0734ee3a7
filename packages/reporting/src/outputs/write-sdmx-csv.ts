import type { ReportModel } from '../model/report-model.ts';
import type { ReportedIndicator, ValueUnit } from '../model/reported-indicator.ts';
import type { ReportedValue } from '../model/reported-value.ts';

const HEADER = [
  'STRUCTURE',
  'STRUCTURE_ID',
  'ACTION',
  'INDICATOR',
  'REF_AREA',
  'REPORTING_ORG',
  'TIME_PERIOD',
  'FREQ',
  'OBS_VALUE',
  'UNIT_MEASURE',
  'OBS_STATUS',
  'DECIMALS',
  'METHOD_VERSION',
  'OBS_LOWER',
  'OBS_UPPER',
  'VERDICT',
  'EVIDENCE_DIGEST',
  'COMMENT_OBS',
] as const;

type Observation = Record<Exclude<(typeof HEADER)[number], 'STRUCTURE' | 'STRUCTURE_ID' | 'ACTION'>, string | number>;

const MEASURES: Record<ValueUnit, { unit: string; decimals: number }> = {
  share: { unit: 'RATIO', decimals: 4 },
  growth: { unit: 'RATIO', decimals: 4 },
  months: { unit: 'MONTHS', decimals: 0 },
  level: { unit: 'LEVEL', decimals: 0 },
};

/** Reported by no single organisation: the province. */
const TOTAL = '_T';

/**
 * Observations as SDMX-CSV 2.0. A measuring period is a time range (2025-11-01/P1Y), because it is no calendar year. OBS_STATUS: A normal,
 * P provisional, E estimated (corrected by a sample), O missing; a missing value is empty, with its reason in COMMENT_OBS.
 */
export function writeSdmxCsv(model: ReportModel): Uint8Array {
  const observations = model.indicators.flatMap((indicator) => [
    ...indicator.values.map((value) => ofUnit(model, indicator, value)),
    ...(indicator.province ? [ofProvince(model, indicator, indicator.province)] : []),
  ]);
  const lines = observations.map((one) => {
    const row = { STRUCTURE: 'dataflow', STRUCTURE_ID: 'NHIPBAO:PRESS_INDICATORS(1.0)', ACTION: 'I', ...one };
    return HEADER.map((name) => quoted(String(row[name]))).join(',');
  });
  return Buffer.from([HEADER.join(','), ...lines, ''].join('\r\n'), 'utf8');
}

function ofUnit(model: ReportModel, indicator: ReportedIndicator, value: ReportedValue): Observation {
  const { unit, decimals } = MEASURES[indicator.unit];
  return {
    ...about(model, indicator),
    REPORTING_ORG: value.unit,
    OBS_VALUE: value.value ?? '',
    UNIT_MEASURE: unit,
    OBS_STATUS: status(value),
    DECIMALS: decimals,
    OBS_LOWER: value.interval?.lower ?? '',
    OBS_UPPER: value.interval?.upper ?? '',
    VERDICT: value.verdict,
    EVIDENCE_DIGEST: value.evidenceDigest ?? '',
    COMMENT_OBS: comment(model, value.absentReason, value.interval?.label),
  };
}

/** Units that meet; while some are open there is no single count, only its bounds. */
function ofProvince(
  model: ReportModel,
  indicator: ReportedIndicator,
  { least, most, of, verdict }: NonNullable<ReportedIndicator['province']>,
): Observation {
  const open = least !== most;
  return {
    ...about(model, indicator),
    REPORTING_ORG: TOTAL,
    OBS_VALUE: open ? '' : least,
    UNIT_MEASURE: 'UNITS',
    OBS_STATUS: open ? 'O' : indicator.values.some(({ provisional }) => provisional) ? 'P' : 'A',
    DECIMALS: 0,
    OBS_LOWER: least,
    OBS_UPPER: most,
    VERDICT: verdict ?? '',
    EVIDENCE_DIGEST: model.evidence.merkleRoot,
    COMMENT_OBS: comment(model, `trên ${of} đơn vị`, open ? 'còn đơn vị chưa kết luận' : null),
  };
}

function about({ refArea, period }: ReportModel, { id, methodVersion }: ReportedIndicator) {
  return {
    INDICATOR: id,
    REF_AREA: refArea,
    TIME_PERIOD: `${period.firstDay}/P1Y`,
    FREQ: 'A',
    METHOD_VERSION: methodVersion,
  };
}

function status({ value, provisional, interval }: ReportedValue): 'A' | 'P' | 'E' | 'O' {
  if (value === null) return 'O';
  if (provisional) return 'P';
  return interval?.label.startsWith('95 %') ? 'E' : 'A';
}

function comment(model: ReportModel, ...parts: (string | null | undefined)[]): string {
  return [...(model.demo ? ['DỮ LIỆU MINH HỌA'] : []), ...parts.filter(Boolean)].join('; ');
}

const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
