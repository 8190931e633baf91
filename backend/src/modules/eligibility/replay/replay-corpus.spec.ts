import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ENGINE_VERSION, ENGINE_VERSIONS } from '../engine-versions.data.js';
import { corpusAnswer, type ReplayCorpus } from './replay.js';

const corpus = JSON.parse(readFileSync(new URL('./corpus.json', import.meta.url), 'utf8')) as ReplayCorpus;

describe('the corpus of answered questions', () => {
  it('is answered by today’s engine as it was, unless a newer version says why not', () => {
    const changed = corpus.questions.flatMap(({ answer, ...question }) => {
      const again = corpusAnswer(corpus.rules, question);
      return again
        .filter((line, index) => line !== answer[index])
        .map((line) => `${question.title}: ${line}`)
        .concat(again.length === answer.length ? [] : `${question.title}: ${again.length} lines`);
    });
    // `npm run replay:corpus` answers it anew once a version with its reason stands in engine-versions.data.ts.
    expect(changed).toEqual([]);
    expect(corpus.engine).toBe(ENGINE_VERSION);
  });

  it('holds questions of every outcome, on both sides of what the rules bound', () => {
    const lines = corpus.questions.flatMap(({ answer }) => answer);
    for (const outcome of ['eligible', 'not-eligible', 'needs-facts', 'verify', 'not-an-offer'])
      expect(lines.filter((line) => line.split(' ')[1] === outcome).length).toBeGreaterThan(10);
    expect(corpus.questions.length).toBeGreaterThan(60);
  });

  it('is answered alike however often it is asked, whatever was asked before', () => {
    const [first] = corpus.questions;
    const again = () => corpusAnswer(corpus.rules, first!);
    const once = again();
    corpus.questions.slice(1, 10).forEach((question) => corpusAnswer(corpus.rules, question));
    expect(again()).toEqual(once);
    expect(corpusAnswer([...corpus.rules].reverse(), first!)).toEqual(once);
  });
});

describe('a version of the engine', () => {
  it('has a number of its own, a day and a reason', () => {
    expect(new Set(ENGINE_VERSIONS.map(({ version }) => version)).size).toBe(ENGINE_VERSIONS.length);
    for (const { since, why } of ENGINE_VERSIONS) {
      expect(since).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(why.length).toBeGreaterThan(10);
    }
  });
});
