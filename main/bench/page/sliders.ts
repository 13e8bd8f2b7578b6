import type { BenchCommand, BenchSensor } from '../../../hardware/emulator/bench.ts';
import type { BenchPicture } from '../bench-frames.ts';
import { byId, make } from './element.ts';

/** What a sensor is called here, and the step worth making. */
const KNOWN: Readonly<Record<string, { readonly label: string; readonly step: number }>> = {
  presence: { label: 'Somebody in front of it', step: 1 },
  distance: { label: 'Distance', step: 10 },
  light: { label: 'Light', step: 5 },
  noise: { label: 'Noise', step: 1 },
  temperature: { label: 'Temperature', step: 0.5 },
  humidity: { label: 'Humidity', step: 1 },
  pressure: { label: 'Air pressure', step: 1 },
  co2: { label: 'CO₂', step: 10 },
  daylight: { label: 'Daylight', step: 50 },
};

/** A hand is quicker than a board: what it passes over on the way is not sent. */
const SEND_EVERY_MS = 100;

interface Slider {
  readonly input: HTMLInputElement;
  readonly output: HTMLOutputElement;
  /** Where a hand has put it, until the desk shows the same or the move is answered. */
  wanted: number | undefined;
}

/** One slider for each quantity the parts on the desk measure. */
export function createSliders({
  perform,
}: {
  readonly perform: (command: BenchCommand) => Promise<void>;
}) {
  const place = byId('sliders');
  const sliders = new Map<string, Slider>();

  function add(name: string, { from, to }: BenchSensor): Slider {
    const { label = name, step = (to - from) / 100 } = KNOWN[name] ?? {};
    const id = `sensor-${name}`;
    const input = make('input', {
      id,
      type: 'range',
      min: `${from}`,
      max: `${to}`,
      step: `${step}`,
    });
    const output = make('output', { for: id });
    const slider: Slider = { input, output, wanted: undefined };
    const move = async (value: number) => {
      await perform({ do: 'set', sensor: name, value });
      if (slider.wanted === value) slider.wanted = undefined;
    };
    let sending = false;
    // The next move waits for no answer: a part that measures every few seconds is seen that late.
    const send = async () => {
      sending = true;
      let sent: number | undefined;
      while (slider.wanted !== undefined && slider.wanted !== sent) {
        sent = slider.wanted;
        void move(sent);
        await new Promise((resolve) => setTimeout(resolve, SEND_EVERY_MS));
      }
      sending = false;
    };
    input.addEventListener('input', () => {
      slider.wanted = input.valueAsNumber;
      if (!sending) void send();
    });
    place.append(
      make('div', { class: 'sensor' }, make('label', { for: id }, label), output, input),
    );
    sliders.set(name, slider);
    return slider;
  }

  return {
    show({ sensors }: BenchPicture): void {
      for (const [name, sensor] of Object.entries(sensors)) {
        const slider = sliders.get(name) ?? add(name, sensor);
        const { input, output } = slider;
        if (slider.wanted === sensor.value) slider.wanted = undefined;
        if (slider.wanted === undefined) input.value = String(sensor.value);
        const share = (sensor.value - sensor.from) / (sensor.to - sensor.from);
        input.style.setProperty('--share', share.toFixed(3));
        output.value = said(name, sensor);
        input.setAttribute('aria-valuetext', output.value);
      }
    },
  };
}

function said(name: string, { value, unit }: BenchSensor): string {
  if (name === 'presence') return value >= 0.5 ? 'yes' : 'no';
  return `${value.toLocaleString('en', { maximumFractionDigits: 1 })} ${unit}`;
}
