import { z } from 'zod';
import type { CheckFault, CheckResult } from './collector.ts';
import type { Exchange } from './fetch/exchange.ts';
import { createRedactor } from './fetch/redactor.ts';
import { SourceError, type SourceErrorCode } from './fetch/source-error.ts';
import type { RunRequest } from './run.ts';
import { collectContext } from './run-context.ts';
import { describeFailure } from './run-outcome.ts';
import { unlessAborted } from './unless-aborted.ts';

const FAULTS: Partial<Record<SourceErrorCode, CheckFault>> & Record<string, CheckFault | undefined> = {
  'settings-invalid': 'settings',
  'address-invalid': 'settings',
  'host-not-declared': 'settings',
  'file-unreadable': 'settings',
  gone: 'settings',
  'credential-missing': 'credential',
  'credential-invalid': 'credential',
  'permission-missing': 'permission',
  'robots-refused': 'permission',
  'address-refused': 'network',
  'connection-failed': 'network',
  'name-not-found': 'network',
  'certificate-invalid': 'network',
  'time-out': 'network',
};

/** Which part of the set-up an error of a source points to. */
export function faultOf(code: string): CheckFault {
  return FAULTS[code] ?? 'source';
}

const CHECK_MS = 2 * 60_000;

/**
 * Checks a source against the live one without storing anything: the collector's own `check`, or its first record. The raw answers
 * go to `onResponse`, struck out. Never throws: what is wrong, and who can mend it, is in the result.
 */
export async function checkCollector(
  request: Omit<RunRequest, 'sink' | 'limits'> & { onResponse?: (exchange: Exchange) => void },
): Promise<CheckResult> {
  const { collector, source } = request;
  const signals = [AbortSignal.timeout(CHECK_MS), ...(request.signal ? [request.signal] : [])];
  const signal = AbortSignal.any(signals);
  const redactor = createRedactor();
  const firstIssue: string[] = [];
  try {
    const keepIssue = ({ message }: { message: string }) => void firstIssue.push(message);
    const context = collectContext({ ...request, state: undefined }, signal, redactor, keepIssue, (exchange) =>
      request.onResponse?.(exchange),
    );
    const result = collector.check
      ? await unlessAborted(collector.check(context), signal)
      : await unlessAborted(readFirst(collector.collect(context)), signal);
    return result.ok ? result : { ...result, reason: redactor.text(result.reason) };
  } catch (error) {
    const fault = error instanceof SourceError ? faultOf(error.code) : 'source';
    const failure = describeFailure(error, source.id, CHECK_MS, request.signal);
    return { ok: false, fault, reason: redactor.text(failure?.message ?? 'The source could not be checked.') };
  }
}

async function readFirst(messages: ReturnType<RunRequest['collector']['collect']>): Promise<CheckResult> {
  try {
    for await (const message of messages) {
      if ('sighting' in message || 'publication' in message || 'sample' in message) return { ok: true };
      if ('status' in message && !message.status.complete) {
        const { code = '', reason = 'The source was not read to its end.' } = message.status;
        return { ok: false, fault: faultOf(code), reason };
      }
    }
  } finally {
    messages.return().catch(() => {});
  }
  return { ok: false, fault: 'source', reason: 'The source answered but listed nothing that could be used.' };
}

/** The settings of a collector as JSON Schema (draft 2020-12), as a person writes them: for forms and documents. */
export function settingsJsonSchema(collector: Pick<RunRequest['collector'], 'settings'>): Record<string, unknown> {
  return { ...z.toJSONSchema(collector.settings, { io: 'input', unrepresentable: 'any' }) };
}
