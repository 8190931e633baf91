/** A setting the portal cannot start with. The message is a sentence for the person who starts it: which variable, and why. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}
