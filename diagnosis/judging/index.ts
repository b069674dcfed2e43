/**
 * Tells what the output of a check's commands proves, by the rules of the article and by functions for what rules cannot
 * say. In: output or values read from it; out: what follows, and what is missing where nothing follows. Pure, never
 * throws.
 */

export { chooseConnector } from './choose-connector';
export type {
  Connection,
  ConnectorChoice,
  Contender,
  Doubt,
  DoubtKind,
  Entry,
  Loser,
  ReceiveConnector,
} from './connector-choice';
export { derivations } from './derivations';
export { createReadOutput, type ReadOutput } from './judge-output';
export type { Given, Judgement, OutputQuestion } from './judgement';
