import { Alert, createTheme, type CSSVariablesResolver } from "@mantine/core";

/** Calm and legible: the system's own letters, one accent, and contrast that holds in light and in dark (WCAG 2.2 AA). */
export const theme = createTheme({
  primaryColor: "indigo",
  primaryShade: { light: 8, dark: 7 },
  autoContrast: true,
  defaultRadius: "md",
  fontFamily: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif",
  headings: { fontWeight: "650" },
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    // On its own pale ground the title of a yellow note has too little contrast.
    Alert: Alert.extend({
      styles: (_, { variant }) => (variant === "light" ? { title: { color: "var(--mantine-color-text)" } } : {}),
    }),
  },
});

/** Quieter words keep a contrast of at least 4.5 to 1. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--mantine-color-dimmed": "#495057",
    "--mantine-color-placeholder": "#5c636a",
    "--mantine-color-error": "#b42318",
  },
  dark: {
    "--mantine-color-dimmed": "#c1c2c5",
    "--mantine-color-placeholder": "#adb5bd",
    "--mantine-color-error": "#ffa8a8",
  },
});
