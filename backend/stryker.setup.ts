// A law is tried for a fifth of a second: thousands of changes to the engine are each put before all of them.
import fc from 'fast-check';

fc.configureGlobal({ interruptAfterTimeLimit: 200, markInterruptAsFailure: false });
