import { insistOnMachine } from './machine.mjs';

insistOnMachine();
await import('./ask-kiosk.mjs');
