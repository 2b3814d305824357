import fc from 'fast-check';

/** A gate must answer the same for the same sources; everywhere else each run draws its own seed. */
if (process.env['CI']) fc.configureGlobal({ seed: 20_261_124 });
