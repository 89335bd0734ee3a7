import { loadavg } from 'node:os';
import { exampleReport, REPORT_FORMATS, reportWriter } from '@nhipbao/reporting';

/**
 * All files of the department's report over a year: `tsx --conditions=@nhipbao/source tests/bench/report-files.ts 100000`. The number is
 * rows of evidence, one a work. Bar for 100,000: all formats together under 10 s on an idle machine; processor seconds grow with load too,
 * so the load is printed beside them.
 */
const ROWS = Number(process.argv[2] ?? 20_000);
const model = exampleReport('department-report', { evidenceRows: ROWS });
const busy = (since?: NodeJS.CpuUsage) => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
};

const [start, first] = [performance.now(), process.cpuUsage()];
const write = reportWriter(model);
const checked = { seconds: (performance.now() - start) / 1000, processor: busy(first) };
const rows: object[] = [{ format: 'check of the model', ...checked }];
let { seconds, processor } = checked;
for (const format of REPORT_FORMATS) {
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  const { bytes } = await write(format);
  const [took, used] = [(performance.now() - began) / 1000, busy(cpu)];
  seconds += took;
  processor += used;
  rows.push({
    format,
    seconds: took.toFixed(2),
    processor: used.toFixed(2),
    megabytes: (bytes.length / 1e6).toFixed(2),
  });
}
console.table(rows);
console.log(
  JSON.stringify({
    evidenceRows: ROWS,
    seconds: Number(seconds.toFixed(2)),
    processorSeconds: Number(processor.toFixed(2)),
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    load: loadavg()[0],
  }),
);
