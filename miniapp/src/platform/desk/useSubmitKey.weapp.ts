/** A phone has no keys. */
export const useSubmitKey = (_form: 'panel' | 'sheet', _submit: () => void, _begun?: boolean) => {}
