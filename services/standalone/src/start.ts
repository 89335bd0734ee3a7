import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { systemClock } from '@nhipbao/records';
import { CliError } from './cli/exit.ts';
import type { Config } from './config.ts';
import { createLog } from './log.ts';
import { startProduct } from './product.ts';
import { findRunning } from './running-file.ts';

/** Runs the product until it is told to stop (SIGINT, SIGTERM): what `npm start` does. */
export async function start(config: Config): Promise<void> {
  const running = await findRunning(config.dataFolder);
  if (running)
    throw new CliError(`Nhịp Báo already runs on ${config.dataFolder}: ${running.url} (process ${running.pid})`);
  const log = createLog(config.logLevel);
  await mkdir(join(config.dataFolder, 'imports'), { recursive: true, mode: 0o700 });
  const product = await startProduct(config, { clock: systemClock, log }).catch((error: unknown) => {
    throw portTaken(error)
      ? new CliError(`port ${config.port} of ${config.host} is taken; set NHIPBAO_PORT to another one`)
      : error;
  });
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

const portTaken = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}
