import { RESPONSE_DAYS } from '@nhipbao/jobs';
import { erasedResponse, type Warehouse } from '@nhipbao/warehouse';
import { dayWords } from '../accounts/day-words.ts';
import { ApiError } from '../problems/api-error.ts';

/** Why an archived body cannot be shown: it was taken out, by age or on request, or it never was there. */
export async function whyMissing(warehouse: Warehouse, digest: string): Promise<ApiError> {
  const row = await warehouse.reader.find(erasedResponse, { digest });
  if (!row) return new ApiError('not-archived');
  const day = dayWords(row.erased_at.toISOString());
  const why =
    row.reason === 'age'
      ? `vì phản hồi thô của nền tảng chỉ được giữ ${RESPONSE_DAYS} ngày`
      : 'theo yêu cầu, cùng nội dung khác của tài khoản';
  const detail = `Bản lưu này đã được xóa ngày ${day} ${why}. Mã băm trong minh chứng vẫn còn và vẫn khớp với giá trị đã đo.`;
  return new ApiError('erased', { detail });
}
