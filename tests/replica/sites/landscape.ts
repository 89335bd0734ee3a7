import { deflateSync } from 'node:zlib';
import { diceOf } from '../dice.ts';

const WIDTH = 600;
const HEIGHT = 400;

/**
 * A PNG of an invented landscape: sky, a sun, the outline of a mountain and fields; the same bytes for the same key.
 * Indexed colour, about 5 kB and 2 ms each, so that archiving pictures can be tried on thousands of pages.
 */
export function landscapePng(key: string): Buffer {
  const dice = diceOf(key, 'landscape');
  const horizon = dice.int(200, 280);
  const peak = { x: dice.int(150, 450), height: dice.int(80, 170), slope: dice.int(6, 13) / 10 };
  const sun = { x: dice.int(60, 540), y: dice.int(40, 120), radius: dice.int(18, 34) };
  const rows = Buffer.alloc((WIDTH + 1) * HEIGHT);
  for (let y = 0; y < HEIGHT; y += 1) {
    const start = y * (WIDTH + 1) + 1;
    const band =
      y < horizon ? Math.floor((y / horizon) * 15) : 20 + Math.floor(((y - horizon) / (HEIGHT - horizon)) * 10);
    rows.fill(band, start, start + WIDTH);
    if (y < horizon) {
      const reach = Math.round((y - (horizon - peak.height)) / peak.slope);
      if (reach > 0) rows.fill(16, start + Math.max(0, peak.x - reach), start + Math.min(WIDTH, peak.x + reach));
      const chord = Math.sqrt(Math.max(0, sun.radius ** 2 - (y - sun.y) ** 2));
      if (chord > 0 && reach <= 0) rows.fill(17, start + Math.round(sun.x - chord), start + Math.round(sun.x + chord));
    }
  }
  return encode(rows, paletteOf(dice.int(0, 2), dice.int(0, 40)));
}

/** Sky 0-14, mountain 16, sun 17, fields 20-29. */
function paletteOf(mood: number, shift: number): Buffer {
  const palette = Buffer.alloc(32 * 3);
  const set = (index: number, red: number, green: number, blue: number) => palette.set([red, green, blue], index * 3);
  for (let step = 0; step < 16; step += 1) {
    if (mood === 0) set(step, 90 + step * 9, 160 + step * 5, 225 + step);
    else if (mood === 1) set(step, 200 + step * 3, 110 + step * 8, 90 + step * 6);
    else set(step, 150 + step * 5, 180 + step * 4, 200 + step * 3);
  }
  set(16, 60 + shift, 85 + shift, 80);
  set(17, 255, 236, 170);
  for (let step = 0; step < 12; step += 1) set(20 + step, 90 + shift + step * 4, 140 - step * 5, 60);
  return palette;
}

function encode(rows: Buffer, palette: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 4 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

/** The checksum PNG asks for; node:zlib has it only from Node 22 on. */
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
