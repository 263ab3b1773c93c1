/** Where on the page the reader says why they need what asks for a reason. */
export const sayWhyChoiceId = "say-why";
