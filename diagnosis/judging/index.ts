/**
 * What cannot be said in the rules of an article. In: values that were read from output; out: what follows from them,
 * and what is missing where nothing follows. Pure, never throws.
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
