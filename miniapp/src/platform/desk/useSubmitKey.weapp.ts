/** A phone has no keys. */
export const useSubmitKey = (_open: boolean, _submit: () => void) => {}
