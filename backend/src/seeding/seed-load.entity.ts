import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Which state of the seed files this database holds, so that an unchanged start loads nothing. */
@Entity('seed_loads')
export class SeedLoad {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'seed_loads_pkey' }) name!: string;
  @Column('text') hash!: string;
  @Column('timestamptz', { name: 'loaded_at' }) loadedAt!: Date;
}
