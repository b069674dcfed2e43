/**
 * Shows views. In: a view as plain data; out: an Adaptive Card within Teams' limits, or text for a terminal. Text that
 * came from a person stays text in both.
 */

export type { AdaptiveCard, CardElement } from './adaptive-card';
export { longestCard, renderCard } from './render-card';
export { renderText, type TextOptions } from './render-text';
