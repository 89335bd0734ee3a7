import { z } from 'zod';

/** Characters that JSON writes otherwise, the backslash first, so that what stands for one is not escaped again. */
const ESCAPED = ['\\', '"', ...Array.from({ length: 0x20 }, (_, code) => String.fromCharCode(code))];

/** Parameters of LEAF_DIGEST: what is escaped, and how JSON.stringify does it. */
export const LeafEscapes = z.object({
  escaped: z.array(z.string()).default(ESCAPED),
  escapes: z.array(z.string()).default(ESCAPED.map((character) => JSON.stringify(character).slice(1, -1))),
});

/** What was judged beforehand of everything that may be met, under its name: `reasons` are JSON in the order of names, `counting` the names that count. */
export const JudgedNames = z.object({ reasons: z.array(z.string()), counting: z.array(z.string()) });

/** Goes before SELECT: a text as it stands between the quotes of JSON. */
export const JSON_TEXT = String.raw`
    WITH (text -> if(match(text, '[\\x00-\\x1f"\\\\]'),
      arrayFold((written, one, instead) -> replaceAll(written, one, instead), {escaped:Array(String)}, {escapes:Array(String)}, text), text)) AS json_text`;

/**
 * SHA-256 of a leaf of evidence, 32 bytes: of the same canonical JSON as `leafDigest` of the indicators writes, which stays the rule; a
 * test compares both. Made of the columns kind, record_id, month, counted, reason (in JSON already), url, format, platform_id, dated_at and
 * archive_digest.
 */
export const LEAF_DIGEST = `SHA256(concat(
        '{"archiveDigest":"', json_text(archive_digest), '","counted":', if(counted, 'true', 'false'),
        ',"datedAt":"', replaceOne(toString(dated_at + toIntervalHour(7)), ' ', 'T'), '+07:00","format":', ifNull(concat('"', format, '"'), 'null'),
        ',"kind":"', kind, '","month":"', month, '","platform":"', json_text(platform_id), '","reason":', reason,
        ',"recordId":"', json_text(record_id), '","url":', ifNull(concat('"', json_text(url), '"'), 'null'), '}'))`;

/** Base64 of 36 bytes a leaf: its `place` in the order of the evidence (4, the lowest byte first) and its `digest` (32). */
export const PACKED_LEAVES =
  'base64Encode(arrayStringConcat(groupArray(concat(reinterpretAsFixedString(toUInt32(place)), digest))))';
