import { createCorrection } from '../../../diagnosis';

const closed = (word: string) => ({ word, open: false });
const correct = createCorrection([
  closed('queue'),
  closed('command'),
  { word: 'replicat', open: true },
  closed('ticked'),
]);
const one = (word: string): string => correct([word])[0] ?? '';

describe('a typing error', () => {
  it.each([
    ['qeueu', 'queue'],
    ['quuee', 'queue'],
    ['comand', 'command'],
    ['commnad', 'command'],
    ['replciation', 'replicat'],
  ])('%s becomes %s', (word, meant) => {
    expect(one(word)).toBe(meant);
  });

  it.each(['ticked', 'replications', 'que', 'queu', 'EX1', 'server01', 'tickets12', 'ommand'])(
    '%s stays',
    (word) => {
      expect(one(word)).toBe(word);
    },
  );
});
