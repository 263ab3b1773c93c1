import { IdempotencyKey } from "@concordat/domain";
import { useState } from "react";

/** The key of one press of a button: however often it is sent, it has one effect. */
export const usePress = (): IdempotencyKey => useState(() => IdempotencyKey.parse(crypto.randomUUID()))[0];
