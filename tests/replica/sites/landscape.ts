import { deflateSync } from 'node:zlib';
import { type Dice, diceOf } from '../dice.ts';

const WIDTH = 600;
const HEIGHT = 400;

/**
 * A PNG of an invented landscape: sky, a sun, two ridges and fields; the same bytes for the same key.
 * Indexed colour, about 8 kB and 5 ms each.
 */
export function landscapePng(key: string): Buffer {
  const dice = diceOf(key, 'landscape');
  const horizon = dice.int(210, 280);
  const far = ridgeOf(dice, horizon, dice.int(40, 110));
  const near = ridgeOf(dice, horizon, dice.int(10, 45));
  const sun = { x: dice.int(60, 540), y: dice.int(40, 120), radius: dice.int(18, 34) };
  const rows = Buffer.alloc((WIDTH + 1) * HEIGHT);
  for (let y = 0; y < HEIGHT; y += 1) {
    const start = y * (WIDTH + 1) + 1;
    const chord = Math.sqrt(Math.max(0, sun.radius ** 2 - (y - sun.y) ** 2));
    for (let x = 0; x < WIDTH; x += 1) {
      rows[start + x] =
        y >= horizon
          ? FIELD + Math.min(29, Math.floor(((y - horizon) / (HEIGHT - horizon)) * 24) + ((x + y * 3) % 40 < 3 ? 3 : 0))
          : y > (near[x] ?? HEIGHT)
            ? NEAR
            : y > (far[x] ?? HEIGHT)
              ? FAR
              : Math.abs(x - sun.x) < chord
                ? SUN
                : Math.floor((y / horizon) * (SKY - 1));
    }
  }
  return encode(rows, paletteOf(dice.int(0, 2), dice.int(0, 40)));
}

/** Palette: sky 0 to 63, two ridges, the sun, fields from 70 on. */
const SKY = 64;
const FAR = 64;
const NEAR = 65;
const SUN = 66;
const FIELD = 70;

/** The upper edge of a ridge at every x: one high peak and some smaller waves. */
function ridgeOf(dice: Dice, horizon: number, height: number): number[] {
  const peak = dice.int(100, 500);
  const breadth = dice.int(90, 200);
  const waves = [dice.next(), dice.next(), dice.next()].map((phase, index) => ({
    phase: phase * 6.3,
    length: 40 + index * 37,
  }));
  return Array.from({ length: WIDTH }, (_, x) => {
    const slope = Math.max(0, 1 - Math.abs(x - peak) / breadth) ** 1.3 * height;
    const rough = waves.reduce((sum, { phase, length }) => sum + Math.sin(x / length + phase), 3) * (height / 14);
    return horizon - slope - rough;
  });
}

function paletteOf(mood: number, shift: number): Buffer {
  const palette = Buffer.alloc(100 * 3);
  const set = (index: number, red: number, green: number, blue: number) => palette.set([red, green, blue], index * 3);
  for (let index = 0; index < SKY; index += 1) {
    const step = index / 4;
    if (mood === 0) set(index, 90 + step * 9, 160 + step * 5, 225 + step);
    else if (mood === 1) set(index, 200 + step * 3, 110 + step * 8, 90 + step * 6);
    else set(index, 150 + step * 5, 180 + step * 4, 200 + step * 3);
  }
  set(FAR, 105 + shift, 130 + shift, 140);
  set(NEAR, 55 + shift, 85 + shift, 75);
  set(SUN, 255, 236, 170);
  for (let step = 0; step < 30; step += 1) set(FIELD + step, 95 + shift + step * 2, 145 - step * 2, 60);
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
