/** The choice against a naive reference, which lists every address of a range instead of comparing numbers. */

import fc from 'fast-check';
import { chooseConnector, type ReceiveConnector } from '../../../diagnosis/judging';
import { parsePrintedList } from '../../../diagnosis/reading';

type Family = 4 | 6;
const nets = { 4: (n: number) => `10.0.0.${n}`, 6: (n: number) => `fd00::${n.toString(16)}` };
const world = 16;

/** Nobody reads the text in the reference: it goes by `members`, or by `size` where a range holds the whole world. */
interface Range {
  readonly text: string;
  readonly members: readonly string[] | 'all';
  readonly family: Family;
  readonly size: bigint;
}

const small = (family: Family, first: number, last: number, text: string): Range => {
  const members = Array.from({ length: last - first + 1 }, (_, place) => nets[family](first + place));
  return { text, members, family, size: BigInt(members.length) };
};
const place = fc.integer({ min: 0, max: world - 1 });
const family = fc.constantFrom<Family>(4, 4, 4, 6);
const range: fc.Arbitrary<Range> = fc.oneof(
  fc.tuple(family, place).map(([kind, n]) => small(kind, n, n, nets[kind](n))),
  fc.tuple(family, place, place).map(([kind, a, b]) => {
    const [first, last] = a < b ? [a, b] : [b, a];
    return small(kind, first, last, `${nets[kind](first)}-${nets[kind](last)}`);
  }),
  fc.tuple(family, place, fc.integer({ min: 0, max: 4 }), fc.boolean()).map(([kind, n, free, masked]) => {
    const first = n - (n % 2 ** free);
    const length = (kind === 4 ? 32 : 128) - free;
    const text =
      masked && kind === 4 ? `${nets[4](n)}(255.255.255.${256 - 2 ** free})` : `${nets[kind](n)}/${length}`;
    return small(kind, first, first + 2 ** free - 1, text);
  }),
  fc.constantFrom<Range>(
    { text: '0.0.0.0-255.255.255.255', members: 'all', family: 4, size: 2n ** 32n },
    { text: '10.0.0.0/8', members: 'all', family: 4, size: 2n ** 24n },
    { text: '::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', members: 'all', family: 6, size: 2n ** 128n },
    { text: 'fd00::/64', members: 'all', family: 6, size: 2n ** 64n },
  ),
);

const locals = { 4: ['10.0.9.1', '10.0.9.2'], 6: ['fd09::1', 'fd09::2'] };
interface Binding {
  readonly address: string;
  readonly family: Family;
  readonly port: number;
}
const binding: fc.Arbitrary<Binding> = fc
  .tuple(family, fc.constantFrom(-1, -1, -1, 0, 1), fc.constantFrom(25, 25, 25, 25, 2525, 26))
  .map(([kind, which, port]) => ({
    address: locals[kind][which] ?? (kind === 4 ? '0.0.0.0' : '::'),
    family: kind,
    port,
  }));

interface Made {
  readonly identity: string;
  readonly enabled: boolean | undefined;
  readonly role: string | undefined;
  readonly bindings: readonly Binding[];
  readonly ranges: readonly Range[];
  /** More ranges follow that were cut. */
  readonly cut: boolean;
}
interface Asked {
  readonly remote: string;
  readonly family: Family;
  readonly local: string | undefined;
  readonly port: number;
}

const printed = ({ bindings, ranges, role, cut, ...rest }: Made): ReceiveConnector => ({
  ...rest,
  transportRole: role,
  bindings: bindings.map(
    ({ address, family: kind, port }) => `${kind === 6 ? `[${address}]` : address}:${port}`,
  ),
  remoteIpRanges: [...ranges.map(({ text }) => text), ...(cut ? ['…'] : [])],
});

const asked: fc.Arbitrary<Asked> = fc
  .tuple(family, place, fc.constantFrom(0, 1), fc.constantFrom(25, 25, 25, 2525, 26))
  .map(([kind, n, which, port]) => ({
    remote: nets[kind](n),
    family: kind,
    local: locals[kind][which],
    port,
  }));

const made = (role: fc.Arbitrary<string | undefined>): fc.Arbitrary<Omit<Made, 'identity'>> =>
  fc.record({
    enabled: fc.constantFrom(true, true, true, false),
    role,
    bindings: fc.array(binding, { minLength: 2, maxLength: 3 }),
    ranges: fc.array(range, { minLength: 1, maxLength: 4 }),
    cut: fc.constant(false),
  });
const named = (all: readonly Omit<Made, 'identity'>[]): Made[] =>
  all.map((one, number) => ({ ...one, identity: `EX02\\${number}` }));
const front = fc.constant('FrontendTransport');
const oneService = fc.constantFrom(undefined, 'FrontendTransport');
const bothServices = fc.constant(fc.constantFrom('FrontendTransport', 'FrontendTransport', 'HubTransport'));
/** Sometimes with a twin of the first connector, so that ties come up. */
const server: fc.Arbitrary<Made[]> = fc
  .tuple(
    fc
      .oneof(
        oneService.map((role) => fc.constant(role)),
        bothServices,
      )
      .chain((role) => fc.array(made(role), { minLength: 1, maxLength: 8 })),
    fc.constantFrom(0, 0, 0, 1),
  )
  .map(([all, twins]) => named([...all, ...all.slice(0, twins)]));

