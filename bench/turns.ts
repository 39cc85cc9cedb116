/** Two things measured side by side, so that what the machine does meanwhile befalls both. */

export interface Turns<Seen> {
  ours: Seen;
  bare: Seen;
}

/** Measures both; who goes first changes from one turn to the next. */
export async function takeTurns<Seen>(
  turn: number,
  ours: () => Promise<Seen>,
  bare: () => Promise<Seen>,
): Promise<Turns<Seen>> {
  if (turn % 2 === 0) {
    const first = await bare();
    return { bare: first, ours: await ours() };
  }
  const first = await ours();
  return { ours: first, bare: await bare() };
}
