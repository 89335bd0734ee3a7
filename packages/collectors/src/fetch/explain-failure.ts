import { AddressRefused } from './guarded-connector.ts';
import { HostPaused } from './host-gate.ts';
import { UnknownEncoding } from './read-body.ts';
import { TotalTimeout } from './request-once.ts';
import { SourceError, type SourceErrorCode } from './source-error.ts';

const TIME_OUTS: Record<string, string> = {
  UND_ERR_CONNECT_TIMEOUT: 'no connection was made in time',
  UND_ERR_HEADERS_TIMEOUT: 'the connection was made, but no answer began in time',
  UND_ERR_BODY_TIMEOUT: 'the answer began and then fell silent',
};

/** Puts what undici, node and our own limits throw into a SourceError that a person can act on. */
export function explainFailure(error: unknown, url: URL, source: string): SourceError {
  if (error instanceof SourceError) return error;
  const say = (code: SourceErrorCode, retry: SourceError['retry'], message: string) =>
    new SourceError(message, { source, code, retry, url: url.href, cause: error });
  const code = codeOf(error);

  if (error instanceof AddressRefused) {
    return say(
      'address-refused',
      'never',
      `${url.host} leads to the address ${error.address}, which is not on the public Internet, so it was not called. If it is meant to be read, the administrator lists ${url.host} in NHIPBAO_ALLOW_HOSTS.`,
    );
  }
  if (error instanceof HostPaused) {
    return say(
      'rate-limited',
      error.until,
      `${url.host} asked for a pause until ${error.until.toISOString()}; it is left alone until then.`,
    );
  }
  if (error instanceof UnknownEncoding) {
    return say(
      'encoding-unknown',
      'later',
      `${url.host} sent a body packed as "${error.message}", which was not asked for and cannot be read.`,
    );
  }
  if (error instanceof TotalTimeout) {
    return say(
      'time-out',
      'later',
      `${url.href} did not finish in the time allowed; it is tried again at the next run.`,
    );
  }
  if (code in TIME_OUTS) {
    return say('time-out', 'later', `${url.href}: ${TIME_OUTS[code]}. It is tried again at the next run.`);
  }
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return say(
      'name-not-found',
      'later',
      `No address was found for the name ${url.hostname}. Check the spelling and the name server.`,
    );
  }
  if (/CERT|ERR_TLS|ERR_SSL|EPROTO|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER/.test(code)) {
    return say(
      'certificate-invalid',
      'later',
      `${url.host} shows a certificate that cannot be trusted (${code}), so nothing was read. Ask the site to renew it.`,
    );
  }
  if (code.startsWith('Z_') || code.startsWith('ERR_BROTLI') || code.startsWith('ERR__ERROR')) {
    return say('encoding-broken', 'later', `${url.href} sent a packed body that is broken and could not be unpacked.`);
  }
  if (error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError')) {
    return say('aborted', 'later', `Reading ${url.href} was stopped before it finished.`);
  }
  const reason = error instanceof Error ? error.message : String(error);
  return say(
    'connection-failed',
    'later',
    `The connection to ${url.host} failed (${code || reason}); it is tried again at the next run.`,
  );
}

/** Failures that a moment's wait may cure; a whole time used up is not repeated. */
export function isPassing(error: SourceError): boolean {
  if (error.cause instanceof TotalTimeout) return false;
  return error.code === 'connection-failed' || error.code === 'time-out' || error.code === 'name-not-found';
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