/** `unclear`, `none`, or the names of those that win: more than one in a tie. */
function reference(
  all: readonly Made[],
  { remote, family: kind, local, port }: Asked,
): readonly string[] | string {
  const listening = all.filter(
    ({ enabled, bindings }) =>
      enabled &&
      bindings.some(
        (one) => one.port === port && one.family === kind && ['0.0.0.0', '::', local].includes(one.address),
      ),
  );
  const matching = (some: readonly Made[]) =>
    some
      .flatMap(({ identity, bindings, ranges }) =>
        ranges
          .filter((one) => one.family === kind && (one.members === 'all' || one.members.includes(remote)))
          .map(({ size }) => ({
            identity,
            size,
            exact: bindings.some((one) => one.port === port && one.address === local) ? 0 : 1,
          })),
      )
      .sort((a, b) => (a.size === b.size ? a.exact - b.exact : a.size < b.size ? -1 : 1));
  const roles = new Set(listening.map(({ role }) => role));
  const owner = ({ 25: 'FrontendTransport', 2525: 'HubTransport' } as Record<number, string>)[port];
  const services = all.some(({ role }) => role !== undefined);
  const ours = services && owner !== undefined ? listening.filter(({ role }) => role === owner) : listening;
  const nobodysPort = services && (owner === undefined ? roles.size > 1 : ours.length === 0);
  if (nobodysPort) return matching(listening).length > 0 ? 'unclear' : 'none';
  const [best, ...rest] = matching(ours);
  if (best === undefined) return 'none';
  const level = rest.filter(({ size, exact }) => size === best.size && exact === best.exact);
  return [...new Set([best, ...level].map(({ identity }) => identity))].sort();
}

const answer = (all: readonly Made[], { remote, local, port }: Asked) =>
  chooseConnector(all.map(printed), { remote, local, port, wholeList: true });

describe('the choice among random connectors', () => {
  it('agrees with a reference that lists every address', () => {
    const seen: Record<string, number> = {};
    fc.assert(
      fc.property(server, asked, (all, question) => {
        const choice = answer(all, question);
        seen[choice.outcome] = (seen[choice.outcome] ?? 0) + 1;
        const found =
          choice.outcome === 'chosen'
            ? [choice.winner.connector.identity]
            : choice.outcome === 'tie'
              ? choice.tied.map(({ connector }) => connector.identity).sort()
              : choice.outcome;
        expect(found).toEqual(reference(all, question));
      }),
      { numRuns: 2_000 },
    );
    // Each outcome was met, so that none is agreed upon by never coming up.
    for (const outcome of ['chosen', 'tie', 'none', 'unclear'])
      expect(seen[outcome] ?? 0).toBeGreaterThan(10);
  });

  it('does not depend on the order of connectors, ranges and bindings', () => {
    fc.assert(
      fc.property(server, asked, fc.infiniteStream(fc.nat()), (all, question, numbers) => {
        const shuffled = <T>(some: readonly T[]): T[] =>
          some
            .map((one) => ({ one, key: numbers.next().value ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ one }) => one);
        const other = shuffled(
          all.map((one) => ({ ...one, bindings: shuffled(one.bindings), ranges: shuffled(one.ranges) })),
        );
        expect(outline(answer(other, question))).toEqual(outline(answer(all, question)));
      }),
      { numRuns: 300 },
    );
  });
});

/** What a choice says, without the text of one of two equal entries. */
function outline(choice: ReturnType<typeof answer>): unknown {
  const name = ({ connector }: { readonly connector: ReceiveConnector }): string => connector.identity;
  return {
    outcome: choice.outcome,
    winner: choice.outcome === 'chosen' && [name(choice.winner), choice.winner.entry.size],
    tied: choice.outcome === 'tie' && choice.tied.map(name),
    possible: choice.outcome === 'unclear' && choice.possible.map(name),
    losers: choice.losers.map((loser) => [name(loser), loser.entry.size, loser.why]),
    collisions: choice.collisions.map(({ identity }) => identity).sort(),
  };
}

/** Front end connectors on port 25, each whole or with one thing that was not printed. */
const blurred = fc
  .array(fc.tuple(made(front), fc.constantFrom('whole', 'whole', 'enabled', 'cut', 'role')), {
    minLength: 1,
    maxLength: 4,
  })
  .map((all) => [
    ...named(
      all.map(([one, blur]) => ({
        ...one,
        bindings: one.bindings.map((each) => ({ ...each, port: 25 })),
        ...(blur === 'enabled' && { enabled: undefined }),
        ...(blur === 'role' && { role: undefined }),
        cut: blur === 'cut',
      })),
    ),
    hub,
  ]);
const hub: Made = {
  identity: 'EX02\\hub',
  enabled: true,
  role: 'HubTransport',
  bindings: [{ address: '0.0.0.0', family: 4, port: 2525 }],
  ranges: [],
  cut: false,
};

