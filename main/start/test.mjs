import { insistOnMachine } from './machine.mjs';

insistOnMachine();
await import('./test-everything.mjs');
