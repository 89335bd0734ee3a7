/**
 * Statements that fill an empty store with a year as it would stand after collecting: `works` items of some 450 syllables, one in
 * twelve edited once, each sighted by two or three lists, read five times, decided once; a post for every third; runs of 20 sources.
 * Everything is a function of the row's number, so that two runs hold the same.
 */
export function scaleRows(works: number, until: string, syllables = 450): string[] {
  const item = `substring(lower(hex(SHA256(concat('item ', toString(number))))), 1, 32)`;
  const digest = (of: string) => `lower(hex(SHA256(concat('${of} ', toString(number)))))`;
  const unit = `['newspaper', 'newspaper', 'newspaper', 'station', 'station', 'magazine'][1 + number % 6]`;
  const published = `toDateTime64('${until}', 3, 'UTC') - toIntervalSecond(intDiv(number * 31449600, ${works}))`;
  const address = `concat('https://', ${unit}, '.example/tin-', toString(number), '-a.html')`;
  const words = `['tỉnh', 'Tây', 'Ninh', 'kinh', 'tế', 'phát', 'triển', 'cửa', 'khẩu', 'nông', 'dân', 'sản', 'xuất', 'mía', 'đường', 'giao', 'thông', 'học', 'sinh', 'trường', 'bệnh', 'viện', 'xã', 'hội', 'văn', 'hóa', 'lễ', 'hội', 'du', 'lịch', 'núi', 'Bà', 'Đen', 'hồ', 'Dầu', 'Tiếng', 'công', 'nhân', 'khu', 'nghiệp', 'đầu', 'tư', 'vốn', 'nước', 'ngoài', 'chính', 'quyền', 'địa', 'phương', 'người']`;
  const folded = `['tinh', 'tay', 'ninh', 'kinh', 'te', 'phat', 'trien', 'cua', 'khau', 'nong', 'dan', 'san', 'xuat', 'mia', 'duong', 'giao', 'thong', 'hoc', 'sinh', 'truong', 'benh', 'vien', 'xa', 'hoi', 'van', 'hoa', 'le', 'hoi', 'du', 'lich', 'nui', 'ba', 'den', 'ho', 'dau', 'tieng', 'cong', 'nhan', 'khu', 'nghiep', 'dau', 'tu', 'von', 'nuoc', 'ngoai', 'chinh', 'quyen', 'dia', 'phuong', 'nguoi']`;
  const text = (list: string, length: number, salt: number) =>
    `arrayStringConcat(arrayMap(i -> ${list}[1 + (cityHash64(number, i, ${salt}) % 50)], range(${length})), ' ')`;
  const version = (rows: string, observed: string, source: string, salt: number) => `
    INSERT INTO item_versions (item_id, observed_at, source_digest, extractor_version, unit_id, source_id, url, archive_digest, title, lead, authors, section, published_at, updated_at, source_line, tags, syllables, simhash, article, search_text)
    SELECT ${item}, ${observed}, ${digest(source)}, 1, ${unit}, concat(${unit}, '-web'), ${address}, ${digest(source)},
      ${text(words, 12, salt)}, ${text(words, 40, salt + 1)}, [concat('Người viết ', toString(number % 90))], ['Thời sự', 'Kinh tế', 'Xã hội', 'Văn hóa'][1 + number % 4],
      ${published}, NULL, NULL, ['tây ninh', 'kinh tế'], 450, substring(${digest('hash')}, 1, 16),
      concat('{"title":"x","paragraphs":["', ${text(words, syllables, salt + 2)}, '"],"images":[],"tags":[]}'),
      concat(${text(folded, syllables, salt + 2)}, ' rieng', toString(number % 5000))
    FROM ${rows}`;
  const seen = `${published} + toIntervalMinute(20)`;
  return [
    version(`numbers(${works})`, seen, 'body', 1),
    version(
      `(SELECT number * 12 AS number FROM numbers(${Math.floor(works / 12)}))`,
      `${published} + toIntervalHour(6)`,
      'edit',
      9,
    ),
    `INSERT INTO classifications (item_id, decided_at, layer, decided_by, model_version, source_digest, format, secondary, topic, probability, reasons, origin, has_audio_version, broadcast_origin, ai_label, advertising, note)
    SELECT ${item}, ${published} + toIntervalMinute(30), ['rule', 'model'][1 + number % 2], 'nhipbao', 'bench-1', ${digest('body')},
      ['text-news', 'text-news', 'text-news', 'feature', 'photo-story', 'video', 'podcast'][1 + intDiv(number, 6) % 7], [], 'kinh-te', 0.9,
      '[{"text":"trang có trình phát video ở đầu bài","weight":2},{"text":"mô hình văn bản nghiêng về tin","weight":0.7}]', if(number % 9 = 0, 'republished', 'own'), false, false, false, false, NULL
    FROM numbers(${works})`,
    `INSERT INTO item_addresses (address, item_id, unit_id, reason, at)
    SELECT ${address}, ${item}, ${unit}, 'first', ${seen} FROM numbers(${works})`,
    ...['rss', 'web', 'sitemap'].map(
      (kind, index) => `
    INSERT INTO sightings (address, source_id, unit_id, list_kind, url, title, section, published_at, seen_at)
    SELECT ${address}, concat(${unit}, '-${kind}'), ${unit}, '${kind}', ${address}, ${text(words, 12, 1)}, NULL, ${published}, ${published} + toIntervalMinute(${10 + index})
    FROM numbers(${works}) WHERE ${index} > 0 OR number % 2 = 0`,
    ),
    ...[20, 60, 360, 1440, 10080].map(
      (minutes, index) => `
    INSERT INTO page_fetches (address, url, unit_id, source_id, item_id, fetched_at, outcome, status, digest, attempt, next_at, etag, last_modified, error_code, error_message)
    SELECT ${address}, ${address}, ${unit}, concat(${unit}, '-web'), ${item}, ${published} + toIntervalMinute(${minutes}), '${index === 0 ? 'stored' : 'unchanged'}', 200, ${digest('body')}, 0,
      ${index === 4 ? 'NULL' : `${published} + toIntervalMinute(${[60, 360, 1440, 10080][index]})`}, '"etag"', '', NULL, NULL
    FROM numbers(${works})`,
    ),
    `INSERT INTO archive (digest, source_id, fetched_at, url, status, content_type, bytes, warc_record)
    SELECT ${digest('body')}, concat(${unit}, '-web'), ${seen}, ${address}, 200, 'text/html', 30000, ${text(words, 100, 5)} FROM numbers(${works})`,
    `INSERT INTO publications (publication_id, observed_at, source_id, account_id, unit_id, platform_id, native_id, url, title, published_at, evidence_digest)
    SELECT ${digest('post')}, ${published}, concat(${unit}, '-posts'), concat(${unit}, '-', ['zalo', 'facebook', 'tiktok'][1 + number % 3]), ${unit}, ['zalo', 'facebook', 'tiktok'][1 + number % 3],
      toString(number), NULL, ${text(words, 12, 1)}, ${published}, ${digest('file')} FROM numbers(${Math.floor(works / 3)})`,
    `INSERT INTO runs (run_id, source_id, epoch, started_at, ended_at, outcome, requests, bytes, sightings, publications, samples, issues, error_code, error_message)
    SELECT toString(generateUUIDv4(number)), concat(${unit}, ['-rss', '-web', '-sitemap'][1 + intDiv(number, 6) % 3]), 1, ${published}, ${published} + toIntervalSecond(4), ['complete', 'unchanged', 'complete', 'failed'][1 + number % 4], 3, 40000, 2, 0, 0, 0, NULL, NULL FROM numbers(${works})`,
  ];
}
