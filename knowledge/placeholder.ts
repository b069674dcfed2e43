/** How a parameter stands in the code of a snippet: `{{receiver}}`. */
export const placeholderPattern = /\{\{([a-z][A-Za-z0-9]*)\}\}/g;
