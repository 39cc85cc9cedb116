/** Names cut short for where there is no room, each still telling itself from the others. */

/** Letters enough to recognise a name that no other one resembles. */
const usualLength = 3;

/**
 * The shortest beginning, of three letters or more, that no other of the names has; the whole name
 * where another one begins with it. In the order of the names.
 */
export function shortNames(names: readonly string[]): string[] {
  return names.map((name, index) => {
    const others = names.filter((_, other) => other !== index);
    for (let length = usualLength; length < name.length; length += 1) {
      const short = name.slice(0, length);
      const isWhole = /[\p{L}\p{N}]$/u.test(short);
      if (isWhole && others.every((other) => !other.startsWith(short))) return short;
    }
    return name;
  });
}
