import { insistOnMachine } from './machine.mjs';

insistOnMachine();
await import('./package-debian.mjs');
