/** What the provider of the tests remembers: everything, as long as it runs. */
import type { Adapter, AdapterPayload } from 'oidc-provider';

/** Makes the memory of one provider. */
export function providerMemory(): (kind: string) => Adapter {
  const kept = new Map<string, AdapterPayload>();
  return (kind) => {
    const key = (id: string): string => `${kind} ${id}`;
    const found = (is: (payload: AdapterPayload) => boolean) =>
      [...kept].filter(([name, payload]) => name.startsWith(`${kind} `) && is(payload));
    return {
      async upsert(id, payload) {
        kept.set(key(id), payload);
      },
      find: async (id) => kept.get(key(id)),
      findByUid: async (uid) => found((payload) => payload.uid === uid)[0]?.[1],
      findByUserCode: async (code) => found((payload) => payload.userCode === code)[0]?.[1],
      async consume(id) {
        kept.get(key(id))!.consumed = Math.floor(Date.now() / 1000);
      },
      async destroy(id) {
        kept.delete(key(id));
      },
      async revokeByGrantId(grant) {
        for (const [name] of found((payload) => payload.grantId === grant)) kept.delete(name);
      },
    };
  };
}
