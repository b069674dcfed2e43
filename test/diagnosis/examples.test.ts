import { createDiagnose } from '../../diagnosis';
import { builtInArticles, loadKnowledge } from '../../knowledge';

const knowledge = loadKnowledge([builtInArticles]);
const diagnose = createDiagnose(knowledge);

interface Example {
  readonly begins: string;
  readonly paste: string;
}

/** With its first words, for the title of the test. */
const examples = (pastes: readonly string[] = []): Example[] =>
  pastes.map((paste) => ({ begins: paste.slice(0, 60).replace(/\s+/g, ' '), paste }));

describe.each(knowledge.articles)('$id', ({ id, examples: { finds, rejects } }) => {
  const shown = (paste: string): string[] => diagnose(paste).matches.map((match) => match.id);

  it.each(examples(finds))('is found for “$begins”', ({ paste }) => {
    expect(shown(paste)).toContain(id);
  });

  it.each(examples(rejects))('is not found for “$begins”', ({ paste }) => {
    expect(shown(paste)).not.toContain(id);
  });
});

describe.each(knowledge.lookAlikes)('$id', ({ id, examples: { finds, rejects } }) => {
  const pointed = (paste: string): (string | undefined)[] =>
    diagnose(paste).errors.map(({ lookAlike }) => lookAlike?.id);

  it.each(examples(finds))('is pointed out for “$begins”', ({ paste }) => {
    expect(pointed(paste)).toContain(id);
  });

  for (const { begins, paste } of examples(rejects)) {
    it(`is not pointed out for “${begins}”`, () => {
      expect(pointed(paste)).not.toContain(id);
    });
  }
});
