export { type Config, localOrigins, urlFor } from "./config.ts";
export { type Running, servicesFor, startServer } from "./server.ts";
