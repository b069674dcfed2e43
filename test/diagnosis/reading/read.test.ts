import { type Entity, read, type Signal } from '../../../diagnosis/reading';
import { pastes } from './pastes';

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

describe('reading a paste', () => {
  describe.each(pastes)('that holds $name', ({ paste, signals, entities, errors }) => {
    const reading = read(paste);

    it('finds every signal and nothing else', () => {
      expect(reading.signals.map(spellSignal)).toEqual(signals);
    });

    it('finds every name and nothing else', () => {
      expect(reading.entities.map(spellEntity)).toEqual(entities);
    });

    it('finds where each error begins', () => {
      const starts = reading.errors.map(({ span: [start] }) => paste.slice(start));
      const expected = errors ?? [paste.slice(0, 8)];
      expect(starts.map((start, place) => start.slice(0, expected[place]?.length))).toEqual(expected);
      expect(reading.errors.at(-1)?.span[1]).toBe(paste.length);
    });

    it('points at the place of each', () => {
      for (const { kind, value, span } of reading.signals) {
        const quote = plain(paste.slice(...span));
        if (kind === 'code') expect(quote.replace(/\s|-/g, '')).toBe(value.replace(/\s/g, ''));
        if (['event', 'kb', 'token', 'exception', 'hresult'].includes(kind)) expect(quote).toBe(value);
        if (kind === 'queue-field') expect(quote.startsWith(value)).toBe(true);
      }
      for (const { kind, value, span } of reading.entities) {
        if (kind === 'version') expect(plain(paste.slice(...span))).toContain(value);
        else expect(plain(paste.slice(...span))).toBe(value);
      }
    });

    it('gives each error the signals that stand in it, each once', () => {
      for (const { text, textSpan, signals: own } of reading.errors) {
        expect(reading.text.slice(...textSpan)).toBe(text);
        expect(new Set(own.map(spellSignal)).size).toBe(own.length);
      }
      const all = new Set(reading.errors.flatMap(({ signals: own }) => own.map(spellSignal)));
      expect(all).toEqual(new Set(signals));
    });
  });

  it('covers the text with its errors, without gaps', () => {
    for (const { paste } of pastes) {
      const { errors, text } = read(paste);
      const spans = errors.map(({ textSpan }) => textSpan);
      expect(spans[0]?.[0]).toBe(0);
      expect(spans.at(-1)?.[1]).toBe(text.length);
      expect(spans.slice(1).map(([start]) => start)).toEqual(spans.slice(0, -1).map(([, end]) => end));
    }
  });
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