/** Every server that prints like this one: what was not printed is filled in all ways that make a difference. */
function completions(all: readonly Made[], { remote, family: kind }: Asked): Made[][] {
  const around: Range = { text: '', members: [remote, 'another'], family: kind, size: 2n };
  const just: Range = { text: '', members: [remote], family: kind, size: 1n };
  return all.reduce<Made[][]>(
    (done, one) => {
      const ways: Made[] =
        one.enabled === undefined
          ? [true, false].map((enabled) => ({ ...one, enabled }))
          : one.role === undefined
            ? ['FrontendTransport', 'HubTransport'].map((role) => ({ ...one, role }))
            : one.cut
              ? [[], [around], [just]].map((more) => ({ ...one, ranges: [...one.ranges, ...more] }))
              : [one];
      return done.flatMap((some) => ways.map((way) => [...some, way]));
    },
    [[]],
  );
}

describe('the choice when something was not printed', () => {
  const port25 = asked.map((question) => ({ ...question, port: 25 }));

  it('is made only when every server that prints so makes the same one', () => {
    const seen: Record<string, number> = {};
    fc.assert(
      fc.property(blurred, port25, (all, question) => {
        const choice = answer(all, question);
        seen[choice.outcome] = (seen[choice.outcome] ?? 0) + 1;
        const whole = all.map((one) => ({ ...one, cut: false }));
        for (const server of completions(all, question)) {
          const truth = reference(server, question);
          const known = reference(
            whole.map((one, number) => ({ ...one, ...pick(server[number]) })),
            question,
          );
          // Setup refuses a hidden entry that is level with another one.
          const refused = typeof truth !== 'string' && truth.length > 1 && String(truth) !== String(known);
          if (truth === 'none' || refused) continue;
          if (choice.outcome === 'chosen') expect(truth).toEqual([choice.winner.connector.identity]);
          else if (choice.outcome === 'tie')
            expect(truth).toEqual(choice.tied.map(({ connector }) => connector.identity).sort());
          else if (choice.outcome === 'unclear' && typeof truth !== 'string')
            expect(choice.possible.map(({ connector }) => connector.identity)).toEqual(
              expect.arrayContaining([...truth]),
            );
          else expect(choice.outcome).toBe('unclear');
        }
      }),
      { numRuns: 1_500 },
    );
    for (const outcome of ['chosen', 'none', 'unclear']) expect(seen[outcome] ?? 0).toBeGreaterThan(10);
  });

  it('is made whenever every server that prints so makes the same one, by an entry that was printed', () => {
    const noRoles = blurred.map((all) =>
      all.map((one) => ({ ...one, role: one.role ?? 'FrontendTransport' })),
    );
    fc.assert(
      fc.property(noRoles, port25, (all, question) => {
        const truths = completions(all, question).map((server) => reference(server, question));
        const winners = new Set(truths.filter((truth) => truth !== 'none').flat());
        const [winner] = winners;
        const lists = all.some(
          ({ identity, ranges }) =>
            identity === winner &&
            ranges.some(
              (one) =>
                one.family === question.family &&
                (one.members === 'all' || one.members.includes(question.remote)),
            ),
        );
        if (winners.size === 1 && lists) expect(answer(all, question).outcome).toBe('chosen');
      }),
      { numRuns: 1_000 },
    );
  });

  it('is never changed by cutting a list anywhere: it is the same, or cannot be told', () => {
    fc.assert(
      fc.property(server, asked, fc.nat(), fc.nat(), (all, question, which, at) => {
        const { remote, local, port } = question;
        const connectors = all.map(printed).map((one, number) => {
          const text = `{${one.remoteIpRanges?.join(', ')}}`;
          const end = number === which % all.length ? 1 + (at % (text.length - 1)) : text.length;
          return { ...one, remoteIpRanges: parsePrintedList(text.slice(0, end)) };
        });
        const cut = chooseConnector(connectors, { remote, local, port, wholeList: true });
        const whole = answer(all, question);
        // Setup refuses level entries, and the choice relies on it.
        if (whole.outcome === 'tie') return;
        if (cut.outcome === 'chosen')
          expect(whole).toMatchObject({ winner: { connector: { identity: cut.winner.connector.identity } } });
        else expect(['unclear', whole.outcome]).toContain(cut.outcome);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is never made by a list that may lack connectors, except for one address on one address', () => {
    fc.assert(
      fc.property(server, asked, (all, question) => {
        const { remote, local, port } = question;
        const choice = chooseConnector(all.map(printed), { remote, local, port, wholeList: false });
        expect(['chosen', 'unclear']).toContain(choice.outcome === 'tie' ? 'unclear' : choice.outcome);
        if (choice.outcome !== 'chosen') return;
        expect(choice.winner.entry.size).toBe(1n);
        expect(reference(all, question)).toEqual([choice.winner.connector.identity]);
      }),
      { numRuns: 500 },
    );
  });
});

const pick = (one: Made | undefined): Pick<Made, 'enabled' | 'role'> => ({
  enabled: one?.enabled,
  role: one?.role,
});
