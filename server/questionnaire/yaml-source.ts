/** Reads a YAML file so that every fault found in it later can be told by line, column and key. */
import { LineCounter, isMap, isPair, isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { Node, Pair, YAMLError } from 'yaml';

/** A fault in a file, told to the person who writes the file. */
export interface FileFault {
  file: string;
  line: number;
  column: number;
  /** Where, by the keys a writer knows: `questions.free_premises.options.all.label.sv`. */
  key: string;
  sentence: string;
}

export type Path = readonly PropertyKey[];

interface YamlSource {
  /** What the file says; undefined when it is no YAML. */
  value: unknown;
  /** What is wrong with it as YAML. */
  faults: FileFault[];
  /** A fault at a path into `value`; a path to something missing stands where it is missed. */
  fault(path: Path, sentence: string): FileFault;
}

/** Reads the text of `file`; the name is only for telling where a fault is. */
export function parseYaml(text: string, file: string): YamlSource {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false, stringKeys: true });
  const root = document.contents;

  const at = (offset: number, path: Path, sentence: string): FileFault => {
    const { line, col } = lineCounter.linePos(Math.max(0, offset));
    return {
      file,
      line: Math.max(1, line),
      column: Math.max(1, col),
      key: keyOf(root, path),
      sentence,
    };
  };
  const faults = [...document.errors, ...document.warnings].map((error) =>
    at(error.pos[0], pathAt(root, error.pos[0]), sentenceOf(error)),
  );
  // A key that stands twice leaves the rest of the file readable.
  const isReadable = document.errors.every(({ code }) => code === 'DUPLICATE_KEY');
  const fault = (path: Path, sentence: string): FileFault =>
    at(offsetOf(root, path), path, sentence);
  if (!isReadable) return { value: undefined, faults, fault };
  try {
    return { value: document.toJS(), faults, fault };
  } catch (error) {
    // An alias without an anchor, or aliases that multiply without end.
    return {
      value: undefined,
      faults: [...faults, fault([], `${(error as Error).message}.`)],
      fault,
    };
  }
}

/** Faults in the order in which a writer meets them. */
export function inFileOrder(faults: readonly FileFault[]): FileFault[] {
  return faults.toSorted((a, b) => a.line - b.line || a.column - b.column);
}

/** Where the deepest part of the path that exists begins; a named part begins at its name. */
function offsetOf(root: Node | null, path: Path): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair: Pair | undefined = node.items.find(({ key }) => nameOf(key) === step);
      if (pair === undefined) break;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number') {
      const item: unknown = node.items[step];
      if (item === undefined) break;
      offset = startOf(item) ?? offset;
      node = item;
    } else break;
  }
  return offset;
}

/** The path to the deepest part around an offset. */
function pathAt(root: Node | null, offset: number): Path {
  let found: Path = [];
  if (root === null) return found;
  visit(root, {
    Pair(_key, pair, ancestors) {
      const from = startOf(pair.key);
      if (from === undefined || from > offset) return;
      const to = (pair.value as Node | null)?.range?.[2] ?? (pair.key as Node).range?.[2];
      if (to !== undefined && to <= offset) return visit.SKIP;
      found = pathOf([...ancestors, pair]);
      return;
    },
  });
  return found;
}

/** The names and numbers that lead through these nodes. */
function pathOf(nodes: readonly unknown[]): Path {
  const path: PropertyKey[] = [];
  nodes.forEach((node, index) => {
    if (isSeq(node)) path.push(node.items.indexOf(nodes[index + 1]));
    else if (isPair(node)) path.push(nameOf(node.key) ?? '');
  });
  return path;
}

/** A path in a writer's words: an item by its own key, else by its place counted from 1. */
function keyOf(root: Node | null, path: Path): string {
  let node: unknown = root;
  const words = path.map((step) => {
    if (isMap(node)) {
      node = node.items.find(({ key }) => nameOf(key) === step)?.value;
      return String(step);
    }
    if (isSeq(node) && typeof step === 'number') {
      node = node.items[step];
      const own = isMap(node) ? node.get('key') : isScalar(node) ? node.value : undefined;
      return typeof own === 'string' && own !== '' ? own : String(step + 1);
    }
    node = undefined;
    return String(step);
  });
  return words.join('.');
}

function sentenceOf(error: YAMLError): string {
  if (error.code === 'DUPLICATE_KEY') return 'this key stands twice in the same place.';
  if (error.code === 'TAB_AS_INDENT') return 'indent with spaces, not with a tab.';
  return /[.!?]$/.test(error.message) ? error.message : `${error.message}.`;
}

function nameOf(key: unknown): string | undefined {
  return isScalar(key) ? String(key.value) : undefined;
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null)?.range?.[0];
}
