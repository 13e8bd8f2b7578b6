import { expect, test } from 'vitest';
import type { AnyStateNode } from 'xstate';
import { createConnectionMachine } from '../../hardware/connection-machine.ts';
import { createRdm6300Driver } from '../../hardware/rfid/rdm6300-driver.ts';
import type { DeviceId } from '../../kiosk/device-settings.ts';
import { createScriptedPort } from '../support/scripted-port.ts';

const { openLink, identifyPort } = createScriptedPort();
const machine = createConnectionMachine({
  device: 'front-reader' as DeviceId,
  line: { path: '/dev/serial/by-id/usb-reader', baudRate: 9_600 },
  createDriver: createRdm6300Driver,
  openLink,
  identifyPort,
  nowMs: () => 0,
  report: () => undefined,
});

const statesBelow = (node: AnyStateNode): AnyStateNode[] => [
  node,
  ...Object.values(node.states).flatMap(statesBelow),
];

const hasTimeOut = (node: AnyStateNode) => node.after.length > 0;

const invoking = statesBelow(machine.root).filter((node) => node.invoke.length > 0);

test('the chart waits for two things: its link, and what is behind the path', () => {
  expect(invoking.map(({ id }) => id)).toEqual([
    'connection.usingLink',
    'connection.usingLink.open.presence.checking',
  ]);
});

test.each(invoking)('$id knows what to do when what it waits for fails', (node) => {
  for (const { id } of node.invoke) {
    expect(node.transitions.has(`xstate.error.actor.${id}`)).toBe(true);
  }
});

test.each(invoking)('$id, or where it begins, does not wait for ever', (node) => {
  expect([node, ...node.initial.target].some(hasTimeOut)).toBe(true);
});
