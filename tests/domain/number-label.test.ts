/** Numbers as people read them. */
import { describe, expect, test } from 'vitest';
import {
  formatChange,
  formatMoney,
  formatNumber,
  formatPercent,
  formatScore,
} from '#domain/number-label.ts';

const nbsp = '\u00a0';
const minus = '\u2212';

test('a share is whole per cent, rounded half up', () => {
  expect(formatPercent(29 / 30, 'fi')).toBe(`97${nbsp}%`);
  expect(formatPercent(29 / 30, 'sv')).toBe(`97${nbsp}%`);
  expect(formatPercent(29 / 30, 'en')).toBe('97%');
  expect(formatPercent(0.145, 'en')).toBe('15%');
  expect(formatPercent(0.285, 'en')).toBe('29%');
  expect(formatPercent(0, 'en')).toBe('0%');
  expect(formatPercent(1, 'en')).toBe('100%');
});

test('a score is whole points, rounded half up', () => {
  expect(formatScore(62.5, 'fi')).toBe('63');
  expect(formatScore(2.5, 'fi')).toBe('3');
  expect(formatScore(100, 'sv')).toBe('100');
});

describe('a change', () => {
  test('shows its sign, a real minus sign, in every language', () => {
    expect(formatChange(7, 'fi')).toBe('+7');
    for (const language of ['fi', 'sv', 'en'] as const) {
      expect(formatChange(-3, language)).toBe(`${minus}3`);
    }
  });
  test('that rounds to nothing has no sign', () => {
    expect(formatChange(0, 'fi')).toBe('0');
    expect(formatChange(-0.4, 'en')).toBe('0');
    expect(formatChange(0.4, 'en')).toBe('0');
  });
});

test('euros have two decimals or none', () => {
  expect(formatMoney(0.5, 'fi')).toBe(`0,50${nbsp}€`);
  expect(formatMoney(153_579, 'fi')).toBe(`153${nbsp}579${nbsp}€`);
  expect(formatMoney(4_453_791.1, 'en')).toBe('€4,453,791.10');
  expect(formatMoney(1.005, 'en')).toBe('€1.01');
});

test('numbers group their thousands as the language does', () => {
  expect(formatNumber(1_234_567, 'fi')).toBe(`1${nbsp}234${nbsp}567`);
  expect(formatNumber(1_234_567, 'en')).toBe('1,234,567');
  expect(formatNumber(0.125, 'en', 2)).toBe('0.13');
});
