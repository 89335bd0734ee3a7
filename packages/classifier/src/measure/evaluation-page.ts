import type { Evaluation } from './evaluation.ts';

const SIZE = 260;
const MARGIN = 34;
const STYLE =
  'body{font:15px/1.5 system-ui,sans-serif;max-width:960px;margin:2rem auto;padding:0 1rem;color:#1a1a1a}table{border-collapse:collapse;margin:1rem 0}th,td{border:1px solid #ccc;padding:.2rem .5rem;text-align:right}th:first-child{text-align:left}svg{margin-right:2rem}.plots{display:flex;flex-wrap:wrap}';

/**
 * An evaluation as one self-contained HTML page in Vietnamese: figures, a table per class, the confusion matrix, and two plots
 * (calibration; accuracy against coverage). No script and no outside file.
 */
export function evaluationPage(title: string, evaluation: Evaluation): string {
  const { n, accuracy, macroF1, calibrationError, classes, confusion, calibration, coverage } = evaluation;
  const perClass = classes.map((one) =>
    row([one.label, one.n, percent(one.precision), percent(one.recall), percent(one.f1)]),
  );
  const matrix = classes.map((one, k) => row([one.label, ...(confusion[k] ?? [])]));
  const covered = coverage.map((point) =>
    row([
      point.threshold.toFixed(2),
      point.n,
      percent(point.coverage),
      percent(point.accuracy),
      percent(point.errorBound),
    ]),
  );
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${STYLE}</style></head><body>
<h1>${escapeHtml(title)}</h1>
<p>n = ${n}; độ chính xác ${percent(accuracy)}; macro-F1 ${percent(macroF1)}; sai số hiệu chỉnh ${percent(calibrationError)}.</p>
<table>${head(['Lớp', 'n', 'Độ đúng', 'Độ phủ', 'F1'])}${perClass.join('')}</table>
<h2>Ma trận nhầm lẫn</h2><p>Dòng: nhãn đúng. Cột: quyết định.</p>
<table>${head(['', ...classes.map((one) => one.label)])}${matrix.join('')}</table>
<h2>Hiệu chỉnh và độ phủ</h2><div class="plots">
${plot(
  'Xác suất nêu ra',
  'Tỷ lệ đúng',
  calibration.map((bin) => [bin.confidence, bin.accuracy]),
  true,
)}
${plot(
  'Tỷ lệ được quyết định',
  'Tỷ lệ đúng',
  coverage.filter((point) => point.n > 0).map((point) => [point.coverage, point.accuracy]),
  false,
)}
</div>
<table>${head(['Ngưỡng', 'n', 'Được quyết định', 'Đúng', 'Chặn trên của sai (95 %)'])}${covered.join('')}</table>
</body></html>`;
}

/** A square plot of shares; `diagonal` draws where perfect calibration would lie. */
function plot(x: string, y: string, points: readonly (readonly [number, number])[], diagonal: boolean): string {
  const at = (share: number) => MARGIN + share * (SIZE - 2 * MARGIN);
  const place = ([across, up]: readonly [number, number]) => `${at(across).toFixed(1)},${(SIZE - at(up)).toFixed(1)}`;
  const low = at(0);
  const high = at(1);
  const dots = points.map((point) => {
    const [cx, cy] = place(point).split(',');
    return `<circle cx="${cx}" cy="${cy}" r="3" fill="#0b5cad"/>`;
  });
  return `<svg width="${SIZE}" height="${SIZE}" role="img" aria-label="${y} theo ${x.toLowerCase()}">
<rect x="${low}" y="${low}" width="${high - low}" height="${high - low}" fill="none" stroke="#999"/>
${diagonal ? `<line x1="${low}" y1="${high}" x2="${high}" y2="${low}" stroke="#999" stroke-dasharray="4"/>` : ''}
<polyline points="${points.map(place).join(' ')}" fill="none" stroke="#0b5cad"/>${dots.join('')}
<text x="${SIZE / 2}" y="${SIZE - 8}" text-anchor="middle" font-size="12">${x}</text>
<text x="12" y="${SIZE / 2}" text-anchor="middle" font-size="12" transform="rotate(-90 12 ${SIZE / 2})">${y}</text></svg>`;
}

function head(cells: readonly string[]): string {
  return `<tr>${cells.map((cell) => `<th>${escapeHtml(cell)}</th>`).join('')}</tr>`;
}

function row([first, ...rest]: readonly (string | number)[]): string {
  return `<tr><th>${escapeHtml(String(first))}</th>${rest.map((cell) => `<td>${escapeHtml(String(cell))}</td>`).join('')}</tr>`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1).replace('.', ',')} %`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
