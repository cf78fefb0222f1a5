import { inspectFile, isBroken, readRows } from '@tremplin/server/imports/read.ts';

/** A process of its own for the memory that reading takes: `node --import tsx … FILE` answers with JSON. */
const facts = await inspectFile(process.argv[2] ?? '');
let rows = 0;
let broken = 0;
let peak = 0;
for await (const { entry } of readRows(process.argv[2] ?? '', facts)) {
  rows += 1;
  if (isBroken(entry)) broken += 1;
  if (rows % 1000 === 0) peak = Math.max(peak, process.memoryUsage().rss);
}
console.log(JSON.stringify({ rows, broken, peak, most: process.resourceUsage().maxRSS * 1024 }));
