import * as fs from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Configuration } from '../config/configuration.js';
import { Staging } from './staging.js';

/** A disk that takes its time to open a file: long enough for a sender to be gone by then. */
class StagingOnSlowDisk extends Staging {
  protected override sink(target: string) {
    const open: typeof fs.open = ((...given: Parameters<typeof fs.open>) =>
      void setTimeout(() => fs.open(...given), 30)) as never;
    return fs.createWriteStream(target, { flags: 'wx', fs: { ...fs, open } as never });
  }
}

let folder: string;
let staging: Staging;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'staging-'));
  staging = new StagingOnSlowDisk({ STORAGE_DIR: folder } as Configuration);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const failingAtOnce = () =>
  new Readable({
    read() {
      this.destroy(new Error('the form ends in the middle'));
    },
  });

describe('a file on its way in', () => {
  it('lies whole in the folder', async () => {
    const staged = await staging.write(Readable.from([Buffer.from('ab'), Buffer.from('c')]));
    expect([staged.size, await readFile(staged.path, 'utf8')]).toEqual([3, 'abc']);
  });

  it('that breaks off before its place is open leaves nothing, neither at once nor later', async () => {
    await expect(staging.write(failingAtOnce())).rejects.toThrow('in the middle');
    expect(await readdir(staging.folder)).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await readdir(staging.folder)).toEqual([]);
  });
});
