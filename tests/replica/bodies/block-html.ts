import { localParts } from '../dates.ts';
import { escapeHtml } from '../html.ts';
import type { Block } from './block.ts';

/** The ways in which the three sites mark up a captioned picture. */
export type FigureStyle = 'figure' | 'table' | 'wp-caption';

/** A body as HTML in a site's manner; `spell` is applied to every text a reader sees. */
export function blocksToHtml(blocks: readonly Block[], style: FigureStyle, spell: (text: string) => string): string {
  const text = (raw: string): string => escapeHtml(spell(raw));
  return blocks.map((block) => blockHtml(block, style, text)).join('\n');
}

function blockHtml(block: Block, style: FigureStyle, text: (raw: string) => string): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${text(block.text)}</p>`;
    case 'heading':
      return `<h2>${text(block.text)}</h2>`;
    case 'quote':
      return `<blockquote class="pull-quote"><p>${text(block.text)}</p></blockquote>`;
    case 'figure':
      return figureHtml(block, style, text);
    case 'table':
      return tableHtml(block, text);
    case 'chart':
      return chartHtml(block, text);
    case 'player':
      return playerHtml(block);
    case 'frame':
      return `<div class="embed"><iframe src="${escapeHtml(block.address)}" title="${text(block.title)}" width="${block.width}" height="${block.height}" allowfullscreen></iframe></div>`;
    case 'update': {
      const { hour, minute } = localParts(block.at);
      return `<div class="live-update"><time class="live-time" datetime="${block.at.toISOString()}">${hour}:${minute}</time><p>${text(block.text)}</p></div>`;
    }
    case 'quiz':
      return quizHtml(block, text);
    case 'map':
      return mapHtml(block, text);
    case 'pages':
      return `<div class="epaper-viewer">\n<p><a class="pdf" href="${block.pdf}">Tải bản PDF</a></p>\n${block.pictures
        .map(
          (page, index) =>
            `<img class="epaper-page" src="${page.path}" alt="Trang ${index + 1}" width="${page.width}" height="${page.height}">`,
        )
        .join('\n')}\n</div>`;
  }
}

function figureHtml(
  block: Extract<Block, { kind: 'figure' }>,
  style: FigureStyle,
  text: (raw: string) => string,
): string {
  const { path, width, height } = block.picture;
  const image = `<img src="${path}" alt="${text(block.caption)}" width="${width}" height="${height}" loading="lazy">`;
  if (style === 'table') {
    return `<table class="image" align="center"><tbody><tr><td>${image}</td></tr><tr><td class="caption">${text(block.caption)}</td></tr></tbody></table>`;
  }
  if (style === 'wp-caption')
    return `<div class="wp-caption aligncenter">${image}<p class="wp-caption-text">${text(block.caption)}</p></div>`;
  const classes = block.wide ? 'picture full-width' : 'picture';
  return `<figure class="${classes}">${image}<figcaption>${text(block.caption)}</figcaption></figure>`;
}

function tableHtml(block: Extract<Block, { kind: 'table' }>, text: (raw: string) => string): string {
  const head = block.head.map((cell) => `<th scope="col">${text(cell)}</th>`).join('');
  const rows = block.rows.map((row) => `<tr>${row.map((cell) => `<td>${text(cell)}</td>`).join('')}</tr>`).join('\n');
  return `<div class="data-table"><label>Tìm trong bảng <input type="search" class="table-filter"></label>
<table class="sortable"><caption>${text(block.caption)}</caption><thead><tr>${head}</tr></thead><tbody>
${rows}
</tbody></table><p class="data-source">${text(block.source)}</p></div>`;
}

function chartHtml(block: Extract<Block, { kind: 'chart' }>, text: (raw: string) => string): string {
  const most = Math.max(...block.bars.map((bar) => bar.value), 1);
  const bars = block.bars.map(({ label, value }, index) => {
    const y = 30 + index * 28;
    const length = Math.round((value / most) * 380);
    return `<g><text x="0" y="${y + 14}">${text(label)}</text><rect x="190" y="${y}" width="${length}" height="20" fill="#b5121b"/><text x="${196 + length}" y="${y + 14}">${value}</text></g>`;
  });
  const height = 40 + block.bars.length * 28;
  return `<div class="chart"><svg viewBox="0 0 640 ${height}" width="640" height="${height}" role="img" aria-label="${text(block.title)}"><text x="0" y="16" font-weight="bold">${text(block.title)}</text>${bars.join('')}</svg></div>`;
}

function playerHtml(block: Extract<Block, { kind: 'player' }>): string {
  const poster = block.poster ? ` poster="${block.poster.path}"` : '';
  switch (block.media) {
    case 'podcast':
      return `<div class="podcast-player" data-duration="${block.seconds}"><audio controls preload="none" src="${block.path}"></audio></div>`;
    case 'livestream':
      return `<div class="live-player"><span class="live-badge">TRỰC TIẾP</span><video controls autoplay${poster} width="800" height="450"><source src="${block.path}" type="application/vnd.apple.mpegurl"></video></div>`;
    case 'short-video':
      return `<div class="short-player"><video controls playsinline loop${poster} width="405" height="720" src="${block.path}" data-duration="${block.seconds}"></video></div>`;
    case 'video':
      return `<div class="video-player"><video controls${poster} width="800" height="450" data-duration="${block.seconds}"><source src="${block.path}" type="video/mp4"></video></div>`;
  }
}

function quizHtml(block: Extract<Block, { kind: 'quiz' }>, text: (raw: string) => string): string {
  const questions = block.questions.map(
    (question, index) => `<fieldset class="quiz-question"><legend>Câu ${index + 1}: ${text(question.text)}</legend>
${question.answers.map((answer) => `<label><input type="radio" name="cau-${index + 1}"> ${text(answer)}</label>`).join('\n')}</fieldset>`,
  );
  return `<form class="quiz">${questions.join('\n')}\n<button type="button" class="quiz-submit">Xem kết quả</button><output></output></form>`;
}

function mapHtml(block: Extract<Block, { kind: 'map' }>, text: (raw: string) => string): string {
  const layers = block.layers.map((layer) => `<label><input type="checkbox" checked> ${text(layer)}</label>`).join(' ');
  const places = block.places.map((place) => `<option>${text(place)}</option>`).join('');
  return `<div class="interactive-map"><div class="map-controls"><select aria-label="Chọn xã, phường">${places}</select> ${layers} <input type="range" min="2015" max="2026" aria-label="Năm"></div><canvas class="map-canvas" width="800" height="500"></canvas></div>`;
}
