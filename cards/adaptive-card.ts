/** The JSON of an Adaptive Card, as far as this folder needs to know it. */

export type CardElement = Readonly<Record<string, unknown>>;

export interface AdaptiveCard {
  readonly type: 'AdaptiveCard';
  readonly version: string;
  readonly body: readonly CardElement[];
  readonly actions?: readonly CardElement[];
  readonly speak: string;
  readonly fallbackText: string;
}
