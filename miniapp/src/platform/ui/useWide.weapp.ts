export const useDesk = () => false
export const useWide = () => false
