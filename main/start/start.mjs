import { insistOnMachine } from './machine.mjs';

insistOnMachine();
await import('./start-kiosk.mjs');
