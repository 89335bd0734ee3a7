import { ASSUMED_RATES, auditPrice, predictedWorks, stratify } from '@nhipbao/indicators';
import type { AuditPrice } from '@nhipbao/records';
import { measuringPeriod } from '@nhipbao/records';
import { trendEvidence, type Warehouse } from '@nhipbao/warehouse';
import { rulebookInForce } from '../rulebooks/rulebook-in-force.ts';

const points = (value: number) => value.toFixed(1).replace('.', ',');

/** What an audit of a unit and period would cost and tell, as its items are now. Nothing is drawn and no item is named. */
export async function priceAudit(
  warehouse: Warehouse,
  { unit, period: id, scale, second }: { unit: string; period: string; scale: number; second?: number | undefined },
): Promise<AuditPrice> {
  const period = measuringPeriod(id);
  const rulebook = await rulebookInForce(warehouse, period);
  const rows = await warehouse.query(trendEvidence, { unit, from: period.from, to: period.to });
  const strata = [...stratify(predictedWorks(rows, rulebook))].map(([stratum, items]) => ({
    stratum,
    size: items.length,
  }));
  const works = strata.reduce((sum, { size }) => sum + size, 0);
  const price = auditPrice(strata, { scale, ...(second === undefined ? {} : { second }) });
  const proposals = period.months.length;
  return {
    works,
    ...price,
    assumed: ASSUMED_RATES,
    proposals,
    sentence:
      works === 0
        ? 'Chưa có tác phẩm nào trong kỳ nên chưa rút mẫu được.'
        : `${works} tác phẩm, ${strata.length} tầng: đợt một ${price.first} nhãn (${price.strata.map((one) => one.first).join('/')}), khoảng ±${points(price.afterFirst)} điểm; cả hai đợt ${price.first + price.second} nhãn, khoảng ±${points(price.afterBoth)} điểm; thêm ${proposals} nhãn xác nhận theo tháng. Giả định: ${percentOf(ASSUMED_RATES.yes)} tác phẩm được máy xếp vào xu hướng là đúng, ${percentOf(ASSUMED_RATES.no)} bị bỏ sót trong phần còn lại.`,
  };
}

const percentOf = (share: number) => `${(share * 100).toFixed(1).replace('.', ',').replace(',0', '')} %`;
