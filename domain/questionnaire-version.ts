/** Which version of a questionnaire is the newest that follows from another. */

export interface QuestionnaireVersion {
  version: string;
  /** The version that it was made from. */
  previousVersion: string | null;
}

/**
 * The end of the chain of versions that begins at `from`. Where two versions follow from the same
 * one, the later in the list is taken: they are given in the order in which they were stored.
 */
export function newestVersion(from: string, versions: readonly QuestionnaireVersion[]): string {
  const passed = new Set([from]);
  let current = from;
  for (;;) {
    const next = versions.findLast(
      ({ version, previousVersion }) => previousVersion === current && !passed.has(version),
    );
    if (next === undefined) return current;
    current = next.version;
    passed.add(current);
  }
}
