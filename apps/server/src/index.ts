export { type Config, localOrigins, urlFor } from "./config.ts";
export { type Outside, type Running, startServer } from "./server.ts";
