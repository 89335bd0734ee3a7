import type { ClickHouseSettings } from '@clickhouse/client';

/** What one query of a reader may cost. The defaults suit a machine with 4 GB that also collects. */
export interface Limits {
  /** Wall time of one query, seconds. */
  seconds: number;
  /** Memory of one query, bytes. */
  memoryBytes: number;
  /** Rows in one answer; readers page by key beyond it. */
  resultRows: number;
}

export const DEFAULT_LIMITS: Limits = { seconds: 30, memoryBytes: 2 * 1024 ** 3, resultRows: 200_000 };

/** Set on every client, so that the modes and machines agree (a machine in Vietnam otherwise answers in local time). */
export const COMMON_SETTINGS: ClickHouseSettings = {
  session_timezone: 'UTC',
  date_time_output_format: 'iso',
  date_time_input_format: 'best_effort',
  output_format_json_quote_64bit_integers: 0,
  async_insert: 0,
  // An unknown field or a null where the column takes none is a mistake of ours, not something to fill in.
  input_format_skip_unknown_fields: 0,
  input_format_null_as_default: 0,
};

/** Settings of a reader: the common ones, the limits, and no writing (2: settings may still be set). */
export function readerSettings(limits: Limits): ClickHouseSettings {
  return {
    ...COMMON_SETTINGS,
    max_execution_time: limits.seconds,
    max_memory_usage: String(limits.memoryBytes),
    max_result_rows: String(limits.resultRows),
    result_overflow_mode: 'throw',
    readonly: '2',
  };
}
