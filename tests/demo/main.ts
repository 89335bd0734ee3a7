import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startDemo } from './demo.ts';

const port = Number(process.env.NHIPBAO_PORT ?? 8420);
const dataFolder = await mkdtemp(join(tmpdir(), 'nhipbao-demo-'));
const registryFolder = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../../infra/registry' : '../../../infra/registry', import.meta.url),
);
const started = Date.now();
console.log('Nhịp Báo, dữ liệu minh họa / invented data: đang dựng… / preparing…');
const demo = await startDemo({
  dataFolder,
  registryFolder,
  port,
  days: 395,
  perDay: { newspaper: 1, station: 0.4, magazine: 0.1 },
});
console.log(
  `\n${demo.works} nội dung và ${demo.posts} bài đăng minh họa, sẵn sàng sau ${((Date.now() - started) / 1000).toFixed(0)} giây.`,
);
console.log(`Mở / open:        ${demo.url}`);
console.log(`Đăng nhập / user: ${demo.username}`);
console.log(`Mật khẩu / pass:  ${demo.password}`);
console.log('Dừng: Ctrl+C / stop with Ctrl+C');
await new Promise<void>((resolve) => {
  process.once('SIGINT', () => resolve());
  process.once('SIGTERM', () => resolve());
});
await demo.close();
await rm(dataFolder, { recursive: true, force: true });
