import { adoptedModel, classifierInForce, closedWeeks, mondayOf } from '@nhipbao/jobs';
import { addDays, type Clock, type DriftSignal, type DriftWeek, type ModelDrift, toLocalIso } from '@nhipbao/records';
import { knownDrift, type Warehouse } from '@nhipbao/warehouse';

const WEEKS = 12;

const WORDS: Record<DriftSignal, string> = {
  'label-mix': 'Cơ cấu hình thức khác hẳn tám tuần trước',
  scores: 'Độ chắc chắn của máy khác hẳn tám tuần trước',
  abstained: 'Máy không quyết định được nhiều hơn hẳn trước',
  'title-missing': 'Nhiều trang không đọc được tiêu đề: giao diện trang có thể đã đổi',
  'lead-missing': 'Nhiều trang không đọc được sapo: giao diện trang có thể đã đổi',
  'date-missing': 'Nhiều trang không đọc được ngày đăng: giao diện trang có thể đã đổi',
  'author-missing': 'Nhiều trang không đọc được tác giả: giao diện trang có thể đã đổi',
};

/** Drift of the last closed weeks, with the alerts of each unit's newest week, and which version is in force. */
export async function readDrift({ warehouse, clock }: { warehouse: Warehouse; clock: Clock }): Promise<ModelDrift> {
  const now = clock.now();
  const [rows, adopted, running] = await Promise.all([
    warehouse.query(knownDrift, closedWeeks(now, WEEKS)),
    adoptedModel(warehouse),
    classifierInForce(warehouse),
  ]);
  const weeks = new Map<string, DriftWeek>();
  for (const row of rows) {
    const key = `${row.week} ${row.unit_id}`;
    const week = weeks.get(key) ?? {
      unit: row.unit_id,
      week: row.week,
      n: row.n,
      nBefore: row.n_before,
      modelVersion: row.model_version,
      computedAt: toLocalIso(row.computed_at),
      values: [],
    };
    const { signal, value, before, upper_limit: limit, alert } = row;
    week.values.push({ signal, value, before, limit, alert });
    weeks.set(key, week);
  }
  const last = addDays(mondayOf(now), -7);
  const all = [...weeks.values()];
  return {
    adopted: adopted?.payload.version ?? null,
    running: running.version,
    weeks: all,
    alerts: all
      .filter((one) => one.week === last)
      .flatMap(({ unit, week, values }) =>
        values.filter(({ alert }) => alert).map(({ signal }) => ({ unit, week, signal, message: WORDS[signal] })),
      ),
  };
}
