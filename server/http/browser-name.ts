/** A browser in two words, for people who look through their own sessions. */

const browsers: readonly [RegExp, string][] = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/(?:Chrome|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const systems: readonly [RegExp, string][] = [
  [/\bAndroid\b/, 'Android'],
  [/\b(?:iPhone|iPad)\b/, 'iOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];

/** `Firefox, Windows`; what is not known is left out, and null where nothing is. */
export function browserName(userAgent: string | undefined): string | null {
  const names = [browsers, systems]
    .map((known) => known.find(([sign]) => sign.test(userAgent ?? ''))?.[1])
    .filter((name) => name !== undefined);
  return names.length === 0 ? null : names.join(', ');
}
