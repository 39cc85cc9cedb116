/** A reason why the service cannot start, in one sentence that its operator can act on. */
export class StartFault extends Error {
  override name = 'StartFault';
}
