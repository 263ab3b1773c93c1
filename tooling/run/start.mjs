// `npm start`: gets the tools, installs, builds, starts PostgreSQL and the server, and says how to sign in.
import { build, prepare } from "./toolchain.mjs";

prepare(import.meta.url);
build();
await import("./serve.mjs");
