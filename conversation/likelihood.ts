/** A confidence → the word people read. */
export function likelihood(confidence: number): string {
  if (confidence >= 0.9) return 'very likely';
  if (confidence >= 0.7) return 'likely';
  return 'possible';
}
