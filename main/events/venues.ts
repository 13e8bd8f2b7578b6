import { createHash } from 'node:crypto';
import type { Place } from '../../kiosk/events/place.ts';
import type { Provider, ProviderType } from '../../kiosk/events/provider.ts';
import type { LanguageCode, LocalText } from '../../kiosk/language.ts';

/** Providers and places by their names: those that are known, and those that an import meets first. */
export interface Venues {
  /** Id of the provider of that name; of the usual one without a name. */
  providerOf(name: string | undefined): string;
  /** Id of the place of that name; of the usual one without a name. */
  placeOf(name: string | undefined): string;
  readonly newProviders: readonly Provider[];
  readonly newPlaces: readonly Place[];
  provider(id: string): Provider | undefined;
  place(id: string): Place | undefined;
}

/** What new ones are made with. */
export interface UsualVenue {
  readonly provider: string;
  readonly providerType: ProviderType;
  readonly place: string;
  readonly walkingMinutes: number;
  readonly language: LanguageCode;
}

export function createVenues(
  known: { readonly providers: readonly Provider[]; readonly places: readonly Place[] },
  usual: UsualVenue,
): Venues {
  const { language, walkingMinutes, providerType } = usual;
  const providers = register('provider', known.providers, (id, name) => ({
    id,
    name: { [language]: name },
    type: providerType,
  }));
  const places = register('place', known.places, (id, name) => ({
    id,
    name: { [language]: name },
    walkingMinutes,
  }));
  return {
    providerOf: (name = usual.provider) => providers.idOf(name),
    placeOf: (name = usual.place) => places.idOf(name),
    newProviders: providers.fresh,
    newPlaces: places.fresh,
    provider: providers.byId,
    place: places.byId,
  };
}

function register<Item extends { readonly id: string; readonly name: LocalText }>(
  kind: string,
  known: readonly Item[],
  make: (id: string, name: string) => Item,
) {
  const byName = new Map(known.flatMap((one) => namesOf(one).map((name) => [name, one] as const)));
  const byId = new Map(known.map((one) => [one.id, one]));
  const fresh: Item[] = [];
  return {
    fresh,
    byId: (id: string) => byId.get(id),
    idOf: (name: string) => {
      const found = byName.get(plainName(name));
      if (found) return found.id;
      const made = make(`imported-${kind}-${shortHash(plainName(name))}`, name);
      byName.set(plainName(name), made);
      byId.set(made.id, made);
      fresh.push(made);
      return made.id;
    },
  };
}

const namesOf = ({ name }: { readonly name: LocalText }) => Object.values(name).map(plainName);

/** Case and spaces are nobody's intention. */
function plainName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
