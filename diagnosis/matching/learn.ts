/**
 * Learns from examples which label a set of features has: multinomial logistic regression, trained with steps that shrink
 * for the features that were often seen (Duchi, Hazan and Singer, 2011). The same examples always give the same answer.
 */

import { settings } from './settings';

export interface Lesson {
  readonly label: string;
  readonly features: readonly string[];
}

/** How likely each label is, the likeliest first; all of them together make 1. Features that no lesson had do not count. */
export type Judge = (features: readonly string[]) => readonly Verdict[];
export interface Verdict {
  readonly label: string;
  readonly likelihood: number;
}

export function learn(lessons: readonly Lesson[]): Judge {
  const labels = [...new Set(lessons.map(({ label }) => label))].sort();
  const places = new Map<string, number>();
  const seen = new Set<string>();
  for (const { features } of lessons)
    for (const feature of new Set(features)) {
      // What a single lesson has says nothing about another.
      if (seen.has(feature) && !places.has(feature)) places.set(feature, places.size);
      seen.add(feature);
    }
  const placesOf = (features: readonly string[]): number[] =>
    [...new Set(features)].flatMap((feature) => places.get(feature) ?? []);
  const known = lessons.map(({ label, features }) => ({
    label: labels.indexOf(label),
    places: placesOf(features),
  }));
  const width = labels.length;
  const weights = new Float32Array(places.size * width);
  const moved = new Float32Array(places.size * width).fill(settings.firstStep);
  const scores = new Float64Array(width);
  for (let round = 0; round < settings.lessonRounds; round += 1)
    for (let turn = 0; turn < known.length; turn += 1) {
      const lesson = known[(turn * stride + round) % known.length];
      if (lesson === undefined) continue;
      likelihoods(lesson.places, weights, scores);
      const share = 1 / Math.sqrt(lesson.places.length || 1);
      for (let label = 0; label < width; label += 1) {
        const error = ((label === lesson.label ? 1 : 0) - (scores[label] ?? 0)) * share;
        if (Math.abs(error) < settings.smallError) continue;
        for (const place of lesson.places) {
          const at = place * width + label;
          const weight = weights[at] ?? 0;
          const slope = error - settings.forgetting * weight;
          const sum = (moved[at] ?? 0) + slope * slope;
          moved[at] = sum;
          weights[at] = weight + (settings.learningStep * slope) / Math.sqrt(sum);
        }
      }
    }
  return (features) => {
    const scored = new Float64Array(width);
    likelihoods(placesOf(features), weights, scored);
    return labels
      .map((label, place) => ({ label, likelihood: scored[place] ?? 0 }))
      .sort((one, other) => other.likelihood - one.likelihood);
  };
}

/** A prime, so that neighbours among the lessons are not learned one after the other. */
const stride = 7919;

function likelihoods(places: readonly number[], weights: Float32Array, scores: Float64Array): void {
  const width = scores.length;
  const share = 1 / Math.sqrt(places.length || 1);
  scores.fill(0);
  for (const place of places)
    for (let label = 0; label < width; label += 1)
      scores[label] = (scores[label] ?? 0) + (weights[place * width + label] ?? 0) * share;
  const most = Math.max(...scores);
  let sum = 0;
  for (let label = 0; label < width; label += 1) {
    const power = Math.exp((scores[label] ?? 0) - most);
    scores[label] = power;
    sum += power;
  }
  for (let label = 0; label < width; label += 1) scores[label] = (scores[label] ?? 0) / sum;
}
