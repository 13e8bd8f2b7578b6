const SVG = 'http://www.w3.org/2000/svg';
/** A stone, for a badge that brings no picture. */
const STONE = `<svg xmlns='${SVG}' viewBox='0 0 64 64'><circle cx='32' cy='32' r='26' fill='#4a4036'/></svg>`;

/** A badge's picture as an SVG document, whatever it came as. */
export function svgOf(address: string | undefined): string {
  if (address === undefined) return STONE;
  if (address.startsWith('data:image/svg+xml')) return textIn(address) ?? STONE;
  return `<svg xmlns='${SVG}' viewBox='0 0 64 64'><image width='64' height='64' href='${address}'/></svg>`;
}

function textIn(address: string): string | undefined {
  const comma = address.indexOf(',');
  const data = address.slice(comma + 1);
  try {
    if (!address.slice(0, comma).endsWith(';base64')) return decodeURIComponent(data);
    return new TextDecoder().decode(Uint8Array.from(atob(data), (one) => one.charCodeAt(0)));
  } catch {
    return undefined;
  }
}

/** The picture as PNG bytes; nothing where the browser draws no such picture. */
export async function pngOf(svg: string, sidePx: number): Promise<Uint8Array | undefined> {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(sized(svg, sidePx))}`;
  const canvas = document.createElement('canvas');
  canvas.width = sidePx;
  canvas.height = sidePx;
  try {
    await image.decode();
    canvas.getContext('2d')?.drawImage(image, 0, 0, sidePx, sidePx);
  } catch {
    return undefined;
  }
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  return blob ? new Uint8Array(await blob.arrayBuffer()) : undefined;
}

/** Firefox draws nothing on a canvas of a picture that does not say how large it is. */
function sized(svg: string, sidePx: number): string {
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
  parsed.documentElement.setAttribute('width', String(sidePx));
  parsed.documentElement.setAttribute('height', String(sidePx));
  return new XMLSerializer().serializeToString(parsed);
}
