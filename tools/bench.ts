/**
 * Speed and accuracy of Unstuck beside its peers, on the same pastes and articles in one run. Progress goes to standard
 * error; tables and, as the last line, one JSON object to standard output. Exits with 1 when a demand does not hold.
 */

import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkDemands } from './bench/demands';
import { measureAccuracy, measureRest, measureSpeed, measureVariants } from './bench/measure';
import { fullPlan, quickPlan } from './bench/plan';
import { readRows } from './bench/read-rows';
import type { Report } from './bench/report';
import { tables } from './bench/tables';

const usage = `Usage: npm run --silent bench -- [--quick] [--rows FILE.jsonl]...

  --quick            three minutes in place of twenty-five: fewer samples, fewer cells of the peers
  --rows FILE.jsonl  own pastes in place of those of test/diagnosis: {"id","text","expected":["article id"]} a line
`;

const ownRows = ['golden.jsonl', 'fresh.jsonl'].map((file) =>
  join(__dirname, '..', 'test', 'diagnosis', file),
);

async function bench(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean' },
      rows: { type: 'string', multiple: true },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    process.stdout.write(usage);
    return 0;
  }
  const quick = values.quick ?? false;
  const plan = quick ? quickPlan : fullPlan;
  const files = values.rows ?? ownRows;
  const rows = readRows(files).length;
  const start = performance.now();
  const seconds = (): number => Math.round((performance.now() - start) / 1_000);
  const tell = (progress: string): void => {
    process.stderr.write(`${String(seconds()).padStart(5)} s  ${progress}\n`);
  };
  const compared = await measureSpeed(plan, files, tell);
  // Neither of these two is about time.
  const [{ accuracy, calibration }, variants] = await Promise.all([
    measureAccuracy(plan, files, tell),
    measureVariants(plan, files, tell),
  ]);
  const left = (): number => plan.budget - seconds();
  const speed = [...compared, ...(await measureRest(plan, compared, files, tell, left))];
  const demands = checkDemands({ planned: plan.variants, accuracy, calibration, speed, variants });
  const holds = demands.every((demand) => demand.holds);
  const report: Report = {
    quick,
    rows,
    seconds: seconds(),
    accuracy,
    calibration,
    speed,
    variants,
    demands,
    holds,
  };
  process.stdout.write(`${tables(report)}\n\n${JSON.stringify(report)}\n`);
  return holds ? 0 : 1;
}

bench(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    const code = (error as NodeJS.ErrnoException).code;
    process.stderr.write(`bench: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = code?.startsWith('ERR_PARSE_ARGS') || code === 'ENOENT' ? 2 : 1;
  },
);
