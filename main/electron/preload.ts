import { contextBridge, ipcRenderer } from 'electron';
import type {
  BroadcastChannel,
  KioskBridge,
  RequestChannel,
  RequestInput,
  RequestOutput,
} from '../../kiosk/ipc/contract.ts';
import { createStaffBridge } from '../../kiosk/ipc/staff-bridge.ts';
import type { FocusKey } from '../../kiosk/tactile-key.ts';
import type { KioskView } from '../../kiosk/view.ts';

const ask = <Channel extends RequestChannel>(
  channel: Channel,
  input: RequestInput<Channel>,
): Promise<RequestOutput<Channel>> => ipcRenderer.invoke(channel, input);

const views = new Set<(view: KioskView) => void>();
let latest: KioskView | undefined;
const viewChanged: BroadcastChannel = 'view.changed';
ipcRenderer.on(viewChanged, (_event, view: KioskView) => {
  latest = view;
  for (const listener of views) listener(view);
});

const keys = new Set<(key: FocusKey) => void>();
const keyPressed: BroadcastChannel = 'key.pressed';
ipcRenderer.on(keyPressed, (_event, key: FocusKey) => {
  for (const listener of keys) listener(key);
});

const bridge = {
  readView: () => ask('view.read', null),
  act: (act) => ask('visitor.act', act),
  staff: createStaffBridge(ask),
  passKeys: (typed) => ask('keys.typed', typed),
  tellFocus: (focus) => ask('focus.moved', focus),
  fail: (failure) => ask('page.fail', failure),
  onView: (listener) => {
    // A view that came before the page listened is newer than the one it was loaded with.
    if (latest) listener(latest);
    views.add(listener);
    return () => {
      views.delete(listener);
    };
  },
  onKey: (listener) => {
    keys.add(listener);
    return () => {
      keys.delete(listener);
    };
  },
  // Page and kiosk are one program here: there is no link that could go down.
  onLink: () => () => undefined,
} satisfies KioskBridge;

contextBridge.exposeInMainWorld('kiosk', bridge);
