import * as fc from 'fast-check';

/** The mutation tests run a property once for every change of the code: few examples, and always the same ones. */
fc.configureGlobal({ seed: 20080724, numRuns: 40, endOnFailure: true, interruptAfterTimeLimit: 500 });
