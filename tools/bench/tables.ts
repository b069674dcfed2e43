/** A report → tables for people. */

import { disfigurements } from './disfigure';
import { engines } from './job';
import type { Demand, Report, Speed } from './report';

export function tables({ accuracy, calibration, speed, variants, demands }: Report): string {
  const sizes = [...new Set(speed.map(({ articles }) => articles))].sort((a, b) => a - b);
  const lengths = [...new Set(speed.map(({ length }) => length))].sort((a, b) => a - b);
  const cell = (engine: string, articles: number, length: number): Speed | undefined =>
    speed.find((one) => one.engine === engine && one.articles === articles && one.length === length);
  return [
    table(
      'Accuracy, per cent. Of the peers, answers count from the score on that suits these very rows best.',
      [
        'engine',
        'articles',
        'rows',
        'right',
        'first choice',
        'all shown',
        'extra',
        'false answers',
        'near misses',
      ],
      accuracy.map((one) => [
        one.engine,
        one.articles.toLocaleString('en'),
        `${one.rows}${one.cut ? ' (cut)' : ''}`,
        ...[one.right, one.firstChoice, one.allShown, one.extra, one.falseAnswers, one.nearMissFalse].map(
          spelled,
        ),
      ]),
    ),
    table(
      `Confidence of Unstuck. From 0.9 on, ${spelled(calibration.rightOfSure)} % are right; ${spelled(calibration.sureOfRight)} % of the right answers have it.`,
      ['confidence', 'answers', 'right'],
      calibration.buckets.map(({ from, answers, right }) => [`from ${from}`, `${answers}`, `${right}`]),
    ),
    ...lengths.map((length) =>
      table(
        `Milliseconds for a paste of ${length.toLocaleString('en')} characters, median / p99, by number of articles`,
        ['engine', ...sizes.map((articles) => articles.toLocaleString('en'))],
        engines.map((engine) => [engine, ...sizes.map((articles) => time(cell(engine, articles, length)))]),
      ),
    ),
    table(
      'Index: milliseconds / megabytes, by number of articles',
      ['engine', ...sizes.map((articles) => articles.toLocaleString('en'))],
      engines.map((engine) => [
        engine,
        ...sizes.map((articles) =>
          index(
            speed.find(
              (one) => one.engine === engine && one.articles === articles && one.indexed !== undefined,
            ),
          ),
        ),
      ]),
    ),
    table(
      `${variants.done.toLocaleString('en')} variants of the rows; slowest answer ${variants.slowest.toFixed(0)} ms of processor`,
      ['variant', 'right', 'false answers'],
      Object.keys(disfigurements).map((how) => {
        const {
          ofArticles = 0,
          right = 0,
          ofNone = 0,
          falseAnswers = 0,
        } = variants.kinds[how as keyof typeof disfigurements] ?? {};
        return [
          how,
          ofArticles === 0 ? '' : `${((100 * right) / ofArticles).toFixed(1)} %`,
          ofNone === 0 ? '' : `${((100 * falseAnswers) / ofNone).toFixed(1)} %`,
        ];
      }),
    ),
    table('Demands', ['demand', 'measured', 'allowed', ''], demands.map(demandRow)),
  ].join('\n');
}

function demandRow({ demand, measured, allowed, atLeast, holds }: Demand): string[] {
  return [
    demand,
    measured === null ? '' : digits(measured),
    `${atLeast ? 'at least' : 'at most'} ${digits(allowed)}`,
    holds ? 'holds' : 'FAILS',
  ];
}

function time(speed: Speed | undefined): string {
  if (speed === undefined) return '';
  if (speed.median === undefined) return speed.cut === 'not begun' ? '(not begun)' : 'cut';
  return `${digits(speed.median)} / ${digits(speed.p99 ?? 0)}${speed.cut ? ` (cut, ${speed.samples})` : ''}`;
}

function index(speed: Speed | undefined): string {
  return speed?.indexed === undefined
    ? ''
    : `${speed.indexed.toFixed(0)} / ${((speed.bytes ?? 0) / 1e6).toFixed(1)}`;
}

/** Three digits that count. */
function digits(number: number): string {
  return Number(number.toPrecision(3)).toString();
}

function spelled(share: number | null): string {
  return share === null ? '' : share.toFixed(1);
}

function table(title: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((name, column) =>
    Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((text, column) =>
        column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return [`\n${title}\n`, line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join(
    '\n',
  );
}
