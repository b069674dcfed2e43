import { type Entity, read, type Signal } from '../../../diagnosis/reading';
import { pasteOf, pastesByForm } from './pastes';

const spellSignal = ({ kind, value, wrapper }: Signal): string =>
  `${kind} ${value}${wrapper === true ? ' (wrapper)' : ''}`;
const spellEntity = ({ kind, value, role }: Entity): string =>
  `${kind} ${value}${role === undefined ? '' : ` ${role}`}`;

/** A place in a paste without the marks that reading takes away. */
const plain = (quote: string): string =>
  quote
    .replace(/<[^>]*>|&nbsp;|[\u200B\u00AD]|=\n|\n> >/g, ' ')
    .replace(/%20|=20/g, ' ')
    .normalize('NFKC')
    .replace(/–/g, '-')
    .replace(/\\\\/g, '\\')
    .replace(/\s+/g, ' ')
    .trim();

describe.each(Object.entries(pastesByForm))('reading %s', (_form, pastes) => {
  describe.each(pastes)('that hold $name', ({ errors: expected, entities }) => {
    const paste = pasteOf(expected);
    const reading = read(paste);

    it('finds every error with its text and its signals, and nothing else', () => {
      const found = reading.errors.map(({ span, signals }) => ({
        text: paste.slice(...span),
        signals: signals.map(spellSignal),
      }));
      expect(found).toEqual(expected);
      expect(new Set(reading.signals.map(spellSignal))).toEqual(
        new Set(expected.flatMap(({ signals }) => signals)),
      );
    });

    it('finds every name and nothing else', () => {
      expect(reading.entities.map(spellEntity)).toEqual(entities);
    });

    it('points at the place of each', () => {
      for (const { kind, value, span } of reading.signals) {
        const quote = plain(paste.slice(...span));
        if (kind === 'code') expect(quote.replace(/\s|-|#/g, '')).toBe(value.replace(/\s/g, ''));
        if (kind === 'event') expect([value, `${0x80040000 + Number(value)}`]).toContain(quote);
        if (['kb', 'token', 'exception'].includes(kind)) expect(quote).toBe(value);
        if (kind === 'hresult') expect(`0x${quote.replace(/^0x|[()]/g, '')}`).toBe(value);
        if (kind === 'queue-field') expect(quote.startsWith(value)).toBe(true);
      }
      for (const { kind, value, span } of reading.entities) {
        const quote = plain(paste.slice(...span));
        if (kind === 'version') expect(quote).toMatch(/5\.5|20\d\d|2k\d{1,2}|SE|Subscription Edition/i);
        else expect(quote.replace(/\s/g, '')).toBe(value.replace(/\s/g, ''));
      }
    });

    it('covers the text with its errors, without gaps', () => {
      const spans = reading.errors.map(({ textSpan }) => textSpan);
      expect(spans.map((span) => reading.text.slice(...span)).join('')).toBe(reading.text);
      expect(reading.errors.map(({ text }) => text).join('')).toBe(reading.text);
    });
  });
});

it('knows at least 130 pastes, each under one name', () => {
  const names = Object.values(pastesByForm).flatMap((pastes) => pastes.map(({ name }) => name));
  expect(names.length).toBeGreaterThanOrEqual(130);
  expect(new Set(names).size).toBe(names.length);
});

describe('reading a log that repeats itself', () => {
  it('keeps what is new, first and last', () => {
    const lines = Array.from({ length: 3000 }, (_, line) =>
      line % 2 === 0
        ? `line ${line}: 421 4.4.2 Connection dropped`
        : `line ${line}: 450 4.1.8 Domain not found`,
    );
    lines[1500] = 'line 1500: 454 4.7.0 Temporary authentication failure';
    const { errors, signals } = read(lines.join('\n'));
    expect(errors.length).toBe(50);
    expect(errors[0]?.text).toMatch(/^line 0:/);
    expect(errors.at(-1)?.text).toMatch(/^line 2999:/);
    expect(errors.filter(({ text }) => text.includes('454 4.7.0')).length).toBe(1);
    expect(signals.map(({ value }) => value)).toEqual(['421 4.4.2', '450 4.1.8', '454 4.7.0']);
  });

  it('keeps a hundred names', () => {
    const names = Array.from({ length: 400 }, (_, number) => `EX${number}\\${number}`).join('\n');
    expect(read(names).entities.length).toBe(100);
  });
});
