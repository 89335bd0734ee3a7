import { Resvg } from '@resvg/resvg-js';
import { TIMES_FILES } from '../fonts/times-files.ts';
import type { Chart } from './chart.ts';
import { chartSvg } from './chart-svg.ts';

/** A chart as PNG at three pixels a point (216 dpi), with the document's own font and no system font. */
export function chartPicture(chart: Chart): Buffer {
  const picture = new Resvg(chartSvg(chart), {
    fitTo: { mode: 'zoom', value: 3 },
    font: { fontFiles: [TIMES_FILES.regular], loadSystemFonts: false, defaultFontFamily: 'Tinos' },
  });
  return picture.render().asPng();
}
