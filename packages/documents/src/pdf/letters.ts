import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** Source Sans 3 (SIL Open Font License): Latin with every accent, Greek and Cyrillic. The letters used go into the file. */
const files = {
  regular: require.resolve("@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf"),
  strong: require.resolve("@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf"),
} as const;
export type Weight = keyof typeof files;

const read = new Map<Weight, Buffer>();

/** The bytes of a face, read once. */
export function face(weight: Weight): Buffer {
  const known = read.get(weight) ?? readFileSync(files[weight]);
  read.set(weight, known);
  return known;
}

export const colours = {
  ink: "#1a1d21",
  quiet: "#495057",
  accent: "#2f3e9e",
  rule: "#ced4da",
  ground: "#eef1fb",
} as const;

/** How letters are set: sizes in points. */
export interface Setting {
  readonly weight: Weight;
  readonly size: number;
  readonly lineHeight: number;
  readonly colour: string;
}

const sizes = {
  title: { weight: "strong", size: 21, lineHeight: 25, colour: colours.ink },
  part: { weight: "strong", size: 15.5, lineHeight: 20, colour: colours.accent },
  heading: { weight: "strong", size: 11.5, lineHeight: 15, colour: colours.ink },
  lead: { weight: "regular", size: 11.5, lineHeight: 15.5, colour: colours.ink },
  plain: { weight: "regular", size: 10, lineHeight: 13.2, colour: colours.ink },
  term: { weight: "strong", size: 10, lineHeight: 13.2, colour: colours.ink },
  note: { weight: "regular", size: 8.5, lineHeight: 11, colour: colours.quiet },
  column: { weight: "strong", size: 8.5, lineHeight: 11, colour: colours.ink },
  cell: { weight: "regular", size: 8.5, lineHeight: 11, colour: colours.ink },
} as const satisfies Record<string, Setting>;
export type Style = keyof typeof sizes;

/** A style, smaller by `scale` where a page must hold more. */
export const setting = (style: Style, scale: number): Setting => ({
  ...sizes[style],
  size: sizes[style].size * scale,
  lineHeight: sizes[style].lineHeight * scale,
});
