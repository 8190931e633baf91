// npm run words:generate: the labels that the server prints, from those of the screens.
import { writeFileSync } from 'node:fs';
import prettier from 'prettier';
import { progress } from './lib/progress.mjs';
import { readSharedWords, SHARED_WORDS, sharedWordsSource } from './lib/shared-words.mjs';

const options = await prettier.resolveConfig(SHARED_WORDS);
const source = sharedWordsSource(readSharedWords());
writeFileSync(SHARED_WORDS, await prettier.format(source, { ...options, filepath: SHARED_WORDS }));
progress('The words of the dossiers are written');
