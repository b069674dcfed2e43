/** A paste → what it says, exactly: its errors, signals and entities, with spans in the paste. Never throws. */

import { readEntities } from './entities';
import { factKey, firsts } from './firsts';
import { withoutFraming } from './framing';
import { sliceMapped, toPaste } from './mapped-text';
import { normalise } from './normalise';
import type { Entity, Signal, Span } from './reading';
import { readSignals } from './signal-patterns';
import { splitErrors } from './split-errors';

export interface ReadError {
  /** In the paste. */
  readonly span: Span;
  /** In `Reading.text`. */
  readonly textSpan: Span;
  readonly text: string;
  /** Spans in `Reading.text`. */
  readonly signals: readonly Signal[];
}

export interface Reading {
  /** The paste, normalised, without greeting and request. */
  readonly text: string;
  readonly errors: readonly ReadError[];
  /** Spans in the paste. */
  readonly signals: readonly Signal[];
  readonly entities: readonly Entity[];
  /** A span of `text` as a span of the paste. */
  readonly place: (span: Span) => Span;
}

/** A log repeats its facts; of more than this, each is kept once. */
const mostSignals = 200;

export function read(paste: string): Reading {
  const whole = normalise(paste);
  const mapped = sliceMapped(whole, withoutFraming(whole.text));
  const place = (span: Span): Span => toPaste(mapped, span);
  // What reading takes away at the ends of the paste belongs to its first and its last error.
  const withEnds = ([start, end]: Span, [from, to]: Span): Span => [
    from === 0 ? 0 : start,
    to === mapped.text.length ? paste.length : end,
  ];
  const signals = readSignals(mapped.text);
  const errors = splitErrors(mapped.text, signals).map(({ span, signals: own }) => ({
    span: withEnds(place(span), span),
    textSpan: span,
    text: mapped.text.slice(...span),
    signals: own,
  }));
  return {
    text: mapped.text,
    errors,
    signals: (signals.length <= mostSignals ? signals : firsts(signals, factKey).slice(0, mostSignals)).map(
      (signal) => ({ ...signal, span: place(signal.span) }),
    ),
    entities: readEntities(mapped.text).map((entity) => ({ ...entity, span: place(entity.span) })),
    place,
  };
}
