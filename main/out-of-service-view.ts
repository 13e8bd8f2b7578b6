import type { HubConfig } from '../kiosk/config.ts';
import type { FaultCode } from '../kiosk/faults.ts';
import { LANGUAGES, say } from '../kiosk/language.ts';
import type { KioskView } from '../kiosk/view.ts';

/** What is on the screen when there is no session to project: nothing of anybody. */
export function outOfServiceView(config: HubConfig, fault: FaultCode): KioskView {
  const { hub, profile, screen } = config;
  return {
    screen: 'outOfService',
    fault,
    place: 'outOfService',
    language: hub.language,
    languages: LANGUAGES,
    hub: {
      name: say(hub.name, hub.language, hub.language),
      controller: hub.controller,
      colours: hub.colours,
    },
    geometry: screen,
    access: {
      textSize: profile.textSize,
      contrast: 'standard',
      lowReach: false,
      moreTime: false,
    },
    sound: 'off',
    motion: profile.motion,
    reader: 'none',
    cardsAreSimulated: false,
    isOnCard: false,
    canFinish: false,
    canGoBack: false,
    call: 'none',
    notKept: false,
  };
}
