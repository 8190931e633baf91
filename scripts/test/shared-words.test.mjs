import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import prettier from 'prettier';
import { readSharedWords, SHARED_WORDS, sharedWordsSource } from '../lib/shared-words.mjs';

test('the server prints the labels that the screens show', async () => {
  const options = await prettier.resolveConfig(SHARED_WORDS);
  const fresh = await prettier.format(sharedWordsSource(readSharedWords()), {
    ...options,
    filepath: SHARED_WORDS,
  });
  assert.ok(
    readFileSync(SHARED_WORDS, 'utf8') === fresh,
    'A label has changed on one side only: run `npm run words:generate` and commit what changes.',
  );
});

test('every label is there in four languages', () => {
  for (const [id, texts] of Object.entries(readSharedWords()))
    for (const language of ['en', 'zh-CN', 'ja', 'de']) assert.ok(texts[language], `${id} in ${language}`);
});
