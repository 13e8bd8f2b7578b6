import { insistOnMachine } from './machine.mjs';

insistOnMachine();
await import('./bench-everything.mjs');
