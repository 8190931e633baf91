// Runs the built product in this process and explains the failures a person can mend.
import { pathToFileURL } from 'node:url';
import { backendMain } from './build.mjs';
import { setting } from './project.mjs';

/** What to print of a start-up failure: its sentence, or the stack when it is a defect of ours. */
export function explain(error) {
  if (error.code === 'EADDRINUSE') {
    return `Port ${error.port ?? setting('PORT') ?? 3000} is already in use. Stop the other program or set PORT.`;
  }
  const hasSentence = error.name === 'ConfigurationError' || error.name === 'StartupError';
  return hasSentence ? error.message : (error.stack ?? String(error));
}

/**
 * Imports the built backend and serves with this process's environment.
 * @returns {Promise<{ address: string, stop: () => Promise<void> }>}
 */
export async function serveProduct() {
  const { serve } = await import(pathToFileURL(backendMain).href);
  return serve(process.env);
}
