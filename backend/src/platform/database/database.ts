import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  DataSource,
  type EntityManager,
  type EntityTarget,
  type ObjectLiteral,
  type Repository,
} from 'typeorm';
import type { Pool } from 'pg';

interface OpenTransaction {
  manager: EntityManager;
  afterCommit: (() => void)[];
  /** A connection answers one question after the other: what is asked beside each other waits here for its turn. */
  turn: Promise<unknown>;
}

/**
 * The one way to PostgreSQL. Inside `transaction` every `repo` and `query` of the same call chain uses that
 * transaction by itself, so that a verb, its event and its job commit together. No network call belongs inside.
 */
@Injectable()
export class Database {
  private readonly statementNames = new Map<string, string>();
  private readonly ambient = new AsyncLocalStorage<OpenTransaction>();

  constructor(readonly dataSource: DataSource) {}

  /** Runs the work in one transaction; inside another one it joins that one. Rolls back when the work throws. */
  async transaction<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const open = this.ambient.getStore();
    if (open) return work(open.manager);
    const afterCommit: (() => void)[] = [];
    const result = await this.dataSource.transaction((manager) => this.within(manager, afterCommit, work));
    for (const callback of afterCommit) callback();
    return result;
  }

  /** Reads everything in the work as it was at one moment, however many statements that takes; it may only read. */
  async snapshot<T>(work: () => Promise<T>): Promise<T> {
    return this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      await manager.query('SET TRANSACTION READ ONLY');
      return this.within(manager, [], work);
    });
  }

  private within<T>(
    manager: EntityManager,
    afterCommit: (() => void)[],
    work: (manager: EntityManager) => Promise<T>,
  ): Promise<T> {
    const own: OpenTransaction = { manager, afterCommit, turn: Promise.resolve() };
    return this.ambient.run(own, () => work(manager)).finally(() => settled(own));
  }

  /** Runs after the ambient transaction has committed (at once when there is none); never when it rolled back. */
  afterCommit(callback: () => void): void {
    const open = this.ambient.getStore();
    if (open) open.afterCommit.push(callback);
    else callback();
  }

  get inTransaction(): boolean {
    return this.ambient.getStore() !== undefined;
  }

  get manager(): EntityManager {
    return this.ambient.getStore()?.manager ?? this.dataSource.manager;
  }

  repo<Entity extends ObjectLiteral>(entity: EntityTarget<Entity>): Repository<Entity> {
    return this.manager.getRepository(entity);
  }

  /** Runs SQL with bound parameters and answers its rows. */
  async query<Row = Record<string, unknown>>(
    sql: string,
    parameters: readonly unknown[] = [],
  ): Promise<Row[]> {
    const open = this.ambient.getStore();
    const ask = (): Promise<unknown> => this.manager.query(sql, parameters as unknown[]);
    const result = await (open ? (open.turn = open.turn.then(ask, ask)) : ask());
    return (isWriteResult(result) ? result[0] : result) as Row[];
  }

  /**
   * Runs a hot read as a named prepared statement, so that PostgreSQL parses and plans it once per connection. Only for
   * SQL from a small, fixed family: each text stays prepared as long as its connection lives.
   */
  async prepared<Row = Record<string, unknown>>(
    sql: string,
    parameters: readonly unknown[] = [],
  ): Promise<Row[]> {
    if (this.inTransaction) return this.query<Row>(sql, parameters);
    const { rows } = await this.pool.query({
      name: this.statementName(sql),
      text: sql,
      values: parameters as unknown[],
    });
    return rows as Row[];
  }

  private get pool(): Pool {
    return (this.dataSource.driver as unknown as { master: Pool }).master;
  }

  private statementName(sql: string): string {
    const known = this.statementNames.get(sql);
    if (known) return known;
    const name = `hot_${createHash('sha256').update(sql).digest('hex').slice(0, 24)}`;
    this.statementNames.set(sql, name);
    return name;
  }

  /** The first row, or null. */
  async one<Row = Record<string, unknown>>(
    sql: string,
    parameters: readonly unknown[] = [],
  ): Promise<Row | null> {
    return (await this.query<Row>(sql, parameters))[0] ?? null;
  }
}

/** When one of several questions was refused, the others are still on their way: the transaction ends after them. */
async function settled(transaction: OpenTransaction): Promise<void> {
  let last: Promise<unknown>;
  do {
    last = transaction.turn;
    await last.catch(() => undefined);
  } while (last !== transaction.turn);
}

/** TypeORM answers UPDATE and DELETE as `[rows, count]`, everything else as rows. */
const isWriteResult = (result: unknown): result is [unknown[], number] =>
  Array.isArray(result) && result.length === 2 && Array.isArray(result[0]) && typeof result[1] === 'number';
