export { type Config, localOrigins, urlFor } from "./config.ts";
export { offerFirstDay } from "./first-day.ts";
export { loadDemonstration } from "./load-demonstration.ts";
export { type Outside, type Running, startServer } from "./server.ts";
export { CannotStart, startHere } from "./start-here.ts";
