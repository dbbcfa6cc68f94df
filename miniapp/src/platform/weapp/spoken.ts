const attributes = { 'aria-role': '', 'aria-label': '', 'aria-checked': '', 'aria-disabled': '' }

/** What WeChat reads aloud of each component. */
export const spoken = { View: attributes, Text: attributes, Image: attributes, Input: { 'aria-label': '' } }
