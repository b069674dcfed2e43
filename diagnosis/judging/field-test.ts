/** One field and one test of a rule → whether it stands. What was cut off or not printed proves nothing. */

import type { FieldTest, FieldTests, FieldValue } from '../../knowledge';
import { compareVersions, isSameAddress, type OutputField, parseIpAddress, parseVersion } from '../reading';
import type { Given } from './judgement';

export function standsTest(field: OutputField | undefined, test: FieldTest, given: Given): boolean {
  const tests: FieldTests = isTests(test) ? test : { is: test };
  if (field === undefined) return tests.absent === true;
  return Object.entries(tests).every(([name, wanted]) =>
    stands(field, name as keyof FieldTests, wanted, given),
  );
}

function isTests(test: FieldTest): test is FieldTests {
  return typeof test === 'object' && !Array.isArray(test);
}

function stands({ value, cut }: OutputField, name: keyof FieldTests, wanted: unknown, given: Given): boolean {
  const number = numberOf(value);
  const than = Number(wanted);
  switch (name) {
    case 'is':
      return !cut && oneOf(value, wanted);
    case 'not':
      return !cut && !oneOf(value, wanted);
    case 'has':
      return membersOf(value).includes(fold(String(wanted)));
    case 'lacks':
      return !cut && !membersOf(value).includes(fold(String(wanted)));
    case 'says':
      return phrases(wanted).some((phrase) => plain(value).includes(phrase));
    case 'saysNone':
      return !cut && !phrases(wanted).some((phrase) => plain(value).includes(phrase));
    case 'above':
      return !cut && number !== undefined && number > than;
    case 'atLeast':
      return !cut && number !== undefined && number >= than;
    case 'below':
      return !cut && number !== undefined && number < than;
    case 'atMost':
      return !cut && number !== undefined && number <= than;
    case 'since':
      return !cut && (versionOrder(value, String(wanted)) ?? -1) >= 0;
    case 'before':
      return !cut && (versionOrder(value, String(wanted)) ?? 0) < 0;
    case 'given':
      return !cut && given[String(wanted)] !== undefined && isSame(value, String(given[String(wanted)]));
    case 'notGiven':
      return (
        !cut &&
        value !== '' &&
        given[String(wanted)] !== undefined &&
        !isSame(value, String(given[String(wanted)]))
      );
    case 'absent':
      return wanted === false;
  }
}

function oneOf(value: string, wanted: unknown): boolean {
  const list = (Array.isArray(wanted) ? wanted : [wanted]) as readonly FieldValue[];
  return list.some((one) => fold(String(one)) === fold(value));
}

function fold(text: string): string {
  return text.trim().toLowerCase();
}

/** `{Tls, ExchangeServer}` → its members. */
export function membersOf(value: string): string[] {
  return value
    .split(/[{},;]/)
    .map(fold)
    .filter((member) => member !== '');
}

/** Letters and single blanks, so that a phrase is found across a line break. */
function plain(text: string): string {
  return fold(text).replace(/\s+/g, ' ');
}

function phrases(wanted: unknown): string[] {
  return (Array.isArray(wanted) ? wanted : [wanted]).map((phrase) => plain(String(phrase)));
}

/** Only what is a number as a whole; `12…` is none. */
function numberOf(value: string): number | undefined {
  const text = value.trim().replace(/^(-?\d+),(\d+)$/, '$1.$2');
  return /^[+-]?\d{1,15}(?:\.\d{1,15})?$/.test(text) ? Number(text) : undefined;
}

/** Below 0, 0 or above 0; `undefined` when one of them is no version, or too short to tell. */
function versionOrder(one: string, other: string): number | undefined {
  const [a, b] = [parseVersion(one), parseVersion(other)];
  return a === undefined || b === undefined ? undefined : compareVersions(a, b);
}

/** The same address in any spelling, or the same machine with or without its domain. */
export function isSame(one: string, other: string): boolean {
  const [a, b] = [parseIpAddress(one), parseIpAddress(other)];
  if (a !== undefined && b !== undefined) return isSameAddress(a, b);
  const [short = '', long = ''] = [fold(one), fold(other)].sort((x, y) => x.length - y.length);
  return short !== '' && (short === long || long.startsWith(`${short}.`));
}
