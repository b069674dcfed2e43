import fc from 'fast-check';
import { read } from '../../../diagnosis/reading';
import { withoutFraming } from '../../../diagnosis/reading/framing';

const left = (text: string): string => text.slice(...withoutFraming(text));

describe('what a message says beside its greeting and its request', () => {
  it.each([
    ['hi all, we see this since 9 am:\n454 4.7.0 x\nany idea?', 'we see this since 9 am:\n454 4.7.0 x\n'],
    ['FYI mail hangs, it says failed what does this mean?', 'mail hangs, it says failed '],
    ['Hallo zusammen,\ndie Queue steht. Hat jemand eine Idee? Danke!', 'die Queue steht. '],
    ['the queue grows\nKind regards, Alex', 'the queue grows\n'],
    ['Bonjour, la file est bloquée. Une idée ? Merci', 'la file est bloquée. '],
  ])('%j', (text, expected) => {
    expect(left(text)).toBe(expected);
  });

  it.each([
    ['a question about a code', 'what does 454 4.7.0 mean?'],
    ['a message of nothing else', 'hi all, any idea?'],
    ['a word that begins like a greeting', 'history of the queue is gone'],
    ['a request in the middle', 'any idea? The queue says 454 4.7.0'],
    ['an idea of somebody else', 'they had an idea about the queue'],
  ])('keeps %s', (_what, text) => {
    expect(left(text)).toBe(text);
  });

  it('lies inside the message, whatever that is', () => {
    const part = fc.oneof(fc.constantFrom('hi all, ', 'any idea?', ' thanks, Bo', '\n', ' '), fc.string());
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts.join('');
        const [start, end] = withoutFraming(text);
        expect(0 <= start && start <= end && end <= text.length).toBe(true);
      }),
    );
  });

  it('keeps its places in the paste', () => {
    const paste = 'Hi team, “454 4.7.0 Temporary authentication failure” on EX01\\46. any idea?';
    const { signals, errors } = read(paste);
    expect(signals.map(({ span }) => paste.slice(...span))).toContain('454 4.7.0');
    // The ends of the paste belong to its first and its last error.
    expect(paste.slice(...(errors[0]?.span ?? [0, 0]))).toBe(paste);
    expect(errors[0]?.text).toBe('"454 4.7.0 Temporary authentication failure" on EX01\\46. ');
  });
});
