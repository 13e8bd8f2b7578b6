import type { LearningEvent } from '../events/learning-event.ts';
import { seatsOfSlot, slotCount } from '../events/slots.ts';

/** What does not hold together in how an event gives its seats out, in words for its author. */
export function signupComplaints(event: LearningEvent): string[] {
  return event.signup === 'dropIn'
    ? dropInComplaints(event)
    : [...slotComplaints(event), ...partyComplaints(event), ...allotmentComplaints(event)];
}

function dropInComplaints(event: LearningEvent): string[] {
  const { slotMinutes, waitingList, largestParty, releaseAfterMinutes, ownership, contact } = event;
  const idle = {
    slotMinutes,
    // None is what every event has to say of its waiting list.
    waitingList: waitingList === 0 ? undefined : waitingList,
    largestParty,
    releaseAfterMinutes,
    ownership,
    contact,
  };
  return Object.entries(idle)
    .filter(([, value]) => value !== undefined)
    .map(([name]) => `nobody signs up, yet it has “${name}”: take it out, or change “signup”`);
}

function slotComplaints(event: LearningEvent): string[] {
  const { signup, slotMinutes, capacity, schedule } = event;
  if (signup === 'seat') {
    return slotMinutes === undefined
      ? []
      : ['it gives seats for the whole event, yet has “slotMinutes”: take it out, or give slots'];
  }
  if (slotMinutes === undefined) return ['it gives slots: say with “slotMinutes” how long each is'];
  if (slotMinutes > schedule.minutes) {
    return [`a slot of ${slotMinutes} minutes is longer than the event: mend one of the two`];
  }
  const slots = slotCount(event);
  return capacity < slots
    ? [`it has ${slots} slots and room for ${capacity}: give each slot a place at the least`]
    : [];
}

function partyComplaints(event: LearningEvent): string[] {
  const { largestParty = 1 } = event;
  const room = seatsOfSlot(event, 0);
  return largestParty > room
    ? [`a party of ${largestParty} never finds room, there are ${room} places: mend “largestParty”`]
    : [];
}

function allotmentComplaints({ ownership, capacity }: LearningEvent): string[] {
  if (ownership?.allotments === undefined) return [];
  const { kiosk, allotments } = ownership;
  const allotted = Object.values(allotments).reduce((sum, seats) => sum + seats, 0);
  return [
    ...(allotments[kiosk] === undefined
      ? []
      : [`${kiosk} owns the seats and has an allotment too: take the allotment out`]),
    ...(allotted > capacity
      ? [`${allotted} seats are allotted, and there are ${capacity}: allot fewer`]
      : []),
  ];
}
