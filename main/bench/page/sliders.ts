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
  daylight: { label: 'Daylight', step: 50 },
};

interface Slider {
  readonly input: HTMLInputElement;
  readonly output: HTMLOutputElement;
  /** Moves that the firmware has not seen yet. */
  underWay: number;
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
    const slider: Slider = { input, output, underWay: 0 };
    let wanted: number | undefined;
    // A hand is quicker than a board: what it passed over on the way is not sent.
    const send = async () => {
      slider.underWay += 1;
      while (wanted !== undefined) {
        const value = wanted;
        wanted = undefined;
        await perform({ do: 'set', sensor: name, value });
      }
      slider.underWay -= 1;
    };
    input.addEventListener('input', () => {
      wanted = input.valueAsNumber;
      if (slider.underWay === 0) void send();
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
        if (slider.underWay === 0) input.value = String(sensor.value);
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
