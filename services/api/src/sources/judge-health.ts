import { isValidOn, localDayOf, type Source, type SourceHealthState } from '@nhipbao/records';
import { durationWords } from './duration-words.ts';
import { failureSentence } from './failure-sentence.ts';

/** What is known of one source's past. Spans in milliseconds. */
export interface SourcePast {
  lastRunAt: Date | null;
  lastOutcome: string | null;
  lastErrorCode: string | null;
  lastSuccessAt: Date | null;
  /** Last time it showed an address or post not seen before. */
  lastNewAt: Date | null;
  /** Longest pause between two such times in the last 28 days, and how many pauses there were. */
  longestPauseMs: number | null;
  pauses: number;
  nextDueAt: Date | null;
  everyMinutes: number | null;
}

/** Pauses needed before a source's rhythm is known. */
const PAUSES_FOR_RHYTHM = 5;
/** No source is called silent before this, however lively it is. */
const SHORTEST_SILENCE_MS = 6 * 3_600_000;

/**
 * The state of a source's health and what to tell a person, null when well. Order: a failure outweighs lateness (a failing source is
 * backed off, so it is late as well), lateness outweighs silence (what is not read cannot be heard).
 */
export function judgeHealth(
  source: Source,
  past: SourcePast,
  now: Date,
): { state: SourceHealthState; message: string | null } {
  if (!source.enabled) return { state: 'disabled', message: 'Nguồn đang tắt.' };
  if (!isValidOn(source, localDayOf(now))) return { state: 'disabled', message: 'Nguồn ngoài thời hạn hiệu lực.' };
  if (past.lastRunAt === null) return { state: 'never-run', message: 'Nguồn chưa được đọc lần nào.' };
  if (past.lastOutcome === 'failed') return { state: 'failing', message: failureSentence(past.lastErrorCode) };

  const overdue = overdueMs(source, past, now);
  if (overdue > 0) {
    const message = `Đã quá lịch đọc ${durationWords(overdue)}. Kiểm tra dịch vụ thu thập có đang chạy không.`;
    return { state: 'late', message };
  }
  const silence = past.lastNewAt === null ? 0 : now.getTime() - past.lastNewAt.getTime();
  if (past.longestPauseMs !== null && past.pauses >= PAUSES_FOR_RHYTHM) {
    if (silence > Math.max(past.longestPauseMs * 1.5, SHORTEST_SILENCE_MS)) {
      const message = `Không có nội dung mới từ ${durationWords(silence)} nay; trong 28 ngày trước đó, lần im lặng dài nhất là ${durationWords(past.longestPauseMs)}. Kiểm tra trang của tòa soạn có đổi địa chỉ không.`;
      return { state: 'silent', message };
    }
  }
  return { state: 'ok', message: null };
}

/** How far past its time a source is: twice its interval since the last run is still in time (freshness rule of the dashboards). */
function overdueMs(source: Source, past: SourcePast, now: Date): number {
  if (past.lastRunAt === null) return 0;
  const intervalMs = (past.everyMinutes ?? source.schedule.everyMinutes) * 60_000;
  const planned = past.nextDueAt?.getTime() ?? past.lastRunAt.getTime() + intervalMs;
  const limit = Math.max(planned, past.lastRunAt.getTime() + 2 * intervalMs);
  return now.getTime() > limit ? now.getTime() - planned : 0;
}
