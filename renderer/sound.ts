/** The three things this kiosk says without words. */
export type Tone = 'arrival' | 'done' | 'time';

interface Note {
  readonly hz: number;
  readonly atMs: number;
  readonly lastsMs: number;
}

/** Soft and short: nothing sounds over a second (EN 301 549, 5.1.3.13 allows 3 s). */
const TUNES: Record<Tone, readonly Note[]> = {
  arrival: [
    { hz: 392, atMs: 0, lastsMs: 260 },
    { hz: 587, atMs: 130, lastsMs: 420 },
  ],
  done: [
    { hz: 523, atMs: 0, lastsMs: 220 },
    { hz: 659, atMs: 110, lastsMs: 220 },
    { hz: 784, atMs: 220, lastsMs: 460 },
  ],
  time: [
    { hz: 587, atMs: 0, lastsMs: 340 },
    { hz: 440, atMs: 300, lastsMs: 520 },
  ],
};

const LOUDEST = 0.12;

export interface Sound {
  play(tone: Tone): void;
}

/** Tones from plain oscillators: no file to load, none to license. */
export function createSound(): Sound {
  let speaker: AudioContext | undefined;
  return {
    play(tone) {
      speaker ??= new AudioContext();
      // Before the first touch a browser may keep the speaker shut; the warning is seen as well.
      if (speaker.state !== 'running') speaker.resume().catch(() => undefined);
      for (const note of TUNES[tone]) ring(speaker, note);
    },
  };
}

function ring(speaker: AudioContext, { hz, atMs, lastsMs }: Note): void {
  const from = speaker.currentTime + atMs / 1_000;
  const until = from + lastsMs / 1_000;
  const voice = speaker.createOscillator();
  const level = speaker.createGain();
  voice.type = 'sine';
  voice.frequency.value = hz;
  level.gain.setValueAtTime(0, from);
  level.gain.linearRampToValueAtTime(LOUDEST, from + 0.02);
  level.gain.exponentialRampToValueAtTime(0.0001, until);
  voice.connect(level).connect(speaker.destination);
  voice.start(from);
  voice.stop(until);
}
