import { createHash } from 'node:crypto';
import type { Exchange } from '@nhipbao/collectors';
import { Source } from '@nhipbao/records';
import { migrate, openWarehouse } from '@nhipbao/warehouse';
import { expect, test } from 'vitest';
import { archiveExchanges } from '../store/archive.ts';
import { findSiteChannels, loadSiteChannels } from './site-channels.ts';

test('accounts that the frame of a site links to are found in its archived pages, share buttons and posts are not', async () => {
  const warehouse = await openWarehouse('chdb::memory:');
  try {
    await migrate(warehouse);
    const source = Source.parse({
      id: 'bao-web',
      unit: 'newspaper',
      collector: 'web',
      title: 'Báo',
      schedule: { everyMinutes: 60 },
      settings: { url: 'https://bao.example/', sections: ['https://bao.example/thoi-su/'] },
    });
    const context = { warehouse, clock: { now: () => new Date('2026-11-24T03:00:00Z') }, holder: 'test' };
    expect(await findSiteChannels(context, source)).toBeUndefined();

    const html = `<html><body><a href="/bai-1.html">Bài</a>
      <footer><a href="https://www.facebook.com/baotayninh">Facebook</a> <a href="https://zalo.me/123?src=x">Zalo</a>
      <a href="https://www.facebook.com/sharer/sharer.php?u=x">Chia sẻ</a> <a href="https://youtube.com/watch?v=abc">Xem</a></footer></body></html>`;
    const bytes = Buffer.from(html);
    const exchange: Exchange = {
      url: 'https://bao.example/thoi-su/',
      status: 200,
      statusText: 'OK',
      headers: [['content-type', 'text/html; charset=utf-8']],
      bytes,
      digest: createHash('sha256').update(bytes).digest('hex'),
      fetchedAt: new Date('2026-11-24T02:00:00Z'),
      truncated: null,
      wireBytes: bytes.length,
    };
    await archiveExchanges(warehouse, source.id, [exchange]);
    expect(await findSiteChannels(context, source)).toBe(2);
    const page = 'https://bao.example/thoi-su/';
    expect(await loadSiteChannels(warehouse, [source])).toEqual([
      {
        unit: 'newspaper',
        on: '2026-11-24',
        channels: [
          {
            unit: 'newspaper',
            on: '2026-11-24',
            page,
            platform: 'facebook',
            address: 'https://www.facebook.com/baotayninh',
          },
          { unit: 'newspaper', on: '2026-11-24', page, platform: 'zalo', address: 'https://zalo.me/123?src=x' },
        ],
      },
    ]);
  } finally {
    await warehouse.close();
  }
});
