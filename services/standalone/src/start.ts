import { systemClock } from '@nhipbao/records';
import type { Config } from './config.ts';
import { createLog } from './log.ts';
import { startProduct } from './product.ts';

/** Runs the product until it is told to stop (SIGINT, SIGTERM): what `npm start` does. */
export async function start(config: Config): Promise<void> {
  const log = createLog(config.logLevel);
  const product = await startProduct(config, { clock: systemClock, log });
  console.log(`Nhịp Báo: ${product.url}`);
  console.log(`Dữ liệu / data: ${config.dataFolder}`);
  if (product.setupUrl) {
    console.log(
      'Tạo tài khoản quản trị đầu tiên (mở trên máy này, trong một giờ, dùng một lần) / first administrator:',
    );
    console.log(`  ${product.setupUrl}`);
  }
  console.log('Dừng: Ctrl+C / stop with Ctrl+C');
  void product.collector.tick();
  await untilStopped();
  console.error('Đang dừng, xin đợi… / stopping…');
  await product.close();
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}
