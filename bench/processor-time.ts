/** How much processor time a process has used, where the system tells (Linux). */
import { readFile } from 'node:fs/promises';

/** The unit of /proc/PID/stat on every Linux that Node runs on. */
const microsPerTick = 10_000;

/** Microseconds since the process started, or null. */
export async function processorMicros(pid: number): Promise<number | null> {
  try {
    const text = await readFile(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may hold spaces; user and system time are fields 14 and 15.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * microsPerTick;
  } catch {
    return null;
  }
}
