/** What a query is asked of: the database, or a transaction that is open on it. */
import type { Kysely, Transaction } from 'kysely';
import type { DB } from '../tables.ts';

export type Db = Kysely<DB>;
/** A write asks for this, so that forgetting the transaction does not compile. */
export type Tx = Transaction<DB>;
