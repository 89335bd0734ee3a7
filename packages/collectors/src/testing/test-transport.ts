import { onTestFinished } from 'vitest';
import { createTransport, type Transport, type TransportConfig } from '../fetch/transport.ts';
import { type VirtualTime, virtualTime } from './virtual-time.ts';

/** A transport for loopback sites on virtual time; closes with the test. */
export function testTransport(config: Partial<TransportConfig> = {}): Transport & { time: VirtualTime } {
  const time = virtualTime();
  const transport = createTransport({
    userAgent: 'NhipBao/0.1.0 (+https://example.vn/nhip-bao)',
    allowPrivateHosts: ['127.0.0.1'],
    clock: time.clock,
    sleep: time.sleep,
    random: () => 0.5,
    ...config,
  });
  onTestFinished(() => transport.close());
  return { ...transport, time };
}
